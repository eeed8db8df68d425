import ArgumentParser

/// `duibiao chart`: the same selections as `rank` and `series`, drawn.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw a ranking as bars or a series as lines, as PNG (画图).",
    discussion: """
      Examples:
        duibiao chart bar --indicator gdp --year 2025 --tier province -o 完成情况.png
        duibiao chart dumbbell --indicator gdp --year 2025 --tier province -o 目标到实绩.png
        duibiao chart heat --year 2025 --tier province -o 热力表.png
        duibiao chart line 全国 江苏省 --indicator gdp -o 增速.png
      """,
    subcommands: [
      ChartBarCommand.self, ChartLineCommand.self, ChartDumbbellCommand.self, ChartHeatCommand.self,
    ])
}
