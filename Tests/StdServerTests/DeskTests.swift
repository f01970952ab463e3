import Foundation
import StdConsultation
import StdModel
import StdPublish
import TestSupport
import Testing

@testable import StdServer

/// A system's folder with a few comments in it, and the desk for them.
struct DeskFixture {
  let folder: TemporaryFolder
  let files: ConsultationFiles
  let desk: CommentDesk

  static let draft = DeskDraft(
    CommentedDraft(
      documents: [
        CommentedDraft.Document(
          name: "Q/A 1—2026", title: "窗口服务",
          blocks: [
            CommentedDraft.Block(id: "aa11", clause: "4", label: "", beginsClause: true, text: "受理"),
            CommentedDraft.Block(id: "bb22", clause: "4.1", label: "", beginsClause: true, text: "窗口应及时受理申请。"),
            CommentedDraft.Block(id: "cc33", clause: "4.2", label: "", beginsClause: true, text: "材料不全的应一次告知。"),
          ])
      ], fingerprint: "0123456789ab"), system: "甲", pages: ["Q/A 1—2026": "standards/a/index.html"],
    asked: ["甲", "乙", "丙"],
    deadline: "2026-03-31", offset: 480)

  static let comments = """
    - id: R001-1
      unit: 甲
      standard: Q/A 1—2026
      clause: "4.1"
      block: bb22
      placed: 标识
      opinion: “及时”无法检查
      # 手写的注
      decision:
      answer:
    - id: R002-1
      unit: 乙
      standard: Q/A 1—2026
      clause: 第五点
      placed: 待定位
      opinion: 太长
      decision:
      answer:
    """

  init(comments: String = Self.comments) throws {
    folder = try TemporaryFolder()
    try folder.write("organisation: 甲\n", to: "system.yaml")
    try folder.write(comments, to: "consultation/comments.yaml")
    try folder.write(
      "- number: R001\n  unit: 甲\n  comments: 1\n- number: R002\n  unit: 乙\n  late: true\n  comments: 1\n",
      to: "consultation/returns.yaml")
    files = ConsultationFiles(try SourceRoot(folder.path))
    desk = CommentDesk(files, Self.draft) { "2026-04-02" }
  }

  var text: String { folder.text("consultation/comments.yaml") ?? "" }
}

extension CommentChange {
  init(_ id: String, _ fields: [Field: (String, String)]) {
    self.init(id: id, fields: fields.mapValues { Values(was: $0.0, new: $0.1) })
  }
}

@Suite("The desk for dispositions")
struct DeskTests {
  @Test("Everything that the page shows")
  func state() async throws {
    let fixture = try DeskFixture()
    let state = try await fixture.desk.state()
    try #require(state.comments.count == 2)
    #expect(state.rows == [["R001-1"], ["R002-1"]])
    #expect(state.comments[1].isLate && state.comments[1].fields["placed"] == "待定位")
    #expect(state.counts.asked == 3 && state.counts.silent == ["丙"] && state.counts.late == ["乙"])
    #expect(state.problems.isEmpty && !state.isLocked)
  }

