import Analytics
import Schema

extension ImpliedColumns {
  /// What the columns that no source states are, and where they end.
  func remarks(_ series: Series) -> [Message] {
    computedRemarks(series) + (chains.map { chainRemarks($0, series) } ?? [])
  }

  private func computedRemarks(_ series: Series) -> [Message] {
    guard let computed else { return [] }
    let isMoney = series.indicator.units.contains { ["CNY", "USD"].contains($0.code.rawValue) }
    let prices =
      isMoney
      ? Message(
        zh: "是现价的名义增速，与报告所写的增速（地区生产总值、增加值按不变价）口径不同，上年数如经修订也会有出入，不可混用",
        en:
          "nominal, at the prices of each year: not to be mixed with growth as stated (of GDP and value added at constant "
          + "prices); a revised base shows too")
      : Message(zh: "上年数如经修订会有出入", en: "a revised base shows too")
    let none = computed.allSatisfy { $0.allSatisfy { $0 == nil } }
    return [
      Message(
        zh: "注：“由水平推算”不是报告所写，由相邻两年的水平算出，\(prices.zh)；≈ 水平带“左右”“以上”等",
        en:
          "Note: Computed is not from any report but from the levels of two years, \(prices.en); ≈: a level is hedged"
      )
    ]
      + (none
        ? [Message(zh: "注意：没有相邻两年同单位的水平，无从推算", en: "Caution: no two years in a row have levels in one unit")]
        : [])
  }

  private func chainRemarks(_ chains: [ChainedIndex], _ series: Series) -> [Message] {
    let base = chains.first?.base ?? 0
    var remarks = [
      Message(
        zh: "注：“链式指数”不是报告所写，由各年增速连乘，\(base) 年=100；缺一年增速即中断，不补；不可与现价水平之比混用；≈ 增速带“左右”“以上”等",
        en:
          "Note: Chained index is not from any report but multiplied up from yearly growth, \(base) = 100; a year without "
          + "growth ends it; not to be mixed with ratios of levels at current prices; ≈: a growth is hedged")
    ]
    for (chain, line) in zip(chains, series.lines) {
      for end in chain.breaks {
        let year = end.year
        let (zh, en) =
          year > base
          ? ("自 \(year) 年起没有指数", "no index from \(year) on")
          : ("\(year - 1) 年及以前没有指数", "no index up to \(year - 1)")
        remarks.append(
          Message(
            zh: "注意：\(line.region.name)\(end.why.zh)，\(zh)",
            en: "Caution: \(line.region.nameEN) \(end.why.en), so there is \(en)"))
      }
      if chain.bases.count > 1 {
        let names = Message.joined(chain.bases.compactMap { $0 }.map(Terms.basis), zh: "、", en: ", ")
        remarks.append(
          Message(
            zh: "注意：\(line.region.name)的指数混用了不同口径的增速（\(names.zh)与未注明口径）",
            en:
              "Caution: the index of \(line.region.nameEN) mixes bases of growth (\(names.en) and none named)"
          ))
      }
    }
    return remarks
  }
}

extension ChainedIndex.Break {
  /// Why the chain ends, said of a region.
  fileprivate var why: Message {
    switch cause {
    case .missing: Message(zh: "缺 \(year) 年增速", en: "has no growth of \(year)")
    case .nothingLeft(let rate):
      Message(
        zh: " \(year) 年增速为 \(rate.display)%（不高于 −100%），连乘无意义",
        en:
          "has growth of \(rate.display)% in \(year), −100 % or less, from which nothing can be multiplied up"
      )
    case .outOfReach:
      Message(
        zh: "的指数到 \(year) 年增速已超出可靠计算的范围（\(ChainedIndex.span)）",
        en:
          "has an index that with the growth of \(year) leaves the range reckoned reliably (\(ChainedIndex.span))"
      )
    }
  }
}

extension ChainedIndex {
  fileprivate static var span: String { "\(reach.lowerBound.display)–\(reach.upperBound.display)" }
}
