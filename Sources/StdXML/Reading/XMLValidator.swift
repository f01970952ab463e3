/// Reads XML from anywhere safely and validates it against a schema of ours.
///
/// No network, no DTD, no entities; size and depth are bounded, and nothing is printed. Any thread may call it, several
/// at once.
package struct XMLValidator: Sendable {
  private let limits: XMLLimits

  package init(limits: XMLLimits = XMLLimits()) { self.limits = limits }

  /// What a document breaks in a RELAX NG schema, in the order in which libxml2 finds it; empty where it is valid.
  ///
  /// References to ids that the document lacks come last. The schema is compiled anew, which takes about as long as a
  /// hundred kilobytes take to validate.
  package func validate(_ bytes: [UInt8], schema: [UInt8]) throws(XMLError) -> [XMLViolation] {
    let report = try validate(bytes, schema: RelaxNGSchema(schema))
    return report.violations + report.unknownIDs.prefix(limits.violations).map(\.violation)
  }

  /// Throws where a document is not well-formed or not to be trusted.
  package func read(_ bytes: [UInt8]) throws(XMLError) { _ = try XMLDocument(reading: bytes, limits: limits) }

  /// What one validation found; `ids` are those of the document.
  struct Report {
    var violations: [XMLViolation]
    var unknownIDs: [XMLProblemCollector.UnknownID]
    var ids: [String]
  }

  func validate(_ bytes: [UInt8], schema: borrowing RelaxNGSchema) throws(XMLError) -> Report {
    let document = try XMLDocument(reading: bytes, limits: limits)
    var problems = XMLProblemCollector(limit: limits.violations)
    try schema.validate(document, &problems)
    return Report(violations: problems.violations, unknownIDs: problems.unknownIDs, ids: document.ids)
  }
}
