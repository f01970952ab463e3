import Foundation
import StdModel

/// A system of three documents that has every element and attribute of `system.xml` at least once.
enum SampleSystem {
  static let nowhere = SourceSpan(SourceID(0), 0, 0)

  static func make() -> ResolvedSystem {
    var system = SystemDraft()
    system.configuration = configuration()
    system.subsystems = subsystems()
    system.members = [
      "base/guidelines": [.adopted(0)], "implementation/service": [.own(StandardID(0)), .planned(0)],
      "post/staff": [.own(StandardID(1))],
    ]
    system.statements = [StandardID(0): StandardID(2)]
    let counter = counter()
    system.drafts = [counter.draft, clerk(carrying: counter.clause), statement()]
    return system.system
  }

  static let counterNumber = StandardNumber(
    level: .enterprise, code: "Q/SLFW", series: "SS", sequence: "201", year: 2026)
  private static let national = StandardNumber(level: .national, code: "GB/T", sequence: "1.1", year: 2020)
  private static let foreign = StandardNumber(level: .international, code: "ISO", sequence: "9001", year: 2015)
  static let plannedNumber = StandardNumber(
    level: .enterprise, code: "Q/SLFW", series: "SS", sequence: "402", year: nil)

  private static func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, nowhere) }

  // MARK: - Frame

  private static func configuration() -> SystemConfiguration {
    var configuration = SystemConfiguration()
    configuration.organisation = sourced("示例市中小企业服务中心")
    configuration.title = "示例市中小企业服务中心服务标准体系"
    configuration.prefix = sourced("Q/SLFW")
    configuration.adopted = [
      AdoptedStandard(
        number: national, title: "标准化工作导则", status: "现行", category: sourced("base/guidelines"),
        effective: "2020-10-01", span: nowhere),
      AdoptedStandard(
        number: foreign, title: "Quality management systems", status: "现行", category: sourced("base/none"),
        effective: nil, span: nowhere),
    ]
    configuration.posts = [
      Post(
        name: sourced("窗口受理岗位"), level: sourced("post/staff"),
        standard: sourced(StandardNumber(level: .enterprise, code: "Q/SLFW", series: "GW", sequence: "301", year: nil))),
      Post(name: sourced("保洁岗位"), level: sourced("post/none"), standard: nil),
    ]
    var contact = Consultation.Contact()
    contact.name = "张三"
    contact.phone = "0871-0000000"
    contact.email = "bz@example.org"
    contact.address = "示例市中心路1号"
    configuration.consultation = Consultation(
      opens: sourced("2026-03-01"), closes: sourced("2026-03-31"), contact: contact, span: nowhere)
    return configuration
  }

  private static func subsystems() -> [Subsystem] {
    let planned = PlannedStandard(number: plannedNumber, title: "服务信息共享接口规范", due: "2026-12", span: nowhere)
    return [
      Subsystem(
        kind: .base, name: "服务基础标准体系", code: "JC",
        categories: [
          category("base/guidelines", "标准化导则", code: "JC 1", children: [category("base/guidelines/internal", "内部导则")]),
          category("base/statistics", "数理统计", code: "JC 6", reason: "没有统计推断的业务"),
        ]),
      Subsystem(
        kind: .implementation, name: "服务实施标准体系", code: "SS",
        categories: [category("implementation/service", "服务实施流程", code: "SS 2", planned: [planned])]),
      Subsystem(kind: .post, name: "岗位工作标准体系", code: "", categories: [category("post/staff", "一般人员")]),
    ]
  }

  private static func category(
    _ id: String, _ name: String, code: String = "", reason: String? = nil, planned: [PlannedStandard] = [],
    children: [Category] = []
  ) -> Category {
    Category(
      id: id, name: name, code: code, notApplicable: reason.map { sourced($0) }, planned: planned, children: children)
  }

  // MARK: - Documents

  private static func counter() -> (draft: StandardDraft, clause: NodeID) {
    var draft = StandardDraft(0, slug: "counter")
    draft.metadata = fullMetadata(draft)
    draft.implementedBy = [StandardID(1)]
    let scopeText = "本文件规定了窗口受理服务的要求。"
    let scope = draft.paragraph(scopeText)
    draft.provide(.statement, in: scope.id, TextRange(0, scopeText.utf8.count))
    draft.add(.scope, draft.clause(.clause(1), "范围", [scope], kind: .element))
    let listed = draft.listedDocuments()
    draft.add(.normativeReferences, draft.clause(.clause(2), "规范性引用文件", [listed], kind: .element))
    let term = draft.termEntry()
    draft.add(.terms, draft.clause(.clause(3), "术语和定义", [term], kind: .element))
    let technical = draft.technical(listed: listed.id, term: NodeReference(draft.id, term.id))
    draft.add(.technical, technical)
    let annex = draft.clause(
      .annex(UInt8(ascii: "A")), "流程图", [draft.objects(), draft.flow(), draft.picture(), draft.formula()],
      kind: .element)
    draft.add(.annex(.informative), annex)
    draft.add(.bibliography, draft.clause(nil, "参考文献", [draft.bibliographyEntry()], kind: .element))
    return (draft, technical.subclauses[0].id)
  }

  private static func fullMetadata(_ draft: StandardDraft) -> StandardMetadata {
    var metadata = StandardMetadata(span: draft.nowhere)
    metadata.number = sourced(counterNumber)
    metadata.title = sourced("窗口受理服务规范")
    metadata.englishTitle = sourced("Specification for counter service")
    metadata.subsystem = sourced(.implementation)
    metadata.category = sourced("implementation/service")
    metadata.functionalType = sourced(.specification)
    metadata.stage = sourced(.published)
    metadata.ics = sourced("03.080.99")
    metadata.ccs = sourced("A 12")
    metadata.issued = sourced("2026-03-01")
    metadata.effective = sourced("2026-04-01")
    metadata.issuer = sourced("示例市中小企业服务中心")
    metadata.proposer = sourced("办公室")
    metadata.under = sourced("质量管理部")
    metadata.drafters = [sourced("示例市中小企业服务中心")]
    metadata.authors = [sourced("李四"), sourced("王五")]
    metadata.replaces = [
      sourced(StandardNumber(level: .enterprise, code: "Q/SLFW", series: "SS", sequence: "201", year: 0))
    ]
    metadata.systemCode = sourced("SS 2-1")
    return metadata
  }

  private static func clerk(carrying clause: NodeID) -> StandardDraft {
    var draft = StandardDraft(1, slug: "301岗位")
    draft.metadata.writtenNumber = draft.sourced("Q／SLFW GW 301")
    draft.metadata.title = draft.sourced("窗口受理岗位工作规范")
    draft.metadata.stage = draft.sourced(.committeeDraft)
    draft.metadata.functionalType = draft.sourced(.work)
    draft.metadata.implements = [
      Implementation(
        standard: draft.sourced(counterNumber),
        clauses: [draft.sourced(.clause(4)), draft.sourced(.clause(9))]),
      Implementation(standard: draft.sourced(foreign), clauses: []),
    ]
    draft.implements = [
      ResolvedImplementation(standard: StandardID(0), clauses: [clause, nil]),
      ResolvedImplementation(standard: nil, clauses: []),
    ]
    let text = "见Q/SLFW SS 201的4.9和第9章。"
    let paragraph = draft.paragraph(text)
    draft.refer(
      from: paragraph.id, StandardDraft.range("Q/SLFW SS 201的4.9", in: text),
      .standard(counterNumber.undated, allParts: true, place: .clause(.clause(4), items: [.letter(2), .digit(1)])),
      to: .missing(in: StandardID(0)), .informative)
    draft.refer(
      from: paragraph.id, StandardDraft.range("第9章", in: text), .clause(.clause(9), items: [], form: .chapter),
      to: .missing(in: draft.id))
    draft.add(.preamble, draft.clause(nil, nil, [paragraph], kind: .element))
    return draft
  }

  private static func statement() -> StandardDraft {
    var draft = StandardDraft(2, slug: "counter-statement")
    draft.metadata.title = draft.sourced("《窗口受理服务规范》编制说明")
    draft.kind = .draftingStatement(
      DraftingStatement(
        subject: draft.sourced(counterNumber),
        grounds: [
          DraftingStatement.Ground(
            clause: .clause(4), title: "受理", basis: draft.prose("调研结果", [Inline(.strong, TextRange(0, 6))]),
            span: draft.nowhere),
          DraftingStatement.Ground(clause: nil, title: "附录", basis: draft.prose("实践"), span: draft.nowhere),
        ]))
    draft.add(.technical, draft.clause(nil, "任务来源", [draft.paragraph("按年度计划。")], kind: .element))
    return draft
  }
}

