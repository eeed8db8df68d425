import ArgumentParser

/// `duibiao chart`: the same selections as `rank` and `series`, drawn.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw a ranking as bars or a series as lines, as PNG; or all charts of a briefing (画图).",
    discussion: """
      Examples:
        duibiao chart bar --indicator gdp --year 2025 --tier province -o 完成情况.png
        duibiao chart line 全国 江苏省 --indicator gdp -o 增速.png
        duibiao chart --spec briefing.yaml -o 简报
      """,
    subcommands: kinds + [ChartSpecCommand.self],
    // Not options of this command itself: these would be taken from the subcommands, which have the same.
    defaultSubcommand: ChartSpecCommand.self)

  /// The kinds of charts: what a spec file can name.
  static let kinds: [any ParsableCommand.Type] = [ChartBarCommand.self, ChartLineCommand.self]
}
