/// The hottest loop of reading.
extension Compaction {
  /// Goes over characters up to the next one that has to be looked at.
  struct Walk {
    var position: Int
    /// The code of the character before.
    var previous: UInt32
    /// The flags of all characters, and the signs of pairs.
    var flags: UInt8 = 0
    /// The signs of the last pair that have to be looked at, and the flag of its second character.
    var pair: UInt8 = 0
    var flag: UInt8 = 0
    /// The last character has to be looked at; otherwise the next one is none to copy, or there is none.
    var hasMet = false

    init(position: Int, previous: UInt32) {
      self.position = position
      self.previous = previous
    }

    /// Copies what it goes over to `target`, at the same offset.
    ///
    /// The hottest loop of reading: on its own, and all of it in local values, so that they stay in registers.
    @inline(never)
    mutating func go(
      _ bytes: UnsafeRawPointer, to target: UnsafeMutableRawPointer, upTo last: Int,
      _ tables: CharacterSigns.Tables, wanted: UInt8
    ) {
      let rough = unsafe tables.roughFlags
      let pairs = unsafe tables.pairs
      var position = position
      var previous = previous
      var flags: UInt8 = 0
      hasMet = false
      while position <= last {
        let word = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        let code: UInt32
        let length: Int
        if word & 0xC0_C0F0 == 0x80_80E0 {
          code = CharacterSigns.code(ofThree: word)
          length = 3
        } else {
          guard word & 0x80 == 0 else { break }
          code = 0x80 | word & 0x7F
          length = 1
        }
        let flag = unsafe rough[CharacterSigns.flagIndex(code)]
        guard flag & (CharacterSigns.blank | CharacterSigns.wide) == 0 else { break }
        unsafe target.storeBytes(of: word.littleEndian, toByteOffset: position, as: UInt32.self)
        position &+= length
        // Without a branch: half of the characters may end a pair.
        let pair = unsafe pairs[CharacterSigns.pairIndex(previous, code)] & (0 &- (flag >> 7))
        flags |= flag | (pair & Compaction.certain) << CharacterSigns.signShift
        previous = code
        if pair & wanted | flag & CharacterSigns.sentenceEnd != 0 {
          self.pair = pair
          // What ends a sentence is certain only here.
          self.flag = unsafe tables.flags[CharacterSigns.scalar(code)]
          hasMet = true
          break
        }
      }
      self.position = position
      self.previous = previous
      self.flags = flags
    }
  }
}
