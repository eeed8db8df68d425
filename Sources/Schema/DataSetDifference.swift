/// What differs between two data sets, key by key.
public struct DataSetDifference: Sendable {
  /// One key that differs.
  public struct Row: Hashable, Sendable {
    /// How it differs.
    public enum Kind: String, Sendable, CaseIterable {
      /// Only in the second data set.
      case added
      /// Only in the first data set.
      case removed
      /// Another figure, hedge, unit, status or basis.
      case changed
      /// The same figure, from another source or place.
      case moved
    }

    /// How it differs.
    public let kind: Kind
    /// The key.
    public let key: ObservationKey
    /// In the first data set.
    public let before: Observation?
    /// In the second data set.
    public let after: Observation?
  }

  /// The keys that differ, in their order.
  public let rows: [Row]
  /// How many keys are the same in both.
  public let sameCount: Int

  /// What differs from `old` to `new`.
  public init(from old: DataSet, to new: DataSet) {
    var rows: [Row] = []
    var same = 0
    var left = old.observations[...]
    var right = new.observations[...]
    while let key = [left.first?.key, right.first?.key].compactMap({ $0 }).min() {
      let before = left.first?.key == key ? left.removeFirst() : nil
      let after = right.first?.key == key ? right.removeFirst() : nil
      if let kind = Self.kind(before, after) {
        rows.append(Row(kind: kind, key: key, before: before, after: after))
      } else {
        same += 1
      }
    }
    self.rows = rows
    sameCount = same
  }

  private static func kind(_ before: Observation?, _ after: Observation?) -> Row.Kind? {
    guard let before else { return .added }
    guard let after else { return .removed }
    if before == after { return nil }
    let isSame =
      before.value == after.value && before.unit == after.unit && before.status == after.status
      && before.basis == after.basis
    return isSame ? .moved : .changed
  }
}
