import FoundationEssentials
import Schema

/// The regions of `--peers`: a list in the argument, or a file with one a line.
enum PeerList {
  static func codes(
    _ argument: String, _ register: RegionRegister, year: Int?
  ) throws(CommandFailure) -> [RegionCode] {
    var isDirectory = false
    let exists = FileManager.default.fileExists(atPath: argument, isDirectory: &isDirectory)
    var codes: [RegionCode] = []
    if argument == "-" || (exists && !isDirectory) {
      for (line, name) in try entries(of: argument) {
        do throws(CommandFailure) {
          codes.append(try NameResolution.region(name, in: register, year: year).code)
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
    guard let text = String(validating: try WholeFile.read(path), as: UTF8.self) else {
      throw CommandFailure(zh: "\(path)：不是 UTF-8。", en: "\(path): not UTF-8.")
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
