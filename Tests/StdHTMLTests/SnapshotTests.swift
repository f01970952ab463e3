@testable import StdHTML
import Foundation
import StdModel
import Testing

@Suite("Golden pages")
struct SnapshotTests {
  static let pages = [
    "index.html", "subsystems/implementation.html", "standards/terms/index.html", "standards/counter/index.html",
    "standards/clerk/index.html", "standards/statement/index.html", "catalogue/index.html", "catalogue/list.csv",
    "catalogue/statistics.html", "catalogue/statistics.csv", "terms/index.html", "review/index.html",
    "review/elements.html",
    "review/references.html", "review/posts.html", "review/dates.html", "review/sign-off.html", "review/findings.js",
    "review/diagnostics.html", "posts/index.html", "posts/clerk/index.html", "checklists/index.html",
    "checklists/counter/index.html", "consultation/index.html",
    "consultation/round.js",
  ]

  @Test("every page of the sample system is as recorded", arguments: pages)
  func page(path: String) throws {
    let bytes = try #require(SampleSystem.site()[OutputPath(path)])
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/" + path.replacingOccurrences(of: "/", with: "-"))
    if ProcessInfo.processInfo.environment["STDC_RECORD"] == "1" { try Data(bytes).write(to: file) }
    let recorded = try #require(
      FileManager.default.contents(atPath: file.path), "not recorded: STDC_RECORD=1 swift test")
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: recorded, as: UTF8.self))
  }

  @Test("all pages of the plan are recorded, and none twice")
  func plan() {
    let system = SampleSystem.make()
    let renderer = SiteRenderer(system, SampleSystem.inputs())
    let paths = renderer.plan(system).flatMap { renderer.render($0, of: system) }.map(\.path)
    #expect(Set(paths).count == paths.count)
    let documents = paths.filter { $0.description.hasSuffix(".csv") || $0.description.hasPrefix("standards/") }
    #expect(documents.allSatisfy { Self.pages.contains($0.description) })
  }
}
