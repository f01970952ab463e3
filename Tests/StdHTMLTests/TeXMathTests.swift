@testable import StdHTML
import StdMarkup
import Testing

@Suite("TeX to MathML")
struct TeXMathTests {
  private func mathML(_ tex: String, _ display: TeXMath.Display = .inline) -> String {
    var out = MarkupWriter()
    TeXMath.write(tex, display, to: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test(
    "constructions of formulas in standards",
    arguments: [
      ("x", "<math><mi>x</mi></math>"),
      ("\\frac{n}{N}", "<math><mfrac><mi>n</mi><mi>N</mi></mfrac></math>"),
      ("x_i^2", "<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>"),
      ("x^{2.5}", "<math><msup><mi>x</mi><mn>2.5</mn></msup></math>"),
      (
        "\\sum_{i=1}^n",
        "<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover></math>"
      ),
      ("\\sqrt[3]{x}", "<math><mroot><mi>x</mi><mn>3</mn></mroot></math>"),
      ("\\sqrt x", "<math><msqrt><mi>x</mi></msqrt></math>"),
      ("\\alpha\\Delta", "<math><mrow><mi>α</mi><mi mathvariant=\"normal\">Δ</mi></mrow></math>"),
      (
        "a \\le b \\times 100\\%",
        "<math><mrow><mi>a</mi><mo>≤</mo><mi>b</mi><mo>×</mo><mn>100</mn><mo>%</mo></mrow></math>"
      ),
      ("\\text{办结 数}", "<math><mtext>办结 数</mtext></math>"),
      ("满意率", "<math><mtext>满意率</mtext></math>"),
      (
        "\\left(\\frac12\\right)",
        "<math><mrow><mo fence=\"true\">(</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo fence=\"true\">)</mo></mrow></math>"
      ),
      (
        "\\max_i x",
        "<math><mrow><munder><mi mathvariant=\"normal\">max</mi><mi>i</mi></munder><mi>x</mi></mrow></math>"
      ),
      ("\\overline{x}", "<math><mover accent=\"true\"><mi>x</mi><mo>‾</mo></mover></math>"),
      (
        "\\begin{cases}1&a\\\\0&b\\end{cases}",
        "<math><mrow><mo fence=\"true\">{</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mi>a</mi></mtd></mtr>"
          + "<mtr><mtd><mn>0</mn></mtd><mtd><mi>b</mi></mtd></mtr></mtable></mrow></math>"
      ),
      ("x'", "<math><msup><mi>x</mi><mo>′</mo></msup></math>"),
      ("a<b", "<math><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow></math>"),
    ])
  func construction(tex: String, expected: String) { #expect(mathML(tex) == expected) }

  @Test("a command that is not known stands as its source")
  func unknown() {
    #expect(
      mathML("\\unheard{x}") == "<math><mrow><mtext class=\"unresolved\">\\unheard</mtext><mi>x</mi></mrow></math>")
  }

  @Test("display mathematics says so")
  func display() { #expect(mathML("x", .display) == "<math display=\"block\"><mi>x</mi></math>") }

  @Test(
    "broken and hostile input gives well-formed markup",
    arguments: [
      "", "{", "}", "\\", "\\frac", "\\frac{", "x_", "x^^2", "_", "____", "&&", "\\\\", "\\left(", "\\right)",
      "\\end{cases}",
      "\\begin{cases}", "\\begin{nothing}", "\\sqrt[", "\\text{", "a_b_c", "<script>", "\u{FFFC}",
      String(repeating: "{", count: 5000), String(repeating: "\\frac", count: 5000),
      String(repeating: "\\left(", count: 5000),
      String(repeating: "\\begin{cases}", count: 2000), String(repeating: "x_{", count: 5000),
      String(repeating: "\\sqrt[", count: 5000), String(repeating: "_", count: 50_000),
      String(repeating: "\\bar", count: 5000),
    ])
  func hostile(tex: String) { #expect(Markup.problem(in: mathML(tex)) == nil) }
}
