package import StdModel
import StdSyntax

/// The sources in their canonical layout (`SourceLayout`), each heading with as many `#` as its number asks for.
///
/// Files that are no UTF-8 text, those over a limit, and everything that is no Markdown stay as they are. The layout is
/// not to change what is compiled; the caller compiles both and leaves a file alone where it does.
package func format(_ system: ResolvedSystem, _ diagnostics: [Diagnostic], files: Set<SourceID>? = nil) -> SourceSet {
  let unreadable = diagnostics.unreadableSources
  var levels: [SourceID: [Int: Int]] = [:]
  // In a drafting statement the number does not decide the level.
  for standard in system.system.standards where standard.kind == .standard {
    let source = system.sources[standard.source]
    levels[standard.source, default: [:]].merge(headingLevels(of: standard, in: LineIndex(source))) { $1 }
  }
  return system.sources.replacing { source in
    let isText = source.path.hasSuffix(".md") || source.path.hasSuffix(".txt") || source.path.hasSuffix(".markdown")
    guard isText, !unreadable.contains(source.id), files?.contains(source.id) ?? true else { return source.bytes }
    return SourceLayout.bytes(source, headingLevels: levels[source.id] ?? [:])
  }
}

/// The level that each numbered heading has by its number, at its line: 2 for a clause or an annex, one more for each
/// point.
private func headingLevels(of standard: Standard, in lines: LineIndex) -> [Int: Int] {
  var levels: [Int: Int] = [:]
  func collect(_ clause: Clause) {
    if case .markdown = clause.heading.form, let number = clause.heading.number?.number {
      levels[lines.position(of: clause.heading.span.lowerBound).line] = min(number.depth + 1, 6)
    }
    for subclause in clause.subclauses { collect(subclause) }
  }
  for element in standard.elements { collect(element.clause) }
  return levels
}
