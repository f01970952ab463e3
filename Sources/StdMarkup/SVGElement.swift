/// The elements of SVG that stdc writes; there is no other way to name one.
package enum SVGElement: CaseIterable, Sendable {
  case svg, title, desc, style, g, a, rect, path, line, polyline, polygon, circle, ellipse, text, tspan

  package var name: StaticString {
    switch self {
    case .svg: "svg"
    case .title: "title"
    case .desc: "desc"
    case .style: "style"
    case .g: "g"
    case .a: "a"
    case .rect: "rect"
    case .path: "path"
    case .line: "line"
    case .polyline: "polyline"
    case .polygon: "polygon"
    case .circle: "circle"
    case .ellipse: "ellipse"
    case .text: "text"
    case .tspan: "tspan"
    }
  }
}

extension MarkupWriter {
  /// `<name attributes>` content `</name>`
  package mutating func svg(
    _ element: SVGElement, _ attributes: (inout AttributeWriter) -> Void = { _ in },
    content: (inout MarkupWriter) -> Void
  ) {
    self.element(element.name, attributes, content: content)
  }

  /// `<name attributes/>`
  package mutating func svg(_ element: SVGElement, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    empty(element.name, attributes)
  }
}
