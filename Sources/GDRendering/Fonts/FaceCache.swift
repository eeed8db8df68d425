#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps sliced faces on disk, because libgd opens fonts by path and always the first face.
struct FaceCache {
  /// The folder; made when needed.
  let folder: String

  /// A face in a file of its own.
  struct Entry {
    let path: String
    /// Whether nobody but this process knows the file: it is to be deleted in the end.
    let isTemporary: Bool
  }

  /// The file with only this face; cut now unless an earlier run did.
  ///
  /// The name tells path, size and time of the original.
  func entry(for face: FontFace, of source: borrowing FontFile, path: String) throws(FontFault) -> Entry {
    let name = FaceCache.name(face, path: path, size: source.file.size, modified: source.file.modified)
    let target = folder + "/" + name
    // A file of another length is damaged, and will be replaced.
    if let kept = try? OpenFile(path: target), kept.size == FaceSlicer.length(of: face) {
      return Entry(path: target, isTemporary: false)
    }
    FaceCache.makeFolders(folder)
    if let temporary = try? FaceCache.slice(face, of: source, into: folder + "/" + name) {
      if unsafe rename(temporary, target) == 0 { return Entry(path: target, isTemporary: false) }
      unsafe unlink(temporary)
    }
    return Entry(path: try FaceCache.slice(face, of: source, into: "/tmp/duibiao-" + name), isTemporary: true)
  }

  private static func name(_ face: FontFace, path: String, size: Int, modified: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(path)|\(size)|\(modified)|\(face.index)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let title = face.names[6]?.first ?? "face\(face.index)"
    let safe = title.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return "\(safe.prefix(60))-\(String(hash, radix: 16)).otf"
  }

  /// Writes the face to a new file beside `path`.
  ///
  /// - Returns: the new file's path.
  private static func slice(
    _ face: FontFace, of source: borrowing FontFile, into path: String
  ) throws(FontFault) -> String {
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let name = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(name)
    }
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(FontFault) {
      try FaceSlicer.write(face, from: source) { bytes throws(FontFault) in
        try FaceCache.append(bytes, to: descriptor)
      }
    } catch {
      close(descriptor)
      unsafe unlink(made)
      throw error
    }
    fchmod(descriptor, 0o644)
    guard close(descriptor) == 0 else {
      let code = errno
      unsafe unlink(made)
      throw .unreadable(errno: code)
    }
    return made
  }

  private static func append(_ bytes: [UInt8], to descriptor: Int32) throws(FontFault) {
    var done = 0
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      while done < bytes.count, let base = buffer.baseAddress {
        let count = unsafe Int(write(descriptor, base + done, bytes.count - done))
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          failure = errno
          break
        }
        done += count
      }
    }
    guard done == bytes.count else { throw .unreadable(errno: failure) }
  }

  private static func makeFolders(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      unsafe mkdir(folder, 0o755)
    }
  }

  /// Removes a temporary file.
  static func remove(_ path: String) {
    unsafe unlink(path)
  }
}
