import StdMarkup

/// Reduces what Graphviz drew to elements and attributes that are known to be harmless, in the look of the other
/// diagrams.
///
/// Whatever is not on the lists below does not come through: scripts, styles, pictures, references to other files, ids.
/// The white ground goes, and black becomes the colour of the text, so that the drawing is right on dark pages, too;
/// one with colours of its own keeps a light ground.
package enum SafeSVG {
  /// A drawing with nothing harmful in it.
  package struct Reduced {
    package let bytes: [UInt8]
  }

  private static let maximumElements = 20_000
  private static let maximumDepth = 40

  /// Returns nil for bytes that are not a drawing of Graphviz. `idPrefix` has to be unique on the page.
  package static func reduced(
    _ bytes: [UInt8], _ embedding: DrawingWriter.Embedding, title: String, idPrefix: String
  ) -> Reduced? {
    guard let tree = try? tree(bytes), let size = size(of: tree) else { return nil }
    var writer = MarkupWriter(capacity: bytes.count)
    writer.svg(.svg) { attribute in
      attribute("xmlns", "http://www.w3.org/2000/svg")
      attribute("class", hasColours(tree) ? "stdd stdd-light" : "stdd")
      attribute("width", size.width)
      attribute("height", size.height)
      attribute("viewBox", size.viewBox)
      attribute("role", hasLinks(tree) ? "group" : "img")
      attribute("aria-labelledby", idPrefix + "-t")
      attribute("fill", "currentColor")
    } content: { writer in
      writer.svg(.title) {
        $0("id", idPrefix + "-t")
      } content: {
        $0.text(title)
      }
      if embedding == .standalone { DiagramStyle.write(to: &writer) }
      for child in tree.children { write(child, to: &writer) }
    }
    return Reduced(bytes: writer.bytes)
  }

  // MARK: - Reading

  private final class Node {
    let element: SVGElement?
    let attributes: [(name: String, value: String)]
    var children: [Node] = []
    var text = ""

    init(_ element: SVGElement?, _ attributes: [(name: String, value: String)]) {
      self.element = element
      self.attributes = attributes
    }

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private static func tree(_ bytes: [UInt8]) throws(SVGScanner.Malformed) -> Node {
    var scanner = SVGScanner(bytes)
    var root: Node?
    var open: [Node] = []
    var count = 0
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let attributes, let isEmpty):
        count += 1
        guard count <= maximumElements, open.count < maximumDepth else { throw SVGScanner.Malformed() }
        let node = Node(elements[name], attributes)
        if let parent = open.last {
          parent.children.append(node)
        } else if root == nil, name == "svg" {
          root = node
        } else {
          throw SVGScanner.Malformed()
        }
        if !isEmpty { open.append(node) }
      case .end:
        guard open.popLast() != nil else { throw SVGScanner.Malformed() }
      case .text(let text):
        if let node = open.last, node.element == .text || node.element == .tspan { node.text += text }
      }
    }
    guard let root, open.isEmpty else { throw SVGScanner.Malformed() }
    return root
  }

  /// The elements that come through; of the others nothing does, what is in them neither.
  private static let elements: [String: SVGElement] = [
    "svg": .svg, "g": .g, "a": .a, "path": .path, "polygon": .polygon, "polyline": .polyline, "ellipse": .ellipse,
    "circle": .circle, "rect": .rect, "line": .line, "text": .text, "tspan": .tspan,
  ]

  private static func size(of root: Node) -> (viewBox: String, width: Int, height: Int)? {
    guard let viewBox = root["viewBox"] else { return nil }
    let numbers = viewBox.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1_000_000 }), numbers[2] > 0, numbers[3] > 0
    else { return nil }
    // Points to pixels.
    return (viewBox, Int(numbers[2] * 4 / 3 + 0.5), Int(numbers[3] * 4 / 3 + 0.5))
  }

  private static func hasLinks(_ node: Node) -> Bool {
    (node.element == .a && link(of: node) != nil) || node.children.contains(where: hasLinks)
  }

  private static func hasColours(_ node: Node) -> Bool {
    guard !isGround(node) else { return false }
    let isColoured = [node["fill"], node["stroke"]].contains { value in
      value.map { !["none", "transparent", "black", "#000000", "white", "#ffffff", "currentColor"].contains($0) }
        ?? false
    }
    return isColoured || node.children.contains(where: hasColours)
  }

  /// The white rectangle that Graphviz draws below everything.
  private static func isGround(_ node: Node) -> Bool {
    node.element == .polygon && node["fill"] == "white" && ["transparent", "none", "white"].contains(node["stroke"])
  }

  // MARK: - Writing

  private static func write(_ node: Node, to writer: inout MarkupWriter) {
    guard let element = node.element, element != .svg, !isGround(node) else { return }
    if element == .a, link(of: node) == nil {
      for child in node.children { write(child, to: &writer) }
      return
    }
    writer.svg(element) { attribute in
      if element == .a, let link = link(of: node) { attribute("href", link) }
      for (name, value) in node.attributes {
        guard let known = attributes[name], isPlain(value) else { continue }
        attribute(known, name == "fill" || name == "stroke" ? colour(value) : value)
      }
    } content: { writer in
      writer.text(node.text)
      for child in node.children { write(child, to: &writer) }
    }
  }

  private static let attributes: [String: StaticString] = [
    "d": "d", "points": "points", "x": "x", "y": "y", "x1": "x1", "y1": "y1", "x2": "x2", "y2": "y2", "cx": "cx",
    "cy": "cy",
    "r": "r", "rx": "rx", "ry": "ry", "width": "width", "height": "height", "transform": "transform", "fill": "fill",
    "stroke": "stroke", "stroke-width": "stroke-width", "stroke-dasharray": "stroke-dasharray",
    "font-size": "font-size",
    "font-weight": "font-weight", "font-style": "font-style", "text-anchor": "text-anchor",
    "text-decoration": "text-decoration", "baseline-shift": "baseline-shift", "fill-opacity": "fill-opacity",
    "stroke-opacity": "stroke-opacity", "opacity": "opacity",
  ]

  /// Numbers, colours, names and transformations; no reference to anything else.
  private static func isPlain(_ value: String) -> Bool {
    let lowered = value.lowercased()
    return !lowered.contains("url") && !lowered.contains(":") && !lowered.contains("\\")
  }

  private static func colour(_ value: String) -> String {
    switch value {
    case "black", "#000000": "currentColor"
    case "transparent": "none"
    default: value
    }
  }

  private static func link(of node: Node) -> String? {
    guard let link = node["xlink:href"] ?? node["href"] else { return nil }
    let isClean = link.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    guard isClean, !link.isEmpty, !link.hasPrefix("//") else { return nil }
    let head = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let colon = head.firstIndex(of: ":") else { return link }
    return ["http", "https", "mailto"].contains(head[..<colon].lowercased()) ? link : nil
  }
}
