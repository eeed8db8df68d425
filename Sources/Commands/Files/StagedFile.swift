import Schema
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file written beside its place, to be renamed over it.
struct StagedFile {
  /// The file as it was named, and where links lead from there.
  let path: String
  private let target: String
  /// Where it is written first.
  let temporary: String
  let mode: mode_t

  /// `nil` for what exists and is no regular file: that is written directly.
  ///
  /// - Throws: ``CommandFailure`` for a folder.
  init?(for path: String) throws(CommandFailure) {
    let target = WholeFile.resolvingLinks(path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(zh: "\(path) 是文件夹：请给出文件名。", en: "\(path) is a folder: name a file.")
    }
    if exists, status.st_mode & S_IFMT != S_IFREG { return nil }
    self.path = path
    self.target = target
    mode = exists ? status.st_mode & 0o7777 : 0o666 & ~StagedFile.mask
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    // Of its own for each file: several may be written at the same time.
    let number = StagedFile.begun.wrappingAdd(1, ordering: .relaxed).newValue
    temporary = folder + ".duibiao-\(getpid())-\(number).partial"
    LeftOvers.add(temporary)
  }

  /// Renames it over its place.
  func putInPlace() throws(CommandFailure) {
    guard unsafe rename(temporary, target) == 0 else { throw .cannotWrite(path) }
    LeftOvers.remove(temporary)
  }

  /// Removes what is still beside its place; nothing is there any more once it is in its place.
  func discard() {
    _ = unsafe unlink(temporary)
    LeftOvers.remove(temporary)
  }

  /// How many files were begun.
  private static let begun = Atomic(0)

  /// Read once: to ask for it is to change it for a moment, for all threads.
  private static let mask: mode_t = {
    let mask = umask(0)
    umask(mask)
    return mask
  }()
}

/// The unfinished files of this process, removed when it is told to end.
enum LeftOvers {
  /// One file a place; more at a time are not removed.
  private static let places = 32
  private static let longestPath = 4096

  /// The names as C reads them, an empty one where there is none: a signal's handler may neither lock nor ask for memory.
  private nonisolated(unsafe) static let names: UnsafeMutablePointer<CChar> = {
    let names = UnsafeMutablePointer<CChar>.allocate(capacity: places * longestPath)
    unsafe names.initialize(repeating: 0, count: places * longestPath)
    return unsafe names
  }()

  /// Only once there is memory for names: a handler must not be the first to ask for it.
  private static let handlesSignals: Bool = {
    for signal in [SIGINT, SIGTERM, SIGHUP] { StopSignals.handle(signal) }
    return true
  }()

  private static let taken = Mutex<[String?]>(Array(repeating: nil, count: places))

  /// Remembers a file.
  static func add(_ path: String) {
    taken.withLock { taken in
      let bytes = Array(path.utf8CString)
      guard bytes.count <= longestPath, let place = taken.firstIndex(of: nil) else { return }
      taken[place] = path
      let start = unsafe names + place * longestPath
      // The first letter last: until then there is no name.
      for index in bytes.indices.reversed() { unsafe start[index] = bytes[index] }
      _ = handlesSignals
    }
  }

  /// Forgets a file that is in its place or gone.
  static func remove(_ path: String) {
    taken.withLock { taken in
      guard let place = taken.firstIndex(of: path) else { return }
      taken[place] = nil
      unsafe names[place * longestPath] = 0
    }
  }

  /// Removes all of them; called by a signal.
  static func unlinkAll() {
    for place in 0..<places where unsafe names[place * longestPath] != 0 {
      _ = unsafe unlink(names + place * longestPath)
    }
  }
}

/// What tells the process to end.
private enum StopSignals {
  /// Has unfinished files removed before the signal ends the process as it would have done; one that is ignored stays so.
  static func handle(_ number: Int32) {
    let former = signal(number) { number in
      LeftOvers.unlinkAll()
      _ = signal(number, SIG_DFL)
      raise(number)
    }
    if unsafe unsafeBitCast(former, to: Int.self) == 1 { _ = signal(number, SIG_IGN) }
  }
}
