import StdModel

extension DocumentView {
  /// A fix that gives a numbered thing another number and changes every reference of the document to it; numbers as
  /// printed.
  func renumbering(_ node: NodeID, _ written: SourceSpan, from old: String, to new: String) -> FixIt {
    let target = CrossReference.Target.node(NodeReference(standard.id, node))
    var references: [CrossReference] = []
    for referrer in resolution.referrers[node] where referrer.from.standard == standard.id {
      for reference in resolution.references[referrer.from.node] where reference.target == target {
        references.append(reference)
      }
    }
    let proses = proses(at: Set(references.map(\.place)))
    var edits: Set<FixIt.Edit> = [FixIt.Edit(written, new)]
    for reference in references {
      guard let prose = proses[reference.place], let number = prose.range(of: old, in: reference.mention.range) else {
        continue
      }
      edits.insert(FixIt.Edit(prose.span(of: number), new))
    }
    return FixIt(.likely, .renumber(new), edits.sorted { $0.span < $1.span })
  }
}

extension DocumentView {
  /// The number that the place of a figure, table or formula asks for, and a fix, where another one is written.
  func misnumbered(
    _ node: NodeID, _ written: Written<ObjectNumber>, isBracketed: Bool = false
  ) -> (expected: ObjectNumber, fix: FixIt)? {
    guard case .object(let expected) = facts[node].expected, written.number != expected, !isStatement else {
      return nil
    }
    let old = String(describing: written.number)
    let new = String(describing: expected)
    guard isBracketed else { return (expected, renumbering(node, written.span, from: old, to: new)) }
    let fix = renumbering(node, written.span, from: old, to: new)
    let edits = fix.edits.map { $0.span == written.span ? FixIt.Edit($0.span, "（\(new)）") : $0 }
    return (expected, FixIt(fix.certainty, fix.label, edits))
  }
}

extension Prose {
  /// Where the bytes of some words stand in a part of the text, or nil.
  fileprivate func range(of words: String, in part: TextRange) -> TextRange? {
    let bytes = Array(self[part].utf8)
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return TextRange(part.lowerBound + start, part.lowerBound + start + wanted.count)
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static func renumber(_ number: String) -> Self {
    Self(zh: "改为“\(number)”，提及它的地方一并改", en: "renumber to “\(number)”, references included")
  }
}

extension Bilingual {
  /// A figure, table or formula that is not numbered on.
  static func misnumbered(_ name: String, _ written: ObjectNumber, _ expected: ObjectNumber) -> Self {
    Self(
      zh: "\(name)按次序应为\(name) \(expected)，写的是\(name) \(written)",
      en: "\(name) \(expected) comes here, but \(written) is written")
  }
}
