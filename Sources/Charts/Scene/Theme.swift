/// The colours of a chart; a test checks contrast and colour vision for each theme, copies in grey included.
public struct Theme: Sendable, Hashable {
  /// The page.
  public var ground: Color
  /// Titles, names, values.
  public var ink: Color
  /// Subtitles, notes, axis text.
  public var quietInk: Color
  /// Grid lines; behind everything and deliberately faint.
  public var grid: Color
  /// The zero line and axis line.
  public var axis: Color
  /// The ground of a highlighted row or of future years.
  public var band: Color
  /// Leaders from labels to what they name.
  public var leader: Color
  /// Marks that aren't in focus.
  public var quietMark: Color
  /// Colours that are told apart with any colour vision: series, in their order.
  public var hues: [Color]
  /// Further colours for lines, told apart from the hues and each other; bars have signs and places instead.
  public var lineHues: [Color]
  /// Colours of bars side by side, none of them that of a target missed: verdicts stand beside them.
  public var barHues: [Color]
  /// A target met.
  public var met: Color
  /// A target missed: of another lightness than ``met``, so that a copy in grey tells them apart without their signs.
  public var missed: Color
  /// The region in focus; no colour of a verdict, so that nobody reads it as one.
  public var highlight: Color
  /// The grounds of a heat table where the target was met, from a little to much; empty for mixtures of ``met`` with the page.
  public var metShades: [Color] = []
  /// The same where it was missed.
  public var missedShades: [Color] = []

  /// Bars and lines without a meaning of their own: the first hue.
  public var primary: Color { hues.first ?? ink }

  /// Dark on white: slides and documents.
  public static let light = Theme(
    ground: Color(hex: 0xFFFFFF), ink: Color(hex: 0x1F2933), quietInk: Color(hex: 0x5B6670),
    grid: Color(hex: 0xE3E7EB), axis: Color(hex: 0x6B7680), band: Color(hex: 0xE9EEF4),
    leader: Color(hex: 0xB4BDC6), quietMark: Color(hex: 0x8A939C),
    hues: [Color(hex: 0x1E7ABC), Color(hex: 0x9F3208), Color(hex: 0x003625), Color(hex: 0x6D2B6C)],
    lineHues: [Color(hex: 0x486C48), Color(hex: 0x0000CC)],
    barHues: [Color(hex: 0x1E7ABC), Color(hex: 0x003625), Color(hex: 0x6D2B6C)],
    met: Color(hex: 0x1E7ABC), missed: Color(hex: 0x7C1F00), highlight: Color(hex: 0x6D2B6C))

  /// Light on a dark ground: screens in dark rooms.
  public static let dark = Theme(
    ground: Color(hex: 0x14191F), ink: Color(hex: 0xF1F4F7), quietInk: Color(hex: 0xA8B3BE),
    grid: Color(hex: 0x2B333C), axis: Color(hex: 0x8793A0), band: Color(hex: 0x232C36),
    leader: Color(hex: 0x5A6672), quietMark: Color(hex: 0x8794A0),
    hues: [Color(hex: 0x5E97E6), Color(hex: 0xE79E6A), Color(hex: 0x6EF4C5), Color(hex: 0xE5B3E3)],
    lineHues: [Color(hex: 0xFCFC78), Color(hex: 0xFC3C24)],
    barHues: [Color(hex: 0x5E97E6), Color(hex: 0x6EF4C5), Color(hex: 0xE5B3E3)],
    met: Color(hex: 0x5E97E6), missed: Color(hex: 0xFFB459), highlight: Color(hex: 0xE5B3E3))

  /// Black and greys on white, for copies and newspapers: two tones beside the quiet one.
  public static let print = Theme(
    ground: Color(hex: 0xFFFFFF), ink: Color(hex: 0x000000), quietInk: Color(hex: 0x4A4A4A),
    grid: Color(hex: 0xDDDDDD), axis: Color(hex: 0x555555), band: Color(hex: 0xEDEDED),
    leader: Color(hex: 0xAAAAAA), quietMark: Color(hex: 0x929292),
    hues: [Color(hex: 0x4A4A4A), Color(hex: 0x000000)], lineHues: [],
    barHues: [Color(hex: 0x4A4A4A), Color(hex: 0x000000)],
    met: Color(hex: 0x4A4A4A), missed: Color(hex: 0x000000), highlight: Color(hex: 0x000000),
    // One row from light to dark: greys of two rows would fall on each other.
    metShades: [Color(hex: 0xEDEDED), Color(hex: 0xD2D2D2), Color(hex: 0xB4B4B4)],
    missedShades: [Color(hex: 0x909090), Color(hex: 0x505050), Color(hex: 0x000000)])

  /// The same theme as Chinese markets read colours: red for what rose or was reached, green for what was not.
  public var redForUp: Theme {
    var theme = self
    (theme.metShades, theme.missedShades) = ([], [])
    let isDark = ground.luma < 128_000
    theme.met = isDark ? Color(hex: 0xFF7B7B) : Color(hex: 0x8A0F14)
    theme.missed = isDark ? Color(hex: 0x9BE8CF) : Color(hex: 0x0E8066)
    theme.barHues =
      [theme.met] + (isDark ? [0x5E97E6, 0xFFEE99] : [0x24245C, 0x9A3FC0]).map(Color.init(hex:))
    return theme
  }

  /// The colour of the bars with this number beside others; behind the last hue, the quiet mark.
  func barSeries(_ index: Int) -> Color { barHues.indices.contains(index) ? barHues[index] : quietMark }

  /// How many series are told apart by colour.
  var mostSeries: Int { hues.count + 1 }

  /// How many lines of equal standing have a colour of their own; further ones are dashed in grey.
  public var mostColoredLines: Int { hues.count + lineHues.count }

  /// The ground or the ink, whichever is read more easily on `color`.
  func text(on color: Color) -> Color {
    let isDark = color.luma < 140_000
    return isDark == (ground.luma > ink.luma) ? ground : ink
  }
}

extension Color {
  /// A thousand times the brightness, 0–255 000, by the weights of BT.601.
  var luma: Int { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) }
}
