import StdModel

/// The base subsystem underlies the others: no arrow of a drawing leads to it.
enum SubsystemRelations: BlockRule {
  static let id = RuleID("SYS-08")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "子体系之间，服务基础是其他子体系的基础，箭头由它指出，不指向它；服务保障的箭头指向服务实施（服务提供）",
      en: "the base subsystem underlies the others: arrows lead from it, never to it; support leads to implementation"),
    why: Bilingual(
      zh: "箭头画反，读者会以为基础标准服从于其他标准；framework 图由 stdc 按框架画出，不会画反，本规则检查作者自己画的 dot 图",
      en:
        "a reversed arrow makes the base obey the rest; framework diagrams are drawn right, this rule reads dot drawings of the author"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      子体系的关系见图1。

      ```dot
      digraph {
        a [label="服务基础标准体系"]
        b [label="服务保障标准体系"]
        ⟦b -> a⟧
      }
      ```

      图 1　服务标准体系结构图
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      子体系的关系见图1。

      ```dot
      digraph {
        服务基础 -> {服务实施}
        服务基础 -> 服务保障 -> 服务实施
        服务实施 -> 服务基础 [dir=back]
        服务需求 -> 服务实施
      }
      ```

      图 1　服务标准体系结构图
      """
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, case .dot(let source) = figure.content, !document.isStatement else {
      return []
    }
    return dotEdges(in: source.text).compactMap { edge in
      guard let to = document.subsystem(named: edge.to), to.kind == .base,
        let from = document.subsystem(named: edge.from),
        from.kind != .base
      else { return nil }
      return finding(.reversed(from.text, to.text), at: source.span(of: edge.range))
    }
  }
}

extension Bilingual {
  fileprivate static func reversed(_ from: String, _ to: String) -> Self {
    Self(
      zh: "箭头由\(from)指向\(to)，方向反了：后者是前者的基础",
      en: "the arrow from \(from) to \(to) is reversed: the latter underlies the former")
  }
}
