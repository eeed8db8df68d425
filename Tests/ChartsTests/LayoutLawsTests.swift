import Testing

@testable import Charts

/// The laws that all layouts are held to do find what breaks them.
@Suite struct LayoutLawsTests {
  private func scene(_ frames: [Rect], _ commands: [DrawCommand] = []) -> Scene {
    Scene(
      width: 100, height: 100, background: Theme.light.ground, commands: commands,
      textBoxes: frames.map { TextBox(text: "字", role: .name, frame: $0, isShortened: false) })
  }

  private func box(_ x: Double, _ y: Double, _ width: Double = 10, _ height: Double = 10) -> Rect {
    Rect(minX: x, minY: y, width: width, height: height)
  }

  @Test func boxesThatTouchKeepTheLaws() {
    expectLaws(of: scene([box(0, 0), box(10, 0), box(0, 10), box(90, 90), box(0.5, 19.995)]), "touching")
  }

  @Test(arguments: [(0.0, 9.9), (9.9, 0), (5, 5), (0, 0), (-5, -5), (2, 2)])
  func anOverlapIsFound(_ x: Double, _ y: Double) {
    withKnownIssue { expectLaws(of: scene([box(60, 0), box(20, 20), box(20 + x, 20 + y), box(0, 60)]), "") }
  }

  @Test func whatIsOutsideIsFound() {
    for rect in [box(-1, 0), box(0, -1), box(91, 0), box(0, 91)] {
      withKnownIssue { expectLaws(of: scene([rect]), "") }
      withKnownIssue { expectLaws(of: scene([], [.rectangle(rect, Theme.light.ink)]), "") }
    }
    let line = Polyline(
      points: [Point(x: 1, y: 1), Point(x: 1, y: 101)], width: 1, dash: nil, color: Theme.light.ink)
    withKnownIssue { expectLaws(of: scene([], [.polyline(line)]), "") }
  }
}
