import StdModel

extension Clause {
  /// The paragraphs of the clause, with those joined that are lines of one: text that came out of a PDF breaks in the
  /// middle of a sentence.
  var wholeParagraphs: [(id: NodeID, prose: Prose)] {
    var result: [(id: NodeID, prose: Prose)] = []
    var isAdjacent = false
    for block in blocks {
      guard case .paragraph(let paragraph) = block else {
        isAdjacent = false
        continue
      }
      if isAdjacent, let last = result.last, last.prose.text.isUnfinished, paragraph.prose.text.mayGoOn {
        result[result.count - 1].prose = last.prose.joined(paragraph.prose, with: "")
      } else {
        result.append((paragraph.id, paragraph.prose))
      }
      isAdjacent = true
    }
    return result
  }
}

extension String {
  /// Whether the text is long enough for a full line and ends without a mark.
  fileprivate var isUnfinished: Bool {
    guard utf8.count >= 75, let last = unicodeScalars.last else { return false }
    return !"。：；:;！？!?，".unicodeScalars.contains(last)
  }

  /// Whether it is no sentence of its own.
  fileprivate var mayGoOn: Bool {
    for start: StaticString in ["本文件", "本标准", "本部分", "请注意", "——", "起草"] where begins(with: start) { return false }
    return holds("。")
  }
}
