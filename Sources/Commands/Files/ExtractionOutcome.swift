import Normalization
import Schema

/// What all files gave together: one data set, the clauses, and what the user should know.
struct ExtractionOutcome {
  /// The reports that count: each once, in the order of the files.
  let reports: [ReadReport]
  let dataSet: DataSet
  /// The clauses of the figures in ``dataSet``.
  var evidence: [ObservationKey: String] {
    var evidence: [ObservationKey: String] = [:]
    for read in reports {
      for figure in read.observations where dataSet[figure.key]?.source == read.source.id {
        evidence[figure.key] = read.evidence(of: figure.key)
      }
    }
    return evidence
  }
  /// The file of each source, as the user named it.
  let files: [String: String]
  private let revisedCount: Int
  private let failures: [Message]
  private let remarks: [Remark]

  /// What is told of a file: in words, or, as there may be thousands, as what the words are made of.
  private enum Remark {
    case note(Message)
    case repeated(path: String, source: String, earlier: String)

    var message: Message {
      switch self {
      case .note(let message): message
      case .repeated(let path, let source, let earlier):
        Message(
          zh: "\(path)：\(source) 已从 \(earlier) 读过，未再采用。",
          en: "\(path): \(source) was read from \(earlier) already; not used again.")
      }
    }
  }

  var reportCount: Int { reports.count }

  init(_ results: [ExtractionRun.FileResult], codebook: Codebook, corrections: CorrectionSheet) {
    var dataSet = DataSet(codebook: codebook)
    var remarks: [Remark] = []
    var reports: [ReadReport] = []
    var firstFile: [String: String] = [:]
    var observations: [Observation] = []
    for result in results {
      remarks += result.notes.map { .note($0) }
      for report in result.reports {
        if let earlier = firstFile[report.source.id] {
          remarks.append(.repeated(path: result.path, source: report.source.id, earlier: earlier))
          continue
        }
        firstFile[report.source.id] = result.path
        let read = ReadReport(report, path: result.path, sheet: corrections)
        reports.append(read)
        observations += read.observations
      }
    }
    // All at once: the set is put in order only once.
    revisedCount = dataSet.merge(observations: observations, sources: reports.map(\.source)).count
    self.reports = reports
    self.dataSet = dataSet
    self.remarks = remarks
    files = firstFile
    failures = results.flatMap(\.failures)
  }

  /// Tells failures, doubts and counts on standard error.
  func tell(_ console: Console, passedOver: Int, files: Int) {
    tellFailures(console)
    guard !console.isQuiet, reportCount > 0 || files > 1 else { return }
    for remark in remarks { console.note(remark.message) }
    for read in reports {
      for doubtful in read.report.doubtful { console.note(Self.doubt(doubtful, read)) }
    }
    var conflicts = 0
    var rounded = 0
    for read in reports {
      for contest in read.report.contests {
        if contest.isRounding {
          rounded += 1
        } else if !read.isDecided(contest.kept.observation.key) {
          conflicts += 1
          console.note(Self.conflict(contest, read, dataSet.codebook))
        }
      }
    }
    for read in reports where read.report.omittedCount > 0 {
      let count = read.report.omittedCount
      console.note(
        Message(
          zh: "\(read.path)：数字太多，另有 \(count) 个未采用的数字未列出。",
          en: "\(read.path): too many figures; \(count) more that were not used are not listed."))
    }
    console.note(
      Message(
        zh: "读取 \(files) 个文件：\(reportCount) 份报告，\(dataSet.observations.count) 个数据"
          + "；失败 \(failures.count)，跳过 \(passedOver)；同一报告内矛盾 \(conflicts)、取精舍粗 \(rounded)，不同报告间不一致 \(revisedCount)。",
        en:
          "\(files) files: \(reportCount) reports, \(dataSet.observations.count) figures; failed \(failures.count), "
          + "passed over \(passedOver); conflicts within a report \(conflicts), rounded forms dropped \(rounded), "
          + "differences between reports \(revisedCount)."))
  }

  /// Tells which files could not be read, and which reports gave nothing.
  func tellFailures(_ console: Console) {
    let empty = reports.filter { $0.report.observations.isEmpty }.map(Self.nothingRead)
    for failure in failures + empty { console.warn(failure) }
  }

  private static func nothingRead(_ read: ReadReport) -> Message {
    Message(
      zh: "\(read.path)：认作 \(read.source.id)，但没有读出任何数据，请核对原文。",
      en: "\(read.path): taken for \(read.source.id), but no figure could be read; look at the text.")
  }

  private static func doubt(_ extracted: ExtractedObservation, _ read: ReadReport) -> Message {
    let place = read.place(extracted.observation.locator)
    let reason = Terms.reason(extracted.doubt ?? .digitGap)
    let isTaken = read.corrected.contains(extracted.observation.key)
    return Message(
      zh: "\(place)：存疑（\(reason.zh)），\(isTaken ? "按更正处理" : "未采用")：\(extracted.evidence)",
      en:
        "\(place): doubtful (\(reason.en)); \(isTaken ? "settled by a correction" : "left out"): \(extracted.evidence)"
    )
  }

  /// Two figures of one report, each with its place and clause, and the rule that chose.
  static func conflict(_ contest: Contest, _ read: ReadReport, _ codebook: Codebook) -> Message {
    let show = { (extracted: ExtractedObservation) in
      let figure = Terms.figure(extracted.observation)
      let place = read.place(extracted.observation.locator)
      return Message(
        zh: "\(figure.zh)（\(place)：“\(extracted.evidence)”）",
        en: "\(figure.en) (\(place): '\(extracted.evidence)')")
    }
    let (kept, dropped) = (show(contest.kept), show(contest.dropped))
    let name = Terms.name(contest.kept.observation.key, codebook)
    let rule = Terms.rule(contest.rule)
    return Message(
      zh: "\(name.zh)：同一报告有两个数，取\(rule.zh) \(kept.zh)，舍 \(dropped.zh)。",
      en: "\(name.en): two figures in one report; \(rule.en) kept: \(kept.en), dropped: \(dropped.en).")
  }
}
