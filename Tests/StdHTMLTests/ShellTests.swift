@testable import StdHTML
import Foundation
import StdMarkup
import StdModel
import Testing

@Suite("Shell, styles and places")
struct ShellTests {
  private func fill(_ template: String) -> String {
    let shell = PageShell(template: template, constants: ["system": "体系<1>", "date": ""])
    let bytes = shell.fill { slot in
      var out = MarkupWriter()
      if slot == .content { out.element(.p, text: "正文") } else { out.text(slot.rawValue) }
      return out
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("values of the page are put in as they are, those of the system are escaped")
  func values() {
    #expect(fill("<i>{{title}}|{{{content}}}|{{system}}|{{root}}x</i>") == "<i>title|<p>正文</p>|体系&lt;1&gt;|rootx</i>")
  }

  @Test("sections over values of the system are decided once")
  func sections() { #expect(fill("{{#date}}D{{/date}}{{^date}}N{{/date}}{{#system}}S{{/system}}") == "NS") }

  @Test("a value may stand twice, or not at all")
  func twice() { #expect(fill("{{root}}{{root}}") == "rootroot") }

  @Test("a template that is no Mustache gives the plain frame")
  func broken() { #expect(fill("{{#open}}").contains("<main id=\"content\"><p>正文</p></main>")) }

  @Test("a template with words like the marks of slots stays whole")
  func lookalike() {
    #expect(fill("stdc-slot.title. {{title}} stdc-slot-.x.") == "stdc-slot.title. title stdc-slot-.x.")
  }

  @Test("every class that pages use is in the style sheet, and the style sheet has no others")
  func classes() throws {
    var text = ""
    for name in ["assets/site.css", "assets/comments.css"] {
      let sheet = try #require(SampleSystem.files.first { $0.name == name })
      text += String(decoding: sheet.bytes, as: UTF8.self)
    }
    while let start = text.range(of: "/*"), let end = text.range(of: "*/") {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    text.replace(#/url\([^)]*\)/#, with: "")
    let selectors = text.matches(of: #/\.([a-z][a-z0-9-]*)/#).map { String($0.output.1) }
    let own: Set<String> = [
      "skip", "site-header", "brand", "site-nav", "site-footer", "preview", "copy", "notice", "at-hand", "compared",
      "compared-title", "compared-paragraph", "compared-item", "compared-caption", "compared-row",
      "compared-code", "compared-note", "is-added", "is-deleted", "is-changed", "same", "moved", "context", "filter",
      "stdd-wide", "findings-filter",
    ]
    let known = Set(StyleClass.allCases.map(\.rawValue))
    // What the script of the comments makes begins with `cm-`.
    #expect(Set(selectors).subtracting(known).subtracting(own).filter { !$0.hasPrefix("cm-") } == [])
    let bare: Set<String> = ["cover-foot", "framework", "layer-2", "previous", "sheet-frame"]
    #expect(known.subtracting(selectors).subtracting(bare) == [], "classes without a rule")
  }

  @Test("anchors stay unique where a number is written twice")
  func duplicates() {
    let document = DocumentBuilder(0, number: nil, title: "重号")
    document.element(.technical, "4", "一")
    document.element(.technical, "4", "二")
    var system = SystemBuilder()
    system.documents = [("twice", document)]
    let resolved = system.build()
    let map = SiteMap(resolved.numbered)
    #expect(map.anchor(of: NodeReference(StandardID(0), NodeID(0)), in: resolved.numbered) == "c-4")
    #expect(map.anchor(of: NodeReference(StandardID(0), NodeID(1)), in: resolved.numbered) == "n-1")
    #expect(LinkChecker(SampleSystem.site(resolved, SampleSystem.plainInputs)).problems == [])
  }

  @Test("categories with the ugliest ids have anchors of their own")
  func categories() {
    let ids = ["a/b", "a-b", "a.b", "a_b", "a b", "a\"b", "财务/预算", "财务 预算"]
    let anchors = ids.map(SiteMap.categoryAnchor)
    #expect(Set(anchors).count == ids.count)
    #expect(anchors[0] == "cat-a.b")
    #expect(anchors.allSatisfy { !$0.contains(" ") && !$0.contains("\"") && !$0.contains("/") })
  }

  @Test(
    "pictures are looked up beside their source and never outside the folder",
    arguments: [
      ("a.png", "support/a.png"), ("figures/a.png", "support/figures/a.png"), ("./a.png", "support/a.png"),
      ("../base/a.png", "base/a.png"), ("../../a.png", nil), ("/etc/a.png", nil), ("http://x/a.png", nil),
      ("a//b.png", nil),
      ("C:\\a.png", nil), ("..", nil),
    ] as [(String, String?)])
  func pictures(path: String, expected: String?) {
    #expect(SiteMap.picturePath(path, in: "support/finance.md") == expected)
  }
}
