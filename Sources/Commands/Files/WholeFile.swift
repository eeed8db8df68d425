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
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure(
        zh: "无法读取 \(path)：\(SystemError.text(readFailure(path)))。",
        en: "Can't read \(path): \(SystemError.text(readFailure(path))).")
    }
  }

  private static func readFailure(_ path: String) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor < 0 else {
      close(descriptor)
      return EIO
    }
    return errno
  }

  private static func readStandardInput() throws(CommandFailure) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress, $0.count) }
      if count > 0 {
        result += buffer[..<count]
      } else if count == 0 {
        return result
      } else if errno != EINTR {
        throw CommandFailure(
          zh: "无法读取标准输入：\(SystemError.current)。", en: "Can't read standard input: \(SystemError.current).")
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
    let temporary = target + ".\(getpid()).partial"
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

  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
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
