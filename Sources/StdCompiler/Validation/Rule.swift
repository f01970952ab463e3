package import StdModel
import StdSyntax

/// A rule of a standard: what it is called, how bad a breach is, and how it explains itself. The refining protocols say
/// what it looks at.
///
/// A rule has no state. `check` reads the resolved model, reports what is wrong and nothing else; settings, silencers
/// and the order of the messages are the runner's.
package protocol Rule: Sendable {
  static var id: RuleID { get }
  static var severity: Severity { get }
  static var documentation: RuleDocumentation { get }
  /// The severity in drafts before 送审稿, where it is milder than `severity`.
  static var severityInDrafts: Severity? { get }
  /// What is said where several texts of a file have the same fault, instead of a finding for each; nil where each is
  /// told. Called with the findings of one file.
  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual?
  /// Whether a breach is a plain fault whatever rules a standard is drafted by: a reference to nothing, a gap in the
  /// numbers. The other rules of GB/T 1.1 bind group and enterprise standards only where these say so.
  static var isPlainFault: Bool { get }
  /// Whether the rule runs only where `system.yaml` gives it a severity, or where it is asked for by name: what only a
  /// reader can decide in the end, so that not every finding is a fault.
  static var isOffByDefault: Bool { get }
  /// Rules whose finding at the same place already tells the cause, so that this one stays silent.
  static var yieldsTo: [RuleID] { get }
  /// Joins the rules of its kind; the refining protocols see to it.
  static func enrol(in rules: inout RulesByKind)
}

extension Rule {
  package static var severityInDrafts: Severity? { nil }
  package static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? { nil }
  package static var isPlainFault: Bool { false }
  package static var isOffByDefault: Bool { false }
  package static var yieldsTo: [RuleID] { [] }

  /// A finding of this rule with the rule's own severity.
  static func finding(
    _ message: Bilingual, at span: SourceSpan, related: [Diagnostic.Label] = [], fixes: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, message, at: span, related: related, fixes: fixes)
  }
}

/// Looks at the whole system, once.
protocol SystemRule: Rule {
  static func check(_ system: ResolvedSystem) -> [Diagnostic]
}

/// Looks at one standard as a whole.
protocol StandardRule: Rule {
  static func check(_ document: DocumentView) -> [Diagnostic]
}

/// Looks at every element, clause and subclause; the body of an element comes as a clause, too.
protocol ClauseRule: Rule {
  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic]
}

/// Looks at every list, with what stands before it.
protocol ListRule: Rule {
  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic]
}

/// Looks at every figure, table and formula, wherever it stands.
protocol BlockRule: Rule {
  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic]
}

/// Looks at every term entry.
protocol TermRule: Rule {
  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic]
}

/// Looks at every note, example and footnote, those of tables and figures too.
protocol RemarkRule: Rule {
  static func check(_ remark: Block, in document: DocumentView) -> [Diagnostic]
}

/// Looks at every reference that the resolve stage found.
protocol ReferenceRule: Rule {
  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic]
}

/// Looks at places in running text where one of its phrases stands; one search serves the phrases of all rules.
protocol PhraseRule: Rule {
  static var phrases: [String] { get }
  /// Phrases that the organisation adds in its `system.yaml`.
  static func phrases(of words: HouseWords) -> [String]
  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
}

extension PhraseRule {
  static func phrases(of words: HouseWords) -> [String] { [] }
}

/// Looks at running text in which values or marks are written otherwise than standards print them: at the faults of all
/// kinds, of which there is at least one.
protocol TextFaultRule: Rule {
  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
}

/// A list, where it stands, and the paragraph that leads it in (引语).
struct PlacedList {
  let list: List
  /// The paragraph directly before the list, or the item that a nested list stands in.
  let leadIn: Prose?
  /// 1, or 2 for a list inside an item.
  let level: Int
  /// The list whose item it stands in.
  let outer: List?
  /// Whether it stands where the drafting rules of lists apply; lists of documents and of words have rules of their
  /// own.
  let isProse: Bool
}
