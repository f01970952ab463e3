import Foundation
import Testing

@testable import StdXML

/// Validation against the published schemas, which lie outside of the package, and against small ones made here.
struct STSValidatorTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/schemas/niso-sts")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private static func files(_ folders: String...) throws -> SchemaFiles {
    var files: [(path: String, bytes: [UInt8])] = []
    for folder in folders {
      let root = Self.folder.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
        guard let data = try? Data(contentsOf: root.appending(path: path)) else { continue }
        files.append((folder + "/" + path, Array(data)))
      }
    }
    return SchemaFiles(files)
  }

  private static var limits: XMLLimits {
    var limits = XMLLimits()
    limits.allowsNamedDocumentType = true
    return limits
  }

  private func findings(_ sample: String, _ files: SchemaFiles) throws -> [STSValidator.Finding] {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "samples/" + sample)))
    return try STSValidator(files, limits: Self.limits).validate([bytes])[0]
  }

  @Test(
    .enabled(if: isThere, "../shared/schemas is not here"),
    arguments: [
      "minimal.sts.xml", "gbt-profile-core.sts.xml", "gbt-profile-12.sts.xml", "quirks/cals-extended-only.xml",
    ]) func validDocumentsPass(_ sample: String) throws
  {
    let files = try Self.files("v1.2", "v1.0/interchange-mathml3/dtd", "v1.0/extended-mathml3/dtd")
    #expect(try findings(sample, files) == [])
  }

  @Test(
    .enabled(if: isThere, "../shared/schemas is not here"),
    arguments: ["v1.2/interchange-mathml3/rng", "v1.0/interchange-mathml3/dtd", "v1.0/interchange-mathml3/rng"])
  func theCoreIsValidUnderAllVersions(_ folder: String) throws {
    let files = try Self.files(folder)
    #expect(files.entries.count == 1)
    #expect(try findings("gbt-profile-core.sts.xml", files) == [])
  }

  @Test(.enabled(if: isThere, "../shared/schemas is not here")) func brokenDocumentsFail() throws {
    let broken = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "samples/broken").path)
    #expect(broken.count == 16)
    for folder in ["v1.2/interchange-mathml3/dtd", "v1.2/interchange-mathml3/rng"] {
      let files = try Self.files(folder)
      let documents = try broken.map {
        Array(try Data(contentsOf: Self.folder.appending(path: "samples/broken/" + $0)))
      }
      for (name, found) in zip(broken, try STSValidator(files, limits: Self.limits).validate(documents)) {
        #expect(!found.isEmpty, "\(name) \(folder)")
        #expect(found.allSatisfy { !$0.violation.message.isEmpty && $0.violation.line > 0 }, "\(name) \(folder)")
      }
    }
  }

  @Test(.enabled(if: isThere, "../shared/schemas is not here")) func theVersionThatADocumentNamesCounts() throws {
    let files = try Self.files("v1.2", "v1.0")
    #expect(files.entries(version: "1.0", hasOASISTables: false).map(\.version) == ["1.0", "1.0"])
    #expect(files.entries(version: nil, hasOASISTables: false).map(\.version) == ["1.2", "1.2"])
    #expect(files.entries(version: nil, hasOASISTables: true).map(\.name) == ["NISO STS 1.0 Extended DTD"])
    #expect(try Self.files("v1.0/interchange-mathml3/xsd").entries(version: nil, hasOASISTables: false).count == 1)
  }

  // MARK: - Schemas made here

  private static let name = "NISO-STS-interchange-1.dtd"

  private func findings(_ files: [(path: String, text: String)], _ xml: String) throws -> [XMLViolation] {
    let files = SchemaFiles(files.map { ($0.path, Array($0.text.utf8)) })
    return try STSValidator(files).validate([Array(xml.utf8)])[0].map(\.violation)
  }

  @Test func modulesAreReadFromTheFolderAndTheNearestIDIsTold() throws {
    let files = [
      ("a/\(Self.name)", "<!ENTITY % m SYSTEM \"../b/module.mod\">%m;<!ELEMENT standard (sec)*>"),
      ("b/module.mod", "<!ELEMENT sec (p)><!ATTLIST sec id ID #IMPLIED><!ELEMENT p (#PCDATA)>"),
    ]
    #expect(try findings(files, "<standard><sec><p>甲</p></sec></standard>") == [])
    let found = try findings(files, "<standard>\n<sec id=\"x\"><p><b/></p></sec></standard>")
    #expect(found.map(\.anchor) == ["x", "x"])
    #expect(found.map(\.line) == [2, 2])
  }

  @Test(arguments: ["file:///etc/passwd", "http://127.0.0.1:1/x.mod", "../../../../../etc/passwd", "stdc-schema:/../x"])
  func nothingElseIsRead(_ address: String) throws {
    let dtd = "<!ENTITY % m SYSTEM \"\(address)\">%m;<!ELEMENT standard (#PCDATA)>"
    // Either the schema is refused, or it goes on without what it asked for.
    do {
      #expect(try findings([(Self.name, dtd)], "<standard>甲</standard>") == [])
    } catch let error as XMLError {
      guard case .schema = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func whatIsNoSchemaIsSaid() {
    #expect(throws: XMLError.self) {
      try findings([("NISO-STS-interchange-1.rng", "<grammar")], "<standard/>")
    }
  }
}
