internal import Schema

extension IndicatorID {
  /// The indicator that a target relative to `gdp` is tied to.
  static let gdp: IndicatorID = "gdp"
}

extension Analysis {
  /// What a target demands, a relative one resolved; `nil` if it can't be (DESIGN §3, "relative targets").
  ///
  /// A relative target is resolved with figures of `role`: the actuals of its year for attainment, or the other targets
  /// of the same report for stretch and for rankings of targets.
  func aim(of target: Observation, region: Region, indicator: Indicator, against role: Role) -> Aim? {
    guard case .relative(let reference, let bound) = target.value else {
      return Aim(target: target, direction: indicator.direction)
    }
    guard let standIn = standIn(for: target, reference, region: region, role: role) else { return nil }
    let direction = dataSet.codebook.indicator(standIn.key.indicator)?.direction ?? indicator.direction
    switch role {
    case .actual:
      return Figure(actual: standIn, direction: direction, tolerances: tolerances)
        .map { Aim($0, of: standIn, bound: bound) }
    case .target:
      return Aim(target: standIn, direction: direction)?.standingIn(for: bound, by: standIn)
    }
  }

  private func standIn(
    for target: Observation, _ reference: RelativeReference, region: Region, role: Role
  ) -> Observation? {
    let key = target.key
    switch reference {
    case .gdp:
      // 与经济增长同步 speaks of growth; GDP can't be tied to itself.
      guard key.measure == .growth, key.indicator != .gdp else { return nil }
      let found = dataSet.observation(key.region, .gdp, .growth, role, key.year)
      return role == .target && found?.source != target.source ? nil : found
    case .provincial, .national:
      // What others plan is not known when a report is written, and is no promise of this region.
      guard role == .actual, let above = superior(of: region, reference) else { return nil }
      return dataSet.observation(above, key.indicator, key.measure, .actual, key.year)
    }
  }

  private func superior(of region: Region, _ reference: RelativeReference) -> RegionCode? {
    let tier: Tier = reference == .national ? .nation : .province
    return dataSet.codebook.regions.ancestors(of: region).first { $0.tier == tier }?.code
  }
}
