import Foundation
import StdHTML
import StdModel
import Testing

@Suite("Links")
struct LinkTests {
  @Test("every link of the sample site resolves, also between pages")
  func sample() { #expect(LinkChecker(SampleSystem.site()).problems == []) }

  @Test("every link of the example system's site resolves")
  func example() async throws { #expect(try await LinkChecker(ExampleSystem.site.value).problems == []) }
}

/// Reads the links and anchors of a site by their attributes and reports those that lead nowhere, and anchors that
/// stand twice.
struct LinkChecker {
  private(set) var problems: [String] = []

  /// Outputs of other renderers that pages may name.
  private static let elsewhere: Set<String> = [
    "assets/diagrams.css", "diagrams/framework.svg", "system.xml", "system.rng",
  ]

  init(_ site: [OutputPath: [UInt8]]) {
    var anchors: [String: Set<String>] = [:]
    let pages = site.filter { $0.key.description.hasSuffix(".html") }.map {
      ($0.key, String(decoding: $0.value, as: UTF8.self))
    }
    .sorted { $0.0 < $1.0 }
    for (path, text) in pages {
      var seen: Set<String> = []
      for id in Self.values(of: "id", in: text) where !seen.insert(id).inserted {
        problems.append("\(path): id \(id) twice")
      }
      anchors[path.description] = seen
    }
    for (path, text) in pages {
      for link in Self.values(of: "href", in: text) + Self.values(of: "src", in: text) {
        if let problem = Self.problem(with: link, on: path, anchors, site) { problems.append("\(path): \(problem)") }
      }
    }
  }

  private static func problem(
    with link: String, on page: OutputPath, _ anchors: [String: Set<String>], _ site: [OutputPath: [UInt8]]
  ) -> String? {
    for scheme in ["https://", "http://", "mailto:"] where link.hasPrefix(scheme) { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let target = resolve(parts[0], on: page) else { return "\(link) leaves the site" }
    if elsewhere.contains(target) || target.hasSuffix("/standard.xml") { return nil }
    guard site.keys.contains(where: { $0.description == target }) else { return "\(link) has no file" }
    guard parts.count > 1 else { return nil }
    return anchors[target]?.contains(parts[1]) == true ? nil : "\(link) has no anchor"
  }

  private static func resolve(_ link: String, on page: OutputPath) -> String? {
    if link.isEmpty { return page.description }
    var parts = page.description.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part != "." {
        guard !part.isEmpty else { return nil }
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func values(of attribute: String, in text: String) -> [String] {
    var values: [String] = []
    var rest = text[...]
    while let found = rest.range(of: " \(attribute)=\"") {
      rest = rest[found.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      values.append(String(rest[..<end]).replacingOccurrences(of: "&amp;", with: "&"))
    }
    return values
  }
}
