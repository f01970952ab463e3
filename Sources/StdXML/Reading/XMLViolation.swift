/// A place where a document breaks the grammar of XML or of its schema.
package struct XMLViolation: Hashable, Sendable {
  /// Counted from 1; 0 where no line is known.
  package let line: Int
  /// The element at hand, where there is one.
  package let element: String?
  /// In the words of libxml2.
  package let message: String

  package init(line: Int, element: String?, message: String) {
    self.line = line
    self.element = element
    self.message = message
  }
}
