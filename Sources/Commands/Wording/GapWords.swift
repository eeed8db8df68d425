import Analytics
import Schema

/// What the gaps of a ranking are, in words: of indicators of which less is better their sign is turned (DESIGN §3), and
/// that is said wherever they are shown.
extension Ranking {
  /// Whether a positive gap is a figure below its target.
  var turnsGaps: Bool { indicator.direction != .up }

  /// 实绩与当年目标之差; 目标减实绩（越低越好）.
  var gapMeaning: Message {
    let isMixed = soleYear == nil
    switch (request.criterion, indicator.direction) {
    case (.stretch, .up):
      return isMixed
        ? Message(zh: "各地最新目标与上一年实绩之差", en: "Newest target minus actual of the year before")
        : Message(zh: "下年目标与当年实绩之差", en: "Next target minus actual")
    case (.stretch, _):
      return isMixed
        ? Message(
          zh: "上一年实绩减各地最新目标（越低越好）", en: "Actual of the year before minus newest target (less is better)")
        : Message(zh: "当年实绩减下年目标（越低越好）", en: "Actual minus next target (less is better)")
    case (_, .up):
      return isMixed
        ? Message(zh: "实绩与同年目标之差", en: "Actual minus target of the same year")
        : Message(zh: "实绩与当年目标之差", en: "Actual minus target of the year")
    case (_, .down):
      return Message(zh: "目标减实绩（越低越好）", en: "Target minus actual (less is better)")
    case (_, .cap):
      return Message(zh: "控制目标减实绩（正数为未超过）", en: "Ceiling minus actual (positive: not passed)")
    }
  }

  /// The gap's unit where only that is said of it; with its meaning where its sign is turned: 差距：个百分点.
  func gapNamed(_ unit: Message) -> Message {
    guard turnsGaps else { return Message(zh: "差距：\(unit.zh)", en: "gap: \(unit.en)") }
    let meaning = gapMeaning
    return Message(
      zh: "差距：\(meaning.zh)，\(unit.zh)", en: "gap: \(meaning.en.lowercasingFirst), \(unit.en)")
  }

  /// 居民消费价格涨幅的差距为目标减实绩, beside other indicators; `nil` where the gap is as one expects.
  var turnedGapNote: Message? {
    guard turnsGaps, !request.criterion.ranksFigures else { return nil }
    let name = Terms.subject(indicator, measure)
    return Message(
      zh: "\(name.zh)的差距为\(gapMeaning.zh)", en: "gap of \(name.en): \(gapMeaning.en.lowercasingFirst)")
  }

  /// 各地年份不一（2001—2025）; `nil` where all are of one year.
  var mixedYearsNote: Message? {
    let years = ranked.compactMap(\.year)
    guard soleYear == nil, let first = years.min(), let last = years.max() else { return nil }
    return Message(zh: "各地年份不一（\(first)—\(last)）", en: "years differ (\(first)–\(last))")
  }

  /// That a range counts by its easier end, where one among the `drawn` is used.
  func rangeNote(_ drawn: (RegionCode) -> Bool) -> Message? {
    guard !request.criterion.ranksFigures else { return nil }
    let isThere = ranked.contains { row in
      guard drawn(row.region.code), case .range? = row.pairing.target?.value else { return false }
      return true
    }
    return isThere ? Message(zh: "目标为区间的，取较易完成的一端", en: "a range counts by its easier end") : nil
  }

  /// How far 左右 reaches, where a verdict rests on it.
  var toleranceNote: Message? {
    guard request.criterion == .attainment, gapUnit == .percentagePoints,
      ranked.contains(where: { $0.targetBound == .about })
    else { return nil }
    let points = tolerances.aboutPoints.withoutTrailingZeros.description
    return switch indicator.direction {
    case .up:
      Message(
        zh: "目标为“左右”的，低于目标不超过 \(points) 个百分点也算达到",
        en: "an aim of 'about' counts as met down to \(points) pp below it")
    case .down:
      Message(
        zh: "目标为“左右”的，高于目标不超过 \(points) 个百分点也算达到",
        en: "an aim of 'about' counts as met up to \(points) pp above it")
    case .cap:
      Message(
        zh: "控制目标为“左右”的，高于它不超过 \(points) 个百分点也算控制在内",
        en: "a ceiling of 'about' counts as kept up to \(points) pp above it")
    }
  }
}

extension String {
  /// An English phrase within a sentence.
  fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
