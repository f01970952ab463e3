import StdModel
import StdSyntax
import StdXML

/// Running text: formatting, references, footnote marks, mathematics in the line.
extension STSImport {
  mutating func importInlines(of node: XMLTree.NodeID) { importMixed(node) }

  mutating func importInline(_ node: XMLTree.NodeID, _ kind: STSKind) {
    switch kind {
    case .bold: format(.strong, node)
    case .italic: format(.emphasis, node)
    case .strike: format(.strikethrough, node)
    case .monospace, .inlineCode: importCode(node)
    case .sub: importScript(node, .lower)
    case .sup: importScript(node, .upper)
    case .xref: importCrossReference(node)
    // Where a reference leads to it, that is its mark.
    case .fn: if !calls.contains(node) { callFootnote(node) }
    case .extLink, .uri, .email: importLink(node, kind)
    case .inlineGraphic, .inlineMedia, .xGraphic: importInlinePicture(node)
    case .inlineFormula, .math, .texMath, .chemStruct: importInlineFormula(node)
    case .alternatives: importAlternatives(node)
    case .lineBreak:
      report(.formatting, node)
      if isOneLine { text.space() } else { flushText() }
    case .std: importStandard(node)
    case .stdID, .stdIDGroup: importMachineNumber(node)
    case .objectID, .col, .colgroup, .oasisColumn, .partOfSpeech, .normativeAuthorization, .termType,
      .geographicalUsage, .grammaticalGender, .grammaticalNumber, .pronunciation:
      if tree.hasChildren(node) { keepInText(node) }
    case .indexTerm: keepInText(node)
    case .altText: keepInText(node)
    case .underline, .overline, .roman, .sc, .sansSerif:
      report(.formatting, node)
      importMixed(node)
    case .namedContent, .styledContent, .target, .stdRef, .mixedCitation, .entailedTerm, .see, .crossReference, .term,
      .tbxTerm, .navPointer, .title, .xSource, .subjectField, .usageNote:
      importMixed(node)
    case .elementCitation: importElementCitation(node)
    default: importMixed(node)
    }
  }

  private mutating func format(_ mark: MarkdownText.Mark, _ node: XMLTree.NodeID) {
    text.open(mark)
    importMixed(node)
    text.close()
  }

  /// Text that belongs to nothing readers see, in running text: it stays there in brackets.
  private mutating func keepInText(_ node: XMLTree.NodeID) {
    let words = plainText(node)
    if !words.isEmpty { keepWords(words, of: node) }
  }

  mutating func keepWords(_ words: String, of node: XMLTree.NodeID) {
    report(.comment, node)
    // A comment that opens a line takes the whole line.
    if text.isEmpty, lead.isEmpty, !isOneLine { return writeComment(words) }
    text.append(markdown: "<!-- \(inComment(words)) -->".utf8)
    text.markEnd()
  }

  private mutating func importCode(_ node: XMLTree.NodeID) {
    let words = plainText(node)
    guard !words.isEmpty else { return }
    guard !words.utf8.contains(UInt8(ascii: "`")), !(text.isCell && words.utf8.contains(UInt8(ascii: "|"))) else {
      report(.formatting, node)
      return text.append(words.utf8)
    }
    text.append(markdown: "`\(words)`".utf8)
  }

  // MARK: - Scripts

  private enum Script { case lower, upper }

