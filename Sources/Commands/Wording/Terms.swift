import Schema

/// The words for the codes of the schema.
enum Terms {
  static func measure(_ measure: Measure) -> Message {
    switch measure {
    case .level: Message(zh: "水平", en: "level")
    case .growth: Message(zh: "增速", en: "growth")
    }
  }

  static func role(_ role: Role) -> Message {
    switch role {
    case .actual: Message(zh: "实绩", en: "actual")
    case .target: Message(zh: "目标", en: "target")
    }
  }

  static func bound(_ bound: Bound) -> Message {
    switch bound {
    case .exact: Message(zh: "", en: "")
    case .about: Message(zh: "左右", en: "about")
    case .atLeast: Message(zh: "以上", en: "or more")
    case .atMost: Message(zh: "以内", en: "or less")
    case .range: Message(zh: "区间", en: "range")
    }
  }

  static func status(_ status: ObservationStatus) -> Message {
    switch status {
    case .normal: Message(zh: "", en: "")
    case .estimated: Message(zh: "预计", en: "estimate")
    }
  }

  static func severity(_ severity: Severity) -> Message {
    switch severity {
    case .note: Message(zh: "提示", en: "note")
    case .warning: Message(zh: "警告", en: "warning")
    case .error: Message(zh: "错误", en: "error")
    }
  }

  static func tier(_ tier: Tier) -> Message {
    switch tier {
    case .nation: Message(zh: "全国", en: "nation")
    case .province: Message(zh: "省级", en: "province")
    case .prefecture: Message(zh: "地级", en: "prefecture")
    case .county: Message(zh: "县级", en: "county")
    }
  }

  static func direction(_ direction: Direction) -> Message {
    switch direction {
    case .up: Message(zh: "越大越好", en: "more")
    case .down: Message(zh: "越小越好", en: "less")
    case .cap: Message(zh: "不宜超过", en: "below the ceiling")
    }
  }

  static func relative(_ reference: RelativeReference, _ bound: Bound) -> Message {
    let to = self.reference(reference)
    return switch bound {
    case .atLeast: Message(zh: "高于\(to.zh)", en: "above \(to.en)")
    case .atMost: Message(zh: "低于\(to.zh)", en: "below \(to.en)")
    default: Message(zh: "与\(to.zh)同步", en: "in step with \(to.en)")
    }
  }

  /// A unit with its power of ten: 亿元, 万人, %.
  static func unit(_ unit: ScaledUnit) -> Message {
    let names: [String: (zh: String, en: String)] = [
      "CNY": ("元", "yuan"), "USD": ("美元", "US dollars"), "PS": ("人", "persons"), "T": ("吨", "tonnes"),
      "UG_M3": ("微克/立方米", "µg/m³"), "PT": ("%", "%"),
    ]
    let name = names[unit.code.rawValue] ?? (unit.code.rawValue, unit.code.rawValue)
    let power = [4: ("万", "10,000 "), 8: ("亿", "100 million ")][unit.multiplier] ?? ("", "")
    return Message(zh: power.0 + name.zh, en: power.1 + name.en)
  }
}
