import Foundation
import Testing

/// `--finding` of several indicators: the sentence is computed here once more from the CSV of `rank`.
@Suite struct SeveralHeadlineTests {
  private static let indicators = ["gdp", "retail_sales", "general_budget_revenue"]
  private static let names = ["地区生产总值增速", "社会消费品零售总额增速", "一般公共预算收入增速"]
  private static let group = ["--year", "2024", "--tier", "province"]
  private static let chosen = indicators.flatMap { ["--indicator", $0] } + group

  /// Figures of eight provinces, made up of a seed: some missing, one hedged.
  private func data(_ seed: Int) throws -> Scratch {
    var rows: [String] = []
    let provinces = ["110000", "120000", "130000", "320000", "330000", "340000", "350000", "360000"]
    for (place, province) in provinces.enumerated() {
      for (number, indicator) in Self.indicators.enumerated() {
        let mix = (place * 7 + number * 5 + seed * 3) % 11
        let bound = mix == 3 ? "at_least" : "exact"
        if mix != 1 {
          rows.append(
            "\(province),\(indicator),growth,actual,2024,\(4 + mix % 5).\(mix % 10),,\(bound),PT,0,,A,,\(province)-2025,1:1"
          )
        }
        if mix != 8 {
          rows.append(
            "\(province),\(indicator),growth,target,2024,\(5 + (mix * number) % 3).0,,exact,PT,0,,,,\(province)-2024,2:1"
          )
        }
      }
    }
    rows.append("370000,gdp,growth,actual,2024,5.0,,exact,PT,0,,A,,370000-2025,1:1")
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + "\n" + rows.sorted().joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    return scratch
  }

  /// What the sentence has to say.
  private func expected(_ scratch: Scratch) throws -> [String] {
    let tables = try Self.indicators.map { try scratch.rows(["rank", "--indicator", $0] + Self.group) }
    let ranked = tables.map { $0.filter { $0["rank"] != "" } }
    let met = ranked.map { $0.count { ["met", "exceeded"].contains($0["verdict"]) } }
    let open = ranked.joined().count { $0["verdict"] == "undetermined" }
    let all = ranked.joined().count
    let regions = Set(ranked.joined().compactMap { $0["region"] }).count
    var parts = ["\(regions)个省份2024年3项指标可比的\(all)个目标达到\(met.reduce(0, +))个\(open > 0 ? "，\(open)个待定" : "")"]
    let shares = zip(met, ranked).map { Double($0) / Double($1.count) }
    func named(_ share: Double?) -> [String] {
      shares.indices.filter { shares[$0] == share }.map {
        "\(Self.names[$0])（\(met[$0])/\(ranked[$0].count)）"
      }
    }
    let (high, low) = (named(shares.max()), named(shares.min()))
    if high.count < 3, max(high.count, low.count) <= 2 {
      parts.append("达到比例最高的是\(high.joined(separator: "、"))，最低的是\(low.joined(separator: "、"))")
    }
    // Of the regions that the sentence counts: 山东 has nothing to compare.
    let counted = Set(ranked.joined().compactMap { $0["region"] })
    #expect(!counted.contains("370000"))
    let left = tables.joined().count { $0["rank"] == "" && counted.contains($0["region"] ?? "") }
    if left > 0 { parts.append("另有\(left)个无法比较") }
    return parts
  }

  @Test(arguments: 1...6) func heatTables(_ seed: Int) throws {
    let scratch = try data(seed)
    let parts = try expected(scratch)
    #expect(try scratch.finding(["heat"] + Self.chosen) == parts.joined(separator: "；"))
    #expect(
      try scratch.finding(["bar"] + Self.chosen + ["--facet", "indicator"]) == parts.joined(separator: "；"))
  }

  @Test func theRegionInFocus() throws {
    let scratch = try data(1)
    let own = try Self.indicators.flatMap { try scratch.rows(["rank", "--indicator", $0] + Self.group) }
      .filter { $0["region"] == "320000" && $0["rank"] != "" }
    let met = own.count { ["met", "exceeded"].contains($0["verdict"]) }
    let title = try scratch.finding(["heat"] + Self.chosen + ["--highlight", "江苏"])
    #expect(title.contains("；江苏可比的\(own.count)个达到\(met)个"), "\(title)")
  }

  @Test(arguments: [
    ["heat", "--by", "actual"], ["heat", "--by", "stretch"],
    ["bar", "--facet", "indicator", "--by", "actual"],
  ])
  func whatHasNoSentenceSaysSo(_ arguments: [String]) throws {
    let scratch = try data(2)
    try scratch.write(
      Samples.header + "\n"
        + Self.indicators.flatMap { indicator in
          ["320000", "330000"].flatMap { province in
            [
              "\(province),\(indicator),growth,actual,2024,5.5,,exact,PT,0,,A,,\(province)-2025,1:1",
              "\(province),\(indicator),growth,target,2025,5.0,,exact,PT,0,,,,\(province)-2025,2:1",
            ]
          }
        }.sorted().joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    let run = try scratch.run(["chart"] + arguments + Self.chosen + ["--finding", "-o", "x.png"])
    #expect(run.code == 0 && run.error.contains("--finding 不起作用"), "\(run.error)")
  }

  @Test func aSmallTableSaysWhatItsCellsShow() throws {
    let scratch = try data(1)
    let usual = try scratch.texts("subtitle", ["heat"] + Self.chosen).joined()
    #expect(usual.hasPrefix("格中为实绩和差距（个百分点）；"), "\(usual)")
    let small = ["heat"] + Self.chosen + ["--size", "480x600", "--decimals", "4"]
    let below = try scratch.texts("subtitle", small).joined()
    #expect(below.hasPrefix("格中为实绩，底色为差距（个百分点），无底色的无法比较；"), "\(below)")
    #expect(try !scratch.texts("value", small).contains { $0.hasPrefix("+") || $0.hasPrefix("−") })
  }
}
