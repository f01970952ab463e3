import StdCompiler
import StdModel
import Testing

@Suite("What a reviewer of a system looks for first")
struct CompletenessTests {
  private static func compiled(_ files: [(String, String)]) async -> Compilation {
    await compile(
      CompilerInput(
        sources: SourceSet(files.map { ($0.0, Array($0.1.utf8)) }), profiles: RuleExample.profiles,
        catalogue: RuleExample.catalogue, workers: 1))
  }

  private static func system(_ framework: String = "") -> (String, String) {
    ("system.yaml", "organisation: 示例中心\nprefix: Q/SLFW\nprofile: db53-sme\n\(framework)")
  }

  private static let finance = (
    "support/finance.md",
    "---\nnumber: Q/SLFW BZ 201—2026\ntitle: 经费管理规范\ncategory: finance\n---\n\n## 4 预算\n\n预算应每年编制。\n"
  )

  @Test("The categories of each subsystem are those of the profile")
  func profile() async {
    let framework = await Self.compiled([Self.system()]).resolved.system.framework
    #expect(framework.subsystems.map(\.categories.count) == [7, 5, 10, 3])
  }

  @Test("A category whose only standard goes is told as empty, and no other changes")
  func emptyCategory() async {
    let full = await Self.compiled([Self.system(), Self.finance])
    let empty = await Self.compiled([Self.system()])
    func told(_ compilation: Compilation) -> String {
      compilation.diagnostics.filter { $0.rule == RuleID("SYS-11") }.map(\.message.zh).joined()
    }
    #expect(!told(full).contains("财务管理"))
    #expect(told(empty).contains("财务管理"))
    let slots = { (compilation: Compilation) in
      compilation.resolved.system.framework.subsystems.flatMap(\.allCategories).filter {
        compilation.resolved.members[$0.id, default: []].isEmpty
      }.map(\.id)
    }
    #expect(Set(slots(empty)).subtracting(slots(full)) == ["support/finance"])
  }

  @Test(
    "What does not apply needs a reason; none, or one of spaces, is an error",
    arguments: ["", ", reason: \"\"", ", reason: \" \""])
  func reason(_ reason: String) async {
    let found = await Self.compiled([
      Self.system("framework: {not-applicable: [{category: base/statistics\(reason)}]}\n")
    ])
    #expect(found.diagnostics.contains { $0.severity == .error && $0.message.zh.contains("reason") })
  }

  @Test("A document without an introduction passes, one without a scope does not")
  func elements() async {
    func findings(_ text: String) async -> [Diagnostic] {
      await Self.compiled([("a.md", text)]).diagnostics.filter { $0.rule == RuleID("GBT1.1-ELM-01") }
    }
    let whole =
      "---\ntitle: 受理规范\n---\n\n## 前言\n\n本文件由中心提出并归口。\n\n## 1 范围\n\n本文件适用于受理。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n窗口应受理。\n"
    #expect(await findings(whole).isEmpty)
    let without = whole.replacing("## 1 范围\n\n本文件适用于受理。\n\n", with: "")
    #expect(await findings(without).contains { $0.message.zh.contains("范围") })
  }
}
