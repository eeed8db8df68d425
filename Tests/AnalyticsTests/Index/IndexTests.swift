import Schema
import Testing

@testable import Analytics

@Suite struct IndexTests {
  private func column(_ name: String, _ direction: Direction, _ figures: [String?]) -> IndexSample.Column {
    IndexSample.Column(name: name, direction: direction, figures: figures)
  }

  private func column(_ name: String, _ figures: [String?]) -> IndexSample.Column {
    column(name, .up, figures)
  }

  @Test func weightedMeanOfNormalisedFigures() throws {
    let sample = IndexSample(columns: [
      column("a", ["1", "2", "3"]), column("b", .down, ["10", "30", "20"]),
    ])
    #expect(try sample.index().lines == ["1 R3 75.000000", "2 R1 50.000000", "3 R2 25.000000"])
    let weighted = try sample.index(.minmax, .given([number("1"), number("3")]))
    #expect(weighted.lines == ["1 R1 75.000000", "2 R3 62.500000", "3 R2 12.500000"])
    #expect(weighted.components.map(\.weight) == [number("0.25"), number("0.75")])
  }

  /// Turning an indicator round turns its normalised figures round.
  @Test(arguments: [Normalisation.minmax, .rank, .zscore], [Direction.down, .cap])
  func directionsAreMirrorImages(_ method: Normalisation, _ direction: Direction) throws {
    let figures = ["1.5", "-2", "4", "0.1"]
    let up = try IndexSample(columns: [column("a", figures)]).index(method).normalised(0)
    let down = try IndexSample(columns: [column("a", direction, figures)]).index(method).normalised(0)
    let sum = method == .zscore ? ExactDecimal.zero : ExactDecimal(100)
    for (first, second) in zip(up, down) {
      let both = try #require(first) + (try #require(second))
      #expect((both - sum).magnitude <= number("0.0000000001"))
    }
  }

  @Test func distanceWhereLessIsBetter() throws {
    let sample = IndexSample(columns: [column("a", .down, ["2", "4", "5"])])
    #expect(try sample.index(.distance).normalised(0) == [number("100"), number("50"), number("40")])
    let mean = try IndexSample(columns: [column("a", .down, ["2", "4"])]).index(.distance, reference: .mean)
    #expect(mean.normalised(0) == [number("150"), number("75")])
  }

