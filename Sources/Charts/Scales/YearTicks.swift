/// Which years are written below an axis.
enum YearTicks {
  /// All years up to twelve where they fit, else a regular step with the first and the last.
  ///
  /// - Parameters:
  ///   - years: the years of the data, rising.
  ///   - spacing: the pixels a label needs.
  ///   - perYear: the pixels between two years.
  /// - Returns: the years, rising.
  static func choose(_ years: [Int], spacing: Double, perYear: Double) -> [Int] {
    guard let first = years.first, let last = years.last, first < last else { return years }
    let closest = zip(years, years.dropFirst()).map { $1 - $0 }.min() ?? 1
    if years.count <= 12, Double(closest) * perYear >= spacing { return years }
    let least = max(2, Int((spacing / max(perYear, 1e-6)).rounded(.up)))
    guard least < last - first else {
      return perYear * Double(last - first) >= spacing ? [first, last] : [last]
    }
    if let even = (least...(2 * least)).first(where: { (last - first) % $0 == 0 }) {
      return Array(stride(from: first, through: last, by: even))
    }
    return stride(from: first, through: last - least, by: least) + [last]
  }
}
