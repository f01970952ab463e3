/// The preview and the desk: for this machine alone.
package struct LocalRoutes: Sendable {
  private let hosts: HostCheck
  private let hub: EventHub
  private let desk: DeskRoutes
  /// What the preview adds to pages, by name.
  private let files: [String: [UInt8]]
  private let pages: @Sendable () async -> PreviewPages

  package init(
    hub: EventHub, desk: DeskRoutes, files: [String: [UInt8]], pages: @escaping @Sendable () async -> PreviewPages
  ) {
    hosts = HostCheck()
    self.hub = hub
    self.desk = desk
    self.files = files
    self.pages = pages
  }

  private static let preview = "/stdc-preview/"

  package func response(to request: ServerRequest) async -> ServerResponse {
    guard hosts.allows(host: request.headers["host"]) else { return .wrongHost }
    if request.path.hasPrefix(DeskRoutes.prefix) {
      return await desk.response(
        to: request, path: String(request.path.dropFirst(DeskRoutes.prefix.count)), hosts: hosts)
    }
    if request.path + "/" == DeskRoutes.prefix {
      return ServerResponse(status: 301, "").with("Location", DeskRoutes.prefix)
    }
    guard request.path.hasPrefix(Self.preview) else { return await pages().response(to: request) }
    let name = String(request.path.dropFirst(Self.preview.count))
    guard request.isReading else { return ServerResponse(status: 405, "GET").with("Allow", "GET, HEAD") }
    if name == "events" {
      guard hosts.allowsWriting(request) else {
        return ServerResponse(status: 403, "只对本机的网页 / for pages of this server")
      }
      return await hub.subscribe().map(ServerResponse.init(events:))
        ?? ServerResponse(status: 503, "打开的网页太多 / too many pages are open")
    }
    guard let bytes = files[name] else { return ServerResponse(status: 404, "没有这个文件 / not found") }
    return ServerResponse(status: 200, type: ContentType.of(name), bytes)
  }
}

/// The site and the intake: for everybody who may comment. Neither the desk nor the findings of the compiler show here.
package struct PublicRoutes: Sendable {
  private let hosts: HostCheck
  private let intake: IntakeRoutes
  private let pages: PreviewPages

  package init(_ hosts: HostCheck, intake: IntakeRoutes, pages: PreviewPages) {
    self.hosts = hosts
    self.intake = intake
    self.pages = pages
  }

  /// The one file that differs from the site on the disk: it tells the pages that comments are taken here.
  private static let endpoint = "/consultation/endpoint.js"

  package func response(to request: ServerRequest) async -> ServerResponse {
    guard hosts.allows(host: request.headers["host"]) else { return .wrongHost }
    if request.path == IntakeRoutes.path || request.path.hasPrefix(IntakeRoutes.path + "/") {
      return await intake.response(to: request, hosts: hosts)
    }
    if request.path == Self.endpoint, request.isReading {
      return ServerResponse(
        status: 200, type: ContentType.of(request.path), Array("window.stdcEndpoint = \"\(IntakeRoutes.name)\";\n".utf8)
      )
    }
    return pages.response(to: request)
  }
}

extension ServerResponse {
  fileprivate static let wrongHost = ServerResponse(status: 421, "不以这个名称提供服务 / not served under this name")
}
