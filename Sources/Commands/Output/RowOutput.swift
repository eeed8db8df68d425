/// Sends rows where the options say.
enum RowOutput {
  static func emit(_ table: RowTable, _ options: OutputOptions, language: Language) throws(CommandFailure) {
    let bytes = table.rendered(options.resolvedFormat, language: language)
    if let file = options.output {
      try WholeFile.write(bytes, to: file)
    } else {
      try Console.write(bytes, to: .output)
    }
  }
}
