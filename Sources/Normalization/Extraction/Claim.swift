import Schema

/// What one clause says, before it is decided which of several claims for one key counts.
struct Claim: Sendable, Equatable {
  var indicator: IndicatorNumber
  var measure: Measure
  var role: Role
  var year: Int
  var value: ObservationValue
  var unit: CompactUnit
  var status: ObservationStatus?
  var basis: Basis?
  /// The clause, in offsets of the compact text.
  var clause: Range<Int>
  /// What decided about it, in offsets of the compact text.
  var grounds: Grounds
  /// Stated where the report states its aims (主要预期目标).
  var isAim: Bool
  /// Stated under a vague name: counts only without a better one.
  var isVague: Bool
  /// In a look back on several years, without a year of its own.
  var isOfUnnamedYear: Bool
  /// Compared with a period of several years (是“十一五”时期的2.2倍): a sum over as many.
  var isOfPeriod = false
  /// In another unit than the catalogue prefers (a second currency).
  var isOfSecondUnit: Bool
  /// Why it can't be trusted, if it can't.
  var doubt: MissReason?

  /// A person has to look at it.
  var isDoubtful: Bool { doubt != nil }

  /// The first digit, in offsets of the compact text.
  var figureStart: Int { grounds.figure.lowerBound }
}

/// Which part of a report a sentence stands in.
struct PartOfReport: Sendable, Equatable {
  /// What figures there are about.
  var role: Role
  /// Several years are looked at together: only what names one year counts.
  var isSeveralYears: Bool

  /// The same part, looking at one year.
  var ofOneYear: PartOfReport { PartOfReport(role: role, isSeveralYears: false) }
}

/// What has to be known of a report before its sentences can be read.
struct ReadingFrame: Sendable {
  /// The report's own year: the one it plans for.
  let planYear: Int
  /// The year that 今年 means.
  let deliveryYear: Int
  /// The year that 今年 means in the plan, if another.
  let thisYearInPlan: Int?
  /// The region's own level.
  let tier: Tier
  /// The region's full and short name.
  let ownNames: Phrases
  /// Whether 全区 and 我区 mean the region itself: an autonomous region or a district.
  let mayCallItselfRegion: Bool

  init(
    planYear: Int, deliveryYear: Int, thisYearInPlan: Int? = nil, tier: Tier, ownNames: [String]
  ) {
    self.planYear = planYear
    self.deliveryYear = deliveryYear
    self.thisYearInPlan = thisYearInPlan
    self.tier = tier
    self.ownNames = Phrases(ownNames)
    mayCallItselfRegion = ownNames.contains { $0.utf8.suffix(3).elementsEqual("区".utf8) }
  }

  var reviewYear: Int { planYear - 1 }
}
