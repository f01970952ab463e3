import ArgumentParser
import StdModel
import StdReview

/// What a reviewer names: whole standards, clauses, tables, single blocks.
struct ReviewTargets {
  /// The blocks of one standard that were named, in reading order.
  struct Choice {
    let reviewed: ReviewedDraft
    let places: [Int]
    /// `全文`, `4.2、5.1`.
    let scope: String
  }

  let choices: [Choice]

  /// - Parameter written: `support/finance.md`, `support/finance.md#4.2`, `Q/SLFW BZ 201#附录A`, a block id.
  init(_ written: [String], all: Bool, in system: ReviewedSystem) throws {
    if all {
      choices = system.drafts.filter { $0.draft.kind == .standard && !$0.draft.blocks.isEmpty }.map {
        Choice(reviewed: $0, places: Array($0.draft.blocks.indices), scope: "全文")
      }
      return
    }
    var places: [Int: Set<Int>] = [:]
    var scopes: [Int: [String]] = [:]
    for name in written {
      let (draft, found, scope) = try Self.find(name, in: system)
      places[draft, default: []].formUnion(found)
      if scopes[draft]?.contains(scope) != true { scopes[draft, default: []].append(scope) }
    }
    choices = places.keys.sorted().map { draft in
      Choice(
        reviewed: system.drafts[draft], places: (places[draft] ?? []).sorted(),
        scope: (scopes[draft] ?? []).joined(separator: "、"))
    }
  }

  private static func find(_ name: String, in system: ReviewedSystem) throws -> (Int, [Int], String) {
    var base = name
    var part = ""
    if let sign = name.lastIndex(of: "#") {
      base = String(name[..<sign])
      part = String(name[name.index(after: sign)...])
    }
    if let draft = standard(base, in: system) {
      let reviewed = system.drafts[draft]
      guard !part.isEmpty else { return (draft, Array(reviewed.draft.blocks.indices), "全文") }
      guard let found = clause(part, of: reviewed) else {
        throw Failure(
          zh: "\(reviewed.draft.path) 中没有 \(part)：可以写条款号、附录、表、图或固定编号",
          en: "\(reviewed.draft.path) has no \(part): name a clause, an annex, a table, a figure or an id")
      }
      return (draft, Array(found), part)
    }
    if part.isEmpty, let id = BlockID(name.hasPrefix("b-") ? String(name.dropFirst(2)) : name) {
      let holders = system.drafts.indices.filter { system.drafts[$0].blocksByID[id] != nil }
      if holders.count > 1 {
        let paths = holders.map { system.drafts[$0].draft.path }
        throw Failure(
          zh: "编号 \(id) 在 \(paths.joined(separator: "、")) 中都有，请写成 文件#\(id)",
          en: "\(paths.joined(separator: ", ")) all have the id \(id); write FILE#\(id)")
      }
      if let draft = holders.first, let place = system.drafts[draft].blocksByID[id] {
        return (draft, [place], id.description)
      }
    }
    throw Failure(
      zh: "没有找到 \(name)：可以写源文件（support/finance.md）、标准编号，后面可加 #条款号，或者写固定编号",
      en: "\(name) was not found: name a source (support/finance.md) or a number, with #CLAUSE if need be, or an id")
  }

  /// A standard by its source or its number, with or without year.
  private static func standard(_ name: String, in system: ReviewedSystem) -> Int? {
    if let found = system.drafts.firstIndex(where: { name == $0.draft.path || name.hasSuffix("/" + $0.draft.path) }) {
      return found
    }
    let wanted = name.filter { !$0.isWhitespace }
    guard !wanted.isEmpty else { return nil }
    return system.drafts.firstIndex { reviewed in
      let number = reviewed.draft.number.filter { !$0.isWhitespace }
      guard reviewed.draft.kind == .standard, !number.isEmpty else { return false }
      return number == wanted || number.split(separator: "—").first.map(String.init) == wanted
    }
  }

  private static func clause(_ name: String, of reviewed: ReviewedDraft) -> Range<Int>? {
    let names = [name, "第\(name)章", "附录\(name)"]
    if let clause = reviewed.draft.clauses.firstIndex(where: { names.contains($0.reference) || $0.title == name }) {
      return reviewed.blocks(ofClause: clause)
    }
    if let id = BlockID(name), let place = reviewed.blocksByID[id] { return place..<place + 1 }
    return reviewed.draft.blocks.firstIndex { $0.number == name }.map { reviewed.extent(of: $0) }
  }
}
