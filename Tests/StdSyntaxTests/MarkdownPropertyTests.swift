import StdModel
import Testing

@testable import StdSyntax

/// What holds of any text, tried on mutations of real ones.
@Suite struct MarkdownPropertyTests {
  @Test(arguments: Corpus.texts.indices)
  func spansHoldInMutations(_ index: Int) {
    let text = Corpus.texts[index]
    expectInvariants(text)
    var random = RandomText(seed: index + 1)
    for _ in 0..<300 { expectInvariants(random.mutation(of: text, marks: RandomText.marks)) }
  }

  @Test(arguments: 0..<20)
  func spansHoldInSoup(_ seed: Int) {
    var random = RandomText(seed: seed + 100)
    for _ in 0..<150 { expectInvariants(Array(random.text(of: RandomText.marks, count: 1 + random.next(60)).utf8)) }
  }

  /// Plain paragraphs and headings, which cmark is not shown, come out as cmark has them.
  @Test(arguments: 0..<20)
  func plainBlocksAreThoseOfCMark(_ seed: Int) {
    var random = RandomText(seed: seed + 200)
    for round in 0..<200 {
      let text = Corpus.texts[round % Corpus.texts.count]
      let bytes =
        round % 2 == 0
        ? random.mutation(of: text, marks: RandomText.marks)
        : Array(random.text(of: RandomText.lines, count: 1 + random.next(14)).utf8)
      let plain = blocks(bytes, showing: .whatItIsNeededFor)
      let full = blocks(bytes, showing: .everything)
      let difference = zip(plain.split(separator: "\n"), full.split(separator: "\n")).first { $0 != $1 }
      let isEqual = plain == full
      #expect(
        isEqual, "\(String(describing: difference)) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: Corpus.texts.indices)
  func lineEndsDoNotMatter(_ index: Int) {
    let lines = Corpus.texts[index].filter { $0 != UInt8(ascii: "\r") }
    let text = String(decoding: lines, as: UTF8.self)
    let expected = words(in: text)
    #expect(words(in: text.replacing("\n", with: "\r\n")) == expected)
    #expect(words(in: text.replacing("\n", with: "\r")) == expected)
  }

  @Test(arguments: Corpus.texts.indices)
  func aByteOrderMarkMovesTheSpans(_ index: Int) {
    let bytes = Corpus.texts[index]
    let plain = dump(parse(bytes).output)
    let marked = dump(parse([0xEF, 0xBB, 0xBF] + bytes).output)
    #expect(plain == shifted(marked, by: 3))
  }

  /// cmark is called from several threads at once, and nothing of one file shows in another.
  @Test func filesSideBySideComeOutAsOneByOne() async {
    let sources = (0..<200).map { index in
      var random = RandomText(seed: index + 700)
      return random.mutation(of: Corpus.texts[index % Corpus.texts.count], marks: RandomText.marks)
    }
    let serial = sources.map { dump(parse($0).output) }
    let parallel = await withTaskGroup { group in
      for (index, source) in sources.enumerated() { group.addTask { (index, dump(parse(source).output)) } }
      var dumps = [String](repeating: "", count: sources.count)
      for await (index, dump) in group { dumps[index] = dump }
      return dumps
    }
    #expect(serial == parallel)
  }

  private func expectInvariants(_ bytes: [UInt8]) {
    let source = SourceText(id: SourceID(0), path: "test.md", bytes: bytes)
    let result = parseMarkdown(source)
    var invariants = TreeInvariants(source)
    invariants.check(result.output)
    let spans = result.diagnostics.flatMap {
      [$0.span] + $0.related.map(\.span) + $0.fixes.flatMap { $0.edits.map(\.span) }
    }
    #expect(invariants.problems == [], "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    #expect(spans.allSatisfy { source.span.contains($0) })
  }

  private func parse(_ bytes: [UInt8]) -> Staged<MarkdownTree> {
    parseMarkdown(SourceText(id: SourceID(0), path: "test.md", bytes: bytes))
  }

  private func blocks(_ bytes: [UInt8], showing scope: BlockOutline.Scope) -> String {
    let source = SourceText(id: SourceID(0), path: "test.md", bytes: bytes)
    guard let bytes = checkEncoding(source, limits: .standard).output else { return "" }
    let outline = BlockOutline(bytes, from: 0, limits: .standard, showing: scope)
    let blocks = parseBlocks(outline, SourceID(0), bytes, limits: .standard)
    return dump(MarkdownTree(source: SourceID(0), frontMatter: nil, blocks: blocks.output))
  }

  /// The tree without places.
  private func words(in text: String) -> String {
    dump(parse(Array(text.utf8)).output).split(separator: "\n").map { line in
      line.split(separator: " ").filter { !$0.contains { $0 == "-" || $0 == "{" || $0 == "=" } }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// A dump with every place of a span moved back; the places stand behind the text.
  private func shifted(_ dump: String, by offset: Int) -> String {
    dump.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let places = line.lastIndex(of: "”").map { line.index(after: $0) } ?? line.startIndex
      let moved = line[places...].replacing(/(\d+)-(\d+)/) { match in
        "\((Int(match.1) ?? 0) - offset)-\((Int(match.2) ?? 0) - offset)"
      }
      return line[..<places] + moved
    }.joined(separator: "\n")
  }
}

extension RandomText {
  /// Lines that open and close blocks.
  static let lines = [
    "平台\n", "text\n", "\n", "\n", "\n", "# 1 范围\n", "##\n", "#tag\n", "#. 条\n", "- a\n", "  b\n", "- ```\n", "  ```\n",
    "```\n", "```x\n", "~~~\n",
    "   ```\n", "    code\n", "\tcode\n", "> q\n", "> - q\n", "1. a\n", "2. a\n", "   c\n", "---\n", "***\n", "===\n",
    "| a | b |\n", "|---|---|\n", "a | b\n", "-|-\n",
    "<div>\n", "</div>\n", "<!-- a -->\n", "<!-- a\n", "-->\n", "<pre>\n", "</pre>\n", "<b>x</b>\n", "<?\n", "?>\n",
    "[^1]: 注\n", "    注二\n", "[a]: b\n", "[1] GB/T\n",
    "$$\n", "$$ x\n", "- c\n", "= d\n", "* e\n", "**粗**\n", "__a__\n", "+ f\n", "a) g\n", "—— h\n",
    "\u{3000}\u{3000}段\n", " 段\n", "   段\n", "  \n", ">\n", "-\n", "1)\n",
    "```a`b\n", "[a\n", "]: c\n", "\\# x\n", "&amp;\n", "a\r", "b\r\n",
  ]
}
