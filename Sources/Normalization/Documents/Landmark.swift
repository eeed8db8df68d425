/// A phrase that rules look for in the whole of a document.
///
/// Found while the text is compacted, all of them in the same pass: thirty searches through every report would take
/// longer than reading it. To look for one more, add a case.
enum Landmark: String, CaseIterable, Sendable {
  case examination = "请予审议"
  case salutation = "各位代表"
  case report = "工作报告"
  case governmentReport = "政府工作报告"
  case government = "人民政府"
  case gdp = "生产总值"
  case income = "居民人均"
  case revenue = "财政收入"
  case review = "回顾"
  case summary = "工作总结"
  case course = "工作情况"
  case aims = "目标"
  case expectedAims = "预期目标"
  case mainAims = "主要目标"
  case requirements = "总体要求"
  case arrangement = "工作安排"
  case keyWork = "重点工作"
  case mainTasks = "主要任务"
  case deployment = "工作部署"
  case wholeCounty = "全县"
  case wholeBanner = "全旗"
  case wholeCity = "全市"
  case wholePrefecture = "全州"
  case wholeLeague = "全盟"
  case wholeProvince = "全省"
  case wholeRegion = "全区"
  case ourCounty = "我县"
  case ourBanner = "我旗"
  case ourCity = "我市"
  case ourPrefecture = "我州"
  case ourLeague = "我盟"
  case ourProvince = "我省"
  case ourRegion = "我区"
  case ourNation = "我国"
  case traditionalGrowth = "增長"
  case traditionalProduct = "總值"
  case traditionalMoney = "億元"

  /// Its number in ``allCases``.
  var number: UInt8 { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: zip(allCases, (0...).lazy.map { UInt8(clamping: $0) }))
}

/// Where the landmarks of a text stand, in order.
struct Landmarks: Sendable {
  /// The offset behind each, and in the low byte which one it is.
  private var ends: [UInt64] = []

  mutating func add(_ number: UInt8, endingAt end: Int) { ends.append(UInt64(end) << 8 | UInt64(number)) }

  /// Where a landmark stands, within `range` as a whole.
  func places(of landmark: Landmark, in range: Range<Int>) -> some Sequence<Int> {
    let length = landmark.rawValue.utf8.count
    let number = UInt64(landmark.number)
    let first = firstIndex(endingAt: range.lowerBound + length)
    return ends[first...].lazy.prefix { Int($0 >> 8) <= range.upperBound }.filter { $0 & 0xFF == number }.map
    {
      Int($0 >> 8) - length
    }
  }

  /// The first place within `range`.
  func first(_ landmark: Landmark, in range: Range<Int>) -> Int? {
    places(of: landmark, in: range).first { _ in true }
  }

  private func firstIndex(endingAt offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle] >> 8) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
