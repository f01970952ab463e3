import Foundation
import StdOffice
import StdPublish
import TestSupport
import Testing

/// `stdc publish`: what goes out in a round of comments.
struct PublishTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(
      ["publish"] + arguments, in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1772323200"])
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: "\(folder.path)/\(path)"), "\(path)"))
  }

  @Test("a draft goes out as a site, an archive, a single file and a page to be printed, with the sums of all files")
  func publication() throws {
    try DraftForComment.make("draft", in: folder)
    let outcome = try publish("draft", "-o", "out")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("out/downloads/draft.html"))

    let sums = try #require(folder.text("out/SHA256SUMS")).split(separator: "\n").map { $0.split(separator: " ") }
    let listed = Set(sums.map { String($0[1]) })
    #expect(
      listed.isSuperset(of: ["index.html", "downloads/draft.html", "downloads/offline.zip", "downloads/print.html"]))
    for line in sums { #expect(sha256(try bytes("out/\(line[1])")) == line[0], "\(line[1])") }

    let notice = try #require(folder.text("out/consultation/index.html"))
    for path in ["downloads/draft.html", "downloads/offline.zip", "downloads/print.html", "SHA256SUMS"] {
      #expect(notice.contains("href=\"../\(path)\""), "\(path)")
    }
    #expect(notice.contains("编制说明"))

    // The archive has one folder, in it the same site without what names the archive itself.
    let archive = try ZipArchive(try bytes("out/downloads/offline.zip"))
    let tops = Set(archive.paths.map { $0.prefix { $0 != "/" } })
    #expect(tops.count == 1 && tops.first?.hasPrefix("draft-") == true)
    let top = try #require(tops.first)
    #expect(try archive.bytes(of: "\(top)/index.html") == bytes("out/index.html"))
    let inside = String(
      decoding: try #require(try archive.bytes(of: "\(top)/consultation/index.html")), as: UTF8.self)
    #expect(inside.contains("downloads/print.html") && !inside.contains("offline.zip"))

    // The reviews are for the authors.
    #expect(!folder.exists("out/review/index.html"))
    #expect(folder.text("out/index.html")?.contains("review/") == false)
  }

  @Test("one file holds all standards, and needs no other")
  func singleFile() throws {
    try DraftForComment.make("draft", in: folder)
    #expect(try publish("draft", "-o", "out").status == 0)
    let text = try #require(folder.text("out/downloads/draft.html"))
    for wanted in ["Q/SLFW JC 101—2026", "Q/SLFW SS 301—2026", "Q/SLFW SS 502—2026", "编制说明", "征求意见公告"] {
      #expect(text.contains(wanted), "\(wanted)")
    }
    #expect(!text.contains("<link ") && !text.contains(" src=\"../") && !text.contains("href=\"../"))
    #expect(text.contains("script-src 'sha256-") && !text.contains("unsafe-inline"))
    #expect(text.utf8.count < 1_500_000)
  }

  @Test("the same sources give the same bytes, archive and single file among them")
  func deterministic() throws {
    try DraftForComment.make("draft", in: folder)
    #expect(try publish("draft", "-o", "first", "--jobs", "1").status == 0)
    #expect(try publish("draft", "-o", "second", "--jobs", "2").status == 0)
    #expect(folder.text("first/SHA256SUMS") == folder.text("second/SHA256SUMS"))
  }

  @Test("seven standards go out under one notice")
  func seven() throws {
    let sources = [
      "base/standard-system.md", "implementation/counter-acceptance.md", "implementation/complaints.md",
      "support/finance.md", "support/assets.md", "support/records.md", "base/coding.md",
    ].filter { FileManager.default.fileExists(atPath: "\(Executable.package.path)/standards/\($0)") }
    try DraftForComment.make("draft", sources, in: folder)
    let outcome = try publish("draft", "-o", "out", "--force")
    let notice = try #require(folder.text("out/consultation/index.html"), "\(outcome.error)")
    #expect(notice.contains("下列\(sources.count)项标准"))
    #expect(sources.count >= 6)
  }

  @Test("what is not ready does not go out, and each reason is told")
  func notReady() throws {
    #expect(try Executable.run(["init", "draft", "--example"], in: folder.path).status == 0)
    let none = try publish("draft", "-o", "out")
    #expect(none.status == 2 && none.error.contains("system.yaml 没有 consultation"))

    let system = try #require(folder.text("draft/system.yaml"))
    try folder.write(system + "\nconsultation:\n  closes: 2026-03-31\n", to: "draft/system.yaml")
    let outcome = try publish("draft", "-o", "out", "--lang", "en")
    #expect(outcome.status == 1 && !folder.exists("out/index.html"))
    for words in ["no standard is at the stage", "lacks opens or closes", "no phone, e-mail or address"] {
      #expect(outcome.error.contains(words), "\(words)")
    }
    try folder.write(
      system + "\nconsultation:\n  opens: 2026-03-31\n  closes: 2026-03-01\n  contact: {phone: 1}\n"
        + "  standards: [Q/SLFW SS 301—2026]\n", to: "draft/system.yaml")
    let other = try publish("draft", "-o", "out")
    #expect(other.status == 1)
    #expect(other.error.contains("早于开始日期") && other.error.contains("固定编号") && other.error.contains("不是“征求意见稿”"))
    #expect(try publish("draft", "-o", "out", "--force").status == 1)
    #expect(folder.exists("out/downloads/draft.html"))
  }
}
