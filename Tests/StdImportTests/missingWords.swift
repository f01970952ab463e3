import StdXML

/// Every text of a document that its source does not hold, white space and the words of numbers aside.
func missingWords(_ tree: XMLTree, in markdown: [UInt8]) -> [String] {
  let whole = core(String(decoding: markdown, as: UTF8.self))
  var missing: [String] = []
  func walk(_ node: XMLTree.NodeID, _ isGenerated: Bool) {
    guard let name = tree.name(node) else {
      let words = core(tree.text(node))
      if !words.isEmpty, !isGenerated, !holds(whole, words) { missing.append(String(decoding: words, as: UTF8.self)) }
      return
    }
    // Labels have the words of GB/T 1.1; their numbers are compared elsewhere. Mathematics is TeX.
    let generated = ["label", "annex-type", "content-language", "doc-ref", "math", "tex-math", "std-id", "part-number"]
    // The mark of a footnote.
    let isMark = name.local == "xref" && tree.text(node).unicodeScalars.count <= 4
    // A record whose fields repeat what stands elsewhere, and come from the keys of the front matter.
    let isRecord = name.local == "custom-meta" && tree.attribute("specific-use", of: node) != nil
    for child in tree.children(node) {
      walk(child, isGenerated || isMark || isRecord || generated.contains(name.local))
    }
  }
  walk(XMLTree.root, false)
  return missing
}

/// The letters, digits and marks of a text without white space, escapes and the marks of Markdown.
private func core(_ text: String) -> [UInt8] {
  var core: [UInt8] = []
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", "*", "~", "`", "\u{3000}", "\u{A0}", "|", "$", "_", "^", "{", "}", "<", ">", "-", "\"", "&": continue
    case "⁰": core += "0".utf8
    case "¹": core += "1".utf8
    case "²": core += "2".utf8
    case "³": core += "3".utf8
    case "₂": core += "2".utf8
    default: if scalar.value > 0x20 { core += String(scalar).utf8 }
    }
  }
  return core
}

private func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
  whole.withUnsafeBufferPointer { whole in
    part.withUnsafeBufferPointer { part in
      guard part.count <= whole.count else { return false }
      var index = 0
      while index + part.count <= whole.count {
        if whole[index] == part[0], whole[index..<(index + part.count)].elementsEqual(part) { return true }
        index += 1
      }
      return false
    }
  }
}
