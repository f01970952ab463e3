/// Comments that say the same at the same place, joined to one row of the collated table with all their units.
package struct CommentGroup: Equatable, Sendable {
  package let comments: [Comment]

  package var units: [String] {
    var seen: Set<String> = []
    return comments.flatMap(\.units).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The first, whose words stand for all.
  package var first: Comment { comments[0] }

  /// The one whose decision holds for all.
  package var decided: Comment { comments.first { $0.disposition != nil } ?? comments[0] }

  /// Whether the draft is to change for it, and that is settled.
  package var isFollowed: Bool {
    guard let disposition, !disposition.isProposed else { return false }
    return disposition.decision == .adopted || disposition.decision == .partlyAdopted
  }

  /// What was decided on them: on the first that has a decision.
  package var disposition: Disposition? { comments.lazy.compactMap(\.disposition).first }
}

/// The comments in the order of the draft, equal ones joined: those on the whole first, then by standard and block, then
/// by the number as written, at the end those that nobody has placed.
package func collate(_ comments: [Comment], in placing: CommentPlacing, standards: [String]) -> [CommentGroup] {
  var groups: [[Comment]] = []
  var places: [String: Int] = [:]
  let roots = mergeRoots(of: comments)
  var byID: [String: Int] = [:]
  // Those that a person joined to another come behind it, wherever they stand.
  for comment in comments.filter({ roots[$0.id] == nil }) + comments.filter({ roots[$0.id] != nil }) {
    if let root = roots[comment.id], let place = byID[root] {
      groups[place].append(comment)
      continue
    }
    let key = [
      comment.standard, comment.block ?? comment.clause, comment.placing == .whole ? "1" : "",
      comment.opinion.comparable, comment.proposal.comparable,
    ].joined(separator: "\u{1F}")
    if let place = places[key] {
      groups[place].append(comment)
      byID[comment.id] = place
    } else {
      places[key] = groups.count
      byID[comment.id] = groups.count
      groups.append([comment])
    }
  }
  let keyed = groups.enumerated().map { index, comments in
    (key: OrderKey(comments[0], placing, standards, index), group: CommentGroup(comments: comments))
  }
  return keyed.sorted { $0.key < $1.key }.map(\.group)
}

/// For each comment that was joined to another: the one at the end of the chain. A chain that leads nowhere, or back to
/// itself, joins nothing.
private func mergeRoots(of comments: [Comment]) -> [String: String] {
  let targets = Dictionary(comments.compactMap { comment in comment.sameAs.map { (comment.id, $0) } }) { first, _ in
    first
  }
  let known = Set(comments.map(\.id))
  var roots: [String: String] = [:]
  for start in targets.keys {
    var seen: Set<String> = [start]
    var id = start
    while let next = targets[id], known.contains(next), seen.insert(next).inserted { id = next }
    if targets[id] == nil, id != start { roots[start] = id }
  }
  return roots
}

private struct OrderKey: Comparable {
  /// Standard, then the whole (0), placed (1) or written (2) or unplaced (3), then block, then the numbers as written.
  let parts: [Int]

  init(_ comment: Comment, _ placing: CommentPlacing, _ standards: [String], _ index: Int) {
    let standard = standards.firstIndex(of: comment.standard) ?? standards.count
    if comment.placing == .whole {
      parts = [standard, 0, index]
    } else if let block = comment.block, let order = placing.order(of: block) {
      parts = [standard, 1, order.block, index]
    } else if comment.placing != .unplaced {
      parts = [standard, 2] + Self.numbers(comment.clause) + [-1, index]
    } else {
      parts = [standard, 3] + Self.numbers(comment.clause) + [-1, index]
    }
  }

  static func < (left: OrderKey, right: OrderKey) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }

  /// `4.10` is 4 and 10; a letter of an annex comes behind all numbers.
  private static func numbers(_ clause: String) -> [Int] {
    var numbers: [Int] = []
    var digits = ""
    for character in clause.folded.uppercased() + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if let number = Int(digits) { numbers.append(number) }
      digits = ""
      if character.isASCII, character.isLetter, let value = character.asciiValue { numbers.append(1000 + Int(value)) }
    }
    return numbers
  }
}

/// Pairs of comments on one clause that may say the same: a person decides. Measured by the pairs of characters that
/// they share (Jaccard), 0.4 or more.
package func similarPairs(_ groups: [CommentGroup]) -> [(CommentGroup, CommentGroup)] {
  var byClause: [String: [Int]] = [:]
  for (index, group) in groups.enumerated() {
    byClause[group.first.standard + "\u{1F}" + group.first.clause.comparable, default: []].append(index)
  }
  let words = groups.map { bigrams($0.first.opinion + $0.first.proposal) }
  var pairs: [(CommentGroup, CommentGroup)] = []
  for members in byClause.values.sorted(by: { $0[0] < $1[0] }) where members.count <= 200 {
    for (place, one) in members.enumerated() {
      for other in members[(place + 1)...] {
        let shared = words[one].intersection(words[other]).count
        let all = words[one].count + words[other].count - shared
        if all > 0, shared * 10 >= all * 4 { pairs.append((groups[one], groups[other])) }
      }
    }
  }
  return pairs
}

private func bigrams(_ text: String) -> Set<String> {
  let characters = Array(text.comparable)
  return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
}
