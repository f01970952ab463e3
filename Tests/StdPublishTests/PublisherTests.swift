import Foundation
import StdModel
import TestSupport
import Testing

@testable import StdPublish

struct PublisherTests {
  private let folder: TemporaryFolder
  private var site: String { "\(folder.path)/site" }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func publish(
    _ files: [String: String], to output: String? = nil, workers: Int = 2, swap: OutputFolder.Swap = .exchange
  ) async throws(PublishError) -> Manifest {
    try await Publisher(workers: workers, swap: swap).publish(Array(files), to: output ?? site) { file in
      [Artifact(OutputPath(file.key), Array(file.value.utf8))]
    }
  }

  @Test(arguments: [OutputFolder.Swap.exchange, .moveAside])
  func aSiteReplacesTheOneBefore(_ swap: OutputFolder.Swap) async throws {
    try await publish(["index.html": "一", "old/page.html": "旧"], swap: swap)
    #expect(folder.text("site/index.html") == "一")
    try await publish(["index.html": "二", "standards/a/index.html": "新"], swap: swap)
    #expect(folder.text("site/index.html") == "二")
    #expect(folder.text("site/standards/a/index.html") == "新")
    #expect(!folder.exists("site/old"))
    #expect(try folder.names() == ["site"])
  }

  @Test func theManifestListsEveryFileInOrder() async throws {
    let manifest = try await publish(["b.html": "二二", "a/\"x\\.html": "x", "a/z.html": ""])
    #expect(manifest.entries.map(\.path.description) == ["a/\"x\\.html", "a/z.html", "b.html"])
    #expect(manifest.size == 7)
    let text = try #require(folder.text("site/.stdc-manifest.json"))
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let files = json?["files"] as? [String: [String: Any]]
    #expect(files?.mapValues { $0["size"] as? Int } == ["a/\"x\\.html": 1, "a/z.html": 0, "b.html": 6])
    #expect(files?["b.html"]?["sha256"] as? String == sha256(Array("二二".utf8)))
    #expect(Manifest(Array(text.utf8)) == manifest)
    #expect(Manifest.paths(in: Array(text.utf8)) == ["a/\"x\\.html", "a/z.html", "b.html"])
    #expect(Manifest.paths(in: Array("{\"files\": {}}".utf8)) == nil)
    #expect(Manifest.paths(in: []) == nil)
  }

  @Test func anEmptyFolderAndAMissingOneAreTaken() async throws {
    try folder.makeFolder("site")
    try await publish(["index.html": "1"])
    try await publish(["index.html": "2"], to: "\(folder.path)/deep/er/site/")
    #expect(folder.text("site/index.html") == "1")
    #expect(folder.text("deep/er/site/index.html") == "2")
  }

  @Test func foldersOfOthersAreNotTouched() async throws {
    try folder.write("important", to: "site/thesis.doc")
    await #expect(throws: PublishError.notOurs(path: site)) { try await publish(["index.html": ""]) }
    #expect(folder.text("site/thesis.doc") == "important")
    try folder.write("{}", to: "site/.stdc-manifest.json")
    await #expect(throws: PublishError.notOurs(path: site)) { try await publish(["index.html": ""]) }
    try folder.write("a file", to: "file")
    await #expect(throws: PublishError.self) { try await publish(["index.html": ""], to: "\(folder.path)/file") }
    #expect(folder.text("file") == "a file")
    #expect(try folder.names() == ["file", "site"])
  }

