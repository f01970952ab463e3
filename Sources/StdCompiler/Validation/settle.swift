import StdModel

/// Settles what the stages and rules found into what people see: one message for one cause, severities as
/// the document and the organisation ask, silenced places left out, silencers that silence nothing reported, sorted by
/// place.
func settle(_ found: [Diagnostic], system: StandardSystem, rules: RuleSet, day: String?) -> [Diagnostic] {
  var documents: [SourceID: Standard] = [:]
  for standard in system.standards { documents[standard.source] = standard }
  var byRule: [RuleID: any Rule.Type] = [:]
  for rule in rules.all { byRule[rule.id] = rule }

  var kept = withoutConsequences(found, byRule)
  let policy = SeverityPolicy(documents, byRule, system.configuration, named: rules.named, day: day)
  kept = kept.compactMap(policy.settled)
  kept = silence(kept, documents, known: byRule, policy, day: day)
  kept += settingProblems(system.configuration, known: byRule, expired: policy.expired)
  kept.sort()
  return joined(withoutRepeats(kept), byRule)
}

/// Findings that have one cause in a file, such as half-width marks all over it, as one: at the first, with the others
/// as further places, and one fix for all.
private func joined(_ sorted: [Diagnostic], _ rules: [RuleID: any Rule.Type]) -> [Diagnostic] {
  var groups: [RuleID: [SourceID: [Int]]] = [:]
  for (index, diagnostic) in sorted.enumerated() where rules[diagnostic.rule]?.joinedMessage([diagnostic]) != nil {
    groups[diagnostic.rule, default: [:]][diagnostic.span.source, default: []].append(index)
  }
  var result: [Diagnostic?] = sorted
  for (rule, bySource) in groups {
    for places in bySource.values where places.count > 3 {
      let findings = places.map { sorted[$0] }
      guard let message = rules[rule]?.joinedMessage(findings) else { continue }
      for place in places { result[place] = nil }
      result[places[0]] = findings[0].joined(with: findings.dropFirst(), message)
    }
  }
  return result.compactMap { $0 }
}

extension Diagnostic {
  /// More places than a reader looks at; the fix mends them all.
  private static let shownPlaces = 8

  fileprivate func joined(with others: ArraySlice<Diagnostic>, _ message: Bilingual) -> Diagnostic {
    let here = Bilingual(zh: "这里也是", en: "here, too")
    var fixes: [FixIt] = []
    let certain = ([self] + others).compactMap { $0.fixes.first { $0.certainty == .certain } }
    let any = ([self] + others).compactMap(\.fixes.first)
    if certain.count == others.count + 1, let first = certain.first {
      fixes = [FixIt(.certain, first.label, certain.flatMap(\.edits))]
    } else if any.count == others.count + 1, let first = any.first, any.allSatisfy({ $0.label == first.label }) {
      fixes = [FixIt(.likely, first.label, any.flatMap(\.edits))]
    }
    return Diagnostic(
      rule, severity, message, at: span, related: others.prefix(Self.shownPlaces).map { Label($0.span, here) },
      fixes: fixes, places: others.map(\.span))
  }
}

/// Drops findings whose cause another rule reports at the same place.
private func withoutConsequences(_ found: [Diagnostic], _ rules: [RuleID: any Rule.Type]) -> [Diagnostic] {
  var causes: [RuleID: [SourceSpan]] = [:]
  let wanted = Set(found.flatMap { rules[$0.rule]?.yieldsTo ?? [] })
  guard !wanted.isEmpty else { return found }
  for diagnostic in found where wanted.contains(diagnostic.rule) {
    causes[diagnostic.rule, default: []].append(diagnostic.span)
  }
  return found.filter { diagnostic in
    guard let yieldsTo = rules[diagnostic.rule]?.yieldsTo else { return true }
    return !yieldsTo.contains { cause in
      causes[cause]?.contains {
        $0.source == diagnostic.span.source && $0.start <= diagnostic.span.end && diagnostic.span.start <= $0.end
      }
        ?? false
    }
  }
}

