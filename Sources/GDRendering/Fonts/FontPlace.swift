/// A font file worth looking for, with its bold sibling.
struct FontPlace: Sendable, Hashable {
  let regular: String
  /// A bold file of its own; for `nil` a sibling of the regular one, if there is any.
  let bold: String?

  /// Best first: Noto Sans CJK and Source Han Sans, then the fonts of WenQuanYi and of macOS.
  static func wellKnown(userFonts: String, home: String) -> [FontPlace] {
    let folders = [
      "/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/google-noto-cjk",
      "/usr/share/fonts/google-noto-sans-cjk-fonts", "/usr/share/fonts/opentype/source-han-sans",
      "/usr/share/fonts/adobe-source-han-sans", "/usr/share/fonts/truetype/noto", "/usr/local/share/fonts",
      userFonts, home + "/.fonts", home + "/Library/Fonts", "/Library/Fonts",
    ]
    let files = [
      "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf", "NotoSansSC-Regular.otf",
      "NotoSansSC-Regular.ttf",
      "SourceHanSans-Regular.ttc", "SourceHanSansSC-Regular.otf", "SourceHanSansCN-Regular.otf",
    ]
    let sans = folders.flatMap { folder in
      files.map { FontPlace(regular: folder + "/" + $0, bold: nil) }
    }
    let single = [
      "/System/Library/Fonts/PingFang.ttc", "/System/Library/Fonts/Hiragino Sans GB.ttc",
      "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
      "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
      userFonts + "/wqy-microhei.ttc", userFonts + "/wqy-zenhei.ttc",
    ].map { FontPlace(regular: $0, bold: nil) }
    let heiti = FontPlace(
      regular: "/System/Library/Fonts/STHeiti Light.ttc", bold: "/System/Library/Fonts/STHeiti Medium.ttc")
    return sans + single + [heiti]
  }

  /// The file name with `Bold` for `Regular`.
  static func boldSibling(of path: String) -> String? {
    guard let start = path.ranges(of: "Regular").last else { return nil }
    let sibling = path.replacingCharacters(in: start, with: "Bold")
    return OpenFile.isReadable(sibling) ? sibling : nil
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
