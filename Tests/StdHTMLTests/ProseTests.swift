@testable import StdHTML
import StdMarkup
import StdModel
import Testing

@Suite("Running text")
struct ProseTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private func page() -> StandardPage {
    let system = SampleSystem.make()
    return StandardPage(StandardID(1), index: SiteIndex(system), inputs: SampleSystem.inputs())
  }

  private func markup(_ text: String, _ inlines: [Inline]) -> String {
    var page = page()
    page.write(Prose(text: text, inlines: inlines, span: SourceSpan(SourceID(1), 0, 0)), at: ProsePlace(NodeID(0)))
    return String(decoding: page.out.bytes, as: UTF8.self)
  }

  @Test("nested emphasis")
  func nested() {
    #expect(
      markup("abcdef", [Inline(.strong, TextRange(0, 6)), Inline(.emphasis, TextRange(2, 4))])
        == "<strong>ab<em>cd</em>ef</strong>")
  }

  @Test("ranges that cross are cut where the outer one ends")
  func crossing() {
    #expect(
      markup("abcdef", [Inline(.strong, TextRange(0, 4)), Inline(.emphasis, TextRange(2, 6))])
        == "<strong>ab<em>cd</em></strong><em>ef</em>")
  }

  @Test("a link does not stand in a link")
  func links() {
    let link = Inline.Kind.link(destination: "https://example.org")
    #expect(
      markup("abcdef", [Inline(link, TextRange(0, 4)), Inline(link, TextRange(1, 3))])
        == "<a href=\"https://example.org\" rel=\"noopener noreferrer\">abcd</a>ef")
  }

  @Test("a picture that is not there is named")
  func missingPicture() {
    #expect(
      markup("见\u{FFFC}。", [Inline(.image(path: "../../x.png", alternative: "图样"), TextRange(3, 6))])
        == "见<span class=\"unresolved\">（缺图：图样）</span>。")
  }

  @Test("mathematics in the line")
  func mathematics() {
    #expect(markup("设x_1。", [Inline(.math, TextRange(3, 6))]) == "设<math><msub><mi>x</mi><mn>1</mn></msub></math>。")
  }

  @Test("whatever the ranges are, tags nest and no character is lost or doubled", arguments: 0..<400)
  func anyRanges(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let characters = Array("应按5.2的规定<办理>&答复，服务时限为3 d。")
    let text = String(characters)
    let boundaries = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
    let inlines = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      let ends = [0, 1].map { _ in boundaries.randomElement(using: &random) ?? 0 }.sorted()
      let kinds: [Inline.Kind] = [
        .strong, .emphasis, .strikethrough, .code, .link(destination: "https://example.org"),
        .link(destination: "javascript:x"),
      ]
      return Inline(kinds.randomElement(using: &random) ?? .strong, TextRange(ends[0], ends[1]))
    }
    let markup = markup(text, inlines)
    #expect(Markup.problem(in: markup) == nil, "\(inlines)")
    #expect(Markup.plainText(markup) == text, "\(inlines)")
  }

  @Test("ranges beyond the text do no harm")
  func beyond() {
    #expect(
      markup("ab", [Inline(.strong, TextRange(1, 90)), Inline(.emphasis, TextRange(50, 60))]) == "a<strong>b</strong>")
  }
}
