import Synchronization
import Testing

@testable import StdServer

@Suite("What requests may name")
struct RequestTests {
  @Test(
    "Paths of files",
    arguments: [
      ("/", "index.html"), ("/standards/a/", "standards/a/index.html"), ("/assets/site.css", "assets/site.css"),
      ("/standards/%E7%94%B2/index.html", "standards/甲/index.html"), ("/a%20b.html", "a b.html"),
      // Decoded once: what is left of a double escape is part of a name.
      ("/%252e%252e/x", "%2e%2e/x"),
    ])
  func paths(_ path: String, _ file: String) { #expect(SitePath(path)?.path == file) }

  @Test(
    "Paths that could lead elsewhere",
    arguments: [
      "", "a", "/..", "/../etc/passwd", "/a/../../b", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/a//b",
      "/./a", "/.stdc-manifest.json", "/a/.git/config", "/a\\..\\b", "/a%5C..%5Cb", "/a%00.html", "/%ff", "/%", "/%2",
      "/%zz", "/a\u{7F}", "/" + String(repeating: "a", count: 3000),
    ])
  func hostilePaths(_ path: String) { #expect(SitePath(path) == nil) }

  @Test(
    "Names of this server",
    arguments: [
      "127.0.0.1", "127.0.0.1:8300", "localhost:8300", "LOCALHOST", "[::1]:8300", "192.168.1.5:80",
      "drafts.example.org", "drafts.example.org:8443", "drafts.example.org.",
    ])
  func hosts(_ host: String) { #expect(HostCheck(names: ["drafts.example.org"]).allows(host: host)) }

  @Test(
    "Names that lead here from elsewhere",
    arguments: [
      "attacker.example:8300", "127.0.0.1.attacker.example", "localhost.attacker.example", "", ":80", "a:b:c",
      "[::1", "1.2.3", "256.1.1.1",
    ])
  func foreignHosts(_ host: String) { #expect(!HostCheck(names: ["drafts.example.org"]).allows(host: host)) }

  @Test(
    "Where writing requests come from",
    arguments: [
      (["host": "127.0.0.1:8300"], true),
      (["host": "127.0.0.1:8300", "origin": "http://127.0.0.1:8300"], true),
      (["host": "127.0.0.1:8300", "origin": "http://127.0.0.1:9999"], false),
      (["host": "127.0.0.1:8300", "origin": "http://attacker.example"], false),
      (["host": "127.0.0.1:8300", "origin": "null"], false),
      (["host": "127.0.0.1:8300", "sec-fetch-site": "cross-site"], false),
      (["host": "127.0.0.1:8300", "sec-fetch-site": "same-site"], false),
      (["host": "127.0.0.1:8300", "sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8300"], true),
      // A proxy with HTTPS before it.
      (["host": "127.0.0.1:8320", "origin": "https://drafts.example.org"], true),
      (["host": "127.0.0.1:8320", "origin": "https://drafts.example.org.attacker.example"], false),
    ] as [([String: String], Bool)])
  func origins(_ headers: [String: String], _ isAllowed: Bool) {
    let request = ServerRequest(method: "POST", target: "/intake", headers: headers)
    #expect(HostCheck(names: ["drafts.example.org"]).allowsWriting(request) == isAllowed)
  }

  @Test(
    "Kinds of files",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"), ("x.svg", "image/svg+xml"),
      ("x", "application/octet-stream"), ("x.exe", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
    ])
  func kinds(_ path: String, _ type: String) { #expect(ContentType.of(path) == type) }

  @Test("A burst is taken, what follows waits, and time makes room again")
  func rate() async {
    let clock = Clock()
    let rate = RateLimit(burst: 3, seconds: 10) { clock.seconds }
    for _ in 0..<3 { #expect(await rate.take("甲") == nil) }
    #expect(await rate.take("甲") == 10)
    #expect(await rate.take("乙") == nil, "another sender is not held up")
    clock.seconds = 9
    #expect(await rate.take("甲") == 1)
    clock.seconds = 10
    #expect(await rate.take("甲") == nil)
    #expect(await rate.take("甲") != nil)
  }
}

/// A clock that stands still until it is set.
final class Clock: Sendable {
  private let value = Mutex(0.0)

  var seconds: Double {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
