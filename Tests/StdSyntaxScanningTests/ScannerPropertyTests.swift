import StdModel
import StdSyntax
import Testing

/// A small generator, so that every run tries the same texts.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite struct ScannerPropertyTests {
  private static let seeds = [
    "应符合 5.1～5.3 和附录 A 的规定，见图 3、表A.1，按公式（1）和第4、5章。", "GB/T 24421.3—2023 中 5.2 a) 1) 和 5.3、GB／T 1.1-2020《标准化》第4章",
    "《国家《“十四五”规划》、《办法》（试行）第三条，Q/SLFW SS 201—2026 的 4.3，DB 53/T XXXX—2023，ISO/IEC 27001:2022",
    "中小企业（3.1）的服务[3]，５．２．１，第 4 章，4.O.1，注1：示例2：",
    "平台应公开，不宜收取，可查询、可控。应对服务人员进行培训！能（否）？", "——符号；一一符号 a）受理 1) 受理 ①（二）", "附录 A（规范性）评价指标 {#id}", "续表 2（续） 图3-1 流程 {#flow}",
    "GB/T 24421.1～24421.4、T/CAS123-20、DB11/501",
  ]

  @Test func scansAnyTextWithoutATrap() {
    var random = SplitMix(seed: 42)
    for round in 0..<2_000 {
      let text = mutate(Self.seeds[round % Self.seeds.count], &random)
      check(scanMentions(in: text).map(\.range), text)
      check(scanMentions(in: text, reading: .definition).map(\.range), text)
      check(scanModals(in: text).map(\.range), text)
      check(scanProvisions(in: text).map(\.sentence), text)
      check(TermMatcher(["平台", "服务", "GB/T", "规"]).matches(in: text).map(\.range), text)
      for mention in scanMentions(in: text) {
        #expect(mention.range.contains(mention.coreRange), "\(text)")
        if case .titled(let title) = mention.kind { #expect(mention.range.contains(title), "\(text)") }
      }
      checkLine(text)
    }
  }

  private func checkLine(_ text: String) {
    let end = text.utf8.count
    if let found = scanLeadingNumber(in: text) { check([found.range, TextRange(found.textStart, end)], text) }
    if let found = scanListMarker(in: text) { check([found.range, TextRange(found.end, end)], text) }
    if let found = scanNoteLead(in: text) { check([found.range, TextRange(found.end, end)], text) }
    if let found = scanLabel(in: text) { check([found.range], text) }
    if let found = scanCaption(in: text) {
      check([found.numberRange, found.title, found.label?.range].compactMap { $0 }.filter { !$0.isEmpty }, text)
    }
    if let found = scanElementTitle(in: text) { check([found.title], text) }
    if let found = ParsedStandardNumber(parsing: text) {
      check([found.range], text)
      #expect(found.faults.allSatisfy { found.range.contains($0.range) }, "\(text)")
      #expect(StandardNumber(parsing: found.number.description)?.description == found.number.description, "\(text)")
    }
  }

  /// Arbitrary bytes, not even UTF-8, reach the scanners that take bytes.
  @Test func scansAnyBytesWithoutATrap() {
    var random = SplitMix(seed: 99)
    for round in 0..<2_000 {
      var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(index...)
        default: bytes.removeSubrange(..<index)
        }
      }
      bytes.withUnsafeBufferPointer { buffer in
        for offset in 0...buffer.count {
          if let found = scanStandardNumber(buffer, at: offset) { #expect(found.end <= buffer.count) }
          if let found = scanLeadingNumber(buffer, at: offset) { #expect(found.textStart <= buffer.count) }
          if let found = scanListMarker(buffer, at: offset) { #expect(found.end <= buffer.count) }
          if let found = scanNoteLead(buffer, at: offset) { #expect(found.end <= buffer.count) }
        }
        _ = scanCaption(buffer)
        _ = scanLabel(buffer)
        _ = scanElementTitle(buffer)
      }
    }
  }

  /// Long enough that a scanner that starts anew at each piece would never come to an end.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["《", "[", "（", "5.", "a)", "5.1、", "表1、", "第4、", "GB/T ", "应对", "—", "{#", "需要", "Q/"])
  func comesToAnEnd(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    _ = scanMentions(in: text)
    _ = scanProvisions(in: text)
    _ = scanModals(in: text)
    checkLine(text)
  }

  private func mutate(_ seed: String, _ random: inout SplitMix) -> String {
    var scalars = Array(seed.unicodeScalars)
    let extra = Array("0159.．、，。（）()《》[]{}#第章条表图式附录见按的中和～—-— 　\nAaGBTXQ/：:注应可能宜需不一O\u{FFFD}\u{1F600}é".unicodeScalars)
    for _ in 0..<Int.random(in: 0...8, using: &random) where !scalars.isEmpty {
      let index = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(extra.randomElement(using: &random) ?? "5", at: index)
      case 2: scalars[index] = extra.randomElement(using: &random) ?? "5"
      default: scalars.swapAt(index, Int.random(in: 0..<scalars.count, using: &random))
      }
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private func check(_ ranges: [TextRange], _ text: String) {
    let bytes = Array(text.utf8)
    var last = 0
    for range in ranges {
      #expect(
        range.lowerBound >= last && range.upperBound >= range.lowerBound && range.upperBound <= bytes.count, "\(text)")
      for bound in [range.lowerBound, range.upperBound] where bound < bytes.count {
        #expect(bytes[bound] & 0xC0 != 0x80, "\(text)")
      }
      last = range.upperBound
    }
  }
}
