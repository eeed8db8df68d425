import Schema

/// What regions are called in what people read: rows for machines keep the name of the register.
extension Region {
  /// The name in a sentence or a table.
  var words: Message { Message(zh: name, en: nameEN) }

  /// The name on a chart: in Chinese of provinces without 省 or 自治区.
  var nameOnChart: Message {
    Message(zh: tier == .province || tier == .nation ? shortName : name, en: nameEN)
  }

  /// The English name; of prefectures and counties, whose English names are not at hand, the Chinese one.
  var nameEN: String { EnglishNames.name(of: self) ?? name }
}

extension RegionRegister {
  /// What a region is called; its code if the register doesn't have it.
  func words(_ code: RegionCode) -> Message { region(code)?.words ?? Message(code.description) }
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
