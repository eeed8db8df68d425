import Foundation
import Testing

/// `--finding`: the sentence says what the rows say; every number of it is computed here once more, from the CSV of `rank` and
/// `series` on made-up data sets.
@Suite struct HeadlineTests {
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  private static let provinces = [
    "110000", "120000", "130000", "320000", "330000", "340000", "350000", "360000", "370000", "440000",
  ]

  /// Figures of ten provinces: some missing, hedged, estimated, tied.
  private func data(seed: UInt64) throws -> Scratch {
    var numbers = Numbers(state: seed)
    let isPlain = seed.isMultiple(of: 2)
    var rows: [String] = []
    for province in Self.provinces {
      for year in 2020...2024 where Int.random(in: 0..<8, using: &numbers) > 0 {
        let value = Double(Int.random(in: 30...70, using: &numbers)) / 10
        let bound =
          isPlain ? "exact" : ["exact", "exact", "about", "at_least"].randomElement(using: &numbers) ?? ""
        let status = Int.random(in: 0..<5, using: &numbers) == 0 ? "E" : "A"
        rows.append(
          "\(province),gdp,growth,actual,\(year),\(value),,\(bound),PT,0,,\(status),,\(province)-\(year + 1),1:1"
        )
        let target = Double(Int.random(in: 30...70, using: &numbers)) / 10
        let aim = ["exact", "about", "at_least"].randomElement(using: &numbers) ?? ""
        rows.append("\(province),gdp,growth,target,\(year),\(target),,\(aim),PT,0,,,,\(province)-\(year),2:1")
      }
    }
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + "\n" + rows.sorted().joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    return scratch
  }

  private func title(_ scratch: Scratch, _ arguments: [String]) throws -> String {
    try scratch.finding(arguments)
  }

  private func rows(_ scratch: Scratch, _ arguments: [String]) throws -> [[String: String]] {
    try scratch.rows(arguments)
  }

  private func short(_ row: [String: String]) -> String {
    (row["region_name"] ?? "").replacingOccurrences(of: "省", with: "").replacingOccurrences(of: "市", with: "")
  }

  private func number(_ text: String?) -> Double? {
    text.flatMap {
      Double($0.replacingOccurrences(of: "−", with: "-").replacingOccurrences(of: "+", with: ""))
    }
  }

  /// The largest value that a hedge leaves open; the smallest.
  private func ends(_ value: Double, _ bound: String) -> (low: Double, high: Double) {
    switch bound {
    case "about": (value - 0.25, value + 0.25)
    case "at_least": (value, .infinity)
    default: (value, value)
    }
  }

  @Test(arguments: 1...8) func attainment(_ seed: UInt64) throws {
    let scratch = try data(seed: seed)
    let selection = ["--indicator", "gdp", "--year", "2024", "--tier", "province"]
    let title = try title(scratch, ["bar"] + selection)
    let all = try rows(scratch, ["rank"] + selection)
    let ranked = all.filter { $0["rank"] != "" }
    let met = ranked.count { ["met", "exceeded"].contains($0["verdict"]) }
    let open = ranked.count { $0["verdict"] == "undetermined" }
    var parts = [
      met == ranked.count
        ? "\(ranked.count)个省份全部达到"
        : met == 0 ? "\(ranked.count)个省份无一\(open > 0 ? "确定" : "")达到" : "\(ranked.count)个省份中\(met)个达到"
    ]
    parts[0] += "2024年地区生产总值增速目标" + (open > 0 ? "，\(open)个待定" : "")
    #expect(title.hasPrefix(parts[0] + "；") || title == parts[0], "\(title)")
    let left = all.count - ranked.count
    #expect(title.hasSuffix("；另有\(left)个未能排名") == (left > 0), "\(title)")
    try expectSuperlative(in: title, "超额最多", ranked, value: "gap", hedge: "actual_bound")
  }

  @Test(arguments: 1...8) func actuals(_ seed: UInt64) throws {
    let scratch = try data(seed: seed)
    let selection = ["--indicator", "gdp", "--year", "2023", "--tier", "province", "--by", "actual"]
    let title = try title(scratch, ["bar"] + selection)
    let all = try rows(scratch, ["rank"] + selection)
    let ranked = all.filter { $0["rank"] != "" }
    #expect(title.hasPrefix("\(ranked.count)个省份2023年地区生产总值增速："), "\(title)")
    try expectSuperlative(in: title, "最高", ranked, value: "actual", hedge: "actual_bound")
    let focus = try #require(ranked.first { $0["rank"] != "1" })
    let name = focus["region_name"] ?? ""
    let own = try self.title(scratch, ["bar"] + selection + ["--highlight", name])
    let isTied = ranked.count { $0["rank"] == focus["rank"] } > 1
    #expect(own.contains("：\(short(focus))\(isTied ? "并列" : "居")第\(focus["rank"] ?? "")位（"), "\(own)")
    #expect(own.contains(focus["actual"] ?? "?"), "\(own)")
  }

