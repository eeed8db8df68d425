/// The words that explain a chart of rows; empty ones are left out.
public struct BarWords: Sendable {
  /// Explains the target marks, for example 目标; where the column at the right has texts, its heading.
  public var target: String
  /// Heads the column of gaps, for example 差距.
  public var gap: String
  /// Explains the sign of a met target, for example 达到目标.
  public var met: String
  /// Explains the sign of a missed target, for example 未达到目标.
  public var missed: String
  /// Explains the sign of a target that may have been met, for example 待定.
  public var undetermined: String
  /// Explains the dots of values, for example 实绩; bars don't need it.
  public var value: String
  /// Explains hollow bars and dots, for example 预计数.
  public var estimated: String
  /// Explains each shape of target marks where no text beside them does, for example 目标（左右）.
  public var marks: [TargetMark.Shape: String]
  /// Explains grey bars among those with a verdict, for example 无目标; only in small multiples.
  public var untargeted: String
  /// Says that an axis doesn't begin at zero, for example 数轴不从零开始; drawn only where it is so.
  public var cutAxis: String
  /// Says that bars side by side have no marks of targets for want of room, for example 画布小，目标标记未画.
  public var unmarked: String
  /// What stands where rows that were not asked for are left out, for example 其余 12 个地区略.
  public var omission: @Sendable (Int) -> String
  /// What stands where rows are left out for want of room, for example 画布放不下，略 12 个.
  public var withoutRoom: @Sendable (Int) -> String
  /// What stands there instead where some of them are tied with rows that are shown, for example 略 12 个，3 个并列.
  public var tied: @Sendable (_ count: Int, _ tied: Int) -> String

  /// The words that explain a chart of rows.
  ///
  /// - Parameters:
  ///   - target: explains the target marks.
  ///   - gap: heads the column of gaps.
  ///   - met: explains the sign of a met target.
  ///   - missed: explains the sign of a missed target.
  ///   - undetermined: explains the sign of a target that may have been met.
  ///   - value: explains the dots of values.
  ///   - estimated: explains hollow bars and dots.
  ///   - marks: explains each shape of target marks.
  ///   - untargeted: explains grey bars among those with a verdict.
  ///   - cutAxis: says that an axis doesn't begin at zero.
  ///   - unmarked: says that bars side by side have no marks of targets for want of room.
  ///   - omission: what stands where rows are left out, by their number.
  ///   - withoutRoom: what stands where rows are left out for want of room; as others if `nil`.
  ///   - tied: what stands there instead where some of them are tied with rows that are shown, by both numbers.
  public init(
    target: String = "", gap: String = "", met: String = "", missed: String = "", undetermined: String = "",
    value: String = "", estimated: String = "", marks: [TargetMark.Shape: String] = [:],
    untargeted: String = "", cutAxis: String = "", unmarked: String = "",
    omission: @escaping @Sendable (Int) -> String = { "⋯ \($0)" },
    withoutRoom: (@Sendable (Int) -> String)? = nil,
    tied: @escaping @Sendable (_ count: Int, _ tied: Int) -> String = { "\($0) (=\($1))" }
  ) {
    self.target = target
    self.gap = gap
    self.met = met
    self.missed = missed
    self.undetermined = undetermined
    self.value = value
    self.estimated = estimated
    self.marks = marks
    self.untargeted = untargeted
    self.cutAxis = cutAxis
    self.unmarked = unmarked
    self.omission = omission
    self.withoutRoom = withoutRoom ?? omission
    self.tied = tied
  }
}

extension BarWords {
  /// What stands in a slot of rows that were left out; empty for a row's.
  func note(_ slot: Int, of slots: [BarSlot], places: [Int?]) -> String {
    guard slots.indices.contains(slot), case .omission(let count, let lacksRoom) = slots[slot] else {
      return ""
    }
    let tied = BarSlot.tied(slots, at: slot, places: places)
    if tied > 0 { return self.tied(count, tied) }
    return lacksRoom ? withoutRoom(count) : omission(count)
  }

  /// The explanations of the signs that `tones` have.
  func signs(_ tones: some Sequence<VerdictTone>) -> [KeyEntry] {
    let there = Set(tones)
    let words: [(VerdictTone, String)] = [
      (.met, met), (.missed, missed), (.undetermined, undetermined),
    ]
    return words.filter { there.contains($0.0) && !$0.1.isEmpty }.map {
      KeyEntry(sample: .sign($0.0), text: $0.1)
    }
  }

  /// The explanations of the shapes of `kinds`.
  func shapes(_ kinds: some Sequence<TargetMark.Kind>, isUpright: Bool = false) -> [KeyEntry] {
    let there = Set(kinds.map(\.shape))
    return TargetMark.Shape.allCases.compactMap { shape in
      guard there.contains(shape), let text = marks[shape], !text.isEmpty else { return nil }
      return KeyEntry(sample: .mark(shape.kind, isUpright: isUpright), text: text)
    }
  }
}
