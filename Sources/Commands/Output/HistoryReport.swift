import Analytics
import Schema

/// A ranking through the years with all that is told about it, in whatever form.
struct HistoryReport {
  let history: RankingHistory
  /// The regions to print.
  let lines: [RankingHistory.Line]
  let highlighted: Set<RegionCode>
  /// The year's ranking that the regions to print are taken from; `nil` if all are printed.
  var anchor: Ranking?
  /// The region whose neighbours are printed.
  var around: RegionCode?
  let codebook: Codebook
  let language: Language

  /// The history in `format`; `explained` with the definitions, where people read it on the same page.
  func rendered(_ format: RowFormat, explained: Bool) -> [UInt8] {
    switch format {
    case .csv: return machine.rendered(format, language: language)
    case .json: return Array(JSONValue.lines(rowObjects).utf8)
    case .ndjson: return Array(rowObjects.map { $0.text + "\n" }.joined().utf8)
    case .table, .markdown:
      var text = people(isMarkdown: format == .markdown).rendered(format, language: language)
      text += Array("\n".utf8) + group.rendered(format, language: language)
      guard explained else { return text }
      let bullet = format == .markdown ? "- " : ""
      let lines = explanation.map { bullet + $0[language] }
      return text + Array(("\n" + lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  /// A row a region: its rank in every year, and what can be said of all of them.
  private func people(isMarkdown: Bool) -> RowTable {
    let marks = !highlighted.isEmpty && !isMarkdown
    var columns = marks ? [RowTable.Column(id: "highlighted", heading: Message(" "))] : []
    columns.append(RowTable.Column(id: "region_name"))
    columns += history.years.enumerated().map { index, year in
      RowTable.Column(
        id: String(year), heading: Message(String(year)), isNumeric: true, block: RowTable.Block(index: index)
      )
    }
    let last = RowTable.Block(index: history.years.count)
    let ids = ["change_year", "change_total"] + (isJudged ? ["streak"] : []) + ["mean", "deviation"]
    columns += ids.map { RowTable.Column(id: $0, block: last) }
    var table = RowTable(columns: columns, title: history.title)
    let names = RegionNames(history.lines.map(\.region), in: codebook.regions)
    table.rows = lines.map { line in
      let isOwn = highlighted.contains(line.region.code)
      let name = names.words(line.region)[language]
      let bold = isMarkdown && isOwn ? "**\(name)**" : nil
      return (marks ? [.text(isOwn ? ">" : "")] : []) + [.text(name, shown: bold)]
        + line.places.map { .text($0.words) } + whole(line)
    }
    return table
  }

  private func whole(_ line: RankingHistory.Line) -> [RowTable.Cell] {
    let change = line.places.last?.change
    let texts: [Message?] =
      [change.map(Terms.rankChange), line.changeWords(history.years)]
      + (isJudged ? [line.streak.map(Terms.streak) ?? Message("—")] : [])
      + [line.spread.map { history.signed($0.mean) }, line.spread?.deviation.map { history.plain($0) }]
    return texts.map { .text($0?[language] ?? "") }
  }

  /// A row a year: the group as a whole.
  private var group: RowTable {
    let verdicts = isJudged ? ["met", "missed", "undetermined", "share_met"] : []
    let ids = ["year", "group", "ranked"] + verdicts + ["first_quartile", "median", "third_quartile"]
    let median = Message(zh: "中位数", en: "Median")
    var table = RowTable(
      columns: ids.map {
        RowTable.Column(id: $0, heading: $0 == "median" ? median : nil, isNumeric: $0 != "year")
      })
    table.rows = history.group.map { year in
      let share = year.shareMet.map { $0.display + "%" }
      let judged: [RowTable.Cell] =
        isJudged
        ? [.integer(year.met), .integer(year.missed), .integer(year.undetermined), .text(share ?? "")] : []
      let quartiles = [year.quartiles?.first, year.quartiles?.median, year.quartiles?.third]
      return [.integer(year.year), .integer(year.summary.group), .integer(year.summary.ranked)] + judged
        + quartiles.map { .text($0.map { history.signed($0)[language] } ?? "") }
    }
    return table
  }

  var isJudged: Bool { history.criterion == .attainment }
}

extension RankingHistory {
  /// What is ranked by in every year.
  var criterion: Criterion? { rankings.last?.request.criterion }

  /// The ranking that `cut` is applied to: of the last year that ranks anybody, and the region in the middle if there is
  /// one; `nil` if nothing is cut or there is no such year.
  func anchor(of cut: RankingCut) -> Ranking? {
    guard cut.isCut else { return nil }
    return rankings.last { ranking in
      cut.around.map { ranking.rank(of: $0) != nil } ?? !ranking.ranked.isEmpty
    }
  }

  /// The lines of the regions that `cut` leaves of `anchor`; all without one.
  func lines(within cut: RankingCut, of anchor: Ranking?) -> [Line] {
    guard let anchor else { return lines }
    let codes = Set(cut.rows(of: anchor).map(\.region.code))
    return lines.filter { codes.contains($0.region.code) }
  }
}

extension RankingHistory.Place {
  /// The rank; `—` for a region that has none in the year, nothing where it is not of the group.
  fileprivate var words: String { rank.map(String.init) ?? (row == nil ? "" : "—") }
}