  /// Where the title names a first, the rows have to have it; a hedge that leaves it open has to be said.
  private func expectSuperlative(
    in title: String, _ word: String, _ rows: [[String: String]], value: String, hedge: String
  ) throws {
    guard let clause = title.split(whereSeparator: { "；：，".contains($0) }).first(where: { $0.contains(word) })
    else { return }
    let values = rows.compactMap { row in number(row[value]).map { (row, $0) } }
    let best = try #require(values.map(\.1).max())
    let first = values.filter { $0.1 == best }
    #expect(clause.contains(first.count > 1 ? "并列\(word)" : word), "\(title)")
    if first.count <= 3 {
      #expect(clause.contains(first.map { short($0.0) }.joined(separator: "、")), "\(title)")
    }
    let text = try #require(clause.firstMatch(of: /[−+]?[0-9]+\.[0-9]+/))
    #expect(abs((number(String(text.0)) ?? 99) - best) < 1e-9, "\(title)")
    let rivals = values.filter { $0.1 != best }.map { ends($0.1, $0.0[hedge] ?? "") }
    let own = first.map { ends($0.1, $0.0[hedge] ?? "") }
    let isSure =
      own.allSatisfy { $0.low == best && (first.count == 1 || $0.high == best) }
      && rivals.allSatisfy { $0.high < best }
    #expect(clause.contains("按所报数字") == !isSure, "\(title)")
  }

  @Test(arguments: 1...8) func stretch(_ seed: UInt64) throws {
    let scratch = try data(seed: seed)
    let selection = ["--indicator", "gdp", "--year", "2023", "--tier", "province", "--by", "stretch"]
    let title = try title(scratch, ["bar"] + selection)
    let ranked = try rows(scratch, ["rank"] + selection).filter { $0["rank"] != "" }
    let gaps = ranked.compactMap { row -> (low: Double, high: Double)? in
      guard let gap = number(row["gap"]) else { return nil }
      switch row["actual_bound"] {
      case "about": return (gap - 0.25, gap + 0.25)
      case "at_least": return (-.infinity, gap)
      default: return (gap, gap)
      }
    }
    let above = gaps.count { $0.low > 1e-9 }
    let below = gaps.count { $0.high < -1e-9 }
    let same = gaps.count { $0.low == $0.high && abs($0.low) < 1e-9 }
    let open = gaps.count - above - below - same
    #expect(title.contains(above > 0 ? "中\(above)个的2024年" : "无一高于"), "\(title)")
    #expect(title.contains("，\(below)个低于"), "\(title)")
    #expect(title.contains("，\(same)个持平") == (same > 0), "\(title)")
    #expect(title.contains("，\(open)个待定") == (open > 0), "\(title)")
  }

  @Test(arguments: 1...8) func theWayOfOneRegion(_ seed: UInt64) throws {
    let scratch = try data(seed: seed)
    for code in Self.provinces.prefix(4) {
      let all = try rows(scratch, ["series", code, "--indicator", "gdp"])
      let known = all.filter { number($0["actual"]) != nil }
      guard known.count > 1, let first = known.first, let last = known.last else { continue }
      let title = try title(scratch, ["line", code, "--indicator", "gdp"])
      #expect(title.hasPrefix("\(short(first))地区生产总值增速由\(first["year"] ?? "")年的"), "\(title)")
      let change = (number(last["actual"]) ?? 0) - (number(first["actual"]) ?? 0)
      let isExact = [first, last].allSatisfy { $0["actual_bound"] == "exact" }
      let verb = !isExact || abs(change) < 1e-9 ? "到" : change > 0 ? "升至" : "降至"
      #expect(title.contains("\(verb)\(last["year"] ?? "")年的"), "\(title)")
      for row in [first, last] {
        #expect(title.contains((row["status"] == "E" ? "预计" : "年的") + (row["actual"] ?? "?")), "\(title)")
      }
      if isExact, abs(change) > 1e-9 {
        let size = String(format: "%.1f", abs(change))
        #expect(title.contains("，\(change > 0 ? "提高" : "回落")\(size)个百分点"), "\(title)")
      } else {
        #expect(!title.contains("提高") && !title.contains("回落"), "\(title)")
      }
      let between = all.filter {
        ($0["year"] ?? "") > (first["year"] ?? "") && ($0["year"] ?? "") < (last["year"] ?? "")
      }
      let missing = between.filter { number($0["actual"]) == nil }.compactMap { $0["year"] }
      #expect(title.contains("缺\(missing.joined(separator: "、"))年实绩") == !missing.isEmpty, "\(title)")
      for (word, isHigh) in [("最高", true), ("最低", false)] {
        guard let match = try title.firstMatch(of: Regex("([0-9]{4})年\(word)")) else { continue }
        let year = match.output[1].substring.map(String.init)
        let row = try #require(known.first { $0["year"] == year })
        let own = ends(number(row["actual"]) ?? 0, row["actual_bound"] ?? "")
        for other in known where other["year"] != year {
          let rival = ends(number(other["actual"]) ?? 0, other["actual_bound"] ?? "")
          #expect(isHigh ? rival.high < own.low : rival.low > own.high, "\(title)")
        }
      }
    }
  }

  @Test func severalRegions() throws {
    let title = try title(
      Scratch.withData(), ["line", "浙江省", "全国", "--indicator", "gdp", "--from", "2023", "--highlight", "浙江"])
    #expect(title == "浙江地区生产总值增速由2023年的6%降至2024年的5.5%，回落0.5个百分点")
  }

  @Test func inEnglish() throws {
    let scratch = try Scratch.withData()
    let title = try title(
      scratch, ["bar", "--indicator", "gdp", "--year", "2024", "--tier", "province", "--lang", "en"])
    #expect(title.hasPrefix("3 of 4 provinces met the 2024 target for "), "\(title)")
    #expect(title.hasSuffix("can't be ranked"), "\(title)")
  }

  @Test func aTitleOfOnesOwnExcludesIt() throws {
    let run = try Scratch.withData().run([
      "chart", "bar", "--indicator", "gdp", "--tier", "province", "--finding", "--title", "x", "-o", "x.png",
    ])
    #expect(run.code == 64)
  }
}