extension StandardDraft {
  fileprivate mutating func listedDocuments() -> Block {
    let text = "GB/T 1.1—2020　标准化工作导则"
    let number = StandardDraft.range("GB/T 1.1—2020", in: text)
    let designation = StandardNumber(level: .national, code: "GB/T", sequence: "1.1", year: 2020)
    let entry = ReferenceEntry(
      id: node(.reference), span: nowhere, ordinal: nil, strayMarker: nil, prose: prose(text), designation: designation,
      designationRange: number, titleRange: StandardDraft.range("标准化工作导则", in: text))
    refer(
      from: entry.id, number, .standard(designation, allParts: false, place: nil), to: .adopted(0), entry: entry.id)
    return .reference(entry)
  }

  fileprivate mutating func bibliographyEntry() -> Block {
    .reference(
      ReferenceEntry(
        id: node(.reference, .ordinal(1)), span: nowhere, ordinal: nil, strayMarker: nil, prose: prose("统计年鉴"),
        designation: nil, designationRange: nil, titleRange: TextRange(0, 12)))
  }

  fileprivate mutating func termEntry() -> Block {
    let note = note("也称前台。", number: 1)
    let definition = paragraph("受理申请的场所。")
    return .termEntry(
      TermEntry(
        id: node(.term, .clause(ClauseNumber.clause(3).child(1) ?? .clause(3))), span: nowhere, number: nil,
        designations: [
          TermEntry.Designation(.preferred, "窗口", nowhere), TermEntry.Designation(.admitted, "柜台", nowhere),
          TermEntry.Designation(.english, "counter", nowhere), TermEntry.Designation(.symbol, "C", nowhere),
        ], blocks: [definition, .note(note)],
        source: TermEntry.Source(
          text: prose("GB/T 1.1—2020，3.1，有修改"),
          designation: StandardNumber(level: .national, code: "GB/T", sequence: "1.1", year: 2020),
          clause: ClauseNumber.clause(3).child(1), isModified: true, span: nowhere),
        label: Label("counter", nowhere)))
  }

