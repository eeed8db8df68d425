#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds a Chinese font with mainland glyph forms.
public struct FontFinder: Sendable {
  private let places: [FontPlace]
  private let cache: FaceCache

  /// Looks where systems keep fonts, and in the user's own folder.
  public init() {
    let home = FontFinder.variable("HOME") ?? "/tmp"
    let data = FontFinder.variable("XDG_DATA_HOME") ?? home + "/.local/share"
    let cache = FontFinder.variable("XDG_CACHE_HOME") ?? home + "/.cache"
    self.init(
      places: FontPlace.wellKnown(userFonts: data + "/fonts", home: home), cacheFolder: cache + "/duibiao")
  }

  init(places: [FontPlace], cacheFolder: String) {
    self.places = places
    cache = FaceCache(folder: cacheFolder)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    // The XDG rule: a relative path is to be ignored.
    return text.hasPrefix("/") ? text : nil
  }

  /// The first font that can be used.
  ///
  /// - Parameter explicit: a font file, or `FILE#FACE` with a face's name or number; nil to look for one.
  /// - Returns: the fonts.
  /// - Throws: `RenderError`.
  public func typeface(_ explicit: String? = nil) throws(RenderError) -> Typeface {
    if let explicit { return try typeface(at: explicit) }
    var firstFailure: RenderError?
    for place in places where OpenFile.isReadable(place.regular) {
      do throws(RenderError) {
        let regular = try font(place.regular, face: nil, weight: .regular)
        let ownBold = place.bold.flatMap { OpenFile.isReadable($0) ? $0 : nil }
        // Looked for here, not for each of a hundred places.
        let boldPath = ownBold ?? FontPlace.boldSibling(of: place.regular) ?? place.regular
        let bold = try? font(boldPath, face: nil, weight: .bold)
        return Typeface(regular: regular, bold: bold ?? regular)
      } catch {
        firstFailure = firstFailure ?? error
      }
    }
    throw firstFailure ?? .noFont(searched: places.map(\.regular))
  }

  private func typeface(at explicit: String) throws(RenderError) -> Typeface {
    var path = explicit
    var face: String?
    if !OpenFile.isReadable(explicit), let mark = explicit.lastIndex(of: "#") {
      path = String(explicit[..<mark])
      face = String(explicit[explicit.index(after: mark)...])
    }
    let regular = try font(path, face: face, weight: .regular)
    let bold = try? font(FontPlace.boldSibling(of: path) ?? path, face: face, weight: .bold)
    return Typeface(regular: regular, bold: bold ?? regular)
  }

  private func font(_ path: String, face: String?, weight: FaceChoice.Weight) throws(RenderError)
    -> Typeface.Font
  {
    let font: Typeface.Font?
    var available: [String] = []
    do throws(FontFault) {
      let file = try FontFile(path: path)
      available = file.faces.map { $0.titles.first ?? String($0.index) }
      let chosen = FaceChoice.choose(file.faces, named: face, weight: weight)
      font = if let chosen { try self.font(chosen, of: file, path: path) } else { nil }
    } catch {
      throw .unusableFont(path: path, fault: error)
    }
    guard let font else { throw .noSuchFace(path: path, face: face ?? "", available: available) }
    return font
  }

  private func font(
    _ face: FontFace, of file: borrowing FontFile, path: String
  ) throws(FontFault) -> Typeface.Font {
    let metrics = try FontMetrics(file, face: face)
    guard face.index > 0 else {
      return Typeface.Font(path: path, origin: path, isTemporary: false, metrics: metrics)
    }
    let entry = try cache.entry(for: face, of: file, path: path)
    let origin = path + "#" + (face.titles.first ?? String(face.index))
    return Typeface.Font(path: entry.path, origin: origin, isTemporary: entry.isTemporary, metrics: metrics)
  }
}

/// Chooses a face of a collection.
enum FaceChoice {
  enum Weight {
    case regular
    case bold
  }

  /// The face asked for by name or number, else the Simplified Chinese one, else the first.
  static func choose(_ faces: [FontFace], named name: String?, weight: Weight) -> FontFace? {
    if let name {
      if let number = Int(name) { return faces.first { $0.index == number } }
      let wanted = name.lowercased()
      let matching = faces.filter { $0.titles.contains { $0.lowercased() == wanted } }
      return weighted(matching, weight)
    }
    let simplified = faces.filter { face in
      let families = (face.names[16] ?? []) + (face.names[1] ?? [])
      return families.contains { family in
        let words = family.split(separator: " ")
        return !words.contains("Mono") && words.contains { ["SC", "CN", "GB"].contains($0) }
      }
    }
    return weighted(simplified.isEmpty ? Array(faces.prefix(1)) : simplified, weight)
  }

  private static func weighted(_ faces: [FontFace], _ weight: Weight) -> FontFace? {
    let marks = weight == .bold ? ["Bold", "Semibold", "W6"] : ["Regular", "W3", "Medium"]
    for mark in marks {
      let match = faces.first { face in
        ((face.names[17] ?? face.names[2] ?? []) + (face.names[4] ?? [])).contains { $0.hasSuffix(mark) }
      }
      if let match { return match }
    }
    return faces.first
  }
}
