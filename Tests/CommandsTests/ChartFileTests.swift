import Foundation
import GDRendering
import Testing

@testable import Commands

/// What a chart's file holds beside the picture, and what `inspect` tells of it.
@Suite struct ChartFileTests {
  static let bar = ["chart", "bar", "--indicator", "gdp", "--year", "2024", "--tier", "province", "-q"]

  private func png(_ scratch: Scratch, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: scratch.path(name))))
  }

  @Test func theFileTellsWhatItShows() throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(Self.bar + ["--lang", "zh", "--note", "内部参考", "-o", "图.png"])
    #expect(run.code == 0, "\(run.error)")
    #expect(try scratch.names().filter { !$0.hasPrefix(".") } == ["Datasets", "图.alt.txt", "图.png"])
    let inspected = try scratch.run(["inspect", "图.png", "--format", "csv"])
    #expect(inspected.output.contains("图.png,Size,1600x900\n"))
    #expect(inspected.output.contains("图.png,Paper,33.9 x 19.1 cm\n"))
    #expect(inspected.output.contains(",Title,2024年"))
    let command = "duibiao chart bar --indicator gdp --year 2024 --tier province --lang zh --note 内部参考\n"
    #expect(inspected.output.contains(",Command," + command))
    let words = try #require(scratch.read("图.alt.txt"))
    #expect(inspected.output.contains(words.trimmingCharacters(in: .newlines)))
    let rows = try scratch.run(["inspect", "图.png", "--rows"]).output
    #expect(rows.hasPrefix("rank,region,region_name,"))
    #expect(rows.contains("330000,"))
  }

  /// Fonts are looked for while arguments are parsed; the first time, a face is cut out of a collection.
  @Test func aChartThatFailsLeavesNoFontHalfCut() throws {
    let scratch = try Scratch()
    #expect(try scratch.run(["chart", "bar", "--indicator", "gdp", "-o", "x.png"]).code == 1)
    let kept = try? FileManager.default.contentsOfDirectory(atPath: scratch.path(".cache/duibiao"))
    #expect((kept ?? []).allSatisfy { $0.hasSuffix(".otf") }, "\(kept ?? [])")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let scratch = try Scratch.withData()
    for name in ["a.png", "b.png"] { _ = try scratch.run(Self.bar + ["-o", name, "--no-alt"]) }
    #expect(try png(scratch, "a.png") == png(scratch, "b.png"))
    #expect(try scratch.names().filter { !$0.hasPrefix(".") } == ["Datasets", "a.png", "b.png"])
  }

  @Test(arguments: [
    (["--preset", "slide-half"], 780, 709), (["--preset", "a4"], 2008, 1299),
    (["--preset", "a4-half"], 969, 886), (["--preset", "a4-page"], 2008, 2917),
    (["--preset", "square"], 1080, 1080), (["--scale", "2"], 3200, 1800),
    (["--size", "1000x800", "--scale", "1.5"], 1500, 1200),
  ])
  func presetsHaveTheirSize(_ options: [String], _ width: Int, _ height: Int) throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(Self.bar + options + ["-o", "x.png"])
    #expect(run.code == 0, "\(run.error)")
    let size = try #require(PNGSize(of: png(scratch, "x.png")))
    #expect(size.width == width && size.height == height)
  }

  /// A small picture of a slide is the slide: the same rows, and nothing of a figure cut.
  @Test(arguments: ["0.5", "2"]) func theScaleChangesNoText(_ scale: String) throws {
    let texts = try ["1", scale].map { scale in
      let scratch = try Scratch.withData()
      let run = try scratch.run(Self.bar + ["--scale", scale, "--layout", "json"])
      #expect(run.code == 0, "\(run.error)")
      return run.output.components(separatedBy: "\"text\"").count
    }
    #expect(texts[0] == texts[1])
  }

  @Test func aDamagedPictureIsNotRead() throws {
    let scratch = try Scratch.withData()
    _ = try scratch.run(Self.bar + ["-o", "x.png"])
    let whole = try png(scratch, "x.png")
    #expect(try scratch.run(["inspect", "x.png"]).code == 0)
    var changed = whole
    changed[whole.count / 2] ^= 1
    for (name, bytes) in [
      ("cut.png", Array(whole.dropLast(4))), ("half.png", Array(whole.prefix(9000))),
      ("changed.png", changed),
    ] {
      try Data(bytes).write(to: URL(filePath: scratch.path(name)))
      let run = try scratch.run(["inspect", name, "--lang", "en"])
      #expect(run.code == 1)
      #expect(run.error.contains("\(name) is cut off or damaged"))
    }
  }

  @Test(arguments: [
    ["-o", "-"], ["-o", "x.png", "--rows", "x.alt.txt"], ["-o", "x.png", "--rows", "y.png"],
    ["-o", "x.png", "--rows", "-"],
  ])
  func filesThatMakeNoSense(_ files: [String]) throws {
    let scratch = try Scratch.withData()
    #expect(try scratch.run(Self.bar + files).code == 64)
    #expect(try scratch.names().filter { !$0.hasPrefix(".") } == ["Datasets"])
  }

  @Test func twiceThePixelsAreTheSamePaper() throws {
    let scratch = try Scratch.withData()
    _ = try scratch.run(Self.bar + ["-o", "x.png"])
    _ = try scratch.run(Self.bar + ["--scale", "2", "-o", "y.png"])
    let one = try #require(PNGSize(of: png(scratch, "x.png")))
    let two = try #require(PNGSize(of: png(scratch, "y.png")))
    let metres = { (size: PNGSize) in Double(size.width) / Double(size.pixelsPerMetre ?? 1) }
    #expect(abs(metres(one) - 0.33867) < 0.0005)
    #expect(abs(metres(two) - metres(one)) < 0.0005)
  }

  @Test func aTransparentPageHasATransparentColour() throws {
    let scratch = try Scratch.withData()
    _ = try scratch.run(Self.bar + ["--transparent", "-o", "x.png"])
    _ = try scratch.run(Self.bar + ["-o", "y.png"])
    let mark = Array("tRNS".utf8)
    let holds = { (png: [UInt8]) in png.indices.contains { png[$0...].starts(with: mark) } }
    #expect(try holds(png(scratch, "x.png")))
    #expect(try !holds(png(scratch, "y.png")))
  }

  @Test func theLayoutCanBeHadInsteadOfThePicture() throws {
    let run = try Scratch.withData().run(Self.bar + ["--layout", "json"])
    #expect(run.code == 0)
    let layout = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(layout?["width"] as? Int == 1600)
    let texts = try #require(layout?["texts"] as? [[String: Any]])
    #expect(texts.first?["role"] as? String == "title")
    #expect(texts.contains { $0["role"] as? String == "name" && $0["text"] as? String == "浙江" })
    #expect((layout?["marks"] as? [Any])?.isEmpty == false)
  }

  @Test(arguments: [
    ["inspect", "x.png"], ["inspect", "nowhere.png"], ["inspect", "Datasets/observations.csv"],
  ])
  func whatIsNoChartIsRefused(_ arguments: [String]) throws {
    let scratch = try Scratch.withData()
    try scratch.write("no picture", to: "x.png")
    let run = try scratch.run(arguments)
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains(arguments[1]))
  }

  @Test(arguments: [
    (
      ["d", "chart", "bar", "-o", "/home/a/x.png", "--data=/srv/x/Zahlen", "--in", "福建"],
      "--data Zahlen --in 福建"
    ),
    (
      ["d", "chart", "bar", "--peers", "/home/a/同类.txt", "-q", "--title", "a b"],
      "--peers 同类.txt --title 'a b'"
    ),
    (["d", "chart", "bar", "--font", "/x/y.ttc", "--rows=z.csv", "--title", "it's"], "--title 'it'\\''s'"),
  ])
  func theCommandIsKeptWithoutPaths(_ arguments: [String], _ rest: String) {
    #expect(ChartCommandLine.plain(arguments) == "duibiao chart bar " + rest)
  }
}
