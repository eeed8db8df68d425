import ArgumentParser
import Charts
import GDRendering

/// What a chart is, for those who can't see it and for those who want to know where it comes from; it goes into the PNG.
struct ChartDescription: Sendable {
  let title: String
  let alternative: String
  let source: String
  /// The rows that it shows, as CSV.
  var rows: [UInt8] = []

  fileprivate var texts: [PNGText] {
    let all = [
      (ChartText.Keyword.title, title), (.description, alternative), (.source, source),
      (.rows, String(decoding: rows, as: UTF8.self)),
      (.command, ChartCommandLine.plain(BatchedChart.current?.commandLine ?? CommandLine.arguments)),
      (.software, "duibiao \(Duibiao.configuration.version)"),
    ]
    return all.filter { !$0.1.isEmpty }.map { PNGText(keyword: $0.0.rawValue, text: $0.1) }
  }
}

extension ChartText {
  /// The keywords of the texts in a PNG, in their order; the first four and the last are the PNG specification's own.
  enum Keyword: String, CaseIterable {
    case title = "Title"
    case description = "Description"
    case source = "Source"
    case software = "Software"
    case command = "Command"
    case rows = "Rows"
  }
}

/// Lays out a chart with the fonts found, renders it and writes it.
enum ChartWriter {
  /// Draws first, then writes the picture, its words and `rows` where asked, all of them or none.
  ///
  /// While a spec file is checked nothing is drawn, but kept to be drawn later.
  static func write(
    _ chart: some ChartSpec, _ options: ChartOptions, _ description: ChartDescription, rows: [UInt8]? = nil,
    isChosen: Bool = false, console: Console
  ) throws(CommandFailure) {
    let picture = BatchedChart.Picture(
      spec: chart, options: options, description: description, rows: rows, isChosen: isChosen)
    if let batched = BatchedChart.current { return batched.take(picture) }
    if let remark = try draw(picture) { console.note(remark) }
  }

  /// Whether a chart can be laid out; what has to be told of it is returned.
  static func check(_ picture: BatchedChart.Picture) throws(CommandFailure) -> Message? {
    let typeface = try typeface(picture.options.font)
    let scene = try scene(of: picture, typeface)
    do throws(RenderError) {
      try PNGRenderer(typeface).check(scene)
    } catch {
      throw CommandFailure(error.message)
    }
    return Terms.withoutRoom(scene.rowsWithoutRoom)
  }

  /// Lays out, renders and writes; what has to be told of it is returned.
  @discardableResult
  static func draw(_ picture: BatchedChart.Picture) throws(CommandFailure) -> Message? {
    let options = picture.options
    let typeface = try typeface(options.font)
    let scene = try scene(of: picture, typeface)
    let remark = Terms.withoutRoom(scene.rowsWithoutRoom)
    if options.layout != nil {
      try write(LayoutDump.json(scene), options.output)
      return remark
    }
    let png: [UInt8]
    do throws(RenderError) {
      let renderer = PNGRenderer(
        typeface, dotsPerInch: options.page.dotsPerInch, isTransparent: options.page.transparent)
      png = try renderer.png(scene, texts: picture.description.texts)
    } catch {
      throw CommandFailure(error.message)
    }
    var files: [(bytes: [UInt8], path: String)] = []
    if let rows = picture.rows, let file = options.rows { files.append((rows, file)) }
    if let file = options.output { files.append((png, file)) }
    if let file = options.alternativeFile {
      files.append((Array((picture.description.alternative + "\n").utf8), file))
    }
    try WholeFile.write(files)
    if options.output == nil { try Console.write(png, to: .output) }
    return remark
  }

  private static func write(_ bytes: [UInt8], _ file: String?) throws(CommandFailure) {
    if let file {
      try WholeFile.write(bytes, to: file)
    } else {
      try Console.write(bytes, to: .output)
    }
  }

  /// The fonts: those that are loaded already, where the chart is one of many or the search had a head start.
  static func typeface(_ font: String?) throws(CommandFailure) -> Typeface {
    if let loaded = BatchedChart.current?.resources.typefaces[font] { return try loaded.get() }
    do throws(RenderError) {
      if font == nil, let found = HeadStart.takeFonts() { return try found.get() }
      return try FontFinder().typeface(font)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  private static func scene(
    of picture: BatchedChart.Picture, _ typeface: Typeface
  ) throws(CommandFailure) -> Scene {
    let page = picture.options.page
    let canvas = try page.canvas()
    let scene: Scene
    do throws(ChartError) {
      scene = try picture.spec.scene(canvas: canvas, theme: page.colors, measurer: GDTextMeasurer(typeface))
    } catch {
      if case .titleTooLong(let count) = error, picture.options.finding {
        throw CommandFailure(Terms.findingTooLong(count))
      }
      throw CommandFailure(error.message)
    }
    if picture.isChosen, scene.rowsWithoutRoom > 0 {
      throw CommandFailure(Terms.chosenWithoutRoom(scene.rowsWithoutRoom))
    }
    return scene
  }
}
