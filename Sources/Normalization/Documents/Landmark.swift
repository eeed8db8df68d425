/// A phrase that rules look for in the whole of a document.
///
/// Found while the text is compacted, all of them in the same pass: thirty searches through every report would take
/// longer than reading it. To look for one more, add a case and its text.
enum Landmark: UInt8, CaseIterable, Sendable {
  case examination, salutation, report, governmentReport, government, gdp, income, revenue, review, summary
  case course, aims, expectedAims, mainAims, requirements, arrangement, keyWork, mainTasks, deployment
  case wholeCounty, wholeBanner, wholeCity, wholePrefecture, wholeLeague, wholeProvince, wholeRegion
  case ourCounty, ourBanner, ourCity, ourPrefecture, ourLeague, ourProvince, ourRegion, ourNation
  case traditionalGrowth, traditionalProduct, traditionalMoney

  /// The phrase.
  var text: String {
    switch self {
    case .examination: "请予审议"
    case .salutation: "各位代表"
    case .report: "工作报告"
    case .governmentReport: "政府工作报告"
    case .government: "人民政府"
    case .gdp: "生产总值"
    case .income: "居民人均"
    case .revenue: "财政收入"
    case .review: "回顾"
    case .summary: "工作总结"
    case .course: "工作情况"
    case .aims: "目标"
    case .expectedAims: "预期目标"
    case .mainAims: "主要目标"
    case .requirements: "总体要求"
    case .arrangement: "工作安排"
    case .keyWork: "重点工作"
    case .mainTasks: "主要任务"
    case .deployment: "工作部署"
    case .wholeCounty: "全县"
    case .wholeBanner: "全旗"
    case .wholeCity: "全市"
    case .wholePrefecture: "全州"
    case .wholeLeague: "全盟"
    case .wholeProvince: "全省"
    case .wholeRegion: "全区"
    case .ourCounty: "我县"
    case .ourBanner: "我旗"
    case .ourCity: "我市"
    case .ourPrefecture: "我州"
    case .ourLeague: "我盟"
    case .ourProvince: "我省"
    case .ourRegion: "我区"
    case .ourNation: "我国"
    case .traditionalGrowth: "增長"
    case .traditionalProduct: "總值"
    case .traditionalMoney: "億元"
    }
  }

  /// How many bytes it has.
  var length: Int { Self.lengths[Int(rawValue)] }

  private static let lengths = allCases.map { $0.text.utf8.count }
}

/// Where the landmarks of a text stand, in order.
struct Landmarks: Sendable {
  /// The offset behind each, and in the low byte which one it is.
  private var ends: [UInt64] = []

  mutating func add(_ landmark: Landmark, endingAt end: Int) {
    ends.append(UInt64(end) << 8 | UInt64(landmark.rawValue))
  }

  /// Where a landmark stands, within `range` as a whole.
  func places(of landmark: Landmark, in range: Range<Int>) -> some Sequence<Int> {
    let length = landmark.length
    let number = UInt64(landmark.rawValue)
    let first = firstIndex(endingAt: range.lowerBound + length)
    return ends[first...].lazy.prefix { Int($0 >> 8) <= range.upperBound }.filter { $0 & 0xFF == number }.map
    {
      Int($0 >> 8) - length
    }
  }

  /// The first place within `range`.
  func first(_ landmark: Landmark, in range: Range<Int>) -> Int? {
    let length = landmark.length
    for end in ends[firstIndex(endingAt: range.lowerBound + length)...] {
      guard Int(end >> 8) <= range.upperBound else { return nil }
      if end & 0xFF == UInt64(landmark.rawValue) { return Int(end >> 8) - length }
    }
    return nil
  }

  /// How often each stands in `range` as a whole, by ``Landmark/rawValue``.
  func counts(in range: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: Landmark.allCases.count)
    for end in ends[firstIndex(endingAt: range.lowerBound)...] {
      guard Int(end >> 8) <= range.upperBound else { break }
      guard let landmark = Landmark(rawValue: UInt8(truncatingIfNeeded: end)),
        Int(end >> 8) - landmark.length >= range.lowerBound
      else { continue }
      counts[Int(landmark.rawValue)] += 1
    }
    return counts
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
