import Testing

@testable import Charts

@Suite struct GeometryTests {
  @Test func dashesHaveTheirLengthAndSkipTheirGaps() {
    let pattern = DashPattern(dash: 6, gap: 4)
    let dashes = pattern.cut([Point(x: 0, y: 0), Point(x: 25, y: 0)])
    #expect(dashes.map { $0.first?.x } == [0, 10, 20])
    #expect(dashes.map { $0.last?.x } == [6, 16, 25])
  }

  @Test func dashesGoRoundCorners() {
    let dashes = DashPattern(dash: 6, gap: 4).cut([Point(x: 0, y: 0), Point(x: 3, y: 0), Point(x: 3, y: 20)])
    #expect(dashes.first == [Point(x: 0, y: 0), Point(x: 3, y: 0), Point(x: 3, y: 3)])
    #expect(dashes.count == 3)
  }

  @Test func aTinyPatternStillEnds() {
    let dashes = DashPattern(dash: 0, gap: 0).cut([Point(x: 0, y: 0), Point(x: 100, y: 0)])
    #expect(dashes.count == 100)
  }

  @Test func labelsAreSpreadWithoutOverlapAndInOrder() {
    var inventor = Inventor(seed: 3)
    for count in 1...12 {
      for _ in 0..<50 {
        let wanted = (0..<count).map { _ in Double(inventor.number(0...200)) }
        let extents = (0..<count).map { _ in Double(inventor.number(5...20)) }
        guard let centers = LabelSpreading.centers(wanted: wanted, extents: extents, gap: 1, within: 0...280)
        else {
          #expect(extents.reduce(0, +) + Double(count - 1) > 280)
          continue
        }
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        for (upper, lower) in zip(order, order.dropFirst()) {
          let free = centers[lower] - extents[lower] / 2 - centers[upper] - extents[upper] / 2
          #expect(free > 1 - 1e-9)
        }
        for index in centers.indices {
          #expect(centers[index] - extents[index] / 2 > -1e-9)
          #expect(centers[index] + extents[index] / 2 < 280 + 1e-9)
        }
      }
    }
  }

  @Test func labelsThatDontCollideAreNotMoved() {
    let centers = LabelSpreading.centers(
      wanted: [10, 50, 90], extents: [20, 20, 20], gap: 0, within: 0...100)
    #expect(centers == [10, 50, 90])
  }

  @Test func twoLabelsAtOnePlaceMoveByTheSameAmount() {
    let centers = LabelSpreading.centers(wanted: [50, 50], extents: [20, 20], gap: 0, within: 0...100)
    #expect(centers == [40, 60])
  }

  @Test func segmentsThroughARectangleAreFound() {
    let rect = Rect(minX: 10, minY: 10, width: 10, height: 10)
    #expect(rect.isCrossed(from: Point(x: 0, y: 0), to: Point(x: 30, y: 30)))
    #expect(rect.isCrossed(from: Point(x: 15, y: 0), to: Point(x: 15, y: 12)))
    #expect(!rect.isCrossed(from: Point(x: 0, y: 0), to: Point(x: 9, y: 30)))
    #expect(!rect.isCrossed(from: Point(x: 0, y: 25), to: Point(x: 30, y: 25)))
  }
}
