@testable import StdHTML
import StdCompiler
import StdModel
import StdPublish
import Testing

@Suite("Inspection sheets")
struct ChecklistTests {
  private static func index(_ text: String) async -> SiteIndex {
    let sources = SourceSet([(path: "support/a.md", bytes: Array(text.utf8))])
    return SiteIndex(await compile(CompilerInput(sources: sources, profiles: [], workers: 1)).resolved)
  }

  private static func rows(_ text: String) async -> [Checklist.Row] {
    Checklist(StandardID(0), await index("---\nnumber: Q/SLFW BZ 201—2026\ntitle: 财务\n---\n\n" + text)).rows
  }

  @Test("each sentence that requires, recommends or permits is a row; statements are none")
  func sentences() async {
    let rows = await Self.rows(
      """
      ## 1 范围

      本文件规定的内容应为财务。

      ## 4 要求

      ### 4.1 预算

      预算应按年编制。预算每年12月完成。预算宜公开，可在网站公布。

      注：预算应是注。

      ## 附录 A（资料性）示例

      本附录应不列入。
      """)
    #expect(rows.map { $0.text } == ["预算应按年编制。", "预算宜公开，可在网站公布。"])
    #expect(rows.first?.place == "4.1")
    #expect(rows.first?.kind == .requirement)
    #expect(!rows.contains { $0.text.contains("附录") || $0.text.contains("内容应为") })
  }

  @Test("items carry their lead-in, nested ones both")
  func items() async {
    let rows = await Self.rows(
      """
      ## 4 要求

      4.1 窗口应公开下列内容：

      a) 服务事项；

      b) 办理时限，其中：

         1) 当场办理的时限；

         2) 承诺办理的时限；

      c) 收费标准。
      """)
    #expect(rows.map { $0.place } == ["4.1 a)", "4.1 b)1)", "4.1 b)2)", "4.1 c)"])
    #expect(
      rows.map { $0.leadIn } == [
        "窗口应公开下列内容：", "窗口应公开下列内容：b) 办理时限，其中：", "窗口应公开下列内容：b) 办理时限，其中：", "窗口应公开下列内容：",
      ])
    #expect(rows.map { $0.text } == ["服务事项；", "当场办理的时限；", "承诺办理的时限；", "收费标准。"])
  }

  @Test("steps that a lead-in says to follow are instructions")
  func steps() async {
    let rows = await Self.rows(
      "## 4 受理\n\n4.1 窗口受理岗位按下列步骤操作：\n\na) 询问来意；\nb) 告知材料清单。\n\n4.2 程序由下列步骤构成：\n\na) 受理；\nb) 办结。\n")
    #expect(rows.map { $0.kind } == [.instruction, .instruction])
    #expect(rows.map { $0.place } == ["4.1 a)", "4.1 b)"])
  }

  @Test("tables: rows that require, and rows of a table that a requirement cites; empty rows of forms are left out")
  func tables() async {
    let rows = await Self.rows(
      """
      ## 4 要求

      4.1 时限应符合表1的规定。

      表1 时限

      | 事项 | 时限 |
      | --- | --- |
      | 咨询 | 2 h |
      | 融资 | 24 h |
      | 其他 |  |

      4.2 见表2。

      表2 岗位

      | 岗位 | 说明 |
      | --- | --- |
      | 窗口 | 应持证上岗 |
      | 档案 | 无 |
      """)
    #expect(rows.map { $0.place } == ["4.1", "表1 第1行", "表1 第2行", "表2 第1行"])
    #expect(rows.map { $0.text }.dropFirst() == ["事项：咨询；时限：2 h", "事项：融资；时限：24 h", "岗位：窗口；说明：应持证上岗"])
  }

  @Test("a standard without provisions has a sheet that says so")
  func empty() async {
    let index = await Self.index("---\nnumber: Q/SLFW BZ 201—2026\ntitle: 空\n---\n\n## 4 背景\n\n无。\n")
    #expect(Checklist(StandardID(0), index).summary == "没有可检查的条款")
  }
}
