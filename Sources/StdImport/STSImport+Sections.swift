import StdModel
import StdSyntax
import StdXML

/// Clauses, annexes and the elements that have names.
extension STSImport {
  /// Writes a clause with everything in it.
  mutating func importSection(_ node: XMLTree.NodeID) {
    flushText()
    let label = plainText(.label, of: node)
    let number = label.flatMap { ClauseLabel($0) }
    let title = child(.title, of: node)
    let isIndex = tree.attribute("sec-type", of: node) == "index"
    if let number {
      openNumbered(node, number, title)
    } else {
      openNamed(node, label: label, title)
    }
    importContent(of: node, isIndex: isIndex)
  }

  /// The blocks of a clause behind its number and title.
  private mutating func importContent(of node: XMLTree.NodeID, isIndex: Bool) {
    var isTitleDone = false
    for child in tree.children(node) {
      switch kind(child) {
      case .label: continue
      case .title where !isTitleDone: isTitleDone = true
      case .secMeta: keepAsComment(child)
      default:
        importBlock(child)
        if innerDepth == 0, kind(child)?.isBlock == true {
          flushText()
          flushFootnotes()
        }
      }
    }
    flushText()
    flushFootnotes()
  }

  private mutating func openNumbered(_ node: XMLTree.NodeID, _ number: ClauseLabel, _ title: XMLTree.NodeID?) {
    let level = min(number.depth + (number.isAnnex && number.depth == 1 ? 1 : 1), 6)
    guard let title, tree.hasChildren(title) else {
      // A clause without title opens with its number in the text, where the text is a sentence.
      if number.depth > 1, opensWithSentence(node) {
        lead = Array("\(number.number) ".utf8)
        return
      }
      return writeHeading(level: level, Array(number.number.utf8), of: node)
    }
    writeHeading(level: level, Array("\(number.number) ".utf8) + line(of: title), of: node)
  }

  /// A clause without a number that GB/T 1.1 knows: one with the name of an element, or a piece of text with a title.
  private mutating func openNamed(_ node: XMLTree.NodeID, label: String?, _ title: XMLTree.NodeID?) {
    if label != nil { report(.number, node) }
    var words = label.map { escaped($0) } ?? []
    if let title {
      let line = line(of: title)
      if !words.isEmpty, !line.isEmpty { words.append(0x20) }
      words += line
    }
    let text = String(decoding: words, as: UTF8.self)
    let isTop = isTopLevel(node)
    if isTop, let fixed = fixedTitle(of: node, text) {
      writeHeading(level: 2, Array(fixed.utf8), of: node)
      if fixed != text, !words.isEmpty { writeStrong(words) }
    } else if isTop, scanElementTitle(in: text)?.kind.fixedTitle != nil || !isNumbered {
      writeHeading(level: 2, words, of: node)
    } else if !isNumbered, !words.isEmpty {
      writeHeading(level: min(2 + depth(of: node), 6), words, of: node)
    } else if !words.isEmpty {
      report(.title, node)
      writeStrong(words)
    }
  }

  /// The name that an element needs to be one where the document names it otherwise.
  private func fixedTitle(of node: XMLTree.NodeID, _ title: String) -> String? {
    if scanElementTitle(in: title)?.kind.fixedTitle != nil { return nil }
    switch tree.attribute("sec-type", of: node) {
    case "foreword": return "前言"
    case "intro", "introduction": return "引言"
    case "bibl", "bibliography": return "参考文献"
    case "index": return "索引"
    default: return nil
    }
  }

  private func isTopLevel(_ node: XMLTree.NodeID) -> Bool {
    guard let parent = tree.parent(node) else { return true }
    switch kind(parent) {
    case .front, .body, .back, .adoptionFront, .standard, .adoption, .subPart: return true
    default: return false
    }
  }

  private func depth(of node: XMLTree.NodeID) -> Int {
    var depth = 0
    var place = tree.parent(node)
    while let element = place {
      switch kind(element) {
      case .sec, .app, .termSec: depth += 1
      default: break
      }
      place = tree.parent(element)
    }
    return depth
  }

  /// Whether the first block of a clause is a paragraph that no one takes for a title.
  private func opensWithSentence(_ node: XMLTree.NodeID) -> Bool {
    for child in tree.children(node) {
      switch kind(child) {
      case nil, .label, .title, .secMeta: continue
      case .p: return endsAsSentence(firstRun(of: child))
      default: return false
      }
    }
    return false
  }

