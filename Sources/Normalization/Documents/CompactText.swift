/// A document's text as it is read: no white space, no Markdown marks, ASCII digits — and a way back to the source.
///
/// Reports come with spaces inside words, digits broken over lines and full-width digits. Every rule would have to
/// cope with them; so they are taken out once, in one pass over the bytes, and each remaining byte knows where it
/// stood. A line end survives only where it ends a paragraph. A space between two digits of one line survives too: it
/// may be a lost decimal point, and that is for a person to decide.
struct CompactText: Sendable {
  /// UTF-8.
  let bytes: [UInt8]
  /// Where the phrases stand that rules look for in the whole text.
  let landmarks: Landmarks
  /// Where sentences and paragraphs end: the offset behind, and in the low bits what may stand in them.
  private let ends: [UInt64]
  /// Where runs of bytes that were adjacent in the source begin: offset here, offset there.
  private let runs: [(compact: UInt32, source: UInt32)]

  /// How many low bits of an end tell what may stand before it.
  static let signBits: UInt64 = 4
  static let paragraphEnd = UInt8(ascii: "\n")
  static let gapInNumber = UInt8(ascii: " ")

  /// The largest source that has a compact text: offsets take four bytes.
  static let largestSource = Int(UInt32.max) - 1

  /// The text of `source`, from byte `start` on; empty if it is too large.
  init(_ source: [UInt8], from start: Int = 0, signs: CharacterSigns = .plain) {
    let isReadable = source.count <= Self.largestSource
    var compaction = Compaction()
    bytes = compaction.compact(isReadable ? source : [], from: start, signs: signs)
    landmarks = compaction.landmarks
    ends = compaction.ends
    runs = compaction.runs
  }

  /// The offset in the source of the byte that stands at `offset` here.
  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].compact) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return Int(runs[low - 1].source) + offset - Int(runs[low - 1].compact)
  }

  /// A piece of text that a sentence end or a paragraph end closes.
  struct Stretch: Equatable {
    let range: Range<Int>
    /// What may stand in it.
    let signs: CharacterSigns.Signs
  }

  /// The number of stretches.
  var stretchCount: Int { ends.count }

  /// The stretch with this number.
  func stretch(_ index: Int) -> Stretch {
    let start = index > 0 ? Int(ends[index - 1] >> Self.signBits) : 0
    let signs = UInt8(truncatingIfNeeded: ends[index]) & CharacterSigns.Signs.all.rawValue
    return Stretch(
      range: start..<Int(ends[index] >> Self.signBits), signs: CharacterSigns.Signs(rawValue: signs))
  }

  /// The number of the stretch that holds the byte at `offset`; ``stretchCount`` behind the last.
  func stretchIndex(at offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle] >> Self.signBits) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
