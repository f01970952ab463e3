import StdModel
import Testing

@testable import StdXML

/// Whatever people type, the document is well-formed and valid.
struct HostileModelTests {
  static let texts = [
    "\u{0}\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}", "\u{FFFE}\u{FFFF}", "\u{7F}\u{80}\u{9F}\u{85}\u{2028}",
    "\u{10FFFF}\u{1FFFE}",
    "]]>", "<!--", "-->", "<![CDATA[", "&amp;&#0;&x;", "<script>alert('\"1\"')</script>", "<?xml encoding='x'?>",
    "\r\n\t\r", "\"'`<>", "\u{202E}\u{FEFF}\u{200B}", "مرحبا", "😀👩‍👩‍👧", " ", "　", "",
  ]

  @Test(arguments: texts)
  func anyTextAnywhereIsValid(_ text: String) throws {
    #expect(try violations(Self.system(with: text)) == [])
  }

  @Test func textThatXMLTakesComesBackUnchanged() throws {
    let text = "a<b>&\"'c 中　文"
    let markup = String(decoding: systemXML(Self.system(with: text)), as: UTF8.self)
    #expect(markup.contains(">a&lt;b&gt;&amp;\"'c 中　文</paragraph>"))
    #expect(markup.contains("title=\"a&lt;b&gt;&amp;&quot;'c 中　文\""))
  }

  /// A system with a text in every place that takes one.
  private static func system(with text: String) -> ResolvedSystem {
    var draft = StandardDraft(0, slug: "a")
    draft.metadata.title = draft.sourced(text)
    draft.metadata.category = draft.sourced(text)
    draft.metadata.writtenNumber = draft.sourced(text)
    draft.metadata.drafters = [draft.sourced(text)]
    let code = Preformatted(
      id: draft.node(.preformatted), span: draft.nowhere, language: text, text: text, textSpan: draft.nowhere)
    let whole = TextRange(0, text.utf8.count)
    let inlines = [
      Inline(.link(destination: text), whole), Inline(.image(path: text, alternative: text), whole),
      Inline(.symbolicReference(destination: text), whole), Inline(.footnoteMark(label: text), whole),
      Inline(.math, whole),
    ]
    let blocks =
      [
        draft.paragraph(text), draft.table(text, number: 1, [[text], [text, text]], notes: [draft.note(text)]),
        draft.figure(text, number: 1, .dot(draft.preformatted(text, language: text))), .preformatted(code),
        draft.list([(.foreign, text, [])]), draft.termEntry(text),
      ] + inlines.map { draft.paragraph(text, [$0]) }
    draft.add(.technical, draft.clause(.clause(4), text, blocks, kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    system.configuration.organisation = draft.sourced(text)
    system.configuration.title = text
    system.configuration.posts = [Post(name: draft.sourced(text), level: draft.sourced(text), standard: nil)]
    system.subsystems = [
      Subsystem(
        kind: .base, name: text, code: text,
        categories: [
          Category(
            id: text, name: text, code: text, notApplicable: draft.sourced(text),
            planned: [PlannedStandard(number: nil, title: text, due: text, span: draft.nowhere)], children: [])
        ])
    ]
    system.members = [text: [.planned(0)]]
    return system.system
  }

  /// Lists in lists as deep as the parser lets them be.
  @Test func deepListsAreReadBack() throws {
    var draft = StandardDraft(0, slug: "a")
    var block = draft.paragraph("最内层")
    for _ in 0..<64 { block = draft.list([(.dash, "列项", [block])]) }
    draft.add(.technical, draft.clause(.clause(4), nil, [block], kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    #expect(try violations(system.system) == [])
  }

  // MARK: - Faults of the program

  @Test func aFaultIsReportedAtItsStandard() throws {
    var draft = StandardDraft(1, slug: "b")
    draft.add(.annex(.normative), draft.clause(.annex(0x7E), "附录", kind: .element))
    var system = SystemDraft()
    system.drafts = [StandardDraft(0, slug: "a"), draft]
    let found = diagnostics(system.system)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == RuleID("STDC-XML-01") && $0.severity == .error })
    #expect(found.contains { $0.span.source == SourceID(1) && $0.message.en.contains("annex") })
  }

  @Test func anIDThatStandsInTwoStandardsIsReported() {
    var system = SystemDraft()
    system.drafts = [StandardDraft(0, slug: "a"), StandardDraft(1, slug: "a")]
    #expect(diagnostics(system.system).contains { $0.message.en.contains("the id a stands twice") })
  }

  @Test func aReferenceIntoAnotherStandardThatLeadsNowhereIsReported() {
    var other = StandardDraft(1, slug: "b")
    let unplaced = other.node(.clause, .clause(.clause(9)))
    var draft = StandardDraft(0, slug: "a")
    let block = draft.paragraph("见第9章")
    draft.refer(
      from: block.id, TextRange(0, 3), .clause(.clause(9), items: [], form: .chapter),
      to: .node(NodeReference(other.id, unplaced)))
    draft.add(.scope, draft.clause(.clause(1), nil, [block], kind: .element))
    var system = SystemDraft()
    system.drafts = [draft, other]
    #expect(diagnostics(system.system).map(\.message.en).filter { $0.contains("b.c-9") }.count == 1)
  }

  private func diagnostics(_ system: ResolvedSystem) -> [Diagnostic] {
    let validation = SystemXMLValidation(system, SystemXMLRenderer(SiteMap(system.numbered)))
    return validation.conclude(validation.plan().map(validation.check))
  }
}
