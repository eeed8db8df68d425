import FoundationEssentials
import Normalization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that paths stand for: files as they are, folders walked in the order of their names.
enum ReportFiles {
  /// The ending of a file's name in lower case, without its dot; empty if there is none.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// What editors and Word leave beside a document: hidden files, locks (~$x.docx), backups (x.txt~).
  private static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
      || name.hasPrefix("#") && name.hasSuffix("#")
  }

  /// The files to read, each once, and how many in folders were passed over for their ending.
  static func expand(_ paths: [String]) throws(CommandFailure) -> (files: [String], passedOver: Int) {
    var files: [String] = []
    var seen: Set<String> = []
    var passedOver = 0
    for path in paths {
      var isDirectory = false
      guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw CommandFailure(zh: "找不到 \(path)：请检查路径。", en: "\(path) does not exist: check the path.")
      }
      let found = isDirectory ? try walk(path, passedOver: &passedOver) : [path]
      for file in found where seen.insert(file).inserted { files.append(file) }
    }
    return (files, passedOver)
  }

  /// A link to a folder: it may lead back up, so that the walk would never end.
  private static func isLinkedFolder(_ path: String, _ isDirectory: Bool) -> Bool {
    isDirectory && (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  /// The kind of file that a path leads to, as S_IFREG; `nil` if to none.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func walk(_ folder: String, passedOver: inout Int) throws(CommandFailure) -> [String] {
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw CommandFailure(zh: "无法读取文件夹 \(folder)。", en: "Can't read the folder \(folder).")
    }
    var files: [String] = []
    for entry in entries where !isLeftover(entry) {
      let path = folder.hasSuffix("/") ? folder + entry : "\(folder)/\(entry)"
      let kind = kind(of: path)
      let isDirectory = kind == S_IFDIR
      // Not a pipe or a device, which would be waited for.
      guard isDirectory || kind == S_IFREG, !isLinkedFolder(path, isDirectory) else {
        passedOver += 1
        continue
      }
      if isDirectory {
        files += try walk(path, passedOver: &passedOver)
      } else if DocumentReader.endings.contains(ending(of: entry)) {
        files.append(path)
      } else {
        passedOver += 1
      }
    }
    return files
  }
}
