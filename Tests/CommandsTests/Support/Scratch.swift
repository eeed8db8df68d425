import Foundation

/// What a run of the program left behind.
struct Outcome {
  let code: Int32
  let bytes: Data
  let error: String

  var output: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
  var errorLines: [String] { error.split(separator: "\n").map(String.init) }
}

/// A folder of its own for one test, with the built program to run in it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("duibiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program beside the test bundle: `swift build` and `swift test` put both into one folder.
  static let program: String = {
    var place = URL(fileURLWithPath: CommandLine.arguments.first ?? "").standardizedFileURL
    while place.path != "/" {
      place.deleteLastPathComponent()
      let candidate = place.appendingPathComponent("duibiao").path
      var isDirectory: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: candidate, isDirectory: &isDirectory),
        !isDirectory.boolValue
      {
        return candidate
      }
    }
    return "duibiao-is-not-built"
  }()

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the files in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".run-") }.sorted()
  }

  /// Runs `duibiao arguments` in the folder; Chinese unless the environment says otherwise.
  func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Outcome
  {
    try launch(Self.program, arguments, input: input, environment: environment)
  }

  /// Runs a line of bash; `$D` is the program.
  func shell(_ line: String) throws -> Outcome {
    try launch(
      "/bin/bash", ["-c", "set -o pipefail; " + line], input: Data(), environment: ["D": Self.program])
  }

  private func launch(
    _ program: String, _ arguments: [String], input: Data, environment: [String: String]
  ) throws -> Outcome {
    let id = UUID().uuidString
    let files = ["in", "out", "err"].map { folder.appendingPathComponent(".run-\(id)-\($0)") }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
      "LANG": "zh_CN.UTF-8", "LC_ALL": "",
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      bytes: try Data(contentsOf: files[1]),
      error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
