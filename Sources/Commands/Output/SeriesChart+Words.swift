import Analytics
import Charts
import Schema

/// The words on a chart of series.
extension SeriesChart {
  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions) -> ChartDescription {
    caption.description(options, language, rows: rows)
  }

  var caption: ChartCaption {
    ChartCaption(
      title: title, subtitle: subtitle, source: source, notes: notes, facts: facts, finding: { finding })
  }

  /// The last figure of each line; of a highlighted or single one also its highest and lowest, and its place among the lines.
  private var facts: Message {
    let drawn = drawable(lines)
    let ends = drawn.compactMap { line -> Message? in
      guard let last = years.last(where: { line.value($0) != nil }) else { return nil }
      let figure = figure(line, last)
      let subject = series.count > 1 ? Terms.subject(line.indicator, line.measure) : Message("")
      let name = names.onChart(line.region)
      let own = Message(
        zh: "\(name.zh)\(subject.zh)\(last)年 \(figure.zh)",
        en:
          "\(name.en)\(subject.en.isEmpty ? "" : ", \(subject.en),") \(last): \(figure.en)"
      )
      guard highlighted.contains(line.region.code) || drawn.count == 1 else { return own }
      let more = [place(of: line, in: last, among: drawn), extremes(of: line)].compactMap { $0 }
      guard !more.isEmpty else { return own }
      let list = Message.joined(more, zh: "；", en: "; ")
      return Message(zh: "\(own.zh)（\(list.zh)）", en: "\(own.en) (\(list.en))")
    }
    return Message.joined(ends, zh: "，", en: ", ")
  }

  private func figure(_ line: Line, _ year: Int) -> Message {
    line.chain?.links[year].map { Message($0.value.rounded(toDecimals: 1).display) }
      ?? line.points[year]?.actual.observation.map { Terms.figure($0).withGroupedDigits } ?? Message("")
  }

  /// The years of the largest and the smallest figure.
  private func extremes(of line: Line) -> Message? {
    let known = years.filter { line.value($0) != nil }
    guard known.count > 2, let highest = known.max(by: { (line.value($0) ?? 0) < (line.value($1) ?? 0) }),
      let lowest = known.min(by: { (line.value($0) ?? 0) < (line.value($1) ?? 0) }), highest != lowest
    else { return nil }
    let (top, bottom) = (figure(line, highest), figure(line, lowest))
    return Message(
      zh: "最高\(highest)年 \(top.zh)，最低\(lowest)年 \(bottom.zh)",
      en: "highest \(highest): \(top.en), lowest \(lowest): \(bottom.en)")
  }

  /// Where a line stands among those of the same indicator in a year, the largest figure first.
  private func place(of line: Line, in year: Int, among lines: [Line]) -> Message? {
    let values = lines.filter { $0.indicator.id == line.indicator.id }.compactMap { $0.value(year) }
    guard values.count > 1, let own = line.value(year) else { return nil }
    let place = 1 + values.count { $0 > own }
    let isTied = values.count { $0 == own } > 1
    return Message(
      zh: "\(values.count)条线中从高到低\(isTied ? "并列" : "")第\(place)",
      en: "\(isTied ? "joint " : "")number \(place) of \(values.count) lines from the top")
  }

  /// What the lines of one indicator show, in a sentence; of an index there is none.
  private var finding: Message? {
    guard series.count == 1, look.base == nil, let only = series.first else { return nil }
    return SeriesHeadline(series: only, highlighted: highlighted, names: names).sentence
  }

  /// The figures behind the lines; of an index, the index beside the growth that it is chained from.
  var rows: RowTable {
    guard look.base != nil else {
      var table = RowTable(columns: [])
      for (index, one) in series.enumerated() {
        let part = SeriesRows.machine(one, language: language)
        if index == 0 { table = part } else { table.rows += part.rows }
      }
      return table
    }
    let ids = ["region", "region_name", "year", "indicator", "growth", "index"]
    var table = RowTable(columns: ids.map { RowTable.Column(id: $0, heading: Message($0)) })
    for line in lines {
      for year in years {
        table.rows.append([
          .text(line.region.code.description), .text(line.region.name), .integer(year),
          .text(line.indicator.id.rawValue), .number(line.points[year]?.actual.observation?.value.low),
          .number(line.chain?.links[year]?.value),
        ])
      }
    }
    return table
  }

  /// The name of a line: the region, or of a single region the indicator.
  func name(of line: Line) -> String {
    series.count > 1
      ? Terms.subject(line.indicator, line.measure)[language] : names.onChart(line.region)[language]
  }

  var words: LineWords {
    LineWords(
      target: targetWords[language],
      estimated: Message(zh: "空心点为预计数", en: "hollow: estimate")[language],
      shaded: Message(zh: "目标", en: "target")[language],
      context: Message(zh: "灰线为其余地区", en: "grey: the other regions")[language],
      future: Message(zh: "浅底为只有目标的年份", en: "shaded: years with targets only")[language],
      cutAxis: sharesScale
        ? Message(zh: "纵轴不从0开始", en: "the axis doesn't start at 0")[language]
        : Message(zh: "有的纵轴不从0开始", en: "some axes don't start at 0")[language])
  }

  /// What the dashes are; of a range only one end is drawn, as it is judged.
  private var targetWords: Message {
    let plain =
      pastTargets.shown
      ? Message(zh: "短横为当年目标", en: "dash: target of the year")
      : firstPlannedYear.map { Message(zh: "短横为\($0)年目标", en: "dash: target of \($0)") } ?? Message("")
    let hasRange = plots.contains { group in
      group.contains { line in
        years.contains { year in
          line.points[year]?.target.observation?.value.high != nil
            && showsTarget(line, year, among: group)
        }
      }
    }
    guard look.targets != .none, hasRange else { return plain }
    return Message(
      zh: "\(plain.zh)（区间取较易完成的一端）", en: "\(plain.en) (of a range, the end easier to reach)")
  }

  var title: Message {
    let regions = series.first?.lines.map(\.region) ?? []
    let only = regions.count == 1 ? regions.first.map(names.onChart) : nil
    let isGrowth = series.allSatisfy { $0.measure == .growth }
    let subjects =
      series.count > 2
      ? Message(
        zh: "\(series.count)项指标\(isGrowth ? "增速" : "")",
        en: "\(series.count) indicators\(isGrowth ? ", growth" : "")")
      : Message.joined(series.map { Terms.subject($0.indicator, $0.measure) }, zh: "、", en: ", ")
    let plain: Message
    if let base = look.base, let indicator = series.first?.indicator {
      plain = Message(
        zh: "\(indicator.nameZH)链式指数（\(base)年=100）", en: "\(indicator.nameEN), chained index (\(base) = 100)")
    } else if pastTargets.shown, series.count == 1 {
      plain = Message(zh: "\(subjects.zh)：实绩与目标", en: "\(subjects.en): actual and target")
    } else {
      plain = subjects
    }
    if let only { return plain.prefixed(zh: only.zh, en: "\(only.en): ") }
    guard series.count > 1, regions.count <= 4 else { return plain }
    let list = Message.joined(regions.map(names.onChart), zh: "、", en: ", ")
    return plain.prefixed(zh: list.zh + "：", en: list.en + ": ")
  }

  var subtitle: Message {
    guard let first = years.first, let last = years.last else { return Message("") }
    let unit =
      look.base.map { _ in Message(zh: "由各年增速连乘推算", en: "multiplied up from yearly growth") }
      ?? (sharesScale
        ? Terms.unit(self.unit(of: drawable(lines))) : Message(zh: "各图纵轴不同", en: "scales differ"))
    let isGrowth = series.allSatisfy { $0.measure == .growth } && look.base == nil
    let kind = isGrowth ? Message(zh: "比上年增长，", en: "on the year before, ") : Message("")
    let span = plannedSpan(first, last) ?? Message(zh: "\(first)—\(last)年，", en: "\(first)–\(last), ")
    return Message(zh: "\(span.zh)\(kind.zh)\(unit.zh)", en: "\(span.en)\(kind.en)\(unit.en)")
  }

  /// 2015—2025年实绩，2026年目标；, where there are such targets: the figures at the ends of the lines are not of the last year.
  private func plannedSpan(_ first: Int, _ last: Int) -> Message? {
    guard let planned = firstPlannedYear, first < planned else { return nil }
    let actuals = first == planned - 1 ? "\(first)" : "\(first)—\(planned - 1)"
    let targets = planned == last ? "\(planned)" : "\(planned)—\(last)"
    return Message(
      zh: "\(actuals)年实绩，\(targets)年目标；",
      en: "actuals \(actuals.replacingDash), target\(planned == last ? "" : "s") \(targets.replacingDash); ")
  }

  var source: Message {
    var sources: Set<String> = []
    for line in lines {
      for year in years {
        guard let point = line.points[year] else { continue }
        if let actual = point.actual.observation { sources.insert(actual.source) }
        if let target = point.target.observation { sources.insert(target.source) }
      }
    }
    return Terms.sources(sources, dataSet, names)
  }

  /// Says where lines of equal standing have no colour any more.
  func greyRemark(_ theme: Theme) -> Message? {
    let count = drawable(lines).count
    let colors = theme.mostColoredLines
    guard look.facet == nil, highlighted.isEmpty, count > colors else { return nil }
    return Message(
      zh:
        "注意：\(count) 条线只有 \(colors) 种颜色，其余 \(count - colors) 条为灰色虚线：用 --highlight 突出一地，或 --facet region 分图，更易分辨",
      en:
        "Note: \(count) lines have \(colors) colours, the other \(count - colors) are dashed in grey: --highlight one region or "
        + "use --facet region to tell them apart more easily")
  }

  /// What the user should know beside the picture.
  var remarks: [Message] {
    var remarks: [Message] = []
    if look.targets == .auto, pastTargets.leftOut, !pastTargets.shown {
      remarks.append(
        Message(
          zh:
            "注意：超过 \(LineLook.mostTargetLines) 条线，往年目标未画：用 --highlight 突出一地，--facet region 分图，或 --targets all 全画",
          en:
            "Note: more than \(LineLook.mostTargetLines) lines, so the targets of past years are left out: use --highlight, "
            + "--facet region, or --targets all"))
    }
    remarks += emptyNotes.map { $0.prefixed(zh: "注意：", en: "Caution: ") }
    return remarks
      + ChartCaption.unseen(highlighted, besides: drawable(lines).map(\.region.code), dataSet.codebook)
  }
}
