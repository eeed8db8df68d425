import Normalization
import Schema

extension ExtractionError {
  /// What is wrong with `file`, and the way out.
  func message(file: String) -> Message {
    let statement = statement
    return Message(zh: "\(file)：\(statement.zh)。", en: "\(file): \(statement.en).")
  }

  private var statement: Message {
    switch self {
    case .empty: Message(zh: "空文件", en: "empty file")
    case .binary:
      Message(
        zh: "不是文本文件（可读 .txt、.md、.html、.pdf、.docx、.doc）",
        en: "not a text file (.txt, .md, .html, .pdf, .docx and .doc can be read)")
    case .unknownEncoding(let offset):
      Message(
        zh: "认不出文字编码，第 \(offset + 1) 个字节起不是 UTF-8，也不像 UTF-16、GB18030、Big5；文件可能已损坏",
        en:
          "can't tell the encoding: not UTF-8 from byte \(offset + 1) on, and not like UTF-16, GB18030 or Big5; the file may be damaged"
      )
    case .noDecoder(let encoding):
      Message(
        zh: "本机没有 \(encoding) 的转换表（iconv）；请安装 glibc 的 gconv 模块（Fedora：glibc-gconv-extra）",
        en:
          "this system's iconv has no table for \(encoding); install glibc's gconv modules (Fedora: glibc-gconv-extra)"
      )
    case .document(let format, let problem): problem.statement(format)
    case .notAReport:
      Message(
        zh: "不像政府工作报告，未读取；若确实是，请同时给出 --region 和 --year",
        en: "doesn't look like a government work report; if it is one, give both --region and --year")
    case .unknownRegion(let candidates):
      Message(
        zh: "看不出是哪个地区的报告\(Self.names(candidates))；请用 --region 指定",
        en: "can't tell whose report it is\(Self.names(candidates)); say so with --region")
    case .unknownYear:
      Message(zh: "看不出是哪一年的报告；请用 --year 指定", en: "can't tell which year it is for; say so with --year")
    }
  }

  private static func names(_ candidates: [Region]) -> String {
    guard !candidates.isEmpty else { return "" }
    return " (" + candidates.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: ", ") + ")"
  }
}

extension DocumentProblem {
  /// What is wrong with a document of `format`, and the way out, without a full stop.
  func statement(_ format: DocumentFormat) -> Message {
    let name = format.name
    switch self {
    case .encrypted:
      return Message(
        zh: "\(name.zh)有密码；请用打开它的程序去掉密码后另存",
        en: "this \(name.en) has a password; save a copy without one")
    case .scanned:
      return Message(
        zh: "\(name.zh)里没有文字，只有图片（扫描件）；请先做文字识别（OCR）",
        en: "this \(name.en) holds pictures but no text (a scan); run OCR on it first")
    case .damaged:
      return Message(
        zh: "\(name.zh)已损坏或不完整；请重新下载，或打开后另存",
        en: "this \(name.en) is damaged or cut short; fetch it again, or open and save it anew")
    case .unsupported:
      return Message(
        zh: "\(name.zh)不能读取；请另存为 .docx、.pdf 或 .txt",
        en: "this \(name.en) can't be read; save it as .docx, .pdf or .txt")
    case .tooLarge:
      return Message(
        zh: "\(name.zh)解开后过大，不读取", en: "this \(name.en) is too large once unpacked; not read")
    case .tooSlow(let program):
      return Message(
        zh: "\(program.name) 迟迟读不完这份 \(name.zh)，已中止；请打开后另存",
        en:
          "\(program.name) did not come to an end with this \(name.en) and was stopped; open and save it anew"
      )
    case .programMissing(let program):
      let line = Packages(apt: program.aptPackage, brew: program.brewPackage).line
      return Message(
        zh: "读 \(name.zh)需要 \(program.name)，本机没有；请安装：\(line.zh)",
        en: "a \(name.en) takes \(program.name) to read, which is missing; install it: \(line.en)")
    case .programFailed(let program, let reason):
      return Message(
        zh: "\(program.name) 未能读取这份 \(name.zh)：\(reason)",
        en: "\(program.name) could not read this \(name.en): \(reason)")
    case .languagePackMissing:
      let line = Packages.popplerData.line
      return Message(
        zh: "读中文 PDF 需要 poppler-data，本机没有；请安装：\(line.zh)",
        en: "a Chinese PDF takes poppler-data to read, which is missing; install it: \(line.en)")
    }
  }
}

extension DocumentFormat {
  /// The format in words.
  fileprivate var name: Message {
    switch self {
    case .text: Message(zh: "文本", en: "text")
    case .html: Message(zh: "网页", en: "HTML")
    case .pdf: Message(zh: "PDF 文件", en: "PDF")
    case .docx, .doc: Message(zh: "Word 文档", en: "Word document")
    case .archive: Message(zh: "压缩包或 Excel、OpenDocument 文档", en: "archive, Excel or OpenDocument file")
    case .oldOffice: Message(zh: "旧版 Office 文档（非 Word）", en: "old Office file (not Word)")
    case .rtf: Message(zh: "RTF 文档", en: "RTF document")
    }
  }
}
