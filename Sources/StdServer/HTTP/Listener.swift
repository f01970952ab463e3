import Glibc
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
package import StdModel

/// Listens at an address and hands whole requests to a route: HTTP/1.1 with keep-alive, through SwiftNIO.
///
/// What a request may cost is bounded before any route sees it: the head by its size, the body by its size and by the
/// time that it takes, the connection by the time that it stands idle, all of them by their number.
package struct Listener: Sendable {
  /// What requests may cost.
  package struct Limits: Sendable {
    /// Bytes of the head.
    package var head = 16 * 1024
    /// Bytes of the body.
    package var body = 4 * 1024 * 1024
    /// Seconds that a head or body may take to come, and that a connection may stand idle.
    package var seconds = 20
    package var connections = 256

    package init() {}
  }

  private let host: String
  private let port: Int
  private let limits: Limits
  private let route: @Sendable (ServerRequest) async -> ServerResponse

  /// - Parameter port: 0 for one that is free.
  package init(
    host: String, port: Int, limits: Limits = Limits(),
    route: @escaping @Sendable (ServerRequest) async -> ServerResponse
  ) {
    self.host = host
    self.port = port
    self.limits = limits
    self.route = route
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: told the port once the server listens.
  package func run(ready: @escaping @Sendable (Int) async -> Void) async throws(ListenError) {
    let logger = Logger(label: "stdc") { _ in SwiftLogNoOpLogHandler() }
    let limits = limits
    let route = route
    let channel = HTTP1Channel(
      responder: { request, writer, channel in
        try await Self.answer(request, writer, peer: channel.remoteAddress?.ipAddress ?? "", limits, route)
      },
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [HeadDeadline(.seconds(Int64(limits.seconds)))],
        idleTimeout: .seconds(Int64(limits.seconds)),
        httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
          maxHeaderFieldSize: limits.head, maxHeaderListSize: limits.head, maxHeaderFieldCount: 100)))
    let server = Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
      onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
    do {
      try await server.run()
    } catch let error as IOError {
      throw ListenError(host: host, port: port, error: error.errnoCode)
    } catch {
      throw ListenError(host: host, port: port, error: 0)
    }
  }

  private static func answer(
    _ request: Request, _ writer: consuming ResponseWriter, peer: String, _ limits: Limits,
    _ route: @Sendable (ServerRequest) async -> ServerResponse
  ) async throws {
    let isHead = request.method == .head
    var response: ServerResponse
    var ends = false
    do {
      let body = try await self.body(of: request, limits)
      response = await route(
        ServerRequest(
          method: request.method.rawValue, target: request.head.path ?? "/", headers: headers(of: request), body: body,
          peer: peer))
    } catch is NIOTooManyBytesError {
      response = ServerResponse(
        status: 413,
        refusal: Bilingual(zh: "内容过大，最多\(limits.body / 1024) KiB", en: "too large: at most \(limits.body / 1024) KiB"))
      ends = true
    } catch is BodyTimeout {
      response = ServerResponse(status: 408, refusal: Bilingual(zh: "内容来得太慢", en: "the content comes too slowly"))
      ends = true
    }
    var fields = HTTPFields()
    for (name, value) in response.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    if ends || request.headers[.connection]?.lowercased() == "close" { fields[.connection] = "close" }
    let status = HTTPResponse.Status(code: response.status)
    switch response.body {
    case .bytes(let bytes):
      fields[.contentLength] = String(bytes.count)
      let head = HTTPResponse(status: status, headerFields: fields)
      if isHead || bytes.isEmpty {
        try await writer.writeResponse(head)
      } else {
        try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
      }
      if ends { throw Refused() }
    case .events(let events):
      let head = HTTPResponse(status: status, headerFields: fields)
      if isHead { return try await writer.writeResponse(head) }
      var body = try await writer.writeHead(head)
      for await event in events { try await body.write(ByteBuffer(string: event)) }
      try await body.finish(nil)
    }
  }

  /// The body within its limits. It has to come whole within a fixed time: one byte every now and then keeps no
  /// connection busy for long.
  private static func body(of request: Request, _ limits: Limits) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap(Int.init), length > limits.body {
      throw NIOTooManyBytesError(maxBytes: limits.body)
    }
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { Array(try await request.body.collect(upTo: limits.body).readableBytesView) }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.seconds))
        throw BodyTimeout()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private static func headers(of request: Request) -> [String: String] {
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    // HTTP/1.1's Host is the authority of the request.
    headers["host"] = request.head.authority
    return headers
  }

  private struct BodyTimeout: Error {}
  /// Ends a connection whose request was not read to its end.
  private struct Refused: Error {}
}

/// Why nothing listens.
package struct ListenError: Error {
  let host: String
  let port: Int
  let error: Int32

  /// Whether another program has the port.
  package var isTaken: Bool { error == EADDRINUSE }

  package var message: Bilingual {
    switch error {
    case EADDRINUSE:
      Bilingual(
        zh: "端口 \(port) 已被占用，用 --port 换一个", en: "port \(port) is in use; choose another with --port")
    case EACCES:
      Bilingual(zh: "没有权限使用端口 \(port)，请用 1024 以上的端口", en: "port \(port) is not permitted; take one above 1023")
    case EADDRNOTAVAIL:
      Bilingual(zh: "本机没有地址 \(host)", en: "this machine does not have the address \(host)")
    default:
      Bilingual(zh: "无法在 \(host):\(port) 上提供服务（错误 \(error)）", en: "cannot listen at \(host):\(port) (error \(error))")
    }
  }
}
