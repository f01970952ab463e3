import StdModel

/// One standard with everything that the stages know of it: what rules read.
///
/// A class, because every rule is handed it for every clause, and what several rules ask for is found once.
final class DocumentView {
  let standard: Standard
  let facts: NodeTable<NodeFacts>
  let resolution: Resolution
  let system: ResolvedSystem
  /// What the standard lists and cites.
  let citations: Citations
  /// Numbers of standards, here or cited, that are not written as GB/T 1.1 prints them.
  let untidyNumbers: [UntidyNumber]
  let isStatement: Bool
  /// All figures in reading order, those inside other blocks left out.
  private(set) lazy var figures: [Figure] = standard.allFigures
  /// The foreword as its rules read it, or nil where there is none.
  private(set) lazy var foreword = element(.foreword).map { Foreword($0.clause) }
  /// The scope as its rules read it, or nil where there is none or nothing in it.
  private(set) lazy var scope = element(.scope).map { Scope($0.clause) }.flatMap { $0.isEmpty ? nil : $0 }

  /// The references that call a figure by its name, in reading order.
  private(set) lazy var figureMentions: [FigureMention] = findFigureMentions()
  /// What references that lead nowhere most likely mean.
  private(set) lazy var meantByDangling = findMeantByDangling()
  /// Where the elements begin.
  private let elementStarts: [NodeID]
  /// Numbers in it that, as the catalogue tells, no document has.
  private(set) lazy var cataloguedFaults = findCataloguedFaults()

  init(_ id: StandardID, in system: ResolvedSystem) {
    standard = system.system[id]
    facts = system.facts(of: id)
    resolution = system.resolution(of: id)
    self.system = system
    isStatement = standard.kind != .standard
    elementStarts = standard.elements.map(\.id)
    citations = Citations(standard, facts: facts, references: resolution.references)
    untidyNumbers = Self.untidyNumbers(
      standard, citations: citations, references: resolution.references, sources: system.sources)
  }

  var metadata: StandardMetadata { standard.metadata }
  var elements: [Element] { standard.elements }

  func element(_ kind: Element.Kind) -> Element? { elements.first { $0.kind == kind } }

  /// The element that a node stands in.
  func element(of node: NodeID) -> Element? {
    // Nodes count in reading order, so the element is the last one that begins at the node or before it.
    var low = 0
    var high = elementStarts.count
    while low < high {
      let middle = (low + high) / 2
      if elementStarts[middle] <= node { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? elements[low - 1] : nil
  }

  /// The number of a clause, subclause or term entry as readers see it, or nil.
  func number(of node: NodeID) -> ClauseNumber? {
    if case .clause(let number) = facts[node].effective { return number }
    return nil
  }

  /// The nearest number of a clause that a node stands in, for messages: `5.2`.
  func place(of node: NodeID) -> String {
    var id = facts[node].clause
    while true {
      if let number = number(of: id) { return String(describing: number) }
      let parent = facts[id].clause == id ? facts[id].parent : facts[id].clause
      if parent == id { break }
      id = parent
    }
    return element(of: node)?.kind.fixedTitle ?? element(of: node)?.clause.heading.title?.text ?? metadata.displayTitle
  }

  /// Where a diagnostic about the file as a whole points: its front matter's first line, else its start.
  var headSpan: SourceSpan { metadata.title?.span ?? metadata.span.head }

  /// What a heading is pointed at by: its number and title.
  func headingSpan(_ clause: Clause) -> SourceSpan { clause.heading.span }
}
