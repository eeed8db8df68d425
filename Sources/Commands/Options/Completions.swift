import ArgumentParser
import Catalogue
import Schema

/// Names for the shell to complete.
enum Completions {
  /// Ids and Chinese names of indicators.
  static let indicator = CompletionKind.custom { _, _, typed in
    let names = BuiltinCatalogue.codebook.indicators.flatMap { [$0.id.rawValue, $0.nameZH] }
    return names.filter { $0.hasPrefix(typed) }
  }

  /// Full names of regions, those that several share qualified by the unit above.
  static let region = CompletionKind.custom { _, _, typed in
    regionNames(startingWith: typed) + EnglishNames.all.filter { !typed.isEmpty && $0.hasPrefix(typed) }
  }

  static func regionNames(startingWith typed: String) -> [String] {
    let register = BuiltinCatalogue.codebook.regions
    let current = register.regions.filter { $0.to == nil }
    let counts = Dictionary(grouping: current, by: \.name).mapValues(\.count)
    return current.compactMap { region in
      guard counts[region.name, default: 0] > 1 else { return region.name }
      // Sorted by what a person types first, so the qualified form can't be offered for the bare name.
      let above = register.ancestors(of: region).first { $0.tier != .nation }
      return above.map { "\($0.name)/\(region.name)" }
    }.filter { $0.hasPrefix(typed) }
  }
}
