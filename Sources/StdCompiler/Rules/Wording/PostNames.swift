import StdModel
import StdSyntax

/// Posts go by the names that `system.yaml` gives them.
enum PostNames: StandardRule {
  static let id = RuleID("GBT1.1-WRD-11")
  static let severity = Severity.info
  // The people of a post may well be spoken of, and an other post may have the name.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "岗位用 system.yaml 的 posts 中的名称，不写作“……岗”“……人员”；子体系的名称见 SYS-01",
      en: "posts go by the names under posts in system.yaml; for the names of subsystems see SYS-01"),
    why: Bilingual(
      zh: "同一岗位有两个名称，不知道由谁执行，也查不到它的岗位标准",
      en: "with two names it is unclear who carries something out, and the standard of the post is not found"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      posts:
        - 窗口受理岗位
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      ⟦窗口受理岗⟧应核对材料，⟦窗口受理人员⟧应登记。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      posts:
        - 窗口受理岗位
        - 窗口受理岗位组长
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      窗口受理岗位应核对材料，窗口受理岗位组长应复核，其他人员应登记。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let posts = document.system.system.configuration.posts.map(\.name.value)
    var variants: [(text: String, post: String)] = []
    for post in posts where post.ends(with: "岗位") && post.utf8.count >= 12 {
      for end in ["岗", "人员", "员"] { variants.append((String(post.dropLast(2)) + end, post)) }
    }
    guard !variants.isEmpty else { return [] }
    // Names that are right hide what stands within them.
    let matcher = TermMatcher(variants.map(\.text) + posts)
    var found: [Diagnostic] = []
    for element in document.elements where element.kind == .technical || element.kind.isAnnex {
      forEachProse(of: element.clause) { _, prose in
        for match in matcher.matches(in: prose.text) where match.term < variants.count {
          let variant = variants[match.term]
          let span = prose.span(of: match.range)
          found.append(
            finding(
              .other(variant.text, variant.post), at: span, fixes: [.replace(span, with: variant.post, .likely)]))
        }
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static func other(_ name: String, _ post: String) -> Self {
    Self(zh: "“\(name)”是否就是岗位“\(post)”", en: "is “\(name)” the post “\(post)”")
  }
}
