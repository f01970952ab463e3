import StdModel
import StdSyntax
import Testing

/// Front matter and YAML: values with their places, and each way of getting it wrong.
@Suite struct FrontMatterTests {
  @Test func readsValuesWithTheirPlaces() {
    let tree = parse(
      """
      ---
      # 注释
      number: Q/SLFW GL 201—2026  # 编号
      title: "平台：服务"
      under: 'it'
      drafters: [甲, "乙", ]
      authors:
        - 王 一
      empty:
      ---
      # 平台
      """)
    #expect(
      dump(tree) == """
        front-matter 0-145
          mapping 13-141
            key “number” 13-19
              scalar “Q/SLFW GL 201—2026” 21-41
            key “title” 52-57
              scalar “平台：服务” 60-75
            key “under” 77-82
              scalar “it” 85-87
            key “drafters” 89-97
              sequence 99-113
                scalar “甲” 100-103
                scalar “乙” 106-109
            key “authors” 114-121
              sequence 125-134
                scalar “王 一” 127-134
            key “empty” 135-140
              scalar “” 141-141
        heading 1 146-154
          text “平台” 148-154

        """)
    #expect(tree.frontMatter?.root["number"]?.text?.value == "Q/SLFW GL 201—2026")
    #expect(tree.frontMatter?.root["drafters"]?.items.compactMap { $0.text?.value } == ["甲", "乙"])
  }

  /// `⟦…⟧` is where the diagnostic stands.
  @Test(arguments: [
    ("STDC-YAML-01", "---\na: ⟦[⟧b\n---\n"),
    ("STDC-YAML-01", "---\na: ⟦\"⟧b\nc: d\n---\n"),
    ("STDC-YAML-01", "---\na: b⟦:⟧ c\n---\n"),
    ("STDC-YAML-01", "---\na: *⟦重⟧要*\n---\n"),
    ("STDC-YAML-01", "---\na: ⟦@⟧b\n---\n"),
    ("STDC-YAML-01", "---\na: ⟦*⟧b\n---\n"),
    ("STDC-YAML-02", "---\na: 1\nb: [1]\n⟦a⟧: 2\n---\n"),
    ("STDC-YAML-02", "---\na:\n  b: 1\n  \"⟦b⟧\": 2\n---\n"),
    ("STDC-YAML-02", "---\na: {b: 1, c: b, ⟦b⟧: 2}\n---\n"),
    ("STDC-YAML-03", "---\na:\n⟦\t⟧- b\n---\n"),
    ("STDC-YAML-04", "⟦---⟧\ntitle: 平台\n\n# 平台\n"),
    ("STDC-YAML-05", "---\ntitle⟦：⟧平台\n---\n"),
    ("STDC-YAML-05", "---\ntitle⟦：⟧平台\n编号⟦：⟧1\n---\n"),
    ("STDC-YAML-05", "---\nnumber: 1\ntitle⟦：⟧平台\n---\n"),
    ("STDC-YAML-06", "---\n⟦- a\n- b⟧\n---\n"),
    ("STDC-YAML-06", "---\n⟦[a]⟧: b\n---\n"),
    ("STDC-YAML-07", "---\na: &x [1]\nb: [⟦*x⟧, *x]\n---\n"),
    ("STDC-YAML-08", "---\na: b⟦\u{1}⟧c\n---\n"),
    ("STDC-LIMIT-11", "---\na: \(String(repeating: "[", count: 32))⟦[⟧]\n---\n"),
  ])
  func reports(_ rule: String, _ marked: String) {
    let source = MarkedSource(marked)
    let diagnostics = parseMarkdown(source.source).diagnostics
    #expect(Set(diagnostics.map(\.rule)) == [RuleID(rule)])
    #expect(diagnostics.map(\.span) == source.marks)
  }

  @Test func keepsTheFirstOfEqualKeys() {
    let tree = parse("---\na: 1\nb: 2\na:\n  - 3\nb: 4\nc: 5\n---\n")
    guard case .mapping(let entries, _)? = tree.frontMatter?.root else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map { "\($0.key.value)=\($0.value.text?.value ?? "")" } == ["a=1", "b=2", "c=5"])
  }

  @Test(arguments: ["---\n\n平台\n", "---\n平台\n---\n", " ---\na: b\n---\n", "----\na: b\n---\n", "\n---\na: b\n---\n"])
  func isNotEveryLineOfDashes(_ text: String) {
    let result = parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text))
    #expect(result.output.frontMatter == nil)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsAnyLineEnd(_ lineEnd: String) {
    let text = "\u{FEFF}---\na: \"b\"\nc:\n  - d\n---\n# 平台\n".replacing("\n", with: lineEnd)
    let tree = parse(text)
    let source = SourceText(id: SourceID(0), path: "test.md", text: text)
    #expect(tree.frontMatter?.root["a"]?.text.map { source.text($0.span) } == "b")
    #expect(tree.frontMatter?.root["c"]?.items.first?.text.map { source.text($0.span) } == "d")
    #expect(tree.blocks.count == 1)
  }

  @Test func readsASystemFile() {
    let text =
      "\u{FEFF}organisation: 示例\nconsultation: {opens: 2026-03-01, contact: {name: 王}}\nadopted:\n  - {number: GB/T 1.1—2020, title: >-\n      一\n      二}\n"
    let source = SourceText(id: SourceID(0), path: "system.yaml", text: text)
    let result = parseYAML(source, range: source.span)
    #expect(result.diagnostics.count == 1)
    let block = SourceText(
      id: SourceID(0), path: "system.yaml", text: "a: {b: [1, {c: '二''三'}]}\nd: |\n  四\n\n  五\ne: &x 六\nf: 七\n  八\n")
    let node = parseYAML(block, range: block.span)
    #expect(node.diagnostics.isEmpty)
    #expect(
      node.output.map(dump) == """
        mapping 0-69
          key “a” 0-1
            mapping 3-28
              key “b” 4-5
                sequence 7-27
                  scalar “1” 8-9
                  mapping 11-26
                    key “c” 12-13
                      scalar “二'三” 16-24
          key “d” 29-30
            scalar “四⏎⏎五⏎” 32-46
          key “e” 47-48
            scalar “六” 53-56
          key “f” 57-58
            scalar “七 八” 60-69

        """)
  }

  private func parse(_ text: String) -> MarkdownTree {
    parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text)).output
  }
}
