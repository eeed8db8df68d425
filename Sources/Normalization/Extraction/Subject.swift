import Schema

/// What the next figures are about: one name, or several in a row.
///
/// It owns nothing: what it names, and where, stands in ``ClauseReader/slots`` and ``ClauseReader/places``.
struct Subject: Sendable {
  /// What is named; `nil` there for something that is not in the catalogue but takes its place in a list.
  var slots: Range<Int>
  /// Where they are named.
  var places: Range<Int>
  /// Offset of the first name.
  var start: Int
  /// The index of the sighting of its first name.
  var firstSighting = 0
  /// A part of the region, another region, or a share: its figures are dropped.
  var isForeign: Bool
  /// Whether a figure has been read for it.
  var hasFigure = false
  /// The claims made from it, as indices: no other claim is made in between.
  var claims = 0..<0

  mutating func add(claim index: Int) {
    claims = (claims.isEmpty ? index : claims.lowerBound)..<index + 1
  }
}

extension ClauseReader {
  /// A subject that names this.
  mutating func newSubject(
    _ names: [NameNumber?], start: Int, isForeign: Bool
  ) -> Subject {
    slots += names
    return Subject(
      slots: slots.count - names.count..<slots.count, places: places.count..<places.count, start: start,
      isForeign: isForeign)
  }

  /// A subject that names one thing.
  mutating func newSubject(_ name: NameNumber, at place: Range<Int>, isForeign: Bool) -> Subject {
    slots.append(name)
    places.append(place)
    return Subject(
      slots: slots.count - 1..<slots.count, places: places.count - 1..<places.count,
      start: place.lowerBound, firstSighting: sightings.count, isForeign: isForeign)
  }

  /// Adds one more name to the subject.
  mutating func append(_ name: NameNumber?, _ place: Range<Int>) {
    guard var subject else { return }
    // What it names stands together, at the end.
    if subject.slots.upperBound != slots.count {
      slots += slots[subject.slots]
      subject.slots = slots.count - subject.slots.count..<slots.count
    }
    if subject.places.upperBound != places.count {
      places += places[subject.places]
      subject.places = places.count - subject.places.count..<places.count
    }
    slots.append(name)
    places.append(place)
    subject.slots = subject.slots.lowerBound..<slots.count
    subject.places = subject.places.lowerBound..<places.count
    self.subject = subject
  }

  /// The indicators that `count` figures in a row belong to; `nil` if that can't be told.
  ///
  /// With `each` (城乡居民收入均增长8%) one figure is that of each of them, not of all together.
  func indicators(of subject: Subject, forFigures count: Int, each: Bool = false) -> [IndicatorNumber?]? {
    var singles: [IndicatorNumber?] = []
    for slot in slots[subject.slots] {
      guard let slot else {
        singles.append(nil)
        continue
      }
      if count == 1, !each, let collective = lexicon.names[slot].collective {
        singles.append(collective)
      } else {
        for indicator in lexicon.names[slot].indicators { singles.append(indicator) }
      }
    }
    if singles.count == count || count == 1 { return singles }
    guard subject.slots.count == count else { return nil }
    return slots[subject.slots].map { slot in
      slot.flatMap { lexicon.names[$0].collective ?? lexicon.names[$0].onlyIndicator }
    }
  }

  /// The one indicator that a subject of one name means, whatever the number of its figures.
  func onlyIndicator(of subject: Subject) -> IndicatorNumber? {
    guard let slot = onlySlot(of: subject), lexicon.names[slot].collective == nil else { return nil }
    return lexicon.names[slot].onlyIndicator
  }

  /// What a subject names that names one thing.
  func onlySlot(of subject: Subject) -> NameNumber? {
    subject.slots.count == 1 ? slots[subject.slots.lowerBound] : nil
  }

  /// Whether its figure is the share of GDP that follows.
  func isShareOfGDP(_ subject: Subject?) -> Bool {
    guard let subject, let slot = onlySlot(of: subject) else { return false }
    return lexicon.names[slot].isShareOfGDP
  }

  /// Whether any name is a vague one.
  func isVague(_ subject: Subject) -> Bool {
    slots[subject.slots].contains { $0.map { lexicon.names[$0].isVague } ?? false }
  }
}

/// The direction or kind of figure that the last verb announced.
enum Verb: Sendable {
  case none, grow, decline
  /// 完成: a figure, of one year.
  case reach
  /// 达到, 突破: a figure reached, at the end of one year or of several.
  case attain
  /// 控制在: a figure kept, over one year or several.
  case hold
  /// 增加到: a figure reached, the way there having been named.
  case to
}

/// A number with its hedge, as handed to an indicator.
struct Figure: Sendable {
  var number: NumberToken
  var high: NumberToken?
  var bound: Bound?
  var range: Range<Int>
  /// The word that gave the bound.
  var hedge: Range<Int>?
  /// A minus sign stands in front.
  var isNegative = false

  mutating func negate() { isNegative = true }
}
