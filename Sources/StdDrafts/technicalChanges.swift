package import StdModel

/// A technical change as the foreword of the new edition lists it; GB/T 1.1—2020, 8.3 c).
package struct TechnicalChange: Equatable, Sendable {
  package enum Kind: Sendable { case deleted, added, changed }

  package let kind: Kind
  /// `增加了“服务评价”一章（见第7章）`, without a mark at the end.
  package let words: String
  /// The places of the blocks among those of the comparison that it is told of.
  package let places: [Int]

  package init(kind: Kind, words: String, places: [Int]) {
    self.kind = kind
    self.words = words
    self.places = places
  }
}

/// The list of main technical changes between two drafts of a standard, for the author to shorten: clause by clause in
/// the order of the new draft, with the numbers in both. What is only edited, moved or renumbered is left out, and so are
/// the elements that hold no provisions of their own (前言, 引言, 参考文献, 索引).
///
/// `a) 增加了“服务评价”一章（见第7章）；b) 更改了“受理”的要求（见5.2，2023年版的4.3）；c) 删除了……（见2023年版的6.1）。`
package func technicalChanges(_ comparison: StandardComparison) -> [TechnicalChange] {
  guard let old = comparison.old, let new = comparison.new else { return [] }
  var list = ChangeList(old: old, new: new, comparison)
  list.collect()
  return list.changes.sorted { $0.order < $1.order }.map(\.change)
}

/// The words before the list: `与GB/T 1.1—2009相比，除结构调整和编辑性改动外，主要技术变化如下：`
package func technicalChangesLead(_ comparison: StandardComparison) -> String {
  let number = comparison.old?.number ?? ""
  let isOther = !number.isEmpty && number != comparison.new?.number
  return "与\(isOther ? number : "前一稿")相比，除结构调整和编辑性改动外，主要技术变化如下："
}

private struct ChangeList {
  /// With the place among all blocks by which they are sorted.
  private(set) var changes: [(order: Int, change: TechnicalChange)] = []
  /// The places of all blocks that are told of together, by the first of them.
  private var told: [Int: [Int]] = [:]
  private let old: Draft
  private let new: Draft
  private let comparison: StandardComparison
  /// `2023年版的`, or `前一稿的` where both have the same year.
  private let edition: String
  /// For each clause of one draft that of the other one in which most of it stands now, by its first block.
  private var newClauses: [Int: Int] = [:]
  private var oldClauses: [Int: Int] = [:]

  init(old: Draft, new: Draft, _ comparison: StandardComparison) {
    self.old = old
    self.new = new
    self.comparison = comparison
    let year = old.metadata.number?.value.year
    if let year, year != new.metadata.number?.value.year {
      edition = year == 0 ? "XXXX年版的" : "\(year)年版的"
    } else {
      edition = "前一稿的"
    }
    for block in comparison.blocks {
      guard let left = block.old.map({ old.blocks[$0].clause }), let right = block.new.map({ new.blocks[$0].clause })
      else { continue }
      newClauses[left] = newClauses[left] ?? titled(new, right)
      oldClauses[right] = oldClauses[right] ?? titled(old, left)
    }
  }

  /// What happened to one clause.
  private struct Group {
    let place: Int
    let order: Int
    let isOld: Bool
    var added: [BlockComparison] = []
    var deleted: [BlockComparison] = []
    var changed: [BlockComparison] = []
  }

  mutating func collect() {
    var groups: [Group] = []
    var places: [Int: Int] = [:]
    var oldPlaces: [Int: Int] = [:]
    let wholeNew = wholeClauses(new, side: \.new) { $0.change == .added }
    let wholeOld = wholeClauses(old, side: \.old) { $0.change == .deleted }
    var wholes: [Int: Int] = [:]
    for (order, block) in comparison.blocks.enumerated() {
      switch block.change {
      case .unchanged, .editorial: continue
      case .added:
        guard let place = block.new, isTechnical(new, new.blocks[place]) else { continue }
        if let whole = outermost(new, new.blocks[place].clause, wholeNew) {
          if isFirst(whole, order, &wholes) { addWhole(.added, new, whole, order) }
        } else {
          note(block, titled(new, new.blocks[place].clause), order, isOld: false, &groups, &places)
        }
      case .changed:
        guard let place = block.new, isTechnical(new, new.blocks[place]) else { continue }
        note(block, titled(new, new.blocks[place].clause), order, isOld: false, &groups, &places)
      case .deleted:
        guard let place = block.old, isTechnical(old, old.blocks[place]) else { continue }
        if let whole = outermost(old, old.blocks[place].clause, wholeOld) {
          if isFirst(-1 - whole, order, &wholes) { addWhole(.deleted, old, whole, order) }
        } else {
          let clause = titled(old, old.blocks[place].clause)
          if let partner = newClauses[old.blocks[place].clause] ?? newClauses[clause] {
            note(block, partner, order, isOld: false, &groups, &places)
          } else {
            note(block, clause, order, isOld: true, &groups, &oldPlaces)
          }
        }
      }
    }
    for group in groups { write(group) }
    for place in changes.indices {
      let (order, change) = changes[place]
      changes[place].change = TechnicalChange(kind: change.kind, words: change.words, places: told[order] ?? [order])
    }
  }

