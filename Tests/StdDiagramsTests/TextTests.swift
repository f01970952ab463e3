@testable import StdDiagrams
import Testing

@Suite struct TextTests {
  static let breaks: [(text: String, width: Int, lines: [String])] = [
    ("服务基础标准体系", 70, ["服务基础", "标准体系"]),
    ("材料是否齐全？", 60, ["材料是否", "齐全？"]),
    // A closing sign never starts a line, an opening one never ends it.
    ("数值数据、量和单位", 50, ["数值数据、", "量和单位"]),
    ("报送（备案）", 40, ["报送", "（备案）"]),
    ("《条例》规定", 40, ["《条例》", "规定"]),
    // Words and numbers stay whole; a title rather breaks at its space.
    ("按GB/T 24421.3—2023实施", 100, ["按GB/T", "24421.3—2023实施"]),
    ("标准化工作指南 第2部分：体系构建", 110, ["标准化工作指南", "第2部分：体系构建"]),
    ("ISO 9001质量管理", 60, ["ISO 9001", "质量管理"]),
    // Blanks of any kind count once and never stand at an end of a line.
    ("  两　　端 \n 空白 ", 200, ["两　端 空白"]),
    // A word that no line holds is cut.
    ("abcdefghijklmnop", 40, ["abcdefg", "hijklmno", "p"]),
    ("", 40, []),
  ]

  @Test(arguments: breaks.indices)
  func linesBreakByTheRules(index: Int) {
    let (text, width, expected) = Self.breaks[index]
    #expect(MeasuredText(text).balancedLines(width: width, size: 10).map(\.text) == expected)
  }

  @Test(arguments: 0..<200)
  func linesHoldTheWholeTextAndFit(seed: Int) {
    var random = Random(UInt64(seed))
    let pieces = ["标", "准", "，", "。", "（", "）", "——", "GB/T 1.1", " ", "a", "e\u{301}", "😀", "《", "》", "100%", "…"]
    let text = (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }.joined()
    let measured = MeasuredText(text)
    for width in [14, 30, 77, 200] {
      for lines in [measured.lines(width: width, size: 12), measured.balancedLines(width: width, size: 12)] {
        let kept = lines.map(\.text).joined().unicodeScalars.filter { $0 != " " }
        #expect(Array(kept) == text.unicodeScalars.filter { $0 != " " })
        // An emoji is wider than the narrowest line.
        #expect(lines.allSatisfy { $0.width <= max(width, 17) })
      }
    }
  }

  @Test func columnsTurnBracketsAndKeepShortNumbersUpright() throws {
    let vertical = try #require(VerticalText(MeasuredText("5S管理（试行）、其他"), maximumCells: 20))
    #expect(vertical.columns.map { $0.map(\.text) } == [["5S", "管", "理", "（", "试", "行", "）", "、", "其", "他"]])
    #expect(vertical.columns[0].map(\.placement)[3...7] == [.turned, .upright, .upright, .turned, .raised])
    #expect(
      VerticalText(MeasuredText("GB/T 24421.3"), maximumCells: 20) == nil, "a long word does not stand in a column")
  }

  @Test func columnsAreEvenAndStartWithNoClosingSign() throws {
    let vertical = try #require(VerticalText(MeasuredText("数值数据、量和单位表示"), maximumCells: 6))
    #expect(vertical.columns.map { $0.map(\.text).joined() } == ["数值数据、量", "和单位表示"])
    let signs = try #require(VerticalText(MeasuredText("甲乙丙丁，，，戊"), maximumCells: 4))
    #expect(signs.columns.map { $0.map(\.text).joined() } == ["甲乙丙丁，，，", "戊"])
  }
}
