import StdModel

extension PlacedList {
  var firstMarker: SourceSpan { list.items.first?.marker.span ?? list.span.head }

  /// Whether every item ends with a full stop: the items are sentences of their own.
  var areSentences: Bool {
    list.items.count > 1 && list.items.allSatisfy { $0.lastProse.text.hasSuffix("。") }
  }

  /// Whether the list stands where the drafting rules of lists apply; lists of documents and of words have rules of their own.
  func isProse(in document: DocumentView) -> Bool {
    guard !document.isStatement, let element = document.element(of: list.id) else { return false }
    switch element.kind {
    case .normativeReferences, .bibliography, .index, .contents, .preamble, .appendage: return false
    case .foreword, .introduction, .scope, .terms, .symbols, .technical, .annex: return true
    }
  }
}

extension Prose {
  /// The last character and its range, or nil for an empty text.
  var lastMark: (character: Character, range: TextRange)? {
    guard let last = text.last else { return nil }
    let end = text.utf8.count
    return (last, TextRange(end - last.utf8.count, end))
  }
}

extension ListItem {
  /// The text with which the item ends: its own, or the last one of the list inside it.
  var lastProse: Prose {
    guard case .list(let inner)? = blocks.last(where: { if case .list = $0 { true } else { false } }), let last = inner.items.last
    else { return prose }
    return last.lastProse
  }

  var hasInnerList: Bool { blocks.contains { if case .list = $0 { true } else { false } } }
}