  /// Whether a block is the first of a whole clause, which is told of once.
  private mutating func isFirst(_ whole: Int, _ order: Int, _ wholes: inout [Int: Int]) -> Bool {
    let first = wholes[whole] ?? order
    told[first, default: []].append(order)
    wholes[whole] = first
    return first == order
  }

  private mutating func note(
    _ block: BlockComparison, _ clause: Int, _ order: Int, isOld: Bool, _ groups: inout [Group],
    _ places: inout [Int: Int]
  ) {
    let place =
      places[clause]
      ?? {
        groups.append(Group(place: clause, order: order, isOld: isOld))
        places[clause] = groups.count - 1
        return groups.count - 1
      }()
    told[groups[place].order, default: []].append(order)
    switch block.change {
    case .added: groups[place].added.append(block)
    case .deleted: groups[place].deleted.append(block)
    case .changed: groups[place].changed.append(block)
    case .unchanged, .editorial: break
    }
  }

  // MARK: - Words

  private mutating func tell(_ kind: TechnicalChange.Kind, _ words: String, _ order: Int) {
    changes.append((order, TechnicalChange(kind: kind, words: words, places: [])))
  }

  private mutating func addWhole(_ kind: TechnicalChange.Kind, _ draft: Draft, _ place: Int, _ order: Int) {
    let clause = draft.clauses[place]
    let verb = kind == .added ? "增加了" : "删除了"
    let seen =
      clause.reference.isEmpty ? "" : kind == .added ? "（见\(clause.reference)）" : "（见\(edition)\(clause.reference)）"
    tell(kind, verb + name(draft, place) + seen, order)
  }

  private mutating func write(_ group: Group) {
    let draft = group.isOld ? old : new
    let clause = draft.clauses[group.place]
    // A table, figure or formula that came or went as a whole is told by its own number.
    var rest = group
    rest.added = tellObjects(group.added, .added, new, \.new, group.order)
    rest.deleted = tellObjects(group.deleted, .deleted, old, \.old, group.order)
    guard !rest.added.isEmpty || !rest.deleted.isEmpty || !rest.changed.isEmpty else { return }
    let newPlaces = places(rest.added + rest.changed, new, \.new)
    let oldPlaces = places(rest.deleted + rest.changed, old, \.old)
    let subject = subject(draft, group.place)
    if rest.changed.isEmpty, rest.deleted.isEmpty {
      tell(.added, "增加了\(subject)\(noun(clause, rest.added, new, \.new))\(seen(newPlaces, []))", group.order)
    } else if rest.changed.isEmpty, rest.added.isEmpty {
      tell(.deleted, "删除了\(subject)\(noun(clause, rest.deleted, old, \.old))\(seen([], oldPlaces))", group.order)
    } else {
      let counterpart = group.isOld ? group.place : oldClauses[group.place]
      let before = oldPlaces.isEmpty ? counterpart.map { [old.clauses[$0].reference] } ?? [] : oldPlaces
      let after = newPlaces.isEmpty ? [clause.reference] : newPlaces
      let noun = noun(clause, rest.changed + rest.added, new, \.new)
      tell(.changed, "更改了\(subject)\(noun)\(seen(after, before))", group.order)
    }
  }

  private mutating func tellObjects(
    _ blocks: [BlockComparison], _ kind: TechnicalChange.Kind, _ draft: Draft, _ side: KeyPath<BlockComparison, Int?>,
    _ order: Int
  ) -> [BlockComparison] {
    var rest: [BlockComparison] = []
    var isInTable = false
    for comparison in blocks {
      guard let block = comparison[keyPath: side].map({ draft.blocks[$0] }) else { continue }
      switch block.kind {
      case .table, .figure, .formula:
        isInTable = block.kind == .table
        guard !block.number.isEmpty else {
          rest.append(comparison)
          continue
        }
        let title = block.text.isEmpty || block.kind == .formula ? "" : "“\(block.text)”"
        let word = block.kind == .table ? "表" : block.kind == .figure ? "图" : "公式"
        let place = kind == .added ? "（见\(block.number)）" : "（见\(edition)\(block.number)）"
        tell(kind, (kind == .added ? "增加了" : "删除了") + word + title + place, order)
      case .row where isInTable: continue
      case .title, .paragraph, .item, .row, .note, .example, .term, .reference, .footnote, .preformatted:
        isInTable = false
        rest.append(comparison)
      }
    }
    return rest
  }

  /// `（见5.2、5.3，2023年版的4.3）`
  private func seen(_ new: [String], _ old: [String]) -> String {
    let after = new.filter { !$0.isEmpty }.joined(separator: "、")
    let before = old.filter { !$0.isEmpty }.joined(separator: "、")
    if after.isEmpty, before.isEmpty { return "" }
    if before.isEmpty { return "（见\(after)）" }
    return after.isEmpty ? "（见\(edition)\(before)）" : "（见\(after)，\(edition)\(before)）"
  }

