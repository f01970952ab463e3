/// How much of a document from elsewhere is read.
package struct XMLLimits: Equatable, Sendable {
  package var bytes = 512 << 20
  /// Elements inside each other. libxml2 itself stops at 256.
  package var depth = 240
  /// Attributes and namespace declarations of one element.
  package var attributes = 256
  /// Whether a DOCTYPE that only names a DTD may stand there. The DTD is never loaded, and what the document declares by
  /// itself, entities above all, is refused all the same.
  package var allowsNamedDocumentType = false
  /// Violations that are reported; more are not told apart from these.
  package var violations = 100

  package init() {}
}
