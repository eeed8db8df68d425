import Schema
import Testing

@testable import Analytics

/// Results printed in OECD and JRC (2008), *Handbook on Constructing Composite Indicators*.
@Suite struct IndexPublishedTests {
  /// Table 15, page 87: mean years of schooling in 23 countries with their rank (from below), z-score, min–max and ratio to
  /// the best and to the mean.
  static let schooling:
    [(country: String, years: String, rank: Int, z: String, minmax: String, best: String, mean: String)] = [
      ("Finland", "10", 15, "0.26", "0.59", "0.83", "1.04"),
      ("United States", "12", 23, "1.52", "1.00", "1.00", "1.25"),
      ("Sweden", "11.4", 19, "1.14", "0.88", "0.95", "1.19"),
      ("Japan", "9.5", 12, "-0.06", "0.49", "0.79", "0.99"),
      ("Korea, Rep.", "10.8", 17, "0.76", "0.76", "0.90", "1.13"),
      ("Netherlands", "9.4", 9, "-0.12", "0.47", "0.78", "0.98"),
      ("UK", "9.4", 9, "-0.12", "0.47", "0.78", "0.98"),
      ("Canada", "11.6", 20, "1.27", "0.92", "0.97", "1.21"),
      ("Australia", "10.9", 18, "0.83", "0.78", "0.91", "1.14"),
      ("Singapore", "7.1", 1, "-1.58", "0.00", "0.59", "0.74"),
      ("Germany", "10.2", 16, "0.38", "0.63", "0.85", "1.06"),
      ("Norway", "11.9", 22, "1.46", "0.98", "0.99", "1.24"),
      ("Ireland", "9.4", 9, "-0.12", "0.47", "0.78", "0.98"),
      ("Belgium", "9.3", 8, "-0.19", "0.45", "0.78", "0.97"),
      ("New Zealand", "11.7", 21, "1.33", "0.94", "0.98", "1.22"),
      ("Austria", "8.4", 6, "-0.76", "0.27", "0.70", "0.88"),
      ("France", "7.9", 5, "-1.08", "0.16", "0.66", "0.82"),
      ("Israel", "9.6", 14, "0.00", "0.51", "0.80", "1.00"),
      ("Spain", "7.3", 4, "-1.46", "0.04", "0.61", "0.76"),
      ("Italy", "7.2", 3, "-1.52", "0.02", "0.60", "0.75"),
      ("Czech Rep.", "9.5", 12, "-0.06", "0.49", "0.79", "0.99"),
      ("Hungary", "9.1", 7, "-0.31", "0.41", "0.76", "0.95"),
      ("Slovenia", "7.1", 1, "-1.58", "0.00", "0.59", "0.74"),
    ]

  @Test func normalisedAsInTable15() throws {
    let sample = IndexSample(columns: [
      IndexSample.Column(name: "schooling", figures: Self.schooling.map(\.years))
    ])
    let places = try sample.index(.rank).normalised(0)
    let standard = try sample.index(.zscore).normalised(0)
    let minmax = try sample.index(.minmax).normalised(0)
    let best = try sample.index(.distance).normalised(0)
    let mean = try sample.index(.distance, reference: .mean).normalised(0)
    for (place, printed) in Self.schooling.enumerated() {
      #expect(
        places[place] == ExactDecimal((printed.rank - 1) * 100).divided(by: ExactDecimal(22), decimals: 10))
      #expect(standard[place]?.rounded(toDecimals: 2) == number(printed.z), "\(printed.country)")
      #expect(rounded(minmax[place]) == number(printed.minmax), "\(printed.country)")
      #expect(rounded(best[place]) == number(printed.best), "\(printed.country)")
      #expect(rounded(mean[place]) == number(printed.mean), "\(printed.country)")
    }
  }

  private func rounded(_ percent: ExactDecimal?) -> ExactDecimal? {
    percent?.scaled(byPowerOfTen: -2).rounded(toDecimals: 2)
  }

  /// Table 23, page 100, column EW: the Technology Achievement Index with equal weights ranks the 23 countries so.
  static let equalWeights = [
    "Finland", "United States", "Sweden", "Japan", "Korea", "Netherlands", "United Kingdom", "Singapore",
    "Canada",
    "Australia", "Germany", "Norway", "Ireland", "Belgium", "New Zealand", "Austria", "France", "Israel",
    "Spain", "Italy",
    "Czech Republic", "Hungary", "Slovenia",
  ]

  /// The goalposts of the index, lower and upper, in the order of the components.
  ///
  /// Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), Table 1, page 313; for
  /// telephones (1, 901) and electricity (22, 6969) their logarithms, with the two decimals of Table A.2.
  static let goalposts: [(low: String, high: String)] = [
    ("0", "994"), ("0", "272.6"), ("0", "232.4"), ("0", "80.8"), ("0", "2.95"), ("1.34", "3.84"),
    ("0.8", "12.0"),
    ("0.1", "27.4"),
  ]

  /// The raw data are those of Table A.2, page 152.
  ///
  /// The goalposts take part as two more regions, so that min–max refers to them, and no figure counts beyond them.
  @Test func technologyAchievementIndex() throws {
    let reference = try #require(try IndexReferenceTests.cases().first)
    let columns = reference.components.indices.map { place in
      let high = number(Self.goalposts[place].high)
      let figures = reference.values[place].compactMap { $0 }.map { min(number($0), high).description }
      return IndexSample.Column(
        name: reference.components[place],
        figures: figures + [Self.goalposts[place].low, Self.goalposts[place].high])
    }
    let index = try IndexSample(columns: columns, regionNames: reference.regions + ["low", "high"]).index()
    #expect(index.scored.map(\.region.name) == ["high"] + Self.equalWeights + ["low"])
    #expect(index.scored.first?.score == ExactDecimal(100))
    #expect(index.scored.last?.score == .zero)
    // The same authors, page 316: Finland 74.4, the United States 73.3. Table A.2 has fewer decimals than they had.
    let score = { (name: String) in
      index.scored.first { $0.region.name == name }?.score?.approximation ?? .nan
    }
    #expect(abs(score("Finland") - 74.4) < 0.1)
    #expect(abs(score("United States") - 73.3) < 0.1)
  }
}
