import Foundation
import StdSTS
import Testing

/// The files of the sample as they were read and found right.
struct SnapshotTests {
  @Test(arguments: ["terms", "counter", "clerk", "statement-counter-statement"])
  func theFileIsAsRecorded(_ slug: String) async throws {
    try await compare(slug, .v1_0, "\(slug.split(separator: "-").first ?? "").xml")
  }

  @Test func theFileFor12IsAsRecorded() async throws { try await compare("clerk", .v1_2, "clerk-1.2.xml") }

  @Test(arguments: ["terms", "counter"])
  func theFileByGBT37967IsAsRecorded(_ slug: String) async throws {
    let documents = await Sample.compiled().taggedDocuments()
    try compare(documents, slug, "\(slug).gbt37967.xml")
  }

  private func compare(_ slug: String, _ version: STSVersion, _ name: String) async throws {
    try compare(await Sample.compiled().documents(version), slug, name)
  }

  private func compare(_ documents: [(slug: String, text: String)], _ slug: String, _ name: String) throws {
    let text = try #require(documents.first { $0.slug == slug }?.text, "\(documents.map(\.slug))")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/" + name)
    if ProcessInfo.processInfo.environment["STDC_RECORD"] == "1" { try Data(text.utf8).write(to: file) }
    let recorded = try #require(
      FileManager.default.contents(atPath: file.path), "not recorded: STDC_RECORD=1 swift test")
    #expect(text == String(decoding: recorded, as: UTF8.self))
  }
}
