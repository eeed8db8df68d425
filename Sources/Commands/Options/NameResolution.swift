import Schema

/// Regions and indicators by what the user typed.
enum NameResolution {
  static func region(_ query: String, in register: RegionRegister, year: Int? = nil) throws(CommandFailure)
    -> Region
  {
    if let code = EnglishNames.code(of: query), let region = register.region(code, year: year) {
      return region
    }
    do throws(RegionLookupError) {
      return try register.resolve(query, year: year)
    } catch {
      if case .unknown = error { throw unknownRegion(query, in: register) }
      throw CommandFailure(error.message(in: register))
    }
  }

  /// A name that may be of several regions is that of the one among `candidates`: 河北 among provinces is no district.
  static func region(
    _ query: String, among candidates: [Region], in register: RegionRegister, year: Int?
  ) throws(CommandFailure) -> Region {
    let named = Set(candidates.filter { $0.name == query || $0.shortName == query }.map(\.code))
    guard named.count == 1, let code = named.first, let region = register.region(code, year: year) else {
      return try self.region(query, in: register, year: year)
    }
    return region
  }

  static func indicator(_ query: String, in codebook: Codebook) throws(CommandFailure) -> Indicator {
    let found = codebook.indicators(matching: query)
    if found.count == 1, let only = found.first { return only }
    if found.count > 1 {
      let list = found.map { "\($0.id)（\($0.nameZH)）" }.joined(separator: "、")
      throw CommandFailure(
        zh: "指标“\(query)”有多个：\(list)。请用编号。",
        en: "The indicator '\(query)' may be \(found.map(\.id.rawValue).joined(separator: ", ")); use an id.")
    }
    throw unknownIndicator(query, in: codebook)
  }

  /// No indicator is called so: the nearest ones.
  static func unknownIndicator(_ query: String, in codebook: Codebook) -> CommandFailure {
    let near = codebook.nearestIndicators(to: query)
    let zh = near.isEmpty ? "" : "您是指 \(near.map { "\($0.id)（\($0.nameZH)）" }.joined(separator: "、")) 吗？"
    let en = near.isEmpty ? "" : " Did you mean \(near.map(\.id.rawValue).joined(separator: ", "))?"
    return CommandFailure(
      zh: "没有指标“\(query)”。\(zh)全部指标见 duibiao indicators。",
      en: "There is no indicator '\(query)'.\(en) See duibiao indicators for all.")
  }

  /// No region is called so: the nearest ones.
  static func unknownRegion(_ query: String, in register: RegionRegister) -> CommandFailure {
    let name = query.split { $0 == "/" || $0 == "／" }.last.map(String.init) ?? query
    let nearest = register.nearest(to: name, count: 5)
    return CommandFailure(RegionLookupError.unknown(query, nearest: nearest).message(in: register))
  }
}

extension RegionLookupError {
  func message(in register: RegionRegister) -> Message {
    switch self {
    case .ambiguous(let name, let candidates):
      let named = candidates.prefix(8).map { region in
        let above = register.ancestors(of: region).first { $0.tier != .nation }
        let name = "\(above.map { $0.name + "/" } ?? "")\(region.name)"
        return Message(zh: "\(name)（\(region.code)）", en: "\(name) (\(region.code))")
      }
      let list = Message.joined(named, zh: "、", en: ", ")
      let more = candidates.count > 8 ? "……" : ""
      return Message(
        zh: "“\(name)”有 \(candidates.count) 个：\(list.zh)\(more)。请加上级名称或用代码。",
        en: "'\(name)' is ambiguous: \(list.en)\(more). Qualify it or use the code.")
    case .unknown(let name, let nearest):
      let zh =
        nearest.isEmpty ? "" : "您是指 \(nearest.map { "\($0.name)（\($0.code)）" }.joined(separator: "、")) 吗？"
      let en =
        nearest.isEmpty
        ? "" : " Did you mean \(nearest.map { "\($0.name) (\($0.code))" }.joined(separator: ", "))?"
      return Message(
        zh: "没有地区“\(name)”。\(zh)可用 duibiao regions --search 查找。",
        en: "There is no region '\(name)'.\(en) Search with duibiao regions --search.")
    }
  }
}
