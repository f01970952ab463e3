package import StdModel

/// The YAML front matter of a source as a tree with spans.
package struct FrontMatter: Sendable {
  /// From the first `---` to the last one.
  package let span: SourceSpan
  package let root: YAMLNode

  package init(span: SourceSpan, root: YAMLNode) {
    self.span = span
    self.root = root
  }
}

/// A YAML value with its place; mappings keep the order of the author.
package indirect enum YAMLNode: Sendable {
  case scalar(String, SourceSpan)
  case sequence([YAMLNode], SourceSpan)
  case mapping([(key: Sourced<String>, value: YAMLNode)], SourceSpan)

  package var span: SourceSpan {
    switch self {
    case .scalar(_, let span), .sequence(_, let span), .mapping(_, let span): span
    }
  }

  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.value == key }?.value
  }

  /// The text of a scalar; nil for `null`, `~` and the other kinds.
  package var text: Sourced<String>? {
    guard case .scalar(let text, let span) = self, !text.isEmpty, text != "~", text != "null" else { return nil }
    return Sourced(text, span)
  }

  /// The items of a sequence; a single value counts as a sequence of one.
  package var items: [YAMLNode] {
    switch self {
    case .sequence(let items, _): items
    case .scalar(let text, _): text.isEmpty ? [] : [self]
    case .mapping: [self]
    }
  }
}
