import StdModel
import Testing

/// A file says what the page of its standard says.
struct TextTests {
  @Test func everyExampleHasTheTextOfItsPage() async throws {
    let compiled = try await Compiled.example.value
    let pages = compiled.pages()
    let documents = compiled.documents()
    #expect(documents.count > 30)
    for (slug, text) in documents {
      let (page, file) = (RunningText(page: pages[slug] ?? ""), RunningText(sts: text))
      #expect(page.text.count > 200, "\(slug)")
      #expect(difference(page, file) == nil, "\(slug)")
    }
  }

  @Test func theSampleHasTheTextOfItsPages() async throws {
    let compiled = await Sample.compiled()
    let pages = compiled.pages()
    for (slug, text) in compiled.documents() {
      let (page, file) = (RunningText(page: pages[slug] ?? ""), RunningText(sts: text))
      #expect(difference(page, file) == nil, "\(slug)")
    }
  }

  /// Nothing of unfinished drafts is lost on the way.
  @Test(.disabled(if: Schemas.drafts.isEmpty, "needs ../shared/corpus"))
  func draftsFromElsewhereHaveTheTextOfTheirPages() async throws {
    for (name, bytes) in Schemas.drafts {
      let compiled = await Compiled.bytes(["support/\(name).md": bytes])
      let pages = compiled.pages()
      for (slug, text) in compiled.documents() {
        let (page, file) = (RunningText(page: pages[slug] ?? ""), RunningText(sts: text))
        #expect(page.text.count > 200 && difference(page, file) == nil, "\(name)")
      }
    }
  }

  @Test func everyAnchorOfAPageIsAnIDOfItsFile() async throws {
    for compiled in [try await Compiled.example.value, await Sample.compiled()] {
      let pages = compiled.pages()
      for (slug, text) in compiled.documents() {
        let body = MarkupTree(pages[slug] ?? "").descendants().first { $0.name == "div" && $0.has(style: "text") }
        let anchors = body?.descendants { $0.name == "svg" || $0.has(style: "margin") }
          .filter { $0.name != "svg" && !$0.has(style: "margin") }.compactMap { $0["id"] }
        let elements = MarkupTree(text).descendants()
        let ids = Set(elements.compactMap { $0["id"] })
        #expect(Set(anchors ?? ["no page"]).subtracting(ids).sorted() == [], "\(slug)")
        #expect(ids.count == elements.compactMap { $0["id"] }.count, "\(slug): an id stands twice")
        for target in elements.compactMap({ $0["rid"] ?? $0["target"] }) { #expect(ids.contains(target), "\(slug)") }
      }
    }
  }

  /// Where two texts part, with some words before; nil where they are the same.
  private func difference(_ page: RunningText, _ file: RunningText) -> String? {
    if page == file { return nil }
    if page.text == file.text { return "footnotes \(page.footnotes) / \(file.footnotes)" }
    let (left, right) = (Array(page.text.unicodeScalars), Array(file.text.unicodeScalars))
    let place =
      zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    func words(_ scalars: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(scalars[max(0, place - 30)..<min(scalars.count, place + 50)]))
    }
    return "page …\(words(left))… file …\(words(right))…"
  }
}
