import Analytics
import Schema

/// The JSON of a ranking: one object a row.
extension RankingReport {
  /// One object a row: the columns of the CSV, then what only JSON has, then what holds for the whole ranking.
  ///
  /// Each row has all of it, so that a row can be taken out of its ranking and still says how it came about.
  var rowObjects: [JSONValue] {
    let table = RankingRows.table(ranking, rows: shown, language: language)
    let steps = Dictionary(
      (sensitivity?.lines ?? []).map { ($0.region.code, $0.steps) }, uniquingKeysWith: { first, _ in first })
    let choices = JSONValue.Field(
      "choices",
      .object(
        ranking.choiceFields + [
          .init("summary", ranking.summaryJSON), .init("sensitivity", sensitivity?.json ?? .null),
          .init("warnings", .list(ranking.warnings.map { $0.json(language) })),
        ]))
    return zip(table.rows, shown).map { cells, row in
      .object(
        table.fields(cells) + row.fields(ranking, steps[row.region.code]) + [
          .init("highlighted", .flag(highlighted.contains(row.region.code))),
          .init("explanation", .list(ranking.reckoning(of: row).map { .text($0[language]) })), choices,
        ])
    }
  }
}

extension RankingRow {
  /// What JSON has beside the columns of the CSV.
  fileprivate func fields(
    _ ranking: Ranking, _ steps: [ToleranceSensitivity.Step]?
  ) -> [JSONValue.Field] {
    [
      .init("rank_best", .integer(openRanks?.lowerBound)),
      .init("rank_worst", .integer(openRanks?.upperBound)),
      .init("score", .number(score)), .init("score_low", .number(possible?.low?.value)),
      .init("score_high", .number(possible?.high?.value)), .init("anchor", .number(pairing.terms?.anchor)),
      .init("tolerance", .number(pairing.terms?.tolerance)),
      .init("formula", .text(ranking.formula(self, minus: "-"))),
      .init("locator_actual", .text(pairing.actual?.locator?.description)),
      .init("locator_target", .text(pairing.target?.locator?.description)),
      .init("reference", pairing.reference.map(\.referenceJSON) ?? .null),
      .init("marks", .list(marks.map { .text($0.rawValue) })),
      .init("verdict_by_tolerance", steps.map { .list($0.map(\.json)) } ?? .null),
    ]
  }
}

extension Ranking {
  /// What was chosen, for machines.
  var choiceFields: [JSONValue.Field] {
    [
      .init("by", .text(request.criterion.rawValue)), .init("gap_unit", gapUnit?.json ?? .null),
      .init("measure_named", .flag(request.measure != nil)),
      .init("year_rule", .text(request.year == .latest ? "newest_report_of_each" : "same_year")),
      .init("group", .object(request.group.fields)),
      .init("about_tolerance", .number(tolerances.aboutPoints)),
      .init("about_tolerance_percent", .number(tolerances.aboutPercent)),
      .init("least_decimals", .integer(tolerances.leastDecimals)),
      .init("anchor_of_range", .text("easier_end")), .init("actual_of_range", .text("worse_end")),
      .init("ties", .text("competition")), .init("quartiles", .text("hyndman_fan_7")),
    ]
  }

  fileprivate var summaryJSON: JSONValue {
    let verdicts = Verdict.allCases.compactMap { verdict in
      summary.verdicts[verdict].map { JSONValue.Field(verdict.rawValue, .integer($0)) }
    }
    let quartiles = Quartiles(ranked.compactMap(\.score))
    return .object([
      .init("group", .integer(summary.group)), .init("ranked", .integer(summary.ranked)),
      .init("verdicts", .object(verdicts)), .init("first_quartile", .number(quartiles?.first)),
      .init("median", .number(quartiles?.median)), .init("third_quartile", .number(quartiles?.third)),
    ])
  }
}

extension RankingGroup {
  fileprivate var fields: [JSONValue.Field] {
    let (name, regions): (String, [RegionCode]) =
      switch scope {
      case .observed: ("observed", [])
      case .within(let region): ("within", [region])
      case .peers(let regions): ("peers", regions)
      }
    return [
      .init("scope", .text(name)), .init("regions", .list(regions.map { .text($0.description) })),
      .init("tiers", .list(tiers.sorted().map { .text($0.rawValue) })),
    ]
  }
}

extension GapUnit {
  /// The unit for machines: `pp` for percentage points, `percent` of the target, or the code of the unit.
  var json: JSONValue {
    switch self {
    case .percentagePoints: .text("pp")
    case .percent: .text("percent")
    case .unit(let unit): .text(unit.description)
    }
  }
}

extension RankingWarning {
  func json(_ language: Language) -> JSONValue {
    .object([.init("code", .text(code)), .init("text", .text(Terms.warning(self)[language]))])
  }
}

extension ToleranceSensitivity {
  fileprivate var json: JSONValue {
    .object([
      .init("from", .number(Self.range.low)), .init("to", .number(Self.range.high)),
      .init("judged", .integer(judged)), .init("flips", .integer(flips)),
    ])
  }
}

extension ToleranceSensitivity.Step {
  fileprivate var json: JSONValue {
    .object([
      .init("from", .number(from)), .init("included", .flag(isIncluded)),
      .init("verdict", .text(verdict.rawValue)),
    ])
  }
}

extension Observation {
  /// The figure that stands in for a relative target.
  fileprivate var referenceJSON: JSONValue {
    .object([
      .init("region", .text(key.region.description)), .init("indicator", .text(key.indicator.rawValue)),
      .init("role", .text(key.role.rawValue)), .init("year", .integer(key.year)),
      .init("value", .number(value.low)), .init("bound", .text(value.bound.rawValue)),
      .init("source", .text(source)), .init("locator", .text(locator?.description)),
    ])
  }
}
