/// Markup as a tree, as far as tests need it: what our own writer makes, HTML and XML.
indirect enum MarkupTree {
  case element(name: String, attributes: [String: String], children: [MarkupTree])
  case text(String)

  init(_ markup: String) {
    var reader = MarkupReader(rest: markup[...])
    self = .element(name: "", attributes: [:], children: reader.children())
  }

  var children: [MarkupTree] {
    if case .element(_, _, let children) = self { return children }
    return []
  }

  var name: String? {
    if case .element(let name, _, _) = self { return name }
    return nil
  }

  subscript(attribute: String) -> String? {
    if case .element(_, let attributes, _) = self { return attributes[attribute] }
    return nil
  }

  /// Whether it is an element with the class.
  func has(style: String) -> Bool { self["class"]?.split(separator: " ").contains(Substring(style)) ?? false }

  /// All elements below, in reading order, with those for which `isOpaque` holds but nothing in them.
  func descendants(opaque isOpaque: (MarkupTree) -> Bool = { _ in false }) -> [MarkupTree] {
    children.flatMap { child -> [MarkupTree] in
      guard child.name != nil else { return [] }
      return [child] + (isOpaque(child) ? [] : child.descendants(opaque: isOpaque))
    }
  }

  func first(_ name: String) -> MarkupTree? { descendants().first { $0.name == name } }

  /// All text below.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children): children.map(\.plainText).joined()
    }
  }
}

private struct MarkupReader {
  var rest: Substring

  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

  mutating func children() -> [MarkupTree] {
    var children: [MarkupTree] = []
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      if !text.isEmpty { children.append(.text(Self.decoded(text))) }
      rest = rest[text.endIndex...]
      if rest.hasPrefix("</") {
        rest = rest.drop { $0 != ">" }.dropFirst()
        return children
      }
      if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
        rest = rest.drop { $0 != ">" }.dropFirst()
      } else if !rest.isEmpty {
        children.append(element())
      }
    }
    return children
  }

  private mutating func element() -> MarkupTree {
    var isQuoted = false
    let end =
      rest.firstIndex { character in
        if character == "\"" { isQuoted.toggle() }
        return character == ">" && !isQuoted
      } ?? rest.endIndex
    let tag = rest[..<end].dropFirst()
    rest = rest[end...].dropFirst()
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    var attributes: [String: String] = [:]
    var pieces = tag.dropFirst(name.count)[...]
    while let equals = pieces.firstIndex(of: "="), let start = pieces[equals...].firstIndex(of: "\""),
      let close = pieces[pieces.index(after: start)...].firstIndex(of: "\"")
    {
      let key = pieces[..<equals].split(separator: " ").last.map(String.init) ?? ""
      attributes[key] = Self.decoded(pieces[pieces.index(after: start)..<close])
      pieces = pieces[close...].dropFirst()
    }
    let isEmpty = tag.hasSuffix("/") || Self.void.contains(name)
    return .element(name: name, attributes: attributes, children: isEmpty ? [] : children())
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var decoded = String(text)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      decoded = decoded.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return decoded
  }
}
