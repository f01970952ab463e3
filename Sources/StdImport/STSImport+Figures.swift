import StdSyntax
import StdXML

/// Figures, pictures and formulas.
extension STSImport {
  mutating func importFigure(_ node: XMLTree.NodeID) {
    flushText()
    innerDepth += 1
    var behind: [XMLTree.NodeID] = []
    for child in tree.children(node) {
      switch kind(child) {
      case .label, .altText, .objectID, nil: continue
      case .caption: for part in tree.children(child) where kind(part) != .title { behind.append(part) }
      case .graphic, .media, .alternatives, .preformat, .code, .figGroup, .fig: importBlock(child)
      default: behind.append(child)
      }
    }
    writeCaption(of: node, word: "图")
    // Notes first: they belong to the figure only directly below it.
    for child in behind where kind(child) == .note { importBlock(child) }
    for child in behind where kind(child) != .note { importBlock(child) }
    if children(.graphic, of: node).isEmpty { for child in children(.altText, of: node) { keepAsComment(child) } }
    innerDepth -= 1
    flushText()
    flushFootnotes()
  }

  /// Figures under one number: each picture with its own caption as text, then the common one.
  mutating func importFigureGroup(_ node: XMLTree.NodeID) {
    flushText()
    innerDepth += 1
    for child in tree.children(node) where kind(child) == .fig || kind(child) == .graphic {
      if kind(child) == .graphic {
        importPicture(child)
        continue
      }
      for part in tree.children(child) {
        switch kind(part) {
        case .label, .caption, .altText, nil: continue
        default: importBlock(part)
        }
      }
      let label = plainText(.label, of: child)
      let title = self.child(.caption, of: child).flatMap { self.child(.title, of: $0) }
      var words = escaped(label ?? "")
      if let title {
        if !words.isEmpty { words.append(0x20) }
        words += line(of: title)
      }
      if !words.isEmpty { out.write(escapedAtStart(words)) }
      if let caption = self.child(.caption, of: child) {
        for part in tree.children(caption) where kind(part) != .title { importBlock(part) }
      }
      for part in children(.altText, of: child) { keepAsComment(part) }
    }
    writeCaption(of: node, word: "图")
    for child in tree.children(node) {
      switch kind(child) {
      case .fig, .graphic, .label, nil: continue
      case .caption: for part in tree.children(child) where kind(part) != .title { importBlock(part) }
      default: importBlock(child)
      }
    }
    innerDepth -= 1
    flushText()
    flushFootnotes()
  }

  /// `![](fig_1)` on a line of its own; what else a picture has (a label, a caption of its own) stands below it.
  mutating func importPicture(_ node: XMLTree.NodeID) {
    if isOneLine { return importInlinePicture(node) }
    flushText()
    importInlinePicture(node)
    flushText()
    for child in tree.children(node) {
      switch kind(child) {
      case .altText, .objectID, nil: continue
      default: importBlock(child)
      }
    }
    flushText()
  }

  mutating func importInlinePicture(_ node: XMLTree.NodeID) {
    guard let path = tree.attribute("href", .xlink, of: node) ?? tree.attribute("href", of: node), !path.isEmpty else {
      report(.dropped, node)
      let words = alternative(of: node)
      if !words.isEmpty { keepWords(words, of: node) }
      return
    }
    let shown = picturePaths[path] ?? path
    if picturePaths[path] == nil, !pictures.contains(path) { pictures.append(path) }
    var words = MarkdownText()
    words.isCell = text.isCell
    words.append(alternative(of: node).utf8.filter { $0 != 0x5B && $0 != 0x5D })
    let description = words.finish()
    text.append(markdown: "![".utf8 + description + "](".utf8 + MarkdownText.destination(shown) + ")".utf8)
    text.markEnd()
  }

  /// The words for a picture: its own, else those of its figure.
  private func alternative(of node: XMLTree.NodeID) -> String {
    let figure = tree.parent(node).flatMap { kind($0) == .fig ? plainText(.altText, of: $0) : nil }
    return plainText(.altText, of: node) ?? figure ?? ""
  }

