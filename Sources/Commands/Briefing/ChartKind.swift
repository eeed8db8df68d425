import ArgumentParser
import FoundationEssentials

/// A kind of chart that a spec file can name: a subcommand of `duibiao chart`, with its options.
///
/// Nothing is listed twice: what an option is called and takes is asked of the command itself, so that a new kind or option
/// is one in spec files too.
struct ChartKind: Sendable {
  /// What a key of a chart stands for.
  struct Option: Sendable {
    let takesValue: Bool
    let isRepeating: Bool
    /// Whether it is an argument without a name: the regions of a line chart.
    var isPositional = false
  }

  /// The key of the arguments without a name.
  static let positionalKey = "regions"

  let name: String
  let command: any ParsableCommand.Type
  /// By their long names.
  let options: [String: Option]

  /// Every kind there is.
  static let all: [ChartKind] = ChartCommand.kinds.compactMap(ChartKind.init)

  private init?(_ command: any ParsableCommand.Type) {
    guard let name = command.configuration.commandName,
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    else { return nil }
    var options: [String: Option] = [:]
    for argument in dump.command.arguments ?? [] {
      if argument.kind == "positional" {
        options[Self.positionalKey] = Option(
          takesValue: true, isRepeating: argument.isRepeating, isPositional: true)
      }
      for name in argument.names ?? [] where name.kind == "long" && !Self.notForSpecs.contains(name.name) {
        options[name.name] = Option(
          takesValue: argument.kind == "option", isRepeating: argument.isRepeating)
      }
    }
    self.name = name
    self.command = command
    self.options = options
  }

  private static let notForSpecs: Set<String> = ["help", "version"]

  /// What the argument parser says of a command; the part that is needed here.
  private struct Dump: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }
    struct Argument: Decodable {
      let kind: String
      let isRepeating: Bool
      let names: [Name]?
    }
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let command: Command
  }
}
