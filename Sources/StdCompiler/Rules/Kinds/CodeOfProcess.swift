import StdModel

/// A code of practice is one for a process, not for a thing.
enum CodeOfProcess: StandardRule {
  static let id = RuleID("KIND-CODE-07")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.6—2017", "1、引言"),
    summary: Bilingual(
      zh: "规程以过程为对象，名称说明做什么，如“设备检查规程”而不是“设备规程”",
      en: "a code of practice treats a process, and its title says which: 设备检查规程, not 设备规程"),
    why: Bilingual(
      zh: "设备、场所是事物，没有可以一步步执行的程序；读者不知道规程管的是操作、检查还是维修",
      en: "a thing has no steps to carry out; readers cannot tell whether its use, its check or its repair is meant"),
    wrong: ["---\ntitle: ⟦叫号设备规程⟧\nkind: 规程\n---\n\n## 4 设备\n\n设备应编号。\n"],
    right: [
      "---\ntitle: 叫号设备检查规程\nkind: 规程\n---\n\n## 4 设备\n\n设备应编号。\n",
      "---\ntitle: 线上平台规程\nkind: 规范\n---\n\n## 4 平台\n\n平台应登记。\n",
    ])

  private static let things: [StaticString] = [
    "设备", "设施", "系统", "平台", "场所", "窗口", "大厅", "材料", "车辆", "软件", "网站", "档案", "用品", "人员", "机构", "产品", "仪器", "工具",
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.functionalType == .codeOfPractice, let title = document.metadata.title,
      title.value.ends(with: "规程")
    else { return [] }
    var object = title.value.dropLast(2)
    while object.last?.isWhitespace == true { object = object.dropLast() }
    guard let thing = things.first(where: { object.ends(with: $0) }) else { return [] }
    return [finding(.thing(thing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static func thing(_ word: StaticString) -> Self {
    Self(
      zh: "“\(word)”不是过程，规程的名称宜写明做什么，如“\(word)检查规程”",
      en: "“\(word)” is no process; the title says what is done, as in \(word)检查规程")
  }
}
