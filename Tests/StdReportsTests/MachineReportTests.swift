import Foundation
import StdModel
import StdReports
import Testing

/// JSON, SARIF and GitHub annotations.
struct MachineReportTests {
  private static var fixture: ReportFixture {
    var fixture = ReportFixture(files: [
      ("base/a 甲.md", "# 标题\n\n第二⟦段\n第三段⟧\n"), ("post/b.md", "\u{FEFF}一𠀀⟦1:乙⟧\n"),
    ])
    fixture.message = Bilingual(zh: "引号\"、反斜杠\\、换行\n、百分号%、铃\u{7}", en: "")
    fixture.related = [Bilingual(zh: "另一处：见此", en: "")]
    fixture.fixes = [(.certain, "新的\n文字")]
    return fixture
  }

  private func object(_ bytes: [UInt8]) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
  }

  @Test func jsonHasTheAgreedForm() throws {
    let json = try object(JSONReport.bytes(Self.fixture.report()))
    let place =
      ["file": "standards/base/a 甲.md", "line": 3, "column": 3, "endLine": 4, "endColumn": 4] as [String: Any]
    let expected: [String: Any] = [
      "diagnostics": [
        [
          "rule": "GBT1.1-REF-03", "severity": "error", "message": "引号\"、反斜杠\\、换行\n、百分号%、铃\u{7}",
          "related": [
            [
              "message": "另一处：见此", "file": "standards/post/b.md", "line": 1, "column": 3, "endLine": 1, "endColumn": 4,
            ] as [String: Any]
          ],
          "fixes": [
            [
              "label": "改为“新的\n文字”", "certainty": "certain",
              "edits": [place.merging(["replacement": "新的\n文字"]) { first, _ in first }],
            ] as [String: Any]
          ],
        ].merging(place) { first, _ in first }
      ],
      "counts": ["error": 1, "warning": 0, "info": 0],
    ]
    #expect(json == expected as NSDictionary)
  }

  @Test func aCleanRunIsAnEmptyList() throws {
    let report = ReportFixture("好").report()
    #expect(
      String(decoding: JSONReport.bytes(report), as: UTF8.self)
        == "{\"diagnostics\":[],\"counts\":{\"error\":0,\"warning\":0,\"info\":0}}\n")
    let sarif = try object(SARIFReport.bytes(report, version: "1.0.0"))
    let run = try #require((sarif["runs"] as? [NSDictionary])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect(GitHubReport.text(report) == "")
  }

  @Test func sarifHasTheFormOfItsStandard() throws {
    let sarif = try object(SARIFReport.bytes(Self.fixture.report(), version: "1.2.3"))
    #expect(sarif["version"] as? String == "2.1.0")
    let run = try #require((sarif["runs"] as? [NSDictionary])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require(run.at("tool.driver") as? NSDictionary)
    #expect(driver["name"] as? String == "stdc")
    #expect(driver["semanticVersion"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [NSDictionary])
    #expect(rules.map { $0["id"] as? String } == ["GBT1.1-LVL-04", "GBT1.1-REF-03"])
    #expect(rules.map { $0.at("defaultConfiguration.level") as? String } == ["warning", "error"])
    #expect(rules[1].at("fullDescription.text") as? String == "所提及的表应存在。")

    let result = try #require((run["results"] as? [NSDictionary])?.first)
    #expect(result["ruleId"] as? String == "GBT1.1-REF-03")
    #expect(result["ruleIndex"] as? Int == 1)
    #expect(result["level"] as? String == "error")
    let location = try #require((result["locations"] as? [NSDictionary])?.first)
    #expect(
      location["physicalLocation"] as? NSDictionary == [
        "artifactLocation": ["uri": "standards/base/a%20%E7%94%B2.md", "uriBaseId": "%SRCROOT%"],
        "region": ["startLine": 3, "startColumn": 3, "endLine": 4, "endColumn": 4],
      ])
    let print = try #require(result.at("partialFingerprints.primaryLocationLineHash") as? String)
    #expect(print.hasSuffix(":1") && print.utf8.count == 18)
    #expect((rules[1].at("help.text") as? String)?.hasPrefix("所提及的表应存在。依据：") == true)
    let related = try #require((result["relatedLocations"] as? [NSDictionary])?.first)
    #expect(related.at("message.text") as? String == "另一处：见此")
    #expect(related.at("physicalLocation.region.startColumn") as? Int == 3)
    let change = try #require(
      ((result["fixes"] as? [NSDictionary])?.first?["artifactChanges"] as? [NSDictionary])?.first)
    let replacement = try #require((change["replacements"] as? [NSDictionary])?.first)
    #expect(replacement.at("insertedContent.text") as? String == "新的\n文字")
    #expect(replacement.at("deletedRegion.endLine") as? Int == 4)
  }

  @Test func anAbsolutePathIsAFileAddress() throws {
    var fixture = ReportFixture("⟦x⟧")
    fixture.folder = "/srv/标准"
    let text = String(decoding: SARIFReport.bytes(fixture.report(), version: "1"), as: UTF8.self)
    #expect(text.contains("\"artifactLocation\":{\"uri\":\"file:///srv/%E6%A0%87%E5%87%86/base/terms.md\"}"))
  }

  @Test func gitHubReadsOneLineForEachFinding() {
    #expect(
      GitHubReport.text(Self.fixture.report())
        == "::error file=standards/base/a 甲.md,line=3,endLine=4,title=GBT1.1-REF-03::引号\"、反斜杠\\、换行%0A、百分号%25、铃\u{7}%0A→ 改为“新的%0A文字”\n"
    )
    var fixture = ReportFixture("一⟦二三⟧\n")
    fixture.severity = .info
    fixture.folder = "a,b:c"
    fixture.message = Bilingual(zh: "a: b, c", en: "")
    #expect(
      GitHubReport.text(fixture.report())
        == "::notice file=a%2Cb%3Ac/base/terms.md,line=1,endLine=1,col=2,endColumn=3,title=GBT1.1-REF-03::a: b, c\n")
  }

  @Test func aFileThatWasNotReadHasNoRegion() throws {
    let sources = SourceSet([], unread: ["a.md"])
    let diagnostic = Diagnostic(
      RuleID("STDC-IO-01"), .error, Bilingual(zh: "无法读取", en: ""), at: SourceSpan(SourceID(0), 0, 0))
    let report = Report([diagnostic], of: sources, in: "", rules: RuleCatalogue([]), language: .chinese)
    #expect(!String(decoding: SARIFReport.bytes(report, version: "1"), as: UTF8.self).contains("region"))
    #expect(GitHubReport.text(report) == "::error file=a.md,title=STDC-IO-01::无法读取\n")
  }
}

extension NSDictionary {
  /// The value at the end of a chain of keys: `tool.driver`.
  fileprivate func at(_ keys: String) -> Any? {
    keys.split(separator: ".").reduce(self as Any?) { ($0 as? NSDictionary)?[String($1)] }
  }
}
