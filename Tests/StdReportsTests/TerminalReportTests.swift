import StdModel
import Testing

@testable import StdReports

struct TerminalReportTests {
  /// The report of a fixture without the closing lines.
  private func shown(_ fixture: ReportFixture, columns: Int = 100) -> String {
    let text = TerminalReport.text(fixture.report(), style: .init(.plain, columns: columns))
    let end = text.range(of: "\n\n")?.lowerBound ?? text.endIndex
    return String(text[..<end])
  }

  @Test func marksTheExactCharactersOfAWideLine() {
    var fixture = ReportFixture("# 标题\n\n平台应符合⟦表 4⟧ 的规定。\n")
    fixture.fixes = [(.likely, "表 3")]
    #expect(
      shown(fixture) == """
        错误[GBT1.1-REF-03]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
         --> standards/base/terms.md:3:6
          |
        3 | 平台应符合表 4 的规定。
          |           ^^^^
          = 可改：改为“表 3”
          = 依据：GB/T 1.1—2020，9.5.3
        """)
  }

  @Test func speaksEnglish() {
    var fixture = ReportFixture("⟦x⟧")
    fixture.language = .english
    fixture.fixes = [(.certain, "")]
    #expect(
      TerminalReport.text(fixture.report()) == """
        error[GBT1.1-REF-03]: 5.3 refers to table 4, the last table is table 3
         --> standards/base/terms.md:1:1
          |
        1 | x
          | ^
          = fix: delete
          = basis: GB/T 1.1—2020, 9.5.3

        1 error in 1 file
        to read about a rule: stdc explain GBT1.1-REF-03

        """)
  }

  @Test func severalPlacesOfOneLineHaveTheirWords() {
    var fixture = ReportFixture("⟦1:5.2⟧ 应符合⟦表 4⟧ 的规定，见 ⟦2:6.3⟧。\n")
    fixture.related = [Bilingual(zh: "本条", en: "here"), Bilingual(zh: "所引条", en: "there")]
    #expect(
      shown(fixture) == """
        错误[GBT1.1-REF-03]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
         --> standards/base/terms.md:1:8
          |
        1 | 5.2 应符合表 4 的规定，见 6.3。
          | ---       ^^^^            --- 所引条
          | |
          | 本条
          = 依据：GB/T 1.1—2020，9.5.3
        """)
  }

  @Test func wordsThatDoNotFitBehindHangOneBelowTheOther() {
    var fixture = ReportFixture("⟦1:甲⟧和⟦2:乙⟧和⟦丙⟧\n")
    fixture.related = [Bilingual(zh: "第一", en: ""), Bilingual(zh: "第二", en: "")]
    #expect(
      shown(fixture) == """
        错误[GBT1.1-REF-03]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
         --> standards/base/terms.md:1:5
          |
        1 | 甲和乙和丙
          | --  --  ^^
          | |   |
          | |   第二
          | 第一
          = 依据：GB/T 1.1—2020，9.5.3
        """)
  }

  @Test func placesApartAreJoinedByDots() {
    var fixture = ReportFixture("⟦1:表 3⟧ 材料\n二\n三\n四\n五\n六\n七\n八\n九\n⟦表 4⟧\n十一\n⟦2:尾⟧\n")
    fixture.related = [Bilingual(zh: "最后一个表", en: ""), Bilingual(zh: "尾", en: "")]
    #expect(
      shown(fixture) == """
        错误[GBT1.1-REF-03]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
          --> standards/base/terms.md:10:1
           |
         1 | 表 3 材料
           | ---- 最后一个表
        ...
        10 | 表 4
           | ^^^^
        11 | 十一
        12 | 尾
           | -- 尾
           = 依据：GB/T 1.1—2020，9.5.3
        """)
  }

  @Test func aPlaceInAnotherFileHasItsOwnLines() {
    var fixture = ReportFixture(files: [("base/a.md", "⟦甲⟧\n"), ("post/b.md", "一\n\n二⟦1:乙⟧\n")])
    fixture.related = [Bilingual(zh: "另一处", en: "")]
    #expect(
      shown(fixture) == """
        错误[GBT1.1-REF-03]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
         --> standards/base/a.md:1:1
          |
        1 | 甲
          | ^^
         ::: standards/post/b.md:3:2
          |
        3 | 二乙
          |   -- 另一处
          = 依据：GB/T 1.1—2020，9.5.3
        """)
  }

  @Test func aPlaceOverSeveralLinesIsBracketed() {
    var fixture = ReportFixture("## 5 平台\n\n⟦平台应公开。\n第二行\n第三行\n末行。⟧后\n")
    fixture.rule = "GBT1.1-LVL-04"
    fixture.severity = .warning
    #expect(
      shown(fixture) == """
        警告[GBT1.1-LVL-04]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
         --> standards/base/terms.md:3:1
          |
        3 | / 平台应公开。
        4 | | 第二行
        5 | | 第三行
        6 | | 末行。后
          | |______^
          = 依据：GB/T 1.1—2020，7.4
        """)
  }

  @Test func aLongPlaceThatBeginsWithinALineIsShortened() {
    let fixture = ReportFixture("开头⟦平台\n2\n3\n4\n5\n6\n尾⟧\n")
    #expect(
      shown(fixture) == """
        错误[GBT1.1-REF-03]：5.3 引用的表 4 不存在，本文件最后一个表是表 3
         --> standards/base/terms.md:1:3
          |
        1 |   开头平台
          |  _____^
        2 | | 2
        ... |
        7 | | 尾
          | |__^
          = 依据：GB/T 1.1—2020，9.5.3
        """)
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let filler = String(repeating: "服务", count: 60)
    let lines = shown(ReportFixture("\(filler)⟦表 4⟧\(filler)\n"), columns: 60).split(separator: "\n")
    #expect(lines[3] == "1 | …服务服务服务服务服务服务表 4服务服务服务服务服务服务服…")
    #expect(lines[4] == "  |                          ^^^^")
    #expect(lines.dropFirst().allSatisfy { DisplayWidth.of(String($0)) <= 60 })
  }

  @Test func theEndsOfALongLineAreShownWithoutDots() {
    let filler = String(repeating: "服务", count: 60)
    let start = shown(ReportFixture("⟦表 4⟧\(filler)\n"), columns: 40).split(separator: "\n")
    #expect(start[3].hasPrefix("1 | 表 4服务") && start[3].hasSuffix("…"))
    let end = shown(ReportFixture("\(filler)⟦表 4⟧\n"), columns: 40).split(separator: "\n")
    #expect(end[3].hasPrefix("1 | …") && end[3].hasSuffix("服务表 4"))
    #expect(end[4].hasSuffix("  ^^^^"))
  }

  @Test func anEmptyPlaceHasOneMark() {
    #expect(shown(ReportFixture("结尾⟦⟧\n")).contains("1 | 结尾\n  |     ^\n"))
    #expect(shown(ReportFixture("⟦⟧\n")).contains("1 |\n  | ^\n"))
  }

  @Test func aPlaceThatTakesItsLineEndStaysOnItsLine() {
    #expect(shown(ReportFixture("甲⟦乙\n⟧丙\n")).contains("1 | 甲乙\n  |   ^^\n  ="))
    #expect(shown(ReportFixture("甲⟦乙\r\n⟧丙\r\n")).contains("1 | 甲乙\n  |   ^^\n  ="))
  }

  @Test func tabsTakeFourColumns() {
    #expect(shown(ReportFixture("\t⟦a⟧\n")).contains("1 |     a\n  |     ^\n"))
  }

  @Test func combiningMarksAndTheByteOrderMarkTakeNone() {
    #expect(shown(ReportFixture("e\u{301}⟦x⟧\n")).contains("1 | e\u{301}x\n  |  ^\n"))
    #expect(shown(ReportFixture("\u{FEFF}甲⟦x⟧\n")).contains("terms.md:1:2\n  |\n1 | 甲x\n  |   ^\n"))
  }

  @Test func nothingInASourceControlsTheTerminal() {
    var fixture = ReportFixture("\u{1B}[31m红\u{202E}⟦x⟧\u{7}\u{85}\n")
    fixture.message = Bilingual(zh: "标题是 \u{1B}[2J", en: "")
    let text = shown(fixture)
    #expect(
      !text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
      })
    #expect(text.contains("1 | ␛[31m红\u{FFFD}x␇\u{FFFD}\n  |         ^\n"))
  }

  @Test func illFormedBytesAreShownOneByOne() throws {
    let bytes: [UInt8] = Array("甲".utf8) + [0xFF, 0xC3] + Array("乙".utf8)
    let sources = SourceSet([("a.md", bytes)])
    let diagnostic = Diagnostic(RuleID("X"), .info, Bilingual(zh: "m", en: "m"), at: SourceSpan(SourceID(0), 5, 8))
    let report = Report([diagnostic], of: sources, in: "", rules: RuleCatalogue([]), language: .chinese)
    let text = TerminalReport.text(report)
    #expect(text.contains("1 | 甲\u{FFFD}\u{FFFD}乙\n  |     ^^\n"))
    #expect(text.hasPrefix("提示[X]：m\n --> a.md:1:"))
  }

  @Test func aFileThatWasNotReadIsNamedWithoutALine() {
    let sources = SourceSet([], unread: ["base/a.md"])
    let diagnostic = Diagnostic(
      RuleID("STDC-IO-01"), .error, Bilingual(zh: "无法读取", en: ""), at: SourceSpan(SourceID(0), 0, 0))
    let report = Report([diagnostic], of: sources, in: "", rules: RuleCatalogue([]), language: .chinese)
    #expect(TerminalReport.text(report) == "错误[STDC-IO-01]：无法读取\n --> base/a.md\n\n1 个错误，涉及 1 个文件\n")
  }

  @Test func countsWhatWasFound() {
    let sources = SourceSet([("a.md", Array("甲乙".utf8)), ("b.md", Array("丙".utf8))])
    func diagnostic(_ severity: Severity, _ source: Int) -> Diagnostic {
      Diagnostic(RuleID("X"), severity, Bilingual(zh: "", en: ""), at: SourceSpan(SourceID(source), 0, 3))
    }
    func closing(_ diagnostics: [Diagnostic], _ language: Language) -> String? {
      let report = Report(diagnostics, of: sources, in: "", rules: RuleCatalogue([]), language: language)
      return TerminalReport.text(report).split(separator: "\n").last.map(String.init)
    }
    let mixed = [diagnostic(.warning, 1), diagnostic(.error, 0), diagnostic(.error, 1), diagnostic(.info, 0)]
    #expect(closing(mixed, .chinese) == "2 个错误，1 个警告，1 个提示，涉及 2 个文件")
    #expect(closing(mixed, .english) == "2 errors, 1 warning, 1 note in 2 files")
    #expect(closing([], .chinese) == "检查了 2 个文件，没有发现问题")
    #expect(closing([], .english) == "checked 2 files, no problems found")
  }

  @Test func findingsAreGroupedByFile() {
    let sources = SourceSet([("b.md", [0x61])], unread: ["a.md"])
    let diagnostics = [SourceID(0), SourceID(1), SourceID(0)].map {
      Diagnostic(RuleID("X"), .error, Bilingual(zh: "", en: ""), at: SourceSpan($0, 0, 0))
    }
    let report = Report(diagnostics, of: sources, in: "", rules: RuleCatalogue([]), language: .chinese)
    #expect(report.diagnostics.map { sources[$0.span.source].path } == ["a.md", "b.md", "b.md"])
  }

  @Test func colorsAreSwitchedOffAgain() {
    var fixture = ReportFixture("⟦1:甲⟧⟦乙⟧\n")
    fixture.related = [Bilingual(zh: "词", en: "")]
    let text = TerminalReport.text(fixture.report(), style: .init(.colored))
    #expect(text.contains("\u{1B}[1;31m错误[GBT1.1-REF-03]\u{1B}[0m"))
    #expect(text.contains("\u{1B}[1;34m--\u{1B}[0m\u{1B}[1;31m^^\u{1B}[0m"))
    let codes = text.split(separator: "\u{1B}").map { $0.prefix { $0 != "m" } }
    #expect(codes.enumerated().allSatisfy { ($1 == "[0") == ($0 % 2 == 1) })
  }
}
