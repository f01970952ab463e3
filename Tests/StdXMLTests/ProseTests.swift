import Foundation
import StdModel
import Testing

@testable import StdXML

/// Running text and what is marked in it, whatever crosses what.
struct ProseTests {
  /// One mark of a test: the words that it covers.
  enum Mark: Sendable {
    case requirement(String)
    case statement(String)
    case reference(String)
    case term(String)
    case inline(Inline.Kind, String)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let text: String
    let marks: [Mark]
    let expected: String
    var testDescription: String { what }

    init(_ what: String, _ text: String, _ marks: [Mark], _ expected: String) {
      self.what = what
      self.text = text
      self.marks = marks
      self.expected = expected
    }
  }

  static let cases = [
    Case("plain text", "a < b", [], "a &lt; b"),
    Case("a sentence", "应办。", [.requirement("应办。")], "<R>应办。</R>"),
    Case(
      "formatting over two sentences", "应办。可不办。",
      [.requirement("应办。"), .statement("可不办。"), .inline(.strong, "办。可")],
      "<R>应<strong>办。</strong></R><S><strong>可</strong>不办。</S>"),
    Case(
      "formatting around a sentence", "前应办。后", [.requirement("应办。"), .inline(.strong, "前应办。后")],
      "<strong>前</strong><R><strong>应办。</strong></R><strong>后</strong>"),
    Case(
      "formatting that begins before a reference and ends in it", "按第5章办",
      [.reference("第5章"), .inline(.strong, "按第5")],
      "<strong>按</strong><X><strong>第5</strong>章</X>办"),
    Case(
      "formatting that begins in a reference and ends behind it", "按第5章办",
      [.reference("第5章"), .inline(.emphasis, "章办")],
      "按<X>第5<emphasis>章</emphasis></X><emphasis>办</emphasis>"),
    Case(
      "formatting of the same words as a reference", "按5.1办", [.reference("5.1"), .inline(.strong, "5.1")],
      "按<X><strong>5.1</strong></X>办"),
    Case(
      "formatting in formatting", "甲乙丙", [.inline(.strong, "甲乙丙"), .inline(.emphasis, "乙")],
      "<strong>甲<emphasis>乙</emphasis>丙</strong>"),
    Case(
      "formatting that crosses formatting", "甲乙丙", [.inline(.strong, "甲乙"), .inline(.emphasis, "乙丙")],
      "<strong>甲<emphasis>乙</emphasis></strong><emphasis>丙</emphasis>"),
    Case(
      "a reference over the end of a sentence is cut", "按第5章。6", [.requirement("按第5章。"), .reference("章。6")],
      "<R>按第5<X>章。</X></R>6"),
    Case(
      "a sentence in a sentence is none", "应办好。", [.requirement("应办好。"), .statement("办好")], "<R>应办好。</R>"),
    Case(
      "a sentence inside a reference is none", "应办好。", [.reference("应办好。"), .statement("办好")], "<X>应办好。</X>"),
    Case(
      "a term in a reference", "窗口的5.1", [.reference("窗口的5.1"), .term("窗口")], "<X><T>窗口</T>的5.1</X>"),
    Case(
      "an object", "见\u{FFFC}。", [.inline(.image(path: "a.png", alternative: "\"图\""), "\u{FFFC}")],
      "见<image source=\"a.png\" alternative=\"&quot;图&quot;\"/>。"),
    Case(
      "an object over the end of a sentence stays whole", "设x。y。",
      [.requirement("设x。"), .inline(.math, "x。y")], "<R>设<math>x。y</math></R>。"),
    Case(
      "marks inside an object are none", "设x5.1y。", [.inline(.math, "x5.1y"), .reference("5.1")],
      "设<math>x5.1y</math>。"),
    Case(
      "a mark of a footnote that there is not", "办\u{FFFC}", [.inline(.footnoteMark(label: "1"), "\u{FFFC}")],
      "办<footnote-mark label=\"1\"/>"),
    Case(
      "a reference without words", "按\u{FFFC}办",
      [.reference("\u{FFFC}"), .inline(.symbolicReference(destination: "#a"), "\u{FFFC}")], "按<X>5.1</X>办"),
    Case(
      "links keep safe addresses only", "甲乙丙丁",
      [
        .inline(.link(destination: "../a.md#b:c"), "甲"), .inline(.link(destination: "JavaScript:x"), "乙"),
        .inline(.link(destination: "//example.org"), "丙"), .inline(.link(destination: "HTTPS://example.org"), "丁"),
      ],
      "<link destination=\"../a.md#b:c\">甲</link><link>乙</link><link>丙</link>"
        + "<link destination=\"HTTPS://example.org\">丁</link>"),
  ]

  @Test(arguments: cases)
  func marksBecomeElementsThatNest(_ example: Case) throws {
    let (system, content) = try Self.render(example.text, example.marks)
    #expect(content == example.expected)
    #expect(try violations(system) == [])
  }

