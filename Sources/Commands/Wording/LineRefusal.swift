import Analytics
import Charts
import Schema

/// Why lines can't be drawn as asked, and the command that draws them.
enum LineRefusal {
  static func message(_ error: ChartError, for chart: SeriesChart) -> Message {
    let lines = chart.lines
    let indicator = chart.series.first?.indicator.id.rawValue ?? "gdp"
    switch error {
    case .tooFewPoints:
      guard let year = chart.lastActualYear else { return error.message }
      let peers = Array(Set(lines.map { chart.names.argument($0.region) })).sorted().joined(separator: ",")
      let command = "duibiao chart bar --indicator \(indicator) --by actual --year \(year) --peers \(peers)"
      return Message(
        zh: "每个地区都只有一个年份有数据，画不成线：请放宽 --from、--to，或画条形图：\(command)",
        en:
          "No region has figures for two years, which makes no line: widen --from and --to, or draw bars: \(command)"
      )
    case .tooManySeries(let count, let limit):
      return tooMany(count, limit, panels: chart.look.facet, hasFocus: !chart.highlighted.isEmpty)
    case .noData where chart.look.base != nil:
      let base = chart.look.base ?? 0
      return Message(
        zh: "从 \(base) 年起没有一个地区的增速可以连乘：请换 --indexed 的年份。",
        en: "No region has growth to chain from \(base): choose another year for --indexed.")
    default: return error.message
    }
  }

  /// More lines than can be told apart although some of them are highlighted: too many of these, or too many others.
  static func tooManyBesideFocus(_ count: Int, _ limit: Int) -> Message {
    guard limit < LineChartSpec.mostSeries else {
      return Message(
        zh: "\(count) 条线看不清，有突出的地区时最多 \(limit) 条：请减少地区。",
        en: "\(count) lines are too many, at most \(limit) with some highlighted: choose fewer regions.")
    }
    return Message(
      zh: "突出了 \(count) 个地区，分不清，最多 \(limit) 个：请少写几个 --highlight。",
      en: "\(count) regions are highlighted, at most \(limit) can be told apart: leave out some --highlight.")
  }

  /// More lines than can be told apart.
  static func tooMany(
    _ count: Int, _ limit: Int, panels: FacetChoice? = nil, hasFocus: Bool = false
  ) -> Message {
    if hasFocus { return tooManyBesideFocus(count, limit) }
    guard panels == nil else {
      return Message(
        zh: "小图里的 \(count) 条线分不清，最多 \(limit) 条：请减少地区，或用 --highlight 突出一地，或改用 --facet region。",
        en:
          "\(count) lines can't be told apart in small panels, at most \(limit): choose fewer regions, --highlight one, or "
          + "use --facet region.")
    }
    return Message(
      zh: "\(count) 条线分不清，不突出时最多 \(limit) 条：请用 --highlight 突出一地（其余为灰线），或用 --facet region 分图（最多 "
        + "\(FacetChartSpec.mostPanels) 个）。",
      en:
        "\(count) lines can't be told apart, at most \(limit) without a focus: --highlight one region (the others turn "
        + "grey), or use --facet region (up to \(FacetChartSpec.mostPanels)).")
  }

  /// Single figures of long ago are left out unless asked for.
  static func olderLeftOut(before year: Int) -> Message {
    Message(
      zh: "注意：\(year) 年以前只有零星数据，未画（用 --from 可画）",
      en: "Note: only scattered figures lie before \(year), left out (draw them with --from)")
  }

  /// A base year that no growth reaches.
  static func baseOutside(_ base: Int, _ first: Int, _ last: Int) -> Message {
    Message(
      zh: "--indexed \(base) 不在数据的年份之内：请选 \(first)—\(last)。",
      en: "--indexed \(base) is outside of the data: choose \(first) to \(last).")
  }
}

extension String {
  /// Commas between the thousands of whole numbers from five digits on, as on the axes.
  var withGroupedDigits: String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      result += rest[..<start]
      let digits = rest[start...].prefix(while: \.isASCIIDigit)
      let isDecimals = result.last == "."
      for (place, digit) in digits.enumerated() {
        if place > 0, !isDecimals, digits.count > 4, (digits.count - place).isMultiple(of: 3) {
          result += ","
        }
        result.append(digit)
      }
      rest = rest[digits.endIndex...]
    }
    return result + rest
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension SeriesChart {
  /// Refuses figures on one axis that can't be compared: different indicators of different regions, different units.
  func refuseMixtures() throws(CommandFailure) {
    let regions = series.first?.lines.count ?? 0
    if series.count > 1, look.facet != .indicator, look.facet == .region || regions > 1 {
      throw CommandFailure(
        zh: "几个指标、几个地区画在一张图里分不清：请用 --facet indicator，每个指标一个小图。",
        en:
          "Several indicators of several regions are not for one plot: use --facet indicator, one panel each."
      )
    }
    if series.count > 1, look.base != nil {
      throw CommandFailure(
        zh: "--indexed 一次只用一个指标：请分几张画。", en: "--indexed takes one indicator: draw several charts.")
    }
    guard look.base == nil else { return }
    for group in plots { try refuseMixedUnits(group) }
    if look.facet == nil || look.facet == .region, !sharesScale { try refuseMixedUnits(plots.flatMap { $0 }) }
  }

  private func refuseMixedUnits(_ lines: [Line]) throws(CommandFailure) {
    var names: [ScaledUnit: [String]] = [:]
    for line in lines {
      for unit in Set(line.actuals.map(\.unit)) { names[unit, default: []].append(name(of: line)) }
    }
    guard names.count > 1 else { return }
    let parts = names.sorted {
      ($1.value.count, $0.key.code.rawValue) < ($0.value.count, $1.key.code.rawValue)
    }.map {
      Message(
        zh: "\(Terms.unit($0.key).zh)（\($0.value.joined(separator: "、"))）",
        en: "\(Terms.unit($0.key).en) (\($0.value.joined(separator: ", ")))")
    }
    let list = Message.joined(parts, zh: "，", en: "; ")
    let way =
      series.count > 1
      ? Message(zh: "请用 --facet indicator，每个指标一个小图。", en: "Use --facet indicator, one panel each.")
      : Message(
        zh: "请用 --measure growth 比较增速，或只选单位相同的地区。",
        en: "Compare growth with --measure growth, or choose regions with one unit.")
    throw CommandFailure(
      zh: "单位不同，不能画在同一个纵轴上：\(list.zh)。\(way.zh)",
      en: "Different units don't go on one axis: \(list.en). \(way.en)")
  }
}
