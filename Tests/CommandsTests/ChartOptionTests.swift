import Charts
import Foundation
import Testing

@testable import Commands
@testable import GDRendering

/// Options of charts that contradict each other or make no sense, and what can't be written.
@Suite struct ChartOptionTests {
  private static let bar = ["chart", "bar", "--indicator", "gdp", "--tier", "province"]

  @Test(arguments: [
    (["--year", "2024", "--years", "2023,2024"], "leave out --year"),
    (["--preset", "a4", "--size", "800x600"], "--preset and --size exclude each other"),
    (["--reference", "none", "--reference", "nation"], "--reference none draws no line"),
    (
      ["nation", "median", "浙江", "安徽", "福建"].flatMap { ["--reference", $0] },
      "At most 4 --reference lines"
    ),
    (["--size", "200x200"], "from 480x360 on"), (["--size", "479x600"], "from 480x360 on"),
    (["--title", "a\u{1B}[31mb"], "--title has a control character (U+1B)"),
    (["--subtitle", "a\u{7F}"], "--subtitle has a control character (U+7F)"),
    (["--source", "a\u{9B}"], "--source has a control character (U+9B)"),
    (["--note", "x", "--note", "a\u{202E}b"], "--note has a control character (U+202E)"),
    (["--top", "-1"], "--top=-1"), (["--decimals", "-2"], "--decimals=-2"),
    (["--scale", "-1"], "--scale=-1"),
  ])
  func wrongUsage(_ options: [String], _ words: String) throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(Self.bar + options + ["-o", "x.png"])
    #expect(run.code == 64 && run.error.contains(words), "\(run.error)")
    #expect(try !scratch.names().contains("x.png"))
  }

  @Test func theUsualPresetAndYearCanStillBeNamed() throws {
    let scratch = try Scratch.withData()
    for options in [["--preset", "slide", "--year", "latest"], ["--size", "480x360"], ["--title", "一\n二"]] {
      let run = try scratch.run(Self.bar + options + ["-o", "x.png", "-q"])
      #expect(run.code == 0, "\(run.error)")
    }
  }

  @Test(arguments: [("--source", "--source"), ("--note", "--note"), ("--subtitle", "--subtitle")])
  func aTextThatTakesTheRoomIsNamed(_ option: String, _ words: String) throws {
    let long = String(repeating: "增长", count: 1000)
    let run = try Scratch.withData().run(Self.bar + [option, long, "-o", "x.png"])
    #expect(run.code == 1 && run.error.contains(words), "\(run.error)")
  }

  @Test func whatIsNoFontSaysWhy() throws {
    let scratch = try Scratch.withData()
    try scratch.write("", to: "empty.ttf")
    for (font, words) in [("empty.ttf", "empty.ttf 是空的"), ("Datasets", "Datasets 是文件夹")] {
      let run = try scratch.run(Self.bar + ["--font", font, "-o", "x.png"])
      #expect(run.code == 1 && run.error.contains(words), "\(run.error)")
    }
  }

  @Test func aPictureWithoutItsWordsIsNotWritten() throws {
    let scratch = try Scratch.withData()
    try scratch.write("", to: "x.alt.txt/inside")
    try scratch.write("before", to: "x.csv")
    let run = try scratch.run(Self.bar + ["-o", "x.png", "--rows", "x.csv"])
    #expect(run.code == 1 && run.error.contains("x.alt.txt 是文件夹"), "\(run.error)")
    #expect(scratch.read("x.csv") == "before")
    #expect(try !scratch.names().contains { $0.hasSuffix(".png") || $0.hasSuffix(".partial") })
  }

  @Test func aFileInPlaceOfAFolderIsNamed() throws {
    let scratch = try Scratch.withData()
    try scratch.write("", to: "plain")
    try scratch.write(
      "charts:\n  - kind: bar\n    indicator: gdp\n    tier: province\n    output: a.png\n", to: "s.yaml")
    let run = try scratch.run(["chart", "--spec", "s.yaml", "-o", "plain"])
    #expect(run.code == 1 && run.error.contains("plain 是文件，不是文件夹"), "\(run.error)")
  }

  @Test func unfinishedFilesGoWhenTheProcessIsToldToEnd() throws {
    let scratch = try Scratch()
    let file = try #require(try StagedFile(for: scratch.path("x.png")))
    try Data([1]).write(to: URL(fileURLWithPath: file.temporary))
    let other = scratch.path(".duibiao-1-1.partial")
    try Data([1]).write(to: URL(fileURLWithPath: other))
    LeftOvers.unlinkAll()
    #expect(!FileManager.default.fileExists(atPath: file.temporary))
    #expect(FileManager.default.fileExists(atPath: other))
    file.discard()
  }

  @Test func whatIsInsideAPictureCommandsNoTerminal() throws {
    let scratch = try Scratch.withData()
    _ = try scratch.run(Self.bar + ["-o", "x.png", "-q"])
    let png = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path("x.png"))))
    let texts = [
      PNGText(keyword: "Source", text: "a\u{1B}[31mb\u{9B}c"),
      PNGText(keyword: "Rows", text: "a\u{1B}c\nd\n"),
    ]
    let own = PNGChunk.chunks(in: png).filter { $0.type == "iTXt" && !$0.data.starts(with: "Rows".utf8) }
    let kept = own.map { PNGChunk.bytes(type: $0.type, data: Array($0.data)) }
    let plain = PNGChunk.chunks(in: png).filter { $0.type != "iTXt" }.map {
      PNGChunk.bytes(type: $0.type, data: Array($0.data))
    }
    let foreign = PNGChunk.signature + plain.prefix(1).joined() + (kept + texts.map(\.chunk)).joined()
    try Data(foreign + plain.dropFirst().joined()).write(to: URL(fileURLWithPath: scratch.path("y.png")))
    for options in [["--format", "csv"], ["--format", "table"], ["--rows"]] {
      let run = try scratch.run(["inspect", "y.png"] + options)
      #expect(run.code == 0, "\(run.error)")
      #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" }, "\(run.output)")
    }
    #expect(try scratch.run(["inspect", "y.png", "--rows"]).output == "a c\nd\n")
  }

  @Test func tooManyHighlightedAreNotToldToHighlight() throws {
    let codes = ["11", "12", "13", "32", "33", "34", "35", "36", "37"].map { $0 + "0000" }
    let scratch = try Scratch()
    let rows = codes.flatMap { code in
      [2023, 2024].map { year in
        "\(code),gdp,growth,actual,\(year),\(code.prefix(1)).\(code.dropFirst().prefix(1)),,exact,PT,0,,A,,\(code)-\(year + 1),1:1"
      }
    }
    try scratch.write(
      Samples.header + "\n" + rows.joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    let marks = codes.flatMap { ["--highlight", $0] } + ["--indicator", "gdp", "-o", "x.png"]
    for kind in [["bump", "--tier", "province"], ["line"] + codes] {
      let run = try scratch.run(["chart"] + kind + marks)
      #expect(run.code == 1 && run.error.contains("少写几个 --highlight"), "\(run.error)")
    }
  }

  /// The two years of a slope are looked for once, not once for each region and each thing that is said of it.
  @Test func twoYearsOfALongSeriesAreFoundAtOnce() throws {
    let codes = ["11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34"].map { $0 + "0000" }
    let scratch = try Scratch()
    let rows = codes.flatMap { code in
      (1950...2190).map { year in
        "\(code),gdp,growth,actual,\(year),\(year % 9).5,,exact,PT,0,,A,,\(code)-\(year + 1),1:1"
      }
    }
    try scratch.write(
      Samples.header + "\n" + rows.joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    let start = ContinuousClock.now
    let run = try scratch.run(["chart", "slope"] + codes + ["--indicator", "gdp", "-o", "x.png", "-q"])
    #expect(run.code == 0, "\(run.error)")
    // 15 s where the time grows with the square of the regions.
    #expect(start.duration(to: .now) < .seconds(8))
  }
}
