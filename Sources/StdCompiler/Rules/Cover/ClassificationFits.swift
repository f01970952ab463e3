import StdModel

/// The ICS of a standard about public services is not that of an industry it has nothing to do with.
enum ClassificationFits: StandardRule {
  static let id = RuleID("GBT1.1-COV-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "ICS 号与标准化对象相符，服务标准通常属于 03（服务、公司组织和管理）", en: "the ICS fits the subject; services mostly belong to 03"),
    why: Bilingual(
      zh: "按分类号检索、统计的人找不到分错类的标准", en: "who searches by classes does not find a standard in a wrong one"),
    wrong: [
      "---\ntitle: 中小企业公共服务平台建设规范\nics: ⟦27.140⟧\nccs: P 55\n---\n\n## 1 范围\n\n本文件适用于平台。\n"
    ],
    right: [
      "---\ntitle: 中小企业公共服务平台建设规范\nics: 03.080.20\nccs: A 16\n---\n\n## 1 范围\n\n本文件适用于平台。\n",
      "---\ntitle: 水电站运行维护服务中心建设规范\nics: 27.140\nccs: P 55\n---\n\n## 1 范围\n\n本文件适用于平台。\n",
      "---\ntitle: 中小企业公共服务平台接口规范\nics: 35.240.01\n---\n\n## 1 范围\n\n本文件适用于平台。\n",
    ])

  /// Fields of technology, and words of titles that belong to them.
  private static let fields: KeyValuePairs<String, [StaticString]> = [
    "17": ["计量", "测量"], "19": ["试验", "检验", "检测"], "21": ["机械", "制造"], "23": ["阀", "泵", "管道", "水"],
    "25": ["机械", "制造", "机床", "焊"], "27": ["能源", "电", "热", "燃气", "核", "节能", "水"], "29": ["电", "灯", "照明"],
    "31": ["电子"], "37": ["印刷", "摄影", "影像"], "39": ["珠宝", "钟表", "首饰"], "45": ["铁路", "轨道"], "47": ["船", "海"],
    "49": ["航空", "航天", "无人机"], "53": ["物流", "起重", "仓储", "电梯"], "59": ["纺织"], "61": ["服装", "鞋"],
    "71": ["化工", "化学"], "73": ["矿"], "75": ["石油", "天然气", "油"], "77": ["冶金", "钢", "金属"], "79": ["木", "家具"],
    "81": ["玻璃", "陶瓷"], "83": ["橡胶", "塑料"], "85": ["纸"], "87": ["涂料"],
  ]
  private static let services: [StaticString] = [
    "公共服务", "政务服务", "服务中心", "服务体系", "服务平台", "服务窗口", "标准体系", "中小企业", "企业服务", "咨询服务", "投诉",
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let ics = document.metadata.ics, !document.isStatement, let title = document.metadata.title?.value,
      let words = fields.first(where: { ics.value.hasPrefix($0.key) })?.value, ics.value.utf8.count <= 9,
      services.contains(where: { title.holds($0) }), !words.contains(where: { title.holds($0) })
    else { return [] }
    return [finding(.otherField(ics.value, title), at: ics.span)]
  }
}

extension Bilingual {
  fileprivate static func otherField(_ ics: String, _ title: String) -> Self {
    Self(
      zh: "ICS \(ics) 不属于服务领域，与“\(title)”不符，服务标准通常为 03.080",
      en: "ICS \(ics) is no field of services and does not go with “\(title)”; services have 03.080")
  }
}
