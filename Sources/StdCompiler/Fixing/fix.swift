package import StdModel

/// What `fix` is to mend.
package struct FixOptions: Sendable {
  /// Also what is only likely to be what the author wants.
  package let includesLikely: Bool
  /// Findings of these rules only; nil for all.
  package let rules: Set<RuleID>?
  /// Findings in these files only; nil for all. References to a number that changes are rewritten wherever they stand.
  package let files: Set<SourceID>?

  package init(includesLikely: Bool = false, rules: Set<RuleID>? = nil, files: Set<SourceID>? = nil) {
    self.includesLikely = includesLikely
    self.rules = rules
    self.files = files
  }
}

/// The sources with everything mended that could be.
package struct FixedSources: Sendable {
  package let sources: SourceSet
  /// How many findings of each rule were mended.
  package let mended: [RuleID: Int]
  /// How many numbers were changed, the references to them not counted.
  package let renumbered: Int
  /// Standards whose numbers are left as they are, because a reference could come to mean something else.
  package let notRenumbered: [SourceID]
  /// The compilation of the mended sources.
  package let compilation: Compilation
}

/// Mends what the rules offer a fix for, round by round until nothing is left: first the fixes of single findings, then
/// the numbers with every reference to them.
///
/// A fix is made whole or not at all. Files that could not be read as text are left alone. The result is compiled, and
/// renumbering that makes any reference lead elsewhere is taken back, so that no reference changes its meaning. Fixing
/// twice changes nothing the second time.
package func fix(_ input: CompilerInput, _ options: FixOptions = FixOptions()) async -> FixedSources {
  var fixing = Fixing(input: input, options: options, compilation: await compile(input))
  await fixing.run()
  return FixedSources(
    sources: fixing.input.sources, mended: fixing.mended, renumbered: fixing.renumbered,
    notRenumbered: fixing.refused.map { fixing.compilation.resolved.system[$0].source }.sorted(),
    compilation: fixing.compilation)
}

/// A finding, wherever it moves within its file.
private struct Finding: Hashable {
  let rule: RuleID
  let message: String
  let file: SourceID

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    message = diagnostic.message.zh
    file = diagnostic.span.source
  }
}

private struct Fixing {
  var input: CompilerInput
  let options: FixOptions
  var compilation: Compilation
  var mended: [RuleID: Int] = [:]
  var renumbered = 0
  var refused: Set<StandardID> = []
  /// Findings whose fix did not take them away; another fix of the same round may have copied what is wrong, so that it
  /// takes two tries to tell.
  private var stuck: Set<Finding> = []
  private var doubtful: Set<Finding> = []

  init(input: CompilerInput, options: FixOptions, compilation: Compilation) {
    self.input = input
    self.options = options
    self.compilation = compilation
  }

  /// One fix may make room for another, but not without end.
  private static let maximumRounds = 24

  mutating func run() async {
    for _ in 0..<Self.maximumRounds {
      if await mendFindings() { continue }
      guard await renumber() else { return }
    }
  }

  private var findings: [Diagnostic] {
    let unreadable = compilation.diagnostics.unreadableSources
    return compilation.diagnostics.filter { diagnostic in
      !unreadable.contains(diagnostic.span.source) && options.files?.contains(diagnostic.span.source) ?? true
        && options.rules?.contains(diagnostic.rule) ?? true
    }
  }

  // MARK: - Single findings

  private mutating func mendFindings() async -> Bool {
    var edits = SourceEdits()
    var taken: [RuleID: Int] = [:]
    var mendedNow: Set<Finding> = []
    let numbers = numberSpans()
    let before = findings
    for diagnostic in before where !stuck.contains(Finding(diagnostic)) {
      let fix = diagnostic.fixes.first { fix in
        fix.certainty == .certain || options.includesLikely && fix.certainty == .likely
      }
      guard let fix, !fix.edits.isEmpty, fix.edits.allSatisfy({ isInReach($0) }) else { continue }
      // Numbers change together with the references to them.
      if NumberingScope(diagnostic.rule) != nil, fix.edits.contains(where: { numbers.contains($0.span) }),
        fix.certainty == .likely
      {
        continue
      }
      guard edits.take(fix.edits) else { continue }
      taken[diagnostic.rule, default: 0] += 1
      mendedNow.insert(Finding(diagnostic))
    }
    guard !edits.isEmpty else { return false }
    let sources = edits.applied(to: input.sources)
    guard sources != input.sources else { return false }
    await take(sources)
    mended.merge(taken, uniquingKeysWith: +)
    let remaining = mendedNow.intersection(findings.map { Finding($0) })
    stuck.formUnion(remaining.intersection(doubtful))
    doubtful = remaining
    return true
  }

