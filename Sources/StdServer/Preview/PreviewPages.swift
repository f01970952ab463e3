import StdPublish

/// Hands out the files of a site that stands in a folder, and puts into its pages what a preview needs; the files
/// themselves stay as they are.
package struct PreviewPages: Sendable {
  private let folder: String
  private let additions: Additions

  /// What pages get besides what stands in their files.
  package enum Additions: Sendable {
    case none
    /// The script that shows findings and loads pages anew.
    case liveReload(number: Int)
  }

  package init(folder: String, _ additions: Additions = .none) {
    self.folder = folder
    self.additions = additions
  }

  /// No file of a site is larger; what is would fill the memory.
  private static let limit = 256 * 1024 * 1024

  package func response(to request: ServerRequest) -> ServerResponse {
    guard request.isReading else {
      return ServerResponse(status: 405, "只能读取 / only GET and HEAD").with("Allow", "GET, HEAD")
    }
    guard let place = SitePath(request.path) else { return ServerResponse(status: 400, "路径有误 / bad path") }
    let path = "\(folder)/\(place.path)"
    if PlainFile.isFolder(path) {
      return ServerResponse(status: 301, "").with("Location", request.path + "/")
    }
    guard let bytes = try? PlainFile.read(path, atMost: Self.limit) else { return missing(place) }
    return page(bytes, status: 200, path: place.path)
  }

  private func page(_ bytes: [UInt8], status: Int, path: String) -> ServerResponse {
    let type = ContentType.of(path)
    guard type.hasPrefix("text/html") else { return ServerResponse(status: status, type: type, bytes) }
    var page = bytes
    if case .liveReload(let number) = additions { page = Self.withScript(bytes, number) }
    return ServerResponse(status: status, type: type, page)
      .with("Content-Security-Policy", "frame-ancestors 'none'").with("Referrer-Policy", "same-origin")
  }

  private func missing(_ place: SitePath) -> ServerResponse {
    guard ContentType.of(place.path).hasPrefix("text/html") else {
      return ServerResponse(status: 404, "没有这个文件 / not found")
    }
    let page = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="color-scheme" content="light dark">
      <title>没有这一页</title>
      <link rel="stylesheet" href="/assets/site.css">
      </head>
      <body>
      <main id="content"><h1>没有这一页</h1><p>网页可能已改名或删去。<a href="/index.html">回到首页</a></p></main>
      </body>
      </html>

      """
    return self.page(Array(page.utf8), status: 404, path: "missing.html")
  }

  /// Before `</head>` goes the script. The policy of the page has to let it ask the server.
  static func withScript(_ page: [UInt8], _ number: Int) -> [UInt8] {
    let mark = Array("</head>".utf8)
    guard let end = page.prefix(32_768).firstRange(of: mark) else { return page }
    var head = Array(page[..<end.lowerBound])
    let policy = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    if head.firstRange(of: Array("connect-src".utf8)) == nil, let place = head.firstRange(of: policy) {
      head.insert(contentsOf: Array("connect-src 'self'; ".utf8), at: place.upperBound)
    }
    let script = """
      <link rel="stylesheet" href="/stdc-preview/live.css">
      <script src="/stdc-preview/live.js" data-build="\(number)" defer></script>

      """
    return head + Array(script.utf8) + page[end.lowerBound...]
  }
}
