import Normalization
import Schema

/// Asks a person about one figure after the other; every answer is kept at once.
struct ReviewDialogue {
  let console: Console
  let codebook: Codebook
  let date: String
  let author: String

  /// What was answered.
  private enum Answer {
    case decided(Correction)
    case skipped
    case ended
  }

  /// Asks about `items`, handing each decision to `keep`; returns how many there were.
  func run(
    _ items: [ReviewItem], keep: (Correction) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> Int {
    var count = 0
    for (index, item) in items.enumerated() {
      for line in ReviewWords.lines(item, index + 1, of: items.count, codebook) { console.warn(line) }
      switch ask(item) {
      case .ended: return count
      case .skipped: continue
      case .decided(let correction):
        try keep(correction)
        count += 1
      }
    }
    return count
  }

  private func ask(_ item: ReviewItem) -> Answer {
    while true {
      guard let answer = prompt(ReviewWords.question(item)) else { return .ended }
      var row = item.row(date: date, author: author, language: console.language)
      switch answer.lowercased() {
      case "a", "采纳":
        guard item.figure != nil else { break }
        row.action = .accept
        (row.value, row.unit) = (nil, nil)
        return finish(row)
      case "d", "舍弃", "不取":
        row.action = .drop
        (row.value, row.unit) = (nil, nil)
        return finish(row)
      case "o", "改为":
        guard let figure = figure(for: item) else { return .ended }
        row.action = .override
        (row.value, row.unit) = (figure.value, figure.unit)
        // The other figure of the report stands elsewhere.
        let other = item.others.first {
          $0.observation.value == figure.value && $0.observation.unit == figure.unit
        }
        if let other { row.locator = other.observation.locator }
        return finish(row)
      case "s", "": return .skipped
      case "q": return .ended
      default: break
      }
      console.warn(ReviewWords.notUnderstood)
    }
  }

  private func finish(_ row: Correction) -> Answer {
    var row = row
    if let reason = prompt(ReviewWords.reason), !reason.isEmpty { row.reason = reason }
    return .decided(row)
  }

  private func figure(for item: ReviewItem) -> (value: ObservationValue, unit: ScaledUnit)? {
    let own = codebook.indicator(item.key.indicator)?.unit(of: item.key.measure) ?? .percent
    let unit = item.figure.map { $0.value.reference == nil ? $0.unit : own } ?? own
    while let text = prompt(ReviewWords.value(unit)) {
      if let figure = ReviewWords.figure(text, standard: unit) { return figure }
      console.warn(ReviewWords.notUnderstood)
    }
    return nil
  }

  private func prompt(_ question: Message) -> String? {
    try? Console.write(Array(question[console.language].utf8), to: .error)
    return readLine()
  }
}
