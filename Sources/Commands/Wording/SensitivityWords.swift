import Analytics
import Schema

/// What rests on the tolerance and on rounding, in words.
extension ToleranceSensitivity {
  private static var span: String { "\(range.low.display)—\(range.high.display)" }

  /// One line for a note: how many verdicts rest on the tolerance.
  var note: Message? {
    guard judged > 0 else { return nil }
    guard flips > 0 else {
      return Message(
        zh: "容差：“左右”按 ±\(tolerance.display) 个百分点判；取 \(Self.span) 中任何一个数，\(judged) 个结果都不变",
        en:
          "Tolerance: '左右' (about) is ±\(tolerance.display) pp; with any from 0 to 0.5 "
          + (judged == 1 ? "the one verdict is the same" : "all \(judged) verdicts are the same")
      )
    }
    let few = lines.prefix(5).map(\.region.words)
    let names = Message.joined(few, zh: "、", en: ", ")
    let more = lines.count > few.count
    return Message(
      zh: "容差：“左右”按 ±\(tolerance.display) 个百分点判；在 \(Self.span) 之间取值，\(judged) 个结果中 \(flips) 个会变："
        + names.zh + (more ? "等" : "") + "（--explain 列出界线）",
      en:
        "Tolerance: '左右' (about) is ±\(tolerance.display) pp; from 0 to 0.5, \(flips) of \(Message.counted(judged, "verdict")) \(flips == 1 ? "changes" : "change"): "
        + names.en + (more ? " …" : "") + " (--explain lists where)")
  }

  /// One line a region whose verdict changes, with the tolerances at which it does.
  var words: [Message] {
    guard flips > 0 else { return [] }
    let heading = Message(
      zh: "容差在 \(Self.span) 个百分点之间取值时会变的结果，\(judged) 个中 \(flips) 个：",
      en: "Verdicts that change with a tolerance from 0 to 0.5 pp, \(flips) of \(judged):")
    return [heading]
      + lines.map { line in
        let steps = Message.joined(line.steps.map(\.words), zh: "，", en: ", ")
        return Message(zh: "\(line.region.name)：\(steps.zh)", en: "\(line.region.nameEN): \(steps.en)")
      }
  }
}

extension ToleranceSensitivity.Step {
  fileprivate var words: Message {
    let word = Terms.verdict(verdict)
    return isIncluded
      ? Message(zh: "\(from.display) 起\(word.zh)", en: "\(word.en) from \(from.display)")
      : Message(zh: "大于 \(from.display) \(word.zh)", en: "\(word.en) above \(from.display)")
  }
}

extension Ranking {
  /// Whether rounding and hedges leave anything open: an aim stands for what it says.
  var hasOpenFigures: Bool { request.criterion != .target }

  /// What the column of possible ranks means, and what would narrow it.
  var openRanksNote: Message {
    let whole = ranked.count { row in
      guard let actual = row.pairing.actual, case .number(let number, let bound) = actual.value else {
        return false
      }
      let isRounded = bound == .exact || bound == .about
      return isRounded && actual.unit == .percent && number.decimals == 0
    }
    let note = Message(
      zh: "可能名次：计入四舍五入和“左右”“以上”等措辞", en: "Possible ranks allow for rounding and hedges")
    guard whole > 0, tolerances.leastDecimals == 0 else { return note }
    return note
      + Message(
        zh: "；\(whole) 个实绩写作整数，按 ±0.5 计，若看作一位小数请加 --decimals 1",
        en:
          "; \(whole) actuals are whole numbers, taken as ±0.5: --decimals 1 reads them as having one decimal"
      )
  }

  /// A region that should be highlighted but stands in no row.
  func notShown(_ code: RegionCode) -> Message {
    if let row = rows.first(where: { $0.region.code == code }) {
      let name = row.region.words
      if let rank = row.rank {
        return Message(
          zh: "注意：\(name.zh)第 \(rank) 位，不在所列各行中",
          en: "Caution: \(name.en) has rank \(rank), which is not shown")
      }
      let reason = reason(row) ?? Message("")
      return Message(
        zh: "注意：\(name.zh)没有名次（\(reason.zh)）", en: "Caution: \(name.en) has no rank (\(reason.en))")
    }
    return Message(
      zh: "注意：\(code) 不在所排的地区之中", en: "Caution: \(code) is not among the regions that are ranked")
  }
}
