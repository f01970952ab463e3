import StdModel
import StdXML

/// The state of one import: a walk over the document that writes the source as it goes. Its extensions hold one topic
/// each.
struct STSImport {
  let tree: XMLTree
  /// What each name of the document is.
  private let kinds: [STSKind]
  var out: MarkdownBlocks
  var report = ImportReport()
  let picturePaths: [String: String]
  var pictures: [String] = []

  /// The running text at hand.
  var text = MarkdownText()
  /// What stands before the next paragraph: the number of a clause, `注：`, `a) `.
  var lead: [UInt8] = []
  /// References in the running text: where their words begin and end, and what they lead to.
  var references: [(start: Int, end: Int, id: String)] = []

  /// Footnotes that were called for and are not yet written, with their labels.
  var waitingFootnotes: [(label: Int, node: XMLTree.NodeID)] = []
  var footnoteLabels: [XMLTree.NodeID: Int] = [:]
  /// Blocks inside others after which no footnote can stand.
  var innerDepth = 0
  /// Whether a title stands where a cell or another line must not be broken.
  var isOneLine = false

  /// Elements by their ids.
  private(set) var ids: [String: XMLTree.NodeID] = [:]
  /// What some reference leads to.
  let calls: Set<XMLTree.NodeID>
  /// Where a label may stand: behind headings, captions, items. The element, and its place in the output.
  var labelPlaces: [(node: XMLTree.NodeID, place: Int)] = []
  /// Elements that a written link leads to.
  var linked: Set<XMLTree.NodeID> = []
  /// Whether clauses carry numbers; else the depth of headings gives them.
  var isNumbered = true
  /// Whether the language of the document has other words for tables, notes and the like.
  var isChinese = true

  init(_ tree: XMLTree, picturePaths: [String: String]) {
    self.tree = tree
    self.picturePaths = picturePaths
    kinds = tree.names.map { STSKind($0) }
    out = MarkdownBlocks(capacity: tree.bytes.count)
    var ids: [String: XMLTree.NodeID] = [:]
    var called: [String] = []
    for node in 0..<XMLTree.NodeID(tree.count) {
      guard let index = tree.nameIndex(node) else { continue }
      if let id = tree.identifier(node) { ids[id] = ids[id] ?? node }
      if kinds[index] == .xref, let target = tree.attribute("rid", of: node) {
        called += target.split(separator: " ").map(String.init)
      }
    }
    self.ids = ids
    calls = Set(called.compactMap { ids[$0] })
  }

  mutating func run() {
    let root = XMLTree.root
    let language = tree.attribute("lang", .xml, of: root) ?? "zh"
    isChinese = language.hasPrefix("zh")
    for entity in tree.unknownEntities { report.add(.entity, "&\(entity);", line: tree.line(root)) }
    importMetadata()
    isNumbered = hasNumbers(root)
    importDocument(root)
    flushText()
    flushFootnotes()
    importStrayText()
  }

  /// Text where the tag set allows none: between rows, items, fields. It is kept at the end.
  private mutating func importStrayText() {
    for node in 0..<XMLTree.NodeID(tree.count) where tree.nameIndex(node) == nil {
      guard let parent = tree.parent(node), isContainer(parent),
        tree.bytes[tree.textRange(node)].contains(where: { $0 > 0x20 })
      else { continue }
      report(.paragraph, parent)
      text.append(tree.bytes[tree.textRange(node)])
      flushText()
    }
  }

