@testable import StdHTML
import StdMarkup
import StdModel
import Testing

@Suite("Pages")
struct PageTests {
  private static func pages(_ site: [OutputPath: [UInt8]]) -> [(path: OutputPath, text: String)] {
    site.filter { $0.key.description.hasSuffix(".html") }.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
      .sorted { $0.0 < $1.0 }
  }

  @Test("tags nest on every page of the sample and of the example system")
  func nesting() async throws {
    for (path, text) in Self.pages(SampleSystem.site()) + Self.pages(try await ExampleSystem.site.value) {
      #expect(Markup.problem(in: text) == nil, "\(path)")
    }
  }

  @Test("headings go down one level at a time, and every page has one of the first level")
  func headings() async throws {
    for (path, text) in Self.pages(SampleSystem.site()) + Self.pages(try await ExampleSystem.site.value) {
      var levels: [Int] = []
      var rest = text[...]
      while let found = rest.range(of: "<h", in: "123456") {
        levels.append(found.level)
        rest = found.rest
      }
      #expect(levels.count { $0 == 1 } == 1, "\(path)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path): \(levels)")
    }
  }

  @Test("nothing is loaded from elsewhere, and nothing runs or is styled inline")
  func contained() async throws {
    for (path, text) in Self.pages(SampleSystem.site()) + Self.pages(try await ExampleSystem.site.value) {
      for forbidden in ["<style", " style=", "javascript:", " onclick", "src=\"http", "href=\"//", "<script>"] {
        #expect(!text.contains(forbidden), "\(path) has \(forbidden)")
      }
    }
  }

  @Test("raw HTML of an author stands as text")
  func rawHTML() throws {
    let page = String(
      decoding: try #require(SampleSystem.site()[OutputPath("standards/clerk/index.html")]), as: UTF8.self)
    #expect(page.contains("&lt;script&gt;alert(\"原样显示\")&lt;/script&gt;"))
  }

  @Test(
    "links of authors keep only safe schemes",
    arguments: [
      ("https://example.org/a?b#c", true), ("http://example.org", true), ("mailto:a@example.org", true),
      ("HTTPS://example.org", true),
      ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), ("data:text/html,x", false),
      ("vbscript:x", false),
      ("//example.org", false), ("other.md", false), ("file:///etc/passwd", false), ("", false),
      (" javascript:x", false),
    ])
  func schemes(address: String, isSafe: Bool) { #expect((safeAddress(address) != nil) == isSafe) }

  @Test("two renderings are the same bytes")
  func deterministic() { #expect(SampleSystem.site() == SampleSystem.site()) }

  @Test("a drafting statement and its standard lead to each other")
  func statement() throws {
    let site = SampleSystem.site()
    let standard = String(decoding: try #require(site[OutputPath("standards/counter/index.html")]), as: UTF8.self)
    let statement = String(decoding: try #require(site[OutputPath("standards/statement/index.html")]), as: UTF8.self)
    #expect(standard.contains("href=\"../statement/index.html\""))
    #expect(statement.contains("href=\"../counter/index.html\""))
  }

  @Test("the table of grounds of the example leads to the clauses, and the clauses to it")
  func grounds() async throws {
    let site = try await ExampleSystem.site.value
    let statement = String(
      decoding: try #require(site[OutputPath("standards/statement-standard-system/index.html")]), as: UTF8.self)
    let standard = String(
      decoding: try #require(site[OutputPath("standards/standard-system/index.html")]), as: UTF8.self)
    #expect(statement.contains("<a href=\"../standard-system/index.html#c-6\">"))
    #expect(standard.contains(" class=\"grounds-link\" href=\"../statement-standard-system/index.html#n-"))
  }
}

extension Substring {
  /// The next tag that begins with `start` and one of the given digits.
  fileprivate func range(of start: String, in digits: String) -> (level: Int, rest: Substring)? {
    var rest = self
    while let found = rest.firstIndex(of: "<") {
      rest = rest[found...]
      if rest.hasPrefix(start), let digit = rest.dropFirst(start.count).first, digits.contains(digit),
        let level = Int(String(digit))
      {
        return (level, rest.dropFirst(start.count + 1))
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
