import Analytics
import Charts
import Schema

/// The texts and marks of a ranking's rows on a chart.
struct RankedLabels {
  let ranking: Ranking
  let language: Language
  /// The decimals asked for; `nil` for those of the source.
  let decimals: Int?
  /// Whether figures have their unit behind them; % they always have.
  var showsUnit = true
  private let ties: Set<Int>
  private let gapDecimals: Int

  init(_ ranking: Ranking, language: Language, decimals: Int?) {
    self.ranking = ranking
    self.language = language
    self.decimals = decimals
    let counts = Dictionary(ranking.ranked.compactMap { $0.rank.map { ($0, 1) } }, uniquingKeysWith: +)
    ties = Set(counts.filter { $0.value > 1 }.keys)
    gapDecimals = ranking.ranked.map(\.pairing).gapDecimals
  }

  /// The region's name; with the year where the rows are of different years.
  func name(_ row: RankingRow, _ names: RegionNames) -> String {
    let name = names.onChart(row.region)[language]
    guard ranking.soleYear == nil, let year = row.year else { return name }
    return Terms.with(year, name)[language]
  }

  /// The rank in a column: a tied one has a sign that ``tieNote`` explains, so that the column stays narrow.
  func rank(_ row: RankingRow) -> String {
    guard let rank = row.rank else { return "" }
    return isTied(row) ? "=\(rank)" : String(rank)
  }

  /// The rank in a sentence or a cell of its own.
  func rankInWords(_ row: RankingRow) -> Message {
    let rank = row.rank.map(String.init) ?? ""
    return isTied(row) ? Message(zh: "并列第\(rank)", en: "=#\(rank)") : Message(zh: "第\(rank)", en: "#\(rank)")
  }

  func isTied(_ row: RankingRow) -> Bool { row.rank.map(ties.contains) ?? false }

  /// What the sign before tied ranks means.
  static let tieNote = Message(zh: "名次前的“=”表示并列", en: "= before a rank: tied")

  /// Why there is nothing, in a word or two.
  static func reason(_ reason: MissingReason?) -> Message {
    switch reason {
    case .noReport: Message(zh: "无报告", en: "no report")
    case .noActual: Message(zh: "未读到", en: "not read")
    case .noTarget: Message(zh: "无目标", en: "no target")
    case .unresolvedTarget: Message(zh: "目标无数值", en: "no number")
    case .differentUnits, .otherUnit: Message(zh: "单位不同", en: "other unit")
    case .differentBases: Message(zh: "口径不同", en: "other basis")
    case .differentSources: Message(zh: "来源不同", en: "other source")
    case .targetNotPositive: Message(zh: "无法比较", en: "no ratio")
    case nil: Message("")
    }
  }

  func tone(_ row: RankingRow) -> VerdictTone { VerdictTone(row.verdict) }

  /// A figure as stated, with its hedge, rounded where that was asked for.
  func figure(_ observation: Observation) -> String {
    let value = decimals.map { observation.value.shown(decimals: $0) } ?? observation.value
    return Terms.figure(value, observation.unit, withUnit: showsUnit)[language].withGroupedDigits
  }

  /// A target as stated, a relative one with the number that stands in for it.
  func target(_ row: RankingRow) -> String? {
    row.pairing.target.map {
      Terms.target($0, standIn: row.pairing.reference, withUnit: showsUnit)[language].withGroupedDigits
    }
  }

  /// A gap's number with its sign, and with the hedge that the actual leaves it.
  func gap(_ gap: Gap) -> String {
    guard let decimals else { return Terms.gapNumber(gap, decimals: gapDecimals)[language] }
    let rounded = Gap(value: gap.value.shown(decimals: decimals), interval: gap.interval, unit: gap.unit)
    return Terms.gapNumber(rounded, decimals: decimals)[language]
  }

  /// The target's mark; none for one without a number.
  func targetMark(_ row: RankingRow) -> TargetMark? {
    guard let target = row.pairing.target, let observation = row.pairing.reference ?? row.pairing.target,
      let low = observation.value.low
    else { return nil }
    let kind: TargetMark.Kind
    if case .range(_, let high) = observation.value {
      kind = .range(high: high.approximation)
    } else {
      // Of a relative target the wording's own hedge: 高于经济增长 binds downwards.
      switch target.value.bound {
      case .about: kind = .about
      case .atLeast: kind = .atLeast
      case .atMost: kind = .atMost
      case .exact, .range: kind = .exact
      }
    }
    return TargetMark(value: low.approximation, kind: kind)
  }
}

extension VerdictTone {
  /// The tone of a verdict; none without one.
  init(_ verdict: Verdict?) {
    self =
      switch verdict {
      case .missed, .over: .missed
      case .met, .exceeded, .within: .met
      case .undetermined: .undetermined
      case nil: .none
      }
  }
}

extension ObservationValue {
  /// The same with its numbers rounded, for display.
  func shown(decimals count: Int) -> ObservationValue {
    switch self {
    case .number(let number, let bound): .number(number.shown(decimals: count), bound)
    case .range(let low, let high):
      .range(low.shown(decimals: count), high.shown(decimals: count))
    case .relative: self
    }
  }
}