  @Test(arguments: ["0", "-1"]) func distanceNeedsPositiveFigures(_ figure: String) throws {
    let sample = IndexSample(columns: [column("a", ["2", figure, "5"])])
    #expect(
      throws: IndexError.notPositive(
        IndexComponent("a", measure: .level),
        try #require(sample.codebook.regions.region(region(IndexSample.code(1)), year: 2024)),
        number(figure))
    ) { try sample.index(.distance) }
  }

  @Test func distanceToOwnTargets() throws {
    let observations = [
      actual("330000", 2024, "5.5"), target("330000", 2024, "5"), actual("340000", 2024, "6"),
      target("340000", 2024, ">8"),
      actual("350000", 2024, "6"), actual("330000", 2024, "3", of: "cpi"),
      target("330000", 2024, "<3", of: "cpi"),
      actual("340000", 2024, "2", of: "cpi"), target("340000", 2024, "<3", of: "cpi"),
      actual("350000", 2024, "2", of: "cpi"),
      target("350000", 2024, "3", of: "cpi"),
    ]
    let request = IndexRequest(
      components: [IndexComponent("gdp"), IndexComponent("cpi")], normalisation: .distance,
      reference: .target,
      year: .year(2024), group: RankingGroup(.peers([region("330000"), region("340000"), region("350000")])))
    let index = try Fixture.analysis(observations).index(request)
    #expect(
      index.byCode.map { $0.cells.map(\.normalised) } == [
        [number("110"), number("100")], [number("75"), number("150")],
      ])
    #expect(index.unscored.map { $0.cells.map { $0.reason?.code } } == [["no_target", nil]])
    var gaps = request
    gaps.components = [IndexComponent("gdp", figure: .attainment)]
    #expect(throws: IndexError.notAnActual(IndexComponent("gdp", measure: .growth, figure: .attainment))) {
      try Fixture.analysis(observations).index(gaps)
    }
  }

  @Test func gapsAreComponentsToo() throws {
    let observations = [
      actual("330000", 2024, "5.5"), target("330000", 2024, "5"), actual("340000", 2024, "6"),
      target("340000", 2024, "8"),
      actual("330000", 2024, "4", of: "cpi"), target("330000", 2024, "3", of: "cpi"),
      actual("340000", 2024, "2", of: "cpi"),
      target("340000", 2024, "3", of: "cpi"),
    ]
    let index = try Fixture.analysis(observations).index(
      IndexRequest(
        components: [IndexComponent("gdp", figure: .attainment), IndexComponent("cpi", figure: .attainment)],
        weighting: .given([number("3"), number("1")]), year: .year(2024),
        group: RankingGroup(tiers: [.province])))
    #expect(index.lines == ["1 浙江省 75.000000", "2 安徽省 25.000000"])
    #expect(
      index.byCode.map { $0.cells.map(\.value) } == [
        [number("0.5"), number("-1")], [number("-2"), number("1")],
      ])
    #expect(index.components.map(\.lessIsBetter) == [false, false])
  }

  // MARK: Missing figures

  private var gappy: IndexSample {
    IndexSample(columns: [
      column("a", ["0", "10", "20", nil]), column("b", ["0", nil, "10", nil]),
      column("c", ["10", "0", "5", "9"]),
    ])
  }

  @Test func droppedRegionsSetNoScale() throws {
    let index = try gappy.index()
    #expect(index.lines == ["1 R3 66.666667", "2 R1 33.333333", "- R2 -", "- R4 -"])
    #expect(index.unscored.map(\.exclusion) == [.missingFigures, .missingFigures])
    #expect(index.unscored.map { $0.share } == [number("0.666667"), number("0.333333")])
    #expect(index.unscored[0].cells.map(\.normalised) == [nil, nil, nil])
    #expect(index.unscored[0].cells.map(\.value) == [number("10"), nil, number("0")])
    #expect(
      index.unscored[0].vacancies(index.components.map(\.component)).map(\.component.indicator) == ["b"])
  }

  @Test func partialSpreadsTheWeights() throws {
    let index = try gappy.index(.minmax, missing: .partial(minimumShare: number("0.6")))
    #expect(index.lines == ["1 R3 83.333333", "2 R1 33.333333", "3 R2 25.000000", "- R4 -"])
    #expect(index.byCode[1].cells.map(\.weight) == [number("0.5"), nil, number("0.5")])
    #expect(index.unscored.map(\.exclusion) == [.smallShare(number("0.333333"))])
    let all = try gappy.index(.minmax, missing: .partial(minimumShare: number("0.1")))
    #expect(all.scored.count == 4)
  }

  /// The share counts weights, not components.
  @Test func minimumShareIsOfTheWeights() throws {
    let index = try gappy.index(
      .minmax, .given([number("1"), number("1"), number("8")]), missing: .partial(minimumShare: number("0.8"))
    )
    #expect(index.scored.count == 4)
  }

  @Test func failNamesEveryVacancy() throws {
    let error = #expect(throws: IndexError.self) { try gappy.index(.minmax, missing: .fail) }
    guard case .incomplete(let lacking) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(lacking.map { "\($0.region.name) \($0.component.indicator)" } == ["R2 b", "R4 a", "R4 b"])
    let whole = IndexSample(columns: [column("a", ["1", "2"])])
    #expect(try whole.index(.minmax, missing: .fail).scored.count == 2)
  }

  @Test func whoHasOnlyWhatAllHaveAlikeIsNotScored() throws {
    let sample = IndexSample(columns: [column("a", ["1", "2", nil]), column("b", ["7", "7", "7"])])
    let index = try sample.index(.minmax, missing: .partial(minimumShare: number("0.5")))
    #expect(index.lines == ["1 R2 100.000000", "2 R1 0.000000", "- R3 -"])
  }

  // MARK: What tells nothing apart

  @Test(arguments: Normalisation.allCases) func aConstantColumnIsSetAside(_ method: Normalisation) throws {
    let with = try IndexSample(columns: [column("a", ["1", "2", "4"]), column("b", ["7", "7.0", "7"])]).index(
      method)
    let without = try IndexSample(columns: [column("a", ["1", "2", "4"])]).index(method)
    #expect(with.lines == without.lines)
    #expect(with.components.map(\.isConstant) == [false, true])
    #expect(with.components.map(\.weight) == [number("1"), .zero])
    #expect(with.scored[0].cells[1].normalised == nil)
  }

  @Test func nothingDiffers() throws {
    #expect(throws: IndexError.nothingDiffers) {
      try IndexSample(columns: [column("a", ["1", "1"]), column("b", ["2", "2"])]).index()
    }
  }

  @Test func oneRegionIsNoRanking() throws {
    let error = #expect(throws: IndexError.self) {
      try IndexSample(columns: [column("a", ["1", nil])]).index()
    }
    guard case .tooFewRegions(scored: 1, group: 2, let lacking) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(lacking.map(\.region.name) == ["R2"])
    let none = #expect(throws: IndexError.self) {
      try IndexSample(columns: [column("a", [nil, nil])]).index()
    }
    guard case .tooFewRegions(scored: 0, group: 2, _) = none else {
      Issue.record("\(String(describing: none))")
      return
    }
  }

  // MARK: Weights

  /// Negative figures are no trouble: entropy is taken of the min–max figures.
  @Test func entropyWeights() throws {
    let sample = IndexSample(columns: [
      column("a", ["-3", "-2", "-1", "0"]), column("b", ["0", "0", "0", "9"]),
      column("c", .down, ["3", "2", "1", "0"]),
    ])
    let weights = try sample.index(.minmax, .entropy).components.map(\.weight)
    #expect(weights[0] == weights[2])
    // p of a is 0, 1/6, 1/3, 1/2: e = 1.011404 / ln 4 = 0.729574; b has no entropy at all.
    #expect(abs(weights[0].approximation - (1 - 0.729574) / (1 + 2 * (1 - 0.729574))) < 1e-5)
    #expect(weights.reduce(.zero, +) == ExactDecimal(1))
  }

  @Test func refusals() throws {
    let sample = IndexSample(columns: [column("a", ["1", "2"]), column("b", ["1", "2"])])
    let component = IndexComponent("b", measure: .level)
    #expect(throws: IndexError.weightCount(given: 1, components: 2)) {
      try sample.index(.minmax, .given([number("1")]))
    }
    for weight in ["0", "-1"] {
      #expect(throws: IndexError.weightNotPositive(component, number(weight))) {
        try sample.index(.minmax, .given([number("1"), number(weight)]))
      }
    }
    for share in ["0", "1.1", "-0.5"] {
      #expect(throws: IndexError.impossibleShare(number(share))) {
        try sample.index(.minmax, missing: .partial(minimumShare: number(share)))
      }
    }
    let analysis = Analysis(DataSet(observations: sample.observations, codebook: sample.codebook))
    var request = sample.request()
    request.components = []
    #expect(throws: IndexError.noComponents) { try analysis.index(request) }
    request.components = [IndexComponent("a", measure: .level), IndexComponent("a", measure: .level)]
    #expect(throws: IndexError.repeated(IndexComponent("a", measure: .level))) { try analysis.index(request) }
    request.components = [IndexComponent("a"), IndexComponent("a", measure: .growth)]
    #expect(throws: IndexError.repeated(IndexComponent("a", measure: .growth))) {
      try analysis.index(request)
    }
    request.components = [IndexComponent("z")]
    #expect(throws: IndexError.analysis(.unknownIndicator("z"))) { try analysis.index(request) }
  }

  // MARK: Ranks

  /// 1/3 + 2/3 and 1/2 + 1/2 are the same score, whatever the last digits of the divisions.
  @Test func roundingBreaksNoTies() throws {
    let sample = IndexSample(columns: [
      column("a", ["1", "1.5", "2", "0", "3"]), column("b", ["2", "1.5", "1", "0", "3"]),
    ])
    let index = try sample.index()
    #expect(
      index.lines == [
        "1 R5 100.000000", "2 R1 50.000000", "2 R2 50.000000", "2 R3 50.000000", "5 R4 0.000000",
      ])
  }

  /// 1/3 + 1/3 and 0 + 2/3 differ in the tenth decimal once each is rounded.
  @Test func lastDigitsOfDivisionsDecideNothing() throws {
    let sample = IndexSample(columns: [
      column("a", ["1", "0", "0", "3"]), column("b", ["1", "2", "0", "3"]),
    ])
    #expect(
      try sample.index().lines == ["1 R4 100.000000", "2 R1 33.333333", "2 R2 33.333333", "4 R3 0.000000"])
  }

  @Test func orderOfRowsAndComponentsIsNoMatter() throws {
    let columns = [
      column("a", ["1.2", "7", "3.3", "-4"]), column("b", .down, ["8", "9", "2", "1"]),
      column("c", ["5", "4", "6", "6"]),
    ]
    for method in [Normalisation.minmax, .zscore, .rank] {
      let straight = try IndexSample(columns: columns).index(method)
      #expect(try IndexSample(columns: columns.reversed()).index(method).lines == straight.lines)
      let sample = IndexSample(columns: columns)
      let turned = try Analysis(
        DataSet(observations: sample.observations.reversed(), codebook: sample.codebook)
      )
      .index(sample.request(method))
      #expect(turned.lines == straight.lines)
    }
  }

  @Test func hedgedFiguresThatSetAScaleAreTold() throws {
    let index = try IndexSample(columns: [column("a", ["1", "2", "<9"]), column("b", ["~3", "2", "9"])])
      .index()
    #expect(index.marks == [.hedged: 2])
    #expect(index.hedgedExtremes.map { "\($0.component.indicator.id) \($0.row.region.name)" } == ["a R3"])
    #expect(try IndexSample(columns: [column("a", ["1", "2", "<9"])]).index(.rank).hedgedExtremes.isEmpty)
  }

  @Test func warnings() throws {
    let observations = [
      actual("330000", 2024, "5.5", status: .estimated), actual("340000", 2024, "6", basis: .comparable),
      actual("350000", 2023, "4"),
    ]
    let index = try Fixture.analysis(observations).index(
      IndexRequest(
        components: [IndexComponent("gdp")], year: .latest, group: RankingGroup(tiers: [.province])))
    #expect(index.warnings == [.mixedYears([2023, 2024]), .mixedStatus(estimated: 1, final: 2)])
    let mixed = try #require(index.mixedBases.first)
    #expect(mixed.component.indicator.id == "gdp")
    #expect(mixed.bases == [.comparable])
    #expect(mixed.plain == 2)
  }
}
