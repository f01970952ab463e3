import StdModel
import StdSyntax

/// Reads the front matter of a standard or drafting statement; what is not understood is reported and left out.
struct MetadataReader {
  private(set) var metadata: StandardMetadata
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isStatement = false
  private(set) var statementSubject: Sourced<StandardNumber>?

  private static let keys = [
    "number", "title", "title-en", "subsystem", "category", "kind", "stage", "ics", "ccs", "issued", "effective",
    "issuer",
    "proposer", "under", "drafters", "authors", "replaces", "implements", "statement-of", "system-code",
  ]

  init(source: SourceText) { metadata = StandardMetadata(span: source.span.head) }

  mutating func read(_ frontMatter: FrontMatter?) {
    guard let frontMatter else { return }
    metadata.span = frontMatter.span
    guard case .mapping(let entries, _) = frontMatter.root else { return }
    for (key, value) in entries { read(key, value) }
  }

  private mutating func read(_ key: Sourced<String>, _ value: YAMLNode) {
    switch key.value {
    case "number":
      metadata.writtenNumber = value.text
      metadata.number = number(value, key.value)
    case "title": metadata.title = value.text
    case "title-en": metadata.englishTitle = value.text
    case "subsystem": metadata.subsystem = choice(value, key.value, SubsystemKind.allCases)
    case "category": metadata.category = value.text
    case "kind": metadata.functionalType = choice(value, key.value, FunctionalType.allCases)
    case "stage": metadata.stage = choice(value, key.value, Stage.allCases)
    case "ics": metadata.ics = value.text
    case "ccs": metadata.ccs = value.text
    case "issued": metadata.issued = value.text
    case "effective": metadata.effective = value.text
    case "issuer": metadata.issuer = value.text
    case "proposer": metadata.proposer = value.text
    case "under": metadata.under = value.text
    case "drafters": metadata.drafters = value.items.compactMap(\.text)
    case "authors": metadata.authors = value.items.compactMap(\.text)
    case "replaces": metadata.replaces = value.items.compactMap { number($0, key.value) }
    case "implements": metadata.implements = value.items.compactMap { implementation($0) }
    case "system-code": metadata.systemCode = value.text
    case "statement-of":
      isStatement = true
      statementSubject = number(value, key.value)
    default:
      metadata.unknownKeys.append(key)
      diagnostics.append(
        DocumentRules.unknownMetadataKey(key.value, nearest: nearest(to: key.value, in: Self.keys), key.span))
    }
  }

  private mutating func number(_ node: YAMLNode, _ key: String) -> Sourced<StandardNumber>? {
    guard let text = node.text else { return nil }
    if let number = StandardNumber(parsing: text.value) { return Sourced(number, text.span) }
    report(
      key, text,
      Bilingual(zh: "应为标准编号，如 Q/SLFW SS 301—2026", en: "expected the number of a standard, such as Q/SLFW SS 301—2026"))
    return nil
  }

  private mutating func choice<Value: RawRepresentable<String> & Equatable & Sendable>(
    _ node: YAMLNode, _ key: String, _ all: [Value]
  ) -> Sourced<Value>? {
    guard let text = node.text else { return nil }
    if let value = Value(rawValue: text.value) { return Sourced(value, text.span) }
    let names = all.map(\.rawValue).joined(separator: "、")
    report(key, text, Bilingual(zh: "只能是：\(names)", en: "may only be one of: \(names)"))
    return nil
  }

  /// A number, or `{standard: number, clauses: [5.2]}`.
  private mutating func implementation(_ node: YAMLNode) -> Implementation? {
    if node.text != nil { return number(node, "implements").map { Implementation(standard: $0, clauses: []) } }
    guard let standardNode = node["standard"], let standard = number(standardNode, "implements") else { return nil }
    var clauses: [Sourced<ClauseNumber>] = []
    for item in node["clauses"]?.items ?? [] {
      guard let text = item.text else { continue }
      if let number = clauseNumber(text.value) {
        clauses.append(Sourced(number, text.span))
      } else {
        report("implements", text, Bilingual(zh: "应为章条编号，如 5.2", en: "expected the number of a clause, such as 5.2"))
      }
    }
    return Implementation(standard: standard, clauses: clauses)
  }

  private mutating func report(_ key: String, _ text: Sourced<String>, _ expected: Bilingual) {
    diagnostics.append(DocumentRules.unreadableMetadata(key, text.value, expected: expected, text.span))
  }
}
