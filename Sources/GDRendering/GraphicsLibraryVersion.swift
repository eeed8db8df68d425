internal import CGD

/// The libgd that pictures are drawn with.
public enum GraphicsLibraryVersion {
  /// Its version, such as `2.3.3`.
  public static var current: String {
    guard let version = unsafe gdVersionString() else { return "" }
    return unsafe String(cString: version)
  }
}
