import StdModel

/// How bad a finding is in the standard at hand: as its rule says; milder in drafts; milder where a standard only refers
/// to GB/T 1.1; and in the end as the organisation sets it. Rules that are off by default count only where that, or the
/// name of the rule on the command line, switches them on.
struct SeverityPolicy {
  private let standards: [SourceID: Standard]
  private let rules: [RuleID: any Rule.Type]
  private let configuration: SystemConfiguration
  /// The sources of standards that GB/T 1.1 does not bind.
  private let unbound: Set<SourceID>
  /// Rules that are off by default and asked for by name.
  private let named: Set<RuleID>
  /// The rules whose settings have expired.
  let expired: Set<RuleID>

  init(
    _ standards: [SourceID: Standard], _ rules: [RuleID: any Rule.Type], _ configuration: SystemConfiguration,
    named: Set<RuleID>, day: String?
  ) {
    expired = Set(
      configuration.rules.lastDays.filter { isPast($0.value.value, on: day) }.keys)
    self.standards = standards
    self.rules = rules
    self.named = named
    self.configuration = configuration
    unbound = Set(standards.values.filter { !$0.isBoundByDraftingRules(configuration) }.map(\.source))
  }

  /// The finding with the severity that it has here, or nil where its rule is off.
  func settled(_ diagnostic: Diagnostic) -> Diagnostic? {
    var diagnostic = diagnostic
    let source = diagnostic.span.source
    let standard = standards[source]
    if let rule = rules[diagnostic.rule] {
      if let milder = rule.severityInDrafts, let stage = standard?.metadata.stage?.value, stage < .reviewDraft {
        diagnostic.severity = min(diagnostic.severity, milder)
      }
      if diagnostic.severity == .error, unbound.contains(source), !rule.isPlainFault,
        rule.documentation.basis.standard == RuleDocumentation.Basis.draftingRules
      {
        diagnostic.severity = .warning
      }
    }
    switch setting(of: diagnostic.rule, for: standard) {
    case .off: return nil
    case .severity(let severity): diagnostic.severity = severity
    case nil: if rules[diagnostic.rule]?.isOffByDefault == true, !named.contains(diagnostic.rule) { return nil }
    }
    return diagnostic
  }

  private func setting(of rule: RuleID, for standard: Standard?) -> RuleSettings.Setting? {
    expired.contains(rule) ? nil : configuration.rules.setting(of: rule, for: standard)
  }

  /// Whether a rule that is off by default is off in a standard.
  func isOff(_ rule: RuleID, in standard: Standard) -> Bool {
    guard rules[rule]?.isOffByDefault == true else { return false }
    switch setting(of: rule, for: standard) {
    case .off: return true
    case .severity: return false
    case nil: return !named.contains(rule)
    }
  }
}

/// Whether a last day, `2026-12-31`, lies before a day; never where there is no day, or the last day is no date.
func isPast(_ lastDay: String, on day: String?) -> Bool {
  guard let day, let date = CoverDate(lastDay), date.isComplete, date.isPossible else { return false }
  return date.tidy < day
}

extension RuleSettings {
  /// What is set for a rule in a standard; the first condition that fits holds, `其余` after all others.
  fileprivate func setting(of rule: RuleID, for standard: Standard?) -> Setting? {
    guard let entries = settings[rule] else { return nil }
    let fitting = entries.first { $0.condition != .rest && standard?.fits($0.condition) == true }
    return (fitting ?? entries.first { $0.condition == .rest })?.setting
  }
}

extension Standard {
  fileprivate func fits(_ condition: RuleSettings.Condition) -> Bool {
    switch condition {
    case .kind(let kind): metadata.functionalType?.value == kind
    case .stage(let stage): metadata.stage?.value == stage
    case .level(let level): metadata.number?.value.level == level
    case .rest: true
    }
  }

  /// Whether the drafting rules bind it: always a national, industry or local standard, and one whose number is not
  /// known; a group or enterprise standard where the organisation or its own foreword says so. GB/T 1.1—2020, clause 1.
  fileprivate func isBoundByDraftingRules(_ configuration: SystemConfiguration) -> Bool {
    switch metadata.number?.value.level {
    case .group, .enterprise: break
    case .national, .industry, .local, .international, .foreign, nil: return true
    }
    switch configuration.draftingRules {
    case .binding: return true
    case .byReference: return false
    case .asDeclared:
      guard let foreword = elements.first(where: { $0.kind == .foreword }) else { return false }
      return foreword.clause.blocks.contains { block in
        guard case .paragraph(let paragraph) = block else { return false }
        return paragraph.prose.text.holds("GB/T 1.1")
      }
    }
  }
}
