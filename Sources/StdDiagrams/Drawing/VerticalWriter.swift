import StdMarkup

/// Writes a text in columns, every character at its place: the writing modes of SVG are drawn differently, or not at
/// all, by programs that are not browsers. The text stays one text for searching and copying.
struct VerticalWriter {
  private let text: Drawing.PlacedText
  private let vertical: VerticalText
  private let size: Int

  init(_ text: Drawing.PlacedText, _ vertical: VerticalText) {
    self.text = text
    self.vertical = vertical
    size = text.block.size
  }

  func write(to writer: inout MarkupWriter) {
    let pitch = TextBlock.pitch(size)
    let middle = text.rectangle.middleX + (vertical.columns.count - 1) * pitch / 2
    let top = text.rectangle.y + (text.rectangle.height - text.block.height) / 2
    writer.svg(.text) {
      $0.text(text, size: 12)
    } content: { writer in
      for (index, column) in vertical.columns.enumerated() {
        write(column, x: middle - index * pitch, top: top, to: &writer)
      }
    }
  }

  private func write(_ column: [VerticalText.Cell], x: Int, top: Int, to writer: inout MarkupWriter) {
    var y = top
    let baseline = size * 88 / 100
    for cell in column {
      writer.svg(.tspan) { attribute in
        switch cell.placement {
        case .upright:
          attribute("x", x)
          attribute("y", y + baseline)
        case .raised:
          attribute("x", x + size * 6 / 10)
          attribute("y", y + baseline - size * 6 / 10)
        case .turned:
          // Turned about the start of its baseline, which then runs down the column.
          attribute("x", x - size * 38 / 100)
          attribute("y", y)
          attribute("rotate", 90)
          attribute("text-anchor", "start")
        }
      } content: {
        $0.text(cell.text)
      }
      y += TextBlock.cell(size)
    }
  }
}
