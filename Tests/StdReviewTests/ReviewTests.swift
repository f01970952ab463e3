import StdCompiler
import StdDrafts
import StdModel
import StdPublish
import Testing

@testable import StdReview

/// Two standards of which the second cites the first, reviewed and edited.
struct ReviewTests {
  private static let counter = """
    ---
    number: Q/SLFW SS 301—2026
    title: 窗口受理服务规程
    ---

    ## 4 受理

    ### 4.1 材料核对

    受理人员应核对材料，时限应符合4.2的规定：

    a) 营业执照；
    b) 申请表。

    ### 4.2 时限

    咨询应在2 h内答复。

    ### 4.3 记录的形成和保存

    记录宜保存2年。

    表1 时限

    | 事项 | 时限 |
    | --- | --- |
    | 咨询 | 2 |
    | 融资 | 24 |
    """

  private static let records = """
    ---
    number: Q/SLFW BZ 901—2026
    title: 记录管理规范
    ---

    ## 4 保存

    窗口的记录应符合Q/SLFW SS 301—2026的4.3的规定。

    档案应每年清点。
    """

  /// Drafts one after the other, with their ledgers kept.
  private struct Drafts {
    var ledgers: [String: Ledger] = [:]
    var records: [StandardID: ReviewRecord] = [:]

    mutating func review(
      counter: String = ReviewTests.counter, records text: String = ReviewTests.records
    ) async -> ReviewedSystem {
      let sources = SourceSet([
        (path: "implementation/counter.md", bytes: Array(counter.utf8)), ("support/records.md", Array(text.utf8)),
      ])
      let system = await compile(CompilerInput(sources: sources, profiles: [], workers: 1)).resolved
      var taken = Set(ledgers.values.flatMap(\.ids))
      var drafts: [(draft: Draft, ids: [BlockID])] = []
      for standard in system.system.standards {
        let draft = Draft(standard.id, of: system)
        let update = (ledgers[draft.path] ?? Ledger(source: draft.path)).updated(with: draft, taken: &taken)
        ledgers[draft.path] = update.ledger
        drafts.append((draft, update.ids))
      }
      return ReviewedSystem(drafts, records: records, hash: { sha256($0) })
    }

    mutating func add(_ act: ReviewAct, to reviewed: ReviewedDraft) throws {
      let id = reviewed.draft.standard
      var record = records[id] ?? ReviewRecord(source: reviewed.draft.path, standard: reviewed.draft.number)
      record.acts.append(act)
      // Through the file, as the command does it.
      let text = SourceText(id: SourceID(0), path: "review.yaml", bytes: Array(record.yaml.utf8))
      let read = ReviewRecord.read(text)
      #expect(read.diagnostics == [])
      #expect(read.output == record)
      records[id] = read.output
    }

    /// Signs everything in both standards.
    mutating func signAll(by name: String = "质量主管") async throws {
      let system = await review()
      for reviewed in system.drafts {
        let act = system.sign(Array(reviewed.ids.indices), of: reviewed, ReviewAct(.sign, by: name, date: "2026-03-01"))
        #expect(act.marks.count == reviewed.ids.count)
        try add(act, to: reviewed)
      }
    }
  }

  /// The texts of the blocks in a state, of both standards.
  private func texts(_ state: ReviewState, in system: ReviewedSystem) -> [String] {
    zip(system.drafts, system.reviews()).flatMap { reviewed, review in
      zip(reviewed.draft.blocks, review.blocks).filter { $0.1.state == state }.map(\.0.text)
    }
  }

  private func isSigned(_ system: ReviewedSystem) -> Bool { system.reviews().allSatisfy { $0.isSigned } }

