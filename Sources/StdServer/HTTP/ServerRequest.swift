/// A request as the routes see it: whole, and within the limits.
package struct ServerRequest: Sendable {
  package let method: String
  /// The path as it came, still escaped.
  package let path: String
  /// What stands behind `?`, still escaped.
  package let query: String
  /// By their names in small letters.
  package let headers: [String: String]
  package let body: [UInt8]
  /// The address of the other end, without its port.
  package let peer: String

  package init(
    method: String, target: String, headers: [String: String] = [:], body: [UInt8] = [], peer: String = "127.0.0.1"
  ) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? ""
    query = parts.count > 1 ? String(parts[1]) : ""
    self.headers = headers
    self.body = body
    self.peer = peer
  }

  /// Whether it asks for a page or file and changes nothing.
  var isReading: Bool { method == "GET" || method == "HEAD" }
}
