package import StdModel

/// Whose rules a document has to keep besides the schema. Those of the foreign receivers contradict each other in places,
/// so a document can be made for one of them at a time.
package enum HouseProfile: String, CaseIterable, Sendable {
  /// ISO: IEC/ISO Coding Guidelines for NISO STS 1.0 (2021), ISOSTS_validation (2017).
  case iso
  /// IEC and the online platform of ISO and IEC.
  case iecOSD = "iec-osd"
  /// The rules that CEN, DIN, AFNOR, BSI and others share in sts4i.
  case sts4i
  /// What a Chinese standard has on its cover and in its elements: GB/T 1.1—2020, GB/T 22373—2021.
  case gb
}

/// One rule of a receiver.
package struct HouseRule: Sendable {
  package let id: RuleID
  package let profiles: Set<HouseProfile>
  package let severity: Severity
  /// Where the receiver says it.
  package let basis: String
  package let message: Bilingual
  /// The body of a document, or a whole one, that breaks the rule, and one that keeps it.
  package let wrong: String
  package let right: String
  /// The elements that break it.
  let check: @Sendable (HouseView) -> [XMLTree.NodeID]

  init(
    _ id: String, _ profiles: Set<HouseProfile>, _ severity: Severity = .error, basis: String, zh: String, en: String,
    wrong: String, right: String, check: @escaping @Sendable (HouseView) -> [XMLTree.NodeID]
  ) {
    self.id = RuleID(id)
    self.profiles = profiles
    self.severity = severity
    self.basis = basis
    message = Bilingual(zh: zh, en: en)
    self.wrong = wrong
    self.right = right
    self.check = check
  }

  /// All rules, in the order of their ids.
  package static let all: [HouseRule] =
    (metadata + sections + terms + blocks + tables + figures + references).sorted { $0.id < $1.id }
}

/// A place that breaks a house rule.
package struct HouseFinding: Sendable {
  package let rule: HouseRule
  package let violation: XMLViolation
}

/// What a document breaks of the rules of a receiver, in the order of the document.
package func houseFindings(_ tree: XMLTree, _ profile: HouseProfile) -> [HouseFinding] {
  let view = HouseView(tree)
  var findings: [(node: XMLTree.NodeID, finding: HouseFinding)] = []
  for rule in HouseRule.all where rule.profiles.contains(profile) && view.isSubject(to: rule) {
    // One rule that all paragraphs break is told a hundred times, not a million.
    for node in rule.check(view).prefix(100) {
      let violation = XMLViolation(
        line: tree.line(node), element: tree.name(node)?.local, message: rule.message.en, anchor: view.anchor(of: node))
      findings.append((node, HouseFinding(rule: rule, violation: violation)))
    }
  }
  return findings.sorted { ($0.node, $0.finding.rule.id) < ($1.node, $1.finding.rule.id) }.map(\.finding)
}

extension HouseView {
  /// A drafting statement (编制说明) has neither the cover nor the elements of a standard.
  fileprivate func isSubject(to rule: HouseRule) -> Bool {
    let isStatement = all("std-xref").contains { attribute("type", $0) == "drafting-statement-of" }
    let isOfStandards = ["STS-GB-", "STS-SEC-"].contains { rule.id.description.hasPrefix($0) }
    return !(isStatement && isOfStandards)
  }
}

/// A document as the rules ask about it: elements by name, each list in the order of the document.
struct HouseView: Sendable {
  let tree: XMLTree
  private let byName: [String: [XMLTree.NodeID]]

  init(_ tree: XMLTree) {
    self.tree = tree
    var lists = [[XMLTree.NodeID]](repeating: [], count: tree.names.count)
    for node in 0..<XMLTree.NodeID(tree.count) {
      if let index = tree.nameIndex(node) { lists[index].append(node) }
    }
    var byName: [String: [XMLTree.NodeID]] = [:]
    for (index, name) in tree.names.enumerated() {
      let prefix =
        switch name.namespace {
        case .tbx: "tbx:"
        case .mathML: "mml:"
        case .oasis: "oasis:"
        case .none, .xml, .xlink, .other: ""
        }
      byName[prefix + name.local, default: []] += lists[index]
    }
    self.byName = byName.mapValues { $0.sorted() }
  }

  var root: XMLTree.NodeID { XMLTree.root }

  /// All elements of a name, with the prefix `tbx:` or `mml:` for those of TBX and MathML.
  func all(_ names: String...) -> [XMLTree.NodeID] {
    names.count == 1 ? byName[names[0]] ?? [] : names.flatMap { byName[$0] ?? [] }.sorted()
  }

  func name(_ node: XMLTree.NodeID) -> String { tree.name(node)?.local ?? "" }
  func attribute(_ name: StaticString, _ node: XMLTree.NodeID) -> String? { tree.attribute(name, of: node) }
  func parentName(_ node: XMLTree.NodeID) -> String { tree.parent(node).map { name($0) } ?? "" }

  func text(_ node: XMLTree.NodeID) -> String {
    var words = tree.text(node).split { $0.isWhitespace }.joined(separator: " ")
    if words.isEmpty { words = "" }
    return words
  }

  func children(_ node: XMLTree.NodeID, _ names: String...) -> [XMLTree.NodeID] {
    tree.children(node).filter { tree.nameIndex($0) != nil && (names.isEmpty || names.contains(name($0))) }
  }

  func child(_ node: XMLTree.NodeID, _ name: String) -> XMLTree.NodeID? { children(node, name).first }

  /// Whether an element stands in another one of some name.
  func isInside(_ node: XMLTree.NodeID, _ names: String...) -> Bool {
    var place = tree.parent(node)
    while let element = place {
      if names.contains(name(element)) { return true }
      place = tree.parent(element)
    }
    return false
  }

  /// The first metadata of the document.
  var metadata: XMLTree.NodeID? { all("std-meta", "nat-meta", "reg-meta", "iso-meta").first }

  /// The root where the document lacks something, so that the finding has a place.
  func missing(_ isMissing: Bool) -> [XMLTree.NodeID] { isMissing ? [metadata ?? root] : [] }

  func anchor(of node: XMLTree.NodeID) -> String? {
    var place: XMLTree.NodeID? = node
    while let element = place {
      if let id = attribute("id", element) { return id }
      place = tree.parent(element)
    }
    return nil
  }

  /// Whether an element holds text of its own beside its children.
  func hasOwnText(_ node: XMLTree.NodeID) -> Bool {
    tree.children(node).contains { tree.bytes[tree.textRange($0)].contains { $0 > 0x20 } }
  }
}