  @Test func whatIsSignedStaysSignedUnderAnotherNumberAndSpacing() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    var system = await drafts.review()
    #expect(isSigned(system))
    let renumbered = Self.counter.replacing("## 4 受理", with: "## 4 总则\n\n本章为新写的一章，说明受理的原则和要求。\n\n## 5 受理")
      .replacing("### 4.", with: "### 5.").replacing("符合4.2", with: "符合 5.2 ")
    system = await drafts.review(counter: renumbered, records: Self.records.replacing("的4.3", with: "的5.3"))
    #expect(texts(.changed, in: system) == [])
    #expect(texts(.suspect, in: system) == [])
    #expect(texts(.unsigned, in: system) == ["总则", "本章为新写的一章，说明受理的原则和要求。"])
  }

  @Test(arguments: [
    ("咨询应在2 h内答复", "咨询宜在2 h内答复"), ("b) 申请表", "b) 申请书"), ("| 融资 | 24 |", "| 融资 | 48 |"),
    ("### 4.3 记录的形成和保存", "### 4.3 记录的形成与保存"),
  ])
  func oneWordVoidsTheSignOffOfItsBlockAlone(_ old: String, _ new: String) async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    let system = await drafts.review(counter: Self.counter.replacing(old, with: new))
    #expect(texts(.changed, in: system).count == 1)
    #expect(texts(.unsigned, in: system) == [])
  }

  @Test func editingACitedClauseMarksWhatCitesItUntilItIsReviewed() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    let edited = Self.counter.replacing("2 h内", with: "4 h内").replacing("保存2年", with: "保存5年")
    var system = await drafts.review(counter: edited)
    #expect(texts(.changed, in: system) == ["咨询应在4 h内答复。", "记录宜保存5年。"])
    // One in the same standard, one in another.
    #expect(
      texts(.suspect, in: system) == [
        "受理人员应核对材料，时限应符合4.2的规定：", "窗口的记录应符合Q/SLFW SS 301—2026的4.3的规定。",
      ])
    let causes = system.reviews()[1].blocks.flatMap(\.causes)
    #expect(causes.first?.key.hasPrefix("implementation/counter.md#") == true)
    #expect(causes.first?.target?.standard == StandardID(0))
    for reviewed in system.drafts {
      let act = system.sign(Array(reviewed.ids.indices), of: reviewed, ReviewAct(.sign, by: "质量主管", date: "2026-04-01"))
      #expect(act.marks.count == (reviewed.draft.standard.index == 0 ? 3 : 1), "only what has to be signed again")
      try drafts.add(act, to: reviewed)
    }
    system = await drafts.review(counter: edited)
    #expect(isSigned(system))
  }

  @Test func aTextThatComesBackIsTheOneThatWasSigned() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    _ = await drafts.review(counter: Self.counter.replacing("保存2年", with: "保存5年"))
    #expect(isSigned(await drafts.review()))
  }

  @Test func anEditorialChangeKeepsTheSignOffAndIsRecorded() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    let edited = Self.counter.replacing("记录宜保存2年。", with: "记录宜保存2年以上。")
    var system = await drafts.review(counter: edited)
    #expect(texts(.suspect, in: system).count == 1)
    let counter = system.drafts[0]
    var act = ReviewAct(.editorial, by: "标准化办公室", date: "2026-03-05")
    act.reason = "补漏字: “以上”"
    let kept = system.keep(Array(counter.ids.indices), of: counter, act)
    #expect(kept.marks.count == 1)
    try drafts.add(kept, to: counter)
    system = await drafts.review(counter: edited)
    #expect(isSigned(system))
    #expect(system.reviews()[0].blocks.filter { $0.isKept }.count == 1)
    // A later change of the same block is no longer covered.
    system = await drafts.review(counter: edited.replacing("记录宜", with: "记录应"))
    #expect(texts(.changed, in: system) == ["记录应保存2年以上。"])
    // And the text as it was signed still is.
    #expect(isSigned(await drafts.review()))
  }

  @Test func aRevocationStaysInTheHistory() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    try await drafts.signAll(by: "中心主任")
    var system = await drafts.review()
    let counter = system.drafts[0]
    var act = ReviewAct(.revoke, by: "质量主管", date: "2026-03-09")
    act.reason = "制度正在修订"
    let places = Array(counter.extent(of: 0))
    try drafts.add(system.revoke(places, of: counter, act), to: counter)
    system = await drafts.review()
    // The other reviewer's sign-off holds.
    #expect(system.reviews()[0].isSigned)
    let own = system.reviews(by: "质量主管")[0]
    #expect(own.count(.revoked) == counter.ids.count)
    #expect(own.blocks.first?.reason == "制度正在修订")
    #expect(system.record(of: StandardID(0))?.acts.map { $0.kind } == [.sign, .sign, .revoke])
    let again = system.sign(places, of: counter, ReviewAct(.sign, by: "质量主管", date: "2026-03-10"))
    #expect(again.marks.count == places.count)
  }

  @Test func deletedBlocksAreCountedAndMovedOnesStaySigned() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    let moved = Self.counter.replacing("### 4.2 时限\n\n咨询应在2 h内答复。\n\n", with: "")
      .replacing("记录宜保存2年。\n", with: "记录宜保存2年。\n\n### 4.4 时限\n\n咨询应在2 h内答复。\n")
      .replacing("### 4.3", with: "### 4.2").replacing("### 4.4", with: "### 4.3").replacing("符合4.2", with: "符合4.3")
      .replacing("b) 申请表。\n", with: "")
    let system = await drafts.review(counter: moved, records: Self.records.replacing("的4.3", with: "的4.2"))
    #expect(system.reviews()[0].goneCount == 1)
    #expect(texts(.unsigned, in: system) == [])
    #expect(texts(.changed, in: system) == [])
  }

  @Test func aSplitBlockIsNotSigned() async throws {
    var drafts = Drafts()
    try await drafts.signAll()
    let split = Self.counter.replacing("受理人员应核对材料，时限应符合4.2的规定：", with: "受理人员应核对材料。\n\n时限应符合4.2的规定：")
    let system = await drafts.review(counter: split)
    let open = texts(.changed, in: system) + texts(.unsigned, in: system)
    #expect(Set(open) == ["受理人员应核对材料。", "时限应符合4.2的规定："])
  }

  @Test func badRecordsAreReportedAtTheirPlace() {
    let text = """
      source: a.md
      acts:
      - act: approve
        by: 某人
      - act: sign
        date: 2026-03-01
      - act: sign
        by: "某: 人"
        blocks:
          k7m3xp: 3f2a9c01b2d4e5f6
          p3d9ft:
      """
    let read = ReviewRecord.read(SourceText(id: SourceID(0), path: "r.yaml", bytes: Array(text.utf8)))
    #expect(read.diagnostics.count == 3)
    #expect(read.output.acts.map { $0.by } == ["某: 人"])
    #expect(read.output.acts.first?.marks.map(\.id.description) == ["k7m3xp"])
    let garbage = ReviewRecord.read(SourceText(id: SourceID(0), path: "r.yaml", bytes: Array("- 1\n<<<<".utf8)))
    #expect(!garbage.diagnostics.isEmpty)
  }
}
