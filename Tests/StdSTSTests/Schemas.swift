import Foundation
import TestSupport

/// The published schemas of NISO STS, which are not part of this package, and xmllint, which validates with them.
enum Schemas {
  struct Schema: Sendable, CustomStringConvertible {
    let description: String
    fileprivate let option: String
    fileprivate let path: String
  }

  static let v1_2 = [
    Schema(
      description: "RELAX NG 1.2", option: "--relaxng",
      path: "v1.2/interchange-mathml3/rng/NISO-STS-interchange-1-mathml3.rng"),
    Schema(
      description: "DTD 1.2", option: "--dtdvalid",
      path: "v1.2/interchange-mathml3/dtd/NISO-STS-interchange-1-mathml3.dtd"),
  ]

  static let v1_0 = [
    Schema(
      description: "RELAX NG 1.0", option: "--relaxng",
      path: "v1.0/interchange-mathml3/rng/NISO-STS-interchange-1-mathml3.rng"),
    Schema(
      description: "DTD 1.0", option: "--dtdvalid",
      path: "v1.0/interchange-mathml3/dtd/NISO-STS-interchange-1-mathml3.dtd"),
    Schema(
      description: "XSD 1.0", option: "--schema",
      path: "v1.0/interchange-mathml3/xsd/NISO-STS-interchange-1-mathml3.xsd"),
  ]

  private static let shared = Compiled.package.deletingLastPathComponent().appending(path: "shared")
  private static let folder = shared.appending(path: "schemas/niso-sts")

  /// Where nothing can be validated: the schemas lie beside the package, or not at all.
  static let areMissing = !FileManager.default.fileExists(atPath: folder.path) || xmllint == nil
  static let comment = "needs ../shared/schemas and xmllint (apt install libxml2-utils)"

  static let drafts: [(name: String, bytes: [UInt8])] = {
    let folder = shared.appending(path: "corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return names.compactMap { name in
      FileManager.default.contents(atPath: folder.appending(path: name).path).map { (name, Array($0)) }
    }
  }()

  private static let xmllint: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/xmllint" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// What documents break in schemas, as the first lines of what xmllint says.
  static func problems(of documents: [(slug: String, text: String)], in schemas: [Schema]) throws -> [String] {
    guard let xmllint else { return [] }
    let temporary = try TemporaryFolder()
    for (index, document) in documents.enumerated() {
      try temporary.write(document.text, to: "\(index)-\(document.slug).xml")
    }
    let names = try temporary.names()
    var problems: [String] = []
    for schema in schemas {
      let process = Process()
      process.executableURL = URL(filePath: xmllint)
      process.arguments = ["--nonet", "--noout", schema.option, folder.appending(path: schema.path).path] + names
      process.currentDirectoryURL = URL(filePath: temporary.path)
      let output = Pipe()
      process.standardError = output
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let lines = said.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
      if process.terminationStatus != 0 || !lines.isEmpty {
        problems += lines.prefix(12).map { "\(schema): \($0.prefix(400))" }
        if lines.isEmpty { problems.append("\(schema): exit \(process.terminationStatus)") }
      }
    }
    return problems
  }
}
