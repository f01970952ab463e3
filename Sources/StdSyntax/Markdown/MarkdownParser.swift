package import StdModel

/// Reads one Markdown file: its front matter and its blocks, every piece with its exact place.
///
/// The language is CommonMark with the tables and footnotes of GFM (see `InlineParser` for what differs in running
/// text). Nothing that an author can write makes it fail: what exceeds `limits` is plain text, what is no UTF-8 is
/// shown as U+FFFD, and both have a diagnostic.
package func parseMarkdown(_ source: SourceText, limits: ParseLimits = .standard) -> Staged<MarkdownTree> {
  let checked = checkEncoding(source, limits: limits)
  guard let bytes = checked.output else {
    return Staged(MarkdownTree(source: source.id, frontMatter: nil, blocks: []), checked.diagnostics)
  }
  let frontMatter = parseFrontMatter(source.id, bytes, limits: limits)
  var diagnostics = checked.diagnostics + frontMatter.diagnostics
  let outline = BlockOutline(bytes, from: frontMatter.output.bodyStart, limits: limits)
  let body = parseBlocks(outline, source.id, bytes, limits: limits)
  diagnostics += body.diagnostics
  return Staged(
    MarkdownTree(source: source.id, frontMatter: frontMatter.output.frontMatter, blocks: body.output), diagnostics)
}

/// Reads the blocks of a file by their outline.
func parseBlocks(
  _ outline: BlockOutline, _ source: SourceID, _ bytes: [UInt8], limits: ParseLimits
) -> Staged<[MarkdownBlock]> {
  guard outline.lineCount <= limits.lines else {
    let end = Int(outline.lineStarts[limits.lines])
    return Staged([], [.tooManyLines(limits.lines, at: SourceSpan(source, end, end))])
  }
  guard let document = CMarkDocument(preamble: outline.preamble, text: outline.text) else { return Staged([]) }
  return document.withRoot { root in
    var definitions = LinkDefinitions()
    if outline.mayHaveDefinitions {
      // A link may stand above its definition, so that the definitions have to be known first.
      var first = BlockBuilder(source: source, bytes: bytes, outline: outline, definitions: definitions, limits: limits)
      _ = first.blocks(ofDocument: root)
      definitions = first.inlines.definitions
    }
    var builder = BlockBuilder(source: source, bytes: bytes, outline: outline, definitions: definitions, limits: limits)
    let blocks = builder.blocks(ofDocument: root)
    let excesses = excesses(of: outline, outside: builder.literalSpans, limits, source)
    return Staged(blocks, (excesses + builder.diagnostics).sorted().bounded(limits.diagnosticsPerRule))
  }
}

/// What bounds turned into plain text; in code and HTML it is that anyway.
private func excesses(
  of outline: BlockOutline, outside literals: [SourceSpan], _ limits: ParseLimits, _ source: SourceID
) -> [Diagnostic] {
  guard !outline.excesses.isEmpty else { return [] }
  let literals = literals.sorted()
  var next = 0
  var diagnostics: [Diagnostic] = []
  for excess in outline.excesses.sorted(by: { $0.start < $1.start }) {
    while next < literals.count, literals[next].upperBound <= excess.start { next += 1 }
    if next < literals.count, literals[next].lowerBound <= excess.start { continue }
    diagnostics.append(.excess(excess, limits: limits, source: source))
  }
  return diagnostics
}
