import StdCompiler
import StdXML
import Testing

@testable import StdImport

/// What each construct of NISO STS becomes.
struct MappingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let source: String
    let fates: [ImportReport.Fate]

    init(_ name: String, _ body: String, _ source: String, _ fates: [ImportReport.Fate] = []) {
      self.name = name
      self.body = body
      self.source = source
      self.fates = fates
    }

    var testDescription: String { name }
  }

  static let clauses = [
    Case(
      "titled clauses",
      "<sec><label>4</label><title>要求</title><sec><label>4.1</label><title>总则</title><p>正文。</p></sec></sec>",
      "## 4 要求\n\n### 4.1 总则\n\n正文。\n"),
    Case(
      "a clause without title that is a sentence",
      "<sec><label>4</label><title>要求</title><sec><label>4.1</label><p>平台应公开。</p></sec></sec>",
      "## 4 要求\n\n4.1 平台应公开。\n"),
    Case(
      "a clause without title that reads like one",
      "<sec><label>4</label><title>要求</title><sec><label>4.1</label><p>平台服务</p></sec></sec>",
      "## 4 要求\n\n### 4.1\n\n平台服务\n"),
    Case(
      "words around the number", "<sec><label>Clause 4.</label><title>甲</title></sec>", "## 4 甲\n"),
    Case(
      "a title without number among clauses with numbers",
      "<sec><label>4</label><title>要求</title><sec><title>小标题</title><p>正文。</p></sec></sec>",
      "## 4 要求\n\n**小标题**\n\n正文。\n", [.title]),
    Case(
      "no numbers at all", "<sec><title>要求</title><sec><title>总则</title><p>正文。</p></sec></sec>",
      "## 要求\n\n### 总则\n\n正文。\n"),
  ]

  static let text = [
    Case(
      "marks of Markdown", "<p>*a* _b_ `c` [d](e) &lt;f> $g$ ~h~ \\ a_b</p>",
      "\\*a\\* \\_b\\_ \\`c\\` [d\\](e) \\<f> \\$g\\$ \\~h\\~ \\\\ a_b\n"),
    Case(
      "marks at the start of a line", "<p># a</p><p>- b</p><p>> c</p><p>1. d</p><p>[e]: f</p>",
      "\\# a\n\n\\- b\n\n\\> c\n\n1\\. d\n\n\\[e]: f\n"),
    Case("line breaks of the document", "<p>甲\n  乙\n  a\n b，\n丙</p>", "甲乙 a b，丙\n"),
    Case("bold and italic", "<p>甲<bold>乙</bold>丙<italic> x </italic>丁</p>", "甲**乙**丙 *x* 丁\n"),
    Case("bold twice", "<p><bold>甲</bold><bold>乙</bold></p>", "**甲乙**\n"),
    Case("bold that Markdown cannot tell", "<p>a<bold>(b)</bold>c</p>", "a(b)c\n", [.formatting]),
    Case("scripts", "<p>m<sup>2</sup>、CO<sub>2</sub>、x<sub>max</sub>。</p>", "m²、CO₂、x$_{max}$。\n"),
    Case(
      "links", "<p><ext-link xlink:href=\"https://example.org/a\">网站</ext-link>，<uri>https://example.org</uri></p>",
      "[网站](https://example.org/a)，https://example.org\n"),
    Case("code", "<p><monospace>a*b</monospace></p>", "`a*b`\n"),
    Case("small capitals", "<p><sc>abc</sc></p>", "abc\n", [.formatting]),
    Case(
      "a list in a paragraph", "<p>下列：<list list-type=\"alpha-lower\"><list-item><p>甲；</p></list-item></list>丙。</p>",
      "下列：\n\na) 甲；\n\n丙。\n"),
    Case("unknown elements", "<p>甲<strange>乙</strange></p>", "甲乙\n"),
  ]

  static let blocks = [
    Case(
      "lists",
      """
      <list list-type="alpha-lower"><list-item><label>a)</label><p>甲：</p><list list-type="order"><list-item>\
      <label>1)</label><p>乙；</p></list-item></list></list-item><list-item><label>b)</label><p>丙。</p></list-item></list>
      """, "a) 甲：\n\n1) 乙；\n\nb) 丙。\n"),
    Case(
      "dashes", "<list list-type=\"dash\"><list-item><p>甲；</p></list-item><list-item><p>乙。</p></list-item></list>",
      "——甲；\n\n——乙。\n"),
    Case(
      "an item of several blocks",
      "<list list-type=\"alpha-lower\"><list-item><p>甲</p><p>乙</p></list-item><list-item><p>丙</p></list-item></list>",
      "-   a) 甲\n\n    乙\n\n-   b) 丙\n"),
    Case(
      "notes and examples",
      """
      <p>正文。</p><non-normative-note><label>注1：</label><p>甲。</p></non-normative-note>\
      <non-normative-note><label>NOTE 2</label><p>乙。</p></non-normative-note>\
      <non-normative-example><label>示例：</label><p>丙。</p></non-normative-example>
      """, "正文。\n\n注1：甲。\n\n注2：乙。\n\n示例：丙。\n", [.words]),
    Case(
      "a footnote at its place",
      "<p>甲<xref ref-type=\"fn\" rid=\"f\">1)</xref><fn id=\"f\"><label>1)</label><p>乙。</p></fn>丙。</p>",
      "甲[^1]丙。\n\n[^1]: 乙。\n"),
    Case("a footnote without reference", "<p>甲<fn><p>乙。</p><p>丁。</p></fn>丙。</p>", "甲[^1]丙。\n\n[^1]: 乙。\n\n    丁。\n"),
    Case("quotation", "<disp-quote><p>甲</p><p>乙</p></disp-quote><p>丙</p>", "> 甲\n>\n> 乙\n\n丙\n"),
    Case("verbatim text", "<preformat>a\n  b``` \n</preformat>", "````\na\n  b```\n````\n"),
    Case(
      "where",
      "<def-list list-content=\"formula\"><title>式中：</title><def-item><term>R</term><def><p>满意率；</p></def></def-item></def-list>",
      "式中：\n\nR——满意率；\n"),
    Case(
      "a formula",
      """
      <disp-formula id="e"><label>(1)</label><mml:math><mml:mi>R</mml:mi><mml:mo>=</mml:mo><mml:mfrac><mml:mi>S</mml:mi>\
      <mml:mi>N</mml:mi></mml:mfrac><mml:mo>×</mml:mo><mml:mn>100</mml:mn><mml:mo>%</mml:mo></mml:math></disp-formula>
      """, "$$R=\\frac{S}{N}\\times 100\\%$$（1）\n"),
    Case(
      "mathematics in the line",
      "<p>其中<inline-formula><mml:math><mml:msub><mml:mi>α</mml:mi><mml:mn>1</mml:mn></mml:msub></mml:math></inline-formula>。</p>",
      "其中$\\alpha_{1}$。\n"),
    Case(
      "mathematics that TeX has no words for",
      "<disp-formula><mml:math><mml:mstack><mml:mn>1</mml:mn></mml:mstack></mml:math></disp-formula>", "$$1$$\n",
      [.mathematics]),
    Case(
      "a figure",
      """
      <fig id="f"><label>图1</label><caption><title>流程</title></caption><graphic xlink:href="a b.png"/>\
      <non-normative-note><label>注：</label><p>甲。</p></non-normative-note></fig>
      """, "![](<a b.png>)\n\n图 1　流程\n\n注：甲。\n"),
    Case("boxed text", "<boxed-text><p>甲。</p></boxed-text>", "甲。\n", [.paragraph]),
    Case(
      "an instruction", "<editing-instruction><p>删去 -- 全部。</p></editing-instruction>", "<!-- 删去 - - 全部。 -->\n",
      [.comment]),
  ]

  static let tables = [
    Case(
      "a table with its caption and notes",
      """
      <table-wrap><label>表1</label><caption><title>设施</title></caption><table><thead><tr><th>甲</th><th>乙</th></tr></thead>\
      <tbody><tr><td align="center">1|2</td><td align="right"><p>3</p></td></tr></tbody></table><table-wrap-foot>\
      <p>来源。</p><non-normative-note><label>注：</label><p>丙。</p></non-normative-note></table-wrap-foot></table-wrap>
      """, "表 1　设施\n\n| 甲 | 乙 |\n|:---:|---:|\n| 1\\|2 | 3 |\n\n注：丙。\n\n来源。\n"),
    Case(
      "merged cells",
      """
      <table-wrap><label>Table A.2</label><table><thead><tr><th rowspan="2">甲</th><th colspan="2">乙</th></tr><tr>\
      <th>丙</th><th>丁</th></tr></thead><tbody><tr><td rowspan="2">1</td><td colspan="2">2</td></tr><tr><td>3</td>\
      <td>4</td></tr></tbody></table></table-wrap>
      """, "表 A.2\n\n| 甲 | 乙 | << |\n|---|---|---|\n| ^^ | 丙 | 丁 |\n| 1 | 2 | << |\n| ^^ | 3 | 4 |\n", [.words]),
    Case(
      "a cell over rows and columns, and a row that has nothing but merged cells",
      """
      <table-wrap><label>表1</label><table><thead><tr><th>甲</th><th>乙</th><th>丙</th></tr></thead><tbody>\
      <tr><td colspan="2" rowspan="2">1</td><td rowspan="2">2</td></tr><tr/><tr><td>&lt;&lt;</td><td>^^</td><td>5</td></tr>\
      </tbody></table></table-wrap>
      """,
      "表 1\n\n| 甲 | 乙 | 丙 |\n|---|---|---|\n| 1 | << | 2 |\n| <\\< | \\^^ | 5 |\n"),
    Case(
      "a header of several rows without a cell that reaches down",
      """
      <table-wrap><label>表1</label><table><thead><tr><th colspan="2">甲</th></tr><tr><th>乙</th><th>丙</th></tr></thead>\
      <tbody><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table></table-wrap>
      """, "表 1\n\n| 甲 乙 | 甲 丙 |\n|---|---|\n| 1 | 2 |\n| ^^ | 3 |\n", [.headerRows]),
    Case(
      "merged cells that overlap",
      """
      <table-wrap><label>表1</label><table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody>\
      <tr><td>1</td><td rowspan="2">2</td></tr><tr><td colspan="2">3</td></tr></tbody></table></table-wrap>
      """, "表 1\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 | 3 |\n", [.mergedCells]),
    Case(
      "no header", "<table-wrap><label>表1</label><table><tr><td>1</td></tr><tr><td>2</td></tr></table></table-wrap>",
      "表 1\n\n|  |\n|---|\n| 1 |\n| 2 |\n"),
    Case(
      "a number of another form",
      "<table-wrap><label>表1a</label><caption><title>甲</title></caption><table><thead><tr><th>1</th></tr></thead></table></table-wrap>",
      "**表1a　甲**\n\n| 1 |\n|---|\n", [.number]),
    Case(
      "footnotes of a table",
      """
      <table-wrap><label>表1</label><table><thead><tr><th>甲<xref ref-type="table-fn" rid="t">a</xref></th></tr></thead>\
      <tbody><tr><td>1</td></tr></tbody></table><table-wrap-foot><fn id="t"><label>a</label><p>乙。</p></fn>\
      </table-wrap-foot></table-wrap>
      """, "表 1\n\n| 甲[^1] |\n|---|\n| 1 |\n\n[^1]: 乙。\n"),
    Case(
      "blocks in a cell",
      """
      <table-wrap><label>表1</label><table><thead><tr><th>甲</th></tr></thead><tbody><tr><td><p>乙</p><list>\
      <list-item><p>丙</p></list-item></list></td></tr></tbody></table></table-wrap>
      """, "表 1\n\n| 甲 |\n|---|\n| 乙 丙 |\n", [.cellBlocks]),
    Case(
      "OASIS",
      """
      <table-wrap><label>表1</label><oasis:table xmlns:oasis="http://www.niso.org/standards/z39-96/ns/oasis-exchange/table">\
      <oasis:tgroup cols="3"><oasis:colspec colname="a"/><oasis:colspec colname="b"/><oasis:colspec colname="c"/>\
      <oasis:thead><oasis:row><oasis:entry>甲</oasis:entry><oasis:entry namest="b" nameend="c">乙</oasis:entry>\
      </oasis:row></oasis:thead><oasis:tbody><oasis:row><oasis:entry morerows="1">1</oasis:entry><oasis:entry>2\
      </oasis:entry><oasis:entry>3</oasis:entry></oasis:row><oasis:row><oasis:entry colname="c">4</oasis:entry>\
      </oasis:row></oasis:tbody></oasis:tgroup></oasis:table></table-wrap>
      """, "表 1\n\n| 甲 | 乙 | << |\n|---|---|---|\n| 1 | 2 | 3 |\n| ^^ |  | 4 |\n"),
  ]

  static let terms = [
    Case(
      "TBX",
      """
      <sec sec-type="terms"><label>3</label><title>术语和定义</title><term-sec id="s"><label>3.1</label><tbx:termEntry id="t">\
      <tbx:langSet xml:lang="zh"><tbx:subjectField>服务</tbx:subjectField><tbx:definition>定义。</tbx:definition>\
      <tbx:note>注。</tbx:note><tbx:source>GB/T 1</tbx:source><tbx:tig><tbx:term>甲</tbx:term></tbx:tig><tbx:tig>\
      <tbx:term>乙</tbx:term><tbx:normativeAuthorization value="admittedTerm"/></tbx:tig></tbx:langSet>\
      <tbx:langSet xml:lang="en"><tbx:tig><tbx:term>first</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec></sec>
      """,
      "## 3 术语和定义\n\n### 3.1\n\n**甲**　first\n乙\n\n〈服务〉定义。\n\n注：注。\n\n[来源：GB/T 1]\n"),
    Case(
      "term-display",
      """
      <sec sec-type="terms"><label>3</label><title>术语和定义</title><term-sec><label>3.1</label><term-display><term>甲</term>\
      <def><p>定义。</p></def><term-source>GB/T 1</term-source></term-display></term-sec></sec>
      """, "## 3 术语和定义\n\n### 3.1\n\n**甲**\n\n定义。\n\n[来源：GB/T 1]\n"),
  ]

  static let references = [
    Case(
      "words that the compiler understands",
      "<sec id=\"s\"><label>4</label><title>甲</title><p>见<xref rid=\"s\">第4章</xref>。</p></sec>",
      "## 4 甲\n\n见第4章。\n"),
    Case(
      "words that it does not",
      "<sec id=\"s\"><label>4</label><title>甲</title><p>如<xref rid=\"s\">前面所说</xref>。</p></sec>",
      "## 4 甲 {#s}\n\n如[前面所说](#s)。\n"),
    Case(
      "no words", "<sec id=\"s\"><label>4.1</label><title>甲</title><p>见<xref rid=\"s\"/>。</p></sec>",
      "### 4.1 甲\n\n见4.1。\n"),
    Case("nowhere", "<p>见<xref rid=\"x\">4.1</xref>。</p>", "见4.1。\n", [.reference]),
    Case(
      "normative references",
      """
      <sec sec-type="norm-refs"><label>2</label><title>规范性引用文件</title><ref-list><ref><std><std-ref>GB/T 1.1—2020\
      </std-ref>　<title>标准化工作导则</title></std></ref></ref-list></sec>
      """, "## 2 规范性引用文件\n\nGB/T 1.1—2020　标准化工作导则\n"),
  ]

  @Test(arguments: clauses + text + blocks + tables + terms + references)
  func becomes(_ input: Case) throws {
    let source = try imported(document(input.body))
    #expect(source.text == input.source)
    #expect(source.report.entries.map(\.fate) == input.fates)
  }

  @Test func theBackMatter() throws {
    let source = try imported(
      document(
        "<sec><label>4</label><title>甲</title></sec>",
        back: """
          <app-group><app id="a" content-type="inform-annex"><label>Annex A</label><annex-type>(informative)</annex-type>\
          <title>例</title><sec><label>A.1</label><title>总则</title><p>正文。</p></sec></app></app-group><ref-list><title>参考文献</title><ref>\
          <label>[1]</label><mixed-citation>某法</mixed-citation></ref></ref-list><fn-group><fn><p>无处可去。</p></fn></fn-group>
          """))
    #expect(
      source.text
        == "## 4 甲\n\n## 附录 A（资料性）例\n\n### A.1 总则\n\n正文。\n\n## 参考文献\n\n[1]　某法\n\n无处可去。\n")
    #expect(source.report.entries.map(\.fate) == [.words, .paragraph])
  }

  @Test func everyMappingIsLaidOutAsFmtWould() async throws {
    for input in Self.clauses + Self.text + Self.blocks + Self.tables + Self.terms + Self.references {
      let source = try imported(document(input.body))
      let system = await compiled(source.markdown)
      let laidOut = format(system, []).texts.map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(laidOut == [source.text], "\(input.name)")
    }
  }
}
