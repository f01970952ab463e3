import StdModel

/// Each line of a contents has its page; pages do not decrease and bear no brackets.
enum ContentsPages: StandardRule {
  static let id = RuleID("GBT1.1-TOC-04")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.2、10.3.2"),
    summary: Bilingual(
      zh: "目次每一行都有页码，页码不递减，不加括号",
      en: "each line of the contents has a page, without brackets, and pages do not decrease"),
    why: Bilingual(zh: "缺页码的行多半是手工改过而没有更新的目次", en: "a line without page is mostly one that was changed by hand"),
    wrong: [
      "## 目次\n\n1 范围……1\n\n⟦2 规范性引用文件⟧\n\n3 受理……2\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 受理\n\n中心受理申请。\n",
      "## 目次\n\n1 范围……⟦（1）⟧\n\n2 规范性引用文件……3\n\n3 受理……⟦2⟧\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 受理\n\n中心受理申请。\n",
    ],
    right: [
      "## 目次\n\n前言……I\n\n1 范围\t1\n\n2 规范性引用文件 1\n\n3 受理……2\n\n图 1 流程……1\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 受理\n\n中心受理申请。\n",
      // The title above clause 1 is no line of the contents, also where the foreword stands between them.
      "# 受理规程\n\n## 目次\n\n1 范围……1\n\n2 受理……1\n\n受理规程\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 受理\n\n中心受理申请。\n",
      // On a site lines are links.
      "## 目次\n\n1 范围\n\n2 受理\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 受理\n\n中心受理申请。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let contents = document.contents, contents.entries.contains(where: { $0.page != nil }) else { return [] }
    var found: [Diagnostic] = []
    var last = 0
    var bare: [ContentsEntry] = []
    for entry in contents.entries {
      guard let page = entry.page else {
        bare.append(entry)
        continue
      }
      if page.text.utf8.last == UInt8(ascii: ")") || page.text.ends(with: "）") {
        let inner = page.text.filter { !"()（）".contains($0) }
        found.append(finding(.brackets(inner), at: page.span, fixes: [.replace(page.span, with: inner, .certain)]))
      }
      // Figures and tables begin anew at the end of the contents.
      guard entry.kind != .figure, entry.kind != .table, let number = entry.pageNumber else { continue }
      if number < last { found.append(finding(.decreases(number, last), at: page.span)) }
      last = max(last, number)
    }
    guard let first = bare.first else { return found }
    let related = bare.dropFirst().prefix(8).map { Diagnostic.Label($0.label.span, .also) }
    found.append(finding(.noPage(first.label.text, bare.count), at: first.label.span, related: related))
    return found
  }
}

extension Bilingual {
  fileprivate static let also = Self(zh: "这一行也没有页码", en: "this line has none either")

  fileprivate static func noPage(_ label: String, _ count: Int) -> Self {
    let all = count > 1 ? (zh: "等 \(count) 行", en: " and \(count - 1) more lines") : (zh: "", en: "")
    return Self(zh: "目次的“\(label)”\(all.zh)没有页码", en: "“\(label)”\(all.en) of the contents has no page")
  }

  fileprivate static func brackets(_ page: String) -> Self {
    Self(zh: "目次的页码 \(page) 不加括号", en: "the page \(page) has no brackets")
  }

  fileprivate static func decreases(_ page: Int, _ last: Int) -> Self {
    Self(zh: "目次的页码 \(page) 小于前面的 \(last)", en: "the page \(page) is before the \(last) of a line above")
  }
}
