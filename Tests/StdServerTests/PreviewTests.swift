import StdModel
import TestSupport
import Testing

@testable import StdServer

@Suite("The preview")
struct PreviewTests {
  private static let page = """
    <!DOCTYPE html>
    <html lang="zh-CN"><head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
    <title>甲</title>
    </head><body>甲</body></html>

    """

  private func get(_ path: String, _ pages: PreviewPages, method: String = "GET") -> ServerResponse {
    pages.response(to: ServerRequest(method: method, target: path))
  }

  @Test("Pages get the script and a policy that lets it ask; the files stay as they are")
  func additions() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "index.html")
    let text = String(
      decoding: get("/", PreviewPages(folder: folder.path, .liveReload(number: 7))).bytes, as: UTF8.self)
    #expect(text.contains("content=\"connect-src 'self'; default-src 'none'"))
    #expect(text.contains("<script src=\"/stdc-preview/live.js\" data-build=\"7\" defer></script>\n</head>"))
    #expect(folder.text("index.html") == Self.page)
    let plain = get("/", PreviewPages(folder: folder.path))
    #expect(plain.bytes == Array(Self.page.utf8))
    #expect(plain.headers.contains { $0 == ("X-Content-Type-Options", "nosniff") })
  }

  @Test("What is no file of the site is not handed out")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("geheim", to: "secret.txt")
    try folder.write(Self.page, to: "site/index.html")
    try folder.write(Self.page, to: "site/a/index.html")
    let pages = PreviewPages(folder: folder.path + "/site")
    #expect(get("/../secret.txt", pages).status == 400)
    #expect(get("/%2e%2e/secret.txt", pages).status == 400)
    #expect(get("/none.css", pages).status == 404)
    #expect(get("/none.html", pages).status == 404)
    #expect(get("/a", pages).status == 301)
    #expect(get("/", pages, method: "POST").status == 405)
    #expect(get("/", pages, method: "HEAD").status == 200)
  }

  @Test("New, changed and removed files are seen; hidden ones, locks of office programs and what is excluded are not")
  func watch() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", to: "base/a.md")
    try folder.write("乙", to: "base/b.md")
    try folder.write("丙", to: "output/c.html")
    let watch = SourceWatch([folder.path], excluding: [folder.path + "/output"])
    let before = watch.snapshot()
    #expect(watch.snapshot().changes(since: before).isEmpty)
    try folder.write("甲甲", to: "base/a.md")
    try folder.remove("base/b.md")
    try folder.write("丁", to: "post/new.md")
    try folder.write("", to: "base/.a.md.swp")
    try folder.write("", to: "base/~$a.docx")
    try folder.write("", to: "base/a.md~")
    try folder.write("x", to: "output/c.html")
    #expect(
      watch.snapshot().changes(since: before)
        == ["base/a.md", "base/b.md", "post/new.md"].map { "\(folder.path)/\($0)" })
  }

  @Test("Who comes later is told how the last compilation ended")
  func hub() async throws {
    let hub = EventHub()
    await hub.send(
      "build",
      BuildState(
        number: 3, errors: 1,
        findings: [
          BuildState.Finding(
            severity: .error, rule: "GBT1.1-XRF-01", file: "base/a.md", line: 4, column: 7, message: "表2不存在\n<b>")
        ]), stands: true)
    await hub.send("comments", true)
    var events: [String] = []
    for await event in try #require(await hub.subscribe()) {
      events.append(event)
      if events.count == 2 { break }
    }
    #expect(events[0] == "retry: 1000\n\n")
    #expect(
      events[1].hasPrefix("event: build\ndata: {") && events[1].contains("\"line\":4") && events[1].hasSuffix("}\n\n"))
    #expect(!events[1].dropLast(2).dropFirst(13).contains("\n"), "an event is one line of data")
  }
}
