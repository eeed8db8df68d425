import Charts
import Foundation
import GDRendering
import Testing

/// The example of the documentation: compiled and run here, and the same text there.
@Suite(.enabled(if: TestFonts.typeface != nil, "no Chinese font is installed"))
struct ExampleTests {
  @Test func theExampleDrawsAChart() throws {
    try FileManager.default.withTemporaryFolder {
      // Example: begin
      let names = ["甲市", "乙市", "丙市"]
      let values = [5.6, 5.1, 4.7]
      let rows = zip(names, values).map { name, value in
        BarRow(name, value: value, valueLabel: "\(value)%", target: TargetMark(value: 5))
      }
      let text = ChartText(title: "三市增速", subtitle: "单位：%；竖线为目标")
      let chart = try BarChartSpec(text: text, rows: rows)
      let typeface = try FontFinder().typeface()
      let scene = try chart.scene(canvas: .slide, measurer: GDTextMeasurer(typeface))
      let png = try PNGRenderer(typeface).png(scene)
      try Data(png).write(to: URL(filePath: "chart.png", relativeTo: $0))
      // Example: end
      #expect(PNGSize(of: png)?.width == 1600)
      #expect(scene.textBoxes.contains { $0.text == "三市增速" })
    }
  }

  @Test(arguments: ["Sources/Charts/Charts.docc/Charts.md", "README.md"])
  func theDocumentationHasTheSameLines(_ path: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let document = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let own = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let lines = own.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let begin = try #require(lines.firstIndex(of: "// Example: begin"))
    let end = try #require(lines.firstIndex(of: "// Example: end"))
    let example = lines[(begin + 1)..<end].map {
      $0.replacingOccurrences(of: ", relativeTo: $0", with: "")
    }
    #expect(example.count >= 8)
    let told = document.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in example { #expect(told.contains(line), "\(path) lacks: \(line)") }
  }
}

extension FileManager {
  fileprivate func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = temporaryDirectory.appending(
      path: "duibiao-\(UUID().uuidString)", directoryHint: .isDirectory)
    try createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? removeItem(at: folder) }
    try body(folder)
  }
}
