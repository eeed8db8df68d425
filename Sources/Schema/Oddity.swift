/// A figure that a rule of plausibility finds odd, with all that a person needs in order to judge.
public struct Oddity: Hashable, Sendable {
  /// The rule.
  public let rule: PlausibilityRule
  /// The figure that is odd.
  public let figure: Observation
  /// The figures that it was held against.
  public let others: [Observation]
  /// What came out: the quotient, the difference, the sum or the growth by levels, in the order of the rule's kind.
  public let computed: ExactDecimal?
  /// Of two levels: the base that level and growth imply.
  public let impliedBase: ExactDecimal?

  init(
    _ rule: PlausibilityRule, _ figure: Observation, against others: [Observation] = [],
    computed: ExactDecimal? = nil, impliedBase: ExactDecimal? = nil
  ) {
    self.rule = rule
    self.figure = figure
    self.others = others
    self.computed = computed
    self.impliedBase = impliedBase
  }

  /// A stable word for machines.
  ///
  /// `implausible` where the figure itself is beyond what is plausible, `impossible` beyond what can be, else the kind of contradiction.
  public var code: String {
    switch rule.kind {
    case .range, .leap, .jump, .distance: "implausible"
    case .limit: "impossible"
    case .order: "order"
    case .sum: "sum"
    case .between: "between"
    case .levels: "levels"
    }
  }

  /// Whether the figure itself is odd, not how it agrees with others of other indicators or measures.
  public var isOfTheFigureItself: Bool { ["implausible", "impossible"].contains(code) }
}
