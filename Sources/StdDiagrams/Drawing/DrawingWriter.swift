package import StdMarkup

/// Writes drawings as SVG.
package struct DrawingWriter {
  /// Where the SVG will stand.
  package enum Embedding: Equatable, Sendable {
    /// In a file of its own, with its styles.
    case standalone
    /// Within a page that links the style sheet `diagrams.css`.
    case inline
    /// Within a page, as one of two drawings of the same thing of which the page shows one: the wide one comes first.
    case inlineWide
    case inlineNarrow
  }

  private let embedding: Embedding
  private let idPrefix: String
  private let href: (DiagramLink) -> String?

  /// `idPrefix` has to be unique on the page; `href` says where a box leads from there.
  package init(_ embedding: Embedding, idPrefix: String, href: @escaping (DiagramLink) -> String? = { _ in nil }) {
    self.embedding = embedding
    self.idPrefix = idPrefix
    self.href = href
  }

  package func markup(_ drawing: Drawing) -> MarkupWriter {
    var writer = MarkupWriter(capacity: 600 + drawing.boxes.count * 260 + drawing.connectors.count * 60)
    write(drawing, to: &writer)
    return writer
  }

  package func write(_ drawing: Drawing, to writer: inout MarkupWriter) {
    let hasLinks = drawing.boxes.contains { $0.link.map { href($0) != nil } ?? false }
    let titleID = idPrefix + "-t"
    let summaryID = idPrefix + "-d"
    writer.svg(.svg) { attribute in
      attribute("xmlns", "http://www.w3.org/2000/svg")
      attribute("class", rootClass)
      attribute("width", drawing.width)
      attribute("height", drawing.height)
      attribute("viewBox", "0 0 \(drawing.width) \(drawing.height)")
      // An image has no parts for assistive technology; a diagram with links is a group of them.
      attribute("role", hasLinks ? "group" : "img")
      attribute("aria-labelledby", titleID)
      attribute("aria-describedby", summaryID)
      attribute("font-size", Self.defaultSize)
      attribute("fill", "currentColor")
      attribute("stroke", "none")
    } content: { writer in
      writer.svg(.title) {
        $0("id", titleID)
      } content: {
        $0.text(drawing.title)
      }
      writer.svg(.desc) {
        $0("id", summaryID)
      } content: {
        $0.text(drawing.summary)
      }
      if embedding == .standalone { DiagramStyle.write(to: &writer) }
      for frame in drawing.frames { write(frame, to: &writer) }
      write(drawing.connectors, to: &writer)
      for box in drawing.boxes { write(box, to: &writer) }
      for label in drawing.labels { write(label.text, to: &writer) }
    }
  }

  private var rootClass: String {
    switch embedding {
    case .standalone, .inline: "stdd"
    case .inlineWide: "stdd stdd-wide"
    case .inlineNarrow: "stdd stdd-narrow"
    }
  }

  private static let defaultSize = 12

  // MARK: - Lines

  private func write(_ frame: Drawing.Frame, to writer: inout MarkupWriter) {
    writer.svg(.rect) { attribute in
      attribute("class", "stdd-f")
      attribute.rectangle(frame.rectangle)
      attribute.outline()
    }
  }

  /// All lines in one path, all heads in another. Where lines run together they are drawn once: drawn twice they would
  /// look thicker.
  private func write(_ connectors: [Drawing.Connector], to writer: inout MarkupWriter) {
    guard !connectors.isEmpty else { return }
    var lines = LineUnion()
    var heads = PathData()
    for connector in connectors {
      var points = connector.points
      if connector.head == .arrow { Self.addHead(to: &points, in: &heads) }
      lines.add(points)
    }
    writer.svg(.path) { attribute in
      attribute("class", "stdd-c")
      attribute("d", lines.path.text)
      attribute.outline()
    }
    guard !heads.text.isEmpty else { return }
    writer.svg(.path) { attribute in
      attribute("class", "stdd-h")
      attribute("d", heads.text)
    }
  }

  static let headLength = 7
  static let headHalfWidth = 3

  /// Adds a triangle at the end and shortens the line, so that its blunt end does not show at the tip.
  private static func addHead(to points: inout [Point], in path: inout PathData) {
    guard points.count >= 2 else { return }
    let tip = points[points.count - 1]
    let before = points[points.count - 2]
    let dx = (tip.x - before.x).signum()
    let dy = (tip.y - before.y).signum()
    let base = Point(tip.x - dx * headLength, tip.y - dy * headLength)
    path.polygon([
      tip, Point(base.x - dy * headHalfWidth, base.y - dx * headHalfWidth),
      Point(base.x + dy * headHalfWidth, base.y + dx * headHalfWidth),
    ])
    points[points.count - 1] = Point(tip.x - dx * (headLength - 1), tip.y - dy * (headLength - 1))
  }

  // MARK: - Boxes

  private func write(_ box: Drawing.Box, to writer: inout MarkupWriter) {
    if let link = box.link, let target = href(link) {
      writer.svg(.a) {
        $0("href", target)
      } content: {
        writeUnlinked(box, to: &$0)
      }
    } else {
      writeUnlinked(box, to: &writer)
    }
  }

  private func writeUnlinked(_ box: Drawing.Box, to writer: inout MarkupWriter) {
    BoxOutline(box).write(to: &writer)
    for text in box.texts { write(text, to: &writer) }
  }

  // MARK: - Texts

  private func write(_ text: Drawing.PlacedText, to writer: inout MarkupWriter) {
    switch text.block.content {
    case .horizontal(let lines): write(lines, of: text, to: &writer)
    case .vertical(let vertical): VerticalWriter(text, vertical).write(to: &writer)
    }
  }

  private func write(_ lines: [TextLine], of text: Drawing.PlacedText, to writer: inout MarkupWriter) {
    let size = text.block.size
    let leading = TextBlock.leading(size)
    let x = text.alignment == .middle ? text.rectangle.middleX : text.rectangle.x
    // The baseline of Chinese fonts stands 0.88 em below the top of the character.
    var y = text.rectangle.y + (text.rectangle.height - text.block.height) / 2 + (leading - size) / 2 + size * 88 / 100
    guard let first = lines.first else { return }
    writer.svg(.text) { attribute in
      attribute.text(text, size: Self.defaultSize)
      if lines.count == 1 {
        attribute("x", x)
        attribute("y", y)
      }
    } content: { writer in
      guard lines.count > 1 else { return writer.text(first.text) }
      for line in lines {
        writer.svg(.tspan) {
          $0("x", x)
          $0("y", y)
        } content: {
          $0.text(line.text)
        }
        y += leading
      }
    }
  }
}

extension AttributeWriter {
  mutating func rectangle(_ rectangle: Rectangle) {
    self("x", rectangle.x)
    self("y", rectangle.y)
    self("width", rectangle.width)
    self("height", rectangle.height)
  }

  /// What a program without style sheets needs to draw an outline instead of a black area.
  mutating func outline() {
    self("fill", "none")
    self("stroke", "currentColor")
  }

  /// Class, size and alignment of a text.
  mutating func text(_ text: Drawing.PlacedText, size: Int) {
    switch text.block.tone {
    case .plain: break
    case .strong: self("class", "stdd-s")
    case .quiet: self("class", "stdd-q")
    }
    if text.block.size != size { self("font-size", text.block.size) }
    if text.alignment == .middle { self("text-anchor", "middle") }
  }
}