private func withoutRepeats(_ sorted: [Diagnostic]) -> [Diagnostic] {
  var result: [Diagnostic] = []
  result.reserveCapacity(sorted.count)
  for diagnostic in sorted where result.last != diagnostic { result.append(diagnostic) }
  return result
}

// MARK: - Silencers

private func silence(
  _ found: [Diagnostic], _ documents: [SourceID: Standard], known: [RuleID: any Rule.Type], _ policy: SeverityPolicy,
  day: String?
) -> [Diagnostic] {
  var used = Set<SourceSpan>()
  var kept = found.filter { diagnostic in
    guard let silencers = documents[diagnostic.span.source]?.silencers else { return true }
    for silencer in silencers
    where silencer.rules.contains(diagnostic.rule) && silencer.scope.touches(diagnostic.span)
      && !(silencer.until.map { isPast($0, on: day) } ?? false)
    {
      used.insert(silencer.span)
      return false
    }
    return true
  }
  for standard in documents.values {
    for silencer in standard.silencers {
      // Nobody knows what a rule would find that is off here.
      let isUsed = used.contains(silencer.span) || silencer.rules.contains { policy.isOff($0, in: standard) }
      kept += problems(of: silencer, isUsed: isUsed, known, day: day)
    }
  }
  return kept
}

private func problems(of silencer: Silencer, isUsed: Bool, _ known: [RuleID: any Rule.Type], day: String?)
  -> [Diagnostic]
{
  guard !silencer.rules.isEmpty, silencer.until.map(isWholeDate) ?? true else {
    return [DocumentRules.malformedSilencer(silencer.span)]
  }
  if silencer.reason.isEmpty { return [DocumentRules.silencerWithoutReason(silencer.span)] }
  if let unknown = silencer.rules.first(where: { known[$0] == nil && !$0.description.hasPrefix("STDC-") }) {
    let names = known.keys.map(\.description).sorted()
    return [
      ConfigurationRules.unknownRule(
        unknown.description, nearest: nearest(to: unknown.description, in: names), silencer.span)
    ]
  }
  if let last = silencer.until, isPast(last, on: day) { return [expired(last, silencer.span)] }
  guard !isUsed else { return [] }
  return [
    Diagnostic(
      RuleID("STDC-OFF-03"), .warning,
      Bilingual(zh: "这条注释没有关闭任何诊断，可以删去", en: "this comment silences nothing and can go"), at: silencer.span,
      fixes: [.replace(silencer.span, with: "", .likely)])
  ]
}

private func isWholeDate(_ text: String) -> Bool {
  CoverDate(text).map { $0.isComplete && $0.isPossible } ?? false
}

private func expired(_ lastDay: String, _ span: SourceSpan) -> Diagnostic {
  Diagnostic(
    RuleID("STDC-OFF-04"), .warning,
    Bilingual(
      zh: "这一例外到 \(lastDay) 为止，已经过期，规则重新起作用", en: "this exception ended on \(lastDay); the rule holds again"),
    at: span)
}

private func settingProblems(
  _ configuration: SystemConfiguration, known: [RuleID: any Rule.Type], expired rules: Set<RuleID>
) -> [Diagnostic] {
  configuration.rules.lastDays.compactMap { id, day in rules.contains(id) ? expired(day.value, day.span) : nil }
    + configuration.rules.spans.compactMap { id, span in
      guard known[id] == nil, !id.description.hasPrefix("STDC-") else { return nil }
      let names = known.keys.map(\.description).sorted()
      return ConfigurationRules.unknownRule(id.description, nearest: nearest(to: id.description, in: names), span)
    }
}

extension SourceSpan {
  fileprivate func touches(_ other: SourceSpan) -> Bool {
    source == other.source && start <= other.end && other.start <= end
  }
}
