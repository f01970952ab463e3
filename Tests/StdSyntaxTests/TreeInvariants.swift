import StdModel
import StdSyntax

/// What holds of the tree of any text: spans lie inside the text and inside their parents, and copied runs are the
/// bytes of the file.
struct TreeInvariants {
  let source: SourceText
  /// Whether ill-formed bytes were replaced, so that text and bytes may differ.
  var isRepaired = false
  private(set) var problems: [String] = []

  init(_ source: SourceText) {
    self.source = source
    isRepaired = source.bytes.contains(0) || String(validating: source.bytes, as: UTF8.self) == nil
  }

  mutating func check(_ tree: MarkdownTree) {
    if let frontMatter = tree.frontMatter {
      inside(frontMatter.span, source.span, "front matter")
      check(frontMatter.root, in: frontMatter.span)
    }
    check(tree.blocks, in: source.span)
  }

  mutating func check(_ node: YAMLNode, in parent: SourceSpan) {
    inside(node.span, parent, "YAML value")
    switch node {
    case .scalar: break
    case .sequence(let items, let span): for item in items { check(item, in: span) }
    case .mapping(let entries, let span):
      for entry in entries {
        inside(entry.key.span, span, "key")
        check(entry.value, in: span)
      }
    }
  }

  private mutating func check(_ blocks: [MarkdownBlock], in parent: SourceSpan) {
    var last = parent.lowerBound
    for block in blocks {
      inside(block.span, parent, "block")
      // cmark takes footnotes out of lists and quotations; they may stand inside the span of one.
      if case .footnote = block {
      } else {
        if block.span.lowerBound < last {
          problems.append("block at \(block.span) begins before the last one ends (\(last))")
        }
        last = max(last, block.span.upperBound)
      }
      check(block)
    }
  }

  private mutating func check(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let prose, let span):
      if !(1...6).contains(level) { problems.append("level \(level)") }
      check(prose, in: span)
    case .paragraph(let lines, let span):
      if lines.isEmpty { problems.append("paragraph without lines at \(span)") }
      var last = span.lowerBound
      for line in lines {
        check(line, in: span)
        if line.span.lowerBound < last { problems.append("line at \(line.span) overlaps") }
        last = line.span.upperBound
      }
    case .list(let list):
      if list.items.isEmpty { problems.append("list without items") }
      var last = list.span.lowerBound
      for item in list.items {
        inside(item.span, list.span, "item")
        inside(item.markerSpan, item.span, "marker")
        if source.text(item.markerSpan) != item.marker {
          problems.append("marker \(item.marker) at \(item.markerSpan)")
        }
        if !isMarker(item.marker) { problems.append("“\(item.marker)” is no list marker") }
        if item.span.lowerBound < last { problems.append("item at \(item.span) overlaps") }
        last = item.span.upperBound
        check(item.blocks, in: item.span)
      }
    case .table(let table):
      for row in [table.header] + table.rows {
        inside(row.span, table.span, "row")
        if row.cells.count != table.alignments.count {
          problems.append("row at \(row.span) has \(row.cells.count) cells")
        }
        for cell in row.cells { check(cell, in: row.span) }
      }
    case .code(_, _, let textSpan, let span):
      inside(textSpan, SourceSpan(span.source, span.lowerBound, source.bytes.count), "code text")
    case .html, .thematicBreak: break
    case .quotation(let blocks, let span):
      if source.bytes[span.lowerBound] != UInt8(ascii: ">") { problems.append("quotation at \(span)") }
      check(blocks, in: span)
    case .footnote(let label, let labelSpan, let blocks, let span):
      inside(labelSpan, span, "label")
      if !isRepaired, source.text(labelSpan) != label { problems.append("label \(label)") }
      check(blocks, in: span)
    }
  }

  private func isMarker(_ marker: String) -> Bool {
    if ["-", "*", "+"].contains(marker) { return true }
    return (marker.last == "." || marker.last == ")") && !marker.dropLast().isEmpty
      && marker.dropLast().allSatisfy(\.isASCII)
  }

  private mutating func check(_ prose: Prose, in parent: SourceSpan) {
    inside(prose.span, parent, "prose")
    let text = Array(prose.text.utf8)
    if prose.text.contains("\n") { problems.append("line end in prose at \(prose.span)") }
    if prose.runs.isEmpty {
      if !isRepaired, !text.isEmpty, Array(prose.text.utf8) != bytes(prose.span) {
        problems.append("prose at \(prose.span) is no copy")
      }
    }
    for (index, run) in prose.runs.enumerated() {
      let end = index + 1 < prose.runs.count ? Int(prose.runs[index + 1].textStart) : text.count
      let start = Int(run.textStart)
      guard start <= end, run.sourceStart <= run.sourceEnd else {
        problems.append("run \(index) of the prose at \(prose.span) goes backwards")
        continue
      }
      inside(SourceSpan(prose.span.source, Int(run.sourceStart), Int(run.sourceEnd)), prose.span, "run")
      if index > 0, prose.runs[index - 1].sourceEnd > run.sourceStart {
        problems.append("runs overlap at \(prose.span)")
      }
      if !isRepaired, end - start == Int(run.sourceEnd - run.sourceStart),
        text[start..<end] != bytes(SourceSpan(prose.span.source, Int(run.sourceStart), Int(run.sourceEnd)))[...]
      {
        problems.append("run \(index) of the prose at \(prose.span) is no copy")
      }
    }
    checkInlines(prose, text)
  }

  private mutating func checkInlines(_ prose: Prose, _ text: [UInt8]) {
    var open: [TextRange] = []
    var last = TextRange(0, 0)
    for inline in prose.inlines {
      let range = inline.range
      if range.upperBound > text.count || range.isEmpty { problems.append("inline \(range) of \(text.count) bytes") }
      if range.start < last.start { problems.append("inlines out of order at \(prose.span)") }
      last = range
      while let outer = open.last, outer.end <= range.start { open.removeLast() }
      if let outer = open.last, !outer.contains(range) { problems.append("inlines cross at \(prose.span)") }
      open.append(range)
      for edge in [range.lowerBound, range.upperBound] where edge < text.count && text[edge] & 0xC0 == 0x80 {
        problems.append("inline ends inside a character at \(prose.span)")
      }
      inside(prose.span(of: range), prose.span, "inline")
      switch inline.kind {
      case .image, .footnoteMark, .symbolicReference:
        if prose[range] != "\u{FFFC}" { problems.append("object without its character at \(prose.span)") }
      case .emphasis, .strong, .strikethrough, .code, .link, .math: break
      }
    }
  }

  private func bytes(_ span: SourceSpan) -> [UInt8] { Array(source.bytes[span.lowerBound..<span.upperBound]) }

  private mutating func inside(_ span: SourceSpan, _ parent: SourceSpan, _ name: String) {
    if !parent.contains(span) {
      problems.append("\(name) at \(span.start)-\(span.end) outside of \(parent.start)-\(parent.end)")
    }
  }
}
