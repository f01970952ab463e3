import StdModel
import Testing

@testable import StdSyntax

/// What holds of any YAML.
@Suite struct YAMLPropertyTests {
  /// The short way gives what Yams gives, places included, or nothing.
  @Test(arguments: 0..<10)
  func theShortWayAgreesWithYams(_ seed: Int) {
    var random = RandomText(seed: seed + 500)
    var count = 0
    for round in 0..<1_000 {
      let text =
        switch round % 4 {
        case 0: random.text(of: Self.tokens, count: 1 + random.next(12))
        case 1: random.text(of: Array(Self.lines.prefix(18)), count: 1 + random.next(5))
        case 2: random.text(of: Self.nestedLines, count: 1 + random.next(8))
        default: random.text(of: Self.lines, count: 1 + random.next(5))
        }
      let bytes = Array(text.utf8)
      guard let simple = SimpleYAML.parse(bytes, 0..<bytes.count, source: SourceID(0)) else { continue }
      count += 1
      let composed = composeYAML(bytes, 0..<bytes.count, source: SourceID(0))
      let expected = composed.output.map { dump($0) }
      #expect(dump(simple) == expected, "\(text.debugDescription)")
      #expect(composed.diagnostics.isEmpty, "\(text.debugDescription)")
    }
    #expect(count > 100)
  }

  @Test(arguments: 0..<10)
  func spansHoldInSoup(_ seed: Int) {
    var random = RandomText(seed: seed + 600)
    for round in 0..<300 {
      let text =
        "---\n" + random.text(of: round % 2 == 0 ? Self.lines : Self.tokens, count: 1 + random.next(20)) + "\n---\nx\n"
      let source = SourceText(id: SourceID(0), path: "test.md", text: text)
      let result = parseMarkdown(source)
      var invariants = TreeInvariants(source)
      invariants.check(result.output)
      #expect(invariants.problems == [], "\(text.debugDescription)")
      #expect(result.diagnostics.allSatisfy { source.span.contains($0.span) })
    }
  }

  private static let tokens = [
    "a", "b: ", "c:", ": ", ":", "- ", "-", "[", "]", "{", "}", ",", ", ", "\"", "'", "\\", "#", " #", " ", "  ", "\n",
    "\n", "\n  ", "\t", "|", ">", "|\n", "*a", "&a ",
    "!t ", "~", "null", "1", "平台", "：", "？", "?", "? ", "%", "@", "`", "=", "<<", "---", "...", "\r\n", "\r", "\u{A0}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "😀", "\u{3000}", "é",
  ]

  /// Lists and mappings in one another, as profiles and `system.yaml` have them.
  private static let nestedLines = [
    "a:\n", "b:\n", "  c:\n", "  d: e\n", "    f: g\n", "    h:\n", "      i: [j, {k: l}]\n", "- m: n\n", "- o\n",
    "  - p: q\n", "  - r:\n", "    s: t\n", "    - u\n", "      v: w\n", "  - {x: 平台, y: [1, \"二\"]}\n",
    "z: {aa: bb}\n",
    "ab: [{ac: d e/f, ag: [5.1, 6.1]}, {ah: ai}]\n", "aj: {ak: al, ak: am}\n", "an: {}\n", "ao: {ap: }\n", "aq: {ar}\n",
    "as: {at: au]\n", "av: [aw}\n", "ax: {ay: az}b\n", "  # 注\n", "\n", "  - [ba]\n", "  - \"bb\"\n", "  -   bc: bd\n",
    "      be: bf\n", "   bg: bh\n", "  - bi: http://a.b\n", "  - bj:bk\n", "  -\n", "bl: [[bm, bn], [bo]]\n",
    "bp: {bq: 'br', \"bs\": bt}\n",
    "bu: {bv: bw # 注\n", "  bx: {by: bz} # 注\n", "ca: { cb: cc , cd: ce }\n", "cf: {cg: ch:ci}\n", "cj: {ck:cl}\n",
    "cm: { cn : co }\n", "  - cp: cq\n    cr: cs\n",
  ]

  private static let lines = [
    "title: 平台\n", "number: Q/SLFW GL 201—2026\n", "a: \"b\"\n", "b: 'c: d'\n", "c: [1, \"二\", 三 四]\n", "d:\n",
    "  - e\n", "- f\n", "  - g: h\n", "# 注\n", "  # 注\n", "\n",
    "e: f # g\n", "f: g#h\n", "g: http://a.b/c?d=e\n", "h:i: j\n", "i: \n", "j: []\n", "k: [a, b,]\n", "l: [,]\n",
    "m: \"a\" b\n", "n: - o\n", "o: ? p\n", "p: {q: r}\n", "q: a: b\n",
    "r: |\n", "    s\n", "  t\n", "s: &x y\n", "t: *x\n", "u: !!str v\n", "\"v\": w\n", "w : x\n", "x: y \r\n",
    "y: 2026-03-01\n", "z: 1.0, 2\n", "键: 值\n", "a b: c\n", "aa: 'it''s'\n",
    "ab: \"\\n\"\n", "ac: \"a\n", "ad: b\"\n", "ae: -1\n", "af: ~\n", "ag: .5\n", "ah: \u{3000}x\n", "ai: x\u{3000}\n",
    "aj: \u{A0}\n", "ak: [a: b]\n", "al: [\"a\": b]\n", "am: [a]b\n",
    "an: x\ty\n", "- [a]\n", "-\n", "---\n", "...\n", "ao:x\n", "ap: [a,b]\n", "aq: [ a , b ]\n", "ar: \"\"\n",
    "as: ''\n", "at: =\n", "au: a]\n", "av: a, b\n", "aw: (甲) 乙/丙+丁\n",
    "ax: [a (b), c/d]\n", "ay: [-1, - 2]\n", "az: x:\n", "  ba: c\n", "bb: [甲:乙]\n", "bc: \"甲\"# d\n", "<<: x\n",
    "~: y\n",
  ]
}
