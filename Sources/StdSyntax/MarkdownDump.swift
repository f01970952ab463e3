import StdModel

/// The tree as text, one line for each node with its bytes `start-end`: what tests expect and `stdc dump` prints.
package func dump(_ tree: MarkdownTree) -> String {
  var dump = MarkdownDump()
  if let frontMatter = tree.frontMatter {
    dump.line("front-matter", frontMatter.span)
    dump.nested { $0.yaml(frontMatter.root) }
  }
  dump.blocks(tree.blocks)
  return dump.text
}

/// A YAML tree as text, in the same manner.
package func dump(_ node: YAMLNode) -> String {
  var dump = MarkdownDump()
  dump.yaml(node)
  return dump.text
}

private struct MarkdownDump {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ words: String, _ span: SourceSpan) {
    text += String(repeating: "  ", count: depth) + words + " \(span.start)-\(span.end)\n"
  }

  mutating func nested(_ body: (inout MarkdownDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func yaml(_ node: YAMLNode) {
    switch node {
    case .scalar(let text, let span): line("scalar \(quoted(text))", span)
    case .sequence(let items, let span):
      line("sequence", span)
      nested { dump in for item in items { dump.yaml(item) } }
    case .mapping(let entries, let span):
      line("mapping", span)
      nested { dump in
        for entry in entries {
          dump.line("key \(dump.quoted(entry.key.value))", entry.key.span)
          dump.nested { $0.yaml(entry.value) }
        }
      }
    }
  }

  mutating func blocks(_ blocks: [MarkdownBlock]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let prose, let span):
      line("heading \(level)", span)
      nested { $0.prose("text", prose) }
    case .paragraph(let lines, let span):
      line("paragraph", span)
      nested { dump in for line in lines { dump.prose("line", line) } }
    case .list(let list):
      line(list.isOrdered ? "list ordered" : "list", list.span)
      nested { dump in
        for item in list.items {
          dump.line("item \(dump.quoted(item.marker)) [\(item.markerSpan.start)-\(item.markerSpan.end)]", item.span)
          dump.nested { $0.blocks(item.blocks) }
        }
      }
    case .table(let table):
      line("table \(table.alignments.map { "\($0)" }.joined(separator: ","))", table.span)
      nested { dump in
        dump.row("header", table.header)
        for row in table.rows { dump.row("row", row) }
      }
    case .code(let info, let text, let textSpan, let span):
      line("code \(quoted(info)) \(quoted(text)) [\(textSpan.start)-\(textSpan.end)]", span)
    case .html(let text, let span):
      line("html \(quoted(text))", span)
    case .quotation(let blocks, let span):
      line("quotation", span)
      nested { $0.blocks(blocks) }
    case .thematicBreak(let span):
      line("thematic-break", span)
    case .footnote(let label, let labelSpan, let blocks, let span):
      line("footnote \(quoted(label)) [\(labelSpan.start)-\(labelSpan.end)]", span)
      nested { $0.blocks(blocks) }
    }
  }

  private mutating func row(_ name: String, _ row: MarkdownTable.Row) {
    line(name, row.span)
    nested { dump in for cell in row.cells { dump.prose("cell", cell) } }
  }

  private mutating func prose(_ name: String, _ prose: Prose) {
    let runs = prose.runs.map { "\($0.textStart)=\($0.sourceStart)-\($0.sourceEnd)" }.joined(separator: " ")
    line("\(name) \(quoted(prose.text))\(runs.isEmpty ? "" : " {\(runs)}")", prose.span)
    nested { dump in
      for inline in prose.inlines {
        dump.line("\(inline.kind) \(inline.range.start)..<\(inline.range.end)", prose.span(of: inline.range))
      }
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "“"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "⏎"
      case "\t": result += "→"
      case "\u{FFFC}": result += "□"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "”"
  }
}
