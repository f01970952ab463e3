import StdModel
import StdSyntax

/// The symbols of a drawing hold names, not sentences.
enum TextInFigure: BlockRule {
  static let id = RuleID("GBT1.1-FIG-08")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.4"),
    summary: Bilingual(
      zh: "图中的文字用短语，要求和说明写在条文、图注或标引序号说明中",
      en: "a drawing holds short names; what is to be said stands in the text, in notes or in a key"),
    why: Bilingual(
      zh: "整句写进图框，字小看不清，其中的要求也无法引用", en: "sentences in boxes are hard to read, and what they require cannot be cited"),
    wrong: [
      "## 4 流程\n\n流程见图1。\n\n```flow\nstart 提出申请\nstep ⟦核对材料。材料不齐全的，应一次性告知申请人⟧\nend 结束\n```\n\n图 1　受理流程\n",
      "## 4 体系\n\n体系见图1。\n\n```dot\ndigraph {a [label=\"⟦受理岗位收到申请后应在当日完成核对，不齐全的一次性告知申请人，齐全的登记并转交承办岗位⟧\"]}\n```\n\n图 1　体系\n",
    ],
    right: [
      "## 4 流程\n\n流程见图1。\n\n```flow\nstart 提出申请\nstep 核对材料 # 材料不齐全的，应一次性告知申请人。\ndecision 材料是否齐全？\n  是 -> 结束\n  否 -> 核对材料\nend 结束\n```\n\n图 1　受理流程\n"
    ])

  /// Thirty Han characters.
  private static let longest = 90

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, !document.isStatement else { return [] }
    switch figure.content {
    case .flow(let source): return source.mayHoldSentences ? sentences(inFlow: source, document) : []
    case .dot(let source): return source.mayHoldSentences ? sentences(inDot: source) : []
    case .image, .framework, .missing: return []
    }
  }

  private static func sentences(inFlow source: Preformatted, _ document: DocumentView) -> [Diagnostic] {
    let chart = parseFlow(source.text, span: source.textSpan, in: document.system.sources[source.span.source]).output
    return chart.nodes.compactMap { isSentence($0.text) ? finding(.sentence, at: $0.textSpan) : nil }
  }

  /// What stands between quotation marks.
  private static func sentences(inDot source: Preformatted) -> [Diagnostic] {
    let bytes = Array(source.text.utf8)
    var found: [Diagnostic] = []
    var start: Int?
    for (offset, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "\"") && (offset == 0 || bytes[offset - 1] != 0x5C) {
      guard let opening = start else {
        start = offset + 1
        continue
      }
      if isSentence(String(decoding: bytes[opening..<offset], as: UTF8.self)) {
        found.append(finding(.sentence, at: source.span(of: TextRange(opening, offset))))
      }
      start = nil
    }
    return found
  }

  private static func isSentence(_ text: String) -> Bool {
    text.utf8.count > longest || text.holds("。") || text.holds("；")
  }
}

extension Preformatted {
  /// Whether some line is long or holds a mark of a sentence.
  fileprivate var mayHoldSentences: Bool {
    if text.holds("。") || text.holds("；") { return true }
    return text.utf8.split(separator: UInt8(ascii: "\n")).contains { $0.count > 90 }
  }
}

extension Bilingual {
  fileprivate static let sentence = Self(
    zh: "图中宜只写短语，这句话写进条文、图注或标引序号说明", en: "keep to short names in drawings; say this in the text, a note or a key")
}
