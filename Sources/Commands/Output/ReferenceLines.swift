import Analytics
import Charts
import Schema

/// The labelled lines across a chart of one ranking: what nation, parent, median or a region has.
struct ReferenceLines {
  let ranking: Ranking
  let analysis: Analysis
  /// Whether gaps are drawn; else figures.
  let showsGaps: Bool
  let labels: RankedLabels
  let names: RegionNames

  private var register: RegionRegister { analysis.dataSet.codebook.regions }
  private var language: Language { labels.language }

  /// The lines that are asked for; without any the median where it is of what is drawn.
  ///
  /// - Throws: ``CommandFailure`` for a region that there is not or that has no figure.
  func lines(_ names: [String]) throws(CommandFailure) -> [ReferenceLine] {
    guard !names.contains("none") else { return [] }
    if names.isEmpty { return defaultLine }
    var lines: [ReferenceLine] = []
    for name in names {
      switch name {
      case "median": lines += [try median()]
      case "nation": lines.append(try line(of: nation()))
      case "parent": lines.append(try line(of: parent()))
      default: lines.append(try line(of: ReferenceLines.region(name, [ranking], register).code))
      }
    }
    return lines
  }

  /// The regions that are among the names of lines.
  static func regions(
    _ names: [String], _ rankings: [Ranking], _ register: RegionRegister
  ) throws(CommandFailure) -> [Region] {
    var regions: [Region] = []
    for name in names where !["median", "nation", "parent", "none"].contains(name) {
      regions.append(try region(name, rankings, register))
    }
    return regions
  }

  private static func region(
    _ name: String, _ rankings: [Ranking], _ register: RegionRegister
  ) throws(CommandFailure) -> Region {
    try NameResolution.region(
      name, among: rankings.flatMap { $0.rows.map(\.region) }, in: register, year: rankings.first?.soleYear)
  }

  /// Many bars, and the median is of what they show.
  private var defaultLine: [ReferenceLine] {
    let criterion = ranking.request.criterion
    guard showsGaps || criterion.ranksFigures, ranking.ranked.count > 4, let line = try? median() else {
      return []
    }
    return [line]
  }

  private func median() throws(CommandFailure) -> ReferenceLine {
    let isOwn = showsGaps || ranking.request.criterion.ranksFigures
    let median =
      isOwn
      ? ranking.summary.median
      : Quartiles(ranking.ranked.compactMap { $0.pairing.actual?.value.low })?.median
    guard let median else { throw CommandFailure(ChartError.noData.message) }
    // The mean of two has a decimal more than they: rounding it off would put the line beside its number.
    let least = ranking.unit == .percent || showsGaps ? 1 : 0
    let own = min(max(least, median.withoutTrailingZeros.decimals), ranking.indicator.decimals + 2)
    let number = median.shown(decimals: labels.decimals ?? own)
    let text = showsGaps ? Terms.signed(number) : number.display.withGroupedDigits + unit
    return ReferenceLine(
      value: median.approximation, label: Message(zh: "中位数 \(text)", en: "median \(text)")[language])
  }

  private var unit: String { ranking.unit == .percent ? "%" : "" }

  private func nation() throws(CommandFailure) -> RegionCode {
    guard let nation = register.regions.first(where: { $0.tier == .nation }) else {
      throw CommandFailure(zh: "名录中没有全国。", en: "The register has no nation.")
    }
    return nation.code
  }

  private func parent() throws(CommandFailure) -> RegionCode {
    if case .within(let code) = ranking.request.group.scope { return code }
    let parents = Set(ranking.ranked.map { $0.region.parent })
    guard parents.count == 1, let only = parents.first, let code = only else {
      throw CommandFailure(
        zh: "这些地区没有共同的上级，画不出 --reference parent：请用 --in 限定范围，或直接写地区名。",
        en: "These regions have no parent in common: narrow them with --in, or name a region for --reference."
      )
    }
    return code
  }

  /// What one region has, by the same definition as the rows.
  private func line(of code: RegionCode) throws(CommandFailure) -> ReferenceLine {
    var request = ranking.request
    request.group = RankingGroup(.peers([code]))
    if let year = ranking.soleYear { request.year = .year(year) }
    let own: Ranking
    do throws(AnalysisError) {
      own = try analysis.rank(request)
    } catch {
      throw CommandFailure(error.message(analysis.dataSet.codebook))
    }
    let isTarget = request.criterion == .target
    let name = register.region(code).map(names.onChart) ?? Message(code.description)
    guard let row = own.ranked.first ?? own.unranked.first else { throw missing(name, nil) }
    if showsGaps {
      guard let gap = row.pairing.gap, own.gapUnit == ranking.gapUnit else {
        throw missing(name, own.reason(row))
      }
      return ReferenceLine(
        value: gap.value.approximation, label: "\(name[labels.language]) \(labels.gap(gap))")
    }
    let figure = isTarget ? row.pairing.reference ?? row.pairing.target : row.pairing.actual
    guard let figure, let value = figure.value.low, figure.unit == ranking.unit else {
      throw missing(name, own.reason(row))
    }
    return ReferenceLine(
      value: value.approximation, label: "\(name[labels.language]) \(labels.figure(figure))")
  }

  private func missing(_ name: Message, _ reason: Message?) -> CommandFailure {
    CommandFailure(
      zh: "画不出\(name.zh)的参考线\(reason.map { "（\($0.zh)）" } ?? "")：请换 --reference，或去掉。",
      en:
        "There is no line for \(name.en)\(reason.map { " (\($0.en))" } ?? ""): choose another --reference, or leave it out."
    )
  }
}

extension Terms {
  /// A number with its sign.
  static func signed(_ number: ExactDecimal) -> String {
    let sign = number > .zero ? "+" : number < .zero ? "\u{2212}" : ""
    return sign + number.magnitude.display
  }
}
