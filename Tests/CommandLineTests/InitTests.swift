import Foundation
import TestSupport
import Testing

struct InitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(arguments, in: folder.path)
  }

  @Test(arguments: ["db53-sme", "gbt24421-2009", "gbt24421-2023"])
  func aNewSystemHasNoFindings(_ profile: String) throws {
    let outcome = try run("init", "new", "--profile", profile, "--organisation", "某市服务中心", "--prefix", "Q/AB")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("stdc check new"))
    let check = try run("check", "new")
    #expect(check.status == 0)
    #expect(check.output.hasSuffix("个文件，没有发现问题\n"))
    let configuration = try #require(folder.text("new/system.yaml"))
    #expect(configuration.contains("\norganisation: 某市服务中心\n"))
    #expect(configuration.contains("\nprofile: \(profile)\n"))
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/new") where path.contains(".") {
      #expect(folder.text("new/\(path)")?.contains("{{") == false)
    }
  }

  @Test func theExampleIsCopiedWhole() throws {
    #expect(try run("init", "example", "--example").status == 0)
    let standards = Executable.package.appendingPathComponent("standards").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: standards).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/example").sorted() == names)
    for name in names where name.contains(".") {
      let original = FileManager.default.contents(atPath: "\(standards)/\(name)")
      #expect(FileManager.default.contents(atPath: "\(folder.path)/example/\(name)") == original)
    }
  }

  @Test func aFolderWithFilesIsLeftAlone() throws {
    try folder.write("mine", to: "new/notes.txt")
    let outcome = try run("init", "new")
    #expect(outcome.status == 2)
    #expect(outcome.error == "错误：new 不是空文件夹\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new") == ["notes.txt"])
    #expect(try run("init", "new/notes.txt").status == 2)
    #expect(folder.text("new/notes.txt") == "mine")
  }

  @Test func anEmptyFolderIsTaken() throws {
    try folder.makeFolder("new")
    #expect(try run("init", "new", "--lang", "en").output.hasPrefix("Started a system of 5 files in new."))
    #expect(folder.exists("new/system.yaml"))
  }
}
