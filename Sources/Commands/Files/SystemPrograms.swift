import Normalization
import Subprocess

/// Runs programs of the system for documents: bounded in time and output, none left behind.
struct SystemPrograms: ProgramRunner {
  /// After how long a program is ended: reports take a second.
  var timeout = Duration.seconds(120)
  /// The most that a program may write: a report has some fifty thousand bytes; a zip bomb has more.
  var outputLimit = 64 << 20

  private enum Outcome: Sendable {
    case ended(ProgramOutput)
    case failed(ProgramFailure)
    case timedOut
  }

  func run(
    _ program: HelperProgram, _ arguments: [String], input: [UInt8]
  ) async throws(ProgramFailure) -> ProgramOutput {
    let outcome = await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await output(of: program, arguments, input) }
      group.addTask {
        try? await Task.sleep(for: timeout)
        return .timedOut
      }
      // The other one is cancelled, and a cancelled program is killed and waited for.
      let first = await group.next() ?? .timedOut
      group.cancelAll()
      return first
    }
    switch outcome {
    case .ended(let output): return output
    case .failed(let failure): throw failure
    case .timedOut: throw .tooSlow
    }
  }

  private func output(of program: HelperProgram, _ arguments: [String], _ input: [UInt8]) async -> Outcome {
    do {
      let file = try InputFile(input)
      let result = try await Subprocess.run(
        .name(program.name), arguments: Arguments(arguments),
        // Messages in English; no options from outside.
        environment: .inherit.updating(["LC_ALL": "C.UTF-8", "UNZIP": nil, "UNZIPOPT": nil]),
        input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
        output: .sequence, error: .sequence
      ) { execution in
        async let errors = Self.beginning(of: execution.standardError)
        var output: [UInt8] = []
        for try await chunk in execution.standardOutput {
          unsafe chunk.withUnsafeBytes { unsafe output.append(contentsOf: $0) }
          guard output.count <= outputLimit else { throw ProgramFailure.tooMuchOutput }
        }
        return (output, try await errors)
      }
      let code: Int32 =
        switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
      return .ended(ProgramOutput(code: code, output: result.closureResult.0, errors: result.closureResult.1))
    } catch let failure as ProgramFailure {
      return .failed(failure)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failed(.notInstalled)
    } catch {
      return .failed(.notStarted("\(error)"))
    }
  }

  /// What a damaged document makes a program complain can be longer than the document.
  private static func beginning(of errors: SubprocessOutputSequence) async throws -> String {
    var kept: [UInt8] = []
    for try await chunk in errors where kept.count < 1 << 16 {
      unsafe chunk.withUnsafeBytes { unsafe kept.append(contentsOf: $0) }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
