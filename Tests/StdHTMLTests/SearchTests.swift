import StdDrafts
import StdModel
import Testing

@testable import StdHTML

@Suite("Search")
struct SearchTests {
  private func index() async throws -> (SearchIndex, [Draft]) {
    let system = try await ExampleSystem.compilation.value.resolved
    let drafts = system.system.standards.map { Draft($0.id, of: system) }
    let site = SiteIndex(system)
    return (SearchIndex(site, drafts: drafts, blockIDs: [:], terms: TermIndex(site)), drafts)
  }

  @Test("the parts hold the text of every block once, and each lies in one subsystem")
  func parts() async throws {
    let (search, drafts) = try await index()
    let written = Set(search.parts.indices.flatMap { Self.literals(in: search.partScript($0)) })
    let wanted = Set(
      drafts.flatMap(\.blocks).map(\.text).filter { !$0.isEmpty }.map { Array($0.scriptLiteral.utf8)[...] })
    #expect(wanted.subtracting(written).map { String(decoding: $0, as: UTF8.self) } == [])
    #expect(search.documents.count == drafts.count && search.parts.map(\.count).reduce(0, +) == drafts.count)
    for part in search.parts {
      let places = Set(
        part.map { number -> SubsystemKind? in
          let entry = search.index[search.documents[number]]
          return (entry.place ?? entry.subject.flatMap { search.index[$0].place })?.subsystem
        })
      #expect(places.count == 1)
    }
  }

  /// The strings of a script, quotes included.
  private static func literals(in script: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var start: Int?
    var isEscaped = false
    for (place, byte) in script.enumerated() {
      if let from = start {
        if !isEscaped, byte == UInt8(ascii: "\"") {
          found.append(script[from...place])
          start = nil
        }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "\"") {
        start = place
      }
    }
    return found
  }

  @Test("the list gives the pinyin of titles and terms and names the parts")
  func list() async throws {
    let (search, _) = try await index()
    let text = String(decoding: search.listScript, as: UTF8.self)
    #expect(text.hasPrefix("stdcSearch.list({") && text.contains("\"服务基础标准体系\""))
    #expect(text.contains("\"fu wu biao zhun ti xi|ji gou jian yu yun xing|hang gui fan\""))
    #expect(text.contains("[\"一次性告知\",\"one-time notification\",\"yi ci xing gao zhi\",\"term-"))
  }

  @Test(
    "characters are spelled without tones, with a second reading where there is one",
    arguments: [
      ("服务规范", "fu wu gui fan"), ("银行", "yin xing|hang"), ("绿色", "lv|lu se|shai"),
      ("ABC 重量2", "abc zhong|chong liang 2"),
      ("GB/T 1", ""), ("", ""), ("档案（2026）", "dang an 2026"),
    ])
  func pinyin(text: String, expected: String) { #expect(Pinyin(of: [text])[text] == expected) }

  @Test("a literal of a script can hold any text, also inside a page")
  func literals() {
    #expect("a\"b\\c\n</script>\u{2028}\u{0001}术".scriptLiteral == "\"a\\\"b\\\\c\\n\\u003c/script>\\u2028术\"")
  }
}
