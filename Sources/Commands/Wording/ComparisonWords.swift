import Analytics
import Schema

extension Terms {
  /// A standing among peers: 并列3/31.
  static func standing(_ standing: Standing) -> Message {
    let place = "\(standing.rank)/\(standing.ranked)"
    guard standing.sharing > 1 else { return Message(place) }
    return Message(zh: "并列\(place)", en: "=\(place)")
  }

  /// Why an actual and a target that are both there have no gap, short enough for a cell.
  static func noGap(_ reason: MissingReason) -> Message {
    switch reason {
    case .unresolvedTarget: Message(zh: "目标无从折算", en: "target can't be resolved")
    case .differentUnits, .otherUnit: Message(zh: "单位不同", en: "different units")
    case .differentBases: Message(zh: "口径不同", en: "different bases")
    case .differentSources: Message(zh: "不在同一报告", en: "different reports")
    case .targetNotPositive: Message(zh: "目标不是正数", en: "target not positive")
    case .noReport, .noActual, .noTarget: Message("—")
    }
  }
}

extension Comparison {
  /// What a table for people has to say below: among whom each region is ranked, what the marks mean, which prices.
  func tableRemarks(_ codebook: Codebook) -> [Message] {
    var told: [Message] = []
    for column in columns {
      guard let group = column.peers, rows.contains(where: { $0.cells.contains { $0.standing != nil } })
      else {
        continue
      }
      let tier = Terms.tier(group.tier)
      let place = group.within.map { codebook.regions.words($0) }
      let remark = Message(
        zh:
          "注：名次按 \(group.year) 年实绩，在\(place.map { $0.zh + "的" } ?? "数据中的") \(group.members.count) 个\(tier.zh)地区里，"
          + "“/”后为其中有该数据、可以排名的个数；物价等上限指标不排",
        en: "Note: rank by the actual of \(group.year) among the \(group.members.count) \(tier.en) regions "
          + "\(place.map { "of \($0.en)" } ?? "in the data"); after / how many of them have the figure; ceilings (CPI) are not ranked"
      )
      if !told.contains(remark) { told.append(remark) }
    }
    if rows.contains(where: { $0.cells.contains { $0.isBestActual || $0.isBestGap } }) {
      told.append(
        Message(zh: "注：* 同行中最好（按所写数字，方向依指标）", en: "Note: * the best of its row, by the number stated"))
    }
    return told + priceRemarks
  }

  /// Levels in money and growth stand below each other: the one must not be worked out from the other.
  private var priceRemarks: [Message] {
    let money = rows.filter {
      $0.measure == .level && ["CNY", "USD"].contains($0.indicator.units.first?.code.rawValue)
    }
    let grown = Set(rows.filter { $0.measure == .growth }.map(\.indicator.id))
    guard money.contains(where: { grown.contains($0.indicator.id) }) else { return [] }
    return [
      Message(
        zh: "注：金额为现价（名义）；增速照报告所写，地区生产总值和增加值按不变价（实际），两者不能互相推算",
        en:
          "Note: amounts are at current prices; growth is as stated, of GDP and value added at constant prices: neither "
          + "follows from the other")
    ]
  }
}
