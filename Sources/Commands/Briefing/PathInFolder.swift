/// A file by its way from a folder that it lies in, written in one form: `a.png` for `./a.png`, `b/a.png` for `b//a.png`.
struct PathInFolder {
  /// The path.
  let text: String

  /// A path; `nil` for one that leads out of the folder or names no file in it.
  init?(_ path: String) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !path.hasSuffix("/"), !path.unicodeScalars.contains("\0"), !parts.isEmpty,
      parts != ["-"], !parts.contains("..")
    else { return nil }
    text = parts.joined(separator: "/")
  }
}