  private func isContainer(_ node: XMLTree.NodeID) -> Bool {
    switch kind(node) {
    case .standard, .adoption, .front, .adoptionFront, .body, .back, .list, .defList, .defItem, .table, .thead, .tbody,
      .tfoot, .tr, .tableWrap, .caption, .fig, .figGroup, .graphic, .media, .xGraphic, .inlineGraphic, .termSec,
      .termEntry, .langSet, .tig, .termDisplay, .refList, .ref, .index, .indexDiv, .indexTitleGroup, .indexEntry,
      .fnGroup, .stdMeta, .isoMeta, .natMeta, .regMeta, .array, .app, .oasisTable, .oasisGroup, .oasisHead, .oasisBody,
      .oasisRow, .tableWrapFoot, .colgroup, .col, .alternatives, .stdIDGroup, .legend:
      return true
    default:
      let fields: Set = [
        "title-wrap", "std-ident", "std-org", "permissions", "ics-wrap", "std-xref", "custom-meta-group", "custom-meta",
      ]
      return tree.name(node).map { fields.contains($0.local) } ?? false
        && tree.children(node).contains { kind($0) != nil }
    }
  }

  /// The source, with labels where links lead.
  func finished() -> [UInt8] {
    guard !linked.isEmpty else { return out.bytes }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(out.bytes.count + linked.count * 16)
    var start = 0
    for (node, place) in labelPlaces where linked.contains(node) && place >= start {
      guard let id = tree.identifier(node) else { continue }
      bytes += out.bytes[start..<place]
      bytes += " {#\(STSImport.label(id))}".utf8
      start = place
    }
    return bytes + out.bytes[start...]
  }

  /// An id as a label: without what would end one.
  static func label(_ id: String) -> String {
    String(decoding: id.utf8.map { $0 <= 0x20 || $0 == 0x7B || $0 == 0x7D || $0 == 0x29 ? 0x5F : $0 }, as: UTF8.self)
  }

  // MARK: - The document

  @inline(__always) func kind(_ node: XMLTree.NodeID) -> STSKind? { tree.nameIndex(node).map { kinds[$0] } }

  func element(_ id: String) -> XMLTree.NodeID? { ids[id] }

  func child(_ kind: STSKind, of node: XMLTree.NodeID) -> XMLTree.NodeID? {
    tree.children(node).first { self.kind($0) == kind }
  }

  func children(_ kind: STSKind, of node: XMLTree.NodeID) -> [XMLTree.NodeID] {
    tree.children(node).filter { self.kind($0) == kind }
  }

  /// The text of an element on one line.
  func plainText(_ node: XMLTree.NodeID) -> String { tidy(tree.text(node)) }

  /// The text of a child, or nil where it has none.
  func plainText(_ kind: STSKind, of node: XMLTree.NodeID) -> String? {
    guard let child = child(kind, of: node) else { return nil }
    let text = plainText(child)
    return text.isEmpty ? nil : text
  }

  /// Reports what became of an element.
  mutating func report(_ fate: ImportReport.Fate, _ node: XMLTree.NodeID) {
    var names: [String] = []
    var place: XMLTree.NodeID? = node
    while let element = place {
      if let name = tree.name(element) { names.append(name.namespace == .tbx ? "tbx:\(name.local)" : name.local) }
      place = tree.parent(element)
    }
    report.add(fate, "/" + names.reversed().joined(separator: "/"), line: tree.line(node))
  }

  /// Whether some clause of the text carries a number.
  private func hasNumbers(_ node: XMLTree.NodeID) -> Bool {
    for child in tree.children(node) {
      switch kind(child) {
      case .sec, .termSec, .app:
        if let label = plainText(.label, of: child), ClauseLabel(label) != nil { return true }
        if hasNumbers(child) { return true }
      case .body, .back, .appGroup, .standard, .adoption, .subPart: if hasNumbers(child) { return true }
      default: continue
      }
    }
    return false
  }

  private mutating func importDocument(_ node: XMLTree.NodeID) {
    for child in tree.children(node) {
      switch kind(child) {
      case .front, .adoptionFront, .body, .back: importPart(child)
      case .standard, .adoption: importDocument(child)
      case .processingMeta, .stdDocMeta, nil: continue
      default: importBlock(child)
      }
    }
  }

