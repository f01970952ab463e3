import StdModel

/// The order of `system.xml`: every standard stands in its category, in the order of the framework; what has no place
/// in it comes behind. Each document and each run of the framework between two documents is one part, so that the parts
/// can be written side by side.
struct SystemLayout: Sendable {
  enum Part: Sendable {
    /// A piece of the frame around the documents.
    case frame([Frame])
    case document(StandardID)
  }

  enum Frame: Sendable {
    case opening
    case closing
    /// The place in `Framework.subsystems`.
    case subsystem(Int)
    case subsystemEnd
    case category(Category)
    case categoryEnd
    /// The place in `SystemConfiguration.adopted`.
    case adopted(Int)
    /// A planned standard, counted in the order of the document.
    case planned(PlannedStandard, Int)
    case unplaced
    case unplacedEnd
    case statements
    case statementsEnd
  }

  private(set) var parts: [Part] = []
  /// The first planned standard with each undated number.
  private(set) var planned: [StandardNumber: Int] = [:]
  /// The standard of a drafting statement.
  private(set) var subjects: [StandardID: StandardID] = [:]

  private var frame: [Frame] = [.opening]
  private var isPlaced: [Bool]
  private var isAdoptedPlaced: [Bool]
  private var plannedCount = 0

  init(_ system: ResolvedSystem) {
    let standards = system.system.standards
    isPlaced = Array(repeating: false, count: standards.count)
    isAdoptedPlaced = Array(repeating: false, count: system.system.configuration.adopted.count)
    for (standard, statement) in system.statements { subjects[statement] = standard }
    for (index, subsystem) in system.system.framework.subsystems.enumerated() {
      frame.append(.subsystem(index))
      for category in subsystem.categories { place(category, system) }
      for standard in standards where isUncategorised(standard, in: subsystem, system.system) { place(standard.id) }
      frame.append(.subsystemEnd)
    }
    placeOthers(system.system)
    placeStatements(standards)
    frame.append(.closing)
    parts.append(.frame(frame))
    frame = []
  }

  private mutating func place(_ category: Category, _ system: ResolvedSystem) {
    frame.append(.category(category))
    for member in system.members[category.id] ?? [] {
      switch member {
      case .own(let id): if !isPlaced[Int(id.index)], system.system[id].kind == .standard { place(id) }
      case .adopted(let index): if !isAdoptedPlaced[index] { placeAdopted(index) }
      case .planned(let index): if index < category.planned.count { place(category.planned[index]) }
      }
    }
    for child in category.children { place(child, system) }
    frame.append(.categoryEnd)
  }

  /// A standard of the subsystem whose category is not stated, or is not one of the framework.
  private func isUncategorised(_ standard: Standard, in subsystem: Subsystem, _ system: StandardSystem) -> Bool {
    guard standard.kind == .standard, !isPlaced[Int(standard.id.index)],
      standard.metadata.subsystem?.value == subsystem.kind
    else { return false }
    guard let category = standard.metadata.category?.value else { return true }
    return system.framework.category(category) == nil
  }

  /// What no category of the framework takes.
  private mutating func placeOthers(_ system: StandardSystem) {
    let standards = system.standards.filter { $0.kind == .standard && !isPlaced[Int($0.id.index)] }
    let adopted = isAdoptedPlaced.indices.filter { !isAdoptedPlaced[$0] }
    let planned = system.configuration.planned.filter { system.framework.category($0.category.value) == nil }
    if standards.isEmpty, adopted.isEmpty, planned.isEmpty { return }
    frame.append(.unplaced)
    for standard in standards { place(standard.id) }
    for index in adopted { placeAdopted(index) }
    for place in planned { self.place(place.standard) }
    frame.append(.unplacedEnd)
  }

  private mutating func placeStatements(_ standards: [Standard]) {
    let statements = standards.filter { !isPlaced[Int($0.id.index)] }
    if statements.isEmpty { return }
    frame.append(.statements)
    for statement in statements { place(statement.id) }
    frame.append(.statementsEnd)
  }

  private mutating func place(_ id: StandardID) {
    isPlaced[Int(id.index)] = true
    if !frame.isEmpty { parts.append(.frame(frame)) }
    parts.append(.document(id))
    frame = []
  }

  private mutating func placeAdopted(_ index: Int) {
    isAdoptedPlaced[index] = true
    frame.append(.adopted(index))
  }

  private mutating func place(_ standard: PlannedStandard) {
    if let number = standard.number?.undated, planned[number] == nil { planned[number] = plannedCount }
    frame.append(.planned(standard, plannedCount))
    plannedCount += 1
  }
}
