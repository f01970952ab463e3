import StdModel
import StdXML

/// Paragraphs, notes, lists, quotations and everything else that stands between paragraphs.
extension STSImport {
  /// Writes one child of a block: a block, or a piece of running text that joins the paragraph at hand.
  mutating func importBlock(_ node: XMLTree.NodeID) {
    guard let kind = kind(node) else { return text.append(tree.bytes[tree.textRange(node)]) }
    switch kind {
    case .sec, .subPart: importSection(node)
    case .termSec: importTermSection(node)
    case .termEntry, .termDisplay: importTermEntry(node, number: nil)
    case .app: importAnnex(node)
    case .refList: importReferences(node)
    case .ref: importReference(node)
    case .index: importIndex(node)
    case .p: importParagraph(node)
    case .list: importList(node)
    case .defList: importDefinitions(node)
    case .note, .normativeNote, .legacyNote, .tbxNote: importNote(node, "注")
    case .example, .normativeExample, .legacyExample, .tbxExample: importNote(node, "示例")
    case .tableWrap: importTable(node)
    case .table, .oasisTable: importBareTable(node)
    case .array: importBareTable(node)
    case .fig: importFigure(node)
    case .figGroup: importFigureGroup(node)
    case .graphic, .media, .xGraphic: importPicture(node)
    case .dispFormula: importFormula(node)
    case .preformat, .code: importPreformatted(node)
    case .dispQuote: importQuotation(node)
    case .fnGroup: importFootnoteGroup(node)
    case .fn where innerDepth > 0 || text.isEmpty: importLooseFootnote(node)
    case .title, .subtitle, .label, .speaker, .indexTitleGroup: importLooseTitle(node)
    case .editingInstruction, .secMeta: keepAsComment(node)
    case .toc: leaveOut(node)
    case .processingMeta, .stdDocMeta, .stdMeta, .isoMeta, .natMeta, .regMeta: keepAsComment(node)
    case .legend: importLegend(node)
    case .appGroup, .tableWrapGroup, .glossary, .notes, .ack, .sigBlock, .dispFormulaGroup, .indexDiv,
      .alternatives:
      importContent(node)
    case .boxedText, .speech, .statement, .verseGroup, .chemStruct, .supplementaryMaterial:
      report(.paragraph, node)
      importContent(node)
    case .verseLine, .sigLine, .attrib, .permissions, .longDesc, .annexType, .caption, .definition, .source,
      .termSource, .indexEntry, .seeEntry, .seeAlsoEntry, .navPointerGroup, .tableWrapFoot, .def, .defItem, .listItem,
      .tr, .oasisRow:
      importContent(node)
    default:
      if kind.isBlock { importContent(node) } else { importInline(node, kind) }
    }
  }

  /// Writes what stands in an element, its own name left aside.
  mutating func importContent(_ node: XMLTree.NodeID) {
    flushText()
    importMixed(node)
    flushText()
  }

  /// Writes blocks and running text as they come.
  mutating func importMixed(_ node: XMLTree.NodeID, without skipped: Set<STSKind> = []) {
    let isCitation = kind(node)?.isCitation ?? false
    for child in tree.children(node) {
      guard let kind = kind(child) else {
        text.append(tree.bytes[tree.textRange(child)])
        continue
      }
      if skipped.contains(kind) { continue }
      if kind.isBlock, !isCitation {
        if isOneLine {
          text.space()
          importMixed(child)
          text.space()
        } else {
          importBlock(child)
        }
      } else {
        importInline(child, kind)
      }
    }
  }

  // MARK: - Paragraphs

  mutating func importParagraph(_ node: XMLTree.NodeID) {
    if !text.isEmpty { flushText() }
    importMixed(node)
    flushText()
  }

  /// A title or label where the language has no place for one: a paragraph in bold.
  private mutating func importLooseTitle(_ node: XMLTree.NodeID) {
    flushText()
    let words = line(of: node)
    guard !words.isEmpty else { return }
    report(.paragraph, node)
    if kind(node) == .label { out.write(escapedAtStart(words)) } else { writeStrong(words) }
  }