  /// The best of several forms of one thing: mathematics before pictures.
  mutating func importAlternatives(_ node: XMLTree.NodeID) {
    let order: [STSKind] = [
      .math, .texMath, .table, .oasisTable, .graphic, .inlineGraphic, .media, .inlineMedia, .preformat,
    ]
    let children = tree.children(node).filter { kind($0) != nil }
    let kinds = children.map { kind($0) }
    let best = order.compactMap { kinds.firstIndex(of: $0) }.first.map { children[$0] } ?? children.first
    for child in children where child != best {
      if tree.text(child).utf8.contains(where: { $0 > 0x20 }), kind(child) != .texMath, kind(child) != .math {
        keepAsComment(child)
      } else {
        report(.dropped, child)
      }
    }
    guard let best else { return }
    if let kind = kind(best), kind.isBlock, !isOneLine {
      importBlock(best)
    } else if let kind = kind(best) {
      if kind.isBlock { importMixed(best) } else { importInline(best, kind) }
    }
  }

  // MARK: - Formulas

  /// `$$…$$（1）`
  mutating func importFormula(_ node: XMLTree.NodeID) {
    if isOneLine { return importInlineFormula(node) }
    flushText()
    innerDepth += 1
    let label = plainText(.label, of: node)
    var tex = ""
    var behind: [XMLTree.NodeID] = []
    for child in tree.children(node) {
      switch kind(child) {
      case nil:
        let words = plainText(child)
        if !words.isEmpty { tex += "\\text{\(TeXText.escaped(words))}" }
      case .label, .objectID: continue
      case .math, .texMath, .alternatives, .chemStruct, .bold, .italic, .sub, .sup:
        if let mathematics = self.tex(of: child) { tex += mathematics } else { behind.append(child) }
      default: behind.append(child)
      }
    }
    writeFormula(node, tex, label)
    for child in behind { importBlock(child) }
    flushText()
    innerDepth -= 1
    flushFootnotes()
  }

  private mutating func writeFormula(_ node: XMLTree.NodeID, _ tex: String, _ label: String?) {
    let number = label.flatMap { formulaNumber($0) }
    if !tex.isEmpty {
      out.write("$$\(tex)$$\(number.map { "（\($0)）" } ?? "")".utf8)
      labelPlaces.append((node, out.place))
    }
    if let label, number == nil || tex.isEmpty {
      report(.number, node)
      out.write(escapedAtStart(escaped(label)))
    }
  }

  private func formulaNumber(_ label: String) -> String? {
    let core = label.unicodeScalars.filter { !"()（）[]公式 ".unicodeScalars.contains($0) }
    return objectNumber(String(String.UnicodeScalarView(core)))
  }

  /// The mathematics of an element in TeX, or nil where it is something else.
  private mutating func tex(of node: XMLTree.NodeID) -> String? {
    switch kind(node) {
    case .texMath: return TeXText.bare(plainText(node))
    case .math:
      var writer = TeXText(tree)
      let tex = writer.tex(node)
      if writer.isIncomplete { report(.mathematics, node) }
      return tex
    case .alternatives:
      let children = tree.children(node).filter { kind($0) != nil }
      guard let best = children.first(where: { kind($0) == .math }) ?? children.first(where: { kind($0) == .texMath })
      else { return nil }
      for child in children where child != best { report(.dropped, child) }
      return tex(of: best)
    case .bold, .italic, .sub, .sup:
      let words = TeXText.escaped(plainText(node))
      switch kind(node) {
      case .sub: return "_{\\text{\(words)}}"
      case .sup: return "^{\\text{\(words)}}"
      default: return words.utf8.count == 1 ? words : "\\text{\(words)}"
      }
    default: return nil
    }
  }

  mutating func importInlineFormula(_ node: XMLTree.NodeID) {
    var tex = ""
    var rest: [XMLTree.NodeID] = []
    if kind(node) == .math || kind(node) == .texMath {
      tex = self.tex(of: node) ?? ""
    } else {
      for child in tree.children(node) {
        if kind(child) == nil {
          let words = plainText(child)
          if !words.isEmpty { tex += "\\text{\(TeXText.escaped(words))}" }
        } else if let mathematics = self.tex(of: child) {
          tex += mathematics
        } else {
          rest.append(child)
        }
      }
    }
    if !tex.isEmpty {
      let safe =
        text.isCell ? tex.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\vert ") : tex
      text.append(markdown: "$\(safe)$".utf8)
      text.markEnd()
    }
    for child in rest { if let kind = kind(child) { importInline(child, kind) } }
  }
}
