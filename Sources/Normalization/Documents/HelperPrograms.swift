/// A program of the system that reads a kind of document, and the package it comes in.
public struct HelperProgram: Hashable, Sendable {
  /// The command.
  public let name: String
  /// Debian's package.
  public let aptPackage: String
  /// Homebrew's.
  public let brewPackage: String

  /// A program that comes in these packages.
  public init(name: String, aptPackage: String, brewPackage: String) {
    self.name = name
    self.aptPackage = aptPackage
    self.brewPackage = brewPackage
  }

  /// PDF to text.
  public static let pdftotext = HelperProgram(
    name: "pdftotext", aptPackage: "poppler-utils", brewPackage: "poppler")
  /// Files out of zip archives.
  public static let unzip = HelperProgram(name: "unzip", aptPackage: "unzip", brewPackage: "unzip")
  /// Word 97–2003 to text.
  public static let antiword = HelperProgram(
    name: "antiword", aptPackage: "antiword", brewPackage: "antiword")

  /// Every program that some document needs.
  public static let all = [pdftotext, unzip, antiword]
}

/// What a program left behind.
public struct ProgramOutput: Sendable {
  /// Its exit code; negative for the signal that ended it.
  public let code: Int32
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error; the beginning.
  public let errors: String

  /// An outcome of these parts.
  public init(code: Int32, output: [UInt8], errors: String = "") {
    self.code = code
    self.output = output
    self.errors = errors
  }
}

/// Why a program gave no output.
public enum ProgramFailure: Error, Hashable, Sendable {
  /// It is not in the path.
  case notInstalled
  /// It did not end in time and was ended.
  case tooSlow
  /// It wrote more than a document can hold and was ended.
  case tooMuchOutput
  /// The system could not start it.
  case notStarted(String)
}

/// Runs programs; this target only says which.
public protocol ProgramRunner: Sendable {
  /// Runs `program`, whose standard input is a file that holds `input`.
  func run(
    _ program: HelperProgram, _ arguments: [String], input: [UInt8]
  ) async throws(ProgramFailure) -> ProgramOutput
}

extension ProgramRunner {
  /// The output of `program` for a document of `format`, its failures told as the document's.
  func output(
    of program: HelperProgram, _ arguments: [String], for format: DocumentFormat, input: [UInt8]
  ) async throws(ExtractionError) -> ProgramOutput {
    do throws(ProgramFailure) {
      return try await run(program, arguments, input: input)
    } catch {
      switch error {
      case .notInstalled: throw .document(format, .programMissing(program))
      case .tooSlow: throw .document(format, .tooSlow(program))
      case .tooMuchOutput: throw .document(format, .tooLarge)
      case .notStarted(let reason): throw .document(format, .programFailed(program, reason))
      }
    }
  }
}
