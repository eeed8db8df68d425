#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of the running program: its first argument is just the name when the shell found it.
enum ProgramFile {
  static var path: String {
    #if os(Linux)
      if let resolved = unsafe realpath("/proc/self/exe", nil) {
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
      }
    #elseif canImport(Darwin)
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      if unsafe _NSGetExecutablePath(&buffer, &size) == 0 { return unsafe String(cString: buffer) }
    #endif
    return CommandLine.arguments.first ?? ""
  }
}
