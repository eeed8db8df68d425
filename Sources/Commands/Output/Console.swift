#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
struct Console: Sendable {
  /// By file descriptor.
  enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  let language: Language
  let isQuiet: Bool

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Whether a person can answer.
  static var isInputTerminal: Bool { isatty(0) == 1 }

  /// How many columns a table may take: those of the terminal, else a hundred.
  static var width: Int {
    var size = winsize()
    guard isTerminal(.output), unsafe ioctl(Stream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0 else {
      return 100
    }
    return max(60, Int(size.ws_col))
  }

  /// Writes bytes; a reader that has gone away (`| head`) ends the program quietly, as it would for any filter.
  static func write(_ bytes: [UInt8], to stream: Stream) throws(CommandFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe writeBytes(stream.rawValue, $0.baseAddress, $0.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        throw .closedPipe
      } else if errno != EINTR {
        throw CommandFailure(
          zh: "无法写到标准输出：\(SystemError.current)。",
          en: "Can't write to standard output: \(SystemError.current).")
      }
    }
  }

  /// A line on standard error that `--quiet` suppresses; of a chart among many it is told at the end, with the chart.
  func note(_ message: Message) {
    guard !isQuiet else { return }
    if let batched = BatchedChart.current { return batched.take(message) }
    Self.line(message[language])
  }

  /// A line on standard error that is always shown.
  func warn(_ message: Message) {
    Self.line(message[language])
  }

  /// One line on standard error; a broken standard error is nobody's to report to.
  ///
  /// Control characters in names that the user gave are shown, not obeyed.
  static func line(_ text: String) {
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? Unicode.Scalar(0x2423) ?? " " : $0 }))
    try? write(Array((text + "\n").utf8), to: .error)
  }
}

/// The last error of the operating system, in its words.
enum SystemError {
  static var current: String { text(errno) }

  static func text(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}

extension CommandFailure {
  /// The reader of standard output has gone away: no error to anyone.
  static let closedPipe = CommandFailure(zh: "", en: "")

  var isClosedPipe: Bool { message.zh.isEmpty }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
