/// The names under which a server answers.
///
/// A page from elsewhere can have its own name lead to this machine (DNS rebinding) and then read what the server says as
/// if it were its own. It cannot do so under a bare address or `localhost`, so these are taken, and else only names that
/// were said.
package struct HostCheck: Sendable {
  private let names: Set<String>

  /// - Parameter names: further names, such as that of a reverse proxy, without ports.
  package init(names: [String] = []) { self.names = Set(names.map { $0.lowercased() }) }

  /// Whether `Host` names this server.
  package func allows(host: String?) -> Bool {
    guard let host, let name = Self.name(of: host) else { return false }
    return name == "localhost" || name.hasSuffix(".localhost") || Self.isAddress(name) || names.contains(name)
  }

  /// Whether a request that changes something may come from where it says it comes from.
  ///
  /// Browsers tell the origin of every such request; programs that are no browsers tell none and have no other site's
  /// business. `null` is what pages from files and frames without origin say.
  package func allowsWriting(_ request: ServerRequest) -> Bool {
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" { return false }
    guard let origin = request.headers["origin"] else { return true }
    guard let scheme = origin.firstRange(of: "://"), let host = request.headers["host"] else { return false }
    let place = origin[scheme.upperBound...].lowercased()
    if place == host.lowercased() { return true }
    // A proxy that does not hand on the name that it was called by.
    return Self.name(of: place).map(names.contains) ?? false
  }

  /// The name without its port; nil for what no `Host` says.
  private static func name(of host: String) -> String? {
    let host = host.lowercased()
    if host.first == "[" {
      guard let end = host.firstIndex(of: "]") else { return nil }
      return String(host[...end])
    }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
    return name.last == "." ? String(name.dropLast()) : String(name)
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.first == "[" {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