  /// 标引序号说明 of a figure, 式中 of a formula.
  private mutating func importLegend(_ node: XMLTree.NodeID) {
    flushText()
    for child in tree.children(node) {
      if kind(child) == .title || kind(child) == .label {
        let words = line(of: child)
        if !words.isEmpty { out.write(escapedAtStart(words)) }
      } else {
        importBlock(child)
      }
    }
    flushText()
  }

  /// A contents list: the compiler makes its own; the words stand in the titles, and as a comment.
  private mutating func leaveOut(_ node: XMLTree.NodeID) {
    report(.remade, node)
    let words = plainText(node)
    if !words.isEmpty { writeComment("目次 \(words)") }
  }

  // MARK: - Notes and examples

  /// Writes `注：…` or `示例：…`; the paragraphs behind the first one follow as they are.
  mutating func importNote(_ node: XMLTree.NodeID, _ word: String) {
    flushText()
    let label = plainText(.label, of: node) ?? ""
    let digits = label.utf8.filter { 0x30...0x39 ~= $0 }
    let said = label.filter {
      !$0.isNumber && $0 != "：" && $0 != ":" && $0 != " " && $0 != "　" && $0 != "." && $0 != "—"
    }
    let known = ["", word, "NOTE", "Note", "EXAMPLE", "Example", "note", "example", "Note to entry", "Notetoentry"]
    if known.contains(said) || kind(node) == .tbxNote || kind(node) == .tbxExample {
      if said != word, !said.isEmpty { report(.words, node) }
      let number = digits.count <= 2 ? String(decoding: digits, as: UTF8.self) : ""
      lead = Array("\(word)\(number)：".utf8)
    } else {
      // 警告, 重要提示 and the like.
      lead = escaped(label) + (label.hasSuffix("：") || label.hasSuffix(":") ? "" : "：").utf8
      report(.paragraph, node)
    }
    innerDepth += 1
    var isFirst = true
    for child in tree.children(node) {
      switch kind(child) {
      case .label: continue
      case nil: text.append(tree.bytes[tree.textRange(child)])
      case .title:
        text.append(markdown: line(of: child))
        text.space()
      case .p? where isFirst && !lead.isEmpty:
        importParagraph(child)
        isFirst = false
      default: importBlock(child)
      }
    }
    flushText()
    innerDepth -= 1
  }

  // MARK: - Quotations and verbatim text

  private mutating func importQuotation(_ node: XMLTree.NodeID) {
    flushText()
    out.nest("> ", "> ")
    innerDepth += 1
    importMixed(node)
    flushText()
    innerDepth -= 1
    out.unnest("> ")
  }

  private mutating func importPreformatted(_ node: XMLTree.NodeID) {
    flushText()
    if isOneLine { return importMixed(node) }
    var language = tree.attribute("preformat-type", of: node) ?? tree.attribute("language", of: node) ?? ""
    language = String(language.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    var lines = tree.text(node).split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    if lines.first?.isEmpty == true { lines.removeFirst() }
    if lines.last?.allSatisfy({ $0 <= 0x20 }) == true { lines.removeLast() }
    let longest = lines.map { longestRun(of: UInt8(ascii: "`"), in: $0) }.max() ?? 0
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: max(3, longest + 1))
    out.write(lines: [fence + language.utf8] + lines + [fence])
  }

