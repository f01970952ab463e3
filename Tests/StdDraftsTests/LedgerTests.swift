import StdDrafts
import StdModel
import Testing

/// What becomes of ids when a draft is edited.
struct LedgerTests {
  private static let source = """
    ## 1 范围

    本文件规定了中小企业公共服务平台的服务要求。

    本文件适用于中小企业公共服务平台。

    ## 4 平台建设

    ### 4.1 基本要求

    4.1.1 平台应公开办事指南和服务承诺。

    4.1.2 平台应设置综合受理窗口：

    a) 公布受理期限；

    b) 公布办结期限。

    ### 4.2 人员要求

    平台工作人员应经培训合格后上岗。

    表 1　服务事项类别

    | 类别 | 时限 |
    |---|---|
    | 即时办理 | 当日 |
    | 其他 | 五日 |

    ## 5 评价

    平台应每年进行一次满意度评价。
    """

  @Test func `A clause inserted at the front leaves all ids`() async {
    let first = firstLedger(await draft(Self.source))
    let edited = "## 1 总则\n\n平台遵循公益性原则。\n\n### 1.1 依据\n\n依据上级文件。\n\n" + Self.source
    let second = first.next(await draft(edited))
    #expect(second.added == 4)
    #expect(second.deleted == 0)
    #expect(Array(second.ids.dropFirst(4)) == first.ids)
  }

  @Test func `New ids are spread over all that there are`() async {
    let text = (0..<400).map { "第\($0)段文字。\n\n" }.joined()
    let ids = firstLedger(await draft("## 4 甲\n\n" + text)).ids
    for place in 0..<5 {
      let used = Set(ids.map { Array($0.description.utf8)[place] })
      #expect(used.count == (place == 0 ? 14 : 19))
    }
  }

  @Test func `All numbers changed leaves all ids`() async {
    let first = firstLedger(await draft(Self.source))
    let edited = Self.source.replacing("## 4", with: "## 7").replacing("4.", with: "7.").replacing("## 5", with: "## 8")
      .replacing("表 1", with: "表 9")
    let second = first.next(await draft(edited))
    #expect(second.ids == first.ids)
    #expect(second.added == 0)
  }

  @Test func `Clauses that changed places take their ids along`() async {
    let first = firstLedger(await draft(Self.source))
    let parts = Self.source.split(separator: "## 4 平台建设").map(String.init)
    let rest = parts[1].split(separator: "## 5 评价").map(String.init)
    let edited = parts[0] + "## 4 评价" + rest[1] + "\n\n## 5 平台建设" + rest[0].replacing("4.", with: "5.")
    let second = first.next(await draft(edited))
    #expect(Set(second.ids) == Set(first.ids))
    #expect(second.byText == first.byText)
  }

  @Test func `Half- and full-width marks leave all ids`() async {
    let first = firstLedger(await draft(Self.source))
    let edited = Self.source.replacing("；", with: ";").replacing("。", with: ".").replacing("：", with: ":")
    let second = first.next(await draft(edited))
    #expect(second.ids == first.ids)
    #expect(second.edited > 0)
  }

  @Test func `Equal paragraphs keep apart`() async {
    let text = "## 4 甲\n\n平台应公开。\n\n平台应公开。\n\n乙方平台应公示结果。\n\n平台应公开。\n"
    let first = firstLedger(await draft(text))
    #expect(Set(first.ids).count == first.ids.count)
    let second = first.next(await draft(text.replacing("乙方平台应公示结果。\n\n", with: "")))
    #expect(second.ids == [0, 1, 2, 4].map { first.ids[$0] })
    #expect(second.ledger.deleted.map(\.record.text) == ["乙方平台应公示结果。"])
  }

  @Test func `A split paragraph keeps its id on the larger part`() async {
    let text = "## 4 甲\n\n平台应公开办事指南、服务承诺和收费标准，并在受理窗口公示。平台应每年评价一次。\n"
    let first = firstLedger(await draft(text))
    let second = first.next(await draft(text.replacing("公示。平台", with: "公示。\n\n平台")))
    #expect(second.ids.prefix(2) == first.ids.prefix(2))
    #expect(second.added == 1)
  }

  @Test func `A paragraph that was joined to another one leads there`() async {
    let text = "## 4 甲\n\n平台应公开办事指南、服务承诺和收费标准，并在受理窗口公示。\n\n平台应每年进行一次评价。\n"
    let first = firstLedger(await draft(text))
    let second = first.next(await draft(text.replacing("公示。\n\n平台", with: "公示。平台")))
    #expect(second.ids == Array(first.ids.prefix(2)))
    #expect(second.ledger.deleted.map(\.successor) == [first.ids[1]])
  }

