import Foundation
import TestSupport
import Testing

struct BuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Executable.run(["init", "system"], in: folder.path)
  }

  private func build(_ arguments: String..., environment: [String: String] = [:]) throws -> Executable.Outcome {
    try Executable.run(
      ["build", "system"] + arguments, in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "1767225600"].merging(environment) { $1 })
  }

  private func files(_ site: String) throws -> [String: Data] {
    let root = "\(folder.path)/\(site)"
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
    }
    return files
  }

  @Test func aSystemBecomesASite() throws {
    let outcome = try build()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("用浏览器打开 output/index.html\n"))
    let site = try files("output")
    for path in [
      "index.html", "standards/terms/index.html", "standards/counter-clerk/index.html", "catalogue/index.html",
      "review/index.html", "terms/index.html", "system.xml", "system.rng", ".stdc-manifest.json",
      "standards/terms/standard.xml", "standards/counter-clerk/standard.xml",
    ] { #expect(site[path]?.isEmpty == false, "\(path)") }
  }

  @Test func linksWithWordsLeadToOtherStandards() throws {
    func append(_ text: String, to path: String) throws {
      let file = URL(fileURLWithPath: "\(folder.path)/system/\(path)")
      try (Data(contentsOf: file) + Data(text.utf8)).write(to: file)
    }
    try append("\n## 办结 {#closing}\n\n平台应告知结果。\n", to: "implementation/acceptance.md")
    try append("\n## 归档\n\n见[办结的要求](../implementation/acceptance.md#closing)。\n", to: "support/records.md")
    #expect(try build().status == 0)
    let site = try files("output")
    let page = String(decoding: try #require(site["standards/records/index.html"]), as: UTF8.self)
    let link = try #require(
      page.firstMatch(of: #/<a class="reference" href="\.\.\/acceptance\/index.html#(c-\d)"[^>]*>办结的要求<\/a>/#))
    let xml = String(decoding: try #require(site["system.xml"]), as: UTF8.self)
    #expect(xml.contains("resolution=\"node\" target=\"acceptance.\(link.output.1)\""))
  }

  @Test func oneCoreAndManyMakeTheSameBytes() throws {
    _ = try build("-o", "one", "--jobs", "1")
    _ = try build("-o", "many", "--jobs", "8")
    #expect(try files("one") == files("many"))
  }

  @Test func theVersionOfNISOSTSMayBeChosen() throws {
    #expect(try build().status == 0)
    #expect(folder.text("output/standards/terms/standard.xml")?.contains("dtd-version") == false)
    #expect(try build("--sts-version", "1.2").status == 0)
    #expect(folder.text("output/standards/terms/standard.xml")?.contains(" dtd-version=\"1.2\">") == true)
    #expect(try build("--sts-version", "1.1").status != 0)
  }

  @Test func everyDocumentOfSystemXMLNamesItsFiles() throws {
    #expect(try build().status == 0)
    let site = try files("output")
    let xml = String(decoding: try #require(site["system.xml"]), as: UTF8.self)
    let names = xml.matches(of: #/ page="([^"]+)" sts="([^"]+)"/#)
    #expect(names.count == 4)
    for name in names { #expect(site["\(name.1)"] != nil && site["\(name.2)"] != nil) }
  }

  @Test func theDayComesFromOutside() throws {
    _ = try build()
    #expect(folder.text("output/index.html")?.contains("2026-01-01") == true)
  }

  @Test func withErrorsTheSiteIsMadeAllTheSame() throws {
    try folder.link("system/base/link.md", to: "/etc/passwd")
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("错误[STDC-IO-02]"))
    #expect(folder.exists("output/index.html"))
    let json = try build("--json")
    #expect(json.status == 1)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is NSDictionary)
  }

  @Test func aFolderOfOthersIsRefused() throws {
    try folder.write("mine", to: "output/thesis.doc")
    let outcome = try build()
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("output 不是 stdc 生成的网站"))
    #expect(try files("output").keys.sorted() == ["thesis.doc"])
    #expect(try build("-o", "system").status == 2)
    #expect(folder.exists("system/system.yaml"))
  }

  @Test func templatesOfTheOrganisationAreLaidOver() throws {
    try folder.write("body { color: rebeccapurple }", to: "look/site/assets/site.css")
    #expect(try build("--templates", "look").status == 0)
    #expect(folder.text("output/assets/site.css") == "body { color: rebeccapurple }")
    #expect(folder.exists("output/assets/site.js"))
    try folder.write("x", to: "nothing/style.css")
    #expect(try build("--templates", "nothing").status == 2)
  }

  @Test func picturesAreCopied() throws {
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "system/base/figures/hall.svg")
    #expect(try build().status == 0)
    #expect(folder.text("output/pictures/base/figures/hall.svg") == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
  }

  @Test func progressIsSaidInLinesWhereThereIsNoTerminal() throws {
    let lines = try build().error.split(separator: "\n")
    #expect(lines.first == "读取文件")
    #expect(lines.last == "生成网站")
    #expect(!lines.contains { $0.contains("\r") || $0.contains("\u{1B}") })
  }

  @Test func aBuildThatIsKilledLeavesTheOldSiteWhole() throws {
    // Large enough that a kill meets every part of a build.
    let standard = try #require(folder.text("system/base/terms.md"))
    for number in 0..<60 { try folder.write(standard, to: "system/base/copy-\(number).md") }
    _ = try build()
    let whole = try files("output")
    #expect(whole.count > 60)
    let started = Date()
    _ = try build()
    let duration = Date().timeIntervalSince(started)
    for _ in 0..<12 {
      let process = try Executable.start(
        ["build", "system"], in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
      Thread.sleep(forTimeInterval: Double.random(in: 0...duration))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let left = try files("output")
      #expect(left == whole)
    }
    _ = try build()
    #expect(try files("output") == whole)
    #expect(try folder.names() == ["output", "system"])
  }
}
