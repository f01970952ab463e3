import Foundation
import StdModel
import StdPublish
import TestSupport
import Testing

struct SourceLoaderTests {
  private let folder: TemporaryFolder
  private let loader = SourceLoader(workers: 2)

  init() throws { folder = try TemporaryFolder() }

  private func load() async throws(LoadError) -> LoadedSources { try await loader.loadSystem(at: folder.path) }

  private func problems(_ loaded: LoadedSources) -> [String] {
    loaded.diagnostics.map { "\($0.rule) \(loaded.sources[$0.span.source].path)" }
  }

  @Test func readsTheFoldersOfASystemInTheOrderOfPaths() async throws {
    try folder.write("organisation: 示例", to: "system.yaml")
    try folder.write("# b", to: "base/b.md")
    try folder.write("# a", to: "base/deep/er/a.MD")
    try folder.write("# s", to: "statements/s.md")
    try folder.write("p", to: "post/p.markdown")
    try folder.write([0x89, 0x50], to: "post/picture.png")
    try folder.write("x", to: "support/notes.txt")
    try folder.write("x", to: "support/.hidden.md")
    try folder.write("x", to: "support/.git/x.md")
    try folder.write("x", to: "support/output/x.md")
    try folder.write("x", to: "elsewhere/x.md")
    try folder.write("x", to: "README.md")
    let loaded = try await load()
    #expect(
      loaded.sources.texts.map(\.path) == [
        "base/b.md", "base/deep/er/a.MD", "post/p.markdown", "statements/s.md", "system.yaml",
      ])
    #expect(loaded.sources.texts.map { Int($0.id.index) } == [0, 1, 2, 3, 4])
    #expect(loaded.sources.texts[3].bytes == Array("# s".utf8))
    #expect(loaded.sources.pictures == ["post/picture.png"])
    #expect(problems(loaded) == [])
    #expect(loaded.focus == nil)
  }

  @Test func oneWorkerAndManyReadTheSame() async throws {
    try folder.write("", to: "system.yaml")
    for number in 0..<200 { try folder.write("文件 \(number)", to: "base/\(number).md") }
    let one = try await SourceLoader(workers: 1).loadSystem(at: folder.path)
    let many = try await SourceLoader(workers: 8).loadSystem(at: folder.path)
    #expect(one.sources == many.sources)
    #expect(one.sources.texts.count == 201)
  }

  @Test func readsTheFilesThatTheSystemNames() async throws {
    try folder.write("lists", to: "system.yaml")
    try folder.write("a", to: "base/a.md")
    try folder.write("x", to: "lists/references.csv")
    try folder.write("x", to: "unnamed.csv")
    let loader = SourceLoader(workers: 2) { configuration in
      configuration == Array("lists".utf8)
        ? ["lists/references.csv", "missing.csv", "base/a.md", "/etc/passwd", "../outside.csv", ""] : []
    }
    let loaded = try await loader.loadSystem(at: folder.path)
    #expect(loaded.sources.texts.map(\.path) == ["base/a.md", "lists/references.csv", "system.yaml"])
    #expect(problems(loaded) == [])
  }

  @Test func anEmptyFileIsASource() async throws {
    try folder.write("", to: "system.yaml")
    try folder.write("", to: "base/empty.md")
    let loaded = try await load()
    #expect(loaded.sources.texts.map(\.bytes) == [[], []])
    #expect(problems(loaded) == [])
  }

  @Test func linksStayInTheFolder() async throws {
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.md")
    try folder.write("", to: "system.yaml")
    try folder.write("text", to: "base/real.md")
    try folder.link("base/inside.md", to: "real.md")
    try folder.link("base/outside.md", to: "\(outside.path)/secret.md")
    try folder.link("base/up.md", to: "../../\(URL(fileURLWithPath: outside.path).lastPathComponent)/secret.md")
    try folder.link("base/dangling.md", to: "nowhere.md")
    try folder.link("base/folder", to: "../support")
    try folder.link("base/out", to: outside.path)
    try folder.link("base/circle", to: "../base")
    try folder.link("post", to: outside.path)
    let loaded = try await load()
    #expect(loaded.sources.texts.map(\.path) == ["base/inside.md", "base/real.md", "system.yaml"])
    #expect(
      problems(loaded) == [
        "STDC-IO-03 base/circle", "STDC-IO-01 base/dangling.md", "STDC-IO-02 base/out", "STDC-IO-02 base/outside.md",
        "STDC-IO-02 base/up.md", "STDC-IO-02 post",
      ])
    #expect(loaded.sources.texts.allSatisfy { !$0.bytes.starts(with: "secret".utf8) })
  }

  @Test func whatCannotBeReadIsReportedAndTheRestIsLoaded() async throws {
    try folder.write("", to: "system.yaml")
    try folder.write("good", to: "base/good.md")
    try folder.write("large", to: "base/large.md")
    #expect(truncate("\(folder.path)/base/large.md", 9 << 20) == 0)
    #expect(mkfifo("\(folder.path)/base/pipe.md", 0o644) == 0)
    try folder.write("stray", to: "stray.md")
    try folder.write("bell", to: "base/bell\u{7}.md")
    try folder.write("deep", to: "post/" + String(repeating: "d/", count: 17) + "deep.md")
    let loaded = try await load()
    #expect(loaded.sources.texts.map(\.path) == ["base/good.md", "system.yaml"])
    #expect(
      problems(loaded) == [
        "STDC-IO-06 base/bell?.md", "STDC-IO-05 base/large.md", "STDC-IO-04 base/pipe.md",
        "STDC-IO-07 post/" + Array(repeating: "d", count: 16).joined(separator: "/"), "STDC-IO-08 stray.md",
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func filesWithoutPermissionAreReported() async throws {
    try folder.write("", to: "system.yaml")
    try folder.write("x", to: "base/locked.md")
    chmod("\(folder.path)/base/locked.md", 0)
    #expect(problems(try await load()) == ["STDC-IO-01 base/locked.md"])
  }

  @Test(arguments: [
    ("<svg><path d='M0 0'/><a href='#x' font-size='3'>on = 在</a></svg>", true),
    ("<svg><image href=\"data:image/png;base64,AA==\"/></svg>", true),
    ("<svg><SCRIPT>alert(1)</SCRIPT></svg>", false), ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", false),
    ("<svg\nonload = 'x'>", false), ("<svg/onload='x'>", false), ("<svg a=\"\"onclick='x'>", false),
    ("<a xlink:href=\"javascript:x\">", false), ("<image href='https://example.org/x.png'/>", false),
    ("<!DOCTYPE svg [<!ENTITY x 'y'>]>", false), ("<style>@import url(//x)</style>", false),
  ])
  func picturesThatDoMoreThanShowAreNotPublished(_ svg: String, _ isHarmless: Bool) async throws {
    try folder.write("", to: "system.yaml")
    try folder.write(svg, to: "base/picture.SVG")
    let loaded = try await load()
    #expect(loaded.sources.pictures == (isHarmless ? ["base/picture.SVG"] : []))
    #expect(problems(loaded) == (isHarmless ? [] : ["STDC-IO-09 base/picture.SVG"]))
    if isHarmless { #expect(loaded.root.picture("base/picture.SVG") == Array(svg.utf8)) }
  }

  @Test func limitsEndALoadEarly() async throws {
    try folder.write("", to: "system.yaml")
    for number in 0..<20 { try folder.write("12345678", to: "base/\(number).md") }
    var files = LoadLimits()
    files.files = 10
    await #expect(throws: LoadError.tooManyFiles(path: folder.path, limit: 10)) {
      try await SourceLoader(workers: 2, limits: files).loadSystem(at: folder.path)
    }
    var size = LoadLimits()
    size.totalSize = 100
    await #expect(throws: LoadError.tooMuchText(path: folder.path, limit: 100)) {
      try await SourceLoader(workers: 2, limits: size).loadSystem(at: folder.path)
    }
  }

  @Test func aFolderWithoutSystemIsRefusedWithTheNearestOne() async throws {
    try folder.write("x", to: "base/a.md")
    await #expect(throws: LoadError.noSystem(path: folder.path, nearest: nil)) { try await load() }
    await #expect(throws: LoadError.notAFolder(path: "\(folder.path)/base/a.md")) {
      try await loader.loadSystem(at: "\(folder.path)/base/a.md")
    }
    await #expect(throws: LoadError.unreachable(path: "\(folder.path)/none", SystemError(ENOENT))) {
      try await loader.loadSystem(at: "\(folder.path)/none")
    }
    try folder.write("", to: "system.yaml")
    let real = try #require(realpath(folder.path, nil))
    defer { free(real) }
    await #expect(throws: LoadError.noSystem(path: "\(folder.path)/base", nearest: String(cString: real))) {
      try await loader.loadSystem(at: "\(folder.path)/base")
    }
  }

  @Test func aFolderThatIsNoSystemGivesAllItsMarkdown() async throws {
    try folder.write("a", to: "one/a.md")
    try folder.write("b", to: "b.md")
    try folder.write("c", to: "c.txt")
    let loaded = try await loader.loadFolder(at: folder.path)
    #expect(loaded.sources.texts.map(\.path) == ["b.md", "one/a.md"])
    let empty = try TemporaryFolder()
    await #expect(throws: LoadError.noSources(path: empty.path)) { try await loader.loadFolder(at: empty.path) }
  }

  @Test func aFolderInASystemIsReadWithIt() async throws {
    try folder.write("", to: "system.yaml")
    try folder.write("a", to: "base/a.md")
    try folder.link("base/lost.md", to: "nowhere")
    try folder.write("b", to: "post/b.md")
    try folder.write("draft", to: "drafts/d.md")
    let part = try await loader.loadFolder(at: "\(folder.path)/base")
    #expect(part.sources.texts.count == 3)
    #expect(part.focus.map { $0.map { part.sources[$0].path }.sorted() } == ["base/a.md", "base/lost.md"])
    #expect(try await loader.loadFolder(at: "\(folder.path)/base", in: .nothing).sources.texts.map(\.path) == ["a.md"])
    #expect(try await loader.loadFolder(at: "\(folder.path)/drafts").sources.texts.map(\.path) == ["d.md"])
    #expect(try await loader.loadFolder(at: folder.path).focus == nil)
  }

  @Test func aFileIsReadWithItsSystem() async throws {
    try folder.write("", to: "system.yaml")
    try folder.write("a", to: "base/a.md")
    try folder.write("b", to: "post/b.md")
    try folder.write("draft", to: "drafts/d.md")
    let inSystem = try await loader.loadFiles(["\(folder.path)/base/../post/b.md"], in: .enclosingSystem)
    #expect(inSystem.sources.texts.count == 3)
    #expect(inSystem.focus == [SourceID(1)])
    let alone = try await loader.loadFiles(["\(folder.path)/post/b.md"], in: .nothing)
    #expect(alone.sources.texts.map(\.path) == ["\(folder.path)/post/b.md"])
    #expect(alone.focus == nil)
    let beside = try await loader.loadFiles(["\(folder.path)/drafts/d.md"], in: .enclosingSystem)
    #expect(beside.sources.texts.map(\.path) == ["\(folder.path)/drafts/d.md"])
  }

  @Test func filesOfTwoSystemsAreNotMixed() async throws {
    for system in ["one", "two"] {
      try folder.write("", to: "\(system)/system.yaml")
      try folder.write("a", to: "\(system)/base/a.md")
    }
    let files = ["\(folder.path)/one/base/a.md", "\(folder.path)/two/base/a.md"]
    await #expect(throws: LoadError.self) { try await loader.loadFiles(files, in: .enclosingSystem) }
    #expect(try await loader.loadFiles(files, in: .nothing).sources.texts.count == 2)
  }

  @Test func aNamedFileThatIsNoFileCannotBeLoaded() async throws {
    await #expect(throws: LoadError.unreachable(path: folder.path, SystemError(EISDIR))) {
      try await loader.loadFiles([folder.path], in: .nothing)
    }
    await #expect(throws: LoadError.unreachable(path: "none.md", SystemError(ENOENT))) {
      try await loader.loadFiles(["none.md"], in: .enclosingSystem)
    }
  }

  @Test func templatesAreReadWhole() async throws {
    try folder.write("shell", to: "site/page.mustache")
    try folder.write("css", to: "site/style.css")
    let templates = try await loader.loadTemplates(at: folder.path)
    #expect(templates.map(\.path) == ["site/page.mustache", "site/style.css"])
    try folder.link("site/passwd", to: "/etc/passwd")
    await #expect(throws: LoadError.self) { try await loader.loadTemplates(at: folder.path) }
  }

  @Test func everyProblemHasAnIdOfItsOwnAndWordsInBothLanguages() {
    let ids = LoadProblem.examples.map(\.rule)
    #expect(ids == (1...9).map { RuleID("STDC-IO-0\($0)") })
    #expect(LoadProblem.examples.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
  }
}
