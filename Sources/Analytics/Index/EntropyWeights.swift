internal import Schema

/// Weights by entropy (熵权法): the more a component tells the regions apart, the more it weighs.
///
/// Shannon (1948), *A Mathematical Theory of Communication*, for the entropy; Zeleny (1982), *Multiple Criteria Decision
/// Making*, for weights from it. With y the figures brought to 0…1 by min–max, so that direction and negative
/// figures are settled beforehand, and n regions that have a figure:
///
///     p = y / Σy,   e = −Σ p·ln p / ln n  (0·ln 0 = 0),   weight = (1 − e) / Σ(1 − e)
///
/// In binary floating point because of the logarithm, summed up in the order of the regions, rounded to eight decimals.
/// The weights depend on who is in the group, and a component in which one region stands out weighs much: they are a
/// property of the data, not a judgement on what matters.
public enum EntropyWeights {
  /// One weight a column of figures from 0 to 100; zero for a column without two different figures.
  static func of(_ scaled: [[ExactDecimal?]]) -> [ExactDecimal] {
    let divergences = scaled.map { divergence($0.compactMap { $0?.approximation }) }
    let sum = divergences.reduce(0, +)
    return divergences.map { ExactDecimal(rounding: sum > 0 ? $0 / sum : 0, decimals: 8) }
  }

  private static func divergence(_ figures: [Double]) -> Double {
    let sum = figures.reduce(0, +)
    guard figures.count > 1, sum > 0 else { return 0 }
    var entropy = 0.0
    for figure in figures where figure > 0 {
      let part = figure / sum
      entropy -= part * naturalLogarithm(part)
    }
    return max(0, 1 - entropy / naturalLogarithm(Double(figures.count)))
  }

  /// The natural logarithm of a positive number, by the four basic operations alone.
  ///
  /// The system's differ in their last digit from one machine to the next. ln(m · 2^k) = 2·artanh((m − 1) / (m + 1)) + k·ln 2
  /// with m from ½√2 to √2, where thirteen terms of the series are enough for sixteen digits.
  static func naturalLogarithm(_ value: Double) -> Double {
    var exponent = Int(value.exponent)
    var significand = value.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for term in stride(from: 25, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
    return 2 * ratio * sum + Double(exponent) * 0.6931471805599453
  }
}
