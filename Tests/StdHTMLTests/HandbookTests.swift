@testable import StdHTML
import Foundation
import StdCompiler
import StdModel
import Testing

@Suite("Handbooks of posts")
struct HandbookTests {
  private static let posts = """
    ---
    number: Q/SLFW GW 301—2026
    title: 窗口岗位工作标准
    category: post/staff
    implements: [{standard: Q/SLFW SS 301—2026, clauses: [4.2, 4, 9.9]}, {standard: Q/SLFW BZ 201—2026}, {standard: Q/SLFW BZ 999—2026}]
    ---

    ## 4 职责

    窗口岗位应按Q/SLFW SS 301—2026的4.2办理，见4.3和Q/SLFW SS 301—2026的第5章。

    ### 4.3 要点

    应记录。
    """

  private static let counter = """
    ---
    number: Q/SLFW SS 301—2026
    title: 窗口受理
    ---

    ## 3 术语和定义

    ### 3.1 窗口 counter

    受理的场所。

    ## 4 受理

    ### 4.1 核对

    窗口应核对材料[^1]，见5.1。

    ### 4.2 时限

    咨询宜当场答复，应符合4.1的规定。

    ## 5 归档

    ### 5.1 保存

    记录可以电子形式保存。

    [^1]: 材料包括证照。
    """

  private static let finance = """
    ---
    number: Q/SLFW BZ 201—2026
    title: 财务
    ---

    ## 1 范围

    本文件规定了财务。

    ## 4 预算

    ### 4.1 编制

    预算应按年编制，应符合Q/SLFW SS 301—2026的4.2和5.1的规定。
    """

  private static func site(_ files: [(path: String, bytes: [UInt8])]) async -> [OutputPath: [UInt8]] {
    let system = await compile(CompilerInput(sources: SourceSet(files), profiles: [], workers: 1)).resolved
    return SampleSystem.site(system, SampleSystem.plainInputs)
  }

  private static func page() async throws -> String {
    let site = await site([
      (path: "implementation/counter.md", bytes: Array(counter.utf8)), ("post/clerk.md", Array(posts.utf8)),
      ("support/finance.md", Array(finance.utf8)),
    ])
    #expect(LinkChecker(site).problems == [])
    return String(decoding: try #require(site[OutputPath("posts/clerk/index.html")]), as: UTF8.self)
  }

  @Test("every clause stands once with its number; links stay in the handbook where they can")
  func clauses() async throws {
    let page = try await Self.page()
    #expect(Markup.problem(in: page) == nil)
    // 4.2 lies in 4 and is not copied twice.
    #expect(page.components(separatedBy: "咨询宜当场答复").count == 2)
    // To a clause in the handbook, and to one that is not.
    #expect(page.contains("href=\"../../standards/counter/index.html#c-5.1\""))
    #expect(page.contains("class=\"reference\" href=\"#p"))
    // The footnote stands elsewhere in the source and comes along.
    #expect(page.contains("材料包括证照"))
    #expect(!page.contains("本文件规定了财务"))
    #expect(page.contains("不含范围"))
  }

  @Test("what is not there is said")
  func missing() async throws {
    let page = try await Self.page()
    #expect(page.contains("没有第9.9条"))
    #expect(page.contains("Q/SLFW BZ 999—2026"))
    #expect(page.contains("体系中没有这项标准"))
  }

  @Test("a post that carries out nothing has a handbook that says so")
  func alone() async throws {
    let text = "---\nnumber: Q/SLFW GW 302—2026\ntitle: 档案岗位\ncategory: post/staff\n---\n\n## 4 职责\n\n应归档。\n"
    let site = await Self.site([(path: "post/archive.md", bytes: Array(text.utf8))])
    #expect(LinkChecker(site).problems == [])
    let page = String(decoding: try #require(site[OutputPath("posts/archive/index.html")]), as: UTF8.self)
    #expect(page.contains("本岗位没有实施其他标准的条款"))
    #expect(page.contains("应归档"))
  }
}
