import StdMarkup
import StdModel

extension SiteRenderer {
  /// The diagnostics in pages of a few hundred, cut between files where that is possible.
  var diagnosticPages: [Range<Int>] { findingGroups.pages }

  /// What the compiler found (检查结果): in sum by severity and rule, then file by file with the lines.
  func diagnosticsPage(_ number: Int) -> Artifact {
    let pages = diagnosticPages
    let page = reviewPart(SiteMap.reviewDiagnostics, "检查结果", number: number, count: pages.count, style: .listPage)
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: page.title)
    writeReviewTabs(page, to: &out)
    if number == 0 {
      writeDiagnosticSummary(to: &out)
      writeRuleTable(to: &out)
      writeDocumentTable(root: page.root, to: &out)
    }
    let documents = documents
    let groups = findingGroups.places
    if !inputs.diagnostics.isEmpty {
      out.script(page.root + SiteMap.findingsScript.description)
      out.script(page.root + SiteMap.asset("findings.js").description)
    }
    out.open(.div) { $0("data-findings", number) }
    var start = pages[number].lowerBound
    while start < pages[number].upperBound {
      let source = inputs.diagnostics[start].span.source
      let end =
        inputs.diagnostics[start..<pages[number].upperBound].firstIndex { $0.span.source != source }
        ?? pages[number].upperBound
      write(
        inputs.diagnostics[start..<end], groups[start..<end], in: source, of: documents[source],
        root: page.root, to: &out)
      start = end
    }
    out.close(.div)
    out.writePages(pages.count, current: number, of: SiteMap.reviewDiagnostics, root: page.root)
    return artifact(page, out)
  }

  private func writeDiagnosticSummary(to out: inout MarkupWriter) {
    let share = cleanShare
    out.element(.dl, .figures) { out in
      for severity in Severity.allCases.reversed() {
        let count = inputs.diagnostics.count { $0.severity == severity }
        out.element(.div, StyleClass(severity)) { out in
          out.element(.dt, text: severity.name)
          out.element(.dd, text: String(count))
        }
      }
      out.element(.div) { out in
        out.element(.dt, text: "无问题的条文")
        out.element(.dd, text: share.total == 0 ? "—" : "\(share.clean) / \(share.total)（\(Self.percent(share))）")
      }
    }
    if inputs.diagnostics.isEmpty { out.element(.p, text: "没有发现问题。") }
  }

  /// With one decimal, never rounded up to all.
  private static func percent(_ share: (clean: Int, total: Int)) -> String {
    let tenths = share.clean * 1000 / share.total
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func writeRuleTable(to out: inout MarkupWriter) {
    guard !inputs.diagnostics.isEmpty else { return }
    var counts: [RuleID: (severity: Severity, count: Int, sources: Set<SourceID>)] = [:]
    for diagnostic in inputs.diagnostics {
      var known = counts[diagnostic.rule] ?? (diagnostic.severity, 0, [])
      known.severity = max(known.severity, diagnostic.severity)
      known.count += 1
      known.sources.insert(diagnostic.span.source)
      counts[diagnostic.rule] = known
    }
    out.element(.section) { out in
      out.element(.h2, text: "按规则")
      out.writeGrid(["要求和依据", "级别", "次数", "标准"], label: "按规则") { out in
        out.element(.tbody) { out in
          for (rule, found) in counts.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            out.element(.tr) { out in
              let told = inputs.rule(rule)
              out.element(.th, { $0.scope(.row) }) { out in
                if let told { out.text(told.summary[inputs.language]) }
                // Below it: a column of its own would be one character wide on a phone.
                out.element(.p, .muted) { out in
                  out.element(.code, text: rule.description)
                  if let told { out.text("　" + told.basis[inputs.language]) }
                }
              }
              out.element(.td) { $0.element(.span, StyleClass(found.severity), text: found.severity.name) }
              out.element(.td, .rightAligned, text: String(found.count))
              out.element(.td, .rightAligned, text: String(found.sources.count))
            }
          }
        }
      }
    }
  }

  /// The document that each source holds.
  private var documents: [SourceID: StandardID] {
    Dictionary(index.standards.map { ($0.source, $0.id) }) { first, _ in first }
  }

  /// The documents in which something was found, the worst first.
  private func writeDocumentTable(root: String, to out: inout MarkupWriter) {
    let documents = documents
    var counts: [StandardID: [Severity: Int]] = [:]
    for diagnostic in inputs.diagnostics {
      guard let document = documents[diagnostic.span.source] else { continue }
      counts[document, default: [:]][diagnostic.severity, default: 0] += 1
    }
    guard counts.count > 1 else { return }
    let shares = cleanShares
    let places = findingPages
    let severities = Array(Severity.allCases.reversed())
    func isWorse(_ left: StandardID, _ right: StandardID) -> Bool {
      for severity in severities {
        let difference = (counts[left]?[severity] ?? 0) - (counts[right]?[severity] ?? 0)
        if difference != 0 { return difference > 0 }
      }
      return (index[left].order, left) < (index[right].order, right)
    }
    out.element(.section) { out in
      out.element(.h2, text: "按标准")
      out.writeGrid(["标准"] + severities.map(\.name) + ["无问题的条文", "问题"], label: "按标准") { out in
        out.element(.tbody) { out in
          for document in counts.keys.sorted(by: isWorse).prefix(SiteIndex.membersPerPage) {
            out.element(.tr) { out in
              writeStandardCell(document, root: root, to: &out)
              for severity in severities {
                out.element(.td, .rightAligned, text: (counts[document]?[severity]).map(String.init) ?? "—")
              }
              let share = shares[Int(document.index)]
              out.element(.td, .rightAligned, text: share.total == 0 ? "—" : "\(share.clean) / \(share.total)")
              let source = index.standards[Int(document.index)].source
              out.element(.td) { out in
                let page = SiteIndex.page(places[source] ?? 0, of: SiteMap.reviewDiagnostics)
                out.link(root + page.description + "#" + Self.findingsAnchor(source), "逐条查看")
              }
            }
          }
        }
      }
      out.element(.p, .muted, text: "其余\(index.standards.count - counts.count)项文件没有发现问题。")
    }
  }

  // MARK: - One file

  private func write(
    _ diagnostics: ArraySlice<Diagnostic>, _ groups: ArraySlice<Int>, in source: SourceID, of document: StandardID?,
    root: String, to out: inout MarkupWriter
  ) {
    let text = index.system.sources[source]
    let lines = LineIndex(text)
    out.element(.section, .findings) { out in
      out.element(.h2, { $0.id(Self.findingsAnchor(source)) }) { out in
        if let document {
          out.link(root + index[document].path.description, index[document].label)
        } else {
          out.text(text.path)
        }
      }
      out.element(.p, .muted, text: "\(text.path)　\(diagnostics.count)条")
      out.element(.ol, .findingList) { out in
        for (diagnostic, group) in zip(diagnostics, groups) {
          out.open(.li) { $0("data-finding", group) }
          write(diagnostic, text, lines, document, root: root, to: &out)
          out.close(.li)
        }
      }
    }
  }

  private func write(
    _ diagnostic: Diagnostic, _ text: SourceText, _ lines: LineIndex, _ document: StandardID?, root: String,
    to out: inout MarkupWriter
  ) {
    let position = lines.position(of: diagnostic.span.lowerBound)
    out.element(.p) { out in
      out.element(.span, StyleClass(diagnostic.severity), text: diagnostic.severity.name)
      out.text(" ")
      out.element(.code, text: diagnostic.rule.description)
      out.text(" ")
      out.element(.span) { attributes in
        if inputs.language == .english { attributes.english() }
      } content: {
        $0.text(diagnostic.message[inputs.language])
      }
    }
    writeExcerpt(diagnostic.span, text, lines, to: &out)
    out.element(.p, .muted) { out in
      out.text("第\(position.line)行第\(position.column)列")
      if let document, let clause = index.clause(at: diagnostic.span, of: document) {
        out.text("　")
        out.link(index.address(clause, root: root), "到条文 \(index.clauseName(clause))")
      }
    }
    for related in diagnostic.related {
      out.element(.p, .muted, text: "相关：\(index.place(of: related.span))　\(related.message[inputs.language])")
    }
    for fix in diagnostic.fixes { out.element(.p, .muted, text: "可改：\(fix.label[inputs.language])") }
  }

  /// The line of the problem with its characters marked; of a long line the part around them.
  private func writeExcerpt(_ span: SourceSpan, _ text: SourceText, _ lines: LineIndex, to out: inout MarkupWriter) {
    let line = lines.bytes(ofLine: lines.position(of: span.lowerBound).line)
    guard !line.isEmpty else { return }
    let margin = 120
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(offset, line.startIndex), line.endIndex)
      while offset > line.startIndex, offset < line.endIndex, line[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    let start = boundary(span.lowerBound)
    let end = max(start, boundary(span.upperBound))
    let left = boundary(start - margin)
    let right = boundary(end + margin)
    out.element(.pre, .excerpt) { out in
      if left > line.startIndex { out.text("…") }
      out.text(String(decoding: line[left..<start], as: UTF8.self))
      out.element(.mark) { $0.text(String(decoding: line[start..<end], as: UTF8.self)) }
      out.text(String(decoding: line[end..<right], as: UTF8.self))
      if right < line.endIndex { out.text("…") }
    }
  }

  private static func findingsAnchor(_ source: SourceID) -> String { "file-\(source.index)" }

  /// On which page the findings of each file begin.
  private var findingPages: [SourceID: Int] {
    var pages: [SourceID: Int] = [:]
    for (number, range) in diagnosticPages.enumerated() {
      for diagnostic in inputs.diagnostics[range] where pages[diagnostic.span.source] == nil {
        pages[diagnostic.span.source] = number
      }
    }
    return pages
  }

  /// How many numbered clauses each document has, and in how many nothing was found; a finding at several places counts
  /// at each.
  private var cleanShares: [(clean: Int, total: Int)] {
    let documents = documents
    var faulty: [Set<NodeID>] = Array(repeating: [], count: index.standards.count)
    for diagnostic in inputs.diagnostics {
      for span in [diagnostic.span] + diagnostic.places {
        guard let document = documents[span.source], let clause = index.clause(at: span, of: document),
          case .clause = index.system.numbered[clause].effective
        else { continue }
        faulty[Int(document.index)].insert(clause.node)
      }
    }
    return zip(index.system.numbered.facts, faulty).map { facts, faulty in
      let total = facts.values.count { facts in
        guard facts.kind == .clause || facts.kind == .element, case .clause = facts.effective else { return false }
        return true
      }
      return (max(0, total - faulty.count), total)
    }
  }

  /// The same over all documents.
  private var cleanShare: (clean: Int, total: Int) {
    cleanShares.reduce((0, 0)) { ($0.clean + $1.clean, $0.total + $1.total) }
  }
}

extension SiteIndex {
  /// The innermost clause of a document that holds a place of its source.
  func clause(at span: SourceSpan, of id: StandardID) -> NodeReference? {
    let elements = standards[Int(id.index)].elements
    guard var clause = elements.last(where: { $0.clause.span.start <= span.start })?.clause,
      clause.span.contains(span.head)
    else { return nil }
    while let inner = clause.subclauses.last(where: { $0.span.start <= span.start }), inner.span.contains(span.head) {
      clause = inner
    }
    return NodeReference(id, clause.id)
  }

  /// `support/finance.md:12:3`
  func place(of span: SourceSpan) -> String {
    let text = system.sources[span.source]
    let position = LineIndex(text).position(of: span.lowerBound)
    return "\(text.path):\(position.line):\(position.column)"
  }
}

extension Severity {
  /// The word for people.
  var name: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .info: "提示"
    }
  }
}
