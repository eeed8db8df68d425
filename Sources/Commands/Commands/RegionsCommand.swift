import ArgumentParser
import Schema

/// `duibiao regions`: what can be named.
struct RegionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "List the regions: codes, names, tiers, what they belong to (地区).",
    discussion: """
      CSV has the columns of regions.csv. from and to are the first and last year of a unit under this code and name; \
      units that exist no longer are listed with --former, or with --year if they existed then.

      Examples:
        duibiao regions --tier province
        duibiao regions --search 鼓楼
        duibiao regions --search zhejiang
        duibiao regions --in 龙岩市
        duibiao regions --search 巢湖 --former
      """)

  @Option(
    name: .long,
    help:
      "Only those whose name (of provinces also the English one) holds this text or whose code begins with it."
  )
  var search: String?

  @Option(
    name: .customLong("in"), help: ArgumentHelp("Only what lies below this region.", valueName: "region"),
    completion: Completions.region)
  var within: String?

  @Option(name: .long, help: "Only this tier: nation, province, prefecture or county; repeatable.")
  var tier: [Tier] = []

  @Option(name: .long, help: "As of this year (default: now).")
  var year: Int?

  @Flag(name: .long, help: "Also units that exist no longer.")
  var former = false

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let register = try DataSetFolder.codebook(ofDataIn: data).regions
    if let year, !ObservationKey.years.contains(year) {
      throw CommandFailure(.impossibleYear(year))
    }
    let found = try selection(of: register)
    guard !found.isEmpty else { throw emptyFailure(register) }
    let table = RegionRows.table(found, register: register, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
  }

  /// The regions asked for, by code; whoever bears the very name comes first.
  private func selection(of register: RegionRegister) throws(CommandFailure) -> [Region] {
    var above: RegionCode?
    if let within { above = try NameResolution.region(within, in: register, year: year).code }
    let rows = register.regions.filter { region in
      (former || region.exists(in: year)) && (tier.isEmpty || tier.contains(region.tier))
        && (above.map { code in register.ancestors(of: region).contains { $0.code == code } } ?? true)
    }
    guard let search else { return rows }
    let found = rows.filter {
      $0.name.contains(search) || $0.code.description.hasPrefix(search) || EnglishNames.matches($0, search)
    }
    let isExact = { (region: Region) in
      [region.name, region.shortName].contains(search) || EnglishNames.code(of: search) == region.code
    }
    return found.filter(isExact) + found.filter { !isExact($0) }
  }

  private func emptyFailure(_ register: RegionRegister) -> CommandFailure {
    guard let search else {
      return CommandFailure(
        zh: "没有这样的地区：请检查 --in、--tier、--year。", en: "There is no such region: check --in, --tier and --year.")
    }
    let isFormer = !former && register.regions.contains { $0.name.contains(search) && !$0.exists(in: year) }
    if isFormer {
      return CommandFailure(
        zh: "现在没有这样的地区“\(search)”；从前的请加 --former。",
        en: "No such region '\(search)' exists now; add --former for former ones.")
    }
    return NameResolution.unknownRegion(search, in: register)
  }
}
