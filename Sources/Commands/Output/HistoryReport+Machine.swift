import Analytics
import Schema

/// A ranking through the years for machines: one table of three kinds of rows.
extension HistoryReport {
  private static let ids = [
    "row", "region", "region_name", "tier", "year", "indicator", "measure", "by", "unit", "rank", "rank_best",
    "rank_worst", "change", "score", "verdict", "status", "reason", "group", "ranked", "met", "missed",
    "undetermined", "share_met", "first_quartile", "median", "third_quartile", "first_year", "last_year",
    "years_ranked", "streak", "streak_kind", "streak_stop", "lowest", "highest", "mean", "deviation",
  ]

  /// The rows `region_year`, then `region`, then `group_year`; each fills its own columns.
  var machine: RowTable {
    var table = RowTable(columns: Self.ids.map { RowTable.Column(id: $0) })
    let places = lines.flatMap { line in line.places.map { (line, $0) } }
    let rows =
      places.map { line, place in fields("region_year", line.region, place.year) + placeFields(place) }
      + lines.map { line in fields("region", line.region, nil) + lineFields(line) }
      + history.group.map { year in fields("group_year", nil, year.year) + groupFields(year) }
    table.rows = rows.map { fields in
      let cells = Dictionary(fields, uniquingKeysWith: { first, _ in first })
      return Self.ids.map { cells[$0] ?? .missing }
    }
    return table
  }

  private typealias Field = (String, RowTable.Cell)

  private func fields(_ row: String, _ region: Region?, _ year: Int?) -> [Field] {
    let ranking = year.flatMap { year in history.years.firstIndex(of: year) }.map { history.rankings[$0] }
    let any = ranking ?? history.rankings.last
    return [
      ("row", .text(row)), ("region", .text(region?.code.description ?? "")),
      ("region_name", .text(region?.name ?? "")), ("tier", .text(region?.tier.rawValue ?? "")),
      ("year", .integer(year)), ("indicator", .text(any?.indicator.id.rawValue ?? "")),
      ("measure", .text(any?.measure.rawValue ?? "")), ("by", .text(history.criterion?.rawValue ?? "")),
      ("unit", .text(any?.unit.description ?? "")),
    ]
  }

  private func placeFields(_ place: RankingHistory.Place) -> [Field] {
    let row = place.row
    return [
      ("rank", .integer(place.rank)), ("rank_best", .integer(row?.openRanks?.lowerBound)),
      ("rank_worst", .integer(row?.openRanks?.upperBound)), ("change", .integer(place.change)),
      ("score", .number(place.rank == nil ? nil : row?.score)),
      ("verdict", .text(row?.verdict?.rawValue ?? "")),
      ("status", .text(row?.status?.rawValue ?? "")),
      ("reason", .text(row == nil ? "not_in_group" : row?.reason?.code ?? "")),
    ]
  }

  private func lineFields(_ line: RankingHistory.Line) -> [Field] {
    [
      ("change", .integer(line.change)), ("first_year", .integer(line.first?.year)),
      ("last_year", .integer(line.last?.year)),
      ("years_ranked", .integer(line.places.count { $0.rank != nil })),
      ("streak", .integer(line.streak?.years)), ("streak_kind", .text(line.streak?.kind.rawValue ?? "")),
      ("streak_stop", .text(line.streak?.stop.rawValue ?? "")), ("lowest", .number(line.spread?.lowest)),
      ("highest", .number(line.spread?.highest)), ("mean", .number(line.spread?.mean)),
      ("deviation", .number(line.spread?.deviation)),
    ]
  }

  private func groupFields(_ year: RankingHistory.GroupYear) -> [Field] {
    let judged: [Field] =
      isJudged
      ? [
        ("met", .integer(year.met)), ("missed", .integer(year.missed)),
        ("undetermined", .integer(year.undetermined)), ("share_met", .number(year.shareMet)),
      ] : []
    return judged + [
      ("group", .integer(year.summary.group)), ("ranked", .integer(year.summary.ranked)),
      ("first_quartile", .number(year.quartiles?.first)), ("median", .number(year.quartiles?.median)),
      ("third_quartile", .number(year.quartiles?.third)),
    ]
  }
}

extension HistoryReport {
  /// One object a row: the columns of the CSV, then what holds for all of the history.
  var rowObjects: [JSONValue] {
    let table = machine
    let choices = JSONValue.Field(
      "choices",
      .object(
        (history.rankings.last?.choiceFields ?? []) + [
          .init("from", .integer(history.years.first)), .init("to", .integer(history.years.last)),
          .init("warnings", .list(cautions.map { .text($0[language]) })),
        ]))
    return table.rows.map { .object(table.fields($0) + [choices]) }
  }
}
