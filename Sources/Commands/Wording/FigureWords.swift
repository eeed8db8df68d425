import Analytics
import Schema

/// Figures and gaps as a person writes them.
extension Terms {
  /// A number with its unit: 5.3%, 2000亿元; `withUnit` leaves out one that is said elsewhere, but never the %.
  static func quantity(_ number: ExactDecimal, _ unit: ScaledUnit, withUnit: Bool = true) -> Message {
    guard unit != .percent else { return Message(number.display + "%") }
    guard withUnit else { return Message(number.display) }
    return Message(
      zh: number.display + self.unit(unit).zh, en: "\(number.display) \(shortUnit(unit))")
  }

  /// What a figure says, with its hedge: 6%左右, 2000亿元以上, 6.5%—7%, 高于经济增长.
  static func figure(_ value: ObservationValue, _ unit: ScaledUnit, withUnit: Bool = true) -> Message {
    switch value {
    case .number(let number, let bound):
      return hedged(quantity(number, unit, withUnit: withUnit), number, bound)
    case .range(let low, let high):
      let ends = [low, high].map { quantity($0, unit, withUnit: withUnit) }
      // A dash between signed numbers would read as one more sign.
      return low < .zero
        ? Message.joined(ends, zh: "至", en: " to ") : Message.joined(ends, zh: "—", en: "–")
    case .relative(let reference, let bound): return relative(reference, bound)
    }
  }

  /// What an observation says, an estimate marked as one.
  static func figure(_ observation: Observation, withUnit: Bool = true) -> Message {
    let figure =
      approached(observation, withUnit: withUnit)
      ?? self.figure(observation.value, observation.unit, withUnit: withUnit)
    guard observation.status == .estimated else { return figure }
    return Message(zh: figure.zh + "（预计）", en: figure.en + " (est.)")
  }

  /// 近1.55万亿元: an amount that was approached, not one that was kept to.
  private static func approached(_ observation: Observation, withUnit: Bool) -> Message? {
    guard observation.key.role == .actual, observation.unit != .percent,
      case .number(let number, .atMost) = observation.value
    else { return nil }
    let plain = quantity(number, observation.unit, withUnit: withUnit)
    return Message(zh: "近" + plain.zh, en: "nearly \(plain.en)")
  }

  /// A target, a relative one with the figure that stands in for it: 高于经济增长（5.3%）.
  static func target(_ target: Observation, standIn: Observation?, withUnit: Bool = true) -> Message {
    let figure = figure(target, withUnit: withUnit)
    guard let standIn else { return figure }
    let number = self.figure(standIn.value, standIn.unit, withUnit: withUnit)
    return Message(zh: "\(figure.zh)（\(number.zh)）", en: "\(figure.en) (\(number.en))")
  }

  private static func hedged(_ figure: Message, _ number: ExactDecimal, _ bound: Bound) -> Message {
    switch bound {
    case .exact, .range: figure
    case .about: Message(zh: figure.zh + "左右", en: "about \(figure.en)")
    case .atLeast: Message(zh: figure.zh + "以上", en: "at least \(figure.en)")
    case .atMost: Message(zh: figure.zh + (number < .zero ? "以下" : "以内"), en: "at most \(figure.en)")
    }
  }

  /// A gap with sign and unit: +0.3个百分点, −1.2%, +35亿元; with at least `decimals`.
  static func gap(_ gap: Gap, decimals: Int = 0) -> Message {
    let (sign, number) = signed(gap, decimals: decimals)
    let figure =
      switch gap.unit {
      case .percentagePoints: Message(zh: "\(number)个百分点", en: "\(number) pp")
      case .percent: Message("\(number)%")
      case .unit(let unit): Message(zh: number + self.unit(unit).zh, en: "\(number) \(shortUnit(unit))")
      }
    return hedged(figure.prefixed(zh: sign, en: sign), gap.bound)
  }

  /// A gap as ``gap(_:decimals:)`` words it, without its unit: +0.3, +3.0以下.
  static func gapNumber(_ gap: Gap, decimals: Int = 0) -> Message {
    hedged(Message(signedNumber(gap, decimals: decimals)), gap.bound)
  }

  private static func hedged(_ gap: Message, _ bound: Bound) -> Message {
    switch bound {
    case .exact: gap
    case .atLeast: Message(zh: gap.zh + "以上", en: "at least \(gap.en)")
    case .atMost: Message(zh: gap.zh + "以下", en: "at most \(gap.en)")
    case .about, .range: Message(zh: gap.zh + "左右", en: "about \(gap.en)")
    }
  }

  /// What gaps are counted in.
  static func gapUnit(_ unit: GapUnit) -> Message {
    switch unit {
    case .percentagePoints: Message(zh: "百分点", en: "percentage points")
    case .percent: Message("%")
    case .unit(let unit): self.unit(unit)
    }
  }

  /// A gap's number with its sign, without unit: +0.3.
  static func signedNumber(_ gap: Gap, decimals: Int = 0) -> String {
    let (sign, number) = signed(gap, decimals: decimals)
    return sign + number
  }

  /// Quotients have more decimals than anyone reads; differences have those of the source.
  private static func signed(_ gap: Gap, decimals: Int) -> (sign: String, number: String) {
    let shown = gap.value.shown(decimals: gap.unit == .percent ? 2 : max(decimals, gap.value.decimals))
    let sign = shown > .zero ? "+" : shown < .zero ? "\u{2212}" : ""
    return (sign, shown.magnitude.description)
  }

  /// A unit behind a number in English; the heading form (100 million yuan) would read as part of the number.
  private static func shortUnit(_ unit: ScaledUnit) -> String {
    let name = self.unit(ScaledUnit(unit.code)).en
    let power =
      [4: "×10k ", 8: "×100m "][unit.multiplier] ?? (unit.multiplier == 0 ? "" : "×10^\(unit.multiplier) ")
    return power + name
  }
}

extension ExactDecimal {
  /// The number for display with so many decimals; where it would come out as nothing although it is something, with as many
  /// as its first digit needs.
  ///
  /// A gap of −0.2 is no gap of 0: rounded away it would pass for a target that was hit.
  func shown(decimals count: Int) -> ExactDecimal {
    var count = count
    var shown = rounded(toDecimals: count)
    while shown == .zero, self != .zero, count < decimals {
      count += 1
      shown = rounded(toDecimals: count)
    }
    return shown
  }
}
