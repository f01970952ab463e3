import StdModel
import StdSyntax

/// The number of a standard that is not written as GB/T 1.1 prints it, wherever in a source it stands.
struct UntidyNumber {
  /// What the number belongs to.
  enum Role {
    /// `number` in the front matter.
    case own
    /// `replaces`, `implements` or `statement-of` in the front matter.
    case metadata
    /// An entry of clause 2 or of the bibliography.
    case listed
    /// Running text.
    case cited
  }

  let role: Role
  let parsed: ParsedStandardNumber
  private let prose: Prose

  /// The number as it should be printed.
  var number: StandardNumber { parsed.number }

  func span(of range: TextRange) -> SourceSpan { prose.span(of: range) }

  /// The characters of a range as the author wrote them.
  func written(_ range: TextRange) -> String { String(prose[range]) }

  /// Reads the number again that the first scan found untidy; nil where it is tidy after all.
  fileprivate init?(_ prose: Prose, at offset: Int, role: Role) {
    let parsed = prose.text.utf8.withContiguousStorageIfAvailable { bytes in
      offset < bytes.count ? parseStandardNumber(bytes, at: offset) : nil
    }
    guard let parsed = parsed ?? nil, !parsed.isTidy else { return nil }
    self.role = role
    self.parsed = parsed
    self.prose = prose
  }
}

extension DocumentView {
  /// Finds every untidy number of the document: in its data, its lists and its running text.
  static func untidyNumbers(
    _ standard: Standard, citations: Citations, references: PlacedFacts<CrossReference>, sources: SourceSet
  ) -> [UntidyNumber] {
    var found: [UntidyNumber] = []
    let source = sources[standard.source]
    func read(_ span: SourceSpan?, _ role: UntidyNumber.Role) {
      guard let span else { return }
      let text = source.text(span)
      guard text.utf8.count == span.upperBound - span.lowerBound else { return }
      let prose = Prose(text: text, span: span)
      // A quoted value begins behind its quotation mark.
      let isQuoted = text.hasPrefix("\"") || text.hasPrefix("'")
      if let number = UntidyNumber(prose, at: isQuoted ? 1 : 0, role: role) { found.append(number) }
    }
    read(standard.metadata.writtenNumber?.span, .own)
    for number in standard.metadata.replaces { read(number.span, .metadata) }
    for item in standard.metadata.implements { read(item.standard.span, .metadata) }
    if case .draftingStatement(let statement) = standard.kind { read(statement.subject?.span, .metadata) }
    for entry in citations.entries {
      guard let range = entry.entry.designationRange,
        let number = UntidyNumber(entry.entry.prose, at: range.lowerBound, role: .listed)
      else { continue }
      found.append(number)
    }
    for element in standard.elements
    where element.kind == .preamble || element.kind == .contents || element.kind == .appendage {
      found += untidyNumbers(outsideStandard: element.clause)
    }
    let untidy = references.all.filter { !$0.mention.isTidy && $0.mention.kind.isStandard }
    guard !untidy.isEmpty else { return found }
    let proses = proses(of: standard, at: Set(untidy.map(\.place)))
    for reference in untidy {
      guard let prose = proses[reference.place],
        let number = UntidyNumber(prose, at: reference.mention.coreRange.lowerBound, role: .cited)
      else { continue }
      found.append(number)
    }
    return found
  }

  /// Text before and behind the elements is not resolved, but numbers are written in it, too: on a recovered cover for
  /// one.
  private static func untidyNumbers(outsideStandard clause: Clause) -> [UntidyNumber] {
    var found: [UntidyNumber] = []
    forEachProse(of: clause) { _, prose in
      for mention in scanMentions(in: prose.text) where !mention.isTidy && mention.kind.isStandard {
        if let number = UntidyNumber(prose, at: mention.coreRange.lowerBound, role: .cited) { found.append(number) }
      }
    }
    return found
  }

  /// The running texts at some places, found in one walk over the document.
  func proses(at places: Set<ProsePlace>) -> [ProsePlace: Prose] { Self.proses(of: standard, at: places) }

  private static func proses(of standard: Standard, at places: Set<ProsePlace>) -> [ProsePlace: Prose] {
    var result: [ProsePlace: Prose] = [:]
    guard !places.isEmpty else { return result }
    // Nodes count in reading order, so that an element holds those up to the next one. Most places stand in few of them.
    var next = NodeID(standard.nodeCount)
    for element in standard.elements.reversed() {
      let nodes = element.id..<next
      next = element.id
      guard places.contains(where: { nodes.contains($0.node) }) else { continue }
      forEachProse(of: element.clause) { place, prose in
        if places.contains(place) { result[place] = prose }
      }
    }
    return result
  }
}

extension Mention.Kind {
  /// Whether it names a standard.
  var isStandard: Bool {
    if case .standard = self { return true }
    return false
  }
}
