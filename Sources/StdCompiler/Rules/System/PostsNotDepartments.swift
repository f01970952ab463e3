import StdModel

/// Post standards are made for posts, not for departments.
enum PostsNotDepartments: StandardRule {
  static let id = RuleID("SYS-34")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("中小企业公共服务标准体系建设指南", "6.5.4"),
    summary: Bilingual(zh: "岗位工作标准按岗位编制，不按部门编制", en: "post standards are made for posts, not for departments"),
    why: Bilingual(zh: "部门的标准说不清由谁做", en: "a standard for a department leaves open who does the work"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: ⟦综合部⟧工作标准
      category: staff
      ---
      ## 4 职责

      综合部应归档。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: 综合部档案管理岗位工作规范
      category: staff
      ---
      ## 4 职责

      岗位应归档。
      === post/b.md
      ---
      number: Q/SL GW 201—2026
      title: 综合部部长工作规范
      category: management
      ---
      ## 4 职责

      部长应批准。
      === support/c.md
      ---
      number: Q/SL BZ 101—2026
      title: 综合部工作规范
      category: personnel
      ---
      ## 4 职责

      综合部应归档。
      """
    ])

  private static let departments = ["部", "科", "处", "科室", "办公室", "部门"]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isInSystem, !document.isStatement, document.metadata.placedIn == .post,
      let title = document.metadata.title,
      let end = title.value.firstRange(of: "工作") as TextRange?
    else { return [] }
    let bytes = Array(title.value.utf8)[..<end.lowerBound]
    let name = String(decoding: bytes, as: UTF8.self)
    guard departments.contains(where: { name.hasSuffix($0) }), !name.hasSuffix("干部"), !name.holds("岗"),
      title.span.upperBound - title.span.lowerBound == title.value.utf8.count
    else { return [] }
    let span = SourceSpan(title.span.source, title.span.lowerBound, title.span.lowerBound + end.lowerBound)
    return [finding(.department(name), at: span)]
  }
}

extension Bilingual {
  fileprivate static func department(_ name: String) -> Self {
    Self(zh: "“\(name)”是部门，岗位工作标准宜按其中的岗位分别编制", en: "“\(name)” is a department; make a standard for each of its posts")
  }
}
