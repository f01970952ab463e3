/// A text in both languages of the messages.
package struct Bilingual: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// The language of messages; documents are in Chinese.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// The id of a rule as `RULES.md` and the docs print it, such as `GBT1.1-REF-03`; it keeps its meaning for good.
package struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ id: String) { description = id }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.description < right.description }
}

package enum Severity: String, CaseIterable, Comparable, Sendable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding: which rule is broken where, in words of both languages, and how it may be mended. Only data.
package struct Diagnostic: Hashable, Sendable {
  package struct Label: Hashable, Sendable {
    package let span: SourceSpan
    package let message: Bilingual

    package init(_ span: SourceSpan, _ message: Bilingual) {
      self.span = span
      self.message = message
    }
  }

  package let rule: RuleID
  package var severity: Severity
  package let message: Bilingual
  /// The smallest piece of source that is wrong.
  package let span: SourceSpan
  /// Other places involved, each with its own words.
  package let related: [Label]
  package let fixes: [FixIt]
  /// Every further place of the same fault, where one finding stands for several; `related` names the first of them.
  package let places: [SourceSpan]

  package init(
    _ rule: RuleID, _ severity: Severity, _ message: Bilingual, at span: SourceSpan, related: [Label] = [],
    fixes: [FixIt] = [], places: [SourceSpan] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.related = related
    self.fixes = fixes
    self.places = places
  }
}

extension Diagnostic: Comparable {
  /// By place, then by rule: the order in which diagnostics are printed.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.span != right.span { return left.span < right.span }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.zh < right.message.zh
  }
}

/// A change of the source that mends a diagnostic.
package struct FixIt: Hashable, Sendable {
  /// How sure it is that the author wants this.
  package enum Certainty: String, Sendable {
    /// May be applied unseen.
    case certain
    /// Only when asked for.
    case likely
  }

  package struct Edit: Hashable, Sendable {
    package let span: SourceSpan
    package let replacement: String

    package init(_ span: SourceSpan, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  package let certainty: Certainty
  package let label: Bilingual
  package let edits: [Edit]

  package init(_ certainty: Certainty, _ label: Bilingual, _ edits: [Edit]) {
    self.certainty = certainty
    self.label = label
    self.edits = edits
  }

  /// The commonest fix: other words in one place.
  package static func replace(_ span: SourceSpan, with text: String, _ certainty: Certainty) -> FixIt {
    FixIt(
      certainty,
      Bilingual(zh: text.isEmpty ? "删去" : "改为“\(text)”", en: text.isEmpty ? "delete" : "replace with “\(text)”"),
      [Edit(span, text)])
  }
}
