import Foundation
import StdModel
import Testing

@testable import StdSTS

/// Files by GB/T 37967—2019 hold what the page of the standard says, each thing once. They are compared with the NISO STS
/// files, which have the text of the pages (`TextTests`) and the TeX of their mathematics.
struct GBT37967Tests {
  @Test func everyExampleHasTheTextOfItsPage() async throws {
    let compiled = try await Compiled.example.value
    try expectSameText(compiled)
    #expect(compiled.taggedDocuments().count == compiled.system.system.standards.filter { $0.kind == .standard }.count)
  }

  @Test func theSampleHasTheTextOfItsPages() async throws { try expectSameText(await Sample.compiled()) }

  @Test(.disabled(if: Schemas.drafts.isEmpty, "needs ../shared/corpus"))
  func draftsFromElsewhereHaveTheTextOfTheirPages() async throws {
    for (name, bytes) in Schemas.drafts {
      try expectSameText(await Compiled.bytes(["support/\(name).md": bytes]))
    }
  }

  @Test func uglySourcesHaveTheTextOfTheirPages() async throws {
    for source in UglySources.all {
      // Brackets around a source that the author left out are put there by a reader of NISO STS.
      try expectSameText(await Compiled.sources(["base/ugly.md": source]), besides: ["[", "]"])
    }
  }

  @Test func thePageNamesEveryElement() throws {
    let page = try String(contentsOf: Compiled.package.appending(path: "docs/niso-sts.md"), encoding: .utf8)
    for element in GBT37967Element.allCases where element != .standard {
      #expect(page.contains("`\(element.name)`") || page.contains("/\(element.name)`"), "\(element.name)")
    }
  }

  /// The order differs: the framework has terms, annexes and references apart from the clauses. So each character has to
  /// stand as often in the file as on the page.
  private func expectSameText(
    _ compiled: Compiled, besides ignored: Set<Unicode.Scalar> = [], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let documents = Dictionary(uniqueKeysWithValues: compiled.documents().map { ($0.slug, $0.text) })
    for (slug, text) in compiled.taggedDocuments() {
      let page = RunningText(sts: Self.withTeX(documents[slug] ?? ""))
      let tree = MarkupTree(text)
      var expected = Self.counts(page.text + page.footnotes.joined())
      for (scalar, count) in Self.counts(Self.printed(tree)) { expected[scalar, default: 0] -= count }
      let differing = expected.filter { $0.value != 0 && !ignored.contains($0.key) }.map { "\($0.key) \($0.value)" }
        .sorted()
      #expect(differing == [], "\(slug)", sourceLocation: location)
    }
  }

  private static func counts(_ text: String) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { counts[scalar, default: 0] += 1 }
    return counts
  }

  /// What a reader of the file prints: the texts, the words of notes, and the numbers and titles of those elements that
  /// have them in the list of contents alone.
  private static func printed(_ tree: MarkupTree) -> String {
    var text = ""
    for name in [
      "preface", "introduction", "scope", "n_docum", "apd_id", "apd_body", "ref_item", "tech_itid",
      "tech_itname", "tech_paraid", "tech_paraname", "tech_ptid", "tech_ptname", "tech_ptbody", "t_id", "t_cn", "t_en",
      "t_def",
    ] {
      for element in tree.descendants() where element.name == name { text += element.plainText }
    }
    var headings = headings(of: tree)
    for item in tree.descendants() where item.name == "clg_item" {
      let parts = item.children.filter { $0.name != nil }.map(\.plainText)
      if let place = headings.firstIndex(where: { $0.id == parts[0] && $0.text.hasPrefix(parts[1]) }) {
        headings.remove(at: place)
      } else {
        text += parts.joined()
      }
    }
    for entry in tree.descendants() where entry.name == "t_item" {
      for (name, word) in [("t_note", "注"), ("t_exp", "示例")] {
        let remarks = entry.children.filter { $0.name == name }
        for (index, remark) in remarks.enumerated() {
          text += word + (remarks.count > 1 ? "\(index + 1)" : "") + "：" + remark.plainText
        }
      }
    }
    return text
  }

  /// The numbers of chapters and annexes, and the text that begins with their titles.
  private static func headings(of tree: MarkupTree) -> [(id: String, text: String)] {
    tree.descendants().filter { $0.name == "tech_item" || $0.name == "apd_item" }.map { item in
      let parts = item.children.filter { $0.name != nil }.map { $0.plainText.filter { $0 != "\n" } }
      return (parts[0], parts[1])
    }
  }

  /// A document with its mathematics as the TeX that it is made of.
  private static func withTeX(_ document: String) -> String {
    var result = ""
    var rest = document[...]
    while let start = rest.range(of: "<mml:math") {
      result += rest[..<start.lowerBound]
      guard let end = rest.range(of: "</mml:math>", range: start.upperBound..<rest.endIndex) else { break }
      let formula = rest[start.upperBound..<end.lowerBound]
      if let name = formula.range(of: "alttext=\""), let close = formula[name.upperBound...].firstIndex(of: "\"") {
        result += formula[name.upperBound..<close]
      }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
