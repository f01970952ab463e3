package import StdModel

/// A diagram as geometry: boxes, connectors and labels with their places, before any SVG is written.
///
/// Layouts make drawings and know no SVG; `DrawingWriter` writes SVG and decides no place. So a test can ask a drawing
/// whether its boxes overlap without reading markup.
package struct Drawing: Equatable, Sendable {
  package enum Kind: Sendable { case framework, flow }

  package let kind: Kind
  /// What the diagram shows, for `<title>`.
  package var title: String
  /// The same content in words, for `<desc>`.
  package var summary: String
  package var width: Int
  package var height: Int
  package var frames: [Frame] = []
  package var connectors: [Connector] = []
  package var boxes: [Box] = []
  package var labels: [Label] = []

  package init(_ kind: Kind, title: String, summary: String) {
    self.kind = kind
    self.title = title
    self.summary = summary
    width = 0
    height = 0
  }
}

extension Drawing {
  /// A box with its text.
  package struct Box: Equatable, Sendable {
    package var rectangle: Rectangle
    package let shape: Shape
    package let line: Line
    package let role: Role
    package var texts: [PlacedText]
    package let link: DiagramLink?

    package init(
      _ rectangle: Rectangle, shape: Shape = .rectangle, line: Line = .solid, role: Role, texts: [PlacedText],
      link: DiagramLink? = nil
    ) {
      self.rectangle = rectangle
      self.shape = shape
      self.line = line
      self.role = role
      self.texts = texts
      self.link = link
    }
  }

  /// The symbols of GB/T 1526.
  package enum Shape: Equatable, Sendable {
    /// 处理
    case rectangle
    /// 端点符
    case terminator
    /// 判断
    case diamond
    /// 文件
    case document
    /// 既定处理
    case subprocess
  }

  /// How a box is outlined. Never colour alone: the difference has to survive a black and white print.
  package enum Line: CaseIterable, Equatable, Sendable {
    case solid
    /// Adopted from outside.
    case double
    /// Being written.
    case dashDotted
    /// Planned.
    case dashed
    /// Missing.
    case dotted
    /// Does not apply: solid and thin, with a stroke through the corner.
    case cut
  }

  package enum Role: Equatable, Sendable { case title, subsystem, category, standard, step, sample }

  /// A text and the rectangle that it is set in.
  package struct PlacedText: Equatable, Sendable {
    package enum Alignment: Equatable, Sendable { case start, middle }

    package let block: TextBlock
    package var rectangle: Rectangle
    package let alignment: Alignment

    init(_ block: TextBlock, in rectangle: Rectangle, alignment: Alignment = .middle) {
      self.block = block
      self.rectangle = rectangle
      self.alignment = alignment
    }
  }

  /// A line of vertical and horizontal pieces from the edge of one box to the edge of another.
  package struct Connector: Equatable, Sendable {
    package enum Head: Equatable, Sendable { case none, arrow }

    package var points: [Point]
    package let head: Head
    /// Which connectors may run together: those of one parent, or those into one target.
    package let from: Int
    package let to: Int

    package init(_ points: [Point], head: Head, from: Int = -1, to: Int = -1) {
      self.points = points
      self.head = head
      self.from = from
      self.to = to
    }
  }

  /// A text beside a line, or in the legend.
  package struct Label: Equatable, Sendable {
    package var text: PlacedText

    init(_ text: PlacedText) { self.text = text }
  }

  /// A rectangle around boxes: a subsystem, a group, a lane.
  package struct Frame: Equatable, Sendable {
    package enum Role: Equatable, Sendable { case group, lane, laneHeader }

    package var rectangle: Rectangle
    package let role: Role

    package init(_ rectangle: Rectangle, role: Role) {
      self.rectangle = rectangle
      self.role = role
    }
  }
}

extension Drawing {
  /// Adds everything of another drawing, moved.
  mutating func add(_ other: Drawing, at dx: Int, _ dy: Int) {
    let moved = other.moved(dx, dy)
    frames += moved.frames
    connectors += moved.connectors
    boxes += moved.boxes
    labels += moved.labels
  }

  func moved(_ dx: Int, _ dy: Int) -> Drawing {
    guard dx != 0 || dy != 0 else { return self }
    var result = self
    for index in result.frames.indices { result.frames[index].rectangle = frames[index].rectangle.moved(dx, dy) }
    for index in result.boxes.indices {
      result.boxes[index].rectangle = boxes[index].rectangle.moved(dx, dy)
      for text in boxes[index].texts.indices {
        result.boxes[index].texts[text].rectangle = boxes[index].texts[text].rectangle.moved(dx, dy)
      }
    }
    for index in result.labels.indices {
      result.labels[index].text.rectangle = labels[index].text.rectangle.moved(dx, dy)
    }
    for index in result.connectors.indices {
      result.connectors[index].points = connectors[index].points.map { Point($0.x + dx, $0.y + dy) }
    }
    return result
  }
}

/// What a box leads to; the caller knows the page.
package enum DiagramLink: Hashable, Sendable {
  case subsystem(SubsystemKind)
  /// By its id, such as `support/finance`.
  case category(String)
  case standard(StandardID)
  /// The place in `SystemConfiguration.adopted`, and the category it stands in.
  case adopted(Int, category: String)
}
