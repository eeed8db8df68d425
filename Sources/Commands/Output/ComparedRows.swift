import Schema

/// Two figures for one key as rows: what merging changed, what differs between data sets.
enum ComparedRows {
  /// One row: which kind, which key, and the figures on both sides.
  private struct Row {
    let kind: String
    let shownKind: Message
    let key: ObservationKey
    let before: Observation?
    let after: Observation?
    var dropped: Observation?
  }

  /// What merging changed.
  static func table(_ changes: [MergeChange], codebook: Codebook, language: Language) -> RowTable {
    let rows = changes.compactMap { change in
      change.key.map { key in
        Row(
          kind: change.kind.rawValue, shownKind: Terms.change(change.kind), key: key, before: change.before,
          after: change.after, dropped: change.dropped)
      }
    }
    return table(rows, sides: ["before", "after", "dropped"], codebook: codebook, language: language)
  }

  /// What differs between two data sets.
  static func table(
    _ differences: [DataSetDifference.Row], codebook: Codebook, language: Language
  ) -> RowTable {
    let rows = differences.map { row in
      Row(
        kind: row.kind.rawValue, shownKind: Terms.difference(row.kind), key: row.key, before: row.before,
        after: row.after)
    }
    return table(rows, sides: ["before", "after"], codebook: codebook, language: language)
  }

  private static let keyColumns = ["change", "region", "indicator", "measure", "role", "year"]
  private static let details = [
    "value_high", "bound", "unit", "unit_mult", "relative_to", "status", "basis", "source", "locator",
  ]

  private static func table(
    _ rows: [Row], sides: [String], codebook: Codebook, language: Language
  ) -> RowTable {
    var columns = keyColumns.map { id in
      RowTable.Column(id: id, heading: id == "region" ? Headings.of("region_name") : nil)
    }
    for side in sides {
      columns.append(RowTable.Column(id: side, isNumeric: true))
      columns += details.map { detail in
        RowTable.Column(
          id: "\(side)_\(detail)", heading: Headings.of(detail), isHiddenInTable: detail != "source")
      }
    }
    var table = RowTable(columns: columns)
    for row in rows {
      let figures = [row.before, row.after, row.dropped].prefix(sides.count)
      table.rows.append(keyCells(row, codebook, language) + figures.flatMap { cells($0, language) })
    }
    return table
  }

  private static func keyCells(_ row: Row, _ codebook: Codebook, _ language: Language) -> [RowTable.Cell] {
    let key = row.key
    let indicator = codebook.indicator(key.indicator)
    return [
      .text(row.kind, shown: row.shownKind[language]),
      .text(
        key.region.description, shown: codebook.regions.region(key.region, year: key.year)?.words[language]),
      .text(key.indicator.rawValue, shown: indicator.map { language == .zh ? $0.nameZH : $0.nameEN }),
      .text(key.measure.rawValue, shown: Terms.measure(key.measure)[language]),
      .text(key.role.rawValue, shown: Terms.role(key.role)[language]), .integer(key.year),
    ]
  }

  private static func cells(_ figure: Observation?, _ language: Language) -> [RowTable.Cell] {
    guard let figure else { return Array(repeating: .missing, count: details.count + 1) }
    let value = figure.value
    return [
      .number(value.low, shown: shown(figure)[language]), .number(value.high), .text(value.bound.rawValue),
      .text(figure.unit.code.rawValue), .integer(figure.unit.multiplier),
      .text(value.reference?.rawValue ?? ""), .text(figure.status?.rawValue ?? ""),
      .text(figure.basis?.rawValue ?? ""), .text(figure.source),
      .text(figure.locator?.description ?? ""),
    ]
  }

  /// The figure with its basis, for a change of the basis alone must be seen.
  private static func shown(_ figure: Observation) -> Message {
    let plain = Terms.figure(figure)
    guard let basis = figure.basis else { return plain }
    return Message(zh: "\(plain.zh)（\(Terms.basis(basis).zh)）", en: "\(plain.en) (\(Terms.basis(basis).en))")
  }

  /// What merging changed, as a line on standard error.
  static func sentence(_ change: MergeChange, codebook: Codebook) -> Message {
    guard let key = change.key else { return Message("") }
    let show = { (figure: Observation?) in
      guard let figure else { return Message("") }
      let place = [figure.source, figure.locator?.description ?? ""].filter { !$0.isEmpty }
      let text = Terms.figure(figure)
      return Message(
        zh: "\(text.zh) [\(place.joined(separator: " "))]", en: "\(text.en) [\(place.joined(separator: " "))]"
      )
    }
    let (before, after, dropped) = (show(change.before), show(change.after), show(change.dropped))
    let rest =
      switch change.kind {
      case .added: Message(zh: after.zh, en: after.en)
      case .confirmed: Message(zh: after.zh, en: after.en)
      case .revised: Message(zh: "\(before.zh) → \(after.zh)", en: "\(before.en) → \(after.en)")
      case .conflicting, .superseded:
        Message(zh: "保留 \(before.zh)，未取 \(dropped.zh)", en: "\(before.en) stays, \(dropped.en) was not taken")
      case .withdrawn: Message(zh: before.zh, en: before.en)
      }
    let kind = Terms.change(change.kind)
    let name = Terms.name(key, codebook)
    return Message(zh: "\(kind.zh)：\(name.zh) \(rest.zh)", en: "\(kind.en): \(name.en) \(rest.en)")
  }
}