  fileprivate mutating func technical(listed: NodeID, term: NodeReference) -> Clause {
    let text = "窗口应按GB/T 1.1受理。可按计划的Q/SLFW SS 402，也可见《办法》和\u{FFFC}、\u{FFFC}。"
    let first = StandardDraft.range("窗口应按GB/T 1.1受理。", in: text)
    let objects = StandardDraft.ranges("\u{FFFC}", in: text)
    let block = paragraph(
      text,
      [
        Inline(.strong, StandardDraft.range("受理。可按", in: text)),
        Inline(.symbolicReference(destination: "#counter"), objects[0]),
        Inline(.footnoteMark(label: "1"), objects[1]),
      ])
    provide(.requirement, in: block.id, first, modal: StandardDraft.range("应", in: text))
    provide(
      .permission, in: block.id, TextRange(first.upperBound, text.utf8.count),
      modal: StandardDraft.range("可", in: text))
    use(term, in: block.id, StandardDraft.range("窗口", in: text))
    refer(
      from: block.id, StandardDraft.range("GB/T 1.1", in: text),
      .standard(
        StandardNumber(level: .national, code: "GB/T", sequence: "1.1", year: nil), allParts: false, place: nil),
      to: .listed(listed), entry: listed)
    refer(
      from: block.id, StandardDraft.range("Q/SLFW SS 402", in: text),
      .standard(SampleSystem.plannedNumber, allParts: false, place: nil), to: .planned(SampleSystem.plannedNumber),
      .informative)
    refer(
      from: block.id, StandardDraft.range("办法", in: text), .titled(StandardDraft.range("办法", in: text)),
      to: .external, .informative)
    refer(from: block.id, objects[0], .symbolic("#counter"), to: .node(term), .informative)
    let items = list([
      (.letter, "叫号：", [list([(.dash, "现场；", []), (.bullet, "网上；", []), (.foreign, "电话；", [])])]),
      (.letter, "受理；", [paragraph("登记。")]), (.digit, "办结。", []),
    ])
    let subclause = clause(
      ClauseNumber.clause(4).child(2), expected: ClauseNumber.clause(4).child(1), nil, [block, items, footnote()])
    return clause(.clause(4), "受理", [quotation(), example()], [subclause], kind: .element)
  }

