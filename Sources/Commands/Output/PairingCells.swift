import Analytics
import Schema

/// The columns that an actual held against a target takes in every table for machines.
///
/// Named as in DESIGN §2, so that rankings, comparisons and series can be joined.
enum PairingCells {
  static let ids = [
    "unit", "actual", "actual_bound", "status", "target", "target_high", "target_bound", "relative_to",
    "basis",
    "gap", "verdict", "reason",
  ]

  /// The cells of ``ids``; `unit` is what the figures are in where none of them says.
  static func cells(
    _ pairing: Pairing, unit: ScaledUnit, words: PairingWords, language: Language
  ) -> [RowTable.Cell] {
    let (actual, target, reference) = (pairing.actual, pairing.target, pairing.reference)
    let own = actual?.unit ?? reference?.unit ?? target?.unit ?? unit
    return [
      .text(own.description, shown: Terms.unit(own)[language]),
      .number(actual?.value.low, shown: words.actual?[language]), .text(actual?.value.bound.rawValue ?? ""),
      .text(actual?.status?.rawValue ?? ""),
      .number(target?.value.low ?? reference?.value.low, shown: words.target?[language]),
      .number(target?.value.high ?? reference?.value.high), .text(target?.value.bound.rawValue ?? ""),
      .text(target?.value.reference?.rawValue ?? ""), .text((actual?.basis ?? target?.basis)?.rawValue ?? ""),
      .number(pairing.gap?.value, shown: words.gap?[language]),
      .text(pairing.verdict?.rawValue ?? "", shown: words.verdict?[language]),
      .text(words.reasonCode ?? "", shown: words.reason?[language]),
    ]
  }
}

/// What people see of an actual held against a target; `nil` where there is nothing.
struct PairingWords {
  let actual: Message?
  let target: Message?
  let gap: Message?
  let verdict: Message?
  /// The reason's word for machines: that of a row may differ from its pairing's.
  let reasonCode: String?
  let reason: Message?

  /// The words of a pairing; gaps in percentage points get at least `decimals` so that a column of them lines up.
  init(_ pairing: Pairing, gapDecimals: Int = 0, reasonCode: String? = nil, reason: Message? = nil) {
    actual = pairing.actual.map { Terms.figure($0) }
    target = pairing.target.map { Terms.target($0, standIn: pairing.reference) }
    gap = pairing.gap.map { Terms.gap($0, decimals: gapDecimals) }
    verdict = pairing.verdict.map(Terms.verdict)
    self.reasonCode = reasonCode ?? pairing.reason?.code
    self.reason = reason
  }
}

extension Sequence<Pairing> {
  /// The most decimals that a gap of these is shown with.
  var gapDecimals: Int {
    compactMap { $0.gap.map { $0.unit == .percent ? 2 : $0.value.decimals } }.max() ?? 0
  }
}
