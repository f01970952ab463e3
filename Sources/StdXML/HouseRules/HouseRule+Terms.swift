/// Term entries in TBX.
extension HouseRule {
  private static func terms(_ content: String) -> String {
    "<standard xmlns:tbx=\"urn:iso:std:iso:30042:ed-1\" xml:lang=\"zh\"><front><std-meta><content-language>zh"
      + "</content-language></std-meta></front><body><sec sec-type=\"terms\"><title>术语和定义</title>\(content)</sec></body></standard>"
  }

  private static func entry(_ content: String) -> String {
    terms("<term-sec><tbx:termEntry id=\"term_1\">\(content)</tbx:termEntry></term-sec>")
  }

  private static let isoRules = "ISOSTS_validation"
  private static let tig = "<tbx:tig><tbx:term>甲</tbx:term></tbx:tig>"

  static let terms: [HouseRule] = [
    HouseRule(
      "STS-TRM-01", [.iso, .iecOSD], basis: "IEC/ISO Coding Guidelines for NISO STS 1.0",
      zh: "术语条目用 TBX，不用 term-display",
      en: "term entries are TBX, not term-display",
      wrong: terms("<term-sec><term-display><term>甲</term></term-display></term-sec>"),
      right: entry("<tbx:langSet xml:lang=\"zh\">\(tig)</tbx:langSet>")
    ) { $0.all("term-display") },
    HouseRule(
      "STS-TRM-02", [.iso], basis: "\(isoRules) TBX_2", zh: "langSet 的语言不在 ISO 接受的语言之内",
      en: "the language of a langSet is none that ISO takes",
      wrong: entry("<tbx:langSet xml:lang=\"zh-Hans\">\(tig)</tbx:langSet>"),
      right: entry("<tbx:langSet xml:lang=\"zh\">\(tig)</tbx:langSet>")
    ) { view in
      // Two letters of ISO 639-1; `zh` is among those that ISO takes.
      view.all("tbx:langSet").filter { view.tree.attribute("lang", .xml, of: $0)?.utf8.count != 2 }
    },
    HouseRule(
      "STS-TRM-03", [.iso], basis: "\(isoRules) TBX_3", zh: "一种语言有几个术语时，应各写 normativeAuthorization",
      en: "where a language has several terms, each says its normativeAuthorization",
      wrong: entry("<tbx:langSet xml:lang=\"zh\">\(tig)\(tig)</tbx:langSet>"),
      right: entry("<tbx:langSet xml:lang=\"zh\">\(tig)</tbx:langSet>")
    ) { view in
      view.all("tbx:langSet").flatMap { set in
        let terms = view.children(set, "tig")
        return terms.count < 2 ? [] : terms.filter { view.child($0, "normativeAuthorization") == nil }
      }
    },
    HouseRule(
      "STS-TRM-04", [.iso], .warning, basis: "\(isoRules) TBX_4", zh: "术语条目的语言应在 content-language 中列出",
      en: "the languages of term entries are declared as content-language",
      wrong: entry("<tbx:langSet xml:lang=\"en\">\(tig)</tbx:langSet>"),
      right: entry("<tbx:langSet xml:lang=\"zh\">\(tig)</tbx:langSet>")
    ) { view in
      let declared = Set(view.all("content-language").map { view.text($0) })
      return view.all("tbx:langSet").filter { set in
        view.tree.attribute("lang", .xml, of: set).map { !declared.contains($0) } ?? false
      }
    },
    HouseRule(
      "STS-TRM-05", [.iso], basis: "\(isoRules) SEC_4", zh: "term-sec 应在 sec-type=\"terms\" 的章中",
      en: "a term-sec stands in a section of the type terms",
      wrong: "<standard><front/><body><sec><term-sec/></sec></body></standard>", right: terms("<term-sec/>")
    ) { view in
      view.all("term-sec").filter { node in
        var place = view.tree.parent(node)
        while let element = place {
          if view.attribute("sec-type", element) == "terms" { return false }
          place = view.tree.parent(element)
        }
        return true
      }
    },
    HouseRule(
      "STS-TRM-06", [.iso, .iecOSD, .sts4i], basis: "IEC/ISO Coding Guidelines for NISO STS 1.0",
      zh: "一个 term-sec 有且只有一个术语条目", en: "a term-sec holds exactly one term entry",
      wrong: terms("<term-sec><tbx:termEntry id=\"a\"/><tbx:termEntry id=\"b\"/></term-sec>"),
      right: terms("<term-sec><tbx:termEntry id=\"a\"/></term-sec>")
    ) { view in
      view.all("term-sec").filter { node in
        view.children(node, "termEntry", "term-display").count > 1
      }
    },
    HouseRule(
      "STS-TRM-07", [.sts4i], basis: "sts4i NISOSTS_lib", zh: "termEntry 应有 id", en: "a termEntry has an id",
      wrong: terms("<term-sec><tbx:termEntry/></term-sec>"),
      right: terms("<term-sec><tbx:termEntry id=\"a\"/></term-sec>")
    ) { view in view.all("tbx:termEntry").filter { view.attribute("id", $0) == nil } },
    HouseRule(
      "STS-TRM-08", [.gb], .warning, basis: "GB/T 1.1—2020, 8.7.3.1", zh: "术语条目应有中文术语和英文对应词",
      en: "a term entry has a Chinese term and an English equivalent",
      wrong: entry("<tbx:langSet xml:lang=\"zh\">\(tig)</tbx:langSet>"),
      right: entry("<tbx:langSet xml:lang=\"zh\">\(tig)</tbx:langSet><tbx:langSet xml:lang=\"en\">\(tig)</tbx:langSet>")
    ) { view in
      view.all("tbx:termEntry").filter { entry in
        let languages = view.children(entry, "langSet").compactMap { view.tree.attribute("lang", .xml, of: $0) }
        return !languages.contains("zh") || !languages.contains("en")
      }
    },
  ]
}
