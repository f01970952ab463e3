import StdModel
import Testing

@testable import StdHTML

@Suite("Pages gathered into one")
struct GatheredMarkupTests {
  private let markup = GatheredMarkup(
    anchors: [OutputPath("standards/a/index.html"): "s1", OutputPath("standards/b/index.html"): "s2"],
    link: { path, fragment in
      path.description == "catalogue/index.html" ? "x.html" + (fragment.map { "#" + $0 } ?? "") : nil
    },
    picture: { path in path.description == "pictures/a.png" ? "data:image/png;base64,AA" : nil })

  private func gathered(_ text: String) -> String {
    var out: [UInt8] = []
    markup.append(Array(text.utf8), of: OutputPath("standards/a/index.html"), prefix: "s1-", to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(
    "anchors, links and pictures are turned, and nothing else",
    arguments: [
      (#"<p id="c-5">a &lt; b = "c"</p>"#, #"<p id="s1-c-5">a &lt; b = "c"</p>"#),
      (##"<a href="#c-5">5</a>"##, ##"<a href="#s1-c-5">5</a>"##),
      (##"<a id="b-k7m3xp" href="#b-k7m3xp"></a>"##, ##"<a id="b-k7m3xp" href="#b-k7m3xp"></a>"##),
      (#"<a class="r" href="../b/index.html#c-1">x</a>"#, ##"<a class="r" href="#s2-c-1">x</a>"##),
      (#"<a href="../b/index.html">x</a>"#, ##"<a href="#s2">x</a>"##),
      (#"<a href="../../catalogue/index.html#t">x</a>"#, #"<a href="x.html#t">x</a>"#),
      (#"<a class="r" href="../../review/index.html">x</a>"#, #"<a class="r">x</a>"#),
      (#"<a href="mailto:a@b.c">x</a>"#, #"<a href="mailto:a@b.c">x</a>"#),
      (#"<a href="../../../../etc">x</a>"#, "<a>x</a>"),
      (#"<img src="../../pictures/a.png" alt="甲 = 乙">"#, #"<img src="data:image/png;base64,AA" alt="甲 = 乙">"#),
      (##"<path marker-end="url(#arrow)" d="M0 0"/>"##, ##"<path marker-end="url(#s1-arrow)" d="M0 0"/>"##),
      ("a < b, 1 <2", "a < b, 1 <2"), (#"<p title="a>b" id="x">"#, #"<p title="a>b" id="s1-x">"#), ("", ""),
    ])
  func turned(source: String, expected: String) { #expect(gathered(source) == expected) }
}
