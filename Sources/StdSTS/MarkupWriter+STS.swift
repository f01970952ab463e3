import StdMarkup
import StdModel

extension MarkupWriter {
  /// `<name attributes>`; `close` has to follow.
  @inline(__always)
  mutating func open(_ element: STSElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    open(element.name, attributes)
  }

  @inline(__always) mutating func close(_ element: STSElement) { close(element.name) }

  /// `<name attributes/>`
  @inline(__always)
  mutating func empty(_ element: STSElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    empty(element.name, attributes)
  }

  /// An element that holds text alone.
  @inline(__always) mutating func element(
    _ element: STSElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }, text content: String
  ) {
    open(element, attributes)
    text(content)
    close(element)
  }

  /// The same on a line of its own, where white space does not count.
  mutating func line(
    _ element: STSElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }, text content: String
  ) {
    self.element(element, attributes, text: content)
    line()
  }
}

extension AttributeWriter {
  @inline(__always) mutating func callAsFunction(_ attribute: STSAttribute, _ value: String) {
    self(attribute.name, value)
  }

  @inline(__always) mutating func callAsFunction(_ attribute: STSAttribute, optional value: String?) {
    if let value { self(attribute.name, value) }
  }

  /// A word of the vocabulary.
  @inline(__always) mutating func callAsFunction(_ attribute: STSAttribute, word: StaticString) {
    self(attribute.name, constant: word)
  }
}
