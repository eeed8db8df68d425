import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files read and written as a whole.
enum WholeFile {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try readStandardInput() }
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandFailure(
        zh: "找不到 \(path)：请检查路径。", en: "\(path) does not exist: check the path.")
    }
    if isDirectory {
      throw CommandFailure(zh: "\(path) 是文件夹，不是文件。", en: "\(path) is a folder, not a file.")
    }
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else {
      let reason = SystemError.current
      throw CommandFailure(zh: "无法读取 \(path)：\(reason)。", en: "Can't read \(path): \(reason).")
    }
    defer { close(descriptor) }
    return try contents(of: descriptor, named: path)
  }

  /// The largest input that is read: a report has some fifty thousand bytes, and memory has an end.
  private static let largestInput = 512 << 20

  private static func readStandardInput() throws(CommandFailure) -> [UInt8] {
    try contents(of: 0, named: "-")
  }

  /// Everything that a descriptor gives: files, and pipes too.
  private static func contents(of descriptor: Int32, named name: String) throws(CommandFailure) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        result += buffer[..<count]
        guard result.count <= largestInput else {
          let limit = largestInput >> 20
          throw CommandFailure(
            zh: "\(name)：超过 \(limit) MB，不读取；请拆分。", en: "\(name): larger than \(limit) MB, not read; split it."
          )
        }
      } else if count == 0 {
        return result
      } else if errno != EINTR {
        let reason = SystemError.current
        throw CommandFailure(zh: "无法读取 \(name)：\(reason)。", en: "Can't read \(name): \(reason).")
      }
    }
  }

  /// Writes a file whole or not at all: beside its place first, then renamed over it.
  ///
  /// What exists and is no regular file (`/dev/stdout`, a pipe) is written directly; symbolic links are followed.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let target = resolvingLinks(path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(zh: "\(path) 是文件夹：请给出文件名。", en: "\(path) is a folder: name a file.")
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      try writeDirectly(bytes, to: target, named: path)
      return
    }
    let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let temporary = folder + ".duibiao-\(getpid()).partial"
    do throws(CommandFailure) {
      try writeDirectly(bytes, to: temporary, named: path, mode: mode)
      guard unsafe rename(temporary, target) == 0 else { throw .cannotWrite(path) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func resolvingLinks(_ path: String, depth: Int = 0) -> String {
    if let resolved = unsafe realpath(path, nil) {
      defer { unsafe free(resolved) }
      return unsafe String(cString: resolved)
    }
    // A link to what doesn't exist yet: the file is made where it points.
    // What can be reached all the same is a pipe (/dev/stdout) and no place on a disk.
    var status = stat()
    guard unsafe stat(path, &status) != 0, depth < 8,
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    else {
      return path
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return resolvingLinks(target.hasPrefix("/") ? target : folder + target, depth: depth + 1)
  }

  private static func writeDirectly(
    _ bytes: [UInt8], to path: String, named name: String, mode: mode_t = 0o666
  ) throws(CommandFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
    guard descriptor >= 0 else { throw .cannotWrite(name) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        let failure = CommandFailure.cannotWrite(name)
        close(descriptor)
        throw failure
      }
    }
    guard close(descriptor) == 0 else { throw .cannotWrite(name) }
  }
}

extension CommandFailure {
  /// The last system call says why `path` can't be written.
  static func cannotWrite(_ path: String) -> CommandFailure {
    let reason = SystemError.current
    return CommandFailure(
      zh: "无法写入 \(path)：\(reason)。请换一个位置（-o）。",
      en: "Can't write \(path): \(reason). Choose another place (-o).")
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
