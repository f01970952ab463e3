import StdModel
import Testing

@testable import StdConsultation

@Suite("Changing a few comments in a file that people write, too")
struct StoreEditingTests {
  private static let file = """
    # 2026年第一轮
    - id: R001-1
      unit: 甲单位
      standard: Q/FWZX SS 301—2026
      clause: "5.2"
      placed: 章条编号
      # 请张工看一下
      opinion: |-
        “及时”无法检查

          缩进
      todo: 电话确认

      decision:
      answer:

    # 下面是口头意见
    - id: R002-1
      unit:
      - 乙单位
      - 丙单位
      clause: 第五点
      placed: 待定位
      opinion: 太长
      proposed-decision: 采纳
      answer: 照改
    - {id: R003-1, unit: 丁单位, opinion: "a: b"}
    """

  private func store(_ text: String) -> (store: ConsultationStore, source: SourceText) {
    let source = SourceText(id: SourceID(0), path: "comments.yaml", bytes: Array(text.utf8))
    return (ConsultationStore.read(returns: nil, comments: source).output, source)
  }

  private func edited(_ text: String, _ change: (inout [StdConsultation.Comment]) -> Void) throws -> String {
    let (store, source) = store(text)
    var changed = store.comments
    change(&changed)
    let bytes = try store.editing(source, changed)
    let again = ConsultationStore.read(
      returns: nil, comments: SourceText(id: SourceID(0), path: "comments.yaml", bytes: bytes))
    #expect(again.output.comments == changed)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Nothing changed leaves every byte")
  func nothing() throws {
    #expect(try edited(Self.file) { _ in } == Self.file)
  }

  @Test("Only the lines of a decision are written; notes, own keys and blank lines stay")
  func decision() throws {
    let text = try edited(Self.file) { $0[0].disposition = Disposition(.notAdopted, reason: "与5.4一致\n见附录") }
    #expect(
      text
        == Self.file.replacing(
          "  decision:\n  answer:\n", with: "  decision: 不采纳\n  answer: |-\n    与5.4一致\n    见附录\n", maxReplacements: 1))
  }

  @Test("What was proposed is validated, and back")
  func validate() throws {
    let text = try edited(Self.file) { $0[1].disposition?.isProposed = false }
    #expect(text == Self.file.replacing("  proposed-decision: 采纳\n", with: "  decision: 采纳\n"))
    let back = try edited(text) { $0[1].disposition?.isProposed = true }
    #expect(back == Self.file)
  }

  @Test("A place that was attached by hand brings new keys, at their places")
  func place() throws {
    let text = try edited(Self.file) {
      $0[1].block = "k7f3"
      $0[1].placing = .byHand
      $0[1].clause = "5.5"
      $0[1].history = ["2026-04-02 待定位“第五点” → 人工“5.5” k7f3"]
    }
    #expect(text.contains("  - 丙单位\n  clause: \"5.5\"\n  block: k7f3\n  placed: 人工\n  opinion: 太长\n  history: ["))
    #expect(text.hasPrefix("# 2026年第一轮\n- id: R001-1\n") && text.contains("# 请张工看一下\n"))
  }

  @Test("An entry in another form is written anew, and no other")
  func flow() throws {
    let text = try edited(Self.file) { $0[2].disposition = Disposition(.adopted) }
    #expect(text.hasPrefix(Self.file[..<(Self.file.firstRange(of: "- {id")?.lowerBound ?? Self.file.endIndex)]))
    #expect(text.contains("- id: R003-1\n  unit: 丁单位\n") && text.hasSuffix("  decision: 采纳\n  answer:\n"))
  }

  @Test("Line ends of another system stay", arguments: [Self.file.replacing("\n", with: "\r\n")])
  func carriageReturns(_ file: String) throws {
    let text = try edited(file) { $0[0].disposition = Disposition(.adopted) }
    #expect(text == file.replacing("  decision:\r\n", with: "  decision: 采纳\r\n", maxReplacements: 1))
  }

  @Test("Every pair of random changes reads back as it should", arguments: 0..<40)
  func random(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = ["", "一行", "两\n行", "a: b", " 前后 ", "# x", "'", "\"q\"", "- d", "末行\n", "\u{2028}"]
    _ = try edited(Self.file) { comments in
      for index in comments.indices where next(3) > 0 {
        comments[index].remark = words[next(words.count)]
        comments[index].clause = words[next(words.count)]
        comments[index].block = [nil, "k7f3", "9x2a"][next(3)]
        comments[index].sameAs = [nil, "R001-1"][next(2)]
        comments[index].history = Array(repeating: words[1 + next(3)], count: next(3))
        let decisions: [Disposition.Decision] = [.adopted, .partlyAdopted, .notAdopted]
        comments[index].disposition = Disposition(
          decisions[next(3)], reason: words[next(words.count)], isProposed: next(2) == 0)
      }
    }
  }
}
