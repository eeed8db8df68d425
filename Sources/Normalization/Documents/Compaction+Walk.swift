/// The hottest loop of reading.
extension Compaction {
  /// Goes over characters up to the next one that has to be looked at.
  struct Walk {
    var position: Int
    /// The character before.
    var previous: Int
    /// The flags of all characters, and the signs of pairs.
    var flags: UInt8 = 0
    /// The signs of the last pair that have to be looked at, and the flag of its second character.
    var pair: UInt8 = 0
    var flag: UInt8 = 0
    /// The last character has to be looked at; otherwise the next one is none to copy, or there is none.
    var hasMet = false

    init(position: Int, previous: Int) {
      self.position = position
      self.previous = previous
    }

    /// Copies what it goes over to `target`, at the same offset.
    ///
    /// The hottest loop of reading: on its own, and all of it in local values, so that they stay in registers.
    @inline(never)
    mutating func go(
      _ bytes: UnsafeRawPointer, to target: UnsafeMutableRawPointer, upTo last: Int,
      _ table: UnsafePointer<UInt8>, _ pairs: UnsafePointer<UInt8>, wanted: UInt8
    ) {
      var position = position
      var previous = previous
      var flags: UInt8 = 0
      hasMet = false
      while position <= last {
        let word = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        let scalar: Int
        let length: Int
        if word & 0xC0_C0F0 == 0x80_80E0 {
          scalar = Int(word & 0x0F) << 12 | Int(word >> 2) & 0xFC0 | Int(word >> 16) & 0x3F
          length = 3
          // Half of a pair has the flag of blanks.
          guard scalar >= 0x800 else { break }
        } else {
          guard word & 0x80 == 0 else { break }
          scalar = Int(word & 0x7F)
          length = 1
        }
        let flag = unsafe table[scalar]
        guard flag & (CharacterSigns.blank | CharacterSigns.wide) == 0 else { break }
        unsafe target.storeBytes(of: word.littleEndian, toByteOffset: position, as: UInt32.self)
        position &+= length
        // Without a branch: half of the characters may end a pair.
        let pair = unsafe pairs[CharacterSigns.pairIndex(previous, scalar)] & (0 &- (flag >> 7))
        flags |= flag | (pair & Compaction.certain) << CharacterSigns.signShift
        previous = scalar
        if pair & wanted | flag & CharacterSigns.sentenceEnd != 0 {
          self.pair = pair
          self.flag = flag
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
