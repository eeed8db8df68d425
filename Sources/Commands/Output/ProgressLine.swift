/// A counter on standard error, on a terminal only.
struct ProgressLine: Sendable {
  private let label: Message
  private let language: Language
  private let isShown: Bool

  init(_ label: Message, console: Console) {
    self.label = label
    language = console.language
    isShown = !console.isQuiet && Console.isTerminal(.error)
  }

  /// Shows how much is done, in steps that don't cost time.
  func show(_ done: Int, of total: Int) {
    guard isShown, total > 1, done % max(1, total / 100) == 0 else { return }
    let width = 24
    let filled = width * done / total
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
    try? Console.write(Array("\r\(label[language]) \(bar) \(done)/\(total)".utf8), to: .error)
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    try? Console.write(Array("\r\u{1B}[K".utf8), to: .error)
  }
}
