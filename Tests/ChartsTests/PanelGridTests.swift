import Testing

@testable import Charts

@Suite struct PanelGridTests {
  private func grid(_ count: Int, _ width: Double, _ height: Double) -> PanelGrid {
    PanelGrid(
      count: count, in: Rect(minX: 10, minY: 20, width: width, height: height), columnGap: 20, rowGap: 10)
  }

  @Test func panelsAreInsideApartAndEqual() {
    for count in 1...12 {
      for (width, height) in [(1500.0, 600.0), (700, 600), (900, 1500), (300, 200)] {
        let frames = grid(count, width, height).frames
        let room = Rect(minX: 10, minY: 20, width: width, height: height)
        #expect(frames.count == count && Set(frames.map(\.width)).count == 1)
        for (index, frame) in frames.enumerated() {
          #expect(room.grown(by: 1).contains(frame))
          for other in frames[(index + 1)...] { #expect(!frame.overlaps(other)) }
        }
      }
    }
  }

  @Test func theShapeOfTheRoomChoosesTheColumns() {
    #expect(grid(4, 1500, 600).columns == 2)
    #expect(grid(6, 1500, 600).columns == 3)
    #expect(grid(12, 1500, 600).columns == 4)
    #expect(grid(6, 1150, 1350).columns == 2)
    #expect(grid(3, 1500, 300).columns == 3)
  }
}
