/// What is known of the editions of standards from elsewhere, looked up by number.
///
/// It never knows all: a number that is not in it says nothing, and neither does a day that it cannot judge.
package struct EditionCatalogue: Sendable {
  package let editions: [Edition]
  /// Of each document, its editions from the oldest to the newest, as places in `editions`; by number without year.
  private let places: [StandardNumber: [Int]]
  /// Of each series, a part of it; by number without part and year.
  private let parts: [StandardNumber: StandardNumber]

  package static let empty = EditionCatalogue([])

  /// Takes the editions in any order; of two with one number the last counts.
  package init(_ editions: [Edition]) {
    self.editions = editions
    var places: [StandardNumber: [Int]] = [:]
    var parts: [StandardNumber: StandardNumber] = [:]
    for (index, edition) in editions.enumerated() {
      let number = edition.number.undated
      var all = places[number] ?? []
      let year = edition.number.year ?? 0
      if let same = all.firstIndex(where: { editions[$0].number.year == year }) {
        all[same] = index
      } else {
        all.insert(index, at: all.firstIndex { editions[$0].number.year ?? 0 > year } ?? all.count)
      }
      places[number] = all
      if let series = number.wholeSeries { parts[series] = number }
    }
    self.places = places
    self.parts = parts
  }

  package var isEmpty: Bool { editions.isEmpty }

  /// The edition with a number and its year, or nil.
  package subscript(number: StandardNumber) -> Edition? {
    guard let year = number.year, let all = places[number.undated] else { return nil }
    return all.first { editions[$0].number.year == year }.map { editions[$0] }
  }

  /// The editions of a document, whatever the year of the number, from the oldest to the newest.
  package func editions(of number: StandardNumber) -> [Edition] {
    guard !places.isEmpty else { return [] }
    return (places[number.undated] ?? []).map { editions[$0] }
  }

  /// A part of a series where the number is that of the series: GB/T 24421.1 for GB/T 24421. Nil where there is, or
  /// ever was, a document with this very number.
  package func part(of number: StandardNumber) -> StandardNumber? {
    guard !parts.isEmpty, let part = parts[number.undated], places[number.undated] == nil else { return nil }
    return part
  }

  /// Whether an edition was no longer in force on a day; a document without a date is of today, when all that is known
  /// has happened.
  package func hasEnded(_ edition: Edition, by day: CalendarDate?) -> Bool {
    guard let end = end(of: edition) else { return false }
    if let day { return day.isAfter(end) }
    return edition.confirmed.map { !end.isAfter($0) } ?? true
  }

  /// The edition of a document that was in force on a day; nil where none is known to have been.
  package func inForce(_ number: StandardNumber, on day: CalendarDate?) -> Edition? {
    editions(of: number).last { hasBegun($0, by: day) && !hasEnded($0, by: day) }
  }

  /// What was in force on a day in the place of an edition, by way of all that came between; empty where that is not
  /// known.
  package func successors(of edition: Edition, on day: CalendarDate?) -> [StandardNumber] {
    var result: [StandardNumber] = []
    var open = edition.replacedBy
    var seen: Set<StandardNumber> = [edition.number]
    while let next = open.first {
      open.removeFirst()
      guard seen.insert(next).inserted else { continue }
      if let known = self[next], hasEnded(known, by: day), !known.replacedBy.isEmpty {
        open = known.replacedBy + open
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// The last day on which an edition may have been in force; nil where it is in force.
  package func end(of edition: Edition) -> CalendarDate? {
    switch edition.status {
    case .current, .upcoming: return nil
    case .replaced, .withdrawn, nil: break
    }
    if let withdrawn = edition.withdrawn { return withdrawn }
    // As a rule the old edition ends when the new one comes into force, a year behind its number at the latest.
    let ends = edition.replacedBy.compactMap { number in
      self[number]?.effective ?? number.year.map { CalendarDate(year: $0 + 1) }
    }
    if let latest = ends.max(by: { $1.isAfter($0) }) { return latest }
    return edition.status == nil ? nil : edition.number.year.map { CalendarDate(year: $0) }
  }

  private func hasBegun(_ edition: Edition, by day: CalendarDate?) -> Bool {
    guard let day else {
      guard let effective = edition.effective, let confirmed = edition.confirmed else {
        return edition.status != .upcoming
      }
      return !effective.isAfter(confirmed)
    }
    return !(edition.effective ?? CalendarDate(year: edition.number.year ?? 0)).isAfter(day)
  }
}

extension StandardNumber {
  /// The number of the series that a part belongs to: GB/T 24421 of GB/T 24421.2; nil for a number without part.
  fileprivate var wholeSeries: StandardNumber? {
    guard let mark = sequence.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }),
      mark > sequence.startIndex
    else { return nil }
    return StandardNumber(level: level, code: code, series: series, sequence: String(sequence[..<mark]), year: nil)
  }
}
