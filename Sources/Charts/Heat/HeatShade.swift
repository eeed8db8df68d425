/// The ground of a cell: in two directions from none, or in one, in three steps each.
public enum HeatShade: Sendable, Hashable, CaseIterable {
  /// Nothing to say.
  case none
  /// Good, a little to much.
  case good1, good2, good3
  /// Bad, a little to much.
  case bad1, bad2, bad3
  /// In one direction, from little to much.
  case tone1, tone2, tone3

  /// The shade on the good or the bad side, 1 to 3; others are brought into that range.
  ///
  /// - Parameters:
  ///   - step: how far, 1 to 3.
  ///   - isGood: on which side.
  public init(step: Int, isGood: Bool) {
    let steps: [HeatShade] = isGood ? [.good1, .good2, .good3] : [.bad1, .bad2, .bad3]
    self = steps[min(max(step, 1), 3) - 1]
  }

  /// The shade in one direction, 1 to 3; others are brought into that range.
  ///
  /// - Parameter tone: how much, 1 to 3.
  public init(tone: Int) {
    self = [HeatShade.tone1, .tone2, .tone3][min(max(tone, 1), 3) - 1]
  }

  /// The colour in a theme.
  func color(_ theme: Theme) -> Color {
    func step(_ color: Color, _ number: Int, of own: [Color] = []) -> Color {
      own.indices.contains(number - 1)
        ? own[number - 1] : theme.ground.mixed(with: color, share: [0.18, 0.42, 1][number - 1])
    }
    return switch self {
    case .none: theme.ground
    case .good1: step(theme.met, 1, of: theme.metShades)
    case .good2: step(theme.met, 2, of: theme.metShades)
    case .good3: step(theme.met, 3, of: theme.metShades)
    case .bad1: step(theme.missed, 1, of: theme.missedShades)
    case .bad2: step(theme.missed, 2, of: theme.missedShades)
    case .bad3: step(theme.missed, 3, of: theme.missedShades)
    case .tone1: step(theme.primary, 1)
    case .tone2: step(theme.primary, 2)
    case .tone3: step(theme.primary, 3)
    }
  }
}
