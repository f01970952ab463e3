import StdModel

/// What can be referred to over the whole system: standards by number.
struct SystemIndex: Sendable {
  /// What each undated number means, in the order in which one goes before the other.
  private enum Meaning { case own(StandardID), adopted(Int), planned }

  private let meanings: [StandardNumber: Meaning]
  private let prefix: String?
  private let paths: [String]
  private let byPath: [String: StandardID]

  init(_ system: StandardSystem, _ sources: SourceSet) {
    var meanings: [StandardNumber: Meaning] = [:]
    func keep(_ number: StandardNumber?, _ meaning: Meaning) {
      if let number = number?.undated, meanings[number] == nil { meanings[number] = meaning }
    }
    for standard in system.standards where standard.kind == .standard {
      keep(standard.metadata.number?.value, .own(standard.id))
    }
    for (index, standard) in system.configuration.adopted.enumerated() { keep(standard.number, .adopted(index)) }
    for planned in system.configuration.planned { keep(planned.standard.number, .planned) }
    self.meanings = meanings
    prefix = system.configuration.prefix?.value
    paths = system.standards.map { sources[$0.source].path }
    byPath = Dictionary(zip(paths, system.standards.map(\.id)), uniquingKeysWith: { first, _ in first })
  }

  func standard(_ number: StandardNumber) -> StandardID? {
    guard case .own(let id)? = meanings[number.undated] else { return nil }
    return id
  }

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
    switch meanings[number.undated] {
    case .own(let id): id == standard ? .itself : .standard(id)
    case .adopted(let index): .adopted(index)
    case .planned: .planned(number.undated)
    case nil: number.code == prefix && !number.isPlaceholder ? .missingStandard : .external
    }
  }
}
