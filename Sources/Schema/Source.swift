/// A document that figures come from.
public struct Source: Hashable, Sendable, Identifiable {
  /// `REGION-YEAR` of the report: `350823-2024`.
  public let id: String
  /// Whose report it is.
  public let region: RegionCode
  /// The report's own year: the year it plans for.
  public let year: Int
  /// The title.
  public let title: String
  /// The government that issued it.
  public let issuer: String
  /// When it was given, `2024-01-30`; empty if it doesn't say.
  public let date: String
  /// Where it was published (URL); empty if unknown.
  public let address: String
  /// The file's name, without its folder.
  public let file: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public let sha256: String

  /// A source of these parts.
  public init(
    id: String, region: RegionCode, year: Int, title: String, issuer: String, date: String, address: String,
    file: String, sha256: String
  ) {
    self.id = id
    self.region = region
    self.year = year
    self.title = title
    self.issuer = issuer
    self.date = date
    self.address = address
    self.file = file
    self.sha256 = sha256
  }
}
