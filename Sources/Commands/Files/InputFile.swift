#if canImport(System)
  import System
#else
  import SystemPackage
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file without a name that holds the input of a program; gone at the end of its life.
///
/// A pipe would not do: `unzip` reads a zip archive from its end.
struct InputFile: ~Copyable {
  let descriptor: FileDescriptor

  init(_ bytes: [UInt8]) throws { descriptor = try Self.nameless(bytes) }

  deinit { try? descriptor.close() }

  private static func nameless(_ bytes: [UInt8]) throws -> FileDescriptor {
    var template = Array(((Environment.value("TMPDIR") ?? "/tmp") + "/duibiao-XXXXXX").utf8CString)
    let raw = unsafe template.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress else { return Int32(-1) }
      let raw = unsafe mkstemp(start)
      // From here on the file lives as long as it is open.
      if raw >= 0 { _ = unsafe unlink(start) }
      return raw
    }
    guard raw >= 0 else { throw Errno(rawValue: errno) }
    let descriptor = FileDescriptor(rawValue: raw)
    do {
      try descriptor.writeAll(bytes)
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      try? descriptor.close()
      throw error
    }
    return descriptor
  }
}
