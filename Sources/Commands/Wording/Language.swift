public import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The language of messages, headings and charts; ids stay as they are.
public enum Language: String, Sendable, CaseIterable, ExpressibleByArgument {
  /// Simplified Chinese.
  case zh
  /// English.
  case en

  /// The language of the user's locale: English for an English one, Chinese for every other and for none.
  static var ofLocale: Language {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Environment.value(variable), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .en : .zh
    }
    return .zh
  }
}

/// Variables of the environment.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}

/// A text for the user in both languages.
public struct Message: Sendable, Hashable {
  let zh: String
  let en: String

  init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same in both languages: an id, a number.
  init(_ text: String) { self.init(zh: text, en: text) }

  /// The text with something before it.
  func prefixed(zh: String, en: String) -> Message { Message(zh: zh + self.zh, en: en + self.en) }

  /// The texts with something between them.
  static func joined(_ messages: [Message], zh: String, en: String) -> Message {
    Message(zh: messages.map(\.zh).joined(separator: zh), en: messages.map(\.en).joined(separator: en))
  }

  /// Commas between the thousands, as on the axes.
  var withGroupedDigits: Message { Message(zh: zh.withGroupedDigits, en: en.withGroupedDigits) }

  /// A number with what is counted, in English: 1 region, 2 regions.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The text in one language.
  public subscript(language: Language) -> String { language == .zh ? zh : en }
}

/// A failure of the work (exit 1): what, and what to do about it.
public struct CommandFailure: Error, Sendable {
  /// The one line that the user sees.
  public let message: Message

  init(zh: String, en: String) { message = Message(zh: zh, en: en) }

  init(_ message: Message) { self.message = message }
}
