import StdModel

extension DocumentView {
  /// An element as messages name it: `1 范围`, `附录 B`, `前言`.
  func name(of element: Element) -> String {
    let clause = element.clause
    switch (element.kind, number(of: clause.id)) {
    case (.annex, let number?): return "附录 \(number)"
    case (.annex, nil): return "附录"
    case (_, let number?): return clause.heading.title.map { "\(number) \($0.text)" } ?? "第\(number)章"
    case (let kind, nil): return clause.heading.title?.text ?? kind.fixedTitle ?? "无标题的章"
    }
  }

  /// A clause or subclause as messages name it: `5.2 机构`, `5.2.1`, `前言`.
  func name(of clause: Clause) -> String {
    if let element = elements.first(where: { $0.id == clause.id }) { return name(of: element) }
    guard let number = number(of: clause.id) else { return clause.heading.title?.text ?? "无标题的条" }
    return clause.heading.title.map { "\(number) \($0.text)" } ?? String(describing: number)
  }

  /// Whether the file has the structure of a standard at all: headings or clause numbers. Where it has none, that is
  /// the one thing to say.
  var hasElements: Bool { elements.contains { isMarkedAsElement($0) } }

  private func isMarkedAsElement(_ element: Element) -> Bool {
    if element.kind == .preamble || element.kind == .appendage || element.kind == .contents { return false }
    let heading = element.clause.heading
    if case .markdown = heading.form { return true }
    return heading.number != nil || element.clause.subclauses.contains { $0.heading.number != nil }
  }

  /// The clauses (章) from 范围 to the last one before the annexes, as they stand in the file.
  var numberedClauses: [Element] { elements.filter { $0.kind.isNumberedClause } }

  /// The annexes as they stand in the file.
  var annexes: [Element] { elements.filter { $0.kind.isAnnex } }

  /// The end of the line on which a span ends: where a new line may be put in behind it.
  func lineEnd(behind span: SourceSpan) -> SourceSpan {
    let bytes = system.sources[span.source].bytes
    var end = min(span.upperBound, bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return SourceSpan(span.source, end, end)
  }

  /// The start of the line on which a span begins.
  func lineStart(before span: SourceSpan) -> SourceSpan {
    let bytes = system.sources[span.source].bytes
    var start = min(span.lowerBound, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r") { start -= 1 }
    return SourceSpan(span.source, start, start)
  }
}
