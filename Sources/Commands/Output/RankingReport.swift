import Analytics
import Schema

/// A ranking with all that is told about it, in whatever form.
struct RankingReport {
  let ranking: Ranking
  /// The rows to print.
  let shown: [RankingRow]
  let highlighted: Set<RegionCode>
  let sensitivity: ToleranceSensitivity?
  let codebook: Codebook
  let language: Language

  /// The ranking in `format`; `explained` with the choices behind it, where people read it on the same page.
  func rendered(_ format: RowFormat, explained: Bool) -> [UInt8] {
    switch format {
    case .csv:
      return RankingRows.table(ranking, rows: shown, language: language).rendered(.csv, language: language)
    case .json: return Array(JSONValue.lines(rowObjects).utf8)
    case .ndjson: return Array(rowObjects.map { $0.text + "\n" }.joined().utf8)
    case .table, .markdown:
      let style = RankingRows.Style(
        showsOpenRanks: ranking.hasOpenFigures, highlighted: highlighted, isMarkdown: format == .markdown,
        names: RegionNames(ranking.rows.map(\.region), in: codebook.regions))
      let table = RankingRows.table(ranking, rows: shown, language: language, style: style)
      let text = table.rendered(format, language: language)
      guard explained else { return text }
      let lines = explanation.map { ($0.isDetail ? "  " : "") + (format == .markdown ? "- " : "") + $0.text }
      return text + Array(("\n" + lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  /// The choices behind the ranking, then each row shown with its figures and how they were reckoned.
  var explanation: [(text: String, isDetail: Bool)] {
    let choices = ranking.choices(codebook) + (sensitivity?.words ?? [])
    return choices.map { ($0[language], false) }
      + shown.flatMap { row in
        ranking.reckoning(of: row).enumerated().map { ($0.element[language], $0.offset > 0) }
      }
  }

  /// What is told on standard error beside a ranking: summary, footnotes, cautions.
  func notes(forPeople: Bool) -> [Message] {
    var notes = ranking.remarks
    if let note = sensitivity?.note { notes.append(note) }
    if forPeople, ranking.hasOpenFigures { notes.append(ranking.openRanksNote) }
    for code in highlighted.sorted() where !shown.contains(where: { $0.region.code == code }) {
      notes.append(ranking.notShown(code))
    }
    return notes + leftOut
  }

  private var leftOut: [Message] {
    let left = ranking.rows.count - shown.count
    guard left > 0 else { return [] }
    let unranked = ranking.unranked.count
    guard left > unranked else {
      return [
        Message(
          zh: "另有 \(left) 个地区无法排名，未列出",
          en: "\(Message.counted(left, "more region")) can't be ranked, not shown")
      ]
    }
    return [
      Message(
        zh: "另有 \(left) 个地区未列出" + (unranked > 0 ? "，其中 \(unranked) 个无法排名" : ""),
        en: "\(Message.counted(left, "more region")) not shown"
          + (unranked > 0 ? ", of which \(unranked) can't be ranked" : ""))
    ]
  }
}