  @Test("A change is written at its line, and nothing else is")
  func change() async throws {
    let fixture = try DeskFixture()
    let outcome = try await fixture.desk.make([
      CommentChange("R001-1", [.decision: ("", "采纳（拟）"), .answer: ("", "照改")])
    ])
    #expect(outcome.changed == 1 && outcome.conflicts.isEmpty)
    #expect(
      fixture.text
        == DeskFixture.comments.replacing(
          "  # 手写的注\n  decision:\n  answer:\n", with: "  # 手写的注\n  proposed-decision: 采纳\n  answer: 照改\n"))
  }

  @Test("What an editor saved meanwhile is kept: other fields merge, the same field is told")
  func meanwhile() async throws {
    let fixture = try DeskFixture()
    _ = try await fixture.desk.state()
    let edited = DeskFixture.comments.replacing(
      "  decision:\n  answer:\n- id", with: "  decision: 不采纳\n  answer: 见5.4\n- id")
    try fixture.folder.write(edited, to: "consultation/comments.yaml")
    let outcome = try await fixture.desk.make([
      CommentChange("R001-1", [.decision: ("", "采纳"), .remark: ("", "电话问过")]),
      CommentChange("R002-1", [.decision: ("", "采纳")]),
    ])
    #expect(outcome.conflicts.map(\.field) == [.decision] && outcome.conflicts.first?.theirs == "不采纳")
    #expect(outcome.changed == 2)
    #expect(fixture.text.contains("  decision: 不采纳\n  answer: 见5.4\n") && fixture.text.contains("  remark: 电话问过\n"))
    #expect(fixture.text.hasSuffix("  decision: 采纳\n  answer:\n"), "the file had no line feed at its end")
  }

  @Test("Comments that are gone are told, the others are changed")
  func gone() async throws {
    let fixture = try DeskFixture()
    let outcome = try await fixture.desk.make([
      CommentChange("R009-1", [.decision: ("", "采纳")]), CommentChange("R002-1", [.decision: ("", "采纳")]),
    ])
    #expect(outcome.missing == ["R009-1"] && outcome.changed == 1)
  }

  @Test("A place that is attached by hand keeps how it was written")
  func attach() async throws {
    let fixture = try DeskFixture()
    _ = try await fixture.desk.make([
      CommentChange("R002-1", [.block: ("", "cc33"), .placed: ("待定位", "人工"), .clause: ("第五点", "4.2")])
    ])
    let comment = try #require(try await fixture.desk.state().comments.last)
    #expect(comment.fields["block"] == "cc33" && comment.history == ["2026-04-02 待定位“第五点” → 人工“4.2” cc33"])
    await #expect(throws: DeskError.self) {
      try await fixture.desk.make([CommentChange("R002-1", [.block: ("cc33", "zz99")])])
    }
  }

  @Test(
    "Nothing is written while the file cannot be understood",
    arguments: [
      "- id: R001-1\n  unit: \"甲\n", "- unit: 甲\n", "- id: R001-1\n  decision: 好\n", "- id: R001-1\n- id: R001-1\n",
    ])
  func broken(_ text: String) async throws {
    let fixture = try DeskFixture(comments: text)
    #expect(try await fixture.desk.state().isLocked)
    await #expect(throws: DeskError.self) {
      try await fixture.desk.make([CommentChange("R001-1", [.remark: ("", "x")])])
    }
    #expect(fixture.text == text)
  }

  @Test("Twenty rows at once: proposed, then validated, then taken back")
  func bulk() async throws {
    let text = (1...20).map {
      "- id: R\(100 + $0)-1\n  unit: 单位\($0)\n  clause: \"4.1\"\n  opinion: 意见\($0)\n  decision:\n  answer:\n"
    }
    .joined()
    let fixture = try DeskFixture(comments: text)
    func all(_ was: String, _ new: String) -> [CommentChange] {
      (1...20).map { CommentChange("R\(100 + $0)-1", [.decision: (was, new)]) }
    }
    #expect(try await fixture.desk.make(all("", "采纳（拟）")).changed == 20)
    #expect(fixture.text.split(separator: "\n").count { $0 == "  proposed-decision: 采纳" } == 20)
    #expect(try await fixture.desk.make(all("采纳（拟）", "采纳")).changed == 20)
    #expect(fixture.text.split(separator: "\n").count { $0 == "  decision: 采纳" } == 20)
    _ = try await fixture.desk.make(all("采纳", "采纳（拟）"))
    _ = try await fixture.desk.make(all("采纳（拟）", ""))
    #expect(fixture.text == text)
  }

  @Test("Many at the same moment: nothing is lost")
  func concurrent() async throws {
    let text = (1...30).map { "- id: R\(100 + $0)-1\n  opinion: 意见\($0)\n  decision:\n  answer:\n" }.joined()
    let fixture = try DeskFixture(comments: text)
    let other = CommentDesk(fixture.files, DeskFixture.draft) { "2026-04-02" }
    let failures = await withTaskGroup(of: Bool.self) { group in
      for number in 1...30 {
        let desk = number.isMultiple(of: 2) ? fixture.desk : other
        group.addTask {
          for _ in 0..<20
          where (try? await desk.make([CommentChange("R\(100 + number)-1", [.decision: ("", "采纳")])])) != nil {
            return false
          }
          return true
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(failures == 0)
    let state = try await fixture.desk.state()
    #expect(state.comments.allSatisfy { $0.fields["decision"] == "采纳" })
  }
}

@Suite("Requests to the desk")
struct DeskRouteTests {
  private let fixture: DeskFixture
  private let routes: LocalRoutes
  private let token: String

  init() async throws {
    let fixture = try DeskFixture()
    self.fixture = fixture
    let desk = DeskRoutes(
      fixture.desk, intake: nil, page: Array("{{token}}".utf8), files: ["console.js": Array("1".utf8)], changed: {})
    routes = LocalRoutes(hub: EventHub(), desk: desk, files: [:]) { PreviewPages(folder: fixture.folder.path) }
    token = String(
      decoding: await routes.response(
        to: ServerRequest(method: "GET", target: "/comments/", headers: ["host": "127.0.0.1:1"])
      ).bytes, as: UTF8.self)
  }

  private func post(_ body: String, _ headers: [String: String], to path: String = "/comments/change") async
    -> ServerResponse
  {
    var all = [
      "host": "127.0.0.1:1", "origin": "http://127.0.0.1:1", "content-type": "application/json", "x-stdc-token": token,
    ]
    all.merge(headers) { $1 }
    return await routes.response(
      to: ServerRequest(method: "POST", target: path, headers: all.filter { !$0.value.isEmpty }, body: Array(body.utf8))
    )
  }

  private static let change = #"{"changes":[{"id":"R001-1","fields":{"decision":{"was":"","new":"采纳"}}}]}"#

  @Test("A change from the page is made, and the new state comes back")
  func change() async throws {
    let response = await post(Self.change, [:])
    #expect(response.status == 200)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any])
    #expect(answer["changed"] as? Int == 1 && answer["state"] != nil)
    #expect(fixture.text.contains("  decision: 采纳\n"))
  }

  @Test(
    "A change from elsewhere is not",
    arguments: [
      ["x-stdc-token": "0"], ["x-stdc-token": ""], ["origin": "http://attacker.example"], ["origin": "null"],
      ["sec-fetch-site": "cross-site"], ["content-type": "text/plain"], ["content-type": ""],
    ])
  func foreign(_ headers: [String: String]) async {
    #expect(await post(Self.change, headers).status == 403)
    #expect(fixture.text == DeskFixture.comments)
  }

  @Test("Under another name nothing is answered at all")
  func wrongHost() async {
    for path in ["/", "/comments/", "/comments/data.json", "/stdc-preview/events"] {
      let request = ServerRequest(method: "GET", target: path, headers: ["host": "attacker.example:1"])
      #expect(await routes.response(to: request).status == 421)
      #expect(await routes.response(to: ServerRequest(method: "GET", target: path)).status == 421)
    }
  }

  @Test(
    "What is no change is refused, with a reason",
    arguments: [
      ("", 400), ("{", 400), ("[]", 400), (#"{"changes":{}}"#, 400),
      (#"{"changes":[{"id":"R001-1","fields":{"opinion":{"was":"","new":"x"}}}]}"#, 400),
      (#"{"changes":[{"id":"R001-1","fields":{"decision":{"was":"","new":"不采纳"}}}]}"#, 422),
      (#"{"changes":[{"id":"R001-1","fields":{"decision":{"was":"","new":"好"}}}]}"#, 422),
    ])
  func malformed(_ body: String, _ status: Int) async {
    let response = await post(body, [:])
    #expect(response.status == status)
    #expect(String(decoding: response.bytes, as: UTF8.self).contains("error"))
    #expect(fixture.text == DeskFixture.comments)
  }

  @Test("Reading changes nothing, and writing is by POST alone")
  func methods() async {
    for (method, path, status) in [
      ("GET", "/comments/change", 405), ("DELETE", "/comments/data.json", 405), ("POST", "/comments/", 405),
      ("GET", "/comments/none.js", 404), ("GET", "/comments/../system.yaml", 404), ("GET", "/comments", 301),
      ("GET", "/comments/data.json", 200), ("HEAD", "/comments/data.json", 200),
    ] {
      let request = ServerRequest(method: method, target: path, headers: ["host": "127.0.0.1:1"])
      #expect(await routes.response(to: request).status == status, "\(method) \(path)")
    }
  }
}