  @Test func `A deleted id is not given again, but comes back with its text`() async {
    let first = firstLedger(await draft(Self.source))
    let without = Self.source.replacing("平台工作人员应经培训合格后上岗。\n\n", with: "")
    let second = first.next(await draft(without))
    let gone = first.byText["平台工作人员应经培训合格后上岗。"]
    #expect(second.ledger.deleted.map(\.id) == [gone])
    let third = second.next(await draft(without.replacing("### 4.2 人员要求", with: "### 4.2 人员要求\n\n新写的一段不相干的文字。")))
    #expect(third.ids.contains { $0 == gone } == false)
    let fourth = third.next(await draft(Self.source))
    #expect(fourth.byText["平台工作人员应经培训合格后上岗。"] == gone)
  }

  @Test func `An id that the author pins stays through any change`() async {
    let first = firstLedger(await draft("## 4 甲 {#rules}\n\n平台应公开。\n\n## 5 乙\n\n平台应评价。\n"))
    #expect(first.ids.first?.description == "rules")
    let second = first.next(await draft("## 4 乙\n\n平台应评价。\n\n## 5 完全换了名称的章 {#rules}\n\n平台应公开。\n"))
    #expect(second.ids.map(\.description).firstIndex(of: "rules") == 2)
  }

  @Test func `An id that gives way to a pinned one leads to it`() async {
    let first = firstLedger(await draft("## 4 平台建设\n\n平台应公开。\n"))
    let second = first.next(await draft("## 4 平台建设 {#rules}\n\n平台应公开。\n"))
    #expect(second.ledger.deleted.map(\.id) == [first.ids[0]])
    #expect(second.ledger.deleted.first?.successor?.description == "rules")
    #expect(second.deleted == 0)
  }

  @Test func `The same draft gives the same bytes, and reading gives the ledger back`() async {
    let first = firstLedger(await draft(Self.source + "\n\n公式 $a\\t$ 和 \\\\ 一起\n"))
    #expect(first.ledger.bytes == firstLedger(await draft(Self.source + "\n\n公式 $a\\t$ 和 \\\\ 一起\n")).ledger.bytes)
    let (ledger, problems) = Ledger.read(first.ledger.bytes)
    #expect(ledger == first.ledger)
    #expect(problems.isEmpty)
    #expect(first.next(await draft(Self.source + "\n\n公式 $a\\t$ 和 \\\\ 一起\n")).ledger == first.ledger)
  }

  @Test func `Bad lines are reported at their place and kept`() {
    let text =
      "\u{FEFF}# stdc ids 1\r\nsource\tbase/a.md\r\nrules\ttitle\t4\t甲\r\n只有文字\r\nx y\ttitle\t4\t乙\r\nk\tchapter\t4\t丙\r\nrules\titem\t\t丁\r\n"
    let (ledger, problems) = Ledger.read(Array(text.utf8))
    #expect(ledger.source == "base/a.md")
    #expect(ledger.blocks.map(\.text) == ["甲"])
    #expect(problems.map(\.line) == [4, 5, 6, 7])
    #expect(ledger.unread == ["只有文字", "x y\ttitle\t4\t乙", "k\tchapter\t4\t丙"])
    let (again, _) = Ledger.read(ledger.bytes)
    #expect(again == ledger)
  }

  @Test func `A conflict of version control keeps the lines of both sides`() {
    let text =
      "source\ta.md\n<<<<<<< HEAD\nkkkkkk\ttitle\t4\t甲\n=======\nmmmmmm\ttitle\t4\t乙\n>>>>>>> other\n-pppppp>kkkkkk\titem\ta)\t丙\n"
    let (ledger, problems) = Ledger.read(Array(text.utf8))
    #expect(ledger.blocks.map(\.text) == ["甲", "乙"])
    #expect(ledger.deleted.first?.successor?.description == "kkkkkk")
    #expect(problems.map(\.line) == [2])
  }

  @Test func `A pinned id may hold a backslash`() {
    let (ledger, _) = Ledger.read(Array("a\\tb\ttitle\t4\t甲\n".utf8))
    #expect(ledger.blocks.map(\.id.description) == ["a\\tb"])
    #expect(Ledger.read(ledger.bytes).ledger == ledger)
  }
}
