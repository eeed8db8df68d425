import Catalogue
import FoundationEssentials
import Schema

/// A data set as a folder of files.
enum DataSetFolder {
  private static let noObservations = CSVWriter(header: ObservationTable.header).bytes

  /// The codebook: the built-in one, extended by `catalogue` if given.
  static func codebook(catalogue: String?) throws(CommandFailure) -> Codebook {
    guard let folder = catalogue else { return BuiltinCatalogue.codebook }
    var files = DataSetFiles(observations: noObservations)
    files.indicators = try optional("\(folder)/indicators.csv")
    files.regions = try optional("\(folder)/regions.csv")
    guard files.indicators != nil || files.regions != nil else {
      throw CommandFailure(
        zh: "\(folder) 里没有 indicators.csv 或 regions.csv。",
        en: "\(folder) holds neither indicators.csv nor regions.csv.")
    }
    let (dataSet, findings) = try read(files, folder: folder, codebook: BuiltinCatalogue.codebook)
    if let error = findings.first(where: { $0.severity == .error }) {
      let words = error.message(dataSet.codebook)
      let line = error.line.map(String.init) ?? "?"
      throw CommandFailure(
        zh: "\(folder) 第 \(line) 行：\(words.zh)。", en: "\(folder), line \(line): \(words.en).")
    }
    return dataSet.codebook
  }

  /// The codebook that names in `options`' data sets are read with: their own rows win over the catalogue's.
  ///
  /// Without any data set it is the catalogue.
  static func codebook(ofDataIn options: DataOptions) throws(CommandFailure) -> Codebook {
    var codebook = try codebook(catalogue: options.catalogue)
    guard let folders = try? folders(options) else { return codebook }
    for folder in folders { codebook = try extended(codebook, by: folder) }
    return codebook
  }

  /// `codebook` with the indicators and regions of data sets, as far as these can be read.
  static func codebook(_ codebook: Codebook, ofSetsIn folders: [String]) -> Codebook {
    folders.reduce(codebook) { (try? extended($0, by: $1)) ?? $0 }
  }

  private static func extended(_ codebook: Codebook, by folder: String) throws(CommandFailure) -> Codebook {
    let own = try names(in: folder)
    guard own.indicators != nil || own.regions != nil else { return codebook }
    return try read(own, folder: folder, codebook: codebook).dataSet.codebook
  }

  /// The data sets of `options`, merged; what is wrong or differs is told on standard error.
  ///
  /// Where the chart is one of many, what is loaded already.
  static func load(_ options: DataOptions, console: Console) throws(CommandFailure) -> DataSet {
    if let loaded = BatchedChart.current?.resources.dataSets[.init(options)] { return try loaded.get() }
    var merged: DataSet?
    let base = try codebook(catalogue: options.catalogue)
    for folder in try folders(options) {
      let (dataSet, findings) = try read(folder, codebook: merged?.codebook ?? base)
      let errors = findings.count { $0.severity == .error }
      if errors > 0 { console.warn(caution(folder, errors: errors)) }
      guard var whole = merged else {
        merged = dataSet
        continue
      }
      whole.codebook = dataSet.codebook
      let differences = whole.absorb(
        observations: dataSet.observations, sources: Array(dataSet.sources.values)
      ).compactMap(\.discrepancy)
      if !differences.isEmpty {
        console.note(.discrepancies(differences, folder, whole.codebook))
      }
      merged = whole
    }
    return merged ?? DataSet(codebook: base)
  }

  /// Rows of a data set were left out.
  static func caution(_ folder: String, errors: Int) -> Message {
    Message(
      zh: "注意：\(folder) 有 \(errors) 行有误，未使用；请运行 duibiao check \(folder)。",
      en: "Caution: wrong rows of \(folder) are left out: \(errors); run duibiao check \(folder).")
  }

