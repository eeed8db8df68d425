import GDRendering

/// What draws the charts: the library and a font with Chinese glyphs.
enum GraphicsLibrary {
  static let check = DoctorCheck(
    id: "libgd", name: Message(zh: "libgd（图表）", en: "libgd (charts)"), isNeeded: true
  ) {
    let version = GraphicsLibraryVersion.current
    guard !version.isEmpty else { return .missing(remedy: Packages(apt: "libgd3", brew: "gd").line) }
    return .found(Message(version))
  }

  /// The font that charts would be drawn with, its glyphs looked at: 骨 and 直 differ between China and Japan.
  static let font = DoctorCheck(
    id: "font", name: Message(zh: "中文字体（图表）", en: "a Chinese font (charts)"), isNeeded: true
  ) {
    do throws(RenderError) {
      let typeface = try FontFinder().typeface()
      let missing = typeface.missingCharacters(in: "骨直角入，。；：（）％→−0123456789")
      guard missing.isEmpty else {
        return .missing(
          remedy: RenderError.missingCharacters(missing, font: typeface.origins.first ?? "").message)
      }
      return .found(Message(Array(Set(typeface.origins)).sorted().joined(separator: ", ")))
    } catch {
      return .missing(remedy: error.message)
    }
  }
}
