import Foundation
import StdConsultation
import StdModel

/// The requests of the page for dispositions.
package struct DeskRoutes: Sendable {
  private let desk: CommentDesk
  private let intake: Moderation?
  private let page: [UInt8]
  private let files: [String: [UInt8]]
  private let token: String
  private let changed: @Sendable () async -> Void

  /// - Parameters:
  ///   - intake: where comments come in by themselves, if they do.
  ///   - page: the page, with `{{token}}` where its token goes.
  ///   - files: what the page loads, by name.
  ///   - changed: told after the files were written.
  package init(
    _ desk: CommentDesk, intake: Moderation?, page: [UInt8], files: [String: [UInt8]],
    changed: @escaping @Sendable () async -> Void
  ) {
    self.desk = desk
    self.intake = intake
    let token = (0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
    self.token = token
    self.page = Array(String(decoding: page, as: UTF8.self).replacing("{{token}}", with: token).utf8)
    self.files = files
    self.changed = changed
  }

  static let prefix = "/comments/"

  /// - Parameter path: what stands behind `/comments/`.
  func response(to request: ServerRequest, path: String, hosts: HostCheck) async -> ServerResponse {
    switch path {
    case "": return reading(request) { htmlPage }
    case "data.json": return await reading(request) { await data() }
    case "intake.json":
      return await reading(request) { await waiting() }
    case "change", "intake":
      guard request.method == "POST" else {
        return ServerResponse(status: 405, "POST").with("Allow", "POST")
      }
      guard mayWrite(request, hosts) else {
        return ServerResponse(
          status: 403,
          refusal: Bilingual(zh: "请求不是从这一页来的，请重新载入", en: "the request does not come from this page; load it anew"))
      }
      return path == "change" ? await change(request) : await moderate(request)
    default:
      guard let bytes = files[path] else { return ServerResponse(status: 404, "没有这个文件 / not found") }
      return reading(request) { ServerResponse(status: 200, type: ContentType.of(path), bytes) }
    }
  }

  private func reading(_ request: ServerRequest, _ answer: () -> ServerResponse) -> ServerResponse {
    request.isReading ? answer() : ServerResponse(status: 405, "GET").with("Allow", "GET, HEAD")
  }

  private func reading(_ request: ServerRequest, _ answer: () async -> ServerResponse) async -> ServerResponse {
    request.isReading ? await answer() : ServerResponse(status: 405, "GET").with("Allow", "GET, HEAD")
  }

  private var htmlPage: ServerResponse {
    ServerResponse(status: 200, type: "text/html; charset=utf-8", page)
      .with(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      ).with("Referrer-Policy", "same-origin")
  }

  /// A request that changes something comes from the page itself: it knows the token, and its origin is this server.
  private func mayWrite(_ request: ServerRequest, _ hosts: HostCheck) -> Bool {
    guard let given = request.headers["x-stdc-token"], given.utf8.count == token.utf8.count else { return false }
    // Every byte is looked at, so that the time tells nothing.
    let difference = zip(given.utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) }
    return difference == 0 && hosts.allowsWriting(request)
      && request.headers["content-type"]?.hasPrefix("application/json") == true
  }

  private func data() async -> ServerResponse {
    do {
      return ServerResponse(json: try await desk.state())
    } catch {
      return ServerResponse(status: error.status, refusal: error.message)
    }
  }

  // MARK: - Changes

  private struct ChangeRequest: Decodable {
    struct Change: Decodable {
      let id: String
      let fields: [String: Values]
    }

    struct Values: Decodable {
      let was: String
      let new: String
    }

    let changes: [Change]
  }

  private struct ChangeAnswer: Encodable {
    struct Conflict: Encodable {
      let id: String
      let field: String
      let theirs: String
      let mine: String
    }

    let changed: Int
    let conflicts: [Conflict]
    let missing: [String]
    let state: DeskState
  }

  private func change(_ request: ServerRequest) async -> ServerResponse {
    let malformed = Bilingual(zh: "请求的格式有误", en: "the request is malformed")
    guard let asked = try? JSONDecoder().decode(ChangeRequest.self, from: Data(request.body)),
      asked.changes.count <= 5000
    else { return ServerResponse(status: 400, refusal: malformed) }
    var changes: [CommentChange] = []
    for change in asked.changes {
      var fields: [CommentChange.Field: CommentChange.Values] = [:]
      for (name, values) in change.fields {
        guard let field = CommentChange.Field(rawValue: name), values.new.utf8.count <= 20_000 else {
          return ServerResponse(status: 400, refusal: malformed)
        }
        fields[field] = CommentChange.Values(was: values.was, new: values.new)
      }
      changes.append(CommentChange(id: change.id, fields: fields))
    }
    do throws(DeskError) {
      let outcome = try await desk.make(changes)
      if outcome.changed > 0 { await changed() }
      return ServerResponse(
        json: ChangeAnswer(
          changed: outcome.changed,
          conflicts: outcome.conflicts.map {
            ChangeAnswer.Conflict(id: $0.id, field: $0.field.rawValue, theirs: $0.theirs, mine: $0.mine)
          },
          missing: outcome.missing, state: try await desk.state()))
    } catch {
      return ServerResponse(status: error.status, refusal: error.message)
    }
  }

  // MARK: - What came in by itself

  private struct ModerationRequest: Decodable {
    let receipt: String
    let action: Submission.State
    let note: String?
  }

  private func waiting() async -> ServerResponse {
    guard let intake else { return ServerResponse(json: Moderation.List(isOn: false, submissions: [])) }
    do {
      return ServerResponse(json: try await intake.list())
    } catch {
      return ServerResponse(status: 500, refusal: error.message)
    }
  }

  private func moderate(_ request: ServerRequest) async -> ServerResponse {
    guard let intake, let asked = try? JSONDecoder().decode(ModerationRequest.self, from: Data(request.body)) else {
      return ServerResponse(status: 400, refusal: Bilingual(zh: "请求的格式有误", en: "the request is malformed"))
    }
    do throws(ModerationError) {
      try await intake.move(asked.receipt, to: asked.action, note: asked.note ?? "")
      await changed()
      return ServerResponse(json: try await intake.list())
    } catch {
      return ServerResponse(status: error.status, refusal: error.message)
    }
  }
}
