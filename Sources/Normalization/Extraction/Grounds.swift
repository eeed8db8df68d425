import Schema

/// Where in the compact text stands what decided about a figure: offsets only, turned into text when asked for.
struct Grounds: Sendable, Equatable {
  /// The name.
  var name: Range<Int>?
  /// The figure: number, unit and a hedge right behind it.
  var figure = 0..<0
  /// The word that hedges it.
  var hedge: Range<Int>?
  /// The word that names the year.
  var year: Range<Int>?
  /// The year was carried over from the sentence before.
  var isYearCarried = false
  /// 预计 and its like.
  var estimate: Range<Int>?
  /// 同口径 and its like.
  var basis: Range<Int>?
  /// The unit and factor that the number was converted with; `nil` where there is no number.
  var conversion: Conversion?

  /// How a number was brought to the catalogue's unit.
  struct Conversion: Sendable, Equatable {
    let from: CompactUnit
    let factor: ExactDecimal
    /// 100 for a price index of the previous year = 100.
    let base: ExactDecimal
  }
}
