/// Metadata: what a receiver needs to file a document.
extension HouseRule {
  private static func meta(_ content: String) -> String {
    "<standard xml:lang=\"zh\"><front><std-meta>\(content)</std-meta></front><body/></standard>"
  }

  private static let guidelines = "IEC/ISO Coding Guidelines for NISO STS 1.0"
  private static let isoRules = "ISOSTS_validation"
  private static let shared = "sts4i NISOSTS_lib"

  static let metadata: [HouseRule] = [
    HouseRule(
      "STS-META-01", [.iso, .iecOSD, .sts4i, .gb], .warning, basis: guidelines,
      zh: "元数据写在 std-meta 中；iso-meta、nat-meta、reg-meta 是旧的写法",
      en: "metadata stand in std-meta; iso-meta, nat-meta and reg-meta are superseded",
      wrong: "<standard><front><iso-meta/></front><body/></standard>", right: meta("")
    ) { $0.all("iso-meta", "nat-meta", "reg-meta") },
    HouseRule(
      "STS-META-02", [.iso, .iecOSD], basis: "\(isoRules) META_1, META_3",
      zh: "permissions 应有版权年份和版权所有者", en: "permissions name the year and the holder of the copyright",
      wrong: meta("<permissions><copyright-holder/></permissions>"),
      right: meta(
        "<permissions><copyright-year>2026</copyright-year><copyright-holder>甲</copyright-holder></permissions>")
    ) { view in
      guard let meta = view.metadata else { return [view.root] }
      guard let permissions = view.child(meta, "permissions") else { return [meta] }
      let isWhole = ["copyright-year", "copyright-holder"].allSatisfy { name in
        view.children(permissions, name).contains { !view.text($0).isEmpty }
      }
      return isWhole ? [] : [permissions]
    },
    HouseRule(
      "STS-META-03", [.iso, .sts4i, .gb], basis: "\(isoRules) META_6",
      zh: "第一个 title-wrap 的语言应与 content-language 相同（zh，而不是 zh-CN）",
      en: "the language of the first title-wrap is that of content-language (zh, not zh-CN)",
      wrong: meta("<title-wrap xml:lang=\"zh-CN\"/><content-language>zh</content-language>"),
      right: meta("<title-wrap xml:lang=\"zh\"/><content-language>zh</content-language>")
    ) { view in
      guard let meta = view.metadata, let title = view.child(meta, "title-wrap"),
        let language = view.child(meta, "content-language")
      else { return [] }
      return view.tree.attribute("lang", .xml, of: title) == view.text(language) ? [] : [title]
    },
    HouseRule(
      "STS-META-04", [.iso], .warning, basis: guidelines, zh: "doc-ref 应写出年份和语言",
      en: "doc-ref holds the year and the language",
      wrong: meta("<doc-ref>Q/SLFW 201</doc-ref>"), right: meta("<doc-ref>Q/SLFW 201—2026(zh)</doc-ref>")
    ) { view in
      view.all("doc-ref").filter { node in
        let text = view.text(node)
        return !text.contains("(") || text.filter { $0.isNumber }.count < 4
      }
    },
    HouseRule(
      "STS-META-05", [.iecOSD], basis: "OSD.sch", zh: "根元素不应有 dtd-version", en: "the root has no dtd-version",
      wrong: "<standard dtd-version=\"1.2\"><front/><body/></standard>", right: "<standard><front/><body/></standard>"
    ) { view in view.attribute("dtd-version", view.root) == nil ? [] : [view.root] },
    HouseRule(
      "STS-META-06", [.sts4i], .warning, basis: shared, zh: "根元素应有 dtd-version", en: "the root has a dtd-version",
      wrong: "<standard><front/><body/></standard>", right: "<standard dtd-version=\"1.2\"><front/><body/></standard>"
    ) { view in view.attribute("dtd-version", view.root) == nil ? [view.root] : [] },
    HouseRule(
      "STS-META-07", [.sts4i], basis: shared, zh: "content-language 只能有一个", en: "there is one content-language",
      wrong: meta("<content-language>zh</content-language><content-language>en</content-language>"),
      right: meta("<content-language>zh</content-language>")
    ) { view in view.metadata.map { Array(view.children($0, "content-language").dropFirst()) } ?? [] },
    HouseRule(
      "STS-META-08", [.sts4i], .warning, basis: shared, zh: "doc-ident 是旧的写法", en: "doc-ident is superseded",
      wrong: "<standard><front><nat-meta><doc-ident/></nat-meta></front><body/></standard>", right: meta("")
    ) { $0.all("doc-ident") },
    HouseRule(
      "STS-META-09", [.iecOSD], .warning, basis: "OSD.sch", zh: "permissions 应有许可文字（license）",
      en: "permissions hold the words of a licence",
      wrong: meta("<permissions><copyright-year>2026</copyright-year></permissions>"),
      right: meta("<permissions><license><license-p>保留所有权利。</license-p></license></permissions>")
    ) { view in view.all("permissions").filter { view.parentName($0) == "std-meta" && view.child($0, "license") == nil }
    },
    HouseRule(
      "STS-GB-01", [.gb], basis: "GB/T 1.1—2020, 8.1", zh: "根元素应写明 xml:lang=\"zh\"，否则按英文处理",
      en: "the root says xml:lang=\"zh\"; without it the document is read as English",
      wrong: "<standard><front/><body/></standard>", right: "<standard xml:lang=\"zh\"><front/><body/></standard>"
    ) { view in view.tree.attribute("lang", .xml, of: view.root)?.hasPrefix("zh") == true ? [] : [view.root] },
    HouseRule(
      "STS-GB-02", [.gb], basis: "GB/T 1.1—2020, 8.1.2", zh: "缺少中文名称（title-wrap/full）",
      en: "there is no Chinese title (title-wrap/full)",
      wrong: meta("<title-wrap xml:lang=\"en\"><full>a</full></title-wrap>"),
      right: meta("<title-wrap xml:lang=\"zh\"><main>甲</main><full>甲</full></title-wrap>")
    ) { view in
      let titles = view.metadata.map { view.children($0, "title-wrap") } ?? []
      return view.missing(
        !titles.contains { node in
          view.tree.attribute("lang", .xml, of: node) == "zh"
            && view.children(node, "full", "main").contains { !view.text($0).isEmpty }
        })
    },
    HouseRule(
      "STS-GB-03", [.gb], basis: "GB/T 1.1—2020, 8.1.1; GB/T 22373—2021, 100", zh: "缺少文件编号（std-ref）",
      en: "there is no number (std-ref)", wrong: meta("<std-ref/>"),
      right: meta("<std-ref type=\"dated\">Q/SLFW 201—2026</std-ref>")
    ) { view in
      view.missing(!(view.metadata.map { view.children($0, "std-ref") } ?? []).contains { !view.text($0).isEmpty })
    },
    HouseRule(
      "STS-GB-04", [.gb], basis: "GB/T 22373—2021, 825, 826", zh: "ICS 和 CCS 至少应有一个",
      en: "there is an ICS or a CCS code", wrong: meta("<ics/>"), right: meta("<ics>03.080</ics>")
    ) { view in
      let codes = view.all("ics") + view.all("subj-group").filter { view.attribute("subj-group-type", $0) == "ccs" }
      return view.missing(!codes.contains { !view.text($0).isEmpty })
    },
    HouseRule(
      "STS-GB-05", [.gb], basis: "GB/T 1.1—2020, 8.1.5; GB/T 22373—2021, 102", zh: "缺少发布机构（std-org，issuer）",
      en: "there is no issuing body (std-org, issuer)", wrong: meta(""),
      right: meta("<std-org std-org-role=\"issuer\"><std-org-name>甲</std-org-name></std-org>")
    ) { view in
      view.missing(
        !view.all("std-org").contains { view.attribute("std-org-role", $0) == "issuer" && !view.text($0).isEmpty })
    },
    HouseRule(
      "STS-GB-06", [.gb], basis: "GB/T 1.1—2020, 8.1.4; GB/T 22373—2021, 101, 205", zh: "发布稿缺少发布日期或实施日期",
      en: "a published document lacks the date of issue or of entry into force",
      wrong: meta("<release-version>发布稿</release-version><release-date iso-8601-date=\"2026-01-01\"/>"),
      right: meta(
        """
        <release-version>发布稿</release-version><release-date iso-8601-date="2026-01-01"/>\
        <meta-date type="implementation" iso-8601-date="2026-02-01"/>
        """)
    ) { view in
      guard let meta = view.metadata, let stage = view.child(meta, "release-version"), view.text(stage) == "发布稿" else {
        return []
      }
      let hasForce = view.children(meta, "meta-date").contains { view.attribute("type", $0) == "implementation" }
      return view.child(meta, "release-date") == nil || !hasForce ? [meta] : []
    },
    HouseRule(
      "STS-GB-07", [.gb], .warning, basis: "GB/T 22373—2021", zh: "iso-8601-date 应写成 YYYY-MM-DD",
      en: "iso-8601-date has the form YYYY-MM-DD", wrong: meta("<meta-date type=\"a\" iso-8601-date=\"2026.1.1\"/>"),
      right: meta("<meta-date type=\"a\" iso-8601-date=\"2026-01-01\"/>")
    ) { view in
      view.all("release-date", "meta-date", "pub-date").filter { node in
        guard let date = view.attribute("iso-8601-date", node) else { return false }
        let bytes = Array(date.utf8)
        return bytes.count != 10
          || !bytes.indices.allSatisfy { $0 == 4 || $0 == 7 ? bytes[$0] == 0x2D : 0x30...0x39 ~= bytes[$0] }
      }
    },
  ]
}
