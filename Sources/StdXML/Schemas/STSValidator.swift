/// Validates documents in NISO STS against the published schemas.
package struct STSValidator: Sendable {
  /// What a document breaks, and in which schema.
  package struct Finding: Hashable, Sendable {
    package let schema: SchemaFiles.Entry
    package let violation: XMLViolation
  }

  private let files: SchemaFiles
  private let limits: XMLLimits

  package init(_ files: SchemaFiles, limits: XMLLimits = XMLLimits()) {
    self.files = files
    self.limits = limits
  }

  /// What each document breaks, in the order of the documents. Each schema is compiled once for all of them.
  ///
  /// DTD and RELAX NG agree on nearly everything, and the DTD says it better: what RELAX NG finds counts where the DTD
  /// finds nothing. Throws where a document cannot be read, or a schema is no schema.
  package func validate(_ documents: [[UInt8]]) throws(XMLError) -> [[Finding]] {
    var wanted: [[SchemaFiles.Entry]] = []
    for document in documents {
      let root = try RootElement(document, limits)
      wanted.append(files.entries(version: root.version, hasOASISTables: root.hasOASISTables))
    }
    var findings = [[Finding]](repeating: [], count: documents.count)
    let used = Set(wanted.flatMap { $0 }).sorted { ($0.language.order, $0.path) < ($1.language.order, $1.path) }
    for entry in used {
      let schema = try STSSchema(entry, files)
      for index in documents.indices where wanted[index].contains(entry) {
        if entry.language == .relaxNG, !findings[index].isEmpty { continue }
        let document = try XMLDocument(reading: documents[index], limits: limits)
        var problems = XMLProblemCollector(limit: limits.violations)
        try schema.validate(document, &problems)
        let violations = problems.violations + problems.unknownIDs.prefix(limits.violations).map(\.violation)
        findings[index] += violations.map { Finding(schema: entry, violation: $0) }
      }
    }
    return findings
  }
}

extension SchemaFiles.Entry.Language {
  fileprivate var order: Int {
    switch self {
    case .dtd: 0
    case .relaxNG: 1
    case .xsd: 2
    }
  }
}

/// What the start of a document says of the schema that it wants.
private struct RootElement {
  let version: String?
  let hasOASISTables: Bool

  init(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLError) {
    let tree = try XMLTree(reading: bytes, limits: limits)
    version = tree.attribute("dtd-version", of: XMLTree.root)
    hasOASISTables = tree.names.contains { $0.namespace == .oasis }
  }
}
