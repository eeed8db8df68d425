/// `regions.csv`.
public enum RegionTable {
  /// The columns.
  public static let header = ["region", "name", "short_name", "tier", "parent", "from", "to"]

  /// The regions in `bytes`; rows that can't be understood become findings.
  public static func read(_ bytes: [UInt8], findings: inout [Finding]) throws(CSVError) -> [Region] {
    var reader = try CSVReader(bytes)
    let code = try reader.requiredColumn("region")
    let name = try reader.requiredColumn("name")
    let tier = try reader.requiredColumn("tier")
    let shortName = reader.column("short_name")
    let parent = reader.column("parent")
    let from = reader.column("from")
    let to = reader.column("to")
    let tiers = CodeBytes<Tier>()
    var regions: [Region] = []
    while try reader.next() {
      guard let parsedCode = RegionCode(parsing: reader.bytes(code)),
        let parsedTier = tiers.code(reader.bytes(tier))
      else {
        findings.append(
          Finding(.malformed(column: "region, tier", text: try reader.text(name), line: reader.line)))
        continue
      }
      let above = RegionCode(parsing: reader.bytes(parent))
      let years = (from: reader.integer(from), to: reader.integer(to))
      guard (above == nil) == reader.bytes(parent).isEmpty, (years.from == nil) == reader.bytes(from).isEmpty,
        (years.to == nil) == reader.bytes(to).isEmpty
      else {
        findings.append(
          Finding(.malformed(column: "parent, from, to", text: try reader.text(name), line: reader.line)))
        continue
      }
      let fullName = try reader.text(name)
      let short = try reader.text(shortName)
      regions.append(
        Region(
          code: parsedCode, name: fullName, shortName: short.isEmpty ? fullName : short, tier: parsedTier,
          parent: above, from: years.from, to: years.to))
    }
    return regions
  }
}
