import Schema

/// A number written in Chinese characters.
struct ChineseNumeral {
  /// The number.
  let value: ExactDecimal
  /// The offset behind it.
  let end: Int

  /// The number at `start` of `text`: 三千二百, 一百零五, 六点五, 两万三千, 十九亿四千万; `nil` if none stands there.
  ///
  /// 百, 千 and 万 alone are steps (千亿元台阶), not numbers.
  init?(_ text: [UInt8], at start: Int) {
    var sum = Sum()
    var position = start
    while position + 2 < text.count, position - start < 60 {
      guard let goesOn = sum.take(text, at: position) else { return nil }
      guard goesOn else { break }
      position += 3
    }
    // 一百五, 两万三: the last digit may stand for tens or thousands.
    guard !sum.endsOpen || sum.decimals != nil else { return nil }
    guard position > start, sum.decimals?.isEmpty != true, (sum.decimals?.count ?? 0) < 9 else { return nil }
    let places = sum.decimals ?? []
    value = ExactDecimal(
      coefficient: places.reduce(sum.whole) { $0 * 10 + $1 }, decimals: places.count)
    end = position
  }

  /// What the characters so far add up to.
  private struct Sum {
    var total: Int64 = 0
    var section: Int64 = 0
    var digit: Int64?
    var decimals: [Int64]?
    /// The power right in front of the present digit, if it leaves out others below.
    var powerBefore: Int64 = 0

    /// Whether a digit ends the number right behind a power above ten.
    var endsOpen: Bool { (digit ?? 0) > 0 && powerBefore > 10 }

    var whole: Int64 { total + section + (digit ?? 0) }
    var hasBegun: Bool { digit != nil || section > 0 }

    /// Takes the character at `position`: whether it belongs to the number, `nil` if there is no number with it.
    mutating func take(_ text: [UInt8], at position: Int) -> Bool? {
      let character = text[position..<position + 3]
      if let value = ChineseNumeral.value(of: character, in: ChineseNumeral.digits) {
        return takeDigit(value)
      }
      guard decimals == nil else { return false }
      if let power = ChineseNumeral.value(of: character, in: ChineseNumeral.powers), hasBegun || power == 10 {
        section += (digit ?? 1) * power
        digit = nil
        powerBefore = power
        return true
      }
      guard hasBegun else { return false }
      if character.elementsEqual(ChineseNumeral.point) {
        decimals = []
        return true
      }
      let rest = text[(position + 3)...]
      if character.elementsEqual(ChineseNumeral.tenThousand), total % 100_000_000 == 0,
        !rest.starts(with: ChineseNumeral.hundredMillion)
      {
        total += (section + (digit ?? 0)) * 10_000
      } else if character.elementsEqual(ChineseNumeral.hundredMillion), total < 100_000_000,
        ChineseNumeral.beginsNumeral(text, position + 3)
      {
        total = whole * 100_000_000
      } else {
        return false
      }
      section = 0
      digit = nil
      powerBefore = 10_000
      return true
    }

    private mutating func takeDigit(_ value: Int64) -> Bool? {
      if decimals != nil {
        decimals?.append(value)
      } else if digit == nil || digit == 0 {
        if value == 0 || digit == 0 { powerBefore = 0 }
        digit = value
      } else {
        return nil
      }
      return true
    }
  }

  /// Whether a numeral goes on at `position`: 亿 in 十九亿四千万元 is part of the number, in 十九亿元 of the unit.
  private static func beginsNumeral(_ text: [UInt8], _ position: Int) -> Bool {
    guard position + 3 <= text.count else { return false }
    return value(of: text[position..<position + 3], in: digits) != nil
  }

  private static let digits: [(bytes: [UInt8], value: Int64)] = table("零0〇0一1二2两2三3四4五5六6七7八8九9")
  private static let powers: [(bytes: [UInt8], value: Int64)] = [
    (Array("十".utf8), 10), (Array("百".utf8), 100), (Array("千".utf8), 1000),
  ]
  private static let tenThousand = Array("万".utf8)
  private static let hundredMillion = Array("亿".utf8)
  private static let point = Array("点".utf8)

  private static func table(_ pairs: String) -> [(bytes: [UInt8], value: Int64)] {
    let scalars = Array(pairs.unicodeScalars)
    return stride(from: 0, to: scalars.count - 1, by: 2).map {
      (Array(String(scalars[$0]).utf8), Int64(scalars[$0 + 1].value) - 48)
    }
  }

  private static func value(of character: ArraySlice<UInt8>, in table: [(bytes: [UInt8], value: Int64)])
    -> Int64?
  {
    table.first { character.elementsEqual($0.bytes) }?.value
  }
}
