import StdModel

/// Structure diagrams are captioned alike: the name of what is shown, then 结构图.
enum StructureCaptions: BlockRule {
  static let id = RuleID("SYS-19")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "标准体系各结构图的题名一律为“……标准体系结构图”，名称与所示子体系相同",
      en: "diagrams of the system are called “…标准体系结构图” throughout, by the name of what they show"),
    why: Bilingual(
      zh: "结构图、框架图混用，读者不知道是不是同一种图；图中的名称由 stdc 从框架生成，题名由作者写",
      en:
        "two words for one kind of diagram make readers look for a difference; the names inside are generated, captions are not"
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

      体系结构见图1～图3。

      ```framework
      system
      ```

      图 1　服务标准体系⟦框架图⟧

      ```framework
      support
      ```

      图 2　⟦服务实施标准体系⟧结构图

      ```framework
      post
      ```

      图 3　⟦岗位标准组成⟧
      """,
      "## 6 体系结构\n\n结构见图1。\n\n![结构](a.svg)\n\n图 1　服务标准体系⟦基本框架图⟧\n",
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

      体系结构见图1～图4。

      ```framework
      system
      ```

      图 1　示例中心服务标准体系结构图

      ```framework
      support
      ```

      图 2　服务保障标准体系结构图

      ```framework
      support/finance
      ```

      图 3　财务管理类标准

      ```flow
      start 申请
      end 办结
      ```

      图 4　标准体系评价流程图
      """
    ])

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "标准体系的图统一称“结构图”，\(findings.count) 个图题不是",
      en: "figures of the system are called 结构图; \(findings.count) captions are not")
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, let title = figure.caption?.title, !title.isEmpty, !document.isStatement
    else { return [] }
    guard let request = figure.frameworkRequest, document.isInSystem else {
      return StructureCaption(title).flatMap { form(of: $0, title) }.map { [$0] } ?? []
    }
    switch request.scope {
    case .category: return []
    case .system:
      guard let caption = StructureCaption(title) else { return [finding(.noForm("……标准体系结构图"), at: title.span)] }
      return form(of: caption, title).map { [$0] } ?? []
    case .subsystem(let kind):
      guard let name = document.system.system.framework.subsystem(kind)?.name else { return [] }
      return check(title, subsystem: name)
    }
  }

  private static func check(_ title: Prose, subsystem name: String) -> [Diagnostic] {
    let right = name + StructureCaption.form
    guard let caption = StructureCaption(title) else {
      // `……标准明细图`: a drawing down to the standards may be called by what it adds.
      guard !title.text.hasPrefix(name) else { return [] }
      return [finding(.noForm(right), at: title.span, fixes: [.replace(title.span, with: right, .likely)])]
    }
    var found = form(of: caption, title).map { [$0] } ?? []
    if !caption.name.hasSuffix(name) {
      let span = title.span(of: TextRange(0, caption.form.lowerBound))
      found.append(finding(.otherName(caption.name, name), at: span, fixes: [.replace(span, with: name, .likely)]))
    }
    return found
  }

  private static func form(of caption: StructureCaption, _ title: Prose) -> Diagnostic? {
    let words = String(title[caption.form])
    guard words != StructureCaption.form else { return nil }
    let span = title.span(of: caption.form)
    return finding(.form(words), at: span, fixes: [.replace(span, with: StructureCaption.form, .likely)])
  }
}

extension Bilingual {
  fileprivate static func form(_ words: String) -> Self {
    Self(zh: "标准体系的图统一称“结构图”，不称“\(words)”", en: "diagrams of the system are called “结构图”, not “\(words)”")
  }

  fileprivate static func noForm(_ right: String) -> Self {
    Self(zh: "标准体系结构图的题名宜为“\(right)”", en: "the caption of such a diagram reads “\(right)”")
  }

  fileprivate static func otherName(_ name: String, _ right: String) -> Self {
    Self(zh: "图中画的是\(right)，题名却是“\(name)”", en: "the figure shows \(right), but its caption says “\(name)”")
  }
}
