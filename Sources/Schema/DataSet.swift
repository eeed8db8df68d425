/// A set of observations with their sources and the names they use; at most one observation a key.
public struct DataSet: Sendable {
  /// The observations, in the order of their keys.
  public private(set) var observations: ObservationColumns
  /// The documents they come from, by id.
  public private(set) var sources: SourceIndex
  /// The indicators and regions.
  public var codebook: Codebook

  /// A data set of these observations; of two with one key the one that the contract's rules prefer is kept.
  public init(
    observations: some Collection<Observation> = [Observation](), sources: [Source] = [], codebook: Codebook
  ) {
    self.observations = ObservationColumns(indicators: codebook.indicators.map(\.id))
    self.sources = SourceIndex()
    self.codebook = codebook
    merge(observations: observations, sources: sources)
  }

  /// A data set as it was read.
  init(read observations: ObservationColumns, sources: SourceIndex, codebook: Codebook) {
    self.observations = []
    self.sources = sources
    self.codebook = codebook
    merge(observations: observations, sources: [])
  }

  /// The observation of a key.
  public subscript(key: ObservationKey) -> Observation? {
    observations.index(of: key, among: observations.count).map { observations[$0] }
  }

  /// The observation of these five parts.
  public func observation(
    _ region: RegionCode, _ indicator: IndicatorID, _ measure: Measure, _ role: Role, _ year: Int
  ) -> Observation? {
    self[ObservationKey(region: region, indicator: indicator, measure: measure, role: role, year: year)]
  }

  /// Adds observations and sources, settles every key that two of them claim, and tells what lost.
  ///
  /// Of actuals the later source wins, of targets the first (DESIGN §1, "Which one wins"); a source is dated by its
  /// ``Source/year``. Merging what is already there changes nothing.
  @discardableResult
  public mutating func merge(
    observations newer: some Collection<Observation>, sources newSources: [Source]
  ) -> [Finding] {
    if observations.isEmpty {
      var columns = newer as? ObservationColumns ?? ObservationColumns(newer)
      columns.sort()
      if columns.isInStrictOrder {
        // The ordinary case of a file: one row a key.
        for source in newSources { sources.insert(source) }
        observations = columns
        return []
      }
    }
    return absorb(observations: newer, sources: newSources).compactMap(\.finding)
  }

  /// Merges as ``merge(observations:sources:)`` does and tells of every one of the newer observations what became of it.
  public mutating func absorb(
    observations newer: some Collection<Observation>, sources newSources: [Source]
  ) -> [MergeChange] {
    for source in newSources { sources.insert(source) }
    var changes: [MergeChange] = []
    var added: [ObservationKey: Int] = [:]
    let sorted = observations.count
    for observation in newer {
      guard let index = added[observation.key] ?? observations.index(of: observation.key, among: sorted)
      else {
        added[observation.key] = observations.count
        observations.append(observation)
        changes.append(MergeChange(.added, before: nil, after: observation))
        continue
      }
      let change = change(from: observations[index], to: observation)
      changes.append(change)
      if let after = change.after { observations.replace(at: index, with: after) }
    }
    observations.sort()
    return changes
  }

  /// What becomes of `candidate` where `present` stands.
  private func change(from present: Observation, to candidate: Observation) -> MergeChange {
    let isSame = present.value == candidate.value && present.unit == candidate.unit
    let isOfOneSource = present.source == candidate.source
    let wins = isOfOneSource || isPreferred(candidate, over: present)
    let kept = wins ? candidate : present
    if isSame { return MergeChange(.confirmed, before: present, after: kept) }
    if wins { return MergeChange(.revised, before: present, after: candidate) }
    let isOlder = reportYear(of: candidate) < reportYear(of: present)
    return MergeChange(
      isOlder ? .superseded : .conflicting, before: present, after: present, dropped: candidate)
  }

  /// Takes observations out.
  public mutating func remove(_ keys: Set<ObservationKey>) {
    observations.removeAll { keys.contains($0) }
  }

  private func isPreferred(_ candidate: Observation, over present: Observation) -> Bool {
    let new = reportYear(of: candidate)
    let old = reportYear(of: present)
    return candidate.key.role == .actual ? new > old : new < old
  }
}
