package import StdModel

/// What `stdc explain` and `docs/rules/` say of a rule. The examples are tests: in a wrong one the finding stands
/// between `⟦` and `⟧`.
package struct RuleDocumentation: Sendable {
  /// Where a rule comes from: a standard and its clause.
  package struct Basis: Sendable, CustomStringConvertible {
    package let standard: String
    package let clause: String

    package var description: String { clause.isEmpty ? standard : "\(standard)，\(clause)" }

    package static let draftingRules = "GB/T 1.1—2020"

    package static func gbt1_1(_ clause: String) -> Basis { Basis(standard: draftingRules, clause: clause) }
    package static func standard(_ number: String, _ clause: String = "") -> Basis {
      Basis(standard: number, clause: clause)
    }
    /// Not taken from a standard: consistency, or how stdc reads sources.
    package static let stdc = Basis(standard: "stdc", clause: "")
  }

  /// A source, or a small system: lines `=== path` begin its files.
  package struct Example: Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral value: String) { text = value }
    package init(_ text: String) { self.text = text }

    /// The files of the example; a single source is called `example.md`.
    package var files: [(path: String, text: String)] {
      guard text.hasPrefix("=== ") else { return [("example.md", text)] }
      var files: [(path: String, text: String)] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("=== ") {
          files.append((String(line.dropFirst(4)), ""))
        } else {
          files[files.count - 1].text += line + "\n"
        }
      }
      return files
    }
  }

  package let basis: Basis
  /// One sentence: what the rule asks for.
  package let summary: Bilingual
  /// Why: what goes wrong for the reader otherwise.
  package let why: Bilingual
  package let wrong: [Example]
  package let right: [Example]

  package init(basis: Basis, summary: Bilingual, why: Bilingual, wrong: [Example], right: [Example]) {
    self.basis = basis
    self.summary = summary
    self.why = why
    self.wrong = wrong
    self.right = right
  }
}