  private func longestRun(of byte: UInt8, in line: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for other in line {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  // MARK: - Lists

  mutating func importList(_ node: XMLTree.NodeID) {
    flushText()
    for child in tree.children(node) {
      switch kind(child) {
      case .title: importLooseTitle(child)
      case .label: importLooseTitle(child)
      default: continue
      }
    }
    let items = children(.listItem, of: node)
    let markers = items.enumerated().map { listMarker(of: $0.element, in: node, ordinal: $0.offset + 1) }
    if !out.isNested, isNatural(items, markers) {
      for (item, marker) in zip(items, markers) { importNaturalItem(item, marker) }
    } else {
      for (item, marker) in zip(items, markers) { importNestedItem(item, marker) }
    }
  }

  /// `a) …` on a line of its own, a nested list behind it.
  private mutating func importNaturalItem(_ item: XMLTree.NodeID, _ marker: ItemMarker) {
    lead = marker.lead
    innerDepth += 1
    for child in tree.children(item) {
      switch kind(child) {
      case .label: continue
      case .p:
        importMixed(child)
        flushItem(item)
      case .list: importList(child)
      case nil: text.append(tree.bytes[tree.textRange(child)])
      default: importBlock(child)
      }
    }
    flushItem(item)
    innerDepth -= 1
  }

  /// The item as Markdown has it, what belongs to it indented by four.
  private mutating func importNestedItem(_ item: XMLTree.NodeID, _ marker: ItemMarker) {
    let mark: String
    switch marker.family {
    case .digit: mark = marker.written.utf8.count == 3 ? "\(marker.written) " : marker.written
    case .dash where marker.isPlain, .bullet where marker.isPlain: mark = "-   "
    case .dash, .bullet, .letter, .foreign: mark = "-   "
    }
    let indentation = "    "
    out.nest(mark, indentation)
    innerDepth += 1
    switch marker.family {
    case .digit: break
    case .dash, .bullet: break
    case .letter, .foreign: lead = marker.lead
    }
    for child in tree.children(item) {
      switch kind(child) {
      case .label: continue
      case nil: text.append(tree.bytes[tree.textRange(child)])
      case .p:
        importMixed(child)
        flushItem(item)
      default: importBlock(child)
      }
    }
    flushItem(item)
    innerDepth -= 1
    out.unnest(indentation)
  }

  private mutating func flushItem(_ item: XMLTree.NodeID) {
    guard !text.isEmpty || !lead.isEmpty else { return }
    flushText()
    if labelPlaces.last?.node != item { labelPlaces.append((item, out.place)) }
  }

  struct ItemMarker {
    let family: ListMarker.Family
    /// With the space behind it: `a) `, `——`.
    let written: String
    var isPlain: Bool { family == .dash || family == .bullet }
    /// As it opens a text: a mark of another kind is text of the document.
    var lead: [UInt8] { family == .foreign ? escaped(written) + [0x20] : Array(written.utf8) }
  }

  /// Whether the list can stand as GB/T 1.1 prints it: each item one paragraph, behind it at most one list of the level
  /// that the printed marks tell apart.
  private func isNatural(_ items: [XMLTree.NodeID], _ markers: [ItemMarker], level: Int = 1) -> Bool {
    guard level <= 2 else { return false }
    for (item, marker) in zip(items, markers) {
      if marker.family == .foreign { return false }
      var paragraphs = 0
      var lists = 0
      var leadsIn = false
      for child in tree.children(item) {
        switch kind(child) {
        case .label: continue
        case nil: if tree.bytes[tree.textRange(child)].contains(where: { $0 > 0x20 }) { return false }
        case .p where lists == 0:
          paragraphs += 1
          if holdsBlocks(child) { return false }
          leadsIn = plainText(child).hasSuffix("：")
        case .list where lists == 0:
          lists += 1
          let inner = children(.listItem, of: child)
          let innerMarkers = inner.enumerated().map { listMarker(of: $0.element, in: child, ordinal: $0.offset + 1) }
          guard paragraphs == 1, children(.title, of: child).isEmpty, let family = innerMarkers.first?.family,
            nests(family, in: marker.family, leadsIn: leadsIn), isNatural(inner, innerMarkers, level: level + 1)
          else { return false }
        default: return false
        }
      }
      if paragraphs != 1 { return false }
    }
    return true
  }

  private func nests(_ family: ListMarker.Family, in outer: ListMarker.Family, leadsIn: Bool) -> Bool {
    switch (outer, family) {
    case (.letter, .digit), (.dash, .digit), (.letter, .bullet), (.dash, .bullet): true
    case (.letter, .dash), (.dash, .letter), (.bullet, .letter), (.bullet, .dash): leadsIn
    default: false
    }
  }

  func holdsBlocks(_ node: XMLTree.NodeID) -> Bool {
    tree.children(node).contains { child in
      guard let kind = kind(child) else { return false }
      return kind.isBlock || holdsBlocks(child)
    }
  }

  /// The mark of an item: its label, else what the type of the list asks for.
  func listMarker(of item: XMLTree.NodeID, in list: XMLTree.NodeID, ordinal: Int) -> ItemMarker {
    let type = tree.attribute("list-type", of: list) ?? tree.attribute("list-content", of: list) ?? ""
    if let label = plainText(.label, of: item) {
      let bare = label.unicodeScalars.filter { $0 != ")" && $0 != "）" && $0 != "." && $0 != "(" && $0 != "（" }
      let text = String(String.UnicodeScalarView(bare))
      switch text {
      case "——", "—", "–", "-", "−", "―": return ItemMarker(family: .dash, written: "——")
      case "•", "·", "●", "▪", "○", "■", "◦", "‧": return ItemMarker(family: .bullet, written: "· ")
      default: break
      }
      if let number = Int(text), 1...99 ~= number { return ItemMarker(family: .digit, written: "\(number)) ") }
      if text.utf8.count == 1, let letter = text.utf8.first, 0x61...0x7A ~= letter {
        return ItemMarker(family: .letter, written: "\(text)) ")
      }
      return ItemMarker(family: .foreign, written: label + " ")
    }
    switch type {
    case "alpha-lower", "alpha-upper", "alpha":
      guard ordinal <= 26 else { return ItemMarker(family: .digit, written: "\(ordinal)) ") }
      return ItemMarker(family: .letter, written: "\(UnicodeScalar(UInt8(0x60 + ordinal)))) ")
    case "order", "ordered", "arabic", "number", "roman-lower", "roman-upper":
      return ItemMarker(family: .digit, written: "\(ordinal)) ")
    case "bullet", "disc": return ItemMarker(family: .bullet, written: "· ")
    default: return ItemMarker(family: .dash, written: "——")
    }
  }

  // MARK: - Definition lists

  /// `R——满意率；`, one paragraph for each item.
  mutating func importDefinitions(_ node: XMLTree.NodeID) {
    flushText()
    let content = tree.attribute("list-content", of: node) ?? tree.attribute("list-type", of: node) ?? ""
    let separator = content == "abbreviation" || content == "abbreviations" ? "：" : "——"
    for child in tree.children(node) {
      switch kind(child) {
      case .title:
        let words = line(of: child)
        if !words.isEmpty { out.write(escapedAtStart(words)) }
      case .defItem: importDefinition(child, separator)
      case nil: continue
      default: importBlock(child)
      }
    }
  }

  private mutating func importDefinition(_ item: XMLTree.NodeID, _ separator: String) {
    var isFirst = true
    innerDepth += 1
    for child in tree.children(item) {
      switch kind(child) {
      case .label:
        importInlines(of: child)
        text.space()
      case .term: importInlines(of: child)
      case .def:
        if isFirst { text.append(markdown: separator.utf8) }
        for block in tree.children(child) {
          if kind(block) == .p, isFirst { importMixed(block) } else { importBlock(block) }
          if kind(block) != nil {
            isFirst = false
            flushText()
          }
        }
        isFirst = false
      case nil: continue
      default: importBlock(child)
      }
    }
    flushText()
    innerDepth -= 1
  }

  // MARK: - Footnotes

  /// The mark of a footnote in the text; its words are written behind the block.
  mutating func callFootnote(_ node: XMLTree.NodeID) {
    let label: Int
    if let known = footnoteLabels[node] {
      label = known
    } else {
      label = footnoteLabels.count + 1
      footnoteLabels[node] = label
      waitingFootnotes.append((label, node))
    }
    text.append(markdown: "[^\(label)]".utf8)
    text.markEnd()
  }

  /// Writes the footnotes that were called for, where no block is open.
  mutating func flushFootnotes() {
    guard innerDepth == 0, !out.isNested else { return }
    while !waitingFootnotes.isEmpty {
      let (label, node) = waitingFootnotes.removeFirst()
      out.nest("[^\(label)]: ", "    ")
      innerDepth += 1
      importMixed(node, without: [.label])
      flushText()
      innerDepth -= 1
      out.unnest("    ")
    }
  }

  /// Footnotes that stand together: those that the text calls are written where it does.
  private mutating func importFootnoteGroup(_ node: XMLTree.NodeID) {
    flushText()
    for child in tree.children(node) {
      if kind(child) == .fn { importLooseFootnote(child) } else if kind(child) != nil { importBlock(child) }
    }
  }

  /// A footnote behind a table or in a group.
  mutating func importLooseFootnote(_ node: XMLTree.NodeID) {
    if footnoteLabels[node] != nil || calls.contains(node) { return }
    flushText()
    report(.paragraph, node)
    if let label = plainText(.label, of: node) { lead = escaped(label) + [0x20] }
    importMixed(node, without: [.label])
    flushText()
  }
}
