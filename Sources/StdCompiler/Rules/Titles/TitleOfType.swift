import StdModel

/// A title bears the word of its functional type.
enum TitleOfType: StandardRule {
  static let id = RuleID("GBT1.1-TTL-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-TTL-02")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.1.4.2，表1"),
    summary: Bilingual(
      zh: "文件名称含有表示功能类型的词：术语、符号、分类、试验方法、规范、规程、指南",
      en: "a title bears the word of its type: 术语, 符号, 分类, 试验方法, 规范, 规程, 指南"),
    why: Bilingual(
      zh: "读者由名称判断文件怎样使用，“办法”“制度”等词属于规章",
      en: "readers tell from the title how to use a document; 办法 and 制度 are words of regulations"),
    wrong: [
      "---\ntitle: 投诉处理⟦办法⟧\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      "---\ntitle: ⟦投诉处理规范⟧\nkind: 规程\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      "---\ntitle: ⟦中小企业公共服务⟧\nkind: 术语\n---\n\n## 1 范围\n\n本文件适用于服务。\n",
    ],
    right: [
      "---\ntitle: 投诉处理规程\nkind: 规程\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      "---\ntitle: 服务质量评价规范\nkind: 评价\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      // The supplement of a part need not repeat it, and the classification may be a coding.
      "---\ntitle: 政务服务中心运行规范 第1部分：基本要求\nkind: 规范\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      "---\ntitle: 服务文件分类与编码\nkind: 分类\n---\n\n## 1 范围\n\n本文件适用于文件。\n",
      "---\ntitle: 管理制度编写指南\nkind: 指南\n---\n\n## 1 范围\n\n本文件适用于制度。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, !document.isStatement else { return [] }
    for word: StaticString in ["管理办法", "实施细则", "办法", "制度", "细则", "守则", "须知", "章程", "规定"]
    where title.value.ends(with: word) {
      let length = title.value.utf8.count
      guard let span = title.place(of: TextRange(length - word.utf8CodeUnitCount, length)) else { return [] }
      let kind = document.metadata.functionalType?.value.titleWord
      let fixes: [FixIt] = kind.map { [.replace(span, with: $0, .likely)] } ?? []
      return [finding(.regulation(document.text(at: span)), at: span, fixes: fixes)]
    }
    guard let kind = document.metadata.functionalType?.value, let words = words(for: kind),
      PartNumber(inTitle: title.value) == nil
    else {
      return []
    }
    if words.contains(where: title.value.contains) { return [] }
    return [finding(.otherType(kind.rawValue, words), at: title.span)]
  }

  /// The words by which a title may say its type; nil for types that table 1 does not have.
  private static func words(for kind: FunctionalType) -> [String]? {
    switch kind {
    case .terminology: ["术语", "词汇"]
    case .symbols: ["符号", "标志", "标识", "图形"]
    case .classification: ["分类", "编码", "代码", "分级"]
    case .testMethod: ["试验方法", "测定", "检测方法", "检验方法", "测试方法", "方法"]
    case .specification: ["规范", "要求", "通则", "总则", "导则"]
    case .codeOfPractice: ["规程"]
    case .guidance: ["指南", "导则", "指导"]
    case .work, .management, .evaluation, .other: nil
    }
  }
}

extension Bilingual {
  fileprivate static func regulation(_ word: String) -> Self {
    Self(zh: "“\(word)”是规章制度的名称，标准用规范、规程、指南等词", en: "“\(word)” names a regulation; a standard is a 规范, 规程 or 指南")
  }

  fileprivate static func otherType(_ kind: String, _ words: [String]) -> Self {
    let shown = words.map { "“\($0)”" }.prefix(3).joined(separator: "、")
    return Self(zh: "文件类型是“\(kind)”，文件名称中没有\(shown)", en: "the type is \(kind), but the title has none of \(shown)")
  }
}
