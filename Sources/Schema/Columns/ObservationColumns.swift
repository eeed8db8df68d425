/// Observations by column: some 34 bytes each, and every text once.
///
/// A collection like any other: an observation is put together when it is asked for. The order is that in which they
/// were added; within a ``DataSet`` it is that of their keys.
public struct ObservationColumns: RandomAccessCollection, Sendable {
  /// The rows, as many blocks as they were read in; each numbers its names itself, but the indicators are the same in all.
  private(set) var blocks: [ObservationBlock]
  /// The place behind each block.
  private(set) var ends: [Int]

  /// No observations yet; `indicators` are those to come, as far as they are known (others are added as they come).
  init(indicators: [IndicatorID] = []) {
    blocks = [ObservationBlock(indicators: indicators)]
    ends = [0]
  }

  /// The columns of these observations.
  public init(_ observations: some Sequence<Observation>) {
    self.init()
    for observation in observations { append(observation) }
  }

  /// The first place: 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { ends.last ?? 0 }

  /// The observation at a place, put together from its columns.
  public subscript(position: Int) -> Observation {
    let block = block(at: position)
    return blocks[block][position - start(ofBlock: block)]
  }

  /// The key at a place in one word.
  func packedKey(at position: Int) -> PackedKey {
    let block = block(at: position)
    return blocks[block].keys[position - start(ofBlock: block)]
  }

  private func block(at position: Int) -> Int {
    ends.count == 1 ? 0 : ends.firstIndexNotLess(than: position + 1)
  }

  private func start(ofBlock block: Int) -> Int { block == 0 ? 0 : ends[block - 1] }
}

extension ObservationColumns {
  /// Adds an observation behind all others.
  public mutating func append(_ observation: Observation) {
    change { $0.append(observation) }
  }

  /// Adds a block of rows; it has to have the indicators that the others have.
  mutating func append(_ block: ObservationBlock) {
    guard !block.isEmpty else { return }
    if isEmpty {
      blocks = [block]
      ends = [block.count]
    } else {
      blocks.append(block)
      ends.append(endIndex + block.count)
    }
  }

  /// Puts an observation in the place of another one of the same key.
  mutating func replace(at position: Int, with observation: Observation) {
    change { $0.replace(at: position, with: observation) }
  }

  /// Brings the rows into the order of their keys; rows of one key keep their order.
  mutating func sort() {
    if !isInStrictOrder { change { $0.sort() } }
  }

  /// Takes rows out.
  mutating func removeAll(where isGone: (ObservationKey) -> Bool) {
    change { $0.removeAll(where: isGone) }
  }

  /// Whether each key is behind the one before.
  var isInStrictOrder: Bool {
    zip(blocks, blocks.dropFirst()).allSatisfy { one, next in
      guard let last = one.keys.last, let first = next.keys.first else { return true }
      return last < first
    } && blocks.allSatisfy(\.isInStrictOrder)
  }

  /// Changes the rows, which have to be one block for that.
  private mutating func change(_ body: (inout ObservationBlock) -> Void) {
    if blocks.count > 1, let first = blocks.first {
      var whole = first
      whole.reserveCapacity(count)
      for block in blocks.dropFirst() { whole.append(contentsOf: block) }
      blocks = [whole]
    }
    body(&blocks[0])
    ends = [blocks[0].count]
  }
}

extension ObservationColumns: Equatable, ExpressibleByArrayLiteral {
  /// The columns of these observations.
  public init(arrayLiteral elements: Observation...) { self.init(elements) }

  /// Whether both hold the same observations in the same order.
  public static func == (left: ObservationColumns, right: ObservationColumns) -> Bool {
    left.elementsEqual(right)
  }
}
