import StdModel
import Testing

@testable import StdSyntax

/// Input that is made to take long: it is read in linear time, and each bound says what it did.
@Suite struct ParseLimitTests {
  /// Each is something that takes cmark 0.29, or a parser without care, quadratic time. The measure is no clock:
  /// looking ahead and back takes few steps for each byte, and what cmark is shown has no inline marks.
  @Test(arguments: [
    "[", "![", "]", "*", "_", "*a ", "_a ", "**a", "*a_ ", "a**b_", "`", "`a", "``a` ", "<", "<a ", "<!--", "<?", "<!A",
    "<![CDATA[", "<a b='", "</a", "[a](", "[a](b",
    "[a](<b", "[a](b \"c", "![[]()", "[a][", "[^a]", "[^a", "[[a]", "\\", "&a;", "&#1", "&#x1;", "~~a", "$a", "$$a",
    "$ ", "<a@", "<a:", "a\n", "> ", ">", "- ", "1. ", "-\n", "* * ",
    "> - ", "|", "|-", "a|\n", "|-|\n", "a|b\n-|\n", "[^1]: a\n", "[^1]: ", "[a]: b\n", "[a]: ", "[\n", "# ", "#",
    "=\n", "-\na\n", "```\n", "~~~ ", "\t", "\t- ", "   a\n  ", "\0", "\r",
    "<div>\n", "<pre>\n", "$$\na\n", "**平台：**", "“", "中", "\u{FFFC}", "a) ", "{#a}",
  ])
  func takesLinearTime(_ piece: String) {
    let count = 10_000 / piece.utf8.count
    for text in [
      String(repeating: piece, count: count), "x" + String(repeating: piece, count: count) + "\n\n[a]: b\n",
      String(repeating: piece, count: count / 2) + "a" + String(repeating: String(piece.reversed()), count: count / 2),
    ] {
      let source = SourceText(id: SourceID(0), path: "test.md", text: text)
      var invariants = TreeInvariants(source)
      invariants.check(parseMarkdown(source).output)
      #expect(invariants.problems.prefix(3) == [])
      expectLittleWork(source)
    }
  }

  private func expectLittleWork(_ source: SourceText) {
    guard let bytes = checkEncoding(source, limits: .standard).output else { return }
    let outline = BlockOutline(bytes, from: 0, limits: .standard)
    guard let document = CMarkDocument(preamble: outline.preamble, text: outline.text) else { return }
    var builder = BlockBuilder(
      source: SourceID(0), bytes: bytes, outline: outline, definitions: LinkDefinitions(), limits: .standard)
    document.withRoot { _ = builder.blocks(ofDocument: $0) }
    #expect(builder.inlines.lookAhead <= 40 * bytes.count)
    #expect(marksBehindText(outline.text) == 0)
  }

  /// How many marks of running text stand behind text in a line of an outline.
  private func marksBehindText(_ outline: [UInt8]) -> Int {
    var isBehindText = false
    var count = 0
    for (index, byte) in outline.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): isBehindText = false
      case UInt8(ascii: "x"): isBehindText = true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "&"):
        if isBehindText { count += 1 }
      case UInt8(ascii: "<"):
        let isClosing = index + 1 < outline.count && outline[index + 1] == UInt8(ascii: "/")
        if isBehindText, !isClosing { count += 1 }
      default: break
      }
    }
    return count
  }

  @Test func listsWithinListsByIndentation() {
    let text = (0..<1_500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let result = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text))
    #expect(result.diagnostics.allSatisfy { $0.rule == .tooDeep })
    #expect(result.diagnostics.count == ParseLimits.standard.diagnosticsPerRule + 1)
    #expect(depth(result.output.blocks) <= 65)
  }

  @Test func aWideTableWithShortRows() {
    let header = String(repeating: "|a", count: 200) + "|\n" + String(repeating: "|-", count: 200) + "|\n"
    let text = header + String(repeating: "b\n", count: 100_000)
    let result = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text))
    #expect(result.diagnostics.map(\.rule) == [.tableTooLarge])
    #expect(source(result, in: text).hasPrefix("|-|-"))
  }

  @Test func deepMarksInCodeAreNoProblem() {
    let art = String(repeating: " ", count: 200) + "- x\n"
    let result = parseMarkdown(
      SourceText(id: SourceID(0), path: "test.md", text: "```\n\(art)```\n\n<pre>\n\(art)</pre>\n"))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func readsNoFileBeyondItsBounds() {
    var limits = ParseLimits.standard
    limits.fileBytes = 10
    let large = SourceText(id: SourceID(0), path: "test.md", text: "0123456789x")
    #expect(parseMarkdown(large, limits: limits).diagnostics.map(\.rule) == [.fileTooLarge])
    limits.fileBytes = 100
    limits.lines = 3
    let long = SourceText(id: SourceID(0), path: "test.md", text: "1\n2\n3\n4\n")
    #expect(parseMarkdown(long, limits: limits).diagnostics.map(\.rule) == [.tooManyLines])
    limits.yamlBytes = 5
    let yaml = SourceText(id: SourceID(0), path: "test.md", text: "---\na: bcd\n---\n")
    #expect(parseMarkdown(yaml, limits: limits).diagnostics.map(\.rule) == [.yamlTooLarge])
    limits = .standard
    limits.lineBytes = 8
    let line = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: "**a** `b`\n"), limits: limits)
    #expect(line.diagnostics.map(\.rule) == [.lineTooLong])
    #expect(dump(line.output) == "paragraph 0-9\n  line “**a** `b`” 0-9\n")
  }

  /// YAML that is made to take long.
  @Test(arguments: [
    "[", "{", "- ", "? ", "a: {", "&a [*a,", "- - ", "!a ", "a: b\n", "\"", "'", "|\n ", "{a: ", "[a, ", "*a ", "&a ",
    ": ", "#", "%", "\n ", "a: 1\n", "a,",
  ])
  func readsYAMLInLinearTime(_ piece: String) {
    let text = "---\n" + String(repeating: piece, count: 20_000 / piece.utf8.count) + "\n---\n"
    let source = SourceText(id: SourceID(0), path: "test.md", text: text)
    var invariants = TreeInvariants(source)
    invariants.check(parseMarkdown(source).output)
    #expect(invariants.problems == [])
  }

  @Test func refusesABombOfAliases() {
    let lines = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }
    for text in [
      "---\na0: &a0 x\n" + lines.joined() + "---\n", "---\na0: &a0 x\n" + lines.joined() + "? *a30\n: x\n---\n",
    ] {
      let result = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text))
      #expect(result.diagnostics.map(\.rule) == [.alias])
    }
  }

  private func depth(_ blocks: [MarkdownBlock]) -> Int {
    blocks.map { block in
      guard case .list(let list) = block else { return 0 }
      return 1 + (list.items.map { depth($0.blocks) }.max() ?? 0)
    }.max() ?? 0
  }

  private func source(_ result: Staged<MarkdownTree>, in text: String) -> String {
    result.diagnostics.first.map { SourceText(id: SourceID(0), path: "", text: text).text($0.span) } ?? ""
  }
}
