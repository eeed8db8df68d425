import Schema

extension Finding {
  /// The finding in words.
  func message(_ codebook: Codebook) -> Message {
    switch kind {
    case .rounded(let kept, let dropped):
      Self.pair(kept, dropped, codebook, zh: "取精确值", en: "the precise figure kept")
    case .conflict(let kept, let dropped):
      Self.pair(kept, dropped, codebook, zh: "同一报告前后不一致，采用", en: "two figures in one report; kept")
    case .revised(let kept, let dropped):
      Self.pair(kept, dropped, codebook, zh: "不同报告不一致，采用", en: "reports differ; kept")
    case .duplicateKey(let key, let line):
      Self.at(line, "\(Self.name(key, codebook)) 重复", "\(Self.name(key, codebook)) stands twice")
    case .unknownRegion(let code, let line): Self.at(line, "没有地区代码 \(code)", "no region has the code \(code)")
    case .unknownIndicator(let id, let line): Self.at(line, "没有指标 \(id)", "no indicator has the id \(id)")
    case .foreignMeasure(let key, let line):
      Self.at(
        line, "\(key.indicator) 没有 \(key.measure.rawValue)", "\(key.indicator) has no \(key.measure.rawValue)"
      )
    case .foreignUnit(let key, let unit, let line):
      Self.at(
        line, "\(key.indicator) \(key.measure.rawValue) 的单位不能是 \(unit.code.rawValue)·\(unit.multiplier)",
        "\(key.indicator) \(key.measure.rawValue) can't be in \(unit.code.rawValue)·\(unit.multiplier)")
    case .unknownSource(let id, let line): Self.at(line, "sources.csv 里没有 \(id)", "sources.csv lacks \(id)")
    case .unsorted(let line): Self.at(line, "未按键排序", "rows are not sorted by key from here on")
    case .implausible(let key, let value, let line):
      Self.at(
        line, "\(Self.name(key, codebook)) \(value) 不合常理",
        "\(Self.name(key, codebook)) \(value) is implausible")
    case .malformed(let column, let text, let line):
      Self.at(line, "\(column) 不能是“\(text)”", "\(column) can't be '\(text)'")
    }
  }

  private static func at(_ line: Int, _ zh: String, _ en: String) -> Message {
    Message(zh: "第 \(line) 行：\(zh)。", en: "line \(line): \(en).")
  }

  private static func name(_ key: ObservationKey, _ codebook: Codebook) -> String {
    let region = codebook.regions.region(key.region, year: key.year)?.name ?? key.region.description
    let indicator = codebook.indicator(key.indicator)?.nameZH ?? key.indicator.rawValue
    return "\(region) \(key.year) \(indicator) \(Terms.measure(key.measure).zh) \(Terms.role(key.role).zh)"
  }

  private static func pair(
    _ kept: Observation, _ dropped: Observation, _ codebook: Codebook, zh: String, en: String
  ) -> Message {
    let show = { (observation: Observation) in
      "\(Terms.figure(observation).zh) [\(observation.source) \(observation.locator?.description ?? "")]"
    }
    let name = name(kept.key, codebook)
    return Message(
      zh: "\(name)：\(zh) \(show(kept))，舍弃 \(show(dropped))。",
      en: "\(name): \(en) \(show(kept)), dropped \(show(dropped)).")
  }
}
