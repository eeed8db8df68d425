import Normalization
import Schema

/// What all files gave together: one data set, the clauses, and what the user should know.
struct ExtractionOutcome {
  let dataSet: DataSet
  let evidence: [ObservationKey: String]
  let findings: [Finding]
  let reportCount: Int
  private let failures: [Message]
  private let empty: [Message]
  private let doubtful: [Message]
  private let repeated: [Message]

  init(_ results: [ExtractionRun.FileResult], codebook: Codebook) {
    var dataSet = DataSet(codebook: codebook)
    var evidence: [ObservationKey: String] = [:]
    var findings: [Finding] = []
    var doubtful: [Message] = []
    var repeated: [Message] = []
    var failuresToRead: [Message] = []
    var firstFile: [String: String] = [:]
    for result in results {
      repeated += result.notes
      for report in result.reports {
        if let earlier = firstFile[report.source.id] {
          repeated.append(
            Message(
              zh: "\(result.path)：\(report.source.id) 已从 \(earlier) 读过，未再采用。",
              en: "\(result.path): \(report.source.id) was read from \(earlier) already; not used again."))
          continue
        }
        firstFile[report.source.id] = result.path
        if report.observations.isEmpty { failuresToRead.append(Self.nothingRead(report, path: result.path)) }
        findings += report.findings
        findings += dataSet.merge(
          observations: report.observations.map(\.observation), sources: [report.source])
        for extracted in report.observations {
          let key = extracted.observation.key
          if dataSet[key]?.source == report.source.id {
            evidence[key] = extracted.evidence
          }
        }
        doubtful += report.doubtful.map { Self.doubt($0, path: result.path) }
      }
    }
    self.dataSet = dataSet
    self.evidence = evidence
    self.findings = findings
    self.doubtful = doubtful
    self.repeated = repeated
    reportCount = firstFile.count
    failures = results.flatMap(\.failures)
    empty = failuresToRead
  }

  private static func nothingRead(_ report: ExtractedReport, path: String) -> Message {
    Message(
      zh: "\(path)：认作 \(report.source.id)，但没有读出任何数据，请核对原文。",
      en: "\(path): taken for \(report.source.id), but no figure could be read; look at the text.")
  }

  private static func doubt(_ extracted: ExtractedObservation, path: String) -> Message {
    let place = extracted.observation.locator.map { ":\($0)" } ?? ""
    return Message(
      zh: "\(path)\(place)：数字可疑（中有空格，或前有孤立的横线），未采用：\(extracted.evidence)",
      en:
        "\(path)\(place): doubtful digits (a space within them, or a lone dash before them); left out: \(extracted.evidence)"
    )
  }

  /// Tells failures, doubts and counts on standard error.
  func tell(_ console: Console, passedOver: Int, files: Int) {
    for failure in failures + empty { console.warn(failure) }
    guard reportCount > 0 || files > 1 else { return }
    for message in repeated + doubtful { console.note(message) }
    let conflicts = findings.filter { $0.code == "conflict" }
    for finding in conflicts { console.note(finding.message(dataSet.codebook)) }
    let revised = findings.filter { $0.code == "revised" }.count
    let rounded = findings.filter { $0.code == "rounded" }.count
    console.note(
      Message(
        zh: "读取 \(files) 个文件：\(reportCount) 份报告，\(dataSet.observations.count) 个数据"
          + "；失败 \(failures.count)，跳过 \(passedOver)；同一报告内矛盾 \(conflicts.count)、取精舍粗 \(rounded)，不同报告间不一致 \(revised)。",
        en:
          "\(files) files: \(reportCount) reports, \(dataSet.observations.count) figures; failed \(failures.count), "
          + "passed over \(passedOver); conflicts within a report \(conflicts.count), rounded forms dropped \(rounded), "
          + "differences between reports \(revised)."))
  }
}
