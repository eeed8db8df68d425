public import ArgumentParser
import Schema

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
        duibiao chart bar --indicator gdp --tier province -o 对标.png
      """,
    version: "0.1.0",
    subcommands: [
      ExtractCommand.self, ReviewCommand.self, CheckCommand.self, DiffCommand.self, IndicatorsCommand.self,
      RegionsCommand.self, RankCommand.self,
      CompareCommand.self, SeriesCommand.self, IndexCommand.self, ChartCommand.self, InspectCommand.self,
      ExplainCommand.self, DoctorCommand.self,
    ])

  /// The command as parsed from arguments.
  public init() {}

  /// Runs the program on `arguments` and returns its exit code: 0 done, 1 failed, 64 wrong usage.
  public static func run(_ arguments: [String]) async -> Int32 {
    if let unknown = unknownCommand(arguments) { return told(unknown, arguments) }
    do {
      var command = try namedCommand(arguments) ?? parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return told(error, arguments)
    }
  }

  /// The same on the thread that asks; `nil` for a command that has to be awaited.
  ///
  /// Any thread but the first gets its memory from the system page by page, which takes longer than ranking.
  public static func runAtOnce(_ arguments: [String]) -> Int32? {
    if let unknown = unknownCommand(arguments) { return told(unknown, arguments) }
    let (command, rest) = named(arguments)
    HeadStart.begin(command, rest)
    defer { HeadStart.end() }
    guard !(command is any AsyncParsableCommand.Type) else { return nil }
    do {
      var command = try namedCommand(arguments) ?? parseAsRoot(arguments)
      guard !(command is any AsyncParsableCommand) else { return nil }
      try command.run()
      return 0
    } catch {
      return told(error, arguments)
    }
  }

  private static func told(_ unknown: Message, _ arguments: [String]) -> Int32 {
    Console.line(unknown[requestedLanguage(arguments)])
    return ExitCode.validationFailure.rawValue
  }

  /// Tells why a command ended and returns the exit code.
  private static func told(_ error: any Error, _ arguments: [String]) -> Int32 {
    switch error {
    case let failure as CommandFailure:
      guard !failure.isClosedPipe else { return 0 }
      let language = requestedLanguage(arguments)
      Console.line((language == .zh ? "错误：" : "Error: ") + failure.message[language])
      return 1
    case let code as ExitCode:
      return code.rawValue
    default:
      var text = fullMessage(for: error)
      let code = exitCode(for: error)
      if code == .validationFailure, let hint = hint(text, arguments) {
        // The parser's own guess is of an option that looks alike, whatever it means.
        let rest = text.drop { $0 != "\n" }
        let first = text.prefix { $0 != "\n" }.split(separator: " Did you mean").first ?? ""
        text = "\(first)\n\(hint)\(rest)"
      }
      guard !text.isEmpty else { return code.rawValue }
      try? Console.write(Array((text + "\n").utf8), to: code == .success ? .output : .error)
      return code.rawValue
    }
  }

  /// What to write instead, in the language asked for.
  private static func hint(_ text: String, _ arguments: [String]) -> String? {
    let (command, rest) = named(arguments)
    let path = arguments.dropLast(rest.count).joined(separator: " ")
    return UsageHints.hint(text, path: path, command, arguments)?[requestedLanguage(arguments)]
  }

  /// The command that the first words name, and the words behind them.
  private static func named(_ arguments: [String]) -> (
    command: any ParsableCommand.Type, rest: ArraySlice<String>
  ) {
    var command: any ParsableCommand.Type = Self.self
    var rest = arguments[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
    {
      command = next
      rest.removeFirst()
    }
    return (command, rest)
  }

  /// The command that the first words name, with its arguments; `nil` for what is wrong or asks for help.
  ///
  /// From the root the parser would look into every command on the way anew, with mirrors, which takes longer than many a
  /// ranking. It still does where this fails, because it knows what the command is called.
  private static func namedCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    let (command, rest) = named(arguments)
    guard command.configuration.subcommands.isEmpty, let parsed = try? command.parseAsRoot(Array(rest)),
      type(of: parsed) == command
    else { return nil }
    return parsed
  }

  /// What to say if the first argument is no command: the parser would only call it unexpected.
  private static func unknownCommand(_ arguments: [String]) -> Message? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(first) else { return nil }
    let wanted = Array(first.unicodeScalars)
    let scored = names.map { (distance: editDistance(wanted, Array($0.unicodeScalars)), name: $0) }
    let near = scored.filter { $0.distance <= 2 }.min { $0.distance < $1.distance }?.name
    return Message(
      zh: "错误：没有命令 '\(first)'。\(near.map { "您是指 \($0) 吗？" } ?? "")全部命令见 duibiao help。",
      en:
        "Error: Unknown command '\(first)'.\(near.map { " Did you mean '\($0)'?" } ?? "") See duibiao help for all."
    )
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
