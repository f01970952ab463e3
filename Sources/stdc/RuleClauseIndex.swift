import StdCompiler
import StdModel
import StdReports

/// The rules by the standard and clause that they come from: for those who check a draft clause by clause.
struct RuleClauseIndex {
  /// A standard with its clauses, each with the rules that come from it.
  private struct Chapter {
    let standard: String
    var clauses: [String: [RuleBook.Entry]] = [:]
  }

  private var chapters: [Chapter] = []

  init(_ rules: [RuleBook.Entry]) {
    for rule in rules {
      for source in Self.sources(of: rule.documentation.basis) { add(rule, source.standard, source.clause) }
    }
    // The standard that most rules come from first.
    chapters.sort { left, right in
      let (ours, theirs) = (left.clauses.values.joined().count, right.clauses.values.joined().count)
      return ours != theirs ? ours > theirs : left.standard < right.standard
    }
  }

  private mutating func add(_ rule: RuleBook.Entry, _ standard: String, _ clause: String) {
    let index = chapters.firstIndex { $0.standard == standard } ?? chapters.count
    if index == chapters.count { chapters.append(Chapter(standard: standard)) }
    chapters[index].clauses[clause, default: []].append(rule)
  }

  /// The page of `docs/rules/`.
  var markdown: String {
    var lines = ["# 规则，按标准和条款 / Rules by standard and clause", ""]
    for chapter in chapters {
      lines += ["## \(chapter.standard)", "", "| 条款 | 规则 |", "|---|---|"]
      for clause in chapter.clauses.keys.sorted(by: Self.precedes) {
        let rules = chapter.clauses[clause, default: []].map {
          "[\($0.id)](\($0.id).md) \($0.documentation.summary.zh.split(separator: "|").joined(separator: "\\|"))"
        }
        lines.append("| \(clause.isEmpty ? "（全文）" : clause) | \(rules.joined(separator: "<br>")) |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// `8.13、8.6.3` are two clauses, `附录C 表C.1；GB/T 20001.5—2017，6.3.5.2` those of two standards.
  private static func sources(of basis: RuleDocumentation.Basis) -> [(standard: String, clause: String)] {
    var found: [(standard: String, clause: String)] = []
    for (index, part) in basis.clause.split(separator: "；", omittingEmptySubsequences: false).enumerated() {
      var clauses = part.split { $0 == "、" || $0 == "，" }.map(String.init)
      var standard = basis.standard
      if index > 0, let first = clauses.first {
        standard = first
        clauses.removeFirst()
      }
      if clauses.isEmpty { clauses = [""] }
      found += clauses.map { (standard == "stdc" ? basis.words.zh : standard, $0) }
    }
    return found
  }

  /// `8.6` before `8.13` before `附录C`.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (ours, theirs) = (numbers(left), numbers(right))
    if ours.isEmpty != theirs.isEmpty { return theirs.isEmpty }
    for (our, their) in zip(ours, theirs) where our != their { return our < their }
    return ours.count != theirs.count ? ours.count < theirs.count : left < right
  }

  /// The numbers that a clause begins with.
  private static func numbers(_ clause: String) -> [Int] {
    clause.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
  }
}
