import ArgumentParser
import Charts

/// Draws the charts of a spec file: checks all of them, then draws, both in parallel.
struct ChartBatch {
  /// One chart, and what came of it.
  private struct Outcome: Sendable {
    let chart: BatchedChart
    var failure: Message?
  }

  /// The spec file's name, for messages.
  let file: String
  let folder: String
  let charts: [SpecChart]
  let jobs: Int
  let isStrict: Bool
  /// A Markdown page to write beside the charts; none without a name.
  var index: String?
  let console: Console

  /// Returns whether every chart was drawn.
  func run(checkOnly: Bool) async throws -> Bool {
    let resources = resources
    var outcomes = await inParallel { index in await check(charts[index], resources) }
    let failed = outcomes.count { $0.failure != nil }
    if failed > 0, isStrict || checkOnly {
      report(outcomes)
      console.warn(SpecWords.nothingDrawn(failed))
      return false
    }
    if checkOnly {
      report(outcomes)
      console.note(SpecWords.checked(outcomes.count))
      return true
    }
    let checked = outcomes
    outcomes = await inParallel { index in draw(checked[index], charts[index]) }
    report(outcomes)
    try writeIndex(outcomes)
    let drawn = outcomes.count { $0.failure == nil }
    console.note(SpecWords.done(drawn, of: outcomes.count, folder: folder))
    return drawn == outcomes.count
  }

  /// Data sets and fonts of all charts.
  private var resources: ChartResources {
    var resources = ChartResources()
    for chart in charts {
      // An argument that can't be parsed is told when the chart is checked.
      guard let options = try? Loading.parse(chart.loadingArguments) else { continue }
      resources.load(options.data, font: options.font, console: console)
    }
    return resources
  }

  /// Runs the command up to where it would draw, and lays the chart out.
  private func check(_ chart: SpecChart, _ resources: ChartResources) async -> Outcome {
    let batched = BatchedChart(
      resources: resources, commandLine: ["duibiao", "chart", chart.kind.name] + chart.arguments)
    var outcome = Outcome(chart: batched)
    await BatchedChart.$current.withValue(batched) {
      do {
        var command = try chart.kind.command.parseAsRoot(chart.arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        for picture in batched.pictures { try ChartWriter.check(picture) }
      } catch let failure as CommandFailure {
        outcome.failure = failure.message
      } catch {
        outcome.failure = SpecWords.parserMessage(chart.kind.command.message(for: error))
      }
    }
    return outcome
  }

  private func draw(_ outcome: Outcome, _ chart: SpecChart) -> Outcome {
    guard outcome.failure == nil else { return outcome }
    var outcome = outcome
    BatchedChart.$current.withValue(outcome.chart) {
      do throws(CommandFailure) {
        try WholeFile.makeFolder(of: folder + chart.output)
        for picture in outcome.chart.pictures { try ChartWriter.draw(picture) }
      } catch {
        outcome.failure = error.message
      }
    }
    return outcome
  }

  private func writeIndex(_ outcomes: [Outcome]) throws(CommandFailure) {
    guard let index else { return }
    let drawn = zip(outcomes, charts).filter { $0.0.failure == nil }
    let page = ChartIndex.page(
      drawn.flatMap { outcome, chart in
        outcome.chart.pictures.map { (output: chart.output, description: $0.description) }
      })
    try WholeFile.makeFolder(of: folder + index)
    try WholeFile.write(page, to: folder + index)
  }

  /// Failures first, then notes, both in the order of the file.
  private func report(_ outcomes: [Outcome]) {
    for (outcome, chart) in zip(outcomes, charts) {
      guard let failure = outcome.failure else { continue }
      let line = chart.line(of: failure.zh)
      console.warn(
        Message(zh: "错误：\(file):\(line)：\(failure.zh)", en: "Error: \(file):\(line): \(failure.en)"))
    }
    for (outcome, chart) in zip(outcomes, charts) where outcome.failure == nil {
      for note in outcome.chart.notes {
        console.note(
          Message(zh: "\(file):\(chart.line)：\(note.zh)", en: "\(file):\(chart.line): \(note.en)"))
      }
    }
  }

  /// The results of `work` on every chart, in their order; at most `jobs` at a time.
  private func inParallel(_ work: @escaping @Sendable (Int) async -> Outcome) async -> [Outcome] {
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var next = 0
      func start() {
        guard next < charts.count else { return }
        let index = next
        group.addTask { (index, await work(index)) }
        next += 1
      }
      for _ in 0..<max(1, jobs) { start() }
      var results = [Outcome?](repeating: nil, count: charts.count)
      while let (index, outcome) = await group.next() {
        results[index] = outcome
        start()
      }
      return results.compactMap { $0 }
    }
  }
}

/// The options by which data sets and fonts are loaded, of any kind of chart.
private struct Loading: ParsableArguments {
  @OptionGroup var data: DataOptions
  @Option(name: .long) var font: String?
}

extension SpecChart {
  /// The arguments that say which data set and which font.
  fileprivate var loadingArguments: [String] {
    arguments.filter { argument in
      ["--data=", "--catalogue=", "--font="].contains { argument.hasPrefix($0) }
    }
  }
}
