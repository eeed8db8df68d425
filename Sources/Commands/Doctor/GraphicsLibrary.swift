#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the library that draws the charts can be loaded, and which version it is.
///
/// Asked of the dynamic linker: only GDRendering may import the library's header.
enum GraphicsLibrary {
  static let check = DoctorCheck(
    id: "libgd", name: Message(zh: "libgd（图表）", en: "libgd (charts)"), isNeeded: true
  ) {
    guard let version else {
      return .missing(remedy: Packages(apt: "libgd3", brew: "gd").line)
    }
    return .found(Message(version))
  }

  private static var version: String? {
    let names = [
      "libgd.so.3", "libgd.so", "libgd.3.dylib", "/opt/homebrew/lib/libgd.dylib",
      "/usr/local/lib/libgd.dylib",
    ]
    for name in names {
      guard let library = unsafe dlopen(name, RTLD_LAZY) else { continue }
      defer { unsafe dlclose(library) }
      guard let symbol = unsafe dlsym(library, "gdVersionString") else { return name }
      let function = unsafe unsafeBitCast(symbol, to: (@convention(c) () -> UnsafePointer<CChar>?).self)
      return unsafe function().map { text in unsafe String(cString: text) } ?? name
    }
    return nil
  }
}
