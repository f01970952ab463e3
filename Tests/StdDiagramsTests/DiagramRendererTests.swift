import StdCompiler
import StdDiagrams
import StdModel
import StdSyntax
import Testing

@Suite struct DiagramRendererTests {
  private static let files = [
    (
      "system.yaml",
      """
      organisation: 示例服务中心
      profile: small
      adopted:
        - {number: GB/T 1.1—2020, title: 标准化工作导则, category: base/rules}
      planned:
        - {number: Q/SLFW BZ 102—2026, title: 采购管理规范, category: support/finance}
      """
    ),
    (
      "support/finance.md",
      """
      ---
      number: Q/SLFW BZ 101—2026
      title: 财务管理规范
      category: support/finance
      stage: 征求意见稿
      ---

      ## 4 流程

      流程见图 1。

      ```flow
      start 申请
      decision 是否批准？
        是 -> 支付
        否 -> 申请
      end 支付
      ```

      图 1　支付流程

      ```framework
      support standards
      ```

      图 2　服务保障标准体系结构图

      ```dot
      digraph { a -> b }
      ```

      图 3　关系
      """
    ),
  ]

  private static let profile = """
    name: small
    subsystems:
      - kind: base
        name: 服务基础标准体系
        code: JC
        categories: [{id: rules, name: 标准化导则}]
      - kind: support
        name: 服务保障标准体系
        code: BZ
        categories: [{id: finance, name: 财务管理}, {id: energy, name: 环境与能源}]
    """

  @Test func plansEveryDiagramOnce() async {
    let system = await Self.system()
    let paths = renderer.plan(system).map(\.path.description)
    #expect(
      paths == [
        "diagrams/framework.svg", "diagrams/base.svg", "diagrams/support.svg",
        "diagrams/finance-\(figure(0, system)).svg",
        "diagrams/finance-\(figure(1, system)).svg", "diagrams/finance-\(figure(2, system)).svg",
      ])
    #expect(renderer.dotFigures(system).map(\.source.text) == ["digraph { a -> b }"])
  }

  @Test func filesLeadFromTheirFolder() async throws {
    let system = await Self.system()
    let support = try text("diagrams/support.svg", system)
    #expect(support.contains("href=\"../standards/finance/index.html\""))
    #expect(support.contains("href=\"../subsystems/support.html#\(SiteMap.categoryAnchor("support/finance"))\""))
    #expect(support.contains("<style>"))
    let framework = try text("diagrams/framework.svg", system)
    #expect(framework.contains("href=\"../subsystems/base.html\""))
  }

  @Test func statusesShowAsOutlines() async {
    let system = await Self.system()
    let box = FrameworkBox(system, depth: .standards)
    let statuses = box.children.flatMap(\.children).flatMap {
      $0.children.isEmpty ? [$0.status] : $0.children.map(\.status)
    }
    #expect(statuses == [.adopted, .inProgress, .planned, .missing])
  }

  @Test func pagesGetTheDiagramForBothWidths() async throws {
    let system = await Self.system()
    let embed = renderer.embedder(for: system)
    let framework = String(decoding: try #require(embed(SiteMap.frameworkDiagram)), as: UTF8.self)
    #expect(framework.contains("class=\"stdd stdd-wide\"") && framework.contains("class=\"stdd stdd-narrow\""))
    #expect(!framework.contains("<style>"))
    // A chart that is narrow anyway comes once.
    let flow = try #require(embed(OutputPath("diagrams/finance-\(figure(0, system)).svg")))
    let markup = String(decoding: flow, as: UTF8.self)
    #expect(markup.contains("class=\"stdd\"") && !markup.contains("stdd-narrow"))
    #expect(markup.contains(">支付流程</title>"))
    #expect(embed(OutputPath("diagrams/none.svg")) == nil)
  }

  @Test func dotBlocksAreDrawnFromWhatGraphvizMade() async throws {
    let system = await Self.system()
    let path = OutputPath("diagrams/finance-\(figure(2, system)).svg")
    #expect(renderer.embedder(for: system)(path) == nil)
    let drawn = DiagramRenderer(dotDrawings: [path: Array("<svg viewBox=\"0 0 9 9\"><g onclick=\"x\"/></svg>".utf8)]) {
      _ in
      FlowChart(lanes: [], nodes: [], edges: [])
    }
    let markup = String(decoding: try #require(drawn.embedder(for: system)(path)), as: UTF8.self)
    #expect(markup.contains(">关系</title><g></g></svg>"))
  }

  @Test func aFileOutsideAnySystemHasNoFramework() async {
    let system = await Self.system(files: [("a.md", "## 4 流程\n\n```flow\nstart 开始\nend 结束\n```\n\n图 1　流程\n")])
    #expect(renderer.plan(system).map(\.path.description).count == 1)
  }

  private var renderer: DiagramRenderer { DiagramRenderer { parseFlow($0.text, span: $0.textSpan).output } }

  private func figure(_ place: Int, _ system: ResolvedSystem) -> Int32 {
    system.system.standards.flatMap(\.figures)[place].id.index
  }

  private func text(_ path: String, _ system: ResolvedSystem) throws -> String {
    let unit = try #require(renderer.plan(system).first { $0.path.description == path })
    return String(decoding: try #require(renderer.render(unit, of: system).first).bytes, as: UTF8.self)
  }

  private static func system(files: [(String, String)] = files) async -> ResolvedSystem {
    let sources = SourceSet(files.map { (path: $0.0, bytes: Array($0.1.utf8)) })
    let profile = SourceText(id: SourceID(0), path: "small.yaml", text: profile)
    return await compile(CompilerInput(sources: sources, profiles: [profile], workers: 1)).resolved
  }
}
