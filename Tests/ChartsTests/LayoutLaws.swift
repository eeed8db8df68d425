import Testing

@testable import Charts

/// What holds for every scene: texts keep apart and inside, at most four sizes, nothing is drawn outside.
///
/// Conditions are checked by hand: thousands of scenes have a million of them, and each `#expect` takes its expression apart.
func expectLaws(of scene: Scene, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
  func fail(_ fault: String) { Issue.record("\(what): \(fault)", sourceLocation: sourceLocation) }
  let width = Double(scene.width)
  let height = Double(scene.height)
  func isInside(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Bool {
    minX >= 0 && minY >= 0 && maxX <= width && maxY <= height
  }
  for box in scene.textBoxes
  where !isInside(box.frame.minX, box.frame.minY, box.frame.maxX, box.frame.maxY) {
    fail("\(box) leaves the canvas")
  }
  for (box, other) in overlaps(scene.textBoxes) { fail("\(box) overlaps \(other)") }
  var sizes: Set<Double> = []
  for command in scene.commands {
    switch command {
    case .rectangle(let rect, _):
      if !isInside(rect.minX, rect.minY, rect.maxX, rect.maxY) { fail("\(rect)") }
    case .text(let run): sizes.insert(run.size)
    case .polyline(let line):
      for point in line.points where !isInside(point.x, point.y, point.x, point.y) { fail("\(line)") }
    case .circle, .polygon: break
    }
  }
  if sizes.count > 4 { fail("\(sizes.sorted())") }
}

/// The pairs of boxes that overlap by more than a hundredth of a pixel, found along a sweep from top to bottom.
private func overlaps(_ boxes: [TextBox]) -> [(TextBox, TextBox)] {
  var pairs: [(TextBox, TextBox)] = []
  let frames = boxes.map { $0.frame.grown(by: -0.005) }
  let order = boxes.indices.sorted { frames[$0].minY < frames[$1].minY }
  var open: [Int] = []
  for index in order {
    let frame = frames[index]
    open.removeAll { frames[$0].maxY <= frame.minY }
    for other in open where frames[other].minX < frame.maxX && frame.minX < frames[other].maxX {
      pairs.append((boxes[other], boxes[index]))
    }
    open.append(index)
  }
  return pairs
}
