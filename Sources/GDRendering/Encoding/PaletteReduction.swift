/// The colours of a picture as a palette of at most 256, with the picture as runs of equal pixels.
struct PaletteReduction {
  /// The colours, most frequent first.
  let palette: [UInt32]
  /// The picture from its first row on.
  let runs: [PixelRun]

  /// The most colours that a palette has.
  private static let most = 256

  /// Nil when the picture has too many colours for a palette that can't be told from it.
  ///
  /// With more than 256 colours, the rarest go to their nearest: those are single pixels where edges cross. The colours in
  /// `exact` are always kept.
  init?(_ census: consuming ColorCensus, exact: Set<UInt32>) {
    let order = census.colors.indices.sorted { one, other in
      let ranks = (exact.contains(census.colors[one]), exact.contains(census.colors[other]))
      if ranks.0 != ranks.1 { return ranks.0 }
      if census.counts[one] != census.counts[other] { return census.counts[one] > census.counts[other] }
      return census.colors[one] < census.colors[other]
    }
    let colors = order.map { census.colors[$0] }
    let fixed = colors.prefix(PaletteReduction.most).prefix { exact.contains($0) }.count
    guard let (palette, chosen) = PaletteReduction.chosen(colors, fixed: fixed) else { return nil }
    self.palette = palette
    var places = [UInt16](repeating: 0, count: census.colors.count)
    for (color, place) in zip(order, chosen) { places[color] = UInt16(place) }
    census.renumber(places)
    runs = census.runs
  }

  /// How far a colour may be from a frequent one that it goes to, squared.
  private static let farthest = 3_000
  /// The same where colours are chosen so that all others are near to one.
  private static let distances = [200, 400, 800]

  /// A palette of `colors`, and the place of each colour in it; nil where none is good enough.
  ///
  /// - Parameters:
  ///   - colors: the most frequent first, before them those that are kept.
  ///   - fixed: how many are kept whatever comes.
  /// - Returns: the palette, and the place in it of each of `colors`.
  private static func chosen(_ colors: [UInt32], fixed: Int) -> (palette: [UInt32], places: [Int])? {
    let frequent = Array(colors.prefix(most))
    if let places = places(of: colors, in: frequent) { return (frequent, places) }
    for distance in distances {
      guard let palette = spread(colors, fixed: fixed, apart: distance),
        let places = places(of: colors, in: palette)
      else { continue }
      return (palette, places)
    }
    return nil
  }

  /// Colours that all others are nearer to than `distance`, the frequent ones first; nil where these are too many.
  private static func spread(_ colors: [UInt32], fixed: Int, apart distance: Int) -> [UInt32]? {
    var palette = Array(colors.prefix(fixed))
    for color in colors.dropFirst(fixed) where nearest(color, in: palette, within: distance) == nil {
      guard palette.count < most else { return nil }
      palette.append(color)
    }
    return palette
  }

  /// The place of the nearest colour for each; nil when one has none that is near enough to pass unnoticed in single pixels.
  private static func places(of colors: [UInt32], in palette: [UInt32]) -> [Int]? {
    let known = Dictionary(zip(palette, palette.indices)) { first, _ in first }
    var places: [Int] = []
    for color in colors {
      guard let place = known[color] ?? nearest(color, in: palette, within: farthest) else {
        return nil
      }
      places.append(place)
    }
    return places
  }

  private static func nearest(_ color: UInt32, in palette: [UInt32], within limit: Int) -> Int? {
    var best: (distance: Int, place: Int)?
    for (place, candidate) in palette.enumerated() {
      var distance = 0
      for shift: UInt32 in [0, 8, 16] {
        let difference = Int(color >> shift & 255) - Int(candidate >> shift & 255)
        distance += difference * difference
      }
      if distance < best?.distance ?? limit { best = (distance, place) }
    }
    return best?.place
  }
}

/// Pixels of one colour beside each other; a run may go on into the next row.
struct PixelRun {
  /// The colour's number.
  var number: UInt16
  let length: UInt16
}

/// The distinct colours of a picture in order of appearance, their counts, and the picture as runs of their numbers.
struct ColorCensus {
  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  private(set) var runs: [PixelRun] = []

  init() {
    // As many as a full slide has: growing would copy them again and again.
    runs.reserveCapacity(1 << 16)
  }

  private static let mostColors = 8192
  private static let slots = 32768
  private static let empty: UInt16 = .max

  /// The number of each colour, by a hash of it.
  private var table = [UInt16](repeating: ColorCensus.empty, count: ColorCensus.slots)

  /// Counts further pixels, which go on where the last ones ended; false when there are thousands of colours.
  mutating func add(_ pixels: [UInt32]) -> Bool {
    var index = 0
    var last: (color: UInt32, number: UInt16)?
    while index < pixels.count {
      let color = pixels[index]
      let start = index
      index = ColorCensus.end(of: color, in: pixels, from: start)
      guard let number = last?.color == color ? last?.number : number(of: color) else { return false }
      last = (color, number)
      counts[Int(number)] += index - start
      runs.append(PixelRun(number: number, length: UInt16(truncatingIfNeeded: index - start)))
    }
    return true
  }

  /// The number of a colour, a new one where it is new; `nil` when there are too many.
  private mutating func number(of color: UInt32) -> UInt16? {
    var slot = Int((color &* 0x9E37_79B1) >> 17)
    while table[slot] != ColorCensus.empty, colors[Int(table[slot])] != color {
      slot = (slot + 1) % ColorCensus.slots
    }
    if table[slot] == ColorCensus.empty {
      guard colors.count < ColorCensus.mostColors else { return nil }
      table[slot] = UInt16(colors.count)
      colors.append(color)
      counts.append(0)
    }
    return table[slot]
  }

  /// Where the run of `color` that begins at `start` ends, or has become as long as a run can be.
  private static func end(of color: UInt32, in pixels: [UInt32], from start: Int) -> Int {
    let end = min(pixels.count, start + Int(UInt16.max))
    return unsafe pixels.withUnsafeBufferPointer { pixels in
      var index = start + 1
      // Eight at a time, without a branch in between: most of a page is long runs.
      while index + 8 <= end {
        var differences: UInt32 = 0
        for offset in 0..<8 { unsafe differences |= pixels[index + offset] ^ color }
        if differences != 0 { break }
        index += 8
      }
      while index < end, unsafe pixels[index] == color { index += 1 }
      return index
    }
  }

  /// Puts other numbers in place of the colours' own.
  mutating func renumber(_ numbers: [UInt16]) {
    for index in runs.indices { runs[index].number = numbers[Int(runs[index].number)] }
  }
}
