@testable import StdHTML
import StdModel
import Testing

@Suite("Large systems")
struct LargeSystemTests {
  /// 1,200 standards of one clause in four categories, and 100 posts.
  private static func make() -> ResolvedSystem {
    var system = SystemBuilder()
    let kinds: [(SubsystemKind, String)] = [(.base, "JC"), (.implementation, "SS"), (.support, "BZ"), (.post, "GW")]
    system.framework = Framework(
      profile: "test",
      subsystems: kinds.map { kind, code in
        Subsystem(
          kind: kind, name: kind.defaultName, code: code,
          categories: (0..<3).map { number in
            StdModel.Category(
              id: "\(kind.rawValue)/c\(number)", name: "类别\(number)", code: "\(code) \(number)", notApplicable: nil,
              planned: [],
              children: [])
          })
      })
    for index in 0..<1300 {
      let (kind, code) = index < 1200 ? kinds[index % 3] : kinds[3]
      let document = DocumentBuilder(index, number: SampleSystem.own(code, "\(1000 + index)"), title: "第\(index)项标准")
      document.metadata.category = document.sourced("\(kind.rawValue)/c\(index % 2)")
      document.element(.terms, "3", "术语和定义") { document.term("3.1", "术语\(index)", "term", "定义\(index)。") }
      document.element(.technical, "4", "要求") {
        document.paragraph("应符合另一项标准。", ["另一项标准": .elsewhere((index + 3) % 1200, "4")])
      }
      system.documents.append(("s\(index)", document))
    }
    return system.build()
  }

  @Test("no page carries the whole system, and every link still resolves")
  func pages() {
    let system = Self.make()
    let diagnostics = (0..<900).map { index in
      Diagnostic(RuleID("X-01"), .warning, Bilingual(zh: "问题", en: "problem"), at: SourceSpan(SourceID(index), 1, 2))
    }
    let site = SampleSystem.site(system, SampleSystem.inputs(diagnostics: diagnostics))
    #expect(LinkChecker(site).problems == [])
    for (path, bytes) in site where path.description.hasSuffix(".html") {
      let linked = Set(
        String(decoding: bytes, as: UTF8.self).matches(of: #/standards\/s\d+\/|"\.\.\/s\d+\//#).map(\.output))
      #expect(linked.count < 700, "\(path)")
      #expect(bytes.count < 400_000, "\(path)")
    }
    #expect(site[OutputPath("subsystems/base-2.html")] != nil)
    #expect(site[OutputPath("catalogue/base.html")] != nil)
    #expect(site[OutputPath("terms/index-5.html")] != nil)
    #expect(site[OutputPath("review/diagnostics-3.html")] != nil)
    let first = String(decoding: site[SiteMap.subsystemPage(.base)] ?? [], as: UTF8.self)
    for category in ["base/c0", "base/c1", "base/c2"] {
      #expect(first.contains("id=\"\(SiteMap.categoryAnchor(category))\""), "\(category) on the first page")
    }
    let home = site[SiteMap.home] ?? []
    #expect(home.count < 20_000)
  }

  @Test("an empty system has every page too")
  func empty() {
    let site = SampleSystem.site(SystemBuilder().build(), SampleSystem.plainInputs)
    #expect(LinkChecker(site).problems == [])
    #expect(site[SiteMap.reviewDiagnostics] != nil)
    #expect(site[SiteMap.terms] != nil)
  }
}
