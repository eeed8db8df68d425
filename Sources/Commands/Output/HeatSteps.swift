import Analytics
import ArgumentParser
import Schema

/// Where the shades of gaps begin: two numbers.
///
/// They don't follow from the figures, so that a shade means the same in all tables of a briefing and in next year's.
struct HeatSteps: Equatable {
  let first: ExactDecimal
  let second: ExactDecimal

  private static let points = HeatSteps(argument: "0.5,2")
  private static let percent = HeatSteps(argument: "1,5")

  /// The usual steps for what the gaps of `rankings` are counted in; only where that is neither percentage points nor
  /// percent, round numbers near the thirds of what there is.
  init(_ rankings: [Ranking]) {
    let units = Set(rankings.compactMap(\.gapUnit))
    let usual = units.contains(.percentagePoints) ? Self.points : Self.percent
    if units.isSubset(of: [.percentagePoints, .percent]), let usual {
      self = usual
    } else {
      self.init(thirdsOf: rankings.flatMap { $0.ranked.compactMap(\.pairing.gap?.value) })
    }
  }

  private static let round = [
    "0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50", "100", "200", "500", "1000",
  ]
  .compactMap { ExactDecimal($0) }

  private init(thirdsOf gaps: [ExactDecimal]) {
    let sizes = gaps.map(\.magnitude).sorted()
    let last = HeatSteps.round.count - 1
    func place(_ share: Int) -> Int {
      guard !sizes.isEmpty else { return 3 }
      let size = sizes[min(sizes.count - 1, sizes.count * share / 3)]
      return HeatSteps.round.firstIndex { $0 >= size } ?? last
    }
    let low = min(place(1), last - 1)
    first = HeatSteps.round[low]
    second = HeatSteps.round[min(max(low + 1, place(2)), last)]
  }

  /// 1 to 3, by the gap's size.
  func step(_ gap: ExactDecimal) -> Int {
    gap.magnitude < first ? 1 : gap.magnitude < second ? 2 : 3
  }

  /// What each step holds.
  var words: [Message] {
    [
      Message(zh: "不到\(first)", en: "under \(first)"),
      Message(zh: "\(first)—\(second)", en: "\(first)–\(second)"),
      Message(zh: "\(second)以上", en: "\(second) or more"),
    ]
  }
}

/// `--steps`: two rising numbers such as 0.5,2.
extension HeatSteps: ExpressibleByArgument {
  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { ExactDecimal(String($0)) }
    guard numbers.count == 2, let first = numbers[0], let second = numbers[1], first > .zero, second > first
    else { return nil }
    self.first = first
    self.second = second
  }
}
