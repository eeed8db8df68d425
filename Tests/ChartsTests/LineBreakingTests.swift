import Testing

@testable import Charts

@Suite struct LineBreakingTests {
  private func lines(_ text: String, _ ems: Double) -> [String] {
    LineBreaking.lines(of: text, within: ems * 10) {
      FixedMeasurer().width(of: $0, size: 10, weight: .regular)
    }
  }

  @Test func punctuationNeverStartsALine() {
    #expect(lines("来源：政府工作报告，统计公报。", 5) == ["来源：政府", "工作报告，", "统计公报。"])
  }

  @Test func aCharacterGoesWithTheMarkBehindIt() {
    #expect(lines("龙岩，上杭、长汀。", 3) == ["龙岩，", "上杭、", "长汀。"])
    #expect(lines("上杭县、长汀县", 3) == ["上杭", "县、长", "汀县"])
  }

  @Test func openingMarksNeverEndALine() {
    #expect(lines("各省（区、市）《报告》", 3) == ["各省", "（区、", "市）", "《报", "告》"])
  }

  @Test func numbersKeepTheirUnits() {
    #expect(lines("总量达到1234.5亿元以上", 5) == ["总量达到", "1234.5亿元", "以上"])
    #expect(lines("提高了0.3个百分点", 7) == ["提高了", "0.3个百分点"])
    #expect(LineBreaking.atoms(of: "2015—2025年").last == "2025年")
  }

  @Test func latinWordsStayWhole() {
    #expect(lines("依据 Our World in Data 数据", 6) == ["依据 Our", "World in", "Data 数据"])
  }

  @Test func aWordLongerThanALineIsBrokenAnyway() {
    #expect(lines("abcdefghij", 2) == ["abcd", "efgh", "ij"])
  }

  @Test func lineFeedsBeginNewLines() {
    #expect(lines("来源：\n\n注释", 9) == ["来源：", "注释"])
  }

  /// Words stay whole where that takes no line more.
  @Test func linesEndWithClausesWhereThereIsRoom() {
    func clauses(_ text: String, _ ems: Double) -> [String] {
      LineBreaking.byClause(text, within: ems * 10, from: 0.5) {
        FixedMeasurer().width(of: $0, size: 10, weight: .regular)
      }
    }
    #expect(lines("单位见下；按总值排序", 7) == ["单位见下；按总", "值排序"])
    #expect(clauses("单位见下；按总值排序", 7) == ["单位见下；", "按总值排序"])
    // Not at the price of another line, nor for a line that would be half empty.
    #expect(clauses("单位见下；按总值排序而不按增速排", 8) == ["单位见下；按总值", "排序而不按增速排"])
    #expect(clauses("甲；按总值排序", 5) == ["甲；按总值", "排序"])
    #expect(LineBreaking.atoms(of: "福建（共1个）") == ["福", "建", "（共1个）"])
  }

  @Test func emptyTextHasNoLines() {
    #expect(lines("", 5).isEmpty)
    #expect(lines("   ", 5).isEmpty)
  }

  @Test func nothingIsLostAndTheRulesHold() {
    var inventor = Inventor(seed: 7)
    let marks = ["、", "，", "。", "（", "）", "《", "》", "12.5亿元", "5%", "GDP ", "：", "“", "”"]
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<12 {
        text += inventor.flag() ? inventor.name() : marks[inventor.number(0...(marks.count - 1))]
      }
      let result = lines(text, 14)
      #expect(result.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for (index, line) in result.enumerated() where index > 0 {
        let isForced =
          (result[index - 1] + line).count > 14 && LineBreaking.atoms(of: text).contains { $0.count > 14 }
        #expect(isForced || !"、，。）》”：".contains(line.first ?? "x"), "\(result)")
        #expect(isForced || !"（《“".contains(result[index - 1].last ?? "x"), "\(result)")
      }
    }
  }

  @Test func shorteningEndsInAnEllipsisAndFits() {
    let measure = { (text: String) in FixedMeasurer().width(of: text, size: 10, weight: .regular) }
    #expect(LineBreaking.shortened("福建省龙岩市上杭县", to: 50, measure: measure) == "福建省龙…")
    #expect(LineBreaking.shortened("福建", to: 50, measure: measure) == "福建")
    #expect(LineBreaking.shortened("福建", to: 2, measure: measure).isEmpty)
  }

  @Test(arguments: [
    // The end is cut where nobody else begins so.
    ("甲州市一二三四五", ["乙州市一二三四五"], "甲州市一…"),
    // Else the middle; else what is the same.
    ("某州自治区一二三四甲县", ["某州自治区一二三四乙县"], "某州…甲县"),
    ("某州自治区一甲二三四县城", ["某州自治区一乙二三四县城"], "…甲二三四…"),
  ])
  func shortenedNamesStayDifferent(_ name: String, _ others: [String], _ expected: String) {
    let measure = { (text: String) in FixedMeasurer().width(of: text, size: 10, weight: .regular) }
    #expect(LineBreaking.shortened(name, to: 50, among: others + [name], measure: measure) == expected)
    #expect(
      Set(
        (others + [name]).map { LineBreaking.shortened($0, to: 50, among: others + [name], measure: measure) }
      )
      .count == others.count + 1)
  }
}
