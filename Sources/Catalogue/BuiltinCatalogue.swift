public import Schema

/// The catalogue that is compiled in: the core indicators and the register of regions.
public enum BuiltinCatalogue {
  /// What was malformed in the compiled-in tables: empty, or a test fails.
  public static var findings: [Finding] { tables.findings }

  /// The built-in indicators, regions and rules of plausibility.
  public static var codebook: Codebook { tables.codebook }

  private static let tables: (codebook: Codebook, findings: [Finding]) = {
    var findings: [Finding] = []
    let indicators = try? IndicatorTable.read(Array(builtinIndicators.utf8), findings: &findings)
    let regions =
      RegionTable.ordinary(builtinRegions)
      ?? (try? RegionTable.read(Array(builtinRegions.utf8), findings: &findings))
    let rules = try? PlausibilityTable.read(Array(builtinRules.utf8), findings: &findings)
    return (
      Codebook(indicators: indicators ?? [], regions: RegionRegister(regions ?? []), rules: rules ?? []),
      findings
    )
  }()
}
