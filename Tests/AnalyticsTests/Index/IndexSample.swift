import Schema

@testable import Analytics

/// A table of made-up regions and indicators, as the question of an index.
struct IndexSample {
  /// A column of figures, in short as in ``value(_:)``; `nil` where a region states none.
  struct Column {
    let name: String
    var direction: Direction = .up
    let figures: [String?]
  }

  var columns: [Column]
  var regionNames: [String]?

  private var count: Int { columns.map(\.figures.count).max() ?? 0 }

  static func code(_ place: Int) -> String { String(330_101 + place) }

  var codebook: Codebook {
    Codebook(
      indicators: columns.map { Fixture.indicator($0.name, $0.direction, [Fixture.yuan]) },
      regions: RegionRegister(
        (0..<count).map { place in
          Region(
            code: region(Self.code(place)), name: regionNames?[place] ?? "R\(place + 1)", shortName: "",
            tier: .county,
            parent: nil, from: nil, to: nil)
        }))
  }

  /// The columns as levels of 2024.
  var observations: [Observation] {
    columns.flatMap { column in
      column.figures.enumerated().compactMap { place, figure in
        figure.map {
          actual(
            Self.code(place), 2024, $0, of: IndicatorID(rawValue: column.name), .level, unit: Fixture.yuan)
        }
      }
    }
  }

  func request(
    _ normalisation: Normalisation = .minmax, reference: DistanceReference = .best,
    _ weighting: Weighting = .equal,
    missing: MissingPolicy = .drop
  ) -> IndexRequest {
    IndexRequest(
      components: columns.map { IndexComponent(IndicatorID(rawValue: $0.name), measure: .level) },
      normalisation: normalisation, reference: reference, weighting: weighting, missing: missing,
      year: .year(2024),
      group: RankingGroup(.peers((0..<count).map { region(Self.code($0)) })))
  }

  func index(
    _ normalisation: Normalisation = .minmax, reference: DistanceReference = .best,
    _ weighting: Weighting = .equal,
    missing: MissingPolicy = .drop
  ) throws -> CompositeIndex {
    try Analysis(DataSet(observations: observations, codebook: codebook))
      .index(request(normalisation, reference: reference, weighting, missing: missing))
  }
}

extension CompositeIndex {
  /// The scored rows in the order of their codes.
  var byCode: [Row] { scored.sorted { $0.region.code < $1.region.code } }

  /// `1 R2 75.000000` and so on.
  var lines: [String] {
    rows.map { "\($0.rank.map(String.init) ?? "-") \($0.region.name) \($0.score?.description ?? "-")" }
  }

  /// The normalised figures of a component, in the order of the codes.
  func normalised(_ component: Int) -> [ExactDecimal?] { byCode.map { $0.cells[component].normalised } }
}
