#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file open for reading; closed at the end of its life.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  let size: Int
  /// Seconds and nanoseconds of the last change.
  let modified: String

  init(path: String) throws(FontFault) {
    // Without O_NONBLOCK a named pipe would be waited for.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    var status = stat()
    let code = unsafe fstat(descriptor, &status) == 0 ? EINVAL : errno
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw status.st_mode & S_IFMT == S_IFDIR ? .folder : .unreadable(errno: code)
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = "\(status.st_mtimespec.tv_sec).\(status.st_mtimespec.tv_nsec)"
    #else
      modified = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    #endif
  }

  deinit {
    close(descriptor)
  }

  /// `count` bytes from `offset`; all of them, or `truncated`.
  func bytes(at offset: Int, count: Int) throws(FontFault) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { throw .truncated }
    var result = [UInt8](repeating: 0, count: count)
    var done = 0
    var failure: Int32 = 0
    unsafe result.withUnsafeMutableBytes { buffer in
      while done < count, let base = buffer.baseAddress {
        let got = unsafe pread(descriptor, base + done, count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          failure = got < 0 ? errno : 0
          break
        }
        done += got
      }
    }
    guard done == count else { throw failure == 0 ? .truncated : .unreadable(errno: failure) }
    return result
  }

  /// The file as memory, read by the system where it is looked at.
  func mapped() throws(FontFault) -> MappedFile {
    guard let file = MappedFile(descriptor, size: size) else { throw .unreadable(errno: errno) }
    return file
  }

  /// Whether a regular file of at least one byte can be read at `path`.
  static func isReadable(_ path: String) -> Bool {
    guard let file = try? OpenFile(path: path) else { return false }
    return file.size > 0
  }
}

/// A file as memory, unmapped at the end of its life.
@safe
final class MappedFile: Sendable {
  // Never written, so that threads can't meet in it.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  let size: Int

  /// `nil` where the system can't do that, or the file is empty.
  fileprivate init?(_ descriptor: Int32, size: Int) {
    guard size > 0, let base = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe base != MAP_FAILED
    else { return nil }
    unsafe bytes = UnsafeRawBufferPointer(start: base, count: size)
    self.size = size
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), size)
  }

  subscript(offset: Int) -> UInt8 {
    // Checked in optimised code too, where the buffer's own check is not made.
    precondition(offset >= 0 && offset < size)
    return unsafe bytes[offset]
  }
}
