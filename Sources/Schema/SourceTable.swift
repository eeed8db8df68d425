/// `sources.csv`.
public enum SourceTable {
  /// The columns.
  public static let header = [
    "source", "region", "year", "title", "issuer", "date", "address", "file", "sha256",
  ]

  /// The sources in `bytes`; rows without a region or year become findings.
  public static func read(_ bytes: [UInt8], findings: inout [Finding]) throws(CSVError) -> [Source] {
    var reader = try CSVReader(bytes)
    let id = try reader.requiredColumn("source")
    let region = try reader.requiredColumn("region")
    let year = try reader.requiredColumn("year")
    let optional = header.dropFirst(3).map { reader.column($0) }
    var sources: [Source] = []
    while try reader.next() {
      guard let code = RegionCode(parsing: reader.bytes(region)), let parsedYear = reader.integer(year),
        ObservationKey.years.contains(parsedYear)
      else {
        findings.append(
          Finding(.malformed(column: "region, year", text: try reader.text(id), line: reader.line)))
        continue
      }
      var texts: [String] = []
      for column in optional { texts.append(try reader.text(column)) }
      sources.append(
        Source(
          id: try reader.text(id), region: code, year: parsedYear, title: texts[0], issuer: texts[1],
          date: texts[2], address: texts[3], file: texts[4], sha256: texts[5]))
    }
    return sources
  }

  /// `sources.csv` of these sources, by id.
  public static func write(_ sources: some Collection<Source>) -> [UInt8] {
    var writer = CSVWriter(header: header)
    for source in sources.sorted(by: { $0.id < $1.id }) {
      writer.write([
        source.id, source.region.description, String(source.year), source.title, source.issuer, source.date,
        source.address, source.file, source.sha256,
      ])
    }
    return writer.bytes
  }
}
