import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that paths stand for: files as they are, folders walked in the order of their names.
enum ReportFiles {
  /// Endings that are read when a folder is walked.
  static let endings: Set<String> = ["txt", "md", "markdown", "text"]

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

  /// Not a pipe or a device, which would be waited for.
  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func walk(_ folder: String, passedOver: inout Int) throws(CommandFailure) -> [String] {
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw CommandFailure(zh: "无法读取文件夹 \(folder)。", en: "Can't read the folder \(folder).")
    }
    var files: [String] = []
    for entry in entries where !entry.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + entry : "\(folder)/\(entry)"
      var isDirectory = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
        !isLinkedFolder(path, isDirectory),
        isDirectory || isRegular(path)
      else {
        passedOver += 1
        continue
      }
      if isDirectory {
        files += try walk(path, passedOver: &passedOver)
      } else if let ending = entry.split(separator: ".").last, endings.contains(ending.lowercased()) {
        files.append(path)
      } else {
        passedOver += 1
      }
    }
    return files
  }
}
