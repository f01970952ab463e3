import StdModel
import StdSyntax
import Testing

/// Files that are no UTF-8.
@Suite struct SourceEncodingTests {
  @Test func marksIllFormedBytes() {
    let bytes: [UInt8] =
      Array("平台".utf8) + [0xE5, 0xB9] + Array("应\n\n".utf8) + [0xFF] + Array("a".utf8) + [0xC0, 0xAF]
    let result = parse(bytes)
    #expect(result.diagnostics.map(\.rule.description) == ["STDC-ENC-01", "STDC-ENC-01", "STDC-ENC-01"])
    #expect(result.diagnostics.map { "\($0.span.start)-\($0.span.end)" } == ["6-8", "13-14", "15-17"])
    #expect(result.diagnostics.first?.message.zh == "字节 E5 B9 不是 UTF-8 文本")
    #expect(
      dump(result.output) == """
        paragraph 0-11
          line “平台\u{FFFD}\u{FFFD}应” {0=0-6 6=6-7 9=7-8 12=8-11} 0-11
        paragraph 13-17
          line “\u{FFFD}a\u{FFFD}\u{FFFD}” {0=13-14 3=14-15 4=15-16 7=16-17} 13-17

        """)
  }

  @Test func countsWhatItDoesNotPrint() {
    let result = parse((0..<100).flatMap { _ in [0xFF, UInt8(ascii: "a")] })
    #expect(result.diagnostics.count == 21)
    #expect(result.diagnostics.last?.message.en == "from here on the same is wrong in 80 more places")
  }

  @Test func marksNULs() {
    let result = parse(Array("平\0\0台 `a\0b`\n\n```\nc\0\n```\n".utf8))
    #expect(
      result.diagnostics.map { "\($0.rule) \($0.span.start)-\($0.span.end)" } == [
        "STDC-ENC-03 3-5", "STDC-ENC-03 11-12", "STDC-ENC-03 21-22",
      ])
    #expect(!dump(result.output).contains("\0"))
  }

  @Test func knowsGB18030() {
    // “中小企业公共服务平台应公开办事指南。” in GB 18030.
    let bytes: [UInt8] = [
      0xD6, 0xD0, 0xD0, 0xA1, 0xC6, 0xF3, 0xD2, 0xB5, 0xB9, 0xAB, 0xB9, 0xB2, 0xB7, 0xFE, 0xCE, 0xF1, 0xC6, 0xBD, 0xCC,
      0xA8, 0xD3, 0xA6, 0xB9, 0xAB, 0xBF,
      0xAA, 0xB0, 0xEC, 0xCA, 0xC2, 0xD6, 0xB8, 0xC4, 0xCF, 0xA1, 0xA3,
    ]
    let result = parse(Array("# 1 ".utf8) + bytes)
    #expect(result.diagnostics.map(\.rule.description) == ["STDC-ENC-02"])
    #expect(result.diagnostics.first?.message.zh.contains("GB 18030") == true)
    #expect(result.diagnostics.first?.span.start == 4)
    #expect(result.output.blocks.isEmpty)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x73, 0x5E], [0xFE, 0xFF, 0x5E, 0x73]] as [[UInt8]])
  func knowsUTF16(_ bytes: [UInt8]) {
    #expect(parse(bytes).diagnostics.map(\.rule.description) == ["STDC-ENC-02"])
  }

  private func parse(_ bytes: [UInt8]) -> Staged<MarkdownTree> {
    parseMarkdown(SourceText(id: SourceID(0), path: "test.md", bytes: bytes))
  }
}
