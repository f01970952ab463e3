import StdMarkup
import StdModel

extension MarkupWriter {
  /// `<name attributes>`; `close` has to follow.
  @inline(__always) mutating func open(
    _ element: SystemElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }
  ) {
    open(element.name, attributes)
  }

  @inline(__always) mutating func close(_ element: SystemElement) { close(element.name) }

  /// `<name attributes/>`
  @inline(__always) mutating func empty(
    _ element: SystemElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }
  ) {
    empty(element.name, attributes)
  }

  /// `<name attributes>text</name>` on a line of its own.
  mutating func line(
    _ element: SystemElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }, text: String
  ) {
    open(element.name, attributes)
    self.text(text)
    close(element.name)
    line()
  }
}

extension AttributeWriter {
  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, _ value: String) {
    self(attribute.name, value)
  }

  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, _ value: Int) {
    self(attribute.name, value)
  }

  /// Writes the attribute only where there is a value.
  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, optional value: String?) {
    self(attribute.name, optional: value)
  }

  /// A value that is put together from names and numbers.
  @inline(__always)
  mutating func callAsFunction(_ attribute: SystemAttribute, token: (inout TokenWriter) -> Void) {
    self(attribute.name, token: token)
  }

  /// A value that is a word of the vocabulary.
  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, word: StaticString) {
    self(attribute.name, constant: word)
  }

  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, _ name: SystemName) {
    self(attribute.name) { name.write(to: &$0) }
  }

  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, optional name: SystemName?) {
    if let name { self(attribute, name) }
  }

  /// The number of a node; nothing where it has none.
  @inline(__always) mutating func callAsFunction(_ attribute: SystemAttribute, _ number: NodeNumber) {
    switch number {
    case .none: break
    case .clause(let number): self(attribute.name) { $0.number(number) }
    case .object(let number): self(attribute.name) { $0.number(number) }
    case .item(_, let ordinal), .ordinal(let ordinal): self(attribute, ordinal)
    }
  }
}