  /// The text of a paragraph up to the first block in it.
  private func firstRun(of node: XMLTree.NodeID) -> String {
    var text = ""
    for child in tree.children(node) {
      if kind(child)?.isBlock == true { break }
      if kind(child) == .fn { continue }
      text += tree.text(child)
    }
    return tidy(text)
  }

  // MARK: - Headings

  /// The text of a title as one line.
  mutating func line(of node: XMLTree.NodeID) -> [UInt8] {
    let outer = (text, references, isOneLine, lead)
    text = MarkdownText()
    references = []
    lead = []
    isOneLine = true
    importInlines(of: node)
    let line = finishText()
    (text, references, isOneLine, lead) = outer
    return line
  }

  mutating func writeHeading(level: Int, _ words: [UInt8], of node: XMLTree.NodeID) {
    flushText()
    out.write([UInt8](repeating: UInt8(ascii: "#"), count: level) + [0x20] + words)
    labelPlaces.append((node, out.place))
  }

  /// Writes a line in bold: a title that is none of a clause.
  mutating func writeStrong(_ words: [UInt8]) {
    guard !words.isEmpty else { return }
    let isPlain = !words.contains(UInt8(ascii: "*"))
    out.write(isPlain ? Array("**".utf8) + words + "**".utf8 : escapedAtStart(words))
  }

  // MARK: - Annexes

  mutating func importAnnex(_ node: XMLTree.NodeID) {
    flushText()
    let label = plainText(.label, of: node)
    let title = child(.title, of: node)
    let contentType = tree.attribute("content-type", of: node) ?? ""
    var bodyless: Set<STSKind> = [.label, .annexType]
    if contentType == "bibl" || (label == nil && title.map { names(.bibliography, plainText($0)) } == true) {
      writeHeading(level: 2, title.map { line(of: $0) } ?? Array("参考文献".utf8), of: node)
    } else if let number = label.flatMap({ ClauseLabel($0) }), number.isAnnex, number.depth == 1 {
      let status = annexStatus(node, contentType)
      var words = Array("附录 \(number.number)".utf8)
      words += status.words.utf8
      if status.words.isEmpty, title != nil { words.append(0x20) }
      if let title { words += line(of: title) }
      if label?.hasPrefix("附录") == false { report(.words, node) }
      writeHeading(level: 2, words, of: node)
      if let extra = status.extra { out.write(escapedAtStart(escaped(extra))) }
    } else {
      var words = Array("附录".utf8) + annexStatus(node, contentType).words.utf8
      if let label {
        report(.number, node)
        words = Array("\(label) ".utf8)
      }
      if let title { words += line(of: title) }
      if label == nil || isNumbered == false { writeHeading(level: 2, words, of: node) } else { writeStrong(words) }
      if let type = plainText(.annexType, of: node), label != nil { out.write(escapedAtStart(escaped(type))) }
    }
    bodyless.insert(.title)
    for child in tree.children(node) {
      guard let kind = kind(child), !bodyless.contains(kind) || kind == .title && child != title else { continue }
      importBlock(child)
      flushText()
      flushFootnotes()
    }
  }

  /// `（规范性）`, and what the document says besides.
  private func annexStatus(_ node: XMLTree.NodeID, _ contentType: String) -> (words: String, extra: String?) {
    let written = plainText(.annexType, of: node)
    let said = (written ?? contentType).lowercased()
    let words: String
    if said.contains("资料") || said.contains("inform") {
      words = "（资料性）"
    } else if said.contains("规范") || said.contains("norm") {
      words = "（规范性）"
    } else {
      return ("", written)
    }
    switch written {
    case nil, "（规范性）", "（资料性）", "规范性", "资料性", "(normative)", "(informative)", "normative", "informative":
      return (words, nil)
    default: return (words, written)
    }
  }

  func names(_ element: Element.Kind, _ title: String) -> Bool { scanElementTitle(in: title)?.kind == element }

  // MARK: - Metadata of sections

  /// Keeps the words of an element as a comment.
  mutating func keepAsComment(_ node: XMLTree.NodeID) {
    let words = plainText(node)
    if words.isEmpty {
      if tree.hasChildren(node) || !tree.attributes(of: node).isEmpty { report(.dropped, node) }
    } else {
      writeComment(words)
      report(.comment, node)
    }
  }
}

/// Whether a text ends or goes on as a sentence, so that nobody takes it for a title.
func endsAsSentence(_ text: String) -> Bool {
  guard let last = text.unicodeScalars.last else { return false }
  switch last {
  case "。", "；", "：", "！", "？", "，", "、", ";", ":", "?", "!", ",": return true
  default: return text.unicodeScalars.contains { $0 == "。" || $0 == "；" }
  }
}
