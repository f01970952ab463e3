import StdModel
import StdXML

/// Lists of documents, and the index.
extension STSImport {
  /// The entries of 规范性引用文件 or 参考文献, one paragraph each.
  mutating func importReferences(_ node: XMLTree.NodeID) {
    flushText()
    let title = child(.title, of: node)
    let isPart = tree.parent(node).map { kind($0) == .back || kind($0) == .adoption || kind($0) == .standard } ?? false
    if isPart {
      let words = title.map { line(of: $0) } ?? []
      writeHeading(level: 2, words.isEmpty ? Array("参考文献".utf8) : words, of: node)
    } else if let title {
      let words = line(of: title)
      if tree.parent(node).flatMap({ child(.title, of: $0) }).map({ plainText($0) }) != plainText(title) {
        writeStrong(words)
      }
    }
    for child in tree.children(node) where child != title {
      switch kind(child) {
      case nil: continue
      case .label: report(.number, child)
      default: importBlock(child)
      }
      flushText()
      flushFootnotes()
    }
  }

  /// `[1]　GB/T 19000—2016　质量管理体系　基础和术语`
  mutating func importReference(_ node: XMLTree.NodeID) {
    flushText()
    if let label = plainText(.label, of: node) {
      let digits = label.utf8.filter { 0x30...0x39 ~= $0 }
      let isNumber =
        !digits.isEmpty && label.unicodeScalars.allSatisfy { "[]［］【】().、 0123456789".unicodeScalars.contains($0) }
      lead = isNumber ? Array("[\(String(decoding: digits, as: UTF8.self))]　".utf8) : escaped(label) + "　".utf8
    }
    var isFirst = true
    for child in tree.children(node) {
      guard let kind = kind(child) else { continue }
      switch kind {
      case .label: continue
      case .std, .mixedCitation, .elementCitation:
        if !isFirst { text.space() }
        importInline(child, kind)
        isFirst = false
      default:
        importBlock(child)
      }
    }
    flushText()
  }

  // MARK: - Index

  /// `术语　3.1`, one paragraph for each entry.
  mutating func importIndex(_ node: XMLTree.NodeID) {
    flushText()
    let group = child(.indexTitleGroup, of: node) ?? node
    let title = child(.title, of: group)
    writeHeading(level: 2, title.map { line(of: $0) } ?? Array("索引".utf8), of: node)
    importIndexEntries(node, level: 0)
  }

  private mutating func importIndexEntries(_ node: XMLTree.NodeID, level: Int) {
    for child in tree.children(node) {
      switch kind(child) {
      case .indexTitleGroup, .title, .label, nil: continue
      case .indexDiv:
        let group = self.child(.indexTitleGroup, of: child) ?? child
        if let title = self.child(.title, of: group) ?? self.child(.label, of: group) {
          out.write(escapedAtStart(line(of: title)))
        }
        importIndexEntries(child, level: level)
      case .indexEntry: importIndexEntry(child, level: level)
      default:
        importBlock(child)
        flushText()
      }
    }
  }

  private mutating func importIndexEntry(_ node: XMLTree.NodeID, level: Int) {
    for child in tree.children(node) {
      guard let kind = kind(child) else { continue }
      switch kind {
      case .indexEntry:
        flushText()
        importIndexEntry(child, level: level + 1)
      case .term:
        importMixed(child)
      default:
        if !text.isEmpty { text.append(markdown: "　".utf8) }
        importMixed(child)
      }
    }
    flushText()
  }
}
