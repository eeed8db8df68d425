@testable import Normalization

/// Programs that give what a test wants, whatever they are asked.
struct FakePrograms: ProgramRunner {
  let result: Result<ProgramOutput, ProgramFailure>

  init(code: Int32 = 0, _ output: String = "", errors: String = "") {
    result = .success(ProgramOutput(code: code, output: Array(output.utf8), errors: errors))
  }

  init(_ failure: ProgramFailure) { result = .failure(failure) }

  func run(
    _ program: HelperProgram, _ arguments: [String], input: [UInt8]
  ) async throws(ProgramFailure) -> ProgramOutput {
    try result.get()
  }
}
