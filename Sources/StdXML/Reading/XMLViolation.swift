/// A place where a document breaks the grammar of XML or of its schema.
package struct XMLViolation: Hashable, Sendable {
  /// Counted from 1; 0 where no line is known.
  package let line: Int
  /// The element at hand, where there is one.
  package let element: String?
  /// In the words of libxml2.
  package let message: String
  /// The id of the element, else of the nearest one around it that has one.
  package let anchor: String?

  package init(line: Int, element: String?, message: String, anchor: String? = nil) {
    self.line = line
    self.element = element
    self.message = message
    self.anchor = anchor
  }
}