  /// `m²`, `CO₂`: characters where they exist, mathematics elsewhere.
  private mutating func importScript(_ node: XMLTree.NodeID, _ script: Script) {
    let words = plainText(node)
    guard !words.isEmpty else { return }
    if tree.children(node).allSatisfy({ kind($0) == nil }) {
      let table = script == .upper ? Self.raised : Self.lowered
      let scalars = words.unicodeScalars.map { table[$0] }
      if scalars.allSatisfy({ $0 != nil }) {
        return text.append(String(String.UnicodeScalarView(scalars.compactMap { $0 })).utf8)
      }
      if words.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 || $0 == 0x2C }) {
        text.append(markdown: "$\(script == .upper ? "^" : "_"){\(words)}$".utf8)
        return text.markEnd()
      }
    }
    report(.formatting, node)
    importMixed(node)
  }

  private static let raised = scripts("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
  private static let lowered = scripts("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

  private static func scripts(_ plain: String, _ scripts: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(plain.unicodeScalars, scripts.unicodeScalars)) { first, _ in first }
  }

  // MARK: - References

  /// `见<xref rid="sec_4.1">4.1</xref>`: the words as they are printed, which the compiler understands; a link where it
  /// would not.
  private mutating func importCrossReference(_ node: XMLTree.NodeID) {
    let targets = (tree.attribute("rid", of: node) ?? "").split(separator: " ").map(String.init)
    let target = targets.compactMap { element($0) }.first
    let words = plainText(node)
    if let target, kind(target) == .fn {
      // What is longer than a mark says something.
      if words.unicodeScalars.count > 4 { importMixed(node) }
      return callFootnote(target)
    }
    guard let id = targets.first(where: { element($0) != nil }), let target else {
      if targets.isEmpty == false { report(.reference, node) }
      return importMixed(node)
    }
    if words.isEmpty {
      let generated = name(of: target)
      if generated.isEmpty {
        report(.reference, node)
      } else {
        reference(to: id) { $0.text.append(generated.utf8) }
      }
    } else {
      reference(to: id) { $0.importMixed(node) }
    }
  }

  private mutating func reference(to id: String, _ write: (inout STSImport) -> Void) {
    text.settleHere()
    let start = text.count
    write(&self)
    // The text may have been written out in between.
    if text.count > start { references.append((start, text.count, id)) }
  }

  /// What a reference without words says: the number of what it leads to.
  private func name(of target: XMLTree.NodeID) -> String {
    var element: XMLTree.NodeID? = target
    while let node = element {
      if let label = plainText(.label, of: node) { return label }
      if let title = plainText(.title, of: node), kind(node) == .sec || kind(node) == .app { return title }
      switch kind(node) {
      case .termEntry, .p, .langSet: element = tree.parent(node)
      default: return ""
      }
    }
    return ""
  }

  /// Makes links of those references that their words do not tell.
  mutating func linking(_ bytes: [UInt8]) -> [UInt8] {
    let mentions = scanMentions(in: String(decoding: bytes, as: UTF8.self))
    var linked: [UInt8] = []
    var done = 0
    for (start, end, id) in references {
      guard start >= done, end <= bytes.count, let target = element(id), isBoundary(start, bytes),
        isBoundary(end, bytes)
      else { continue }
      let isMention = mentions.contains {
        $0.range.lowerBound < end && start < $0.range.upperBound && isLocal($0.kind)
      }
      guard !isMention, canBeLinked(target), !bytes[start..<end].contains(UInt8(ascii: "]")) else { continue }
      linked += bytes[done..<start]
      linked.append(UInt8(ascii: "["))
      linked += bytes[start..<end]
      linked += "](#\(STSImport.label(tree.identifier(labelled(target)) ?? id))".utf8
      linked.append(UInt8(ascii: ")"))
      done = end
      self.linked.insert(labelled(target))
    }
    return linked + bytes[done...]
  }

  /// Formatting that was taken away may have moved the text; no character is cut.
  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80 && (offset == 0 || bytes[offset - 1] != UInt8(ascii: "\\"))
  }

  private func isLocal(_ kind: Mention.Kind) -> Bool {
    switch kind {
    case .clause, .item, .annex, .figure, .table, .formula, .bibliography, .note, .example, .symbolic: true
    case .standard, .titled: false
    }
  }

  /// Whether a label can stand at what a reference leads to.
  private func canBeLinked(_ target: XMLTree.NodeID) -> Bool {
    let node = labelled(target)
    guard tree.identifier(node) != nil else { return false }
    switch kind(node) {
    case .sec:
      let number = plainText(.label, of: node).flatMap { ClauseLabel($0) }
      return number == nil ? !isNumbered : child(.title, of: node).map { tree.hasChildren($0) } == true
    case .app, .tableWrap, .fig, .dispFormula: return plainText(.label, of: node) != nil
    case .termSec: return true
    default: return false
    }
  }

  /// A term entry is known by its clause.
  private func labelled(_ target: XMLTree.NodeID) -> XMLTree.NodeID {
    if kind(target) == .termEntry, let parent = tree.parent(target), kind(parent) == .termSec,
      tree.identifier(parent) != nil
    {
      return parent
    }
    return target
  }

  private mutating func importLink(_ node: XMLTree.NodeID, _ kind: STSKind) {
    let words = plainText(node)
    var destination = tree.attribute("href", .xlink, of: node) ?? (kind == .extLink ? "" : words)
    if kind == .email, !destination.hasPrefix("mailto:") { destination = "mailto:" + destination }
    // A place in another standard of the same system: the compiler finds it by the words.
    if destination.hasSuffix("/standard.xml") || destination.firstRange(of: "/standard.xml#") != nil {
      return importMixed(node)
    }
    let isSame = destination == words || destination == "mailto:" + words
    guard !destination.isEmpty, !isOneLine || !isSame, !isSame else {
      return importMixed(node)
    }
    let start = text.openLink()
    importMixed(node)
    text.closeLink(from: start, to: destination)
  }

  // MARK: - Documents

  /// A reference to a standard: its number and title as the text has them.
  private mutating func importStandard(_ node: XMLTree.NodeID) { importMixed(node) }

  /// A number for machines: it is that of the printed one, else a comment.
  private mutating func importMachineNumber(_ node: XMLTree.NodeID) {
    if kind(node) == .stdIDGroup {
      for child in tree.children(node) where kind(child) != nil { importMachineNumber(child) }
      return
    }
    let words = plainText(node)
    guard !words.isEmpty else { return }
    var place = tree.parent(node)
    if let group = place, kind(group) == .stdIDGroup { place = tree.parent(group) }
    if let place, let printed = plainText(.stdRef, of: place), isSameNumber(printed, words) { return }
    // The file of another standard of the same system, which the compiler finds by the number.
    if words.hasSuffix("/standard.xml") || words.firstRange(of: "/standard.xml#") != nil { return }
    keepInText(node)
  }

  /// The parts of a citation, a comma between them.
  private mutating func importElementCitation(_ node: XMLTree.NodeID) {
    var isFirst = true
    for child in tree.children(node) {
      guard kind(child) != nil else {
        text.append(tree.bytes[tree.textRange(child)])
        continue
      }
      if !isFirst { text.append(isChinese ? "，" : ", ") }
      isFirst = false
      importMixed(child)
    }
  }
}

/// Whether two numbers of standards differ in marks and spaces alone.
func isSameNumber(_ left: String, _ right: String) -> Bool {
  func core(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }
  return core(left) == core(right)
}

/// A text inside a comment, which two hyphens would end.
func inComment(_ words: String) -> String {
  var safe: [UInt8] = []
  for byte in words.utf8 {
    if byte == UInt8(ascii: "-"), safe.last == byte { safe.append(0x20) }
    safe.append(byte == UInt8(ascii: ">") && safe.isEmpty ? 0x20 : byte)
  }
  return String(decoding: safe, as: UTF8.self)
}
