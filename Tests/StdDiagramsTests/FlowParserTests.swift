import StdModel
import StdSyntax
import Testing

@Suite struct FlowParserTests {
  @Test func readsEveryForm() {
    let chart = parse(
      """
      lanes: 申请企业, 受理岗位、业务岗位
      start(申请企业) 提出申请   # 线上或者窗口
      步骤（受理岗位） [核] 核对材料

      decision(受理岗位): 材料是否齐全？
        否 -> 提出申请
        是 → 办理, 登记
      step(业务岗位) 办理 -> 结束
      记录(业务岗位) 登记
      子流程(业务岗位) 归档，见GB/T 1.1
      end(申请企业) 结束
      """
    ).output
    #expect(chart.lanes.map(\.name) == ["申请企业", "受理岗位", "业务岗位"])
    #expect(chart.nodes.map(\.text) == ["提出申请", "核对材料", "材料是否齐全？", "办理", "登记", "归档，见GB/T 1.1", "结束"])
    #expect(chart.nodes.map(\.kind) == [.start, .step, .decision, .step, .record, .subprocess, .end])
    #expect(chart.nodes.map(\.lane) == [0, 1, 1, 2, 2, 2, 0])
    #expect(chart.nodes[1].id == "核")
    #expect(
      chart.edges.map { "\($0.from)\($0.label ?? "-")\($0.to)" } == [
        "0-1", "1-2", "2否0", "2是3", "2是4", "3-6", "4-5", "5-6",
      ])
  }

  @Test func spansAreThoseOfTheSource() {
    let block = "start 开始\nstep 核对 -> 结束\nend 结束\n"
    let file = "前文\n\n```flow\n" + block + "```\n"
    let source = SourceText(id: SourceID(3), path: "a.md", text: file)
    let start = file.utf8.count - block.utf8.count - 4
    let chart = parseFlow(block, span: SourceSpan(source.id, start, start + block.utf8.count)).output
    #expect(source.text(chart.nodes[1].span) == "step 核对 -> 结束")
    #expect(source.text(chart.nodes[1].textSpan) == "核对")
    #expect(source.text(chart.edges[1].span) == "结束")
  }

  @Test func spansAreFoundBehindIndentationAndCarriageReturns() {
    let file = "a)\r\n   ```flow\r\n   start 开始\r\n   step 核对 -> 结果\r\n   end 结束\r\n   ```\r\n"
    let source = SourceText(id: SourceID(0), path: "a.md", text: file)
    let start = "a)\r\n   ```flow\r\n".utf8.count
    let end = file.utf8.count - "   ```\r\n".utf8.count
    let staged = parseFlow("start 开始\nstep 核对 -> 结果\nend 结束\n", span: SourceSpan(source.id, start, end), in: source)
    #expect(source.text(staged.output.nodes[1].span) == "step 核对 -> 结果")
    #expect(staged.diagnostics.first.map { source.text($0.span) } == "结果")
  }

  @Test func namesMeetAcrossWidthsAndBlanks() {
    let staged = parse("start 开始\ndecision 是否 齐全?\n  是 -> 结束\n  否 -> 是否齐全？\nend 结束")
    #expect(staged.diagnostics.isEmpty)
    #expect(staged.output.edges.map(\.to) == [1, 2, 1])
  }

  @Test func aTextWithCommasIsOneTarget() {
    let staged = parse("start 开始 -> 核对、登记，归档\nstep 核对、登记，归档\nend 结束")
    #expect(staged.diagnostics.isEmpty)
    #expect(staged.output.edges.map(\.to) == [1, 2])
  }

  @Test func aKindMayBeACondition() {
    let staged = parse("start 开始\ndecision 到哪一步？\n  结束 -> 归档\n  开始 -> 开始\nend 归档")
    #expect(staged.diagnostics.isEmpty)
    #expect(staged.output.edges.map(\.label) == [nil, "结束", "开始"])
  }

  /// `⟦…⟧` stands around what is reported.
  @Test(arguments: FlowRule.all.map(\.id.description))
  func rulesMarkTheirWrongExampleAndPassTheRightOne(id: String) throws {
    let rule = try #require(FlowRule.all.first { $0.id.description == id })
    let start = try #require(rule.wrong.utf8.firstIndexOf("⟦"))
    let end = try #require(rule.wrong.utf8.firstIndexOf("⟧")) - 3
    let found = parse(rule.wrong.filter { $0 != "⟦" && $0 != "⟧" }).diagnostics.filter { $0.rule == rule.id }
    #expect(found.map(\.span) == [SourceSpan(SourceID(0), start, end)])
    #expect(found.allSatisfy { $0.severity == rule.severity })
    #expect(parse(rule.right).diagnostics.map(\.message.zh) == [])
  }

  @Test func idsAreOrderedAndEachOnce() {
    #expect(FlowRule.all.map(\.id) == Set(FlowRule.all.map(\.id)).sorted())
  }

  @Test func aSlipIsOfferedItsCorrection() {
    let fixes = parse("start 申请\nstep 核对 -> 办里\nstep 办理\nend 结束").diagnostics.first?.fixes
    #expect(fixes?.first?.edits.first?.replacement == "办理")
  }

  @Test func boundsAreReportedOnceAndKept() {
    let nodes = "start 开始\n" + (0..<500).map { "step 步骤\($0)\n" }.joined() + "end 结束"
    let many = parse(nodes)
    #expect(many.output.nodes.count == FlowChart.maximumNodes)
    #expect(many.diagnostics.count { $0.rule == FlowRule.tooLarge.id } == 1)
    let branches = "start 开始\ndecision 哪里？\n" + (0..<5000).map { "  \($0) -> 无\($0)\n" }.joined() + "end 结束"
    #expect(parse(branches).diagnostics.count { $0.rule == FlowRule.tooLarge.id } == 1)
  }

  @Test(arguments: 0..<300)
  func anyTextIsRead(seed: Int) {
    var random = Random(UInt64(seed))
    let pieces = [
      "start", "开始", " ", "\n", "\r\n", "  ", "->", "→", "(", "（", ")", "）", "[", "]", "decision", "是", "，", ",", "、",
      "lanes:", "#", "end",
      "申请", "\u{3000}", "：", "\u{0}", "`", "结束",
    ]
    let text = (0..<random.below(80)).map { _ in pieces[random.below(pieces.count)] }.joined()
    let staged = parse(text)
    let whole = SourceSpan(SourceID(0), 0, text.utf8.count)
    #expect(staged.diagnostics.allSatisfy { whole.contains($0.span) })
    #expect(staged.output.nodes.allSatisfy { whole.contains($0.span) && $0.span.contains($0.textSpan) })
    let count = staged.output.nodes.count
    #expect(staged.output.edges.allSatisfy { $0.from < count && $0.to < count })
  }

  private func parse(_ text: String) -> Staged<FlowChart> {
    parseFlow(text, span: SourceSpan(SourceID(0), 0, text.utf8.count))
  }
}

extension String.UTF8View {
  fileprivate func firstIndexOf(_ mark: String) -> Int? {
    let bytes = Array(self)
    let pattern = Array(mark.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: pattern) }
  }
}
