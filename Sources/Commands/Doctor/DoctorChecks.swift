import ArgumentParser
import FoundationEssentials
import Normalization
import Schema

extension DoctorCheck {
  /// Everything that is looked at, in the order it is told.
  static func all(data: DataOptions, language: Language) -> [DoctorCheck] {
    [
      program, locale(language),
      GraphicsLibrary.check,
      GraphicsLibrary.font,
      .program(.pdftotext, Message(zh: "pdftotext（读 PDF）", en: "pdftotext (PDF reports)")),
      .anyFile(
        "poppler-data", Message(zh: "poppler-data（读中文 PDF）", en: "poppler-data (Chinese PDF)"),
        of: ["/usr/share/poppler/cMap", "/opt/homebrew/share/poppler/cMap", "/usr/local/share/poppler/cMap"],
        install: .popplerData),
      .program(.unzip, Message(zh: "unzip（读 .docx）", en: "unzip (.docx reports)")),
      .program(.antiword, Message(zh: "antiword（读 .doc）", en: "antiword (.doc reports)")),
      dataSet(data),
    ]
  }

  private static let program = DoctorCheck(id: "duibiao", name: Message("duibiao"), isNeeded: true) {
    .found(Message(Duibiao.configuration.version))
  }

  private static func locale(_ language: Language) -> DoctorCheck {
    DoctorCheck(id: "language", name: Message(zh: "语言", en: "language")) {
      let variable = ["LC_ALL", "LC_MESSAGES", "LANG"].first { !(Environment.value($0) ?? "").isEmpty }
      let origin = variable.map { " (\($0)=\(Environment.value($0) ?? ""))" } ?? ""
      return .found(Message(language.rawValue + origin))
    }
  }

  private static func dataSet(_ options: DataOptions) -> DoctorCheck {
    DoctorCheck(id: "data", name: Message(zh: "数据集", en: "data set")) {
      do throws(CommandFailure) {
        let folders = try DataSetFolder.folders(options)
        let data = try DataSetFolder.load(options, console: Console(language: .zh, isQuiet: true))
        let regions = Set(data.observations.map(\.key.region)).count
        let list = folders.joined(separator: ", ")
        return .found(
          Message(
            zh: "\(list)：\(regions) 个地区，\(data.observations.count) 个数据，\(data.sources.count) 个来源",
            en:
              "\(list): \(regions) regions, \(data.observations.count) figures, \(data.sources.count) sources"
          ))
      } catch {
        return .missing(remedy: error.message)
      }
    }
  }
}
