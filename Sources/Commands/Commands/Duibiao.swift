public import ArgumentParser

/// The command `duibiao`.
public struct Duibiao: AsyncParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "duibiao",
    abstract: "Compare what Chinese governments report: growth against target, ranked and drawn (政府工作报告对标).",
    discussion: """
      Reports in, one common schema out; rankings of counties, cities and provinces; charts as PNG.

      Examples:
        duibiao extract 报告.txt --evidence
        duibiao rank --indicator gdp --year 2025 --by attainment --tier province
        duibiao series 全国 江苏省 --indicator gdp
        duibiao chart bar --indicator gdp --year 2025 --by attainment --tier province -o 对标.png
      """,
    version: "0.1.0",
    subcommands: [
      ExtractCommand.self, RankCommand.self, CompareCommand.self, SeriesCommand.self, IndicatorsCommand.self,
      RegionsCommand.self, CheckCommand.self,
    ])

  /// The command as parsed from arguments.
  public init() {}

  /// Runs the program on `arguments` and returns its exit code: 0 done, 1 failed, 64 wrong usage.
  public static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as CommandFailure {
      guard !failure.isClosedPipe else { return 0 }
      let language = requestedLanguage(arguments)
      Console.line((language == .zh ? "错误：" : "Error: ") + failure.message[language])
      return 1
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      guard !text.isEmpty else { return code.rawValue }
      try? Console.write(Array((text + "\n").utf8), to: code == .success ? .output : .error)
      return code.rawValue
    }
  }

  /// The language that the arguments ask for, even where they could not be parsed as a whole.
  private static func requestedLanguage(_ arguments: [String]) -> Language {
    if let index = arguments.firstIndex(of: "--lang"), index + 1 < arguments.count,
      let language = Language(rawValue: arguments[index + 1])
    {
      return language
    }
    return arguments.lazy.compactMap {
      $0.hasPrefix("--lang=") ? Language(rawValue: String($0.dropFirst(7))) : nil
    }
    .first ?? .ofLocale
  }
}
