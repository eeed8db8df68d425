import FoundationEssentials
import Schema

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files read and written as a whole.
enum WholeFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// What is larger than `limit` is refused: of an endless one no more is read.
  static func read(_ path: String, atMost limit: Int = largestInput) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try contents(of: 0, named: "-", expecting: 0, atMost: limit) }
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR {
        throw CommandFailure(
          zh: "找不到 \(path)：请检查路径。", en: "\(path) does not exist: check the path.")
      }
      throw .cannotRead(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(zh: "\(path) 是文件夹，不是文件。", en: "\(path) is a folder, not a file.")
    }
    // The size of anything but a file says nothing.
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    return try contents(of: descriptor, named: path, expecting: size, atMost: limit)
  }

  /// A file that is read in pieces; `nil` for what is no regular file, or can't be read.
  static func pieces(_ path: String) -> TableFile? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(descriptor)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return TableFile(size: Int(status.st_size)) { offset, count, buffer in
      file.read(count, at: offset, into: &buffer)
    }
  }

  /// Whether one of `paths` leads to the same file as `path`, if that is there.
  static func isAmong(_ paths: [String], _ path: String) -> Bool {
    guard let place = place(of: path) else { return false }
    return paths.contains { self.place(of: $0).map { $0 == place } ?? false }
  }

  /// What tells a regular file from all others, whatever path leads to it; `nil` if there is none.
  private static func place(of path: String) -> (device: dev_t, number: ino_t)? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return (status.st_dev, status.st_ino)
  }

  /// How many jobs the system's limit of open files allows for: one that runs a helper program has pipes and files open.
  static let jobsWithinLimit: Int = {
    var limit = rlimit()
    #if canImport(Darwin)
      let files = RLIMIT_NOFILE
    #else
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    guard unsafe getrlimit(files, &limit) == 0 else { return 1 }
    return max(1, (Int(clamping: limit.rlim_cur) - 24) / 8)
  }()

  /// The largest input that is read: a report has some fifty thousand bytes, and memory has an end.
  static let largestInput = 2 << 30

  /// Everything that a descriptor gives: files, and pipes too.
  ///
  /// A file of the expected size takes one piece of memory.
  private static func contents(
    of descriptor: Int32, named name: String, expecting size: Int, atMost largest: Int
  ) throws(CommandFailure) -> [UInt8] {
    let room = size > 0 ? min(size, largest + 1) : 1 << 16
    var result = try piece(of: descriptor, named: name, room: room)
    // As many bytes as the file has: it ends there.
    var isWhole = result.count < room || result.count == size
    while !isWhole {
      guard result.count <= largest else {
        let limit = largest >> 20
        throw CommandFailure(
          zh: "\(name)：超过 \(limit) MB，不读取；请拆分。", en: "\(name): larger than \(limit) MB, not read; split it.")
      }
      let room = 1 << 20
      let next = try piece(of: descriptor, named: name, room: room)
      result += next
      isWhole = next.count < room
    }
    return result
  }

  /// The next bytes of a descriptor: as many as there is room for, unless it ends before.
  private static func piece(
    of descriptor: Int32, named name: String, room: Int
  ) throws(CommandFailure) -> [UInt8] {
    var isBroken = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      while initialized < room {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
        let count = unsafe systemRead(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          initialized += count
        } else if count == 0 || errno != EINTR {
          isBroken = count < 0
          return
        }
      }
    }
    if isBroken { throw .cannotRead(name) }
    return bytes
  }

  /// Writes a file whole or not at all: beside its place first, then renamed over it.
  ///
  /// What exists and is no regular file (`/dev/stdout`, a pipe) is written directly; symbolic links are followed.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) { try write([(bytes, path)]) }

  /// Writes files that belong together, all of them or none: only when each lies beside its place are they renamed.
  static func write(_ files: [(bytes: [UInt8], path: String)]) throws(CommandFailure) {
    var staged: [StagedFile] = []
    defer { for file in staged { file.discard() } }
    for (bytes, path) in files {
      guard let file = try StagedFile(for: path) else { continue }
      staged.append(file)
      try writeDirectly(bytes, to: file.temporary, named: path, mode: file.mode)
    }
    for (bytes, path) in files where !staged.contains(where: { $0.path == path }) {
      try writeDirectly(bytes, to: resolvingLinks(path), named: path)
    }
    for file in staged { try file.putInPlace() }
  }

  /// Makes the folder that `path` lies in, and those above it.
  static func makeFolder(of path: String) throws(CommandFailure) {
    guard let end = path.lastIndex(of: "/"), end != path.startIndex else { return }
    let folder = String(path[..<end])
    if isFolder(folder) { return }
    try makeFolder(of: folder)
    guard unsafe mkdir(folder, 0o777) != 0 else { return }
    let failure = CommandFailure.cannotWrite(folder)
    // Another chart may have made it meanwhile.
    if isFolder(folder) { return }
    var status = stat()
    guard unsafe stat(folder, &status) != 0 else {
      throw CommandFailure(
        zh: "\(folder) 是文件，不是文件夹：请换一个位置（-o）。",
        en: "\(folder) is a file, not a folder: choose another place (-o).")
    }
    throw failure
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func resolvingLinks(_ path: String, depth: Int = 0) -> String {
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

/// A file that stays open as long as it is read from.
private final class OpenFile: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Fills the beginning of `buffer`; false if the file has not so many bytes there, or can't be read.
  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) -> Bool {
    guard count <= buffer.count else { return false }
    return unsafe buffer.withUnsafeMutableBytes { buffer in
      var done = 0
      while done < count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done..<count])
        let got = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if got > 0 {
          done += got
        } else if got == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}

extension CommandFailure {
  /// The last system call says why `path` can't be read.
  fileprivate static func cannotRead(_ path: String) -> CommandFailure {
    let reason = SystemError.current
    return CommandFailure(zh: "无法读取 \(path)：\(reason)。", en: "Can't read \(path): \(reason).")
  }

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
