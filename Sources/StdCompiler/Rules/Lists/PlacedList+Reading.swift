import StdModel

extension PlacedList {
  var firstMarker: SourceSpan { list.items.first?.marker.span ?? list.span.head }

  /// Whether every item ends with a full stop: the items are sentences of their own.
  var areSentences: Bool {
    list.items.count > 1 && list.items.allSatisfy { $0.lastProse.text.ends(with: "。") }
  }
}

extension Prose {
  /// The last character and its range, or nil for an empty text.
  var lastMark: LastMark? {
    guard let last = text.lastScalar else { return nil }
    let end = text.utf8.count
    return LastMark(character: last, range: TextRange(end - UTF8.width(last), end))
  }
}

/// The character with which a text ends.
struct LastMark {
  let character: Unicode.Scalar
  let range: TextRange

  /// Whether it is a mark that ends a sentence, an item or a part of them.
  var isPunctuation: Bool {
    switch character {
    case "。", "；", "，", "、", "：", ":", ";", ",", ".": true
    default: false
    }
  }
}

extension ListItem {
  /// The text with which the item ends: its own, or the last one of the list inside it.
  var lastProse: Prose {
    guard case .list(let inner)? = blocks.last(where: { if case .list = $0 { true } else { false } }),
      let last = inner.items.last
    else { return prose }
    return last.lastProse
  }

  var hasInnerList: Bool { blocks.contains { if case .list = $0 { true } else { false } } }
}