  fileprivate mutating func footnote() -> Block {
    .footnote(
      Footnote(
        id: node(.footnote, .ordinal(1)), span: nowhere, label: Label("1", nowhere), blocks: [paragraph("见公告。")]))
  }

  fileprivate mutating func quotation() -> Block {
    .quotation(Quotation(id: node(.quotation), span: nowhere, blocks: [paragraph("一次告知。")]))
  }

  fileprivate mutating func example() -> Block {
    let code = Preformatted(
      id: node(.preformatted), span: nowhere, language: "text", text: "A < B\n", textSpan: nowhere)
    return .example(
      Example(
        id: node(.example, .ordinal(1)), span: nowhere, number: nil, lead: nowhere, prose: prose("如下："),
        blocks: [.preformatted(code)]))
  }

  fileprivate mutating func objects() -> Block {
    let text = "见a、b、c、d、e、f、g。"
    let names = ["a", "b", "c", "d", "e", "f", "g"]
    let ranges = names.map { StandardDraft.range($0, in: text) }
    let kinds: [Inline.Kind] = [
      .emphasis, .strikethrough, .code, .link(destination: "https://example.org/?a=1&b=2"),
      .link(destination: "javascript:alert(1)"), .image(path: "seal.png", alternative: "印章"), .math,
    ]
    return paragraph(text, zip(kinds, ranges).map { Inline($0, $1) })
  }

  fileprivate mutating func flow() -> Block {
    figure("受理流程", number: 1, .flow(preformatted("开始 -> 受理 -> 结束\n", language: "flow")))
  }

  fileprivate mutating func picture() -> Block {
    let caption = Caption(
      number: nil, title: prose("窗口布局"), label: Label("layout", nowhere), position: .below, isContinuation: true,
      span: nowhere)
    return .figure(
      Figure(
        id: node(.figure, .object(ObjectNumber(2)), expected: .object(ObjectNumber(3))), span: nowhere,
        content: .image(path: "layout.png", alternative: "布局", span: nowhere), caption: caption, notes: []))
  }

  fileprivate mutating func formula() -> Block {
    .formula(
      Formula(
        id: node(.formula, .object(ObjectNumber(1))), span: nowhere, tex: "r = \\frac{a}{b} < 1", texSpan: nowhere,
        number: nil, label: Label("rate", nowhere)))
  }

  /// The ranges of every occurrence of some words.
  static func ranges(_ words: String, in text: String) -> [TextRange] {
    var ranges: [TextRange] = []
    var rest = text[...]
    while let found = rest.range(of: words) {
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      ranges.append(TextRange(start, start + words.utf8.count))
      rest = text[found.upperBound...]
    }
    return ranges
  }
}
