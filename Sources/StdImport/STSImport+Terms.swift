import StdModel
import StdXML

/// Term entries, in TBX or as `term-display`.
extension STSImport {
  /// `### 3.1`, the terms below it, the definition, notes and examples, and the source.
  mutating func importTermSection(_ node: XMLTree.NodeID) {
    flushText()
    let label = plainText(.label, of: node)
    let number = label.flatMap { ClauseLabel($0) }
    if let number {
      writeHeading(level: min(number.depth + 1, 6), Array(number.number.utf8), of: node)
    } else if let label {
      report(.number, node)
      writeStrong(escaped(label))
    }
    for child in tree.children(node) {
      switch kind(child) {
      case .label, nil: continue
      case .secMeta: keepAsComment(child)
      case .termEntry, .termDisplay: importTermEntry(child, number: number)
      default: importBlock(child)
      }
      flushText()
      flushFootnotes()
    }
  }

  mutating func importTermEntry(_ node: XMLTree.NodeID, number: ClauseLabel?) {
    flushText()
    if kind(node) == .termDisplay { importTermDisplay(node) } else { importTBX(node) }
    flushText()
    flushFootnotes()
  }

  // MARK: - TBX

  private mutating func importTBX(_ entry: XMLTree.NodeID) {
    let sets = children(.langSet, of: entry)
    // The language that has a definition comes first: it is that of the document.
    let main = sets.first { child(.definition, of: $0) != nil } ?? sets.first
    var lines: [[UInt8]] = []
    var equivalents: [UInt8] = []
    if let main { lines = designations(of: main) }
    for set in sets where set != main {
      for term in designations(of: set).map({ bare($0) }) {
        if !equivalents.isEmpty { equivalents += "; ".utf8 }
        equivalents += term
      }
    }
    if lines.isEmpty {
      if !equivalents.isEmpty { lines = [equivalents] }
    } else if !equivalents.isEmpty {
      lines[0] += "　".utf8 + equivalents
    }
    if !lines.isEmpty { out.write(lines: lines.map { escapedAtStart($0) }) }
    for set in sets where set == main { importLanguageSet(set) }
    for set in sets where set != main { importLanguageSet(set) }
    for child in tree.children(entry) {
      switch kind(child) {
      case .langSet, nil: continue
      case .xSource, .source: importSource(child)
      default: importBlock(child)
      }
    }
  }

  /// The terms of a language, the preferred one first and in bold.
  private mutating func designations(of set: XMLTree.NodeID) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for tig in children(.tig, of: set) {
      guard let term = child(.tbxTerm, of: tig) else { continue }
      var words = line(of: term)
      guard !words.isEmpty else { continue }
      var isPreferred = lines.isEmpty
      for child in tree.children(tig) {
        switch kind(child) {
        case .tbxTerm, nil: continue
        case .normativeAuthorization:
          if let value = tree.attribute("value", of: child) {
            if value.hasPrefix("deprecated") { words += isChinese ? "（被取代）".utf8 : " (deprecated)".utf8 }
            if value.hasPrefix("admitted") { isPreferred = false }
          }
        case .partOfSpeech, .termType: continue
        case .usageNote, .pronunciation, .geographicalUsage, .grammaticalGender, .grammaticalNumber:
          let note = plainText(child)
          let value = tree.attribute("value", of: child)
          if note.isEmpty {
            if value != nil { report(.dropped, child) }
          } else {
            words += "（".utf8 + escaped(note) + "）".utf8
          }
        default:
          let note = plainText(child)
          if !note.isEmpty { words += "（".utf8 + escaped(note) + "）".utf8 }
        }
      }
      if isPreferred, !words.contains(UInt8(ascii: "*")) { words = "**".utf8 + words + "**".utf8 }
      lines.append(words)
    }
    return lines
  }

  private func bare(_ words: [UInt8]) -> [UInt8] {
    words.starts(with: "**".utf8) ? Array(words.dropFirst(2).dropLast(2)) : words
  }

  private mutating func importLanguageSet(_ set: XMLTree.NodeID) {
    // 〈subject field〉 opens the definition.
    for field in children(.subjectField, of: set) {
      text.append(markdown: "〈".utf8)
      importMixed(field)
      text.append(markdown: "〉".utf8)
    }
    for child in tree.children(set) where kind(child) == .definition {
      importMixed(child)
      flushText()
    }
    flushText()
    for child in tree.children(set) {
      switch kind(child) {
      case .definition, .subjectField, .tig, .source, .xSource, nil: continue
      case .see, .crossReference:
        text.append(isChinese ? "见" : "See ")
        importMixed(child)
        flushText()
      default: importBlock(child)
      }
    }
    flushText()
    for child in tree.children(set) where kind(child) == .source || kind(child) == .xSource { importSource(child) }
  }

  /// `[来源：GB/T 19000—2016，3.9.3，有修改]`
  private mutating func importSource(_ node: XMLTree.NodeID) {
    flushText()
    var words = line(of: node)
    guard !words.isEmpty else { return }
    for opening in ["[来源：", "来源：", "[SOURCE: ", "SOURCE: ", "[Source: "] where words.starts(with: opening.utf8) {
      words.removeFirst(opening.utf8.count)
      if opening.hasPrefix("["), words.last == UInt8(ascii: "]") { words.removeLast() }
      break
    }
    out.write("[来源：".utf8 + words + "]".utf8)
  }

  // MARK: - term-display

  private mutating func importTermDisplay(_ node: XMLTree.NodeID) {
    var lines: [[UInt8]] = []
    for child in tree.children(node) where kind(child) == .term || kind(child) == .termDisplayString {
      let words = line(of: child)
      guard !words.isEmpty else { continue }
      lines.append(lines.isEmpty && !words.contains(UInt8(ascii: "*")) ? "**".utf8 + words + "**".utf8 : words)
    }
    if !lines.isEmpty { out.write(lines: lines.map { escapedAtStart($0) }) }
    for child in tree.children(node) {
      switch kind(child) {
      case .term, .termDisplayString, .termSource, nil: continue
      case .def:
        importMixed(child)
        flushText()
      default: importBlock(child)
      }
      flushText()
    }
    for child in children(.termSource, of: node) { importSource(child) }
  }
}
