import StdMarkup
import StdModel

extension MarkupWriter {
  /// `<name attributes>`; `close` has to follow.
  mutating func open(_ element: SystemElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    open(element.name, attributes)
  }

  mutating func close(_ element: SystemElement) { close(element.name) }

  /// `<name attributes/>`
  mutating func empty(_ element: SystemElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
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
  mutating func callAsFunction(_ attribute: SystemAttribute, _ value: String) { self(attribute.name, value) }

  mutating func callAsFunction(_ attribute: SystemAttribute, _ value: Int) { self(attribute.name, value) }

  /// Writes the attribute only where there is a value.
  mutating func callAsFunction(_ attribute: SystemAttribute, optional value: String?) {
    self(attribute.name, optional: value)
  }

  /// A value that is a word of the vocabulary.
  mutating func callAsFunction(_ attribute: SystemAttribute, word: StaticString) {
    self(attribute.name) { $0.constant(word) }
  }

  mutating func callAsFunction(_ attribute: SystemAttribute, _ name: SystemName) {
    self(attribute.name) { name.write(to: &$0) }
  }

  mutating func callAsFunction(_ attribute: SystemAttribute, optional name: SystemName?) {
    if let name { self(attribute, name) }
  }

  /// The number of a node; nothing where it has none.
  mutating func callAsFunction(_ attribute: SystemAttribute, _ number: NodeNumber) {
    switch number {
    case .none: break
    case .clause(let number): self(attribute.name) { $0.number(number) }
    case .object(let number): self(attribute.name) { $0.number(number) }
    case .item(_, let ordinal), .ordinal(let ordinal): self(attribute, ordinal)
    }
  }
}
