import StdSyntax
import StdModel
import Testing

@Suite struct TermMatcherTests {
  private func find(_ terms: [String], _ text: String) -> [String] {
    TermMatcher(terms).matches(in: text).map { "\(text[$0.range])#\($0.term)" }
  }

  @Test func takesTheLongest() {
    #expect(find(["服务", "服务标准", "服务标准体系"], "服务标准体系和服务标准、服务") == ["服务标准体系#2", "服务标准#1", "服务#0"])
  }

  @Test func takesTheLeftmost() {
    #expect(find(["标准体系", "服务标准"], "服务标准体系") == ["服务标准#1"])
  }

  @Test func boundsLatinTerms() {
    #expect(find(["SLA", "IT 服务"], "SLA、SLAM、XSLA、签订SLA协议，IT 服务和 BIT 服务") == ["SLA#0", "SLA#0", "IT 服务#1"])
  }

  @Test func findsTermsOfOneCharacterAndTheFirstOfEqualOnes() {
    #expect(find(["岗", "岗位", "岗位"], "岗位和岗") == ["岗位#1", "岗#0"])
    #expect(find(["", "平台"], "平台") == ["平台#1"])
    #expect(find([], "平台").isEmpty)
    #expect(find(["平台"], "").isEmpty)
    #expect(find(["平台服务"], "平台").isEmpty)
  }

  @Test func agreesWithASimpleSearch() {
    var random = SplitMix(seed: 7)
    let letters = Array("服务标准体系平台A1")
    for _ in 0..<400 {
      let terms = (0..<6).map { _ in
        String((0..<Int.random(in: 1...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "服" })
      }
      let text = String((0..<30).map { _ in letters.randomElement(using: &random) ?? "务" })
      #expect(find(terms, text) == simple(terms, text), "\(terms) in \(text)")
    }
  }

  private func simple(_ terms: [String], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    func isWord(_ index: Int) -> Bool {
      bytes.indices.contains(index)
        && (0x30...0x39 ~= bytes[index] || 0x41...0x5A ~= bytes[index] || 0x61...0x7A ~= bytes[index])
    }
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      var best: (length: Int, term: Int)?
      for (number, term) in terms.enumerated() {
        let length = term.utf8.count
        guard length > (best?.length ?? 0), bytes[index...].starts(with: term.utf8) else { continue }
        if isWord(index), isWord(index - 1) { continue }
        if isWord(index + length - 1), isWord(index + length) { continue }
        best = (length, number)
      }
      if let best {
        found.append("\(String(decoding: bytes[index..<index + best.length], as: UTF8.self))#\(best.term)")
        index += best.length
      } else {
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return found
  }
}
