import StdModel
import StdSyntax

/// The rules by what they look at, and one search for the phrases of all phrase rules.
struct RuleSet: Sendable {
  /// Those that do not run, too, since settings and silencers may name them.
  let all: [any Rule.Type]
  /// Rules that are off by default and run here because they are asked for by name.
  let named: Set<RuleID>
  /// Those that run.
  let byKind: RulesByKind
  /// Finds the phrases of `byKind`, counted as there.
  let phrases: TermMatcher

  /// Takes the rules, and the words that an organisation adds to them.
  ///
  /// - Parameters:
  ///   - configured: rules to which the organisation gives a severity: of those that are off by default they run, too.
  ///   - named: rules that are asked for by name.
  init(
    _ rules: [any Rule.Type], words: HouseWords = HouseWords(), configured: Set<RuleID> = [], named: Set<RuleID> = []
  ) {
    all = rules
    self.named = named
    var byKind = RulesByKind(words)
    for rule in rules where !rule.isOffByDefault || configured.contains(rule.id) || named.contains(rule.id) {
      rule.enrol(in: &byKind)
    }
    byKind.accept(words.accepted.map(\.value))
    self.byKind = byKind
    phrases = TermMatcher(byKind.phrases.map(\.words))
  }

  static let standard = RuleSet(RuleRegistry.rules)

  /// All rules, with the words that an organisation adds and the rules that it switches on.
  static func standard(with configuration: SystemConfiguration, named: Set<RuleID>) -> RuleSet {
    let wanted = named.intersection(RuleRegistry.offByDefault)
    let configured = Set(configuration.rules.settings.keys).intersection(RuleRegistry.offByDefault)
    guard !(configuration.words.isEmpty && wanted.isEmpty && configured.isEmpty) else { return standard }
    return RuleSet(RuleRegistry.rules, words: configuration.words, configured: configured, named: wanted)
  }
}

/// The rules by what they look at; a rule that looks at several kinds of things stands in each of their lists.
///
/// A rule enrols itself. To ask each one what it conforms to takes longer, at the start of the program, than to check a
/// standard.
package struct RulesByKind: Sendable {
  private(set) var system: [any SystemRule.Type] = []
  private(set) var standard: [any StandardRule.Type] = []
  private(set) var clause: [any ClauseRule.Type] = []
  private(set) var list: [any ListRule.Type] = []
  private(set) var block: [any BlockRule.Type] = []
  private(set) var term: [any TermRule.Type] = []
  private(set) var remark: [any RemarkRule.Type] = []
  private(set) var reference: [any ReferenceRule.Type] = []
  private(set) var textFault: [any TextFaultRule.Type] = []
  /// Accepted words have no rule; the longest phrase at a place is found, so what stands within them is not.
  private(set) var phrases: [(words: String, rule: (any PhraseRule.Type)?)] = []
  private let houseWords: HouseWords

  init(_ words: HouseWords) { houseWords = words }

  mutating func add(system rule: any SystemRule.Type) { system.append(rule) }
  mutating func add(standard rule: any StandardRule.Type) { standard.append(rule) }
  mutating func add(clause rule: any ClauseRule.Type) { clause.append(rule) }
  mutating func add(list rule: any ListRule.Type) { list.append(rule) }
  mutating func add(block rule: any BlockRule.Type) { block.append(rule) }
  mutating func add(term rule: any TermRule.Type) { term.append(rule) }
  mutating func add(remark rule: any RemarkRule.Type) { remark.append(rule) }
  mutating func add(reference rule: any ReferenceRule.Type) { reference.append(rule) }
  mutating func add(textFault rule: any TextFaultRule.Type) { textFault.append(rule) }
  mutating func add(phrase rule: any PhraseRule.Type) {
    phrases += (rule.phrases + rule.phrases(of: houseWords)).map { ($0, rule) }
  }

  mutating func accept(_ words: [String]) { phrases += words.map { ($0, nil) } }
}

extension SystemRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(system: self) }
}

extension StandardRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(standard: self) }
}

extension ClauseRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(clause: self) }
}

extension ListRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(list: self) }
}

extension BlockRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(block: self) }
}

extension TermRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(term: self) }
}

extension RemarkRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(remark: self) }
}

extension ReferenceRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(reference: self) }
}

extension TextFaultRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(textFault: self) }
}

extension PhraseRule {
  package static func enrol(in rules: inout RulesByKind) { rules.add(phrase: self) }
}
