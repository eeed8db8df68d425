import ArgumentParser
import Charts
import GDRendering

/// What a chart is, for those who can't see it and for those who want to know where it comes from; it goes into the PNG.
struct ChartDescription {
  let title: String
  let alternative: String
  let source: String
  /// The rows that it shows, as CSV.
  var rows: [UInt8] = []

  fileprivate var texts: [PNGText] {
    let all = [
      (ChartText.Keyword.title, title), (.description, alternative), (.source, source),
      (.rows, String(decoding: rows, as: UTF8.self)),
      (.command, ChartCommandLine.plain(CommandLine.arguments)),
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
  /// Draws first, then writes `rows` where asked, then the picture: a failure leaves nothing of either drawn half.
  static func write(
    _ chart: some ChartSpec, _ options: ChartOptions, _ description: ChartDescription, rows: [UInt8]? = nil
  ) throws(CommandFailure) {
    let typeface = try typeface(options.font)
    let scene = try scene(of: chart, try options.page.canvas(), options.page.colors, typeface)
    if options.layout != nil {
      return try write(LayoutDump.json(scene), options.output)
    }
    let png: [UInt8]
    do throws(RenderError) {
      let renderer = PNGRenderer(
        typeface, dotsPerInch: options.page.dotsPerInch, isTransparent: options.page.transparent)
      png = try renderer.png(scene, texts: description.texts)
    } catch {
      throw CommandFailure(error.message)
    }
    if let rows, let file = options.rows { try WholeFile.write(rows, to: file) }
    try write(png, options.output)
    if let file = options.alternativeFile {
      try WholeFile.write(Array((description.alternative + "\n").utf8), to: file)
    }
  }

  private static func write(_ bytes: [UInt8], _ file: String?) throws(CommandFailure) {
    if let file {
      try WholeFile.write(bytes, to: file)
    } else {
      try Console.write(bytes, to: .output)
    }
  }

  private static func typeface(_ font: String?) throws(CommandFailure) -> Typeface {
    do throws(RenderError) {
      return try FontFinder().typeface(font)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  private static func scene(
    of chart: some ChartSpec, _ canvas: CanvasSize, _ theme: Theme, _ typeface: Typeface
  ) throws(CommandFailure) -> Scene {
    do throws(ChartError) {
      return try chart.scene(canvas: canvas, theme: theme, measurer: GDTextMeasurer(typeface))
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
