import Schema

/// Why a name that stands in a report gave no figure.
public enum MissReason: String, Sendable, Hashable, CaseIterable {
  /// Digits with a space between them: perhaps a lost decimal point.
  case digitGap = "digit_gap"
  /// A dash stands in front of the number, and no number in front of the dash.
  case loneDash = "lone_dash"
  /// The list has more or fewer figures than names.
  case listMismatch = "list_mismatch"
  /// Words that are not understood stand between the name and the number.
  case apart
  /// The number is of several years: an average, a sum, growth over a period.
  case severalYears = "several_years"
  /// The number is of another year.
  case otherYear = "other_year"
  /// The number is of a part of the year.
  case partOfYear = "part_of_year"
  /// The number is in a unit that the indicator doesn't have.
  case otherUnit = "other_unit"
  /// The number is a share or a contribution.
  case share
  /// The number is a rank.
  case rank
  /// The number is an aim that had been set for the year in review.
  case pastAim = "past_aim"
  /// No number follows the name.
  case noNumber = "no_number"
  /// The name is of a part of the region, or of another region.
  case otherArea = "other_area"
  /// The name is part of a longer one that is something else.
  case otherName = "other_name"

  /// Whether a figure of the region may be there, but could not be read for sure.
  public var isDoubt: Bool {
    switch self {
    case .digitGap, .loneDash, .listMismatch: true
    default: false
    }
  }

  /// Whether the name is not the region's own figure at all.
  var isOfAnother: Bool { self == .otherArea || self == .otherName }

  /// What says most about a missing figure comes first.
  var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A name that was met, and what became of it.
struct Sighting: Sendable, Equatable {
  let entry: NameNumber
  /// The name, in offsets of the compact text.
  let name: Range<Int>
  /// Whether what was or is to be reached is spoken of.
  let role: Role
  /// Why it gave no figure, as long as it gave none.
  var reason: MissReason
  /// The measure of the figure that was not taken; `nil` without a figure.
  var measure: Measure?
  /// Its figure was taken for all that it names together: 城乡居民收入 with one number.
  var isTakenTogether = false
  /// The end of the figure that was not taken, or of the name.
  var end: Int
}

extension ClauseReader {
  /// About twenty characters.
  private static let nearness = 20 * 3

  /// Remembers that a name was met.
  mutating func see(_ entry: NameNumber, at range: Range<Int>, _ reason: MissReason = .noNumber) {
    sightings.append(
      Sighting(
        entry: entry, name: range, role: claimedRole,
        reason: reason, end: range.upperBound))
  }

  /// Remembers that the figure of a name was taken for an indicator that stands for all that it names.
  mutating func seeTakenTogether(_ indicator: IndicatorNumber, _ place: Range<Int>?) {
    guard let index = sightings.lastIndex(where: { $0.name == place }) else { return }
    if !lexicon.names[sightings[index].entry].indicators.contains(indicator) {
      sightings[index].isTakenTogether = true
    }
  }

  /// Remembers why a figure was not taken for the names of `subject`.
  mutating func miss(
    _ reason: MissReason, _ subject: Subject?, _ figure: Range<Int>, _ measure: Measure? = nil
  ) {
    guard let subject, subject.firstSighting < sightings.count else { return }
    let last = min(sightings.count, subject.firstSighting + subject.slots.count) - 1
    // A number far behind the last name is hardly its own; a list stretches.
    let reach = reason == .listMismatch ? 3 * Self.nearness : Self.nearness
    guard last >= 0, figure.lowerBound <= sightings[last].name.upperBound + reach else { return }
    for index in subject.firstSighting...max(last, subject.firstSighting)
    where sightings[index].reason.weight > reason.weight {
      sightings[index].end = max(figure.upperBound, sightings[index].end)
      if sightings[index].reason.isOfAnother { continue }
      sightings[index].reason = reason
      sightings[index].measure = measure
    }
  }
}
