import CMalloc
import Synchronization

/// The memory of a process that reads thousands of files and then ends.
enum ProcessMemory {
  private static let kept = Mutex<[any Sendable]>([])

  /// Keeps what a command is done with until the process ends: the system takes all of it back at once, while letting go of
  /// hundreds of thousands of figures one by one takes as long as writing them.
  static func keepToTheEnd(_ things: any Sendable...) {
    kept.withLock { $0 += things }
  }

  /// Lets the memory of one document serve the next: glibc gives pieces of this size back to the system at once, and each
  /// time gets new pages for them, which the system has to clear.
  static func reuseBuffers() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 512 << 20)
    #endif
  }

  /// Gives this thread's heap room for the first documents at once: glibc lets it grow by single pages, for each of which
  /// all threads wait.
  static func growHeap() {
    unsafe UnsafeMutableRawPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()
  }
}