  @Test func rangesOutsideTheTextAndInCharactersDoNoHarm() throws {
    let text = "应按第5章办理。"
    let ends = Array(0...text.utf8.count) + [999]
    var draft = StandardDraft(0, slug: "a")
    let target = draft.termEntry("窗口")
    var paragraphs: [Block] = []
    for start in ends {
      for end in ends where end >= start {
        let range = TextRange(start, end)
        let block = draft.paragraph(text, [Inline(.strong, range)])
        draft.refer(
          from: block.id, TextRange(max(0, start - 4), start), .clause(.clause(5), items: [], form: .chapter),
          to: .node(NodeReference(draft.id, target.id)))
        draft.provide(.requirement, in: block.id, TextRange(0, end))
        paragraphs.append(block)
      }
    }
    draft.add(.terms, draft.clause(.clause(3), "术语", [target], kind: .element))
    draft.add(.technical, draft.clause(.clause(4), "章", paragraphs, kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    #expect(try violations(system.system) == [])
  }

  /// Random marks over random text: the document stays valid, and its text is the text.
  @Test(arguments: 0..<40)
  func anyMarksGiveAValidDocumentWithTheSameText(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let letters = ["应", "按", "5.1", "办", "。", "a", "<", "&", "😀", "\u{FFFC}", "（", " "]
    let text = (0..<30).compactMap { _ in letters.randomElement(using: &random) }.joined()
    var draft = StandardDraft(0, slug: "a")
    let target = draft.termEntry("窗口")
    func range(_ random: inout SeededGenerator) -> TextRange {
      let start = Int.random(in: 0...text.utf8.count, using: &random)
      return TextRange(start, Int.random(in: start...text.utf8.count, using: &random))
    }
    let kinds: [Inline.Kind] = [.strong, .emphasis, .code, .strikethrough, .link(destination: "#a")]
    let inlines = kinds.map { Inline($0, range(&random)) } + kinds.map { Inline($0, range(&random)) }
    let block = draft.paragraph(text, inlines)
    for _ in 0..<4 {
      draft.provide(.statement, in: block.id, range(&random))
      draft.use(NodeReference(draft.id, target.id), in: block.id, range(&random))
      draft.refer(
        from: block.id, range(&random), .item([]), to: .node(NodeReference(draft.id, target.id)))
    }
    draft.add(.terms, draft.clause(.clause(3), nil, [target, block], kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    #expect(try violations(system.system) == [])
    let markup = try Self.content(of: system.system, block.id)
    let plain = markup.replacing(/<[^>]*>/, with: "").replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&amp;", with: "&")
    #expect(plain == text)
  }

  @Test func formattingNestsOnlySoDeep() throws {
    let text = String(repeating: "甲", count: 400)
    var draft = StandardDraft(0, slug: "a")
    let inlines = (0..<200).map { Inline(.emphasis, TextRange($0 * 3, (400 - $0) * 3)) }
    let block = draft.paragraph(text, inlines)
    draft.add(.technical, draft.clause(.clause(4), nil, [block], kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    #expect(try violations(system.system) == [])
    #expect(try Self.content(of: system.system, block.id).contains("<emphasis>甲<emphasis>甲"))
  }

  // MARK: - Rendering one paragraph

  private static func render(_ text: String, _ marks: [Mark]) throws -> (system: ResolvedSystem, content: String) {
    var draft = StandardDraft(0, slug: "a")
    let target = draft.termEntry("窗口")
    let clause = draft.clause(ClauseNumber.clause(5).child(1), "要求")
    var inlines: [Inline] = []
    for mark in marks {
      if case .inline(let kind, let words) = mark { inlines.append(Inline(kind, StandardDraft.range(words, in: text))) }
    }
    let block = draft.paragraph(text, inlines)
    for mark in marks {
      switch mark {
      case .requirement(let words): draft.provide(.requirement, in: block.id, StandardDraft.range(words, in: text))
      case .statement(let words): draft.provide(.statement, in: block.id, StandardDraft.range(words, in: text))
      case .term(let words):
        draft.use(NodeReference(draft.id, target.id), in: block.id, StandardDraft.range(words, in: text))
      case .reference(let words):
        draft.refer(
          from: block.id, StandardDraft.range(words, in: text), .clause(.clause(5), items: [], form: .bare),
          to: .node(NodeReference(draft.id, clause.id)))
      case .inline: break
      }
    }
    draft.add(.terms, draft.clause(.clause(3), "术语", [target], kind: .element))
    draft.add(.technical, draft.clause(.clause(5), "章", [block], [clause], kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    let resolved = system.system
    return (resolved, abbreviated(try content(of: resolved, block.id)))
  }

  private static func content(of system: ResolvedSystem, _ node: NodeID) throws -> String {
    let text = String(decoding: systemXML(system), as: UTF8.self)
    let start = try #require(text.range(of: "<paragraph xml:id=\"a.n-\(node.index)\">")?.upperBound)
    let end = try #require(text[start...].range(of: "</paragraph>")?.lowerBound)
    return String(text[start..<end])
  }

  private static func abbreviated(_ markup: String) -> String {
    let reference = "<reference kind=\"clause\" force=\"normative\" resolution=\"node\" target=\"a.c-5.1\">"
    return [
      ("<provision kind=\"requirement\">", "<R>"), ("<provision kind=\"statement\">", "<S>"), (reference, "<X>"),
      ("</reference>", "</X>"), ("<term-use target=\"a.term-3.1\">", "<T>"), ("</term-use>", "</T>"),
    ].reduce(markup) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      .replacing(/<([RS])>(.*?)<\/provision>/) { "<\($0.1)>\($0.2)</\($0.1)>" }
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
