import Analytics
import Schema

/// A figure that a headline compares, with all the values that its hedge leaves open.
struct HeadlineFigure: Sendable {
  let name: Message
  /// The number it states.
  let value: ExactDecimal
  let interval: ValueInterval
  /// The figure as it is written.
  let words: Message
}

/// Who stands first: those that the headline may name.
struct Leaders {
  let standings: [HeadlineFigure]
  /// Whether that holds for all values that the hedges leave open, not only for the numbers as stated.
  let isCertain: Bool

  /// More than these are counted, not all named.
  private static let mostNames = 3

  /// Those with the largest value, or the smallest; `nil` without any.
  init?(of standings: [HeadlineFigure], largest: Bool) {
    let values = standings.map(\.value)
    guard let best = largest ? values.max() : values.min() else { return nil }
    let first = standings.filter { $0.value == best }
    self.standings = first
    isCertain =
      first.allSatisfy { ($0.interval.isPoint || first.count == 1) && $0.end(largest) == best }
      && standings.filter { $0.value != best }.allSatisfy { other in
        guard let far = largest ? other.interval.high : other.interval.low else { return false }
        return largest ? far < best : far > best
      }
  }

  /// 河北最高（5.6%）; 河北、山东并列最高（5.6%）; 5个地区并列最高（5.6%）.
  ///
  /// - Parameters:
  ///   - zh: what they are, such as 最高.
  ///   - en: the same in English, such as `the highest`.
  ///   - isHedgeSaid: whether a clause before says already that the numbers are taken as stated.
  ///   - counted: what they are counted in where they are too many to name.
  ///   - focus: the names that stand for the others then.
  /// - Returns: the clause.
  func clause(
    zh: String, en: String, isHedgeSaid: Bool = false, counted: Message = Message(zh: "地区", en: "regions"),
    focus: Set<Message> = []
  ) -> Message {
    guard let figure = standings.first?.words else { return Message("") }
    let names = standings.map(\.name)
    let isTied = names.count > 1
    let who =
      names.count <= Self.mostNames
      ? Leaders.list(names)
      : many(names.filter(focus.contains), counted)
    let hedge =
      isCertain || isHedgeSaid ? Message("") : Message(zh: "按所报数字", en: ", by the numbers stated,")
    return Message(
      zh: "\(hedge.zh)\(who.zh)\(isTied ? "并列" : "")\(zh)（\(figure.zh)）",
      en: "\(who.en)\(hedge.en) \(isTied ? "share" : "has") \(en) (\(figure.en))")
  }
}

extension Leaders {
  /// 5个省份; 浙江等5个省份.
  private func many(_ named: [Message], _ counted: Message) -> Message {
    let count = standings.count
    guard !named.isEmpty, named.count <= Leaders.mostNames else {
      return Message(zh: "\(count)个\(counted.zh)", en: "\(count) \(counted.en)")
    }
    return Message(
      zh: "\(Leaders.list(named).zh)等\(count)个\(counted.zh)",
      en: "\(count) \(counted.en), \(Leaders.list(named).en) among them,")
  }

  fileprivate static func list(_ names: [Message]) -> Message {
    let zh = names.map(\.zh).joined(separator: "、")
    guard names.count > 1, let last = names.last else { return Message(zh: zh, en: names.first?.en ?? "") }
    return Message(zh: zh, en: names.dropLast().map(\.en).joined(separator: ", ") + " and " + last.en)
  }
}

extension HeadlineFigure {
  /// The end of the interval that a claim of being first rests on.
  fileprivate func end(_ largest: Bool) -> ExactDecimal? { largest ? interval.low : interval.high }

  /// The standing of an actual; `nil` for one that states no number.
  init?(_ name: Message, actual: Observation, tolerances: Tolerances, direction: Direction) {
    let interval: ValueInterval
    switch actual.value {
    case .relative: return nil
    case .range(let low, let high): interval = ValueInterval(low: low, high: high)
    case .number(let value, .atLeast): interval = ValueInterval(low: value, high: nil)
    case .number(let value, .atMost): interval = ValueInterval(low: nil, high: value)
    case .number(let value, .about):
      let inPoints = actual.key.measure == .growth || actual.unit == .percent
      let margin =
        inPoints
        ? tolerances.aboutPoints : value.magnitude * tolerances.aboutPercent.scaled(byPowerOfTen: -2)
      interval = ValueInterval(low: value - margin, high: value + margin)
    case .number(let value, _): interval = ValueInterval(value)
    }
    let low = actual.value.low ?? .zero
    self.init(
      name: name, value: direction == .up ? low : actual.value.high ?? low, interval: interval,
      words: Terms.figureInBrackets(actual))
  }
}

extension Terms {
  /// A figure within brackets, an estimate marked before it: 预计5.3%.
  static func figureInBrackets(_ observation: Observation) -> Message {
    let figure = figure(observation.value, observation.unit).withGroupedDigits
    guard observation.status == .estimated else { return figure }
    return Message(zh: "预计\(figure.zh)", en: "est. \(figure.en)")
  }

  /// An indicator with its measure within a sentence: 地区生产总值增速.
  static func subjectInSentence(_ indicator: Indicator, _ measure: Measure) -> Message {
    let subject = subject(indicator, measure)
    let isGrowth = measure == .growth && !indicator.nameZH.hasSuffix("幅")
    return Message(
      zh: subject.zh,
      en: isGrowth ? indicator.growthEN ?? "\(indicator.nameEN) growth" : indicator.nameEN)
  }

  /// What regions of one tier are counted in: 省份; 地区 for several tiers.
  static func counted(_ tiers: Set<Tier>) -> Message {
    switch tiers.count == 1 ? tiers.first : nil {
    case .province: Message(zh: "省份", en: "provinces")
    case .prefecture: Message(zh: "地市", en: "prefectures")
    case .county: Message(zh: "县市区", en: "counties")
    case .nation, nil: Message(zh: "地区", en: "regions")
    }
  }
}
