import Foundation
import TestSupport
import Testing

/// Taking standards in, checking them and handing them over.
struct ExchangeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(arguments, in: folder.path)
  }

  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <standard xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="zh"><front><std-meta><title-wrap xml:lang="zh">\
    <full>甲</full></title-wrap><proj-id>P1</proj-id></std-meta></front><body><sec id="a"><label>1</label><title>范围</title>
    <p>见<xref rid="a">1</xref>。</p><fig><label>图1</label><graphic xlink:href="media/fig_1"/><graphic \
    xlink:href="../../etc/none"/></fig></sec></body></standard>
    """

  @Test func aDocumentBecomesASourceWithItsPictures() throws {
    try folder.write(Self.xml, to: "甲.xml")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "media/fig_1.svg")
    let outcome = try run("import", "甲.xml", "--report", "report.txt")
    #expect(outcome.status == 0)
    #expect(folder.text("甲.md")?.contains("![](甲-pictures/fig_1.svg)") == true)
    #expect(folder.exists("甲-pictures/fig_1.svg"))
    #expect(outcome.error.contains("甲.xml:2: /standard/front/std-meta/proj-id: 文字保留为注释"))
    #expect(outcome.error.contains("../../etc/none"))
    #expect(folder.text("report.txt")?.contains("proj-id") == true)
  }

  @Test func aSourceThatIsThereIsLeft() throws {
    try folder.write(Self.xml, to: "a.xml")
    try folder.write("原文", to: "a.md")
    let outcome = try run("import", "a.xml")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("a.md 已经存在"))
    #expect(folder.text("a.md") == "原文")
    #expect(try run("import", "a.xml", "--force").status == 0)
    #expect(folder.text("a.md") != "原文")
  }

  @Test func standardOutputTakesTheSourceAlone() throws {
    try folder.write("<standard xml:lang=\"zh\"><front/><body><p>正文。</p></body></standard>", to: "a.xml")
    let outcome = try run("import", "a.xml", "-o", "-")
    #expect(outcome.output == "正文。\n")
    #expect(try folder.names() == ["a.xml"])
  }

  @Test(arguments: [
    ("<!DOCTYPE standard [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><standard>&x;</standard>", "DOCTYPE"),
    ("<standard><p>", "XML 不合语法"), ("<html/>", "根元素是 html"), ("", "为空"),
  ]) func whatCannotBeReadIsSaid(_ xml: String, _ reason: String) throws {
    try folder.write(xml, to: "a.xml")
    let outcome = try run("import", "a.xml")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(reason), "\(outcome.error)")
    #expect(try folder.names() == ["a.xml"])
  }

  @Test func validatingTellsTheLineAndTheRule() throws {
    try folder.write(
      "<!ELEMENT standard (front, body)><!ELEMENT front EMPTY><!ELEMENT body EMPTY>", to: "s/NISO-STS-interchange-1.dtd"
    )
    try folder.write("<standard>\n<front/>\n<body><p/></body></standard>", to: "a.xml")
    let outcome = try run("validate", "a.xml", "--schema", "s")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("STS-SCHEMA"))
    #expect(outcome.output.contains("a.xml:3:1"))
    try folder.write("<standard><front/><body/></standard>", to: "b.xml")
    #expect(try run("validate", "b.xml", "--schema", "s").status == 0)
    let rules = try run("validate", "b.xml", "--profile", "gb", "--json")
    #expect(rules.status == 1)
    #expect(rules.output.contains("\"rule\":\"STS-GB-01\""))
  }

  @Test func validatingNeedsSomethingToValidateAgainst() throws {
    try folder.write("<standard/>", to: "a.xml")
    #expect(try run("validate", "a.xml").status == 2)
    try folder.makeFolder("empty")
    let outcome = try run("validate", "a.xml", "--schema", "empty")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("empty 中没有 NISO STS 的模式"))
  }

  @Test func aBuildReportsViolationsAtTheSource() throws {
    _ = try run("init", "system")
    try folder.write("<!ELEMENT standard (front, body)>", to: "s/NISO-STS-interchange-1.dtd")
    let outcome = try run("build", "system", "--validate-sts", "--schema", "s", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\"rule\":\"STS-SCHEMA\""))
    #expect(outcome.output.contains("\"file\":\"system/implementation/acceptance.md\""))
    #expect(try run("build", "system", "--validate-sts").status == 2)
    #expect(try run("build", "system", "--schema", "s").status == 2)
  }

  @Test func aFindingInATermEntryPointsAtTheTerm() throws {
    _ = try run("init", "system")
    let outcome = try run("build", "system", "--validate-sts", "--profile", "iso")
    #expect(outcome.output.contains("STS-TRM-04"))
    #expect(!outcome.output.contains("base/terms.md:1:1"), "\(outcome.output)")
  }

  @Test func aPackageIsTheSameEachTimeAndProvesItself() throws {
    _ = try run("init", "system")
    #expect(try run("export", "system", "-o", "one.zip").status == 0)
    #expect(try run("export", "system", "-o", "two.zip", "--jobs", "3").status == 0)
    let one = try #require(FileManager.default.contents(atPath: "\(folder.path)/one.zip"))
    #expect(one == FileManager.default.contents(atPath: "\(folder.path)/two.zip"))
    let text = String(decoding: one, as: UTF8.self)
    for name in ["manifest.json", "SHA256SUMS", "system.xml", "standards/terms/standard.xml"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func aStandardIsPackedByNumberOrSource() throws {
    _ = try run("init", "system")
    #expect(try run("export", "system", "--standard", "implementation/acceptance.md", "-o", "a.zip").status == 0)
    let outcome = try run("export", "system", "--standard", "GB/T 1", "-o", "b.zip")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("体系中没有 GB/T 1"))
    #expect(!folder.exists("b.zip"))
  }

  @Test func aPictureWithAChineseNameIsPackedAndTakenBack() throws {
    try folder.write("organisation: 甲\nprefix: Q/ABC\n", to: "system/system.yaml")
    try folder.write("## 4 大厅\n\n![大厅](<大厅 1.svg>)\n\n图 1　大厅\n", to: "system/support/a.md")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "system/support/大厅 1.svg")
    _ = try run("export", "system", "-o", "a.zip")
    let package = try #require(FileManager.default.contents(atPath: "\(folder.path)/a.zip"))
    #expect(String(decoding: package, as: UTF8.self).contains("pictures/support/大厅 1.svg"))
    _ = try run("build", "system", "-o", "site")
    #expect(try run("import", "site/standards/a/standard.xml", "-o", "b.md").status == 0)
    #expect(folder.exists("b-pictures/大厅 1.svg"))
  }

  @Test func filesByGBT37967AreWrittenAndListedWhereTheyAreAskedFor() throws {
    _ = try run("init", "system")
    _ = try run("build", "system", "-o", "plain")
    #expect(!folder.exists("plain/standards/terms/gbt37967.xml"))
    #expect(folder.text("plain/system.xml")?.contains("gbt37967") == false)
    #expect(try run("build", "system", "-o", "site", "--gbt-37967").status == 0)
    #expect(folder.text("site/standards/terms/gbt37967.xml")?.contains("<t_item>") == true)
    #expect(folder.text("site/system.xml")?.contains("gbt37967=\"standards/terms/gbt37967.xml\"") == true)
    #expect(folder.text("site/standards/terms/index.html")?.contains("href=\"gbt37967.xml\"") == true)
    _ = try run("export", "system", "-o", "a.zip", "--gbt-37967")
    let package = try #require(FileManager.default.contents(atPath: "\(folder.path)/a.zip"))
    #expect(String(decoding: package, as: UTF8.self).contains("standards/terms/gbt37967.xml"))
  }
}