  private func isInReach(_ edit: FixIt.Edit) -> Bool { options.files?.contains(edit.span.source) ?? true }

  private func numberSpans() -> Set<SourceSpan> {
    let wanted = Set(findings.filter { NumberingScope($0.rule) != nil }.map(\.span.source))
    return Set(
      compilation.resolved.system.standards.filter { wanted.contains($0.source) }
        .flatMap { writtenNumbers(of: $0).map(\.span) })
  }

  // MARK: - Numbers

  private mutating func renumber() async -> Bool {
    let wrong = findings.filter { NumberingScope($0.rule) != nil }
    let scopes = self.scopes(of: wrong)
    var excluded = refused
    defer { refused = excluded }
    while true {
      let plan = Renumbering(compilation.resolved, scopes, excluded: excluded)
      excluded.formUnion(plan.refused)
      var edits = SourceEdits()
      guard !plan.edits.isEmpty, edits.take(plan.edits) else { return false }
      let before = (compilation: compilation, sources: input.sources)
      await take(edits.applied(to: input.sources))
      let strayed = Self.standardsWithOtherTargets(before.compilation.resolved, compilation.resolved, scopes.keys)
      if strayed.isEmpty {
        for finding in wrong { mended[finding.rule, default: 0] += 1 }
        renumbered += plan.count
        return true
      }
      input = input.with(before.sources)
      compilation = before.compilation
      excluded.formUnion(strayed)
    }
  }

  /// What the findings say is counted wrongly. Where clauses or annexes change, what counts within them does, too.
  private func scopes(of findings: [Diagnostic]) -> [StandardID: NumberingScope] {
    var bySource: [SourceID: NumberingScope] = [:]
    for finding in findings {
      if let scope = NumberingScope(finding.rule) { bySource[finding.span.source, default: []].insert(scope) }
    }
    var scopes: [StandardID: NumberingScope] = [:]
    for standard in compilation.resolved.system.standards {
      guard var scope = bySource[standard.source] else { continue }
      if !scope.isDisjoint(with: [.clauses, .annexes]) { scope.insert(.subclauses) }
      if scope.contains(.annexes) { scope.insert([.figures, .tables, .formulas]) }
      scopes[standard.id] = scope
    }
    return scopes
  }

  /// The renumbered standards that a reference led to before or leads to now, where it does not lead to the same place.
  private static func standardsWithOtherTargets(
    _ before: ResolvedSystem, _ after: ResolvedSystem, _ renumbered: some Collection<StandardID>
  ) -> Set<StandardID> {
    let candidates = Set(renumbered)
    var strayed: Set<StandardID> = []
    for standard in before.system.standards {
      let old = before.resolution(of: standard.id).references.all
      let new = after.resolution(of: standard.id).references.all
      guard old.count == new.count, after.system.standards.count == before.system.standards.count else {
        return candidates
      }
      for (one, other) in zip(old, new) where one.target != other.target || one.place != other.place {
        let targets = [one.target.standard, other.target.standard].compactMap { $0 } + [standard.id]
        strayed.formUnion(candidates.intersection(targets))
        if candidates.isDisjoint(with: targets) { return candidates }
      }
      let implemented = zip(
        before.resolution(of: standard.id).implements, after.resolution(of: standard.id).implements)
      for (one, other) in implemented where one != other {
        strayed.formUnion(candidates.intersection([one.standard, other.standard].compactMap { $0 }))
      }
    }
    return strayed
  }

  private mutating func take(_ sources: SourceSet) async {
    input = input.with(sources)
    compilation = await compile(input)
  }
}

extension CrossReference.Target {
  /// The standard that holds what is referred to.
  fileprivate var standard: StandardID? {
    switch self {
    case .node(let reference): reference.standard
    case .standard(let id), .missing(let id): id
    case .adopted, .planned, .listed, .itself, .external, .missingStandard: nil
    }
  }
}
