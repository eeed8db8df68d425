/// The hottest loop of reading.
extension Compaction {
  /// Goes over characters up to the next one that has to be looked at.
  struct Walk {
    var position: Int
    /// The key of the character before.
    var previous: UInt32
    /// The flags of all characters of the last walk, and the signs of all pairs.
    var flags: UInt8 = 0
    var signs: UInt8 = 0
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
      let quick = unsafe tables.quick
      var position = position
      var previous = previous
      var flags: UInt8 = 0
      var signs: UInt8 = 0
      hasMet = false
      while position <= last {
        let word = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        // Written over if it is not to be copied.
        unsafe target.storeBytes(of: word.littleEndian, toByteOffset: position, as: UInt32.self)
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
        let key = CharacterSigns.key(code)
        let flag = unsafe quick[CharacterSigns.flagIndex(key)]
        // Without a branch: half of the characters may end a pair.
        let pair = unsafe quick[CharacterSigns.pairIndex(previous, key)] & (0 &- (flag >> 7))
        let stops = pair & wanted | flag & CharacterSigns.stopping != 0
        if stops {
          guard flag & CharacterSigns.notCopied == 0 else { break }
          self.pair = pair
          // What ends a sentence is certain only here.
          self.flag = unsafe tables.flags[CharacterSigns.scalar(code)]
          hasMet = true
        }
        flags |= flag
        signs |= pair
        position &+= length
        previous = key
        if stops { break }
      }
      self.position = position
      self.previous = previous
      self.flags = flags
      self.signs = signs
    }
  }
}
