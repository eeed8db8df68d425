import Analytics
import Schema

extension Series.Line {
  /// Whether there is an actual or a target of any year.
  var hasFigure: Bool { points.contains { $0.actual.observation != nil || $0.target.observation != nil } }
}

extension Series {
  /// What the series is of, in one line: a table's or a chart's title.
  var title: Message {
    let subject = Terms.subject(indicator, measure)
    return Message(zh: "\(subject.zh)：实绩与目标", en: "\(subject.en): actual and target")
  }

  /// The lines without any figure, one remark each.
  func remarks(_ names: RegionNames) -> [Message] {
    lines.filter { !$0.hasFigure }.map { line in
      let name = names.words(line.region)
      return Message(
        zh: "注意：\(name.zh)没有\(Terms.subject(indicator, measure).zh)数据",
        en: "Caution: the data hold no \(indicator.id) of \(name.en)")
    }
  }

  /// There is no figure at all: what and for whom.
  func emptyMessage(_ dataSet: DataSet) -> Message {
    let subject = Terms.subject(indicator, measure)
    let names = Message.joined(lines.map(\.region.words), zh: "、", en: ", ")
    return Message(
      zh:
        "\(names.zh)\(yearRange.zh)没有\(subject.zh)数据。\(DataSetWords.sources(of: lines.map(\.region), dataSet).zh)",
      en:
        "There is no \(subject.en) of \(names.en)\(yearRange.en).\(DataSetWords.sources(of: lines.map(\.region), dataSet).en)"
    )
  }

  private var yearRange: Message {
    guard let first = years.first, let last = years.last else { return Message("") }
    return first == last
      ? Message(zh: " \(first) 年", en: " in \(first)")
      : Message(zh: " \(first)—\(last) 年", en: " in \(first)–\(last)")
  }
}

extension Comparison {
  /// Whether there is any figure.
  var hasFigure: Bool {
    rows.contains { row in
      row.cells.contains {
        $0.actual.observation != nil || $0.target.observation != nil || $0.nextTarget.observation != nil
      }
    }
  }

  /// The one year that all regions are compared in; `nil` if there are several.
  var soleYear: Int? {
    let years = Set(columns.compactMap(\.year))
    return years.count == 1 ? years.first : nil
  }

  /// What is compared, in one line: a table's or a chart's title.
  func title(_ regionNames: RegionNames) -> Message {
    let names = Message.joined(columns.map { regionNames.words($0.region) }, zh: "、", en: ", ")
    let subjects = rows.count == 1 ? rows.map { Terms.subject($0.indicator, $0.measure) } : []
    let subject = subjects.first ?? Message(zh: "主要指标", en: "main indicators")
    let year = soleYear.map(String.init)
    return Message(
      zh: "\(names.zh)\(year.map { "\($0)年" } ?? "")\(subject.zh)对比",
      en: "\(names.en): \(subject.en)\(year.map { ", \($0)" } ?? "")")
  }

  /// What makes the columns less comparable than they look, and whose are empty.
  func remarks(_ names: RegionNames) -> [Message] {
    var lines: [Message] = []
    if mixesYears {
      let years = Set(columns.compactMap(\.year)).sorted().map(String.init)
      lines.append(
        Message(
          zh: "注意：年份不一（\(years.joined(separator: "、"))），对比仅供参考",
          en: "Caution: the regions are compared in different years (\(years.joined(separator: ", ")))"))
    }
    for (index, column) in columns.enumerated()
    where !rows.contains(where: { $0.cells.indices.contains(index) && $0.cells[index].attainment.hasFigure })
    {
      let what = missing
      let name = names.words(column.region)
      lines.append(
        Message(
          zh: "注意：\(name.zh)没有\(column.year.map { " \($0) 年" } ?? "")\(what.zh)数据",
          en:
            "Caution: the data hold \(what.en) of \(name.en)\(column.year.map { " for \($0)" } ?? "")"
        ))
    }
    if let within {
      for column in columns where column.isOutside {
        let name = names.words(column.region)
        lines.append(
          Message(
            zh: "注意：\(name.zh)不在\(within.name)之内，不排名次",
            en: "Caution: \(name.en) is not in \(within.nameEN), so it has no rank"))
      }
    }
    return lines
  }

  /// What a column without figures lacks: everything, or only what was asked for.
  private var missing: Message {
    guard namesIndicators else { return Message(zh: "", en: "nothing") }
    let subjects = rows.map { Terms.subject($0.indicator, $0.measure) }
    guard subjects.count <= 3 else { return Message(zh: "所列指标的", en: "none of the indicators named") }
    return Message.joined(subjects, zh: "、", en: " and no ").prefixed(zh: "", en: "no ")
  }

  /// There is no figure at all: what and for whom.
  func emptyMessage(_ dataSet: DataSet) -> Message {
    let names = Message.joined(columns.map(\.region.words), zh: "、", en: ", ")
    let sources = DataSetWords.sources(of: columns.map(\.region), dataSet)
    return Message(
      zh:
        "\(names.zh)\(soleYear.map { " \($0) 年" } ?? "")没有\(namesIndicators ? missing.zh : "")数据。\(sources.zh)",
      en:
        "There \(namesIndicators ? "is \(missing.en)" : "are no figures") of \(names.en)\(soleYear.map { " for \($0)" } ?? "").\(sources.en)"
    )
  }
}

extension Pairing {
  fileprivate var hasFigure: Bool { actual != nil || target != nil }
}

/// What a data set holds, in words.
enum DataSetWords {
  /// Which reports of these regions there are: the way out when a question found nothing.
  static func sources(of regions: [Region], _ dataSet: DataSet) -> Message {
    var years: [RegionCode: Set<Int>] = [:]
    for observation in dataSet.observations {
      years[observation.key.region, default: []].insert(dataSet.reportYear(of: observation))
    }
    let parts = regions.map { region -> Message in
      guard let own = years[region.code]?.sorted(), let first = own.first, let last = own.last else {
        return Message(zh: "\(region.name)没有报告", en: "no report of \(region.nameEN)")
      }
      let range = first == last ? "\(first)" : "\(first)—\(last)"
      return Message(
        zh: "\(region.name)有 \(range) 年报告 \(own.count) 份",
        en:
          "\(own.count) report\(own.count == 1 ? "" : "s") of \(region.nameEN), \(range.replacing("—", with: "–"))"
      )
    }
    let list = Message.joined(parts, zh: "，", en: "; ")
    return Message(zh: "数据中\(list.zh)。", en: " The data hold \(list.en).")
  }
}
