/// A subsystem as a frame: its name across the top, its categories below; set for one width.
struct SubsystemPanel {
  private static let padding = 8

  private let node: MeasuredTree
  private let head: BoxFace.Setting
  private let cells: CategoryCells
  let width: Int
  /// May be made higher than needed, to match a neighbour.
  var height: Int

  init(_ node: MeasuredTree, width: Int) {
    self.node = node
    self.width = width
    head = node.face.horizontal(width: width)
    cells = CategoryCells(node.children, width: width - 2 * Self.padding)
    height = head.height + (node.children.isEmpty ? 0 : cells.height + 2 * Self.padding)
  }

  /// Draws the panel and returns the rectangle that connectors end at.
  func draw(in drawing: inout Drawing, left: Int, top: Int) -> Rectangle {
    let rectangle = Rectangle(x: left, y: top, width: width, height: height)
    drawing.frames.append(Drawing.Frame(rectangle, role: .group))
    let isEmpty = node.children.isEmpty
    let box = Rectangle(x: left, y: top, width: width, height: isEmpty ? height : head.height)
    drawing.boxes.append(node.drawn(head, in: box))
    guard !isEmpty else { return rectangle }
    let slack = height - head.height - cells.height
    cells.draw(in: &drawing, left: left + Self.padding, top: box.bottom + slack / 2)
    return rectangle
  }
}
