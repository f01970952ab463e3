import StdCompiler
import StdModel
import Testing

@Suite("Covers written as text")
struct CoverReadingTests {
  private static let body = "\n\n## 1 范围\n\n本文件适用于受理。\n"

  private func metadata(of cover: String) async throws -> (data: StandardMetadata, source: SourceText) {
    let sources = SourceSet([("cover.txt", Array((cover + Self.body).utf8))])
    let compilation = await compile(CompilerInput(sources: sources, profiles: [], workers: 1))
    let standard = try #require(compilation.resolved.system.standards.first)
    return (standard.metadata, sources.texts[0])
  }

  @Test("Every line of a cover is understood, and points at the author's characters")
  func whole() async throws {
    let (data, source) = try await metadata(
      of: """
        ICS 03.080.20

        CCS A 16

        备案号：12345—2026

        DB53

        云 南 省 地 方 标 准

        DB 53/T XXXX—2026

        代替 DB53/T 900—2018

        中小企业公共服务　窗口受理规程

        Public service for small and medium-sized enterprises—Code of practice for acceptance

        （ISO 10002:2018，MOD）

        （征求意见稿）

        在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。

        2026-XX-XX 发布

        2026-XX-XX 实施

        云南省市场监督管理局 发布
        """)
    let cover = try #require(data.cover)
    func check(_ value: Sourced<String>?, _ text: String) {
      #expect(value?.value == text)
      #expect(value.map { source.text($0.span) } == text)
    }
    check(data.ics, "03.080.20")
    check(data.ccs, "A 16")
    check(cover.recordNumber, "备案号：12345—2026")
    check(cover.levelWords, "云 南 省 地 方 标 准")
    check(data.writtenNumber, "DB 53/T XXXX—2026")
    check(data.title, "中小企业公共服务　窗口受理规程")
    check(data.englishTitle, "Public service for small and medium-sized enterprises—Code of practice for acceptance")
    check(cover.adoption, "（ISO 10002:2018，MOD）")
    check(cover.patentCall, "在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。")
    check(data.issued, "2026-XX-XX")
    check(data.effective, "2026-XX-XX")
    check(data.issuer, "云南省市场监督管理局")
    #expect(data.stage?.value == .committeeDraft)
    #expect(data.replaces.map { source.text($0.span) } == ["DB53/T 900—2018"])
  }

  @Test("Both numbers and both dates may stand in one line")
  func oneLine() async throws {
    let (data, _) = try await metadata(
      of: "ICS 03.080.20 CCS A 16\n\n示例市地方标准\n\nDB9901/T 12—2026\n\n2026-03-01发布　　2026-04-01实施")
    #expect(data.ics?.value == "03.080.20")
    #expect(data.ccs?.value == "A 16")
    #expect(data.issued?.value == "2026-03-01")
    #expect(data.effective?.value == "2026-04-01")
  }

  @Test("Lines of a cover that Markdown would join stay lines")
  func adjacent() async throws {
    let (data, source) = try await metadata(
      of:
        "ICS 03.080.20\nCCS A 16\n\n示例市地方标准\nDB9901/T 12—2026\n代替 DB9901/T 12—2022\n\n窗口受理服务规程\n（送审稿）\n\n2026-03-01 发布\n2026-04-01 实施"
    )
    #expect(data.ics?.value == "03.080.20")
    #expect(data.ccs?.value == "A 16")
    #expect(data.number.map { source.text($0.span) } == "DB9901/T 12—2026")
    #expect(data.replaces.map { source.text($0.span) } == ["DB9901/T 12—2022"])
    #expect(data.title?.value == "窗口受理服务规程")
    #expect(data.stage?.value == .reviewDraft)
    #expect(data.issued?.value == "2026-03-01")
    #expect(data.effective?.value == "2026-04-01")
  }

  @Test("A letter in front of the cover gives no title, and words of the template give none either")
  func letter() async throws {
    let (data, _) = try await metadata(
      of: "示例市中小企业服务中心\n\n关于征求意见的函\n\n示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n点击此处添加标准名称的英文译名\n\n（讨论稿1）"
    )
    #expect(data.title?.value == "窗口受理服务规程")
    #expect(data.englishTitle == nil)
    #expect(data.stage == nil)
    #expect(data.cover?.unknownStage?.value == "（讨论稿1）")
  }

  @Test("Text before the first element of a file with its data in front is no cover")
  func noCover() async throws {
    let (data, _) = try await metadata(of: "---\ntitle: 窗口受理服务规程\n---\n\n窗口受理的说明")
    #expect(data.cover == nil)
  }
}
