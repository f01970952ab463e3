/// Clauses, elements and annexes.
extension HouseRule {
  private static func body(_ content: String) -> String {
    "<standard xml:lang=\"zh\"><front/><body>\(content)</body></standard>"
  }

  private static func back(_ content: String) -> String {
    "<standard xml:lang=\"zh\"><front/><body/><back>\(content)</back></standard>"
  }

  private static let guidelines = "IEC/ISO Coding Guidelines for NISO STS 1.0"
  private static let isoRules = "ISOSTS_validation"
  private static let shared = "sts4i NISOSTS_lib"

  static let sections: [HouseRule] = [
    HouseRule(
      "STS-SEC-01", [.iso, .gb], basis: "\(isoRules) BODY_1; GB/T 1.1—2020, 8.5", zh: "应有且只有一个范围（sec-type=\"scope\"）",
      en: "there is exactly one scope (sec-type=\"scope\")", wrong: body("<sec><title>要求</title></sec>"),
      right: body("<sec sec-type=\"scope\"><title>范围</title></sec>")
    ) { view in
      let scopes = view.all("sec").filter { view.attribute("sec-type", $0) == "scope" && view.parentName($0) == "body" }
      return scopes.isEmpty ? [view.all("body").first ?? view.root] : Array(scopes.dropFirst())
    },
    HouseRule(
      "STS-SEC-02", [.iso], basis: "\(isoRules) SEC_2",
      zh: "sec-type 只能是 intro、foreword、abstract、scope、norm-refs、terms、index",
      en: "sec-type is intro, foreword, abstract, scope, norm-refs, terms or index",
      wrong: body("<sec sec-type=\"clause\"><title>甲</title></sec>"), right: body("<sec><title>甲</title></sec>")
    ) { view in
      let known = ["intro", "foreword", "abstract", "scope", "norm-refs", "terms", "index"]
      return view.all("sec").filter { view.attribute("sec-type", $0).map { !known.contains($0) } ?? false }
    },
    HouseRule(
      "STS-SEC-03", [.iso, .sts4i], basis: "\(isoRules) SEC_3", zh: "规范性引用文件列在 ref-list 中，不写成列项或段",
      en: "normative references stand in a ref-list, not in a list or in paragraphs",
      wrong: body(
        "<sec sec-type=\"norm-refs\"><title>甲</title><list><list-item><p><std/></p></list-item></list></sec>"),
      right: body("<sec sec-type=\"norm-refs\"><title>甲</title><ref-list><ref><std/></ref></ref-list></sec>")
    ) { view in
      view.all("std").filter { node in
        view.isInside(node, "list") && sectionType(of: node, view) == "norm-refs"
      }
    },
    HouseRule(
      "STS-SEC-04", [.iecOSD], .warning, basis: guidelines, zh: "前言中不应有带标题的条、表和图",
      en: "a foreword has no titled subsections, tables or figures",
      wrong:
        "<standard><front><sec sec-type=\"foreword\"><title>前言</title><sec><title>甲</title></sec></sec></front><body/></standard>",
      right: "<standard><front><sec sec-type=\"foreword\"><title>前言</title><p>甲</p></sec></front><body/></standard>"
    ) { view in
      view.all("sec", "table-wrap", "fig").filter { node in
        view.tree.parent(node) != nil && sectionType(of: node, view) == "foreword"
      }
    },
    HouseRule(
      "STS-SEC-05", [.gb], basis: "GB/T 1.1—2020, 8.3", zh: "缺少前言（sec-type=\"foreword\"）",
      en: "there is no foreword (sec-type=\"foreword\")", wrong: "<standard><front/><body/></standard>",
      right: "<standard><front><sec sec-type=\"foreword\"><title>前言</title></sec></front><body/></standard>"
    ) { view in
      let has = view.all("sec").contains { view.attribute("sec-type", $0) == "foreword" }
      return has ? [] : [view.all("front").first ?? view.root]
    },
    HouseRule(
      "STS-SEC-06", [.gb], .warning, basis: "GB/T 1.1—2020, 8.6", zh: "缺少规范性引用文件（sec-type=\"norm-refs\"）",
      en: "there are no normative references (sec-type=\"norm-refs\")", wrong: body(""),
      right: body("<sec sec-type=\"norm-refs\"><title>规范性引用文件</title></sec>")
    ) { view in
      let has = view.all("sec").contains { view.attribute("sec-type", $0) == "norm-refs" }
      return has ? [] : [view.all("body").first ?? view.root]
    },
    HouseRule(
      "STS-SEC-07", [.iso], .warning, basis: "\(isoRules) LBL_1", zh: "章条、图、表的 label 末尾不应有冒号",
      en: "the label of a section, figure or table does not end in a colon",
      wrong: body("<fig><label>图1：</label></fig>"), right: body("<fig><label>图1</label></fig>")
    ) { view in
      view.all("label").filter { node in
        guard ["sec", "fig", "table-wrap"].contains(view.parentName(node)) else { return false }
        let text = view.text(node)
        return text.hasSuffix(":") || text.hasSuffix("：")
      }
    },
    HouseRule(
      "STS-SEC-08", [.sts4i], .warning, basis: shared, zh: "题名中不应加粗", en: "a title holds no bold",
      wrong: body("<sec><title><bold>甲</bold></title></sec>"), right: body("<sec><title>甲</title></sec>")
    ) { view in view.all("bold").filter { view.isInside($0, "title") } },
    HouseRule(
      "STS-ANX-01", [.iso, .sts4i], basis: guidelines,
      zh: "附录应有 annex-type，content-type 为 norm-annex 或 inform-annex",
      en: "an annex has an annex-type and the content-type norm-annex or inform-annex",
      wrong: back("<app-group><app content-type=\"normative\"><title>甲</title></app></app-group>"),
      right: back(
        "<app-group><app content-type=\"norm-annex\"><annex-type>（规范性）</annex-type><title>甲</title></app></app-group>")
    ) { view in
      view.all("app").filter { node in
        let type = view.attribute("content-type", node) ?? ""
        if type == "bibl" { return false }
        return view.child(node, "annex-type") == nil || !["norm-annex", "inform-annex"].contains(type)
      }
    },
    HouseRule(
      "STS-ANX-02", [.iecOSD], basis: guidelines, zh: "附录没有 annex-type，content-type 为 normative 或 informative",
      en: "an annex has no annex-type and the content-type normative or informative",
      wrong: back("<app-group><app content-type=\"norm-annex\"><title>甲</title></app></app-group>"),
      right: back("<app-group><app content-type=\"normative\"><title>甲</title></app></app-group>")
    ) { view in
      view.all("app").filter { node in
        view.child(node, "annex-type") != nil
          || !["normative", "informative"].contains(view.attribute("content-type", node) ?? "")
      }
    },
    HouseRule(
      "STS-ANX-03", [.gb], basis: "GB/T 1.1—2020, 9.6", zh: "附录应注明（规范性）或（资料性）",
      en: "an annex says whether it is normative",
      wrong: back("<app-group><app><label>附录A</label></app></app-group>"),
      right: back("<app-group><app><label>附录A</label><annex-type>（规范性）</annex-type></app></app-group>")
    ) { view in
      view.all("app").filter { node in
        guard view.attribute("content-type", node) != "bibl" else { return false }
        let type = view.child(node, "annex-type").map { view.text($0) } ?? ""
        return !type.contains("规范性") && !type.contains("资料性")
      }
    },
    HouseRule(
      "STS-BIB-01", [.iso], basis: guidelines, zh: "参考文献是 back 下的 ref-list",
      en: "the bibliography is a ref-list in back",
      wrong: back("<app-group><app content-type=\"bibl\"><title>参考文献</title></app></app-group>"),
      right: back("<ref-list content-type=\"bibl\"/>")
    ) { view in view.all("app").filter { view.attribute("content-type", $0) == "bibl" } },
    HouseRule(
      "STS-BIB-02", [.iecOSD], basis: guidelines, zh: "back 中应有参考文献（ref-list），没有条目的也要有",
      en: "there is a bibliography (ref-list) in back, even an empty one", wrong: back(""),
      right: back("<ref-list content-type=\"bibl\"/>")
    ) { view in
      let has = view.all("ref-list").contains { view.parentName($0) == "back" }
      return has ? [] : [view.all("back").first ?? view.root]
    },
    HouseRule(
      "STS-BIB-03", [.sts4i], .warning, basis: shared, zh: "参考文献放在 content-type=\"bibl\" 的 app 中",
      en: "the bibliography stands in an app of the content-type bibl",
      wrong: back("<ref-list content-type=\"bibl\"/>"),
      right: back("<app-group><app content-type=\"bibl\"><title>参考文献</title><ref-list/></app></app-group>")
    ) { view in view.all("ref-list").filter { view.parentName($0) == "back" } },
    HouseRule(
      "STS-ID-01", [.sts4i], .warning, basis: shared, zh: "章条的 id 是 sec_ 加编号，编号中的点换成下划线",
      en: "the id of a section is sec_ and its number with underscores for points",
      wrong: body("<sec id=\"sec_4.1\"><label>4.1</label></sec>"),
      right: body("<sec id=\"sec_4_1\"><label>4.1</label></sec>")
    ) { view in
      view.all("sec").filter { node in
        guard let id = view.attribute("id", node), let label = view.child(node, "label").map({ view.text($0) }),
          label.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E || 0x41...0x5A ~= $0 }), !label.isEmpty
        else { return false }
        return id != "sec_" + label.map { $0 == "." ? "_" : String($0) }.joined()
      }
    },
  ]

  /// The `sec-type` of the section around an element.
  private static func sectionType(of node: XMLTree.NodeID, _ view: HouseView) -> String? {
    var place = view.tree.parent(node)
    while let element = place {
      if let type = view.attribute("sec-type", element) { return type }
      place = view.tree.parent(element)
    }
    return nil
  }
}
