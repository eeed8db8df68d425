import ArgumentParser

/// `duibiao chart`: the same selections as `rank` and `series`, drawn.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw rankings, series and ranks over the years as PNG; or all charts of a briefing (画图).",
    discussion: """
      Examples:
        duibiao chart bar --indicator gdp --year 2025 --tier province -o 完成情况.png
        duibiao chart dumbbell --indicator gdp --year 2025 --tier province -o 目标到实绩.png
        duibiao chart heat --year 2025 --tier province -o 热力表.png
        duibiao chart line 全国 江苏省 --indicator gdp -o 增速.png
        duibiao chart bump --indicator gdp --tier province --highlight 江苏省 -o 名次.png
        duibiao chart slope 江苏省 浙江省 --indicator gdp --from 2020 --to 2025 -o 两年.png
        duibiao chart --spec briefing.yaml -o 简报
      """,
    subcommands: kinds + [ChartSpecCommand.self],
    // Not options of this command itself: these would be taken from the subcommands, which have the same.
    defaultSubcommand: ChartSpecCommand.self)

  /// The kinds of charts: what a spec file can name.
  static let kinds: [any ParsableCommand.Type] = [
    ChartBarCommand.self, ChartLineCommand.self, ChartDumbbellCommand.self, ChartHeatCommand.self,
    ChartBumpCommand.self, ChartSlopeCommand.self,
  ]
}
