import ArgumentParser
import Schema

/// What else is wrong with a chart of a spec file: a command stops at its first mistake, a file should be mended in one go.
///
/// Looks only at what can be judged by itself: a value that its option doesn't take, a region or an indicator that nobody
/// is called by.
struct SpecProbe {
  let chart: SpecChart
  /// Of the chart's data set; `nil` where that can't be loaded.
  let codebook: Codebook?

  var mistakes: [Message] { badValues + badNames }

  /// The values that the parser refuses, found by leaving out one after the other.
  private var badValues: [Message] {
    var mistakes: [Message] = []
    var arguments = chart.arguments
    while true {
      do {
        _ = try chart.kind.command.parseAsRoot(arguments)
        return mistakes
      } catch {
        let text = chart.kind.command.message(for: error)
        guard let option = SpecWords.refusedOption(text) else { return mistakes }
        let rest = arguments.filter { !$0.hasPrefix("\(option)=") }
        guard rest.count < arguments.count else { return mistakes }
        mistakes.append(SpecWords.parserMessage(text))
        arguments = rest
      }
    }
  }

  private var badNames: [Message] {
    guard let codebook else { return [] }
    let regions = chart.regions + ["highlight", "in", "around"].flatMap(values)
    let reference = values(of: "reference").filter { !["nation", "parent", "median", "none"].contains($0) }
    let unknown = (regions + reference).compactMap { name -> Message? in
      guard EnglishNames.code(of: name) == nil else { return nil }
      do throws(RegionLookupError) {
        _ = try codebook.regions.resolve(name)
        return nil
      } catch {
        guard case .unknown = error else { return nil }
        return NameResolution.unknownRegion(name, in: codebook.regions).message
      }
    }
    return unknown
      + values(of: "indicator").compactMap { name in
        codebook.indicators(matching: name).isEmpty
          ? NameResolution.unknownIndicator(name, in: codebook).message : nil
      }
  }

  private func values(of option: String) -> [String] {
    chart.options.filter { $0.hasPrefix("--\(option)=") }.map { String($0.dropFirst(option.count + 3)) }
  }
}
