package import StdModel

/// Everything about the system that more than one page asks for, worked out once: names, places, neighbours, links.
///
/// A class, so that pages share it without copying its fields.
package final class SiteIndex: Sendable {
  /// One document as other pages speak of it. Immutable; a class, because pages ask for entries all the time.
  final class Entry: Sendable {
    /// The number as printed, or what the author typed, or empty.
    let number: String
    let title: String
    /// The number without the parts that all standards of an organisation share: `SS 301`; else the number, else the
    /// title.
    let shortName: String
    let path: OutputPath
    /// The path from one page of a standard to this one: `../counter/index.html`.
    let siblingPath: String
    /// Number and title, for a preview from another page.
    let label: String
    /// Where it stands in the framework; nil for drafting statements and for standards without a category.
    let place: Place?
    /// For a drafting statement: the standard that it explains.
    let subject: StandardID?
    let previous: StandardID?
    let next: StandardID?
    /// Its place among all standards in the order of the framework.
    let order: Int

    init(_ standard: Standard, _ position: Position, map: SiteMap) {
      let metadata = standard.metadata
      number = metadata.displayNumber
      switch standard.kind {
      case .standard: title = metadata.displayTitle
      case .draftingStatement:
        let name = metadata.displayTitle
        title = name.hasSuffix("编制说明") ? name : "《\(name)》编制说明"
      }
      if let number = metadata.number?.value, number.level == .enterprise, !number.series.isEmpty {
        shortName = number.series + " " + number.sequence
      } else {
        shortName = number.isEmpty ? title : number
      }
      path = map.page(of: standard.id)
      siblingPath = "../\(standard.slug)/index.html"
      label = number.isEmpty ? title : "\(number)　\(title)"
      place = position.place
      subject = position.subject
      previous = position.previous
      next = position.next
      order = position.order
    }
  }

  /// Where a document stands among the others.
  struct Position {
    var place: Place?
    var subject: StandardID?
    var previous: StandardID?
    var next: StandardID?
    var order = Int.max
  }

  struct Place: Sendable {
    let subsystem: SubsystemKind
    let category: String
  }

  /// A category with its members, in the order of the framework.
  struct Slot: Sendable {
    let subsystem: SubsystemKind
    let category: Category
    /// How many categories lie above it.
    let depth: Int
    let members: [Member]
    let status: SlotStatus
    /// The page of its subsystem on which it starts.
    let page: Int
  }

  let system: ResolvedSystem
  /// The tables of `system`, side by side: what pages ask for again and again is reached without copying what lies
  /// around it.
  let standards: [Standard]
  let facts: [NodeTable<NodeFacts>]
  let resolutions: [Resolution]
  let adopted: [AdoptedStandard]
  let map: SiteMap
  let entries: [Entry]
  let slots: [Slot]
  /// The entries of all terms that running text uses or refers to.
  let termEntries: [NodeReference: TermEntry]
  /// Standards that stand in no category of the framework.
  let unplaced: [StandardID]
  /// The pictures of the system's folder, by their paths there.
  let pictures: Set<String>
  /// The round of comments, if the system is in one.
  let round: ConsultationRound?
  /// Own standards by number, with and without year.
  private let standardsByNumber: [StandardNumber: StandardID]
  private let adoptedByNumber: [StandardNumber: Int]
  private let slotsByCategory: [String: Int]
  /// Where each adopted standard is listed, from the root of the site.
  private let adoptedAddresses: [String]
  private let plannedAddresses: [StandardNumber: String]

  /// `map` has to know the numbers of the system (`SiteMap.init(_: NumberedSystem)`).
  package init(_ system: ResolvedSystem, _ map: SiteMap? = nil) {
    self.system = system
    standards = system.system.standards
    facts = system.numbered.facts
    resolutions = system.resolutions
    adopted = system.system.configuration.adopted
    let map = map ?? SiteMap(system.numbered)
    self.map = map
    var positions = Array(repeating: Position(), count: system.system.standards.count)
    slots = Self.slots(of: system)
    slotsByCategory = Dictionary(slots.enumerated().map { ($0.element.category.id, $0.offset) }) { first, _ in first }
    var order = 0
    for slot in slots {
      var previous: StandardID?
      for case .own(let id) in slot.members {
        positions[Int(id.index)].place = Place(subsystem: slot.subsystem, category: slot.category.id)
        positions[Int(id.index)].previous = previous
        positions[Int(id.index)].order = order
        order += 1
        if let previous { positions[Int(previous.index)].next = id }
        previous = id
      }
    }
    for (standard, statement) in system.statements { positions[Int(statement.index)].subject = standard }
    unplaced = system.system.standards.filter { standard in
      standard.kind == .standard && positions[Int(standard.id.index)].place == nil
    }.map(\.id)
    entries = zip(system.system.standards, positions).map { Entry($0, $1, map: map) }
    termEntries = Self.termEntries(of: system.system)
    pictures = Set(system.sources.pictures)
    round = ConsultationRound(system)
    standardsByNumber = Self.numbers(of: system.system)
    var byNumber: [StandardNumber: Int] = [:]
    for (index, standard) in adopted.enumerated() {
      byNumber[standard.number] = byNumber[standard.number] ?? index
      byNumber[standard.number.undated] = byNumber[standard.number.undated] ?? index
    }
    adoptedByNumber = byNumber
    (adoptedAddresses, plannedAddresses) = Self.addresses(of: slots, in: system.system)
  }

  subscript(id: StandardID) -> Entry { entries[Int(id.index)] }

  /// The path from one page of a standard to that of another.
  func siblingPath(_ id: StandardID) -> String { entries[Int(id.index)].siblingPath }

  /// The standards in the order of the framework.
  func inOrder(_ ids: some Sequence<StandardID>) -> [StandardID] {
    ids.sorted { (self[$0].order, $0) < (self[$1].order, $1) }
  }

  /// The standard of the system that a number means: the same edition, else the one without year.
  func standard(numbered number: StandardNumber) -> StandardID? {
    standardsByNumber[number] ?? (number.isDated ? nil : standardsByNumber[number.undated])
  }

  /// The adopted standard that a number means, by its place in the configuration.
  func adopted(numbered number: StandardNumber) -> Int? {
    adoptedByNumber[number] ?? adoptedByNumber[number.undated]
  }

  func slot(of category: String) -> Slot? { slotsByCategory[category].map { slots[$0] } }

  func slots(of subsystem: SubsystemKind) -> [Slot] { slots.filter { $0.subsystem == subsystem } }

  func facts(of id: StandardID) -> NodeTable<NodeFacts> { facts[Int(id.index)] }
  func resolution(of id: StandardID) -> Resolution { resolutions[Int(id.index)] }

  func anchor(_ reference: NodeReference) -> String {
    map.anchor(of: reference, facts[Int(reference.standard.index)][reference.node])
  }

  /// The link to a node from a page whose way to the root is `root`.
  func address(_ reference: NodeReference, root: String) -> String {
    root + self[reference.standard].path.description + "#" + anchor(reference)
  }

  /// The path of one of several pages: the first keeps the plain name, the others get `-2`, `-3` …
  static func page(_ number: Int, of path: OutputPath) -> OutputPath {
    guard number > 0 else { return path }
    let text = path.description
    guard text.hasSuffix(".html") else { return path }
    return OutputPath("\(text.dropLast(5))-\(number + 1).html")
  }

  /// The row of an adopted standard on the page of its subsystem, from the root of the site.
  func adoptedAddress(_ index: Int) -> String { adoptedAddresses[index] }

  /// The row of a planned standard, from the root of the site.
  func plannedAddress(_ number: StandardNumber) -> String? {
    plannedAddresses[number] ?? plannedAddresses[number.undated]
  }

  // MARK: - Building

  /// How many members one page of a subsystem lists.
  static let membersPerPage = 300

  private static func slots(of system: ResolvedSystem) -> [Slot] {
    var slots: [Slot] = []
    for subsystem in system.system.framework.subsystems {
      let total = subsystem.allCategories.reduce(0) { $0 + (system.members[$1.id]?.count ?? 0) }
      var listed = 0
      func add(_ category: Category, depth: Int) {
        let members = system.members[category.id] ?? []
        slots.append(
          Slot(
            subsystem: subsystem.kind, category: category, depth: depth, members: members,
            status: system.slotStatus(of: category), page: min(listed, max(0, total - 1)) / membersPerPage))
        listed += members.count
        for child in category.children { add(child, depth: depth + 1) }
      }
      for category in subsystem.categories { add(category, depth: 0) }
    }
    return slots
  }

  private static func addresses(
    of slots: [Slot], in system: StandardSystem
  ) -> (adopted: [String], planned: [StandardNumber: String]) {
    var adopted = Array(repeating: SiteMap.catalogue.description, count: system.configuration.adopted.count)
    var planned: [StandardNumber: String] = [:]
    var listed: [SubsystemKind: Int] = [:]
    for slot in slots {
      for member in slot.members {
        let position = listed[slot.subsystem, default: 0]
        listed[slot.subsystem] = position + 1
        let page = Self.page(position / membersPerPage, of: SiteMap.subsystemPage(slot.subsystem))
        switch member {
        case .own: break
        case .adopted(let index): adopted[index] = "\(page)#\(rowAnchor(member, in: slot.category))"
        case .planned(let index):
          guard let number = slot.category.planned[index].number else { continue }
          planned[number] = "\(page)#\(rowAnchor(member, in: slot.category))"
          planned[number.undated] = planned[number.undated] ?? planned[number]
        }
      }
    }
    return (adopted, planned)
  }

  /// The anchor of a member's row on the page of its subsystem.
  static func rowAnchor(_ member: Member, in category: Category) -> String {
    switch member {
    case .own(let id): "standard-\(id.index)"
    case .adopted(let index): "adopted-\(index)"
    case .planned(let index): "planned-\(SiteMap.categoryAnchor(category.id))-\(index)"
    }
  }

  private static func termEntries(of system: StandardSystem) -> [NodeReference: TermEntry] {
    var found: [NodeReference: TermEntry] = [:]
    func visit(_ clause: Clause, of id: StandardID) {
      for case .termEntry(let entry) in clause.blocks { found[NodeReference(id, entry.id)] = entry }
      for subclause in clause.subclauses { visit(subclause, of: id) }
    }
    for standard in system.standards {
      for element in standard.elements { visit(element.clause, of: standard.id) }
    }
    return found
  }

  private static func numbers(of system: StandardSystem) -> [StandardNumber: StandardID] {
    var found: [StandardNumber: StandardID] = [:]
    found.reserveCapacity(system.standards.count * 2)
    for standard in system.standards where standard.kind == .standard {
      guard let number = standard.metadata.number?.value else { continue }
      found[number] = found[number] ?? standard.id
      found[number.undated] = found[number.undated] ?? standard.id
    }
    return found
  }
}
