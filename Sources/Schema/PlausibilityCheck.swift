/// What can't be wrong in form but hardly is right: every finding is for a person to look at.
struct PlausibilityCheck {
  let dataSet: DataSet
  /// Where each observation stands in its file.
  let lines: [ObservationKey: Int]

  /// A growth that misses its target by more percentage points than this is rather a misread figure.
  static let farFromTarget = ExactDecimal(20)
  /// A level that is so many times another year's is rather one in another unit.
  static let leap = ExactDecimal(5)

  var findings: [Finding] {
    dataSet.observations.flatMap { observation -> [Finding] in
      let line = lines[observation.key] ?? 0
      var kinds = sourceFindings(observation, line)
      if let value = observation.value.low, isImplausible(observation, value) {
        kinds.append(.implausible(observation.key, value: value, line: line))
      }
      return kinds.map(Finding.init)
    }
  }

  /// The figures beyond what is plausible.
  var implausible: [Finding] {
    findings.filter { if case .implausible = $0.kind { true } else { false } }
  }

  /// A report states the actuals of the year before its own and the targets of its own.
  private func sourceFindings(_ observation: Observation, _ line: Int) -> [Finding.Kind] {
    let key = observation.key
    guard !observation.source.isEmpty else { return [.noSource(key, line: line)] }
    guard let source = dataSet.sources[observation.source] else { return [] }
    if source.region != key.region {
      return [.foreignSource(key, source: source.id, line: line)]
    }
    let expected = key.role == .actual ? source.year - 1 : source.year
    return key.year == expected ? [] : [.unusualYear(key, source: source.id, line: line)]
  }

  private func isImplausible(_ observation: Observation, _ value: ExactDecimal) -> Bool {
    if observation.key.measure == .growth {
      return value < ExactDecimal(-100) || isFarFromTarget(observation, value)
    }
    if value < .zero { return true }
    if observation.unit == .percent { return value > ExactDecimal(100) }
    return leaps(observation, value)
  }

  private func isFarFromTarget(_ observation: Observation, _ value: ExactDecimal) -> Bool {
    let key = observation.key
    guard key.role == .actual,
      let target = dataSet.observation(key.region, key.indicator, key.measure, .target, key.year)?.value.low
    else { return false }
    return (value - target).magnitude > Self.farFromTarget
  }

  private func leaps(_ observation: Observation, _ value: ExactDecimal) -> Bool {
    let key = observation.key
    guard key.role == .actual,
      let before = dataSet.observation(key.region, key.indicator, key.measure, .actual, key.year - 1),
      before.unit == observation.unit, let earlier = before.value.low, earlier > .zero
    else { return false }
    return value > earlier * Self.leap || value * Self.leap < earlier
  }
}

extension DataSet {
  /// The figures that are right in form but beyond what is plausible.
  public var implausibleFigures: [ObservationKey] {
    PlausibilityCheck(dataSet: self, lines: [:]).implausible.compactMap { finding in
      if case .implausible(let key, _, _) = finding.kind { key } else { nil }
    }
  }
}
