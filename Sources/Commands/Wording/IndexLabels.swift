import Analytics
import Schema

/// What the components of an index are called in a table.
enum IndexLabels {
  /// By their names: for documents.
  case names
  /// By numbers that the title explains: the names of a few components are wider than a terminal.
  case numbers

  func label(_ component: IndexComponent, _ index: CompositeIndex) -> Message {
    guard let place = index.components.firstIndex(where: { $0.component == component }) else {
      return Message(component.description)
    }
    return self == .names ? index.components[place].name : Message("[\(place + 1)]")
  }

  /// The title, with numbers explained.
  func title(_ index: CompositeIndex) -> Message {
    guard self == .numbers else { return index.title }
    let lines = index.components.map { part in
      Message(
        zh: "\(label(part.component, index).zh) \(part.name.zh) \(Terms.share(part.weight))",
        en: "\(label(part.component, index).en) \(part.name.en) \(Terms.share(part.weight))")
    }
    return Message.joined([index.title] + lines, zh: "\n", en: "\n")
  }

  /// What a region lacks: 缺地区生产总值增速（未见2025年报告）.
  func vacancies(_ vacancies: [IndexVacancy], _ index: CompositeIndex) -> Message {
    guard let first = vacancies.first else { return Message("") }
    if vacancies.count == index.components.count, Set(vacancies.map(\.words)).count == 1 {
      return first.words
    }
    var groups: [(reason: Message, names: [Message])] = []
    for vacancy in vacancies {
      let name = label(vacancy.component, index)
      if let known = groups.firstIndex(where: { $0.reason == vacancy.words }) {
        groups[known].names.append(name)
      } else {
        groups.append((vacancy.words, [name]))
      }
    }
    let lacks = groups.map { reason, names in
      let list = Message.joined(names, zh: "、", en: "; ")
      return Message(zh: "缺\(list.zh)（\(reason.zh)）", en: "lacks \(list.en) (\(reason.en))")
    }
    return Message.joined(lacks, zh: "；", en: "; ")
  }
}
