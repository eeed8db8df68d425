import FoundationEssentials
import Normalization

/// One thing that duibiao needs or can use on this machine.
///
/// A check is a value: to add one, add a line to ``DoctorCheck/all(data:language:)``.
struct DoctorCheck: Sendable {
  /// What came of a check.
  enum Outcome: Sendable {
    /// It is there: which, or where.
    case found(Message)
    /// It is not: what to do about it.
    case missing(remedy: Message)
  }

  /// A word for machines.
  let id: String
  /// What is looked for, and what for.
  let name: Message
  /// Whether nothing goes without it.
  var isNeeded = false
  /// Looks for it.
  let look: @Sendable () -> Outcome

  /// Something that one of these files shows to be there.
  static func anyFile(
    _ id: String, _ name: Message, isNeeded: Bool = false, of paths: [String], install: Packages
  ) -> DoctorCheck {
    DoctorCheck(id: id, name: name, isNeeded: isNeeded) {
      guard let path = paths.first(where: FileManager.default.fileExists) else {
        return .missing(remedy: install.line)
      }
      return .found(Message(path))
    }
  }

  /// A program in `$PATH`.
  static func program(_ program: HelperProgram, _ name: Message) -> DoctorCheck {
    let folders = (Environment.value("PATH") ?? "").split(separator: ":").map(String.init)
    return DoctorCheck(id: program.name, name: name) {
      let paths = folders.lazy.map { "\($0)/\(program.name)" }
      guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
        return .missing(remedy: Packages(apt: program.aptPackage, brew: program.brewPackage).line)
      }
      return .found(Message(path))
    }
  }
}

/// The packages that something comes in.
struct Packages: Sendable {
  let apt: String
  let brew: String

  /// The character tables without which `pdftotext` finds no text in many Chinese PDFs.
  static let popplerData = Packages(apt: "poppler-data", brew: "poppler")

  /// The line that installs them here.
  var line: Message {
    #if os(macOS)
      Message("brew install \(brew)")
    #else
      Message("sudo apt-get install -y \(apt)")
    #endif
  }
}
