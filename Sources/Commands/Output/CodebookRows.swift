import Schema

/// Indicators as rows: the columns of `indicators.csv`.
enum IndicatorRows {
  static func table(_ indicators: [Indicator], language: Language) -> RowTable {
    // The English names fill a line by themselves.
    let hidden: Set<String> =
      language == .zh
      ? ["unit_mult", "decimals", "name_en"]
      : ["unit_mult", "decimals", "name_zh", "aliases", "direction", "unit"]
    let headings: [String: Message] = ["indicator": Message(zh: "编号", en: "Id")]
    var table = RowTable(
      columns: IndicatorTable.header.map { id in
        RowTable.Column(
          id: id, heading: headings[id],
          isHiddenInTable: hidden.contains(id))
      })
    table.rows = indicators.map { cells($0, language) }
    return table
  }

  private static func cells(_ indicator: Indicator, _ language: Language) -> [RowTable.Cell] {
    let list = { (texts: [String]) in texts.joined(separator: "|") }
    let shown = { (messages: [Message]) in Message.joined(messages, zh: "、", en: ", ")[language] }
    return [
      .text(indicator.id.rawValue), .text(indicator.nameZH), .text(indicator.nameEN),
      .text(list(indicator.measures.map(\.rawValue)), shown: shown(indicator.measures.map(Terms.measure))),
      .text(list(indicator.units.map(\.code.rawValue)), shown: shown(indicator.units.map(Terms.unit))),
      .text(list(indicator.units.map { String($0.multiplier) })),
      .text(indicator.direction.rawValue, shown: Terms.direction(indicator.direction)[language]),
      .integer(indicator.decimals), .text(list(indicator.aliases), shown: someAliases(indicator.aliases)),
    ]
  }

  /// As many aliases as fit on a line; machines get all.
  private static func someAliases(_ aliases: [String]) -> String {
    var text = ""
    for alias in aliases {
      let next = text.isEmpty ? alias : "\(text)、\(alias)"
      guard DisplayWidth.of(next) <= 28 else { return text.isEmpty ? alias : text + "……" }
      text = next
    }
    return text
  }
}

/// Regions as rows: the columns of `regions.csv`.
enum RegionRows {
  /// The name, in English with the Chinese one: both can be typed.
  private static func name(_ region: Region) -> Message {
    Message(
      zh: region.name, en: region.nameEN == region.name ? region.name : "\(region.nameEN) \(region.name)")
  }

  static func table(_ regions: [Region], register: RegionRegister, language: Language) -> RowTable {
    let hasYears = regions.contains { $0.from != nil || $0.to != nil }
    var table = RowTable(
      columns: RegionTable.header.map { id in
        RowTable.Column(id: id, isHiddenInTable: !hasYears && (id == "from" || id == "to"))
      })
    table.rows = regions.map { region in
      let above = register.ancestors(of: region).reversed().filter { $0.tier != .nation }.map(\.name)
      return [
        .text(region.code.description), .text(region.name, shown: name(region)[language]),
        .text(region.shortName),
        .text(region.tier.rawValue, shown: Terms.tier(region.tier)[language]),
        .text(region.parent?.description ?? "", shown: above.joined(separator: "/")), .integer(region.from),
        .integer(region.to),
      ]
    }
    return table
  }
}
