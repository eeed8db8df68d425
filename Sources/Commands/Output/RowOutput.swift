/// Sends rows where the options say.
enum RowOutput {
  /// Several tables below one another, for people.
  static func emit(_ tables: [RowTable], _ options: OutputOptions, language: Language) throws(CommandFailure)
  {
    let pieces = tables.map { $0.rendered(options.resolvedFormat, language: language) }
    try emit(Array(pieces.joined(separator: Array("\n".utf8))), options, language: language)
  }

  static func emit(_ table: RowTable, _ options: OutputOptions, language: Language) throws(CommandFailure) {
    try emit(table.rendered(options.resolvedFormat, language: language), options, language: language)
  }

  /// Bytes in whatever form.
  static func emit(_ bytes: [UInt8], _ options: OutputOptions, language: Language) throws(CommandFailure) {
    if let file = options.output {
      try WholeFile.write(bytes, to: file)
    } else {
      try Console.write(bytes, to: .output)
    }
  }
}