  /// The folders meant: those given, else `$DUIBIAO_DATA`, else `Datasets`, else the installed data set.
  static func folders(_ options: DataOptions) throws(CommandFailure) -> [String] {
    if !options.data.isEmpty { return options.data }
    if let variable = Environment.value("DUIBIAO_DATA"), !variable.isEmpty {
      return variable.split(separator: ":").map(String.init)
    }
    let program = URL(filePath: ProgramFile.path).deletingLastPathComponent().path
    let candidates = [
      "Datasets", "\(program)/../share/duibiao/Datasets", "/usr/local/share/duibiao/Datasets",
    ]
    for folder in candidates where FileManager.default.fileExists(atPath: "\(folder)/observations.csv") {
      return [folder]
    }
    throw CommandFailure(
      zh: "找不到数据集：当前目录没有 Datasets/observations.csv。请用 --data 文件夹 指定，或先运行 duibiao extract 报告 --into 文件夹。",
      en:
        "No data set: there is no Datasets/observations.csv here. Name one with --data DIR, or make one with duibiao extract REPORTS --into DIR."
    )
  }

  /// The files of a data set's folder.
  static func files(in folder: String) throws(CommandFailure) -> DataSetFiles {
    var files = try names(in: folder)
    files.observations = try WholeFile.read("\(folder)/observations.csv")
    return files
  }

  /// The files of a data set's folder but for `observations.csv`.
  private static func names(in folder: String) throws(CommandFailure) -> DataSetFiles {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory else {
      throw CommandFailure(zh: "\(folder) 不是文件夹：请检查路径。", en: "\(folder) is no folder: check the path.")
    }
    guard FileManager.default.fileExists(atPath: "\(folder)/observations.csv") else {
      throw CommandFailure(
        zh: "\(folder) 不是数据集：里面没有 observations.csv。",
        en: "\(folder) is no data set: it has no observations.csv.")
    }
    return DataSetFiles(
      observations: noObservations, sources: try optional("\(folder)/sources.csv"),
      regions: try optional("\(folder)/regions.csv"), indicators: try optional("\(folder)/indicators.csv"),
      corrections: try optional("\(folder)/corrections.csv"))
  }

  static func optional(_ path: String) throws(CommandFailure) -> [UInt8]? {
    FileManager.default.fileExists(atPath: path) ? try WholeFile.read(path) : nil
  }

  /// Reads the data set in a folder: in pieces if its form allows, so that even a large one takes little memory.
  private static func read(
    _ folder: String, codebook: Codebook
  ) throws(CommandFailure) -> (dataSet: DataSet, findings: [Finding]) {
    let names = try names(in: folder)
    if let table = WholeFile.pieces("\(folder)/observations.csv") {
      do throws(DataSetError) {
        if let plain = try DataSet.read(names, observations: table, codebook: codebook) { return plain }
      } catch {
        throw CommandFailure(error.problem.message(file: "\(folder)/\(error.file)"))
      }
    }
    return try read(files(in: folder), folder: folder, codebook: codebook)
  }

  /// Reads a data set, naming the file and line of what can't be read.
  static func read(
    _ files: DataSetFiles, folder: String, codebook: Codebook
  ) throws(CommandFailure) -> (dataSet: DataSet, findings: [Finding]) {
    do throws(DataSetError) {
      return try DataSet.read(files, codebook: codebook)
    } catch {
      throw CommandFailure(error.problem.message(file: "\(folder)/\(error.file)"))
    }
  }
}

extension CSVError {
  /// What is wrong with `file`.
  func message(file: String) -> Message {
    let place = line.map { "\(file):\($0)" } ?? file
    return Message(zh: "\(place)：\(statement.zh)。", en: "\(place): \(statement.en).")
  }

  /// The line that it is wrong on, if it is one.
  var line: Int? {
    switch self {
    case .unclosedQuote(let line), .fieldCount(let line, _, _), .notUTF8(let line): line
    case .empty, .missingColumn, .duplicateColumn: nil
    }
  }

  /// What is wrong, without place and full stop.
  var statement: Message {
    switch self {
    case .unclosedQuote: Message(zh: "引号没有闭合", en: "a quote is not closed")
    case .fieldCount(_, let expected, let found):
      Message(zh: "应有 \(expected) 列，实有 \(found) 列", en: "\(expected) fields expected, \(found) found")
    case .empty: Message(zh: "是空文件，没有表头", en: "empty, no header line")
    case .missingColumn(let name):
      Message(zh: "表头缺少 \(name) 列", en: "the header lacks the column \(name)")
    case .duplicateColumn(let name):
      Message(zh: "表头里 \(name) 列重复", en: "the header names \(name) twice")
    case .notUTF8: Message(zh: "不是 UTF-8", en: "not UTF-8")
    }
  }
}
