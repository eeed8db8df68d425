import ArgumentParser
import Charts
import Schema

/// Draws the charts of a spec file: checks all of them, then draws, both in parallel.
struct ChartBatch {
  /// One chart, and what came of it.
  private struct Outcome: Sendable {
    let chart: BatchedChart
    var failures: [Message] = []

    var isFine: Bool { failures.isEmpty }
  }

  /// The spec file's name, for messages.
  let file: String
  let folder: String
  let charts: [SpecChart]
  /// What is wrong with the file itself: nothing is drawn then.
  var problems: [SpecProblem] = []
  let jobs: Int
  let isStrict: Bool
  /// A Markdown page to write beside the charts; none without a name.
  var index: String?
  let console: Console

  /// Returns whether every chart was drawn.
  func run(checkOnly: Bool) async throws -> Bool {
    let resources = resources
    var outcomes = await inParallel { index in await check(charts[index], resources) }
    if !problems.isEmpty || (isStrict || checkOnly) && !outcomes.allSatisfy(\.isFine) {
      console.warn(SpecWords.nothingDrawn(report(outcomes)))
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
    let drawn = outcomes.count(where: \.isFine)
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
    guard chart.isWhole else {
      outcome.failures = probe(chart, resources).mistakes
      return outcome
    }
    await BatchedChart.$current.withValue(batched) {
      do {
        var command = try chart.kind.command.parseAsRoot(chart.arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        for picture in batched.pictures {
          if let remark = try ChartWriter.check(picture) { batched.take(remark) }
        }
      } catch let failure as CommandFailure {
        outcome.failures = [failure.message]
      } catch {
        outcome.failures = [SpecWords.parserMessage(chart.kind.command.message(for: error))]
      }
    }
    if let first = outcome.failures.first {
      let mistakes = probe(chart, resources).mistakes
      // The first one may be found again, in other words.
      let isKnown = mistakes.contains { chart.line(of: $0.zh) == chart.line(of: first.zh) }
      outcome.failures = (isKnown ? [] : [first]) + mistakes
    }
    return outcome
  }

  private func probe(_ chart: SpecChart, _ resources: ChartResources) -> SpecProbe {
    let options = try? Loading.parse(chart.loadingArguments)
    let dataSet = options.flatMap { try? resources.dataSets[ChartResources.DataKey($0.data)]?.get() }
    return SpecProbe(chart: chart, codebook: dataSet?.codebook)
  }

  private func draw(_ outcome: Outcome, _ chart: SpecChart) -> Outcome {
    guard outcome.isFine else { return outcome }
    var outcome = outcome
    BatchedChart.$current.withValue(outcome.chart) {
      do throws(CommandFailure) {
        try WholeFile.makeFolder(of: folder + chart.output)
        for picture in outcome.chart.pictures { try ChartWriter.draw(picture) }
      } catch {
        outcome.failures = [error.message]
      }
    }
    return outcome
  }

  private func writeIndex(_ outcomes: [Outcome]) throws(CommandFailure) {
    guard let index else { return }
    let drawn = zip(outcomes, charts).filter { $0.0.isFine }
    let page = ChartIndex.page(
      drawn.flatMap { outcome, chart in
        outcome.chart.pictures.map { (output: chart.output, description: $0.description) }
      })
    try WholeFile.makeFolder(of: folder + index)
    try WholeFile.write(page, to: folder + index)
  }

  /// Failures first, each once however many charts it is of, then notes, both in the order of the file.
  ///
  /// - Returns: how many failures there are.
  @discardableResult
  private func report(_ outcomes: [Outcome]) -> Int {
    var failures = problems.map { (line: $0.line, text: $0.message(file: file)) }
    for (outcome, chart) in zip(outcomes, charts) {
      failures += outcome.failures.map { failure in
        let line = chart.line(of: failure.zh)
        return (line, Message(zh: "\(file):\(line)：\(failure.zh)", en: "\(file):\(line): \(failure.en)"))
      }
    }
    var told: Set<Message> = []
    failures = failures.filter { told.insert($0.text).inserted }
    // By lines; what is on one line stays in its order.
    for (_, failure) in failures.enumerated().sorted(by: {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }) {
      console.warn(failure.text.prefixed(zh: "错误：", en: "Error: "))
    }
    tellNotes(outcomes)
    return failures.count
  }

  private func tellNotes(_ outcomes: [Outcome]) {
    for (outcome, chart) in zip(outcomes, charts) where outcome.isFine {
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
