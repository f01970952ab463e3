import StdModel

/// Lines between parts of the system are solid; dashed ones lead to other systems.
enum DashedLines: BlockRule {
  static let id = RuleID("SYS-21")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018"),
    summary: Bilingual(
      zh: "结构图中实线表示体系内的从属或顺序关系，虚线表示与体系外相关标准的联系", en: "solid lines join parts of the system, dashed ones other systems"),
    why: Bilingual(
      zh: "虚线内容不属于本体系，画错会使体系的边界不清；framework 图由 stdc 画出，线型一致，本规则检查作者自己画的 dot 图",
      en:
        "what a dashed line leads to is outside; framework diagrams hold it by construction, this rule reads dot drawings of the author"
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
        ⟦服务保障标准体系 -> 服务实施标准体系⟧ [style=dashed]
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
        服务保障标准体系 -> 服务实施标准体系
        质量管理体系 -> 服务保障标准体系 [style=dashed]
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
      guard edge.isDashed, let from = part(edge.from, document), let to = part(edge.to, document) else { return nil }
      return finding(.dashed(from, to), at: source.span(of: edge.range))
    }
  }

  /// The name of the subsystem or category that a label names.
  private static func part(_ label: String, _ document: DocumentView) -> String? {
    if let subsystem = document.subsystem(named: label) { return subsystem.text }
    return document.system.system.framework.subsystems.flatMap(\.allCategories).first { $0.name == label }?.name
  }
}

extension Bilingual {
  fileprivate static func dashed(_ from: String, _ to: String) -> Self {
    Self(zh: "\(from)与\(to)都在体系内，宜用实线相连", en: "\(from) and \(to) both belong to the system; join them by a solid line")
  }
}
