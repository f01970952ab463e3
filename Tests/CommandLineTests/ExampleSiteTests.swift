import Foundation
import TestSupport
import Testing

/// The site of the example system as a reader meets it.
struct ExampleSiteTests {
  private struct Page {
    var ids: Set<String> = []
    var links: [String] = []
  }

  private static let folder: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let standards = Executable.package.appendingPathComponent("standards").path
    _ = try Executable.run(["build", standards, "-o", "site"], in: folder.path)
    return folder
  }

  @Test func everyLinkResolves() throws {
    let pages = try pages()
    #expect(pages.count > 40)
    var broken: [String] = []
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for link in page.links where !resolves(link, from: path, in: pages) { broken.append("\(path) -> \(link)") }
    }
    #expect(broken == [])
  }

  @Test func nothingIsLoadedFromElsewhere() throws {
    let root = try Self.folder.get().path + "/site"
    var found: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { continue }
      let text = String(decoding: data, as: UTF8.self)
      for loader in ["src=\"http", "src=\"//", "url(http", "url(//", "@import", "<link href=\"http", "fetch(\"http"]
      where text.contains(loader) { found.append("\(path): \(loader)") }
    }
    #expect(found == [])
  }

  @Test func idsAreUniqueOnTheirPages() throws {
    let root = try Self.folder.get().path + "/site"
    var repeated: [String] = []
    for path in try pages().keys {
      var seen: Set<String> = []
      for id in attributes("id", in: try text("\(root)/\(path)")) where !seen.insert(id).inserted {
        repeated.append("\(path)#\(id)")
      }
    }
    #expect(repeated.sorted() == [])
  }

  private func pages() throws -> [String: Page] {
    let root = try Self.folder.get().path + "/site"
    var pages: [String: Page] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      let text = try text("\(root)/\(path)")
      pages[path] = Page(
        ids: Set(attributes("id", in: text)),
        links: attributes("href", in: text) + attributes("src", in: text) + attributes("data-href", in: text))
    }
    return pages
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// The values of an attribute, entities resolved.
  private func attributes(_ name: String, in text: String) -> [String] {
    text.components(separatedBy: " \(name)=\"").dropFirst().map { rest in
      rest.prefix { $0 != "\"" }.replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  private func resolves(_ link: String, from page: String, in pages: [String: Page]) -> Bool {
    if link.hasPrefix("mailto:") || link.hasPrefix("tel:") || link.hasPrefix("data:") { return true }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let path = parts[0].removingPercentEncoding, !path.contains(":") else { return false }
    let target = path.isEmpty ? page : joined(page, path)
    guard let target, let root = try? Self.folder.get().path + "/site" else { return false }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: "\(root)/\(target)", isDirectory: &isFolder), !isFolder.boolValue
    else {
      return false
    }
    guard parts.count == 2, !parts[1].isEmpty else { return true }
    guard let anchor = parts[1].removingPercentEncoding else { return false }
    return pages[target]?.ids.contains(anchor) == true
  }

  /// A relative path from a page, within the site; nil where it leaves it.
  private func joined(_ page: String, _ path: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      switch part {
      case ".", "": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
