import FoundationEssentials
import Schema

/// The regions of `--peers`: a list in the argument, or a file with one a line.
enum PeerList {
  /// The codes, one for each that is named; a region that is named twice is there twice, and the ranking tells so.
  static func codes(
    _ argument: String, _ register: RegionRegister, year: Int?
  ) throws(CommandFailure) -> [RegionCode] {
    var codes: [RegionCode] = []
    if try isFile(argument) {
      // A name is looked for among all regions: once is enough, however long the list.
      var known: [String: RegionCode] = [:]
      for (line, name) in try entries(of: argument) {
        if let code = known[name] {
          codes.append(code)
          continue
        }
        do throws(CommandFailure) {
          let code = try NameResolution.region(name, in: register, year: year).code
          known[name] = code
          codes.append(code)
        } catch {
          throw CommandFailure(
            error.message.prefixed(zh: "\(argument):\(line)：", en: "\(argument):\(line): "))
        }
      }
    } else {
      let separators: Set<Character> = [",", "，", "、"]
      for name in argument.split(whereSeparator: separators.contains).map(trimmed) where !name.isEmpty {
        codes.append(try region(name, register, year).code)
      }
    }
    guard !codes.isEmpty else {
      throw CommandFailure(zh: "--peers \(argument) 里没有地区。", en: "--peers \(argument) names no region.")
    }
    return codes
  }

  /// Whether the argument is a file to read, not a list of names.
  private static func isFile(_ argument: String) throws(CommandFailure) -> Bool {
    var isDirectory = false
    let exists = FileManager.default.fileExists(atPath: argument, isDirectory: &isDirectory)
    if exists, isDirectory {
      throw CommandFailure(
        zh: "--peers \(argument) 是文件夹：请给出文件，或用逗号隔开的名称。",
        en: "--peers \(argument) is a folder: name a file, or regions separated by commas.")
    }
    // A qualified name (福州市/鼓楼区) has a slash too, but does not begin with one.
    guard exists || argument == "-" || !["/", "./", "../", "~/"].contains(where: argument.hasPrefix) else {
      throw CommandFailure(zh: "找不到 \(argument)：请检查路径。", en: "\(argument) does not exist: check the path.")
    }
    return exists || argument == "-"
  }

  /// One region of a list; what looks like a file's name is taken for a file that is not there.
  private static func region(
    _ name: String, _ register: RegionRegister, _ year: Int?
  ) throws(CommandFailure) -> Region {
    do throws(CommandFailure) {
      return try NameResolution.region(name, in: register, year: year)
    } catch {
      guard name.contains(".") else { throw error }
      throw CommandFailure(zh: "找不到 \(name)：请检查路径。", en: "\(name) does not exist: check the path.")
    }
  }

  private static func entries(of path: String) throws(CommandFailure) -> [(line: Int, name: String)] {
    guard let text = String(validating: try WholeFile.read(path, atMost: 16 << 20), as: UTF8.self) else {
      throw CommandFailure(
        zh: "\(path)：不是 UTF-8。请另存为 UTF-8，或运行 iconv -f GB18030 -t UTF-8（UTF-16 则 -f UTF-16）。",
        en: "\(path): not UTF-8; save it as UTF-8, or run iconv -f GB18030 -t UTF-8 (-f UTF-16 for UTF-16).")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      let content = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
      let name = trimmed(content)
      return name.isEmpty ? nil : (index + 1, name)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isPadding = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    let start = text.drop(while: isPadding)
    guard let last = start.lastIndex(where: { !isPadding($0) }) else { return "" }
    return String(start[...last])
  }
}
