import Analytics
import Schema

extension IndexError {
  /// Why there is no index, and the way out.
  func message(_ codebook: Codebook) -> Message {
    switch self {
    case .analysis(.unknownMeasure(let id, let measure, let available)):
      let list = available.map(\.rawValue).joined(separator: ", ")
      return Message(
        zh: "\(id) 没有 \(measure.rawValue)，只有 \(list)：请改冒号后的词。",
        en: "\(id) has no \(measure.rawValue), only \(list): change the word after the colon.")
    case .analysis(let error): return error.message(codebook)
    case .noComponents:
      return Message(zh: "没有指标：请用 --indicator 指定。", en: "No component: name some with --indicator.")
    case .repeated(let component):
      return Message(
        zh: "\(component.description) 重复了：每项只能出现一次，轻重请用 --weights。",
        en: "\(component.description) is named twice: name each once, and use --weights for emphasis.")
    case .weightCount(let given, let components):
      return Message(
        zh: "权重 \(given) 个，指标 \(components) 项。", en: "\(given) weights for \(components) components.")
    case .weightNotPositive(let component, let weight):
      return Message(
        zh: "\(component.description) 的权重是 \(weight.display)：应为正数；不要的指标请从 --indicator 去掉。",
        en:
          "The weight of \(component.description) is \(weight.display): it must be positive; leave the component out instead."
      )
    case .impossibleShare(let share):
      return Message(
        zh: "--min-share \(share.display)：应大于 0、不超过 1。",
        en: "--min-share \(share.display): above 0 and up to 1.")
    case .incomplete(let lacking): return .incomplete(lacking)
    case .tooFewRegions(let scored, let group, let lacking): return .tooFew(scored, group, lacking)
    case .nothingDiffers:
      return Message(
        zh: "各项指标在所有地区都相同，分不出高下。",
        en: "In every component all regions have the same figure: there is nothing to rank.")
    case .notPositive(let component, let region, let value):
      return Message(
        zh:
          "\(region.name)的 \(component.description) 是 \(value.display)：求比例须全为正数，请改用 --normalise minmax、zscore 或 rank。",
        en:
          "\(component.description) of \(region.nameEN) is \(value.display): ratios need positive figures; use --normalise minmax, zscore or rank."
      )
    case .notAnActual(let component):
      return Message(
        zh: "\(component.description) 不是实绩，没有可比的目标：请改用实绩，或改 --reference。",
        en:
          "\(component.description) is no actual, so it has no target: name the actual, or change --reference."
      )
    }
  }

  /// Why a change could not be tried, in few words.
  var brief: Message {
    guard case .notPositive(let component, let region, let value) = self else { return Message("") }
    return Message(
      zh: "\(region.name)的 \(component.description) 是 \(value.display)，不能求比例",
      en: "\(component.description) of \(region.nameEN) is \(value.display), which allows no ratio")
  }
}

extension Message {
  fileprivate static func incomplete(_ lacking: [IndexVacancy]) -> Message {
    let some = lacking.prefix(5).map {
      Message("\($0.component.description)").prefixed(zh: "\($0.region.name) ", en: "\($0.region.nameEN) ")
    }
    let list = Message.joined(some, zh: "、", en: ", ")
    let isMore = lacking.count > some.count
    return Message(
      zh: "缺 \(lacking.count) 个数（\(list.zh)\(isMore ? "……" : "")）：请改 --missing drop 或 partial。",
      en:
        "\(lacking.count) figures are missing (\(list.en)\(isMore ? " …" : "")): try --missing drop or partial."
    )
  }

  fileprivate static func tooFew(_ scored: Int, _ group: Int, _ lacking: [IndexVacancy]) -> Message {
    var counts: [String: Int] = [:]
    for vacancy in lacking { counts[vacancy.description, default: 0] += 1 }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map {
      "\($0.key) \($0.value)"
    }
    let why = most.isEmpty ? "" : "（\(most.joined(separator: "、"))）"
    return Message(
      zh: "\(group) 个地区中有得分的只有 \(scored) 个，至少要两个\(why)：请检查年份，少选指标，或用 --missing partial。",
      en:
        "Only \(scored) of \(group) regions can be scored, and two are needed\(most.isEmpty ? "" : " (\(most.joined(separator: ", ")))"): check the year, name fewer components, or try --missing partial."
    )
  }

  static func unknownComponentWord(_ word: String, in text: String) -> Message {
    let words = (Measure.allCases.map(\.rawValue) + Criterion.allCases.map(\.rawValue)).joined(
      separator: ", ")
    return Message(
      zh: "“\(text)”里的“\(word)”不明：冒号后可写 \(words)，各类一次。",
      en: "'\(word)' in '\(text)' is unknown: after a colon, one of each kind of \(words).")
  }

  static func unreadableWeight(_ entry: String) -> Message {
    Message(
      zh: "--weights 里的“\(entry)”不明：应为 equal、entropy 或 指标=数，如 gdp=2,cpi=1（普通小数，最多 17 位数字）。",
      en:
        "'\(entry)' in --weights is unknown: equal, entropy, or COMPONENT=NUMBER such as gdp=2,cpi=1 (plain decimals of at most 17 digits)."
    )
  }

  static func weightOfNothing(_ name: String) -> Message {
    Message(
      zh: "--weights 里的“\(name)”不在 --indicator 之中。", en: "'\(name)' in --weights is none of --indicator.")
  }

  static func weightOfSeveral(_ name: String) -> Message {
    Message(
      zh: "--weights 里的“\(name)”有几项：请写全，如 gdp:growth:attainment=1。",
      en: "'\(name)' in --weights means several components: write it out, such as gdp:growth:attainment=1.")
  }

  static func weightGivenTwice(_ name: String) -> Message {
    Message(zh: "--weights 里的“\(name)”给了两次。", en: "'\(name)' has two weights.")
  }

  static func weightsLacking(_ names: [String]) -> Message {
    Message(
      zh: "没有给权重：\(names.joined(separator: "、"))。每项都要有。",
      en: "No weight for \(names.joined(separator: ", ")): each component needs one.")
  }
}
