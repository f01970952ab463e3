import StdModel

/// What can be referred to over the whole system: standards by number.
struct SystemIndex: Sendable {
  private let own: [StandardNumber: StandardID]
  private let adopted: [StandardNumber: Int]
  private let planned: Set<StandardNumber>
  private let prefix: String?
  private let paths: [String]
  private let byPath: [String: StandardID]

  init(_ system: StandardSystem, _ sources: SourceSet) {
    var own: [StandardNumber: StandardID] = [:]
    for standard in system.standards {
      guard standard.kind == .standard, let number = standard.metadata.number?.value.undated, own[number] == nil else { continue }
      own[number] = standard.id
    }
    var adopted: [StandardNumber: Int] = [:]
    for (index, standard) in system.configuration.adopted.enumerated() where adopted[standard.number.undated] == nil {
      adopted[standard.number.undated] = index
    }
    self.own = own
    self.adopted = adopted
    planned = Set(system.configuration.planned.compactMap { $0.standard.number?.undated })
    prefix = system.configuration.prefix?.value
    paths = system.standards.map { sources[$0.source].path }
    byPath = Dictionary(zip(paths, system.standards.map(\.id)), uniquingKeysWith: { first, _ in first })
  }

  func standard(_ number: StandardNumber) -> StandardID? { own[number.undated] }

  /// The standard in a file, its path as a link in another file gives it.
  func standard(atPath link: String, from id: StandardID) -> StandardID? {
    var parts = paths[Int(id.index)].split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": parts = parts.dropLast()
      default: parts.append(part)
      }
    }
    return byPath[parts.joined(separator: "/")]
  }

  /// What a number means when it stands in the text of a standard.
  func target(of number: StandardNumber, in standard: StandardID) -> CrossReference.Target {
    let undated = number.undated
    if let id = own[undated] { return id == standard ? .itself : .standard(id) }
    if let index = adopted[undated] { return .adopted(index) }
    if planned.contains(undated) { return .planned(undated) }
    return number.code == prefix && !number.isPlaceholder ? .missingStandard : .external
  }
}
