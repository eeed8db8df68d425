public import ArgumentParser
public import Charts

extension CanvasPreset: ExpressibleByArgument {}

/// `--theme`.
enum ThemeName: String, CaseIterable, ExpressibleByArgument {
  case light, dark, print
}

/// `--palette`.
enum PaletteName: String, CaseIterable, ExpressibleByArgument {
  case standard
  case redUp = "red-up"
}

/// How large a chart is and which colours it has.
struct PageOptions: ParsableArguments {
  @Option(
    name: .customLong("preset"),
    help: """
      What it is for, with its size on paper: slide (33.9 x 19.1 cm), slide-half (16.5 x 15 cm), a4 (a figure as wide as \
      the text of an A4 page, 17 x 11 cm), a4-page (the whole of that text, 17 x 24.7 cm), a4-half (8.2 x 7.5 cm), \
      square (19 x 19 cm) (default: slide).
      """)
  var askedPreset: CanvasPreset?

  @Option(
    name: .long,
    help: """
      Width and height in pixels instead of a preset's, such as 1600x900, from 480x360 on; on paper 120 pixels are an inch. For a page use \
      --preset a4-page.
      """)
  var size: SizeArgument?

  @Option(
    name: .long, help: "So many times the pixels in each direction, 0.25 to 8; the size on paper stays.")
  var scale: Double = 1

  @Option(name: .long, help: "light, dark, or print (black and greys).")
  var theme: ThemeName = .light

  @Option(name: .long, help: "standard, or red-up: red for what was reached, green for what was not.")
  var palette: PaletteName = .standard

  @Flag(name: .long, help: "No ground: the page shows what is behind it.")
  var transparent = false

  /// The preset asked for, else a slide.
  var preset: CanvasPreset { askedPreset ?? .slide }

  func validate() throws {
    if askedPreset != nil, size != nil {
      throw ValidationError("--preset and --size exclude each other: leave one of them out.")
    }
    let smallest = CanvasSize.smallestReadable
    if let size, size.width < smallest.width || size.height < smallest.height {
      throw ValidationError(
        "--size \(size.width)x\(size.height) can't be read: from \(smallest.width)x\(smallest.height) on.")
    }
    guard (0.25...8).contains(scale) else {
      throw ValidationError("--scale takes a number from 0.25 to 8, not \(scale).")
    }
  }

  /// The colours.
  var colors: Theme {
    let theme: Theme =
      switch theme {
      case .light: .light
      case .dark: .dark
      case .print: .print
      }
    return palette == .redUp ? theme.redForUp : theme
  }

  /// Pixels per inch, stored in the file.
  var dotsPerInch: Int {
    Int((Double(size == nil ? preset.dotsPerInch : CanvasPreset.slide.dotsPerInch) * scale).rounded())
  }

  /// The canvas.
  func canvas() throws(CommandFailure) -> CanvasSize {
    do throws(ChartError) {
      guard let size else { return try preset.canvas(scale: scale) }
      let plain = try CanvasSize(width: size.width, height: size.height)
      guard scale != 1 else { return plain }
      func pixels(_ count: Int) -> Int { Int((Double(count) * scale).rounded()) }
      return try CanvasSize(
        width: pixels(size.width), height: pixels(size.height), textScale: plain.ownTextScale * scale)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}

/// `--size`: width and height such as 1600x900.
struct SizeArgument: ExpressibleByArgument {
  let width: Int
  let height: Int

  init?(argument: String) {
    let parts = argument.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" })
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]) else { return nil }
    self.width = width
    self.height = height
  }
}
