import StdModel
import StdSyntax
import Testing

struct SourceLayoutTests {
  private func laidOut(_ text: String, headings: [Int: Int] = [:]) -> String {
    String(
      decoding: SourceLayout.bytes(SourceText(id: SourceID(0), path: "a.md", text: text), headingLevels: headings),
      as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{FEFF}一\r\n\r\n\r\n二 \r\n", "一\n\n二\n"),
    ("\n\n一", "一\n"),
    ("", ""),
    ("一\r二\r", "一\n二\n"),
    ("前\n##  4   受理 \n后\n", "前\n\n## 4   受理\n\n后\n"),
    ("　　本文件规定了要求。\n", "本文件规定了要求。\n"),
    ("一  \n二  \n\n三\n", "一  \n二\n\n三\n"),
    ("* 一\n* 二\n\n* * *\n", "- 一\n- 二\n\n* * *\n"),
    ("|a|b  |\n| :-- |--:|\n| 一\\|二 ||\n", "| a | b |\n|:---|---:|\n| 一\\|二 |  |\n"),
    ("甲\t乙\t\n", "甲\t乙\t\n"),
    ("---\ntitle: a  \n\n\nkind: 规范\n---\n\n\n## 1 范围\n", "---\ntitle: a\n\n\nkind: 规范\n---\n\n## 1 范围\n"),
  ])
  func isWrittenOneWay(_ text: String, _ expected: String) {
    #expect(laidOut(text) == expected)
    #expect(laidOut(expected) == expected, "a second time changes nothing")
  }

  @Test(
    "What is not to be laid out stays",
    arguments: [
      "```\n\n\n* a |b|\n  \n```\n", "~~~flow\n\n\n~~~\n", "$$\na\n\n\nb\n$$（1）\n", "<!--\n\n\n* a\n-->\n",
      "    * code\n", "$$a$$（1）\n", "#. 平台应……。\n", "<!-- stdc: off -->\n", "```\n没有结束\n\n\n",
    ])
  func stays(_ text: String) { #expect(laidOut(text) == text) }

  @Test func headingsGetTheLevelOfTheirNumber() {
    #expect(laidOut("#### 4.1 机构\n\n##### 4.1.1 人员\n", headings: [1: 3, 3: 4]) == "### 4.1 机构\n\n#### 4.1.1 人员\n")
  }
}
