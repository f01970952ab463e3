import Foundation
import StdConsultation
import StdPublish
import Synchronization
import TestSupport
import Testing

@testable import StdServer

@Suite("Comments that come over HTTP")
struct IntakeTests {
  private let folder: TemporaryFolder
  private let store: SQLiteIntakeStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteIntakeStore(path: folder.path + "/intake.sqlite")
  }

  private static func body(_ opinion: String = "太长", unit: String = "甲单位") -> String {
    """
    {"stdc":"comments","draft":"0123456789ab","person":{"unit":"\(unit)","name":"","phone":"000"},"noComments":false,
    "comments":[{"id":"x1y2z3","block":"bb22","clause":"4.1","opinion":"\(opinion)","kind":"技术性"}]}
    """
  }

  /// - Parameter day: of the sender's clock, as seconds since 1970.
  private func routes(
    _ limits: IntakeRoutes.Limits = IntakeRoutes.Limits(), burst: Int = 100, late: IntakeRoutes.LatePolicy = .accept,
    at time: String = "2026-03-20T12:00:00+08:00", behindProxy: Bool = false
  ) throws -> PublicRoutes {
    let date = try Date(time, strategy: .iso8601)
    let intake = IntakeRoutes(
      store, rate: RateLimit(burst: burst, seconds: 60) { 0 }, limits: limits, latePolicy: late,
      trustsForwarding: behindProxy, period: { IntakeRoutes.Period(deadline: "2026-03-31", offset: 480) }, now: { date }
    )
    return PublicRoutes(HostCheck(), intake: intake, pages: PreviewPages(folder: folder.path + "/site"))
  }

  private func post(
    _ body: String, _ routes: PublicRoutes, _ headers: [String: String] = [:], peer: String = "10.0.0.1"
  ) async -> (status: Int, answer: [String: Any]) {
    var all = ["host": "127.0.0.1:2", "content-type": "application/json"]
    all.merge(headers) { $1 }
    let response = await routes.response(
      to: ServerRequest(method: "POST", target: "/intake", headers: all, body: Array(body.utf8), peer: peer))
    let answer = try? JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any]
    return (response.status, answer ?? [:])
  }

  @Test("A return gets a receipt, which tells what became of it and nothing else; the same bytes get the same")
  func receipt() async throws {
    let routes = try routes()
    let (status, answer) = await post(Self.body(), routes)
    #expect(status == 201 && answer["comments"] as? Int == 1 && answer["late"] as? Bool == false)
    let receipt = try #require(answer["receipt"] as? String)
    #expect(receipt.hasPrefix("W0001-") && receipt.count == 14)
    let again = await post(Self.body(), routes)
    #expect(again.status == 200 && again.answer["receipt"] as? String == receipt)
    #expect((await post(Self.body("另一条"), routes).answer["receipt"] as? String)?.hasPrefix("W0002-") == true)

    func ask(_ receipt: String) async -> ServerResponse {
      await routes.response(
        to: ServerRequest(method: "GET", target: "/intake/" + receipt, headers: ["host": "127.0.0.1:2"]))
    }
    let told = await ask(receipt)
    let words = String(decoding: told.bytes, as: UTF8.self)
    #expect(told.status == 200 && words.contains("\"state\":\"pending\"") && !words.contains("甲单位"))
    for wrong in ["W0001", "W0001-AAAAAAAA", "'%20OR%201=1", ""] { #expect(await ask(wrong).status != 200) }
  }

  @Test("What was kept is there after the end of the process")
  func restart() async throws {
    let receipt = try #require(await post(Self.body(), try routes()).answer["receipt"] as? String)
    let other = try SQLiteIntakeStore(path: folder.path + "/intake.sqlite")
    let found = try #require(try await other.submission(receipt: receipt))
    #expect(found.unit == "甲单位" && found.received == "2026-03-20T12:00:00+08:00" && found.state == .pending)
    #expect(found.form.items.map(\.opinion) == ["太长"])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/intake.sqlite")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test(
    "What is no return is refused, with a reason, and nothing is kept",
    arguments: [
      ("", 400), ("{", 400), ("[]", 400), ("{}", 400), (#"{"stdc":"comments"}"#, 400),
      (#"{"stdc":"comments","comments":[1]}"#, 400), ("stdc: comments\ncomments: []\n", 400),
      (String(repeating: "[", count: 100_000), 400), ("\u{0}\u{1}", 400),
      (#"{"stdc":"comments","person":{"unit":"甲"},"comments":[]}"#, 422),
      (#"{"stdc":"comments","person":{},"comments":[{"opinion":"x"}]}"#, 422),
      (
        #"{"stdc":"comments","person":{"unit":"甲"},"comments":[{"opinion":""# + String(repeating: "长", count: 20_001)
          + #""}]}"#, 422
      ),
      (
        #"{"stdc":"comments","person":{"unit":"甲"},"comments":["#
          + Array(repeating: #"{"opinion":"x"}"#, count: 1001).joined(separator: ",") + "]}", 422
      ),
      (String(repeating: " ", count: 1_100_000), 413),
    ])
  func hostile(_ body: String, _ status: Int) async throws {
    let (got, answer) = await post(body, try routes())
    #expect(got == status && answer["error"] != nil)
    #expect(try await store.submissions(nil).isEmpty)
  }

  @Test("无意见 is a return")
  func noComments() async throws {
    let body = #"{"stdc":"comments","noComments":true,"person":{"unit":"甲"},"comments":[]}"#
    let (status, answer) = await post(body, try routes())
    #expect(status == 201 && answer["comments"] as? Int == 0)
  }

  @Test(
    "Other sites send nothing",
    arguments: [
      ["origin": "http://attacker.example"], ["origin": "null"], ["sec-fetch-site": "cross-site"],
    ])
  func crossSite(_ headers: [String: String]) async throws {
    #expect(await post(Self.body(), try routes(), headers).status == 403)
    #expect(await post(Self.body(), try routes(), ["content-type": "text/plain"]).status == 415)
    #expect(await post(Self.body(), try routes(), ["host": "attacker.example"]).status == 421)
    #expect(try await store.submissions(nil).isEmpty)
  }

  @Test("The second burst of a sender is refused, others are not")
  func burst() async throws {
    let routes = try routes(burst: 3)
    var statuses: [Int] = []
    for number in 0..<5 { statuses.append(await post(Self.body("意见\(number)"), routes).status) }
    #expect(statuses == [201, 201, 201, 429, 429])
    #expect(await post(Self.body("别处"), routes, peer: "10.0.0.2").status == 201)
    #expect(try await store.submissions(nil).count == 4)
  }

  @Test("Behind a proxy the sender is what the proxy saw, not what the sender says")
  func forwarded() async throws {
    let routes = try routes(burst: 1, behindProxy: true)
    #expect(await post(Self.body("1"), routes, ["x-forwarded-for": "1.1.1.1, 10.0.0.9"]).status == 201)
    #expect(await post(Self.body("2"), routes, ["x-forwarded-for": "2.2.2.2, 10.0.0.9"]).status == 429)
    #expect(await post(Self.body("3"), routes, ["x-forwarded-for": "10.0.0.8"]).status == 201)
    let plain = try self.routes(burst: 1)
    #expect(await post(Self.body("4"), plain, ["x-forwarded-for": "3.3.3.3"]).status == 201)
    #expect(await post(Self.body("5"), plain, ["x-forwarded-for": "4.4.4.4"]).status == 429)
  }

  @Test(
    "The last day counts to its end where the round is held",
    arguments: [
      ("2026-03-31T23:59:59+08:00", false), ("2026-03-31T16:00:00Z", true), ("2026-03-31T15:59:59Z", false),
    ])
  func late(_ time: String, _ isLate: Bool) async throws {
    let (status, answer) = await post(Self.body(), try routes(at: time))
    #expect(status == 201 && answer["late"] as? Bool == isLate)
    let refused = await post(Self.body("又"), try routes(late: .refuse, at: time))
    #expect(refused.status == (isLate ? 403 : 201))
  }

  @Test("A full store refuses and keeps what it has")
  func full() async throws {
    var limits = IntakeRoutes.Limits()
    limits.total = 600
    let routes = try routes(limits)
    #expect(await post(Self.body(), routes).status == 201)
    #expect(await post(Self.body(String(repeating: "长", count: 100)), routes).status == 507)
    #expect(try await store.submissions(nil).count == 1)
  }

  @Test("The site is the one on the disk but for the endpoint, and neither desk nor preview show")
  func site() async throws {
    let files = [
      "index.html": "<head></head>", "consultation/endpoint.js": "window.stdcEndpoint = \"\";\n", "a.css": "a{}",
    ]
    for (name, text) in files { try folder.write(text, to: "site/" + name) }
    let routes = try routes()
    func get(_ path: String) async -> ServerResponse {
      await routes.response(to: ServerRequest(method: "GET", target: path, headers: ["host": "127.0.0.1:2"]))
    }
    for (name, text) in files {
      let bytes = await get("/" + name).bytes
      #expect((bytes == Array(text.utf8)) == (name != "consultation/endpoint.js"), "\(name)")
    }
    #expect(await get("/consultation/endpoint.js").bytes == Array("window.stdcEndpoint = \"intake\";\n".utf8))
    for path in ["/comments/", "/comments/data.json", "/stdc-preview/events", "/intake.sqlite", "/../intake.sqlite"] {
      #expect([400, 404].contains(await get(path).status), "\(path)")
    }
    #expect(await get("/intake").status == 405)
  }

  @Test("Nothing shows in the records before it is accepted, and then once")
  func moderation() async throws {
    let fixture = try DeskFixture()
    let routes = try routes()
    let moderation = Moderation(store, fixture.desk)
    let one = try #require(await post(Self.body("一"), routes).answer["receipt"] as? String)
    let two = try #require(await post(Self.body("二", unit: "乙单位"), routes).answer["receipt"] as? String)
    #expect(try await moderation.list().submissions.map(\.state) == [.pending, .pending])
    #expect(fixture.text == DeskFixture.comments)

    try await moderation.move(one, to: .accepted, note: "")
    try await moderation.move(two, to: .hidden, note: "广告")
    let state = try await fixture.desk.state()
    #expect(state.comments.map(\.id) == ["R001-1", "R002-1", "R003-1"])
    #expect(state.comments[2].fields["block"] == "bb22" && state.comments[2].channel == "在线")
    #expect(fixture.folder.text("consultation/returns.yaml")?.contains("file: \(one).json\n") == true)

    // What was taken in stays; what was hidden can still be taken in, and nothing ever goes away.
    await #expect(throws: ModerationError.self) { try await moderation.move(one, to: .hidden, note: "") }
    try await moderation.move(two, to: .accepted, note: "")
    #expect(try await fixture.desk.state().comments.count == 4)
    #expect(try await store.submissions(nil).map(\.state) == [.accepted, .accepted])
    await #expect(throws: ModerationError.self) { try await moderation.move("W0009-AAAAAAAA", to: .hidden, note: "") }
  }
}
