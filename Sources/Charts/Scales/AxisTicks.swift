/// Where an axis has its ticks, and what is written there.
///
/// The extended Wilkinson algorithm of Talbot, Lin and Hanrahan (2010, doi:10.1109/TVCG.2010.130): steps are taken from a
/// list of nice numbers, and simplicity, coverage and density are weighed. Ticks are whole multiples of an exact decimal
/// step, so that a label never shows a rounding error.
struct AxisTicks: Equatable {
  /// One tick is `multiple × mantissa × 10^exponent`.
  let multiples: ClosedRange<Int>
  /// The step's digits.
  let mantissa: Int
  /// The step's power of ten.
  let exponent: Int

  /// The values of the ticks.
  var values: [Double] {
    multiples.map { DecimalPower.scaled(Double($0 * mantissa), by: exponent) }
  }

  /// The labels of the ticks, from the exact step.
  var labels: [String] {
    multiples.map { NumberText.exact($0 * mantissa, exponent: exponent) }
  }

  /// Ticks for `low...high`, about `target` of them.
  init(low: Double, high: Double, target: Int) {
    let (low, high) = AxisTicks.widened(low, high)
    // With so few steps to choose from, one tick too many is all that may be crowded in, and none between two.
    let most = target > 2 ? target + 1 : 2
    var best = Candidate(score: -.infinity, first: 0, last: 1, mantissa: 1, exponent: 0)
    for (place, nice) in AxisTicks.niceSteps.enumerated() {
      // The last one is for want of a better one.
      guard nice != AxisTicks.niceSteps.last || best.last - best.first < min(2, most - 1) else { break }
      for count in 2...most {
        let search = Search(
          low: low, high: high, target: target, place: place, nice: nice, count: count)
        search.improve(&best)
      }
    }
    multiples = best.first...max(best.first, best.last)
    mantissa = best.mantissa
    exponent = best.exponent
  }

  /// The distance between two ticks.
  var step: Double { DecimalPower.scaled(Double(mantissa), by: exponent) }

  /// All ticks of the same step within `low...high`.
  func covering(_ low: Double, _ high: Double) -> AxisTicks {
    // Whole steps come out of a division a little beside whole numbers.
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard first <= last, abs(first) < 1e12, abs(last) < 1e12 else { return self }
    return AxisTicks(multiples: Int(first)...Int(last), mantissa: mantissa, exponent: exponent)
  }

  private init(multiples: ClosedRange<Int>, mantissa: Int, exponent: Int) {
    self.multiples = multiples
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Ten times the nice numbers of the paper, best first.
  fileprivate static let niceSteps = [10, 50, 20, 25]

  /// Equal ends get room around them.
  private static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
    let size = max(abs(low), abs(high))
    guard high - low <= size * 1e-9 else { return (low, high) }
    return size == 0 ? (0, 1) : (low - size * 0.1, high + size * 0.1)
  }

  /// The best labelling so far.
  fileprivate struct Candidate {
    var score: Double
    var first: Int
    var last: Int
    var mantissa: Int
    var exponent: Int
  }
}

/// One combination of nice step, skipped steps and number of ticks.
private struct Search {
  let low: Double
  let high: Double
  let target: Int
  let place: Int
  let nice: Int
  let count: Int

  func improve(_ best: inout AxisTicks.Candidate) {
    let span = high - low
    let delta = span / Double(count + 1) / Double(nice)
    let start = DecimalPower.ceiling(of: delta)
    for exponent in start...(start + 1) {
      let step = DecimalPower.scaled(Double(nice), by: exponent)
      let from = (high / step).rounded(.down) - Double(count - 1)
      let upTo = (low / step).rounded(.up)
      guard from <= upTo, abs(from) < 1e12, abs(upTo) < 1e12 else { continue }
      for position in Int(from)...min(Int(upTo), Int(from) + 50) {
        weigh(position, step: step, exponent: exponent, best: &best)
      }
    }
  }

  private func weigh(_ position: Int, step: Double, exponent: Int, best: inout AxisTicks.Candidate) {
    let first = Double(position) * step
    let last = first + step * Double(count - 1)
    let score =
      0.25 * simplicity(first: first, last: last) + 0.2 * coverage(first, last)
      + 0.5 * density(first, last) + 0.05
    guard score > best.score + 1e-12 else { return }
    best = AxisTicks.Candidate(
      score: score, first: position, last: position + count - 1, mantissa: nice, exponent: exponent)
  }

  private func simplicity(first: Double, last: Double) -> Double {
    let zero = first <= 0 && last >= 0 ? 1.0 : 0.0
    return zero - Double(place) / 5
  }

  private func coverage(_ first: Double, _ last: Double) -> Double {
    let tenth = 0.1 * (high - low)
    return 1 - 0.5 * ((high - last) * (high - last) + (low - first) * (low - first)) / (tenth * tenth)
  }

  private func density(_ first: Double, _ last: Double) -> Double {
    let rate = Double(count - 1) / (last - first)
    let wanted = Double(target - 1) / (max(last, high) - min(first, low))
    return 2 - max(rate / wanted, wanted / rate)
  }
}
