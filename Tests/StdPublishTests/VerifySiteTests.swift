import StdModel
import TestSupport
import Testing

@testable import StdPublish

struct VerifySiteTests {
  private let folder: TemporaryFolder
  private var site: String { "\(folder.path)/site" }

  init() async throws {
    folder = try TemporaryFolder()
    let files = ["index.html": "首页", "standards/a/index.html": "甲", "standards/b/index.html": "", "a\"b.txt": "x"]
    try await Publisher(workers: 2).publish(files.sorted { $0.key < $1.key }, to: site) { file in
      [Artifact(OutputPath(file.key), Array(file.value.utf8))]
    }
  }

  private func verify(workers: Int = 2) async throws(VerifyError) -> SiteVerification {
    try await verifySite(site + "/", workers: workers)
  }

  @Test func aSiteAsItWasPublishedIsClean() async throws {
    let result = try await verify()
    #expect(result.isClean)
    #expect(result.count == 4)
    #expect(try await verify(workers: 1) == result)
  }

  @Test func oneByteIsNoticed() async throws {
    try folder.write("首贞", to: "site/index.html")
    #expect(try await verify().changed == ["index.html"])
  }

  @Test func missingAndAdditionalFilesAreNamed() async throws {
    try folder.write("", to: "site/standards/a/draft.html")
    try folder.write("x", to: "site/.hidden")
    let result = try await verify()
    #expect(result.changed == [])
    #expect(result.additional == [".hidden", "standards/a/draft.html"])
    #expect(result.missing == [])
  }

  @Test func aMissingFileIsNamed() async throws {
    try await Publisher(workers: 1).publish(["one", "two"], to: "\(folder.path)/small") {
      [Artifact(OutputPath($0), [1])]
    }
    try folder.write("", to: "small/three")
    let manifest = try #require(folder.text("small/.stdc-manifest.json"))
    try folder.write(manifest.replacing("\"two\"", with: "\"four\""), to: "small/.stdc-manifest.json")
    let result = try await verifySite("\(folder.path)/small", workers: 2)
    // The order of the edited manifest is no longer the one in which it is written.
    #expect(result.missing == ["four"])
    #expect(result.additional == ["three", "two"])
  }

  @Test func anEditedManifestIsNoticed() async throws {
    let clean = try await verify()
    let path = "site/.stdc-manifest.json"
    let manifest = try #require(folder.text(path))
    try folder.write(manifest.replacing("\"size\": 6", with: "\"size\": 7"), to: path)
    #expect(try await verify().changed == ["index.html"])
    try folder.write(manifest + " ", to: path)
    let result = try await verify()
    #expect(result.changed == [".stdc-manifest.json"])
    #expect(result.fingerprint != clean.fingerprint)
  }

  @Test func aLinkInThePlaceOfAFileIsAChange() async throws {
    try folder.write("首页", to: "elsewhere")
    try folder.link("site/new", to: "../elsewhere")
    #expect(try await verify().additional == ["new"])
  }

  @Test func foldersWithoutManifestOrHashesAreToldApart() async throws {
    await #expect(throws: VerifyError.noManifest(path: folder.path)) { try await verifySite(folder.path, workers: 1) }
    await #expect(throws: VerifyError.noManifest(path: "/nowhere")) { try await verifySite("/nowhere", workers: 1) }
    try folder.write("{\"generator\": \"stdc\", \"files\": {\n\"index.html\": 6\n}}\n", to: "site/.stdc-manifest.json")
    await #expect(throws: VerifyError.noHashes(path: site)) { try await verify() }
  }
}