  @Test func filesThatOthersPutIntoASiteAreNotLost() async throws {
    try await publish(["index.html": "1"])
    try folder.write("ref: main", to: "site/.git/HEAD")
    try folder.write("example.org", to: "site/CNAME")
    await #expect(throws: PublishError.strangers(path: site, names: [".git/HEAD", "CNAME"])) {
      try await publish(["index.html": "2"])
    }
    #expect(folder.text("site/index.html") == "1")
  }

  @Test func aLinkedOutputIsReplacedWhereItPointsTo() async throws {
    try folder.makeFolder("real")
    try folder.link("site", to: "real")
    try await publish(["index.html": "1"])
    try await publish(["index.html": "2"])
    #expect(folder.text("real/index.html") == "2")
    #expect(try folder.names() == ["real", "site"])
  }

  @Test func aFileMadeTwiceIsAnErrorAndTheOldSiteStands() async throws {
    try await publish(["index.html": "1"])
    await #expect(throws: PublishError.twice(OutputPath("a.html"))) {
      try await Publisher(workers: 1).publish([1, 2], to: site) { _ in [Artifact(OutputPath("a.html"), [])] }
    }
    #expect(folder.text("site/index.html") == "1")
    #expect(try folder.names() == ["site"])
  }

  @Test func aFileInTheWayOfAFolderIsAnErrorAndTheOldSiteStands() async throws {
    try await publish(["index.html": "1"])
    await #expect(throws: PublishError.self) {
      try await Publisher(workers: 1).publish(["a", "a/b"], to: site) { [Artifact(OutputPath($0), [])] }
    }
    #expect(folder.text("site/index.html") == "1")
    #expect(try folder.names() == ["site"])
  }

  @Test func whatDeadRunsLeftIsClearedAway() async throws {
    try await publish(["index.html": "1"])
    try folder.write("half", to: "site.stdc-new-999999/index.html")
    try folder.write("", to: ".site.stdc-lock")
    try await publish(["index.html": "2"])
    #expect(folder.text("site/index.html") == "2")
    #expect(try folder.names() == ["site"])
  }

  @Test func aSiteThatWasMovedAsideIsPutBack() async throws {
    try await publish(["index.html": "1"])
    // As a run leaves it that is killed between the two steps of `.moveAside`.
    try FileManager.default.moveItem(atPath: site, toPath: site + ".stdc-old")
    try folder.write("half", to: "site.stdc-new-999999/index.html")
    await #expect(throws: PublishError.self) {
      try await Publisher(workers: 1).publish([1, 2], to: site) { _ in [Artifact(OutputPath("a.html"), [])] }
    }
    #expect(folder.text("site/index.html") == "1")
    #expect(try folder.names() == ["site"])
  }

  @Test func twoBuildsIntoOnePlaceExcludeEachOther() async throws {
    let other = try OutputFolder(site)
    await #expect(throws: PublishError.busy(path: site)) { try await publish(["index.html": ""]) }
    try await publish(["index.html": "beside"], to: "\(folder.path)/beside")
    other.abandon()
    _ = consume other
    try await publish(["index.html": "free"])
    #expect(folder.text("site/index.html") == "free")
  }

  @Test func oneWorkerAndManyWriteTheSame() async throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<300).map { ("d\($0 % 7)/\($0).html", "页 \($0)") })
    let one = try await publish(files, workers: 1)
    let many = try await publish(files, to: "\(folder.path)/many", workers: 8)
    #expect(one == many)
    let names = try FileManager.default.subpathsOfDirectory(atPath: site).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/many").sorted() == names)
    for name in names { #expect(folder.text("site/\(name)") == folder.text("many/\(name)")) }
  }

  @Test func progressCountsUnits() async throws {
    let progress = SharedCounter()
    try await Publisher(workers: 2).publish(Array(0..<50), to: site, progress: progress) { unit in
      unit % 2 == 0 ? [] : [Artifact(OutputPath("\(unit)"), [])]
    }
    #expect(progress.value == 50)
  }

  // MARK: - Files that many units make together

  private static let joint = OutputPath("system.xml")

  @discardableResult
  private func publish(parts: [Int?], workers: Int, assembled: [OutputPath] = [joint]) async throws(PublishError)
    -> Manifest
  {
    try await Publisher(workers: workers).publish(parts, to: site, assembled: assembled) { part in
      guard let part else { return [Artifact(OutputPath("page.html"), Array("page".utf8))] }
      // The first parts take the longest, so that the others come before their turn.
      if part < 4 { usleep(UInt32(4 - part) * 2_000) }
      return [Artifact(Self.joint, Array("\(part) ".utf8), part: part)]
    }
  }

  @Test(arguments: [1, 2, 8])
  func partsStandInTheirOrderWhoeverMadeThem(_ workers: Int) async throws {
    let manifest = try await publish(parts: [nil] + Array(0..<200), workers: workers)
    let text = (0..<200).map { "\($0) " }.joined()
    #expect(folder.text("site/system.xml") == text)
    #expect(manifest.entries.map(\.path.description) == ["page.html", "system.xml"])
    #expect(manifest.entries.last?.size == text.utf8.count)
    #expect(manifest.entries.last?.hash == sha256(Array(text.utf8)))
  }

  @Test func partsMayComeInAnyOrder() async throws {
    try await publish(parts: Array((0..<50).reversed()), workers: 2)
    #expect(folder.text("site/system.xml") == (0..<50).map { "\($0) " }.joined())
  }

  @Test(arguments: [[0, 2], [1], [0, 1, 1]])
  func aMissingOrRepeatedPartIsAnError(_ parts: [Int]) async throws {
    await #expect(throws: PublishError.incomplete(Self.joint)) { try await publish(parts: parts, workers: 2) }
    #expect(try folder.names().isEmpty)
  }

  @Test func aPartOfAFileThatWasNotAnnouncedIsAnError() async throws {
    await #expect(throws: PublishError.incomplete(Self.joint)) {
      try await publish(parts: [0], workers: 1, assembled: [])
    }
  }
}
