import StdDiagrams
import StdModel
import Testing

@Suite struct SnapshotTests {
  @Test(arguments: FlowGallery.charts.map(\.name), [680, 344])
  func flowChart(name: String, width: Int) throws {
    let text = try #require(FlowGallery.charts.first { $0.name == name }?.text)
    let drawing = FlowDiagram.drawing(FlowGallery.chart(text), title: "流程图", width: width)
    let writer = DrawingWriter(.standalone, idPrefix: "flow")
    try expectSnapshot(writer.markup(drawing).bytes, "flow-\(name)-\(width).svg")
  }

  @Test(arguments: FrameworkGallery.drawings.map(\.name), [680, 344])
  func framework(name: String, width: Int) throws {
    let draw = try #require(FrameworkGallery.drawings.first { $0.name == name }?.draw)
    let writer = DrawingWriter(.standalone, idPrefix: "framework") { link in
      switch link {
      case .subsystem(let kind): "../subsystems/\(kind.rawValue).html"
      case .category(let id): "../subsystems/x.html#cat-\(id)"
      case .standard(let id): "../standards/\(id.index)/index.html"
      case .adopted: nil
      }
    }
    try expectSnapshot(writer.markup(draw(width)).bytes, "framework-\(name)-\(width).svg")
  }
}
