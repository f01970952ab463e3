import StdModel

/// A method says how often something is looked at, and what is recorded or calculated.
enum MethodsInDetail: StandardRule {
  static let id = RuleID("KIND-SPEC-05")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.4.3.2"),
    summary: Bilingual(
      zh: "不用测量的证实方法写明由谁、何时或以什么频次、查什么记录、怎样计算",
      en: "a method that measures nothing says who, when or how often, which records and how it is computed"),
    why: Bilingual(zh: "“通过检查证实”由不同的人来做，结果不同", en: "a bare “verified by checking” gives each checker another result"),
    wrong: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 证实方法\n\n### 5.1 设施\n\n⟦通过现场查看证实。⟧\n\n### 5.2 人员\n\n每季度抽查上岗记录。\n"
    ],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 证实方法\n\n窗口主管每日查看座椅，核对巡查记录。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 证实方法\n\n### 5.1 照度\n\n按GB/T 5700的规定测量。\n\n### 5.2 座椅\n\n用钢卷尺测量座椅的高度。\n",
    ])

  /// Words of frequency, records, sources and calculation, of which a method that can be repeated has at least one.
  private static let details: [StaticString] = [
    "每", "年", "季", "月", "周", "日", "次", "时", "随机", "抽", "记录", "表", "档", "日志", "报告", "台账", "清单", "单", "文件", "资料", "照片",
    "数据",
    "系统", "计算", "公式", "统计", "测", "附录", "/T", "GB", "平台", "凭证", "合同", "证书", "问卷", "评",
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .specification) else { return [] }
    var found: [Diagnostic] = []
    for element in document.elements where element.isOfMethods {
      element.clause.forEachClause { clause in
        guard clause.subclauses.isEmpty, clause.blocks.count == 1,
          case .paragraph(let paragraph)? = clause.blocks.first,
          !details.contains(where: { paragraph.prose.text.holds($0) }),
          document.resolution.references[paragraph.id].isEmpty
        else { return }
        found.append(finding(.bare, at: paragraph.prose.span))
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let bare = Self(
    zh: "证实方法没有写明何时或以什么频次、查什么记录", en: "the method says neither when or how often, nor which records")
}
