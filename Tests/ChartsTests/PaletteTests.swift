import Testing

@testable import Charts

/// Linear light, and what remains of it without one kind of cone (Machado, Oliveira and Fernandes 2009, full severity).
private enum Vision: CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  func seen(_ color: Color) -> [Double] {
    let light = linear(color)
    return matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
  }
}

private func power(_ base: Double, root: Int) -> Double {
  // Newton's method for the root; enough for colours, and no need for a C library.
  guard base > 0 else { return 0 }
  var guess = 1.0
  for _ in 0..<60 {
    var lower = 1.0
    for _ in 0..<(root - 1) { lower *= guess }
    guess -= (lower * guess - base) / (Double(root) * lower)
  }
  return guess
}

private func linear(_ color: Color) -> [Double] {
  [color.red, color.green, color.blue].map { byte in
    let value = Double(byte) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * power(base * base, root: 5)
  }
}

private func luminance(_ color: Color) -> Double {
  let light = linear(color)
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
}

private func contrast(_ one: Color, _ other: Color) -> Double {
  let lights = [luminance(one), luminance(other)].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}

/// CIE L*.
private func lightness(_ color: Color) -> Double {
  let y = luminance(color)
  return y > 0.008856 ? 116 * power(y, root: 3) - 16 : 903.3 * y
}

/// The distance in CIE L*a*b*.
private func distance(_ one: [Double], _ other: [Double]) -> Double {
  func lab(_ light: [Double]) -> [Double] {
    let x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505
    let y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    let z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089
    let f = [x, y, z].map { $0 > 0.008856 ? power($0, root: 3) : 7.787 * $0 + 16.0 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
  return zip(lab(one), lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}

@Suite struct PaletteTests {
  static let themes: [Theme] = [.light, .dark, .print].flatMap { [$0, $0.redForUp] }

  @Test func contrastFormulaKnowsBlackAndWhite() {
    #expect(abs(contrast(Color(hex: 0), Color(hex: 0xFFFFFF)) - 21) < 0.01)
    #expect(abs(contrast(Color(hex: 0x777777), Color(hex: 0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test(arguments: themes) func textIsReadableOnItsGrounds(_ theme: Theme) {
    for text in [theme.ink, theme.quietInk, theme.met, theme.missed, theme.highlight] + theme.hues
      + theme.lineHues + theme.barHues
    {
      #expect(contrast(text, theme.ground) >= 4.5, "\(String(text.hex, radix: 16))")
    }
    for text in [theme.ink, theme.quietInk] { #expect(contrast(text, theme.band) >= 4.5) }
    for ground in theme.hues + theme.barHues + [theme.quietMark, theme.met, theme.missed] {
      #expect(contrast(theme.text(on: ground), ground) >= 4.5, "\(String(ground.hex, radix: 16))")
    }
  }

  @Test(arguments: themes) func figuresAreReadableOnAllShades(_ theme: Theme) {
    for shade in HeatShade.allCases {
      let ground = shade.color(theme)
      #expect(contrast(theme.text(on: ground), ground) >= 4.5, "\(shade)")
    }
  }

  @Test(arguments: themes) func shadesAreToldApartStepByStep(_ theme: Theme) {
    let rows: [[HeatShade]] = [[.none, .good1, .good2, .good3], [.none, .bad1, .bad2, .bad3]]
    for (one, other) in rows.flatMap({ zip($0, $0.dropFirst()) }) {
      let step = abs(lightness(one.color(theme)) - lightness(other.color(theme)))
      #expect(step >= 4.6, "\(one) \(other) \(step)")
    }
  }

  /// On paper there is no colour: all shades lie in one row from white to black, the missed behind the met.
  @Test func printedShadesAreOneRowOfWideSteps() {
    let row: [HeatShade] = [.none, .good1, .good2, .good3, .bad1, .bad2, .bad3]
    let steps = row.map { lightness($0.color(.print)) }
    for (one, other) in zip(steps, steps.dropFirst()) { #expect(one - other >= 6, "\(steps)") }
    #expect(steps.last == 0)
  }

  @Test(arguments: themes) func marksStandOutFromThePage(_ theme: Theme) {
    for mark in theme.hues + theme.lineHues + theme.barHues + [
      theme.quietMark, theme.axis, theme.met, theme.missed,
    ] {
      #expect(contrast(mark, theme.ground) >= 3, "\(String(mark.hex, radix: 16))")
    }
  }

  @Test(arguments: themes) func huesAreToldApartWithAnyColourVision(_ theme: Theme) {
    for colors in [
      theme.hues + theme.lineHues + [theme.quietMark], theme.barHues + [theme.quietMark],
      [theme.met, theme.missed],
    ] {
      for vision in Vision.allCases {
        for (index, one) in colors.enumerated() {
          for other in colors.dropFirst(index + 1) {
            let apart = distance(vision.seen(one), vision.seen(other))
            #expect(
              apart >= 20, "\(vision) \(String(one.hex, radix: 16)) \(String(other.hex, radix: 16)) \(apart)")
          }
        }
      }
    }
  }

  /// The region in focus must not look like a verdict.
  ///
  /// In greys there is no colour left for that: verdicts have their signs there, the region in focus its band.
  @Test(arguments: [Theme.light, .dark].flatMap { [$0, $0.redForUp] })
  func theFocusIsNoVerdict(_ theme: Theme) {
    for other in [theme.met, theme.missed, theme.quietMark] {
      for vision in Vision.allCases {
        let apart = distance(vision.seen(theme.highlight), vision.seen(other))
        #expect(apart >= 18, "\(vision) \(String(other.hex, radix: 16)) \(apart)")
      }
    }
  }

  /// Bars side by side have the signs of verdicts: none may have the colour that means a missed target elsewhere.
  @Test(arguments: [Theme.light, .dark].flatMap { [$0, $0.redForUp] })
  func barsSideBySideAreNoVerdict(_ theme: Theme) {
    for hue in theme.barHues {
      for vision in Vision.allCases {
        let apart = distance(vision.seen(hue), vision.seen(theme.missed))
        #expect(apart >= 20, "\(vision) \(String(hue.hex, radix: 16)) \(apart)")
      }
    }
    #expect(theme.barHues.first == theme.met)
  }

  @Test(arguments: themes) func coloursAreToldApartOnAGreyCopy(_ theme: Theme) {
    for colors in [theme.hues + theme.lineHues, theme.barHues, [theme.met, theme.missed]] {
      for (index, one) in colors.enumerated() {
        for other in colors.dropFirst(index + 1) {
          // Twice what is just noticed side by side (CIE 1976: a difference of 2.3).
          #expect(abs(lightness(one) - lightness(other)) >= 4.6, "\(one) \(other)")
        }
      }
    }
  }

  /// The verdict is what a chart is about: on a grey copy its two tones are far apart.
  @Test(arguments: themes) func verdictsHaveTonesOfTheirOwn(_ theme: Theme) {
    #expect(abs(lightness(theme.met) - lightness(theme.missed)) >= 15)
  }

  @Test func mixingMeetsBothEnds() {
    let color = Color(hex: 0x123456)
    #expect(color.mixed(with: Theme.light.ground, share: 0) == color)
    #expect(color.mixed(with: Theme.light.ground, share: 1) == Theme.light.ground)
    #expect(color.hex == 0x123456)
  }
}
