import Schema

/// What a word does to the figures around it.
enum WordRole: Sendable, Equatable {
  /// The name of one or more indicators: an index into ``Lexicon/names``.
  case name(Int)
  /// The name of something that is not in the catalogue, or not the region as a whole.
  case decoy
  /// May stand between a name and its figure without changing anything.
  case glue
  /// 完成, 实现: a figure follows.
  case reach
  /// 达到: a level reached follows, even at the end of several years.
  case attain
  /// 增长, 上涨: growth follows.
  case grow
  /// 下降, 减少: a decline follows.
  case decline
  /// 增加到, 下降至, 控制在: the level reached follows.
  case to
  /// 控制在, 保持在: the level kept follows.
  case hold
  /// 由, 从: the level before follows.
  case from
  /// A hedge before the number.
  case hedgeBefore(Bound)
  /// A hedge after the number.
  case hedgeAfter(Bound)
  /// 预计, 初步核算.
  case estimate
  /// 下同 beside an estimate.
  case sameBelow
  /// 分别, 均.
  case each
  /// 其中.
  case among
  /// 全市, 我省: the region itself, by tier word.
  case ownScope
  /// 全国: the nation; the region itself only in the nation's report.
  case nationScope
  /// 我区, 全区: an autonomous region or a district.
  case regionScope
  /// 全省: the province; the region itself in a province's report.
  case provinceScope
  /// 开发区, 新区: a part of the region.
  case partScope
  /// 高于, 快于.
  case above
  /// 低于.
  case below
  /// 与, 同.
  case with
  /// 和, 及: joins names or figures.
  case and
  /// 同步.
  case inStep
  /// 持平, 零增长.
  case flat
  /// 正增长, 由负转正: growth without a number.
  case unnumbered
  /// 年均.
  case yearlyAverage
  /// 累计.
  case cumulative
  /// 上半年, 前三季度.
  case partOfYear
  /// 五年来, “十三五”期间.
  case severalYears
  /// 今年 is 0, 去年 is −1, 明年 is 1: seen from the report's delivery.
  case relativeYear(Int)
  /// 全年: the whole of the year in question.
  case wholeYear
  /// 同比, 比上年.
  case onPreviousYear
  /// 比, 较, 是: a comparison with what follows.
  case than
  /// 占, 贡献率: a share, not a figure of the name.
  case share
  /// 同口径 and its like.
  case basis(Basis)
  /// 剔除: what is named up to 因素 is left out of the comparison.
  case exclude
  /// 因素.
  case factor
  /// 目标.
  case aim
  /// 力争, 争取.
  case strive
  /// 确保.
  case ensure
  /// 居, 排名: a rank follows.
  case rank
  /// 产量, 增加值: the last part of a name; of the subject whose name ends in it, or of the crop named before.
  case head
  /// 粮食 without 产量.
  case crop
  /// 情况下: ends what was put in between with 在.
  case aside
  case comma, listComma, semicolon, fullStop, colon, openBracket, closeBracket, paragraph, quote
  /// -, —, ～, 至 between two numbers.
  case dash
  /// A unit after a number: an index into ``Lexicon/units``.
  case unit(Int)
}

/// A name that reports use, and what it names.
struct NameEntry: Sendable, Equatable {
  /// The indicators in the order their figures are given.
  let indicators: [IndicatorNumber]
  /// The indicator meant when the name has several but only one figure follows; `nil`: the figure is each one's.
  let collective: IndicatorNumber?
  /// The name itself says growth (经济增长).
  let impliesGrowth: Bool
  /// A bare 财政收入: meant only when the report has no better name.
  let isVague: Bool
  /// A name only in front of another one: 城镇 in 城镇和农村居民人均可支配收入.
  let isPrefix: Bool
  /// Its figure is the share of GDP that follows: 研发经费占生产总值比重.
  let isShareOfGDP: Bool
  /// 地方…: after 其中 it turns the name before into the total.
  let isLocal: Bool
  /// A prefix that tells enough to be completed from afar: 规模以上工业企业…，增加值….
  var isTelling = false
  /// 县级…: the whole of it in a county's report, a part in a city's.
  var isCountys = false
  /// Short for a longer name: means it only behind one of these words in the sentence (优良率 behind 空气).
  var needs = Phrases([])
  /// Behind one of these words it is another's (人均可支配收入 behind 农民).
  var excludes = Phrases([])

  /// The indicator, if it is one.
  var onlyIndicator: IndicatorNumber? { indicators.count == 1 ? indicators[0] : nil }
}

/// A name by its place in ``Lexicon/names``.
typealias NameNumber = Int

/// A unit as reports write it.
struct UnitEntry: Sendable, Equatable {
  /// What kind of unit it is.
  enum Kind: Sendable, Equatable {
    /// A measure with a code: the number times `factor` is in `unit`.
    case measure(CompactUnit, factor: ExactDecimal)
    /// 亿, 万: a power of ten without a unit.
    case magnitude(Int)
    /// 个百分点, 家, 天, 倍 …: no unit of any indicator.
    case other
    /// 年 after four digits.
    case year
  }

  let kind: Kind
}
