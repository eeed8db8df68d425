import Schema

/// What became of the corrections in a run, for the user.
struct CorrectionRun {
  let files: CorrectionFiles
  let reports: [ReadReport]
  let codebook: Codebook

  /// Tells what became of the corrections; any that no longer fits ends the run, for nothing may pass for corrected
  /// that isn't.
  func tell(_ console: Console, known sources: Set<String>) throws(CommandFailure) {
    var applied = 0
    var failed = 0
    for read in reports {
      for (correction, outcome) in read.corrections {
        switch outcome {
        case .applied: applied += 1
        case .confirmed: continue
        case .obsolete:
          say(Finding(.correctionObsolete(correction.key, line: correction.line)), correction, read, console)
        case .failed(let found):
          failed += 1
          let kind = Finding.Kind.correctionFailed(
            correction.key, expected: correction.expect?.description ?? "",
            found: found.map { FigurePattern($0).description } ?? "", line: correction.line)
          say(Finding(kind), correction, read, console)
        }
      }
    }
    tellUnused(console, known: sources)
    if applied > 0 || files.sheet.undecidedCount > 0 {
      console.note(
        Message(
          zh: "更正：生效 \(applied)，未决 \(files.sheet.undecidedCount)（action 为空的行不起作用）。",
          en:
            "Corrections: \(applied) applied, \(files.sheet.undecidedCount) undecided (rows without an action do nothing)."
        ))
    }
    guard failed == 0 else {
      throw CommandFailure(
        zh: "\(failed) 条更正与读出的数据不符，未输出也未合并：请改写或删去这些行，再运行一次（duibiao review 可重新裁定）。",
        en:
          "Corrections that don't fit what was read: \(failed); nothing was written. Mend or delete these rows and run "
          + "again (duibiao review decides anew).")
    }
  }

  private func say(_ finding: Finding, _ correction: Correction, _ read: ReadReport, _ console: Console) {
    let words = finding.statement(codebook)
    let place = files.place(of: correction)
    let locator = read.figure(correction.key)?.locator ?? correction.locator
    let message = Message(
      zh: "\(place)：\(words.zh)（\(read.place(locator))）。",
      en: "\(place): \(words.en) (\(read.place(locator))).")
    if finding.severity == .error { console.warn(message) } else { console.note(message) }
  }

  /// Corrections of reports that neither this run nor the data set knows.
  private func tellUnused(_ console: Console, known sources: Set<String>) {
    let read = Set(reports.map(\.source.id))
    for correction in files.sheet.corrections
    where !read.contains(correction.source) && !sources.contains(correction.source) {
      let finding = Finding(
        .correctionUnused(correction.key, source: correction.source, line: correction.line))
      let words = finding.statement(codebook)
      let place = files.place(of: correction)
      console.note(Message(zh: "\(place)：\(words.zh)。", en: "\(place): \(words.en)."))
    }
  }
}
