/// What is wrong with a font file.
public enum FontFault: Error, Sendable, Hashable {
  /// It can't be opened or read; the system's error number.
  case unreadable(errno: Int32)
  /// It is a folder.
  case folder
  /// There is nothing in it.
  case empty
  /// It ends before its tables do.
  case truncated
  /// It is no TrueType or OpenType font, or a needed table is missing.
  case notAFont
  /// It has no table from characters to glyphs that is understood.
  case noCharacterMap
}

/// Why a picture can't be made; data only, the words are made where the user is spoken to.
public enum RenderError: Error, Sendable, Hashable {
  /// No Chinese font was found in these places.
  case noFont(searched: [String])
  /// The font file asked for can't be used.
  case unusableFont(path: String, fault: FontFault)
  /// The collection has no face of this name or number; it has these.
  case noSuchFace(path: String, face: String, available: [String])
  /// The font lacks these characters.
  case missingCharacters([Unicode.Scalar], font: String)
  /// libgd can't make an image of this size.
  case imageTooLarge(width: Int, height: Int)
  /// libgd could not draw text.
  case textFailed(font: String, reason: String)
  /// libgd could not write the PNG.
  case encodingFailed
}
