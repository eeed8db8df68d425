import Charts
import Testing

@testable import GDRendering

@Suite(.enabled(if: TestFonts.typeface != nil, "no Chinese font is installed"))
struct PNGRendererTests {
  private func renderer() throws -> PNGRenderer { PNGRenderer(try #require(TestFonts.typeface)) }

  @Test func aChartIsAPaletteImageOfItsSize() throws {
    let header = try #require(PNGHeader(try renderer().png(sampleScene())))
    #expect(header.width == 800 && header.height == 450)
    #expect(header.colorType == 3)
    #expect(header.paletteCount <= 256 && header.paletteCount > 10)
    #expect(header.depth == 8)
    // 120 dots per inch are 4724 a metre.
    #expect(abs(header.pixelsPerMetre - 4724) <= 1)
  }

  @Test func sameSceneSameBytes() throws {
    let scene = try sampleScene()
    let first = try renderer().png(scene)
    #expect(try renderer().png(scene) == first)
    #expect(try renderer().png(sampleScene("湖北上升5%")) != first)
  }

  @Test func aFullSlideStaysSmall() throws {
    let rows = (1...31).map {
      BarRow(
        "第\($0)省", value: Double(40 - $0), valueLabel: "\(40 - $0).0%", tone: $0 % 3 == 0 ? .met : .missed)
    }
    let typeface = try #require(TestFonts.typeface)
    let scene = try BarChartSpec(text: ChartText(title: "三十一个地区"), rows: rows)
      .scene(canvas: .slide, measurer: GDTextMeasurer(typeface))
    #expect(try renderer().png(scene).count < 60_000)
  }

  @Test func chunksHaveTheirChecksum() {
    #expect(Deflated.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(
      Deflated.checksum(Array("6789".utf8), after: Deflated.checksum(Array("12345".utf8))) == 0xCBF4_3926)
    #expect(PNGChunk.bytes(type: "IEND", data: []) == [0, 0, 0, 0, 73, 69, 78, 68, 0xAE, 0x42, 0x60, 0x82])
  }

  @Test func onlyThePageIsSeeThrough() throws {
    let typeface = try #require(TestFonts.typeface)
    let png = try PNGRenderer(typeface, isTransparent: true).png(sampleScene())
    let chunks = PNGChunk.chunks(in: png)
    #expect(chunks.map(\.type) == ["IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND"])
    let opacity = try #require(chunks.first { $0.type == "tRNS" }).data
    let palette = Array(try #require(chunks.first { $0.type == "PLTE" }).data)
    #expect(opacity.count(where: { $0 == 0 }) == 1 && opacity.last == 0)
    #expect(palette[(3 * opacity.count - 3)..<(3 * opacity.count)].elementsEqual([255, 255, 255]))
  }

  @Test func onlyAPictureThatIsALittleTooLargeIsPackedHarder() {
    let sizes = [59_000, 60_001, 61_000, 62_000, 66_000, 90_000]
    let isWorthIt = { (gain: Double) in
      sizes.map { IndexedPNG.isWorthMoreEffort(size: $0, room: 60_000, gain: gain) }
    }
    #expect(isWorthIt(0.025) == [false, true, true, false, false, false])
    #expect(isWorthIt(0.12) == [false, true, true, true, true, false])
  }

  @Test func entitiesAreLiteral() throws {
    // If libgd decoded them, all three would look the same.
    let pictures = try ["&#20013;", "&amp;#20013;", "中"].map { try renderer().png(sampleScene($0)) }
    #expect(Set(pictures).count == 3)
  }

  @Test func missingCharactersAreNamedBeforeDrawing() throws {
    let scene = try sampleScene("湖\u{10FFFC}北\u{10FFFD}\u{10FFFC}")
    let error = #expect(throws: RenderError.self) { try renderer().png(scene) }
    guard case .missingCharacters(let scalars, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(scalars.map(\.value) == [0x10FFFC, 0x10FFFD])
    #expect(TestFonts.typeface?.missingCharacters(in: "a\u{10FFFC}\u{10FFFC}县").map(\.value) == [0x10FFFC])
  }

  @Test func textsInsideAreFoundAgain() throws {
    let texts = [PNGText(keyword: "Title", text: "湖北下降5%"), PNGText(keyword: "Description", text: "")]
    let png = try renderer().png(sampleScene(), texts: texts)
    #expect(PNGText.texts(in: png) == texts)
    #expect(PNGHeader(png)?.colorType == 3)
    #expect(PNGText.texts(in: Array(png.prefix(60))).count <= 1)
    #expect(PNGText.texts(in: [1, 2, 3]).isEmpty)
  }

  @Test func longTextsArePackedAndComeBack() throws {
    let table = (1...500).map { "\($0),350000,福建省,5.5" }.joined(separator: "\n")
    let texts = [PNGText(keyword: "Title", text: "短"), PNGText(keyword: "Rows", text: table)]
    let plain = try renderer().png(sampleScene())
    let png = try renderer().png(sampleScene(), texts: texts)
    #expect(PNGText.texts(in: png) == texts)
    #expect(png.count - plain.count < table.utf8.count / 3)
  }

  @Test func damagedPackedTextsAreLeftOut() throws {
    let packed = try #require(Deflated.packed([UInt8](repeating: 65, count: 5000)))
    #expect(Deflated.unpacked(packed)?.count == 5000)
    for length in 0..<packed.count { #expect(Deflated.unpacked(Array(packed.prefix(length))) == nil) }
    // A hundred million bytes in a hundred thousand.
    let bomb = try #require(Deflated.packed([UInt8](repeating: 0, count: 100_000_000)))
    #expect(Deflated.unpacked(bomb) == nil)
  }

  @Test func measuredWidthIsDrawnWidth() throws {
    let typeface = try #require(TestFonts.typeface)
    let measurer = GDTextMeasurer(typeface)
    #expect(measurer.width(of: "国国", size: 20, weight: .regular) == 40)
    #expect(measurer.width(of: "", size: 20, weight: .bold) == 0)
    let ascent = measurer.ascent(size: 20, weight: .regular)
    #expect((14...24).contains(ascent))
    #expect((2...9).contains(measurer.descent(size: 20, weight: .regular)))
  }

  @Test func aFontThatIsNoFontIsRefused() {
    #expect(throws: RenderError.self) { try FontFinder().typeface("/etc/hostname") }
    #expect(throws: RenderError.self) { try FontFinder().typeface("/nowhere/font.ttf") }
    #expect(throws: RenderError.self) { try FontFinder().typeface("/tmp") }
  }

  @Test func placesWithoutFontsAreListed() {
    let finder = FontFinder(places: [FontPlace(regular: "/nowhere/a.ttc", bold: nil)], cacheFolder: "/tmp")
    #expect(throws: RenderError.noFont(searched: ["/nowhere/a.ttc"])) { try finder.typeface() }
  }
}

@Suite(.enabled(if: TestFonts.collection != nil, "Noto Sans CJK is not installed"))
struct CollectionTests {
  /// The characters whose mainland and Japanese forms differ.
  private let differing = "骨直角入"

  private func ink(_ path: String, _ scalar: Unicode.Scalar) throws -> [UInt8] {
    let image = try GDImage(trueColorWidth: 160, height: 160)
    _ = try image.drawCharacter(scalar, font: path, size: 80, x: 20, y: 120)
    var coverage: [UInt8] = []
    for row in 0..<160 { image.takeCoverage(row: row, from: 0, through: 159, into: &coverage) }
    return coverage
  }

  @Test func theSimplifiedFaceIsSlicedOut() throws {
    let path = try #require(TestFonts.collection)
    let typeface = try FontFinder().typeface(path)
    #expect(typeface.regular.origin.hasSuffix("SC"))
    #expect(typeface.bold.path != typeface.regular.path)
    for scalar in differing.unicodeScalars {
      let chinese = try ink(typeface.regular.path, scalar)
      #expect(chinese != (try ink(path, scalar)), "\(scalar)")
      #expect(chinese.contains { $0 > 200 })
    }
    #expect(try ink(typeface.regular.path, "一") == ink(path, "一"))
  }

  /// The comparison above can fail: it does for the Japanese face, sliced out in the same way.
  @Test func theJapaneseFaceIsSeenToBeJapanese() throws {
    let path = try #require(TestFonts.collection)
    let source = try FontFile(path: path)
    let japanese = try #require(source.faces.first)
    let entry = try FaceCache(folder: "/dev/null/none").entry(for: japanese, of: source, path: path)
    defer { FaceCache.remove(entry.path) }
    #expect(japanese.names.values.joined().contains { $0.hasSuffix("JP") })
    for scalar in differing.unicodeScalars {
      #expect(try ink(entry.path, scalar) == ink(path, scalar), "\(scalar)")
    }
  }

  @Test func aSlicedFaceHasTheSameTables() throws {
    let path = try #require(TestFonts.collection)
    let source = try FontFile(path: path)
    let face = try #require(FaceChoice.choose(source.faces, named: nil, weight: .regular))
    #expect(face.index > 0)
    let entry = try FaceCache(folder: "/dev/null/none").entry(for: face, of: source, path: path)
    defer { FaceCache.remove(entry.path) }
    let sliced = try FontFile(path: entry.path)
    let copy = try #require(sliced.faces.first)
    #expect(sliced.faces.count == 1 && sliced.file.size == FaceSlicer.length(of: face))
    #expect(copy.names == face.names)
    #expect(copy.tables.map(\.tag) == face.tables.map(\.tag))
    for (old, new) in zip(face.tables, copy.tables) {
      let same =
        try source.file.bytes(at: old.offset, count: old.length)
        == sliced.file.bytes(at: new.offset, count: new.length)
      #expect(same && new.offset % 4 == 0)
    }
  }

  @Test func aFaceCanBeNamedOrNumbered() throws {
    let path = try #require(TestFonts.collection)
    let byName = try FontFinder().typeface(path + "#Noto Sans CJK JP")
    #expect(byName.regular.path == path)
    #expect(try FontFinder().typeface(path + "#0").regular.path == path)
    #expect(throws: RenderError.self) { try FontFinder().typeface(path + "#99") }
    let error = #expect(throws: RenderError.self) { try FontFinder().typeface(path + "#Nobody") }
    if case .noSuchFace(_, let face, let available) = error {
      #expect(face == "Nobody" && available.contains("Noto Sans CJK SC"))
    } else {
      Issue.record("\(String(describing: error))")
    }
  }

  @Test func withoutACacheTheFaceIsTemporary() throws {
    let path = try #require(TestFonts.collection)
    // A file can't be a folder, for no user.
    let places = [FontPlace(regular: path, bold: nil)]
    var typeface: Typeface? = try FontFinder(places: places, cacheFolder: "/dev/null/duibiao").typeface()
    let sliced = try #require(typeface?.regular.path)
    #expect(typeface?.regular.isTemporary == true)
    #expect(OpenFile.isReadable(sliced))
    typeface = nil
    #expect(!OpenFile.isReadable(sliced))
  }
}

@Suite(.enabled(if: TestFonts.wqy != nil, "WenQuanYi is not installed"))
struct SingleWeightTests {
  @Test func aFontWithoutBoldServesBothWeights() throws {
    let path: String = try #require(TestFonts.wqy)
    let typeface = try FontFinder().typeface(path)
    #expect(typeface.bold.path == typeface.regular.path)
    let scene = try sampleScene()
    #expect(PNGHeader(try PNGRenderer(typeface).png(scene))?.width == 800)
  }
}
