import StdModel

/// All terms of the system with their definitions and uses, in the order of their first character, and those defined in
/// two ways.
struct TermIndex: Sendable {
  struct Entry: Sendable {
    let reference: NodeReference
    let term: String
    let english: [String]
    let definition: String
    /// The standards that use the term outside its entry, with how often.
    fileprivate(set) var uses: [(standard: StandardID, count: Int)] = []

    var useCount: Int { uses.reduce(0) { $0 + $1.count } }
  }

  /// Entries of one term whose definitions differ.
  struct Conflict: Sendable {
    let term: String
    let entries: [Int]
  }

  let entries: [Entry]
  let conflicts: [Conflict]
  /// The entries of each page.
  let pages: [Range<Int>]

  static let entriesPerPage = 300

  init(_ index: SiteIndex) {
    var found: [Entry] = []
    for standard in index.system.system.standards where standard.kind == .standard {
      for element in standard.elements where element.kind == .terms {
        Self.collect(element.clause, of: standard.id, into: &found)
      }
    }
    found.sort { ($0.term, $0.reference) < ($1.term, $1.reference) }
    var places: [NodeReference: Int] = [:]
    for (place, entry) in found.enumerated() { places[entry.reference] = place }
    for standard in index.system.system.standards {
      for use in index.resolution(of: standard.id).termUses.all {
        guard let place = places[use.entry] else { continue }
        if let last = found[place].uses.indices.last, found[place].uses[last].standard == standard.id {
          found[place].uses[last].count += 1
        } else {
          found[place].uses.append((standard.id, 1))
        }
      }
    }
    entries = found
    conflicts = Self.conflicts(in: found)
    pages = stride(from: 0, to: max(1, found.count), by: Self.entriesPerPage).map {
      $0..<min($0 + Self.entriesPerPage, found.count)
    }
  }

  private static func collect(_ clause: Clause, of id: StandardID, into found: inout [Entry]) {
    for case .termEntry(let entry) in clause.blocks {
      guard let term = entry.term else { continue }
      found.append(
        Entry(
          reference: NodeReference(id, entry.id), term: term.text, english: entry.english.map(\.text),
          definition: entry.definition?.prose.plainText ?? ""))
    }
    for subclause in clause.subclauses { collect(subclause, of: id, into: &found) }
  }

  /// Takes the entries sorted by term.
  private static func conflicts(in entries: [Entry]) -> [Conflict] {
    var conflicts: [Conflict] = []
    var start = 0
    while start < entries.count {
      let end = entries[start...].firstIndex { $0.term != entries[start].term } ?? entries.count
      if end - start > 1, Set(entries[start..<end].map(\.definition)).count > 1 {
        conflicts.append(Conflict(term: entries[start].term, entries: Array(start..<end)))
      }
      start = end
    }
    return conflicts
  }
}
