import StdDrafts
import StdModel
import Testing

/// What two drafts are said to differ in.
struct CompareTests {
  private static let source = """
    ---
    number: Q/ABC SS 101—2023
    title: 受理服务规范
    ---

    ## 1 范围

    本文件规定了受理服务的要求。

    ## 3 术语和定义

    下列术语和定义适用于本文件。

    ### 3.1

    **窗口**　counter

    受理服务事项的场所。

    ## 4 受理

    ### 4.1 登记

    4.1.1 服务人员应在10 min内登记，登记内容应符合表1的规定。

    4.1.2 登记后应按4.2的规定告知服务对象。

    表 1　登记内容

    | 序号 | 栏目 |
    |---|---|
    | 1 | 申请人名称 |
    | 2 | 联系电话 |

    ### 4.2 告知

    服务人员应告知：

    a) 办理期限；

    b) 查询方式。

    ## 5 评价

    中心应每年评价一次。
    """

  private func comparison(_ old: String, _ new: String) async -> StandardComparison {
    compare([await draft(old)], [await draft(new)]).standards[0]
  }

  /// The changes as one line each: the sign, then the text with its marks.
  private func lines(_ comparison: StandardComparison) -> [String] {
    comparison.blocks.filter(\.isNoteworthy).map { block in
      let text = block.segments.map { segment in
        switch segment.kind {
        case .kept: segment.text
        case .deleted: "[-\(segment.text)-]"
        case .added: "{+\(segment.text)+}"
        }
      }.joined()
      return "\(block.isMoved ? "moved " : "")\(block.change) \(text)"
    }
  }

  private func changes(_ comparison: StandardComparison) -> [String] { technicalChanges(comparison).map(\.words) }

  @Test func `The same drafts do not differ`() async {
    let found = await comparison(Self.source, Self.source)
    #expect(found.isUnchanged)
    #expect(technicalChanges(found).isEmpty)
  }

  @Test func `Renumbering, and references that follow it, is no change`() async {
    let edited = Self.source.replacing("## 5", with: "## 6").replacing("4.", with: "5.").replacing("## 4", with: "## 5")
      .replacing("表 1", with: "表 2").replacing("表1", with: "表2")
    let found = await comparison(Self.source, edited)
    #expect(lines(found) == [])
    #expect(found.renumberedCount > 5)
    #expect(found.isUnchanged)
  }

  @Test func `A reference that leads elsewhere is a change`() async {
    let found = await comparison(Self.source, Self.source.replacing("应按4.2的规定", with: "应按4.1的规定"))
    #expect(lines(found) == ["changed 登记后应按[-4.2-]{+4.1+}的规定告知服务对象。"])
  }

  @Test(arguments: [
    ("10 min内登记", "15 min内登记", "changed 服务人员应在[-10 -]{+15 +}min内登记，登记内容应符合表1的规定。"),
    ("10 min内登记", "10.5 min内登记", "changed 服务人员应在[-10 -]{+10.5 +}min内登记，登记内容应符合表1的规定。"),
    ("每年评价", "每半年评价", "changed 中心应每{+半+}年评价一次。"),
    ("本文件规定了受理服务的要求。", "本文件规定了受理服务的要求.", "editorial 本文件规定了受理服务的要求[-。-]{+.+}"),
    ("| 2 | 联系电话 |", "| 2 | 联系方式 |", "changed 2\t联系[-电话-]{+方式+}"),
  ])
  func `What changed is marked as whole words`(_ old: String, _ new: String, _ line: String) async {
    #expect(lines(await comparison(Self.source, Self.source.replacing(old, with: new))) == [line])
  }

  @Test func `White space alone is no change`() async {
    let edited = Self.source.replacing("10 min", with: "10min").replacing("a) 办理期限", with: "a)　办理　期限")
    #expect(lines(await comparison(Self.source, edited)).filter { !$0.contains("min") } == [])
  }

  @Test func `A clause that is moved is shown as moved`() async {
    let edited = Self.source.replacing("### 4.2 告知", with: "### 4.3 告知")
      .replacing("## 5 评价\n\n中心应每年评价一次。", with: "")
      .replacing("## 4 受理\n", with: "## 4 评价\n\n中心应每年评价一次。\n\n## 5 受理\n")
    let found = await comparison(Self.source, edited)
    #expect(found.count(.added) == 0)
    #expect(found.count(.deleted) == 0)
    #expect(found.blocks.contains { $0.isMoved })
  }

  @Test func `Added and deleted clauses are listed with their numbers`() async {
    let edited = Self.source.replacing("—2023", with: "—2026")
      .replacing("## 5 评价\n\n中心应每年评价一次。", with: "## 5 归档\n\n受理材料应归档保存。\n\n### 5.1 期限\n\n保存期限不应少于5年。")
      .replacing("b) 查询方式。", with: "b) 查询方式；\n\nc) 收费标准。")
      .replacing("10 min内", with: "5 min内")
      .replacing("受理服务事项的场所。", with: "受理并办理服务事项的固定场所。")
    let found = await comparison(Self.source, edited)
    #expect(
      changes(found) == [
        "更改了术语“窗口”的定义（见3.1，2023年版的3.1）",
        "更改了“登记”的要求（见4.1.1，2023年版的4.1.1）",
        "增加了“告知”的内容（见4.2）",
        "删除了“评价”一章（见2023年版的第5章）",
        "增加了“归档”一章（见第5章）",
      ])
    #expect(technicalChangesLead(found) == "与Q/ABC SS 101—2023相比，除结构调整和编辑性改动外，主要技术变化如下：")
    #expect(found.data.map(\.name.zh) == ["编号"])
  }

  @Test func `A table that was added is told of by its number`() async {
    let table = "\n\n表 2　告知内容\n\n| 项 | 时限 |\n|---|---|\n| 甲 | 当日 |\n"
    let found = await comparison(
      Self.source, Self.source.replacing("b) 查询方式。", with: "b) 查询方式。\(table)"))
    #expect(changes(found) == ["增加了表“告知内容”（见表2）"])
  }

  @Test func `Standards that only one draft has are named`() async {
    let old = await compiled([("base/a.md", Self.source), ("base/b.md", "---\ntitle: 乙\n---\n\n## 4 甲\n\n文字。\n")])
    let new = await compiled([("base/a.md", Self.source), ("base/c.md", "---\ntitle: 丙\n---\n\n## 4 丁\n\n别的。\n")])
    func drafts(_ system: ResolvedSystem) -> [Draft] { system.system.standards.map { Draft($0.id, of: system) } }
    let found = compare(drafts(old), drafts(new)).standards
    #expect(found.map(\.isUnchanged) == [true, false, false])
    #expect(found[1].old == nil)
    #expect(found[2].new == nil)
  }
}