  /// A whole clause by its name: `“服务评价”一章`, `术语“平台”`, `附录B“记录表”`.
  private func name(_ draft: Draft, _ place: Int) -> String {
    let clause = draft.clauses[place]
    if clause.isTerm { return "术语“\(clause.title)”" }
    if clause.element.isAnnex, clause.depth == 0 {
      return clause.title.isEmpty ? clause.reference : "\(clause.reference)“\(clause.title)”"
    }
    if clause.depth == 0 { return clause.title.isEmpty ? clause.reference : "“\(clause.title)”一章" }
    guard clause.title.isEmpty else { return "“\(clause.title)”的内容" }
    let around = titled(draft, place)
    return around == place ? clause.reference : subject(draft, around) + "的内容"
  }

  private func subject(_ draft: Draft, _ place: Int) -> String {
    let clause = draft.clauses[place]
    if clause.isTerm { return "术语“\(clause.title)”" }
    if clause.title.isEmpty { return clause.reference }
    return clause.element.isAnnex && clause.depth == 0 ? "\(clause.reference)“\(clause.title)”" : "“\(clause.title)”"
  }

  /// What of the clause is told of: its definition, its table, its requirements.
  private func noun(
    _ clause: DraftClause, _ blocks: [BlockComparison], _ draft: Draft, _ side: KeyPath<BlockComparison, Int?>
  ) -> String {
    let found = blocks.compactMap { $0[keyPath: side].map { draft.blocks[$0] } }
    if clause.isTerm {
      return found.contains { $0.kind == .paragraph } ? "的定义" : found.allSatisfy { $0.kind == .term } ? "的表述" : "的内容"
    }
    if clause.element == .normativeReferences { return "中的文件" }
    if !found.isEmpty, found.allSatisfy({ $0.kind == .row || $0.kind == .table }) { return "中表的内容" }
    if !found.isEmpty, found.allSatisfy({ $0.kind == .title }) { return "的名称" }
    let words = found.map(\.text)
    if words.contains(where: { $0.holds("应") || $0.holds("不得") }) { return "的要求" }
    if words.contains(where: { $0.holds("宜") }) { return "的推荐" }
    return "的内容"
  }

  // MARK: - Clauses

  private func isTechnical(_ draft: Draft, _ block: DraftBlock) -> Bool {
    switch draft.clauses[block.clause].element {
    case .scope, .normativeReferences, .terms, .symbols, .technical, .annex: return true
    case .preamble, .contents, .foreword, .introduction, .bibliography, .index, .appendage: return false
    }
  }

  /// The clauses all of whose blocks, those of their subclauses among them, are of one fate.
  private func wholeClauses(
    _ draft: Draft, side: KeyPath<BlockComparison, Int?>, _ isWhole: (BlockComparison) -> Bool
  ) -> Set<Int> {
    var broken = Array(repeating: false, count: draft.clauses.count)
    var isUsed = broken
    for block in comparison.blocks {
      guard let place = block[keyPath: side] else { continue }
      var clause: Int? = draft.blocks[place].clause
      while let current = clause {
        isUsed[current] = true
        if !isWhole(block) { broken[current] = true }
        clause = draft.clauses[current].parent
      }
    }
    return Set(draft.clauses.indices.filter { isUsed[$0] && !broken[$0] })
  }

  private func outermost(_ draft: Draft, _ clause: Int, _ whole: Set<Int>) -> Int? {
    var found: Int?
    var current: Int? = clause
    while let place = current {
      // A subclause without title is told of together with its neighbours.
      if whole.contains(place), !draft.clauses[place].title.isEmpty { found = place }
      current = draft.clauses[place].parent
    }
    return found
  }

  /// The clause itself where it has a title, else the nearest one around it that has.
  private func titled(_ draft: Draft, _ clause: Int) -> Int {
    var place = clause
    while draft.clauses[place].title.isEmpty, let parent = draft.clauses[place].parent { place = parent }
    return place
  }

  /// The numbers of the clauses, tables and figures that blocks stand in, each once.
  private func places(
    _ blocks: [BlockComparison], _ draft: Draft, _ side: KeyPath<BlockComparison, Int?>
  ) -> [String] {
    var found: [String] = []
    for comparison in blocks {
      guard let place = comparison[keyPath: side] else { continue }
      let block = draft.blocks[place]
      var reference = draft.clauses[block.clause].reference
      switch block.kind {
      case .table, .figure, .formula: if !block.number.isEmpty { reference = block.number }
      case .row: reference = table(before: place, in: draft) ?? reference
      case .title, .paragraph, .item, .note, .example, .term, .reference, .footnote, .preformatted: break
      }
      if !reference.isEmpty, !found.contains(reference) { found.append(reference) }
    }
    return found
  }

  private func table(before place: Int, in draft: Draft) -> String? {
    var place = place
    while place > 0, draft.blocks[place].kind == .row { place -= 1 }
    let block = draft.blocks[place]
    return block.kind == .table && !block.number.isEmpty ? block.number : nil
  }
}
