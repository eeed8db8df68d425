import Analytics
import Charts
import Schema

/// A series as lines over the years, targets dashed.
struct SeriesChart {
  let series: Series
  let showsTargets: Bool
  let highlighted: Set<RegionCode>
  let dataSet: DataSet
  let language: Language

  /// The chart.
  func spec(_ options: ChartOptions) throws(CommandFailure) -> LineChartSpec {
    let heading = heading(options)
    let text = ChartText(
      title: heading.title, subtitle: heading.subtitle,
      footers: options.footers(source: source[language], notes: notes))
    let hasTargets = showsTargets && observations(\.target).contains { $0.value.low != nil }
    let words = LineWords(
      target: hasTargets ? Message(zh: "虚线为当年目标", en: "dashed: target of the year")[language] : "",
      estimated: hasEstimates ? Message(zh: "空心点为预计数", en: "hollow: estimate")[language] : "",
      shaded: firstPlannedYear == nil || !hasTargets ? "" : Message(zh: "目标", en: "target")[language])
    let years = shownYears
    let known = Set(years)
    do throws(ChartError) {
      return try LineChartSpec(
        text: text, years: years, series: drawableLines.map { line($0, years: known) }, decimals: decimals,
        unit: unit[language],
        shadedFrom: hasTargets ? firstPlannedYear : nil, words: words)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions) -> ChartDescription {
    let ends = series.lines.compactMap { line -> String? in
      guard let last = line.points.last(where: { $0.actual.observation != nil }),
        let actual = last.actual.observation
      else { return nil }
      return Message(
        zh: "\(line.region.name)\(last.year)年 \(Terms.figure(actual).zh)",
        en: "\(line.region.name) \(last.year): \(Terms.figure(actual).en)")[language]
    }
    let list = ends.joined(separator: language == .zh ? "，" : ", ")
    let title =
      options.finding
      ? finding.map { Message.joined([$0, self.title], zh: "。", en: ". ") } ?? self.title : self.title
    return ChartDescription(
      title: heading(options).title,
      alternative: Message(
        zh: "\(title.zh)。\(subtitle.zh)。\(list)。\(source.zh)",
        en: "\(title.en). \(subtitle.en). \(list). \(source.en)")[language],
      source: options.source ?? source[language],
      rows: SeriesRows.machine(series, language: language).rendered(.csv, language: language))
  }

  private func heading(_ options: ChartOptions) -> (title: String, subtitle: String) {
    options.heading(title: title, subtitle: subtitle, finding: finding, language)
  }

  private var finding: Message? { SeriesHeadline(series: series, highlighted: highlighted).sentence }

  /// The lines that have at least two actuals; one that hasn't doesn't keep the others from being drawn.
  private var drawableLines: [Series.Line] {
    let drawable = series.lines.filter { line in line.points.count { $0.actual.observation != nil } > 1 }
    return drawable.isEmpty ? series.lines : drawable
  }

  private func line(_ line: Series.Line, years: Set<Int>) -> LineSeries {
    let points = line.points.filter { years.contains($0.year) }
    return LineSeries(
      line.region.tier == .province ? line.region.shortName : line.region.name,
      values: points.map { $0.actual.observation?.value.low?.approximation },
      estimated: points.map { $0.status == .estimated },
      targets: showsTargets ? points.map { $0.target.observation.flatMap(anchor) } : [],
      emphasis: highlighted.contains(line.region.code) ? .highlighted : .normal)
  }

  /// A range is drawn at its easier end, as it is judged (DESIGN §3).
  private func anchor(_ target: Observation) -> Double? {
    let easier = series.indicator.direction == .up ? target.value.low : target.value.high ?? target.value.low
    return easier?.approximation
  }

  /// Years with a figure to show; targets alone don't make a year when they are left out.
  private var shownYears: [Int] {
    guard !showsTargets, let last = lastActualYear else { return series.years }
    return series.years.filter { $0 <= last }
  }

  private var lastActualYear: Int? {
    series.lines.flatMap(\.points).filter { $0.actual.observation != nil }.map(\.year).max()
  }

  private var firstPlannedYear: Int? {
    guard let last = lastActualYear else { return nil }
    return shownYears.first { $0 > last }
  }

  private func observations(_ part: KeyPath<Series.Point, Sought>) -> [Observation] {
    series.lines.flatMap(\.points).compactMap { $0[keyPath: part].observation }
  }

  private var hasEstimates: Bool {
    series.lines.flatMap(\.points).contains { $0.status == .estimated }
  }

  private var decimals: Int {
    let own = observations(\.actual).compactMap { $0.value.low?.withoutTrailingZeros.decimals }.max() ?? 1
    return min(own, 2)
  }

  private var unit: Message { series.measure == .growth ? Message("%") : Terms.unit(ownUnit) }

  private var ownUnit: ScaledUnit {
    observations(\.actual).first?.unit ?? series.indicator.unit(of: series.measure)
  }

  var title: Message {
    let subject = Terms.subject(series.indicator, series.measure)
    return showsTargets ? Message(zh: "\(subject.zh)：实绩与目标", en: "\(subject.en): actual and target") : subject
  }

  var subtitle: Message {
    guard let first = shownYears.first, let last = shownYears.last else { return Message("") }
    let kind = series.measure == .growth ? Message(zh: "比上年增长", en: "on the year before") : Message("")
    return Message(
      zh: "\(first)—\(last)年，\(kind.zh.isEmpty ? "" : kind.zh + "，")\(unit.zh)",
      en: "\(first)–\(last), \(kind.en.isEmpty ? "" : kind.en + ", ")\(unit.en)")
  }

  private var source: Message {
    Terms.sources(Set((observations(\.actual) + observations(\.target)).map(\.source)), dataSet)
  }

  private var notes: [String] {
    var lines: [String] = []
    let missing = series.lines.compactMap { line -> String? in
      let years = line.points.filter { point in
        point.actual.observation == nil && point.year <= (lastActualYear ?? point.year)
      }.map { String($0.year) }
      guard !years.isEmpty, years.count < line.points.count else { return nil }
      return line.region.name + " " + years.joined(separator: language == .zh ? "、" : ", ")
    }
    let drawn = Set(drawableLines.map(\.region.code))
    let left = series.lines.filter { !drawn.contains($0.region.code) }.map(\.region.name)
    if !left.isEmpty {
      let list = left.joined(separator: language == .zh ? "、" : ", ")
      lines.append(Message(zh: "数据不足两年，未画：\(list)", en: "Fewer than two years, not drawn: \(list)")[language])
    }
    if !missing.isEmpty {
      let list = missing.joined(separator: language == .zh ? "；" : "; ")
      lines.append(Message(zh: "缺少实绩的年份：\(list)", en: "No actual: \(list)")[language])
    }
    return lines
  }
}
