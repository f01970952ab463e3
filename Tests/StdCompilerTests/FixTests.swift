import Foundation
import StdModel
import Testing

@testable import StdCompiler

/// `stdc fix`: what it changes, what it leaves, and that it comes to an end.
struct FixTests {
  private static func fixed(
    _ files: [(path: String, text: String)], _ options: FixOptions = FixOptions()
  ) async -> FixedSources {
    await fix(
      CompilerInput(sources: SourceSet(files.map { ($0.path, Array($0.text.utf8)) }), profiles: [], workers: 1), options
    )
  }

  private static func text(_ fixed: FixedSources, _ index: Int = 0) -> String {
    String(decoding: fixed.sources.texts[index].bytes, as: UTF8.self)
  }

  @Test("Numbers are counted anew, and every reference goes with them")
  func renumbers() async {
    let fixed = await Self.fixed([
      (
        "a.md",
        """
        ## 4 受理

        4.1 窗口应受理申请。

        4.3 材料应符合4.4和4.6 c)的规定，流程见图2。

        4.4 时限应符合表 3和附录B的规定，第4章的其他要求见B.1。

        4.6 时限：

        a) 即办件为1 h；

        c) 承诺件为5 d。

        图 2　流程

        表 3　时限

        | 项 | 时限 |
        |---|---|
        | 一 | 1 h |

        ## 附录 B（资料性）表格

        B.1 表格见表B.2。

        B.2 填写见4.3。

        表 B.2　登记表

        | 项 | 值 |
        |---|---|
        | 一 | 二 |
        """
      )
    ])
    #expect(
      Self.text(fixed) == """
        ## 4 受理

        4.1 窗口应受理申请。

        4.2 材料应符合4.3和4.4 b)的规定，流程见图1。

        4.3 时限应符合表 1和附录A的规定，第4章的其他要求见A.1。

        4.4 时限：

        a) 即办件为1 h；

        b) 承诺件为5 d。

        图 1　流程

        表 1　时限

        | 项 | 时限 |
        |---|---|
        | 一 | 1 h |

        ## 附录 A（资料性）表格

        A.1 表格见表A.1。

        A.2 填写见4.2。

        表 A.1　登记表

        | 项 | 值 |
        |---|---|
        | 一 | 二 |
        """)
    #expect(fixed.notRenumbered.isEmpty)
    #expect(fixed.compilation.diagnostics.allSatisfy { NumberingScope($0.rule) == nil })
  }

  @Test("References from other standards, and what a post carries out, go with a number, too")
  func acrossStandards() async {
    let fixed = await Self.fixed([
      ("system.yaml", "profile: db53-sme\norganisation: 示例中心\nprefix: Q/ABC\n"),
      (
        "implementation/a.md",
        "---\nnumber: Q/ABC SS 101—2026\ntitle: 受理规范\n---\n\n## 4 受理\n\n4.1 窗口应受理申请。\n\n4.3 材料应齐全。\n"
      ),
      (
        "post/b.md",
        """
        ---
        number: Q/ABC GW 101—2026
        title: 窗口岗位工作规范
        implements:
          - standard: Q/ABC SS 101—2026
            clauses: [4.1, 4.3]
        ---

        ## 4 要求

        材料应符合Q/ABC SS 101—2026中4.3的规定。
        """
      ),
    ])
    #expect(Self.text(fixed, 0).contains("4.2 材料"))
    #expect(Self.text(fixed, 1).contains("Q/ABC SS 101—2026中4.2的规定"))
    #expect(Self.text(fixed, 1).contains("clauses: [4.1, 4.2]"))
  }

  @Test(
    "Numbers stay where a reference could come to mean something else",
    arguments: [
      // The heading of 4.2 was lost: 4.3 has not become 4.2.
      "## 4 受理\n\n4.1 窗口应符合4.2的规定。\n\n4.3 材料应齐全。\n",
      // Which 4.1 is meant?
      "## 4 受理\n\n4.1 窗口应受理申请。\n\n4.1 材料应齐全。\n\n4.3 材料的核对应符合4.1的规定。\n",
      // An item that is not there.
      "## 4 受理\n\n4.1 窗口应符合4.3 b)的规定。\n\n4.3 材料：\n\na) 申请表；\n\nc) 证照。\n",
    ])
  func leavesNumbers(_ text: String) async {
    let fixed = await Self.fixed([("a.md", text)])
    #expect(Self.text(fixed) == text)
    #expect(fixed.notRenumbered.count == 1)
    #expect(fixed.renumbered == 0)
  }

  @Test("Line ends and the byte order mark of a file stay as they are")
  func keepsForm() async {
    let fixed = await Self.fixed([("a.md", "\u{FEFF}## 4 受理\r\n\r\n5. 5. 1 材料应符合GB/T 1.1-2020的规定。\r\n")])
    #expect(Self.text(fixed).hasPrefix("\u{FEFF}## 4 受理\r\n\r\n"))
    #expect(Self.text(fixed).contains("GB/T 1.1—2020"))
    #expect(!Self.text(fixed).replacing("\r\n", with: "").contains("\n"))
  }

  @Test("A file in another encoding is left alone")
  func otherEncoding() async {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x23, 0x00, 0x20, 0x00]
    let input = CompilerInput(sources: SourceSet([("a.md", bytes)]), profiles: [], workers: 1)
    #expect(await fix(input).sources.texts[0].bytes == bytes)
  }

  @Test("Only the rules and files that were asked for")
  func narrowed() async {
    let text = "## 4 受理\n\n材料应符合GB/T1.1-2020的规定。\n"
    let files = [("a.md", text), ("b.md", text)]
    let byRule = await Self.fixed(files, FixOptions(rules: [RuleID("NUM-01")]))
    #expect(Self.text(byRule) == text.replacing("1.1-2020", with: "1.1—2020"))
    let byFile = await Self.fixed(files, FixOptions(files: [SourceID(1)]))
    #expect(Self.text(byFile, 0) == text)
    #expect(Self.text(byFile, 1).contains("GB/T 1.1—2020"))
  }

  @Test(
    "Mending all wrong examples leaves no certain fix, and a second time changes nothing", arguments: RuleExample.wrong)
  func comesToAnEnd(_ example: RuleExample) async {
    for options in [FixOptions(), FixOptions(includesLikely: true)] {
      let once = await fix(example.input(example.sources), options)
      let twice = await fix(example.input(once.sources), options)
      #expect(once.sources == twice.sources)
      let left = once.compilation.diagnostics.filter { diagnostic in
        NumberingScope(diagnostic.rule) == nil && diagnostic.fixes.contains { $0.certainty == .certain }
      }
      #expect(left.isEmpty, "\(left.map { "\($0.rule) \($0.message.zh)" })")
    }
  }
}
