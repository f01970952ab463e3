import Foundation
package import StdModel

/// What a route answers.
package struct ServerResponse: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    /// Server-sent events, until the reader goes away.
    case events(AsyncStream<String>)
  }

  package var status: Int
  /// In the order in which they are sent.
  package var headers: [(name: String, value: String)]
  package var body: Body

  package init(status: Int, type: String, _ bytes: [UInt8]) {
    self.status = status
    headers = [("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
    body = .bytes(bytes)
  }

  /// Server-sent events.
  package init(events: AsyncStream<String>) {
    status = 200
    headers = [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")]
    body = .events(events)
  }

  /// A few words for people.
  package init(status: Int, _ words: String) {
    self.init(status: status, type: "text/plain; charset=utf-8", Array((words + "\n").utf8))
  }

  /// A refusal with its reason in both languages, as JSON: scripts show it, and people can read it.
  package init(status: Int, refusal words: Bilingual) {
    self.init(status: status, json: Refusal(error: words.zh, errorEnglish: words.en))
  }

  package init(status: Int = 200, json value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data("{}".utf8)
    self.init(status: status, type: "application/json; charset=utf-8", Array(data))
  }

  private struct Refusal: Encodable {
    let error: String
    let errorEnglish: String
  }

  /// The bytes of the body; empty for events.
  package var bytes: [UInt8] {
    guard case .bytes(let bytes) = body else { return [] }
    return bytes
  }

  package func with(_ name: String, _ value: String) -> ServerResponse {
    var response = self
    response.headers.append((name, value))
    return response
  }
}
