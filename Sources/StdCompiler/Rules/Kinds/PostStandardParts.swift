import StdModel

/// The work standard of a post has all its parts.
enum PostStandardParts: StandardRule {
  static let id = RuleID("KIND-SVC-08")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15496—2017"),
    summary: Bilingual(
      zh: "岗位工作标准包括岗位职责、任职资格、工作内容和要求、权限与联系、检查与考核",
      en: "the standard of a post gives its duties, qualifications, work, authority and contacts, checks and assessment"
    ),
    why: Bilingual(
      zh: "只写职责的岗位标准，不知道谁能上岗、做到什么程度、由谁考核",
      en: "duties alone do not say who may hold the post, how well the work is done and who assesses it"),
    wrong: [
      "---\ntitle: ⟦窗口受理岗位工作规范⟧\n---\n\n## 4 岗位职责\n\n岗位应核对材料。\n\n## 5 工作内容与要求\n\n岗位应登记。\n"
    ],
    right: [
      "---\ntitle: 窗口受理岗位工作规范\n---\n\n## 4 岗位职责\n\n岗位应核对材料。\n\n## 5 任职资格\n\n岗位应具有两年经历。\n\n## 6 工作内容与要求\n\n岗位应登记。\n\n## 7 权限与协作\n\n岗位可退回材料。\n\n## 8 检查与考核\n\n岗位应每月接受检查。\n",
      // Authority stands with the duties.
      "---\ntitle: 窗口受理岗位工作规范\n---\n\n## 4 岗位职责\n\n岗位应核对材料。\n\n## 5 任职资格\n\n岗位应具有两年经历。\n\n## 6 检查与考核\n\n岗位应每月接受检查。\n",
      "---\ntitle: 岗位设置规范\n---\n\n## 4 岗位设置\n\n中心应设窗口岗位。\n",
    ])

  /// The parts, and words of which one stands in a title. The work itself is left out: it may stand under titles of its
  /// own.
  private static let parts: [(name: Bilingual, words: [StaticString])] = [
    (Bilingual(zh: "岗位职责", en: "duties"), ["职责", "责任", "目标"]),
    (Bilingual(zh: "任职资格", en: "qualifications"), ["资格", "任职", "上岗条件", "岗位条件", "能力要求"]),
    (Bilingual(zh: "权限与联系", en: "authority and contacts"), ["权限", "权力", "协作", "联系", "沟通"]),
    (Bilingual(zh: "检查与考核", en: "checks and assessment"), ["考核", "检查", "评价"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.isOfPost, document.elements.contains(where: { $0.kind == .technical }) else {
      return []
    }
    let missing = parts.filter { !document.hasTitle($0.words) }.map(\.name)
    // One part may stand inside another; a standard with none of these titles is arranged in another way.
    guard missing.count >= 2, missing.count < parts.count else { return [] }
    return [finding(.missing(missing), at: document.headSpan)]
  }
}

extension DocumentView {
  fileprivate var isOfPost: Bool {
    guard let title = metadata.title?.value else { return false }
    return title.ends(with: "岗位工作规范") || title.ends(with: "岗位工作标准") || title.ends(with: "岗位规范")
  }
}

extension Bilingual {
  fileprivate static func missing(_ parts: [Bilingual]) -> Self {
    Self(
      zh: "岗位工作标准没有" + parts.map { "“\($0.zh)”" }.joined(separator: "、"),
      en: "the standard of the post has no clause of " + parts.map(\.en).joined(separator: ", "))
  }
}
