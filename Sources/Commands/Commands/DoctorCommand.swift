import ArgumentParser

/// `duibiao doctor`: what is installed and what is missing.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what is installed and what is missing, with the line that installs it (自检).",
    discussion: """
      Prints one row a check: check, status (ok or missing), needed, detail, remedy. Exits 1 if something is missing that \
      charts need (libgd, a Chinese font).

      Examples:
        duibiao doctor
        duibiao doctor --format json
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.language
    var table = RowTable(columns: [
      RowTable.Column(id: "check"), RowTable.Column(id: "status"),
      RowTable.Column(id: "needed", isHiddenInTable: true), RowTable.Column(id: "detail"),
      RowTable.Column(id: "remedy", isHiddenInTable: true),
    ])
    var lacksNeeded = false
    for check in DoctorCheck.all(data: data, language: language) {
      var status = Message(zh: "✓ 有", en: "✓ ok")
      var (word, detail, remedy) = ("ok", "", "")
      switch check.look() {
      case .found(let text): detail = text[language]
      case .missing(let way):
        (word, remedy) = ("missing", way[language])
        status = check.isNeeded ? Message(zh: "✗ 缺", en: "✗ missing") : Message(zh: "– 无", en: "– absent")
        lacksNeeded = lacksNeeded || check.isNeeded
      }
      table.rows.append([
        .text(check.id, shown: check.name[language]), .text(word, shown: status[language]),
        .text(check.isNeeded ? "yes" : "no"), .text(detail, shown: detail.isEmpty ? remedy : detail),
        .text(remedy),
      ])
    }
    try RowOutput.emit(table, output, language: language)
    if lacksNeeded { throw ExitCode(1) }
  }
}
