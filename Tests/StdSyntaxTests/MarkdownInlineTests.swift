import StdModel
import StdSyntax
import Testing

/// Running text: the text, and each inline element with the words that it covers.
@Suite struct MarkdownInlineTests {
  @Test(arguments: [
    ("**平台：**应", "平台：应", ["strong 平台："]),
    ("应**（平台）**、**“中心”**的", "应（平台）、“中心”的", ["strong （平台）", "strong “中心”"]),
    ("**平台：**应**其他**：", "平台：应其他：", ["strong 平台：", "strong 其他"]),
    ("**注:**abc", "注:abc", ["strong 注:"]),
    ("*（斜）*体", "（斜）体", ["emphasis （斜）"]),
    ("a ** b ** c", "a ** b ** c", []),
    ("平台_重要_应 _重_ a_b_c", "平台_重要_应 重 a_b_c", ["emphasis 重"]),
    ("***粗斜*** **粗*斜*体**", "粗斜 粗斜体", ["emphasis 粗斜", "strong 粗斜", "strong 粗斜体", "emphasis 斜"]),
    ("3~5 天，7~9 天，~~删~~", "3~5 天，7~9 天，删", ["strikethrough 删"]),
    ("`a*b*` `` ` `` `", "a*b* ` `", ["code a*b*", "code `"]),
    ("$E=m_1*c*^2$，$x$、$ y$", "E=m_1*c*^2，x、$ y$", ["math E=m_1*c*^2", "math x"]),
    ("价格$5 和 $6，$7", "价格$5 和 $6，$7", []),
    ("共$5，税$1", "共$5，税$1", []),
    ("$\\text{效率}=a\\$b$", "\\text{效率}=a\\$b", ["math \\text{效率}=a\\$b"]),
    ("$$a_1*b*c$$ 和 $$", "$$a_1*b*c$$ 和 $$", []),
    ("[词](a.md#b \"题\")", "词", ["link(a.md#b) 词"]),
    ("[a\\*b](<c d>)", "a*b", ["link(c d) a*b"]),
    ("[](#eq) [ ](x.md#y)", "□ □", ["reference(#eq) □", "reference(x.md#y) □"]),
    ("![图 *1*](a%20b.png)", "□", ["image(a%20b.png, 图 1) □"]),
    ("[![x](y)](z)", "□", ["link(z) □", "image(y, x) □"]),
    ("注[^1]和[^注 2]", "注□和[^注 2]", ["footnote(1) □"]),
    ("[^1]（见下）[^2](见下)", "□（见下）^2", ["footnote(1) □", "link(见下) ^2"]),
    ("[来源：GB/T 1.1，3.2] [3] [x]", "[来源：GB/T 1.1，3.2] [3] [x]", []),
    (
      "<https://a.b/?x=1&y> <甲@乙> <a@b.c>", "https://a.b/?x=1&y <甲@乙> a@b.c",
      ["link(https://a.b/?x=1&y) https://a.b/?x=1&y", "link(mailto:a@b.c) a@b.c"]
    ),
    ("10&nbsp;m&sup2; &le; &#8212;&#x4e2d; &nonsense; R&D", "10\u{A0}m² ≤ —中 &nonsense; R&D", []),
    ("a<b c=\"*x*\">*y*</b> 1<2>1", "a<b c=\"*x*\">y</b> 1<2>1", ["emphasis y"]),
    ("甲<!-- *注* -->乙 <!-- x -->", "甲乙", []),
    ("1 < 2 <!-- 未完", "1 < 2 <!-- 未完", []),
    ("\\*a\\* \\中 \\", "*a* \\中 \\", []),
    ("平台 {#id}", "平台 {#id}", []),
  ])
  func reads(_ markdown: String, _ text: String, _ elements: [String]) {
    // An item, because some of these would be blocks of their own.
    let tree = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: "x\n\(markdown)\n")).output
    guard case .paragraph(let lines, _)? = tree.blocks.first, lines.count == 2 else {
      Issue.record("no paragraph of two lines: \(dump(tree))")
      return
    }
    #expect(lines[1].text.replacing("\u{FFFC}", with: "□") == text)
    #expect(
      lines[1].inlines.map { "\(name($0.kind)) \(lines[1][$0.range])".replacing("\u{FFFC}", with: "□") } == elements)
  }

  /// Every place leads back to the characters that the author typed.
  @Test(arguments: [
    "⟦平台⟧ **⟦粗⟧**", "x &amp; ⟦平台⟧", "\\* ⟦平台⟧ \\*", "[⟦词⟧](u)⟦平台⟧", "> 一\n> **二** ⟦三⟧", "| `a\\|b` \\| ⟦三⟧ |\n|---|\n",
    "- a\n\t- &lt; ⟦三⟧",
    "$x$ ⟦三⟧ ![a](b) ⟦四⟧", "甲<!-- c\nd -->⟦乙⟧", "[甲](u\n\"t\") ⟦乙⟧", "## &sect; ⟦范围⟧ ##",
  ])
  func leadsBack(_ marked: String) {
    let source = MarkedSource(marked)
    let proses = allProse(parseMarkdown(source.source).output.blocks)
    for mark in source.marks {
      let words = source.source.text(mark)
      let found = proses.contains { prose in
        prose.text.utf8.indices.contains { index in
          let start = prose.text.utf8.distance(from: prose.text.startIndex, to: index)
          let range = TextRange(start, start + words.utf8.count)
          guard range.upperBound <= prose.text.utf8.count, prose.text.utf8[index...].starts(with: words.utf8) else {
            return false
          }
          return prose.span(of: range) == mark
        }
      }
      #expect(found, "\(words) at \(mark)")
    }
  }

  @Test func splitsElementsAtLineEnds() {
    let tree = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: "一 **二\n  三** `四\n五` 六\n")).output
    #expect(
      dump(tree) == """
        paragraph 0-31
          line “一 二” {0=0-4 4=6-9} 0-9
            strong 4..<7 6-9
          line “三 四” {0=12-15 3=17-18 4=19-22} 12-22
            strong 0..<3 12-15
            code 4..<7 19-22
          line “五 六” {0=23-26 3=27-31} 23-31
            code 0..<3 23-26

        """)
  }

  private func name(_ kind: Inline.Kind) -> String {
    switch kind {
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .code: "code"
    case .link(let destination): "link(\(destination))"
    case .image(let path, let alternative): "image(\(path), \(alternative))"
    case .footnoteMark(let label): "footnote(\(label))"
    case .math: "math"
    case .symbolicReference(let destination): "reference(\(destination))"
    }
  }

  private func allProse(_ blocks: [MarkdownBlock]) -> [Prose] {
    blocks.flatMap { block -> [Prose] in
      switch block {
      case .heading(_, let prose, _): [prose]
      case .paragraph(let lines, _): lines
      case .list(let list): list.items.flatMap { allProse($0.blocks) }
      case .table(let table): table.header.cells + table.rows.flatMap(\.cells)
      case .quotation(let blocks, _), .footnote(_, _, let blocks, _): allProse(blocks)
      case .code, .html, .thematicBreak: []
      }
    }
  }
}
