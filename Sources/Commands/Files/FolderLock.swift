import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps other runs out of a folder while one reads, merges and writes its data set: a lock on a file in it.
struct FolderLock {
  private let descriptor: Int32

  /// Waits until the folder, made if need be, is free.
  init(_ folder: String) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(zh: "无法建立文件夹 \(folder)。", en: "Can't make the folder \(folder).")
    }
    descriptor = unsafe open("\(folder)/.duibiao.lock", O_RDWR | O_CREAT, 0o666)
    guard descriptor >= 0 else {
      let reason = SystemError.current
      throw CommandFailure(zh: "无法写入 \(folder)：\(reason)。", en: "Can't write to \(folder): \(reason).")
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Lets the next one in.
  func release() { close(descriptor) }
}
