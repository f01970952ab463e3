/// References to other documents.
extension HouseRule {
  private static func references(_ content: String) -> String {
    """
    <standard xml:lang="zh"><front/><body><sec sec-type="norm-refs"><title>甲</title><ref-list>\(content)</ref-list></sec>\
    </body></standard>
    """
  }

  static let references: [HouseRule] = [
    HouseRule(
      "STS-REF-01", [.iso], basis: "ISOSTS_validation SEC_5", zh: "引用的标准应把编号写在 std-ref、名称写在 title 中",
      en: "a standard that is listed has its number in std-ref and its title in title",
      wrong: references("<ref><std>GB/T 1.1—2020</std></ref>"),
      right: references("<ref><std><std-ref>GB/T 1.1—2020</std-ref>　<title>乙</title></std></ref>")
    ) { view in
      view.all("std").filter { node in
        view.parentName(node) == "ref" && (view.child(node, "std-ref") == nil || view.child(node, "title") == nil)
          && isNormative(node, view)
      }
    },
    HouseRule(
      "STS-REF-02", [.iecOSD], basis: "OSD.sch", zh: "规范性引用文件的每一条应有 id 和 std-id",
      en: "each normative reference has an id and a std-id",
      wrong: references("<ref><std><std-ref>GB/T 1</std-ref></std></ref>"),
      right: references("<ref id=\"ref_1\"><std><std-id>GB/T 1</std-id><std-ref>GB/T 1</std-ref></std></ref>")
    ) { view in
      view.all("ref").filter { node in
        guard isNormative(node, view), let standard = view.child(node, "std") else { return false }
        return view.attribute("id", node) == nil
          || view.child(standard, "std-id") == nil && view.child(standard, "std-id-group") == nil
      }
    },
    HouseRule(
      "STS-REF-03", [.gb], basis: "GB/T 1.1—2020, 10.4", zh: "std-ref 的 type 与编号不符：有年份的是 dated，没有的是 undated",
      en: "the type of std-ref does not fit its number: dated with a year, undated without",
      wrong: references("<ref><std><std-ref type=\"dated\">GB/T 1.1</std-ref></std></ref>"),
      right: references("<ref><std><std-ref type=\"undated\">GB/T 1.1</std-ref></std></ref>")
    ) { view in
      // Where the number itself stands beside the words, as in `符合…—2026中6.1和6.2`, the second has only `6.2`.
      let numbered = Set(
        view.all("std-id").filter { view.text($0).contains("—") }.compactMap { id in
          view.tree.parent(id).flatMap { view.tree.parent($0) }
        })
      return view.all("std-ref").filter { node in
        let text = view.text(node)
        let isNumbered = view.tree.parent(node).map(numbered.contains) ?? false
        let hasYear = text.contains("—") || text.contains(":") || text.contains("-XXXX") || isNumbered
        switch view.attribute("type", node) {
        case "dated": return !hasYear && text.unicodeScalars.contains { ("0"..."9").contains($0) }
        case "undated": return text.contains("—")
        default: return false
        }
      }
    },
  ]

  private static func isNormative(_ node: XMLTree.NodeID, _ view: HouseView) -> Bool {
    var place = view.tree.parent(node)
    while let element = place {
      if view.attribute("sec-type", element) == "norm-refs" { return true }
      place = view.tree.parent(element)
    }
    return false
  }
}
