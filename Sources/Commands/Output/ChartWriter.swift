import ArgumentParser
import Charts
import GDRendering

/// What a chart is, for those who can't see it; it goes into the PNG.
struct ChartDescription {
  let title: String
  let alternative: String
  let source: String

  fileprivate var texts: [PNGText] {
    let all = [
      ("Title", title), ("Description", alternative), ("Source", source),
      ("Software", "duibiao \(Duibiao.configuration.version)"),
    ]
    return all.filter { !$0.1.isEmpty }.map { PNGText(keyword: $0.0, text: $0.1) }
  }
}

/// Lays out a chart with the fonts found, renders it and writes it.
enum ChartWriter {
  /// Draws first, then writes `rows` where asked, then the picture: a failure leaves nothing of either drawn half.
  static func write(
    _ chart: some ChartSpec, _ options: ChartOptions, _ description: ChartDescription, rows: [UInt8]? = nil
  ) throws(CommandFailure) {
    let canvas = try canvas(options.size)
    let typeface = try typeface(options.font)
    let scene = try scene(of: chart, canvas, typeface)
    let png: [UInt8]
    do throws(RenderError) {
      png = try PNGRenderer(typeface).png(scene, texts: description.texts)
    } catch {
      throw CommandFailure(error.message)
    }
    if let rows, let file = options.rows { try WholeFile.write(rows, to: file) }
    if let file = options.output {
      try WholeFile.write(png, to: file)
    } else {
      try Console.write(png, to: .output)
    }
  }

  private static func canvas(_ size: SizeArgument) throws(CommandFailure) -> CanvasSize {
    do throws(ChartError) {
      return try CanvasSize(width: size.width, height: size.height)
    } catch {
      throw CommandFailure(error.message)
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
    of chart: some ChartSpec, _ canvas: CanvasSize, _ typeface: Typeface
  ) throws(CommandFailure) -> Scene {
    do throws(ChartError) {
      return try chart.scene(canvas: canvas, measurer: GDTextMeasurer(typeface))
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
