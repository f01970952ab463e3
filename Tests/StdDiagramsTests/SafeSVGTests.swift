import StdDiagrams
import Testing

@Suite struct SafeSVGTests {
  @Test func keepsShapesAndTextsAndDropsTheRest() throws {
    let svg = """
      <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><!-- made by -->
      <svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00" onload="alert(1)">
      <g id="graph0" class="graph" transform="scale(1 1) translate(4 112)"><title>%3</title>
      <polygon fill="white" stroke="transparent" points="-4,4 -4,-112 58,-112 58,4 -4,4"/>
      <script>alert(1)</script><style>*{}</style><image xlink:href="/etc/passwd"/>
      <g id="a"><a xlink:href="javascript:alert(1)"><ellipse fill="none" stroke="black" cx="27" cy="-90" rx="27" ry="18" onclick="x"/></a>
      <a xlink:href="https://example.org/?a&amp;b"><text text-anchor="middle" fill="url(http://x)">受理 &lt;1&gt; &#45;</text></a></g>
      </g></svg>
      """
    let text = try reduced(svg)
    #expect(text.contains("<ellipse fill=\"none\" stroke=\"currentColor\" cx=\"27\" cy=\"-90\" rx=\"27\" ry=\"18\">"))
    #expect(
      text.contains("<a href=\"https://example.org/?a&amp;b\"><text text-anchor=\"middle\">受理 &lt;1&gt; -</text></a>"))
    #expect(text.contains("width=\"83\" height=\"155\""))
    for word in ["script", "alert", "onload", "onclick", "image", "passwd", "javascript", "white", "graph0", "url("] {
      #expect(!text.contains(word), "\(word) came through")
    }
  }

  @Test(arguments: [
    "", "<html/>", "<svg/>", "<svg viewBox=\"0 0 1\"/>", "<svg viewBox=\"0 0 1 1\">",
    "<svg viewBox=\"0 0 1 1\"></svg></svg>",
    "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"/>", "<svg viewBox=\"0 0 1 1\"><text>&a;</text></svg>",
    "<svg viewBox='0 0 1 1'/>", "<svg viewBox=\"0 0 nan 1\"/>",
    "<svg viewBox=\"0 0 1 1\">" + String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100)
      + "</svg>",
  ])
  func whatIsNotADrawingOfGraphvizIsRefused(svg: String) {
    #expect(SafeSVG.reduced(Array(svg.utf8), .inline, title: "", idPrefix: "x") == nil)
  }

  @Test func coloursKeepALightGround() throws {
    let svg = "<svg viewBox=\"0 0 9 9\"><polygon fill=\"lightblue\" stroke=\"black\" points=\"0,0\"/></svg>"
    #expect(try reduced(svg).contains("class=\"stdd stdd-light\""))
  }

  private func reduced(_ svg: String) throws -> String {
    let writer = try #require(SafeSVG.reduced(Array(svg.utf8), .inline, title: "图", idPrefix: "x"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
