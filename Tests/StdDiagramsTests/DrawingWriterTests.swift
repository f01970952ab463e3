import Foundation
import StdDiagrams
import StdModel
import Testing

@Suite struct DrawingWriterTests {
  @Test(arguments: FlowGallery.charts.map(\.name))
  func markupIsWellFormed(name: String) throws {
    let text = try #require(FlowGallery.charts.first { $0.name == name }?.text)
    try expectWellFormed(
      DrawingWriter(.standalone, idPrefix: "a").markup(
        FlowDiagram.drawing(FlowGallery.chart(text), title: "<图> & \"题\"", width: 680)
      ).bytes)
  }

  @Test func textsComeThroughWhole() {
    let drawing = FlowDiagram.drawing(
      FlowGallery.chart("start 甲 <b>&amp;</b>\nend 办结"), title: "<图>", width: 680)
    let markup = text(DrawingWriter(.inline, idPrefix: "x").markup(drawing).bytes)
    #expect(markup.contains("<title id=\"x-t\">&lt;图&gt;</title>"))
    #expect(markup.contains("甲 &lt;b&gt;&amp;amp;&lt;/b&gt;"))
    #expect(markup.contains("<desc id=\"x-d\">开始：甲 &lt;b&gt;&amp;amp;&lt;/b&gt; → 办结。结束：办结。</desc>"))
  }

  @Test func linksAreWrittenWhereThePageHasATarget() {
    let drawing = FrameworkDiagram.layers(FrameworkGallery.layers(), width: 680)
    let with = text(
      DrawingWriter(.inline, idPrefix: "x") { link in
        if case .subsystem(let kind) = link { "../subsystems/\(kind.rawValue).html" } else { nil }
      }.markup(drawing).bytes)
    #expect(with.components(separatedBy: "<a href=\"../subsystems/").count == 5)
    #expect(with.contains("role=\"group\""))
    let without = text(DrawingWriter(.inline, idPrefix: "x").markup(drawing).bytes)
    #expect(!without.contains("<a "))
    #expect(without.contains("role=\"img\""))
  }

  @Test func idsCarryTheirPrefixAndNothingElseHasAny() {
    for (_, draw) in FrameworkGallery.drawings {
      let markup = text(DrawingWriter(.standalone, idPrefix: "d-7").markup(draw(680)).bytes)
      let ids = markup.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(ids == ["d-7-t", "d-7-d"])
    }
  }

  @Test func verticalTextStaysOneText() {
    let drawing = FrameworkDiagram.layers(FrameworkGallery.layers(), width: 680)
    let markup = text(DrawingWriter(.inline, idPrefix: "x").markup(drawing).bytes)
    let plain = markup.replacingOccurrences(of: "</?tspan[^>]*>", with: "", options: .regularExpression)
    #expect(plain.contains(">服务功能要素配置</text>"))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func expectWellFormed(_ bytes: [UInt8]) throws {
    // Every start tag is closed in order; the writer escapes everything else.
    var open: [Substring] = []
    for piece in text(bytes).split(separator: "<").dropFirst(0) {
      if piece.hasPrefix("/") {
        #expect(open.popLast() == piece.dropFirst().prefix { $0 != ">" })
      } else if let end = piece.firstIndex(of: ">"), !piece[..<end].hasSuffix("/") {
        open.append(piece.prefix { $0 != " " && $0 != ">" })
      }
    }
    #expect(open.isEmpty)
  }
}
