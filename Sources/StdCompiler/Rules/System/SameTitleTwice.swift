import StdModel

/// No two standards of a system have the same title.
enum SameTitleTwice: SystemRule {
  static let id = RuleID("SYS-15")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15496—2017"),
    summary: Bilingual(zh: "体系内的标准名称不相同；同一内容由一项标准规定", en: "no two standards of a system have the same title"),
    why: Bilingual(
      zh: "两项同名标准的要求会各自变化、互相矛盾；名称相近而不相同的由人判断，本规则不报告",
      en: "two standards for one thing drift apart; titles that are only alike are left to people"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 501—2026
      title: 投诉处理规程
      category: evaluation
      ---
      ## 1 范围

      本文件适用于投诉。
      === support/b.md
      ---
      number: Q/SL BZ 901—2026
      title: ⟦投诉处理规程⟧
      category: quality
      ---
      ## 1 范围

      本文件适用于投诉。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 501—2026
      title: 投诉处理规程
      category: evaluation
      ---
      ## 1 范围

      本文件适用于投诉。
      === post/b.md
      ---
      number: Q/SL GW 301—2026
      title: 投诉处理岗位工作规范
      category: staff
      ---
      ## 1 范围

      本文件适用于投诉处理岗位。
      === statements/a.md
      ---
      statement-of: Q/SL SS 501—2026
      title: 投诉处理规程
      ---
      ## 一、工作简况

      无。
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var first: [TextKey: Standard] = [:]
    var found: [Diagnostic] = []
    for standard in system.system.standards where standard.kind == .standard {
      guard let title = standard.metadata.title else { continue }
      let key = TextKey(title.value.filter { !$0.isWhitespace })
      guard let earlier = first[key] else {
        first[key] = standard
        continue
      }
      // The same number, too: a copy of the file, which NUM-08 tells.
      guard earlier.metadata.number?.value != standard.metadata.number?.value || standard.metadata.number == nil else {
        continue
      }
      let number = earlier.metadata.number.map { String(describing: $0.value) } ?? earlier.slug
      let related = earlier.metadata.title.map { [Diagnostic.Label($0.span, .earlier)] } ?? []
      found.append(finding(.same(title.value, number), at: title.span, related: related))
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "同名的标准", en: "the standard with the same title")

  fileprivate static func same(_ title: String, _ number: String) -> Self {
    Self(
      zh: "“\(title)”与 \(number) 同名，宜合并或区分名称",
      en: "“\(title)” is the title of \(number), too; merge the two or tell them apart")
  }
}
