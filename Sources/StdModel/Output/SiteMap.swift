/// Where everything of the output stands: the path of each page and the anchor of each node.
package struct SiteMap: Sendable {
  private let slugs: [String]
  /// For each standard the nodes whose number an earlier node of the same kind already has; nearly always empty.
  private let duplicates: [Set<NodeID>]
  /// Whether each standard has a file by GB/T 37967, too.
  package let hasGBT37967: Bool

  package init(_ system: StandardSystem) {
    slugs = system.standards.map(\.slug)
    duplicates = []
    hasGBT37967 = false
  }

  /// Knows, besides the paths, which numbers stand twice, so that `anchor(of:in:)` is unique on every page.
  package init(_ numbered: NumberedSystem, hasGBT37967: Bool = false) {
    self.hasGBT37967 = hasGBT37967
    slugs = numbered.system.standards.map(\.slug)
    duplicates = numbered.facts.map(Self.repeatedNumbers)
  }

  package static let home = OutputPath("index.html")
  package static let catalogue = OutputPath("catalogue/index.html")
  package static let catalogueList = OutputPath("catalogue/list.csv")
  package static let catalogueWorkbook = OutputPath("catalogue/list.xlsx")
  package static let catalogueStatistics = OutputPath("catalogue/statistics.csv")
  package static let statistics = OutputPath("catalogue/statistics.html")
  package static let review = OutputPath("review/index.html")
  package static let reviewElements = OutputPath("review/elements.html")
  package static let reviewReferences = OutputPath("review/references.html")
  package static let reviewPosts = OutputPath("review/posts.html")
  package static let reviewDiagnostics = OutputPath("review/diagnostics.html")
  /// What the filters of the findings count.
  package static let findingsScript = OutputPath("review/findings.js")
  package static let reviewDates = OutputPath("review/dates.html")
  package static let reviewSignOff = OutputPath("review/sign-off.html")
  /// All inspection sheets (检查表).
  package static let checklists = OutputPath("checklists/index.html")
  /// All posts with their handbooks (岗位工作手册).
  package static let posts = OutputPath("posts/index.html")
  package static let terms = OutputPath("terms/index.html")
  /// The notice of a round of comments (征求意见公告).
  package static let consultation = OutputPath("consultation/index.html")
  /// What the scripts know of the round.
  package static let consultationScript = OutputPath("consultation/round.js")
  /// Where comments can be sent to; empty, unless a server that takes them says otherwise.
  package static let consultationEndpoint = OutputPath("consultation/endpoint.js")
  /// The blank forms.
  package static let consultationWorkbook = OutputPath("consultation/form.xlsx")
  package static let consultationDocument = OutputPath("consultation/form.docx")
  /// The blank form of one standard, where each has its own; `xlsx` or `docx`.
  package func consultationForm(of id: StandardID, _ extension: String) -> OutputPath {
    OutputPath("consultation/form-\(slugs[Int(id.index)]).\(`extension`)")
  }

  /// The page of the search, and the list of standards and terms that its script reads.
  package static let search = OutputPath("search/index.html")
  package static let searchList = OutputPath("search/list.js")
  /// A part of the text that the search looks through.
  package static func searchPart(_ number: Int) -> OutputPath { OutputPath("search/part-\(number).js") }
  /// What a publication offers for download: all standards that are out for comment on one page to be printed, the same
  /// as a single file, the site as an archive, and the sums of all files.
  package static let printEdition = OutputPath("downloads/print.html")
  package static let runningHeads = OutputPath("downloads/running-heads.css")
  package static let singleFile = OutputPath("downloads/draft.html")
  package static let offlineArchive = OutputPath("downloads/offline.zip")
  package static let sums = OutputPath("SHA256SUMS")
  package static let systemXML = OutputPath("system.xml")
  package static let systemSchema = OutputPath("system.rng")
  /// The diagram of the whole framework.
  package static let frameworkDiagram = OutputPath("diagrams/framework.svg")

  package func page(of id: StandardID) -> OutputPath { OutputPath("standards/\(slugs[Int(id.index)])/index.html") }

  /// The NISO STS file of a standard, beside its page.
  package func sts(of id: StandardID) -> OutputPath { OutputPath("standards/\(slugs[Int(id.index)])/standard.xml") }

  /// The file of a standard by GB/T 37967, beside its page, where such files are made (`hasGBT37967`).
  package func gbt37967(of id: StandardID) -> OutputPath {
    OutputPath("standards/\(slugs[Int(id.index)])/gbt37967.xml")
  }

  /// The page of what was deleted from a standard since its first draft.
  package func deletedPage(of id: StandardID) -> OutputPath {
    OutputPath("standards/\(slugs[Int(id.index)])/deleted.html")
  }

  /// The inspection sheet of a standard, and the workbook beside it.
  package func checklist(of id: StandardID) -> OutputPath {
    OutputPath("checklists/\(slugs[Int(id.index)])/index.html")
  }

  package func checklistWorkbook(of id: StandardID) -> OutputPath {
    OutputPath("checklists/\(slugs[Int(id.index)])/checklist.xlsx")
  }

  /// The handbook of the post that a post standard is for.
  package func handbook(of id: StandardID) -> OutputPath { OutputPath("posts/\(slugs[Int(id.index)])/index.html") }

  package static func subsystemDiagram(_ kind: SubsystemKind) -> OutputPath {
    OutputPath("diagrams/\(kind.rawValue).svg")
  }

  /// The page of a subsystem, with its categories and standards.
  package static func subsystemPage(_ kind: SubsystemKind) -> OutputPath {
    OutputPath("subsystems/\(kind.rawValue).html")
  }

  /// The detailed list (标准明细表) of one subsystem, where the system is too large for one page.
  package static func cataloguePage(_ kind: SubsystemKind) -> OutputPath {
    OutputPath("catalogue/\(kind.rawValue).html")
  }

  /// A file of the site's look, such as `site.css`.
  package static func asset(_ name: String) -> OutputPath { OutputPath("assets/\(name)") }

  /// The place of a category on the page of its subsystem: `cat-support.finance`. Different ids give different anchors,
  /// and what an address cannot hold is spelled out.
  package static func categoryAnchor(_ id: String) -> String {
    var anchor = Array("cat-".utf8)
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): anchor.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...: anchor.append(byte)
      case UInt8(ascii: "/"): anchor.append(UInt8(ascii: "."))
      default: anchor += Array("_\(byte)_".utf8)
      }
    }
    return String(decoding: anchor, as: UTF8.self)
  }

  /// A diagram that a figure of a standard asks for.
  package func figure(_ reference: NodeReference) -> OutputPath {
    OutputPath("diagrams/\(slugs[Int(reference.standard.index)])-\(reference.node.index).svg")
  }

  /// Where a picture of the system's folder is published, by its path there.
  package static func picture(_ path: String) -> OutputPath { OutputPath("pictures/" + path) }

  /// The path in the system's folder of a picture that a source names relative to itself, or nil for one that leaves
  /// the folder, is absolute or names another site. `figures/a.png` in `support/finance.md` is `support/figures/a.png`.
  package static func picturePath(_ path: String, in source: String) -> String? {
    var parts = source.split(separator: "/").dropLast().map(Substring.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "": return nil
      case "..":
        if parts.popLast() == nil { return nil }
      default:
        guard part.utf8.allSatisfy({ $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") && $0 >= 0x20 }) else {
          return nil
        }
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// The anchor of a node on the page of its standard, unique there.
  package func anchor(of reference: NodeReference, in numbered: NumberedSystem) -> String {
    anchor(of: reference, numbered[reference])
  }

  /// The same for a node whose facts are at hand.
  package func anchor(of reference: NodeReference, _ facts: NodeFacts) -> String {
    Self.anchor(reference.node, facts, isDuplicate: repeatsNumber(reference))
  }

  /// Whether an earlier node of the same series of anchors has the same number.
  package func repeatsNumber(_ reference: NodeReference) -> Bool {
    let index = Int(reference.standard.index)
    return index < duplicates.count && !duplicates[index].isEmpty && duplicates[index].contains(reference.node)
  }

  /// The anchor of a node on its page: `c-5.2`, `fig-3`, `tab-A.1`, `term-3.1`, or `n-` and the node where it has no
  /// number. Anchors are unique on a page as long as the effective numbers are; `isDuplicate` falls back to the node.
  package static func anchor(_ node: NodeID, _ facts: NodeFacts, isDuplicate: Bool = false) -> String {
    guard !isDuplicate else { return "n-" + String(node.index) }
    switch (facts.kind, facts.effective) {
    case (.clause, .clause(let number)), (.element, .clause(let number)): return "c-" + number.description
    case (.term, .clause(let number)): return "term-" + number.description
    case (.figure, .object(let number)): return "fig-" + number.description
    case (.table, .object(let number)): return "tab-" + number.description
    case (.formula, .object(let number)): return "eq-" + number.description
    default: return "n-" + String(node.index)
    }
  }

  /// The nodes that repeat the number of an earlier node in the same series of anchors.
  private static func repeatedNumbers(_ facts: NodeTable<NodeFacts>) -> Set<NodeID> {
    // In nearly all documents the numbers rise, and nothing has to be remembered.
    if numbersRise(facts) { return [] }
    var seen: Set<AnchorKey> = []
    var repeated: Set<NodeID> = []
    for (index, fact) in facts.values.enumerated() {
      guard let key = AnchorKey(fact) else { continue }
      if !seen.insert(key).inserted { repeated.insert(NodeID(index)) }
    }
    return repeated
  }

  private static func numbersRise(_ facts: NodeTable<NodeFacts>) -> Bool {
    var clause: ClauseNumber?
    var term: ClauseNumber?
    var figure: ObjectNumber?
    var table: ObjectNumber?
    var formula: ObjectNumber?
    func rises<Number: Comparable>(_ number: Number, _ last: inout Number?) -> Bool {
      defer { last = number }
      return last.map { $0 < number } ?? true
    }
    return facts.values.allSatisfy { fact in
      switch (fact.kind, fact.effective) {
      case (.clause, .clause(let number)), (.element, .clause(let number)): rises(number, &clause)
      case (.term, .clause(let number)): rises(number, &term)
      case (.figure, .object(let number)): rises(number, &figure)
      case (.table, .object(let number)): rises(number, &table)
      case (.formula, .object(let number)): rises(number, &formula)
      default: true
      }
    }
  }
}

/// What decides an anchor that is made from a number.
private struct AnchorKey: Hashable {
  private enum Series { case clause, term, figure, table, formula }

  private let series: Series
  private let number: NodeNumber

  init?(_ facts: NodeFacts) {
    switch (facts.kind, facts.effective) {
    case (.clause, .clause), (.element, .clause): series = .clause
    case (.term, .clause): series = .term
    case (.figure, .object): series = .figure
    case (.table, .object): series = .table
    case (.formula, .object): series = .formula
    default: return nil
    }
    number = facts.effective
  }
}
