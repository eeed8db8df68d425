internal import CGD

/// Sets libgd up once for the process.
enum GDLibrary {
  /// Touch it before any other call: libgd becomes silent and its font cache ready for threads.
  static let isReady: Bool = {
    duibiao_set_up_gd()
    return true
  }()
}

/// An image of libgd; freed at the end of its life.
@safe
struct GDImage: ~Copyable {
  private let image: gdImagePtr
  let width: Int
  let height: Int

  /// A true-colour image, black at first.
  init(trueColorWidth width: Int, height: Int) throws(RenderError) {
    try unsafe self.init(width: width, height: height) { unsafe gdImageCreateTrueColor($0, $1) }
  }

  private init(width: Int, height: Int, create: (Int32, Int32) -> gdImagePtr?) throws(RenderError) {
    guard GDLibrary.isReady, let wide = Int32(exactly: width), let high = Int32(exactly: height),
      let image = unsafe create(wide, high)
    else { throw .imageTooLarge(width: width, height: height) }
    unsafe self.image = unsafe image
    self.width = width
    self.height = height
  }

  deinit {
    unsafe gdImageDestroy(image)
  }

  // MARK: text

  /// Draws one character in white with its pen at (x, y).
  ///
  /// - Returns: the ink's left, top, right and bottom, as far as it is inside the image.
  func drawCharacter(
    _ scalar: Unicode.Scalar, font: String, size: Double, x: Int32, y: Int32
  ) throws(RenderError) -> (left: Int, top: Int, right: Int, bottom: Int) {
    // As an entity every character is literal, & too, and none is beyond libgd's UTF-8 reader.
    let box = try unsafe GDImage.drawText("&#\(scalar.value);", on: image, font: font, size: size, x: x, y: y)
    let left = max(0, min(box[0], box[6]) - 1)
    let top = max(0, min(box[5], box[7]) - 1)
    return (left, top, min(width - 1, max(box[2], box[4]) + 1), min(height - 1, max(box[1], box[3]) + 1))
  }

  /// The ink of a text, relative to its pen, without drawing it.
  static func inkExtent(of text: String, font: String, size: Double) throws(RenderError) -> (
    up: Int, down: Int
  ) {
    let box = try unsafe drawText(text, on: nil, font: font, size: size, x: 0, y: 0)
    return (-min(box[5], box[7]), max(box[1], box[3]))
  }

  private static func drawText(
    _ text: String, on image: gdImagePtr?, font: String, size: Double, x: Int32, y: Int32
  ) throws(RenderError) -> [Int] {
    var box = [Int32](repeating: 0, count: 8)
    let isReady = GDLibrary.isReady
    let failure = unsafe box.withUnsafeMutableBufferPointer { buffer -> UnsafeMutablePointer<CChar>? in
      unsafe isReady
        ? duibiao_draw_text(image, buffer.baseAddress, 0xFFFFFF, font, size, x, y, text) : nil
    }
    if let failure = unsafe failure { throw .textFailed(font: font, reason: unsafe String(cString: failure)) }
    return box.map { Int($0) }
  }

  /// Takes the blue channel of a part of a row and blackens the part.
  func takeCoverage(row: Int, from left: Int, through right: Int, into coverage: inout [UInt8]) {
    guard (0..<height).contains(row), left >= 0, left <= right, right < width,
      let pixels = unsafe image.pointee.tpixels[row]
    else { return }
    for column in left...right {
      unsafe coverage.append(UInt8(truncatingIfNeeded: pixels[column]))
      unsafe pixels[column] = 0
    }
  }

  // MARK: pixels

  /// Keeps the alpha of a true-colour image in its file.
  func keepAlpha() {
    unsafe gdImageSaveAlpha(image, 1)
  }

  /// Fills a row of a true-colour image; what has the colour `clear` is see-through.
  func setRow(_ row: Int, colors: ArraySlice<UInt32>, clear: UInt32? = nil) {
    guard (0..<height).contains(row), colors.count == width, let target = unsafe image.pointee.tpixels[row]
    else { return }
    // libgd's alpha: 127 is nothing.
    for (column, color) in colors.enumerated() {
      unsafe target[column] = Int32(color & 0xFFFFFF) | (color == clear ? 127 << 24 : 0)
    }
  }

  /// The image as PNG.
  ///
  /// - Parameters:
  ///   - level: the effort of compression, 0–9.
  ///   - dotsPerInch: stored as physical size.
  /// - Returns: the file.
  /// - Throws: `RenderError.encodingFailed`.
  func png(level: Int32, dotsPerInch: UInt32) throws(RenderError) -> [UInt8] {
    unsafe gdImageSetResolution(image, dotsPerInch, dotsPerInch)
    var size: Int32 = 0
    guard let data = unsafe gdImagePngPtrEx(image, &size, level) else { throw .encodingFailed }
    defer { unsafe gdFree(data) }
    guard size > 0 else { throw .encodingFailed }
    return unsafe Array(UnsafeRawBufferPointer(start: data, count: Int(size)))
  }
}
