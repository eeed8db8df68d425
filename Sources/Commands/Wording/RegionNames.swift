import Schema

/// What regions are called in what people read: rows for machines keep the name of the register.
extension Region {
  /// The name in a sentence or a table.
  var words: Message { Message(zh: name, en: nameEN) }

  /// The name on a chart, where no other region has it: in Chinese of provinces without 省 or 自治区.
  fileprivate var chartName: Message {
    Message(zh: tier == .province || tier == .nation ? shortName : name, en: nameEN)
  }

  /// The English name; of prefectures and counties, whose English names are not at hand, the Chinese one.
  var nameEN: String { EnglishNames.name(of: self) ?? name }
}

extension RegionRegister {
  /// What a region is called; its code if the register doesn't have it.
  func words(_ code: RegionCode) -> Message { region(code)?.words ?? Message(code.description) }
}

/// What the regions that stand together on a chart or in a table are called: those that share a name by what is above them.
///
/// 鼓楼区 where it is the only one, 南京市鼓楼区 and 福州市鼓楼区 where there are two; with the province, at last with the code,
/// where the unit above doesn't tell them apart.
struct RegionNames: Sendable {
  /// What a region of a shared name is told from the others by.
  private struct Distinction {
    /// Units above it, the nearest first.
    let above: [Region]
    var hasCode = false

    func applied(to name: Message, of region: Region) -> Message {
      let zh = above.reversed().map(\.nameBeforeAnother).joined() + name.zh
      let en = (above.map(\.nameEN) + (hasCode ? [region.code.description] : [])).joined(separator: ", ")
      return Message(
        zh: hasCode ? "\(zh)（\(region.code)）" : zh, en: en.isEmpty ? name.en : "\(name.en) (\(en))")
    }
  }

  private var distinctions: [RegionCode: Distinction] = [:]

  /// Names where nothing has to be told apart.
  static let plain = RegionNames()

  private init() {}

  /// The names of `regions`, which may hold a region several times.
  init(_ regions: some Sequence<Region>, in register: RegionRegister) {
    var groups: [String: [RegionCode: Region]] = [:]
    for region in regions { groups[region.chartName.zh, default: [:]][region.code] = region }
    for group in groups.values where group.count > 1 {
      tellApart(group.values.sorted { $0.code < $1.code }, register)
    }
  }

  private mutating func tellApart(_ regions: [Region], _ register: RegionRegister) {
    let chains = regions.map { region in register.ancestors(of: region).filter { $0.tier != .nation } }
    var open = Array(regions.indices)
    for depth in 1...Tier.allCases.count {
      for index in open {
        distinctions[regions[index].code] = Distinction(above: Array(chains[index].prefix(depth)))
      }
      let names = Dictionary(grouping: open) { onChart(regions[$0]).zh }
      open = names.values.filter { $0.count > 1 }.flatMap { $0 }.sorted()
    }
    for index in open { distinctions[regions[index].code]?.hasCode = true }
  }

  /// The name on a chart.
  func onChart(_ region: Region) -> Message { told(region, region.chartName) }

  /// The name in a sentence or a table.
  func words(_ region: Region) -> Message { told(region, region.words) }

  private func told(_ region: Region, _ name: Message) -> Message {
    distinctions[region.code]?.applied(to: name, of: region) ?? name
  }

  /// The name as a command takes it: 南京市/鼓楼区.
  func argument(_ region: Region) -> String {
    guard let own = distinctions[region.code] else { return region.name }
    guard !own.hasCode, let above = own.above.last else { return region.code.description }
    return "\(above.name)/\(region.name)"
  }
}

extension Region {
  /// The name before that of a unit below: in full where that is short (南京市, 福建省), else without what kind it is (广西).
  fileprivate var nameBeforeAnother: String {
    name.hasSuffix("市") || name.count <= 4 || shortName.isEmpty ? name : shortName
  }
}

/// The English names of the nation and of the units of the first level.
///
/// As the National Bureau of Statistics writes them in its English tables (China Statistical Yearbook, table 1-1,
/// "Divisions of Administrative Areas in China"), Xizang as it has been written officially since 2023.
enum EnglishNames {
  private static let table: [(code: Int, name: String)] = [
    (100_000, "China"), (110_000, "Beijing"), (120_000, "Tianjin"), (130_000, "Hebei"), (140_000, "Shanxi"),
    (150_000, "Inner Mongolia"), (210_000, "Liaoning"), (220_000, "Jilin"), (230_000, "Heilongjiang"),
    (310_000, "Shanghai"), (320_000, "Jiangsu"), (330_000, "Zhejiang"), (340_000, "Anhui"),
    (350_000, "Fujian"),
    (360_000, "Jiangxi"), (370_000, "Shandong"), (410_000, "Henan"), (420_000, "Hubei"), (430_000, "Hunan"),
    (440_000, "Guangdong"), (450_000, "Guangxi"), (460_000, "Hainan"), (500_000, "Chongqing"),
    (510_000, "Sichuan"), (520_000, "Guizhou"), (530_000, "Yunnan"), (540_000, "Xizang"),
    (610_000, "Shaanxi"),
    (620_000, "Gansu"), (630_000, "Qinghai"), (640_000, "Ningxia"), (650_000, "Xinjiang"),
    (710_000, "Taiwan"),
    (810_000, "Hong Kong"), (820_000, "Macao"),
  ]

  private static let names = Dictionary(
    table.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })

  static var all: [String] { table.map(\.name) }

  /// The name; `nil` for lower tiers.
  static func name(of region: Region) -> String? {
    region.tier <= .province ? names[region.code.number] : nil
  }

  /// The region that someone names in English, however it is capitalised; also by names in common use.
  static func code(of query: String) -> RegionCode? {
    let wanted = query.lowercased()
    let known = ["tibet": "xizang", "macau": "macao"][wanted] ?? wanted
    return table.first { $0.name.lowercased() == known }.flatMap { RegionCode(String($0.code)) }
  }

  /// Whether a region's English name holds `text`, however it is capitalised.
  static func matches(_ region: Region, _ text: String) -> Bool {
    guard !text.isEmpty, let name = name(of: region) else { return false }
    return name.lowercased().contains(text.lowercased()) || code(of: text) == region.code
  }
}
