import Testing

@testable import Charts

/// What holds for every scene: texts keep apart and inside, at most four sizes, nothing is drawn outside.
func expectLaws(of scene: Scene, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let page = Rect(minX: 0, minY: 0, width: Double(scene.width), height: Double(scene.height))
  let boxes = scene.textBoxes
  for (index, box) in boxes.enumerated() {
    #expect(page.contains(box.frame), "\(what): \(box) leaves the canvas", sourceLocation: sourceLocation)
    for other in boxes[(index + 1)...] where box.frame.grown(by: -0.01).overlaps(other.frame) {
      Issue.record("\(what): \(box) overlaps \(other)", sourceLocation: sourceLocation)
    }
  }
  var sizes: Set<Double> = []
  for command in scene.commands {
    switch command {
    case .rectangle(let rect, _):
      #expect(page.contains(rect), "\(what): \(rect)", sourceLocation: sourceLocation)
    case .text(let run): sizes.insert(run.size)
    case .polyline(let line):
      let isInside = line.points.allSatisfy {
        page.contains(Rect(minX: $0.x, minY: $0.y, width: 0, height: 0))
      }
      #expect(isInside, "\(what): \(line)", sourceLocation: sourceLocation)
    case .circle, .polygon: break
    }
  }
  #expect(sizes.count <= 4, "\(what): \(sizes.sorted())", sourceLocation: sourceLocation)
}
