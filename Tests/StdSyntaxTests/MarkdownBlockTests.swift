import StdModel
import StdSyntax
import Testing

/// Blocks and their places, as tree dumps: `name “text” [places of parts] start-end`, in bytes of the file.
@Suite struct MarkdownBlockTests {
  @Test(arguments: [
    (
      "a heading without its hashes", "  ## 1 范围 ##  \n",
      """
      heading 2 2-16
        text “1 范围” 5-13
      """
    ),
    (
      "a heading with hashes in its text", "# C# \\#\n",
      """
      heading 1 0-7
        text “C# #” {0=2-5 3=5-7} 2-7
      """
    ),
    (
      "an empty heading", "##\n###  ##\n",
      """
      heading 2 0-2
        text “” 2-2
      heading 3 3-10
        text “” 8-8
      """
    ),
    (
      "a heading over a line", "平台\n服务\n---\nA\nB\n===\n",
      """
      heading 2 0-17
        text “平台服务” {0=0-6 6=7-13} 0-13
      heading 1 18-25
        text “A B” {0=18-19 1=20-20 2=20-21} 18-21
      """
    ),
    (
      "the lines of a paragraph", "  一 \n\t二  \n三\\\n四",
      """
      paragraph 2-22
        line “一” 2-5
        line “二” 8-11
        line “三” {0=14-17} 14-18
        line “四” 19-22
      """
    ),
    (
      "an ordered list where a clause was meant", "2. 规范性引用文件\n",
      """
      list ordered 0-24
        item “2.” [0-2] 0-24
          paragraph 3-24
            line “规范性引用文件” 3-24
      """
    ),
    (
      "spaces inside a number", "5. 5. 1 标准体系\n",
      """
      list ordered 0-20
        item “5.” [0-2] 0-20
          list ordered 3-20
            item “5.” [3-5] 3-20
              paragraph 6-20
                line “1 标准体系” 6-20
      """
    ),
    (
      "a letter is no mark of Markdown", "a) 一；\nb) 二。\n",
      """
      paragraph 0-19
        line “a) 一；” 0-9
        line “b) 二。” 10-19
      """
    ),
    (
      "nested lists, lazy lines, indentation by tabs", "- 一\n二\n\t- 三\n\n\t  四\n-\n",
      """
      list 0-26
        item “-” [0-1] 0-24
          paragraph 2-9
            line “一” 2-5
            line “二” 6-9
          list 11-24
            item “-” [11-12] 11-24
              paragraph 13-16
                line “三” 13-16
              paragraph 21-24
                line “四” 21-24
        item “-” [25-26] 25-26
      """
    ),
    (
      "a mark alone on its line", "1)\n   段\n",
      """
      list ordered 0-9
        item “1)” [0-2] 0-9
          paragraph 6-9
            line “段” 6-9
      """
    ),
    (
      "a quotation with a lazy line and a mark that is text", "> 一\n二\n>     > 三\n",
      """
      quotation 0-21
        paragraph 2-21
          line “一” 2-5
          line “二” 6-9
          line “> 三” 16-21
      """
    ),
    (
      "a quotation in an item", "1. > 一\n   > 二\n",
      """
      list ordered 0-17
        item “1.” [0-2] 0-17
          quotation 3-17
            paragraph 5-17
              line “一” 5-8
              line “二” 14-17
      """
    ),
    (
      "code, its first word and its lines", "```flow 图 1\nA -> B\n\n  C\n```\n",
      """
      code “flow” “A -> B⏎⏎  C” [14-25] 0-29
      """
    ),
    (
      "code in an item, without an end", "- ~~~\n   x\n  \ty\n",
      """
      list 0-15
        item “-” [0-1] 0-15
          code “” “ x⏎→y” [8-15] 2-15
      """
    ),
    (
      "indented code", "    一\n\n      二\n",
      """
      code “” “一⏎⏎  二” [4-18] 4-18
      """
    ),
    (
      "HTML over several lines", "<div>\n *a*\n</div>\n\n<!-- stdc: off GBT1.1-REF-03 旧文 -->\n",
      """
      html “<div>⏎ *a*⏎</div>” 0-17
      html “<!-- stdc: off GBT1.1-REF-03 旧文 -->” 19-58
      """
    ),
    (
      "a table, its cells, its bars", "| a | 甲 \\| 乙|\n|:--|--:|\n| `x\\|y` |\n||**粗**|\n",
      """
      table left,right 0-49
        header 0-17
          cell “a” 2-3
          cell “甲 | 乙” {0=6-10 4=10-12 5=12-16} 6-16
        row 28-38
          cell “x|y” {0=31-32 1=32-34 2=34-35} 30-36
            code 0..<3 31-35
          cell “” 38-38
        row 39-49
          cell “” 40-40
          cell “粗” {0=43-46} 41-48
            strong 0..<3 43-46
      """
    ),
    (
      "a table below a line of its paragraph", "表 1\na|b\n-|-\n",
      """
      paragraph 0-5
        line “表 1” 0-5
      table none,none 6-13
        header 6-9
          cell “a” 6-7
          cell “b” 8-9
      """
    ),
    (
      "a table in a quotation", "> | 甲 |\n> |---|\n> | 乙 |\n",
      """
      quotation 0-27
        table none 2-27
          header 2-9
            cell “甲” 4-7
          row 20-27
            cell “乙” 22-25
      """
    ),
    (
      "footnotes stand where they were written, mentioned or not", "[^注]: 一\n\n    二\n\n段\n\n[^注]: 三\n",
      """
      footnote “注” [2-5] 0-20
        paragraph 8-11
          line “一” 8-11
        paragraph 17-20
          line “二” 17-20
      paragraph 22-25
        line “段” 22-25
      footnote “注” [29-32] 27-38
        paragraph 35-38
          line “三” 35-38
      """
    ),
    (
      "a formula is one paragraph", "$$\na\n- b\n= c_1*d*_2\n$$ {#eq}\n\n## x\n",
      """
      paragraph 0-28
        line “$$” 0-2
        line “a” 3-4
        line “- b” 5-8
        line “= c_1*d*_2” 9-19
        line “$$ {#eq}” 20-28
      heading 2 30-34
        text “x” 33-34
      """
    ),
    (
      "the end of a formula begins none", "$$\na\n$$\n- b\n\n$$\nc\n$$\n",
      """
      paragraph 0-7
        line “$$” 0-2
        line “a” 3-4
        line “$$” 5-7
      list 8-11
        item “-” [8-9] 8-11
          paragraph 10-11
            line “b” 10-11
      paragraph 13-20
        line “$$” 13-15
        line “c” 16-17
        line “$$” 18-20
      """
    ),
    (
      "link definitions are no text, entries of a bibliography are", "[a]: /u\n\n[1]: 标准\n\n[甲][a]\n",
      """
      paragraph 9-20
        line “[1]: 标准” 9-20
      paragraph 22-30
        line “甲” {0=23-26} 22-30
          link(destination: "/u") 0..<3 23-26
      """
    ),
    (
      "thematic breaks", "一\n\n***\n  - - -\n",
      """
      paragraph 0-3
        line “一” 0-3
      thematic-break 5-8
      thematic-break 11-16
      """
    ),
  ])
  func reads(_ name: String, _ text: String, _ expected: String) {
    let tree = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text)).output
    #expect(dump(tree) == expected + "\n", "\(name)")
  }

  @Test func reportsCellsBeyondTheHeader() {
    let marked = MarkedSource("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |⟦ 3 |⟧\n")
    let result = parseMarkdown(marked.source)
    #expect(result.diagnostics.map(\.rule) == [RuleID("STDC-MD-01")])
    #expect(result.diagnostics.map(\.span) == marked.marks)
  }
}
