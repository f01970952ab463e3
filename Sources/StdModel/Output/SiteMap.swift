/// Where everything of the output stands: the path of each page and the anchor of each node.
package struct SiteMap: Sendable {
  private let slugs: [String]

  package init(_ system: StandardSystem) { slugs = system.standards.map(\.slug) }

  package static let home = OutputPath("index.html")
  package static let catalogue = OutputPath("catalogue/index.html")
  package static let catalogueList = OutputPath("catalogue/list.csv")
  package static let catalogueStatistics = OutputPath("catalogue/statistics.csv")
  package static let review = OutputPath("review/index.html")
  package static let reviewElements = OutputPath("review/elements.html")
  package static let reviewReferences = OutputPath("review/references.html")
  package static let reviewPosts = OutputPath("review/posts.html")
  package static let reviewDiagnostics = OutputPath("review/diagnostics.html")
  package static let terms = OutputPath("terms/index.html")
  package static let systemXML = OutputPath("system.xml")
  package static let systemSchema = OutputPath("system.rng")
  /// The diagram of the whole framework.
  package static let frameworkDiagram = OutputPath("diagrams/framework.svg")

  package func page(of id: StandardID) -> OutputPath { OutputPath("standards/\(slugs[Int(id.index)])/index.html") }

  package static func subsystemDiagram(_ kind: SubsystemKind) -> OutputPath {
    OutputPath("diagrams/\(kind.rawValue).svg")
  }

  /// The page of a subsystem, with its categories and standards.
  package static func subsystemPage(_ kind: SubsystemKind) -> OutputPath {
    OutputPath("subsystems/\(kind.rawValue).html")
  }

  /// A diagram that a figure of a standard asks for.
  package func figure(_ reference: NodeReference) -> OutputPath {
    OutputPath("diagrams/\(slugs[Int(reference.standard.index)])-\(reference.node.index).svg")
  }

  /// The anchor of a node on its page: `c-5.2`, `fig-3`, `tab-A.1`, `term-3.1`, or `n-` and the node where it has no number.
  /// Anchors are unique on a page as long as the effective numbers are; `isDuplicate` falls back to the node.
  package static func anchor(_ node: NodeID, _ facts: NodeFacts, isDuplicate: Bool = false) -> String {
    guard !isDuplicate else { return "n-\(node.index)" }
    switch (facts.kind, facts.effective) {
    case (.clause, .clause(let number)), (.element, .clause(let number)): return "c-\(number)"
    case (.term, .clause(let number)): return "term-\(number)"
    case (.figure, .object(let number)): return "fig-\(number)"
    case (.table, .object(let number)): return "tab-\(number)"
    case (.formula, .object(let number)): return "eq-\(number)"
    default: return "n-\(node.index)"
    }
  }
}
