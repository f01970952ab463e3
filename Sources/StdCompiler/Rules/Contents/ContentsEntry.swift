import StdModel
import StdSyntax

/// A line of the contents (目次) that the author typed: `5.3 构建标准体系……2`; GB/T 1.1—2020, 8.2.
struct ContentsEntry {
  enum Kind: Equatable {
    /// 前言, 引言, 参考文献, 索引
    case named(Element.Kind)
    case clause(ClauseNumber)
    case annex(UInt8)
    case figure
    case table
    /// A title without number.
    case unnumbered
  }

  let kind: Kind
  /// Without page and leaders.
  let label: Prose
  /// What follows the number, or the status of an annex.
  let title: Prose
  /// The number of the page, as written, with brackets where it has some.
  let page: Prose?
  /// Whether an annex line says （规范性）or（资料性）.
  let hasStatus: Bool

  init?(_ prose: Prose) {
    let whole = prose.trimmed
    guard !whole.isEmpty else { return nil }
    let split = splitPage(whole)
    label = whole.slice(TextRange(0, split.labelEnd))
    page = split.page.map { whole.slice($0) }
    guard !label.isEmpty else { return nil }
    let leading = leadingNumber(of: label)
    if let name = elementName(of: label, leading), name.number == nil {
      if name.kind.isAnnex {
        kind = .annex(name.annexLetter ?? 0)
        let end = label.text.utf8.count
        title = whole.slice(name.titleRange ?? TextRange(end, end)).trimmed
        hasStatus = name.statusRange != nil
      } else {
        kind = .named(name.kind)
        title = label
        hasStatus = false
      }
    } else if let leading, let number = leading.clauseNumber {
      kind = .clause(number)
      title = label.slice(TextRange(leading.textStart, label.text.utf8.count)).trimmed
      hasStatus = false
    } else {
      let isCaption = caption(of: label)
      kind = isCaption.map { $0.kind == .table ? .table : .figure } ?? .unnumbered
      title = label
      hasStatus = false
    }
  }

  /// The value of an Arabic page number.
  var pageNumber: Int? { page.flatMap { Int($0.text) } }
}

extension DocumentView {
  /// The contents as the author typed it, or nil: stdc makes its own.
  var contents: (clause: Clause, entries: [ContentsEntry])? {
    guard !isStatement, let clause = element(.contents)?.clause else { return nil }
    var entries: [ContentsEntry] = []
    forEachProse(of: clause) { place, prose in
      guard place.node != clause.id, let entry = ContentsEntry(prose) else { return }
      entries.append(entry)
    }
    // What stands behind the last line with a page, such as the title above clause 1, is no part of the contents.
    if let last = entries.lastIndex(where: { $0.page != nil }) {
      entries = entries[...last] + entries[(last + 1)...].filter { $0.kind != .unnumbered }
    }
    return entries.isEmpty ? nil : (clause, entries)
  }
}

/// Where the label of a line ends, and where its page stands: behind a tab, leaders, or spaces.
private func splitPage(_ prose: Prose) -> (labelEnd: Int, page: TextRange?) {
  let bytes = Array(prose.text.utf8)
  var end = bytes.count
  var start = end
  // `（2）`
  if hasBytes("）", bytes, endingAt: start) {
    start -= 3
  } else if start > 0, bytes[start - 1] == UInt8(ascii: ")") {
    start -= 1
  }
  let digitsEnd = start
  while start > 0, isPageByte(bytes[start - 1]) { start -= 1 }
  guard start < digitsEnd else { return (labelEnd(bytes, end), nil) }
  let isRoman = !bytes[start..<digitsEnd].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  if digitsEnd < end {
    if hasBytes("（", bytes, endingAt: start) {
      start -= 3
    } else if start > 0, bytes[start - 1] == UInt8(ascii: "(") {
      start -= 1
    }
  }
  let pageStart = start
  end = labelEnd(bytes, pageStart)
  let gap = Array(bytes[end..<pageStart])
  // Letters are pages only behind a tab or leaders: `附录 C` has none. One space sets a page apart from Han words.
  let hasLeader = gap.contains { $0 == 0x09 || $0 > 0x7F || $0 == UInt8(ascii: ".") } || gap.count > 1
  guard end > 0, hasLeader || (!gap.isEmpty && !isRoman && bytes[end - 1] >= 0x80) else {
    return (labelEnd(bytes, bytes.count), nil)
  }
  return (end, TextRange(pageStart, bytes.count))
}

/// The end of the text before spaces, tabs and leaders.
private func labelEnd(_ bytes: [UInt8], _ end: Int) -> Int {
  var end = end
  while end > 0 {
    switch bytes[end - 1] {
    case 0x20, 0x09, UInt8(ascii: "."), UInt8(ascii: "_"): end -= 1
    default:
      if ["…", "‥", "⋯", "\u{3000}", "．", "—"].contains(where: { hasBytes($0, bytes, endingAt: end) }) {
        end -= 3
      } else if hasBytes("·", bytes, endingAt: end) {
        end -= 2
      } else {
        return end
      }
    }
  }
  return end
}

private func hasBytes(_ text: String, _ bytes: [UInt8], endingAt end: Int) -> Bool {
  let wanted = text.utf8
  return end >= wanted.count && bytes[(end - wanted.count)..<end].elementsEqual(wanted)
}

/// Digits and the letters of Roman numbers.
private func isPageByte(_ byte: UInt8) -> Bool {
  byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
    || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
}
