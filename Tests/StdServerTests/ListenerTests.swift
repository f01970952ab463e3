import Foundation
import Testing

@testable import StdServer

/// A listener at a free port for as long as a test takes.
private func listening(
  _ limits: Listener.Limits = Listener.Limits(),
  route: @escaping @Sendable (ServerRequest) async -> ServerResponse = { request in
    ServerResponse(status: 200, "\(request.method) \(request.path) \(request.body.count)")
  }, _ body: @escaping @Sendable (UInt16) async throws -> Void
) async throws {
  let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
  let server = Task {
    try await Listener(host: "127.0.0.1", port: 0, limits: limits, route: route).run { continuation.yield($0) }
  }
  defer { server.cancel() }
  var iterator = ports.makeAsyncIterator()
  try await body(UInt16(try #require(await iterator.next())))
}

/// Sends some bytes over a connection of its own and reads until the other end closes, or `enough` was read.
private func exchange(_ port: UInt16, _ pieces: [String], until enough: String? = nil) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      let isConnected = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
      guard isConnected else { return continuation.resume(throwing: CocoaError(.fileReadUnknown)) }
      var limit = timeval(tv_sec: 60, tv_usec: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      for piece in pieces {
        let bytes = Array(piece.utf8)
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      }
      var all: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(descriptor, &chunk, chunk.count, 0)
        if count <= 0 { break }
        all += chunk[..<count]
        if let enough, String(decoding: all, as: UTF8.self).contains(enough) { break }
      }
      continuation.resume(returning: String(decoding: all, as: UTF8.self))
    }
  }
}

@Suite("Requests as they come over the wire", .serialized)
struct ListenerTests {
  @Test("One connection carries several requests; HEAD has no body; close closes")
  func keepAlive() async throws {
    try await listening { port in
      let answer = try await exchange(
        port,
        [
          "GET /a HTTP/1.1\r\nHost: x\r\n\r\n", "HEAD /b HTTP/1.1\r\nHost: x\r\n\r\n",
          "POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc",
        ])
      #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 4)
      #expect(answer.contains("GET /a 0\n") && !answer.contains("HEAD /b 0\n") && answer.contains("POST /c 3\n"))
    }
  }

  @Test("A body that is too large is refused, whether it says so or not")
  func largeBody() async throws {
    var limits = Listener.Limits()
    limits.body = 1000
    try await listening(limits) { port in
      let said = try await exchange(port, ["POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000000\r\n\r\n"])
      #expect(said.hasPrefix("HTTP/1.1 413 ") && said.contains("error"))
      let chunk = "3e8\r\n" + String(repeating: "a", count: 1000) + "\r\n"
      let unsaid = try await exchange(
        port, ["POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, chunk, chunk])
      #expect(unsaid.hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test("A head without end, and one that is no HTTP, end the connection")
  func badHead() async throws {
    try await listening { port in
      let long = try await exchange(
        port, ["GET / HTTP/1.1\r\nHost: x\r\nX: " + String(repeating: "a", count: 200_000)])
      #expect(!long.contains("200 OK"))
      let wrong = try await exchange(port, ["\u{16}\u{3}\u{1} no HTTP\r\n\r\n"])
      #expect(!wrong.contains("200 OK"))
      let both = try await exchange(
        port, ["POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc"])
      #expect(!both.contains("200 OK"))
    }
  }

  @Test("Who sends too slowly is not waited for: neither before the head, nor in it, nor in the body")
  func slow() async throws {
    var limits = Listener.Limits()
    limits.seconds = 1
    try await listening(limits) { port in
      #expect(try await exchange(port, []) == "")
      #expect(!(try await exchange(port, ["GET / HT"]).contains("200 OK")))
      let body = try await exchange(port, ["POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"])
      #expect(!body.contains("200 OK"))
    }
  }

  @Test("Events come as they happen, and the connection outlasts the time of requests")
  func events() async throws {
    var limits = Listener.Limits()
    limits.seconds = 1
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    try await listening(limits, route: { _ in ServerResponse(events: stream) }) { port in
      let later = Task {
        continuation.yield("data: 1\n\n")
        try await Task.sleep(for: .seconds(3))
        continuation.yield("data: 2\n\n")
      }
      let answer = try await exchange(port, ["GET / HTTP/1.1\r\nHost: x\r\n\r\n"], until: "data: 2")
      #expect(answer.contains("text/event-stream") && answer.contains("data: 1") && answer.contains("data: 2"))
      try await later.value
    }
  }

  @Test("A port that is taken is told")
  func taken() async throws {
    try await listening { port in
      await #expect {
        try await Listener(host: "127.0.0.1", port: Int(port)) { _ in ServerResponse(status: 200, "") }.run { _ in }
      } throws: { ($0 as? ListenError)?.isTaken == true }
    }
  }
}
