import ArgumentParser
import Catalogue
private import Dispatch
import GDRendering
import Synchronization

/// What a command will need in any case, begun on other threads while its arguments are parsed and its data are read.
enum HeadStart {
  private static let fonts = FontSearch()

  /// Begins what `command` will need.
  static func begin(_ command: any ParsableCommand.Type, _ arguments: ArraySlice<String>) {
    guard command.configuration.subcommands.isEmpty else { return }
    DispatchQueue.global().async { _ = BuiltinCatalogue.codebook }
    let draws = ChartCommand.kinds.contains { $0 == command }
    if draws, !arguments.contains(where: { $0.hasPrefix("--font") }) { fonts.begin() }
  }

  /// The usual fonts, for the first who asks; `nil` if nobody looked for them.
  static func takeFonts() -> Result<Typeface, RenderError>? { fonts.take() }

  /// Waits for what nobody has taken: a font that is being cut out of a collection is not left half written.
  static func end() { _ = fonts.take() }
}

/// A search for the usual fonts on another thread.
private final class FontSearch: Sendable {
  private let running = DispatchGroup()
  private let found = Mutex<Result<Typeface, RenderError>?>(nil)

  func begin() {
    DispatchQueue.global().async(group: running) {
      let result = Result { () throws(RenderError) in try FontFinder().typeface() }
      self.found.withLock { $0 = result }
    }
  }

  /// What was found, which then is the caller's alone: its temporary files go with it.
  func take() -> Result<Typeface, RenderError>? {
    running.wait()
    return found.withLock { result in
      defer { result = nil }
      return result
    }
  }
}
