import Analytics
import Schema

extension IndexRobustness {
  var title: Message { Message(zh: "名次的稳健性：换一种做法，名次怎么变", en: "Robustness: the rank if made otherwise") }

  /// How it was tried and what came of it, one line each.
  func remarks(_ index: CompositeIndex) -> [Message] {
    let percent = Terms.share(spread)
    var lines = [
      Message(
        zh:
          "稳健性：\(draws) 次随机（种子 \(seed)），每项权重乘以 1±\(percent) 内均匀抽取的数；“全部变动”同时随机换归一方法、去掉一项指标；中位和 5%–95% 是出现过的名次；数据本身的误差未计",
        en:
          "Robustness: \(draws) random draws (seed \(seed)), each weight times a number drawn evenly within 1 ± \(percent); 'All drawn' also draws the normalisation and one component to leave out; median and 5–95 % are ranks that occurred; errors in the figures are not considered"
      )
    ]
    let widths = rows.compactMap { $0.byAll.map { $0.high - $0.low } }.sorted()
    let middle = widths.isEmpty ? nil : widths[(widths.count - 1) / 2]
    if widths.last == 0 {
      lines.append(
        Message(
          zh: "所有地区的名次区间（全部变动，5%–95%）都只有一个名次：名次不随所试的做法而变",
          en: "Every interval (all drawn, 5–95 %) is a single rank: the ranks do not depend on what was tried"
        ))
    } else if middle == 0 {
      lines.append(
        Message(
          zh: "至少半数地区的名次区间（全部变动，5%–95%）只有一个名次，最宽 \(widths.last ?? 0) 位：区间相互重叠的，先后不足为凭",
          en:
            "At least half of the intervals (all drawn, 5–95 %) are a single rank, the widest spans \(widths.last ?? 0) places: where intervals overlap, the order proves little"
        ))
    } else if let middle {
      lines.append(
        Message(
          zh: "至少半数地区的名次区间（全部变动，5%–95%）宽过或等于 \(middle) 位：区间相互重叠的，先后不足为凭",
          en:
            "At least half of the intervals (all drawn, 5–95 %) are \(Message.counted(middle, "place")) wide or wider: where intervals overlap, the order proves little"
        ))
    }
    for alternative in alternatives { lines.append(shift(alternative, index)) }
    for change in impossible {
      lines.append(
        Message(
          zh: "未试\(change.change.words(index).zh)：\(change.error.brief.zh)",
          en: "Not tried: \(change.change.words(index).en): \(change.error.brief.en)"))
    }
    return lines
  }

  private func shift(_ alternative: Alternative, _ index: CompositeIndex) -> Message {
    let moves = zip(rows, alternative.ranks).compactMap { row, rank -> (Message, Int, Int)? in
      guard let old = row.row.rank, let rank, abs(rank - old) == alternative.largestShift else { return nil }
      return (row.row.region.words, old, rank)
    }
    let name = alternative.change.words(index)
    guard let most = moves.first, alternative.largestShift > 0 else {
      return Message(zh: "\(name.zh)：名次不变", en: "\(name.en): no rank moves")
    }
    let mean = alternative.meanShift.withoutTrailingZeros
    return Message(
      zh: "\(name.zh)：平均移动 \(mean) 位，最多 \(alternative.largestShift) 位（\(most.0.zh) \(most.1)→\(most.2)）",
      en:
        "\(name.en): moves by \(mean) places on average, at most \(alternative.largestShift) (\(most.0.en) \(most.1)→\(most.2))"
    )
  }
}

extension IndexRobustness.Change {
  /// The column's name for machines.
  var id: String {
    switch self {
    case .normalisation(let method): "normalise:\(method.rawValue)"
    case .weighting(.entropy): "weights:entropy"
    case .weighting: "weights:equal"
    case .without(let component): "without:\(component.description)"
    }
  }

  func words(_ index: CompositeIndex, _ labels: IndexLabels = .names) -> Message {
    switch self {
    case .normalisation(.minmax): return Message(zh: "极差法", en: "Min–max")
    case .normalisation(.zscore): return Message(zh: "标准分", en: "z-score")
    case .normalisation(.rank): return Message(zh: "位次法", en: "Ranks")
    case .normalisation(.distance): return Message(zh: "比值法", en: "Distance")
    case .weighting(.entropy): return Message(zh: "熵权", en: "Entropy")
    case .weighting: return Message(zh: "等权", en: "Equal weights")
    case .without(let component):
      let name = labels.label(component, index)
      return Message(zh: "去掉\(name.zh)", en: "Without \(labels == .names ? component.description : name.en)")
    }
  }
}
