/// The command that a chart was made with, as it is kept inside of the picture: to be run again, but without telling where
/// the files of its maker lie.
enum ChartCommandLine {
  /// What only says where the output goes.
  private static let dropped: Set<String> = [
    "-o", "--output", "--rows", "--font", "-q", "--quiet", "--no-alt",
  ]
  /// Options among them that stand alone.
  private static let alone: Set<String> = ["-q", "--quiet", "--no-alt"]
  /// Options whose value may be a path: of it the last name is kept.
  private static let paths: Set<String> = ["--data", "--catalogue", "--peers", "--spec"]

  /// The command as it is typed, without outputs and paths.
  static func plain(_ arguments: [String]) -> String {
    var words = ["duibiao"]
    var index = 1
    while index < arguments.count {
      let argument = arguments[index]
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = argument.hasPrefix("--") ? parts.first.map(String.init) ?? argument : argument
      let hasValue = argument.hasPrefix("--") && parts.count > 1
      index += 1
      if dropped.contains(name) {
        if !hasValue, !alone.contains(name) { index += 1 }
      } else if paths.contains(name) {
        let value = hasValue ? String(parts[1]) : index < arguments.count ? arguments[index] : ""
        if !hasValue { index += 1 }
        words += [name, quoted(lastName(value))]
      } else {
        words.append(quoted(argument))
      }
    }
    return words.joined(separator: " ")
  }

  private static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// As a shell reads it.
  private static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.contains { " \t\n\"'\\$&|;<>()*?[]{}~#!`".contains($0) }
    return isPlain
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