  private mutating func importPart(_ part: XMLTree.NodeID) {
    for child in tree.children(part) {
      switch kind(child) {
      case .stdMeta, .isoMeta, .natMeta, .regMeta, .stdDocMeta, nil: continue
      default: importBlock(child)
      }
      flushText()
      flushFootnotes()
    }
  }

  // MARK: - Writing

  /// Ends the running text at hand and writes it as a paragraph.
  mutating func flushText() {
    guard !text.isEmpty || !lead.isEmpty else {
      _ = text.finish()
      return
    }
    writeParagraph(lead: lead, finishText())
    lead = []
  }

  /// The running text at hand, its references settled.
  mutating func finishText() -> [UInt8] {
    if text.lostFormatting { report.add(.formatting, "/**/bold|italic", line: 0) }
    let bytes = text.finish()
    guard !references.isEmpty else { return bytes }
    defer { references = [] }
    return linking(bytes)
  }

  mutating func writeParagraph(lead: [UInt8], _ bytes: [UInt8]) {
    if lead.isEmpty {
      if !bytes.isEmpty { out.write(escapedAtStart(bytes)) }
    } else {
      var line = lead
      while bytes.isEmpty, line.last == 0x20 { line.removeLast() }
      out.write(line + bytes)
    }
  }

  /// Writes a text that belongs to nothing readers see.
  mutating func writeComment(_ words: String) {
    flushText()
    out.write("<!-- \(words.hasPrefix("stdc:") ? "STS: " : "")\(inComment(words)) -->".utf8)
  }
}

extension XMLTree {
  /// The id of an element: `id`, or `xml:id`.
  func identifier(_ node: NodeID) -> String? { attribute("id", of: node) ?? attribute("id", .xml, of: node) }
}

/// A text on one line, without white space at its ends.
func tidy(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 > 0x20 }
  if isPlain { return text }
  var markdown: [UInt8] = []
  var waits = false
  for byte in text.utf8 {
    if byte <= 0x20 {
      waits = !markdown.isEmpty
    } else {
      if waits { markdown.append(0x20) }
      waits = false
      markdown.append(byte)
    }
  }
  return String(decoding: markdown, as: UTF8.self)
}

/// The number in the label of a clause: `4.1` of “4.1”, “Clause 4.1.”, “第4章”; `A` of “附录A”, “Annex A”.
struct ClauseLabel {
  /// As it is written in a source: `4.1`, `A.1`, `A`.
  let number: String
  /// How many parts it has; the letter of an annex counts.
  let depth: Int
  let isAnnex: Bool

  init?(_ label: String) {
    var rest = Array(label.utf8)
    for word in ["附录", "第", "Annex", "ANNEX", "Appendix", "Clause", "Section"] where rest.starts(with: word.utf8) {
      rest.removeFirst(word.utf8.count)
    }
    while let first = rest.first, first == 0x20 || first == 0xE3 && rest.count > 2 && rest[1] == 0x80 {
      rest.removeFirst(first == 0x20 ? 1 : 3)
    }
    while let last = rest.last, last == UInt8(ascii: ".") || last == 0x20 { rest.removeLast() }
    for word in ["章", "条"] where rest.reversed().starts(with: Array(word.utf8).reversed()) {
      rest.removeLast(word.utf8.count)
    }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= ClauseNumber.maximumParts else { return nil }
    isAnnex = first.count == 1 && first.allSatisfy { 0x41...0x5A ~= $0 }
    for (index, part) in parts.enumerated() where index > 0 || !isAnnex {
      guard 1...3 ~= part.count, part.allSatisfy({ 0x30...0x39 ~= $0 }),
        let value = Int(String(decoding: part, as: UTF8.self)), value <= ClauseNumber.maximumPart,
        part.first != 0x30 || part.count == 1
      else { return nil }
    }
    number = String(decoding: rest, as: UTF8.self)
    depth = parts.count
  }
}
