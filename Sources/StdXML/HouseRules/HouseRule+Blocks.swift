/// Paragraphs, lists, notes, footnotes and references in the text.
extension HouseRule {
  private static func body(_ content: String) -> String {
    """
    <standard xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" xml:lang="zh">\
    <front/><body><sec><title>甲</title>\(content)</sec></body></standard>
    """
  }

  private static let guidelines = "IEC/ISO Coding Guidelines for NISO STS 1.0"
  private static let isoRules = "ISOSTS_validation"
  private static let shared = "sts4i NISOSTS_lib"

  static let blocks: [HouseRule] = [
    HouseRule(
      "STS-BLK-01", [.iso, .iecOSD], basis: guidelines, zh: "列项放在段的外面", en: "a list stands outside of a paragraph",
      wrong: body("<p>甲<list><list-item><p>乙</p></list-item></list></p>"),
      right: body("<p>甲</p><list><list-item><p>乙</p></list-item></list>")
    ) { view in view.all("list").filter { view.parentName($0) == "p" } },
    HouseRule(
      "STS-BLK-02", [.iecOSD], .warning, basis: "OSD.sch", zh: "段中不应有表、图、公式、注和示例，段会被拆开",
      en: "a paragraph holds no table, figure, formula, note or example: it is split there",
      wrong: body("<p>甲<non-normative-note><p>乙</p></non-normative-note></p>"),
      right: body("<p>甲</p><non-normative-note><p>乙</p></non-normative-note>")
    ) { view in
      view.all("table-wrap", "fig", "disp-formula", "non-normative-note", "non-normative-example", "def-list").filter {
        view.parentName($0) == "p"
      }
    },
    HouseRule(
      "STS-BLK-03", [.sts4i], basis: shared, zh: "注中不应有注", en: "a note holds no note",
      wrong: body("<non-normative-note><non-normative-note><p>甲</p></non-normative-note></non-normative-note>"),
      right: body("<non-normative-note><p>甲</p></non-normative-note>")
    ) { view in view.all("non-normative-note").filter { view.isInside($0, "non-normative-note") } },
    HouseRule(
      "STS-BLK-04", [.sts4i], .warning, basis: shared, zh: "列项的 label 与 list-type 不符",
      en: "the label of an item does not fit the list-type",
      wrong: body("<list list-type=\"alpha-lower\"><list-item><label>1)</label><p>甲</p></list-item></list>"),
      right: body("<list list-type=\"alpha-lower\"><list-item><label>a)</label><p>甲</p></list-item></list>")
    ) { view in
      view.all("list-item").filter { item in
        guard let list = view.tree.parent(item), let type = view.attribute("list-type", list),
          let label = view.child(item, "label").map({ view.text($0) }),
          let first = label.utf8.first(where: { $0 != 0x28 })
        else { return false }
        switch type {
        case "alpha-lower": return !(0x61...0x7A ~= first)
        case "alpha-upper": return !(0x41...0x5A ~= first)
        case "order", "arabic": return !(0x30...0x39 ~= first)
        case "dash", "bullet": return 0x30...0x39 ~= first || 0x61...0x7A ~= first | 0x20
        default: return false
        }
      }
    },
    HouseRule(
      "STS-BLK-05", [.iecOSD], .warning, basis: "OSD.sch", zh: "named-content 会丢失", en: "named-content is lost",
      wrong: body("<p><named-content content-type=\"a\">甲</named-content></p>"), right: body("<p>甲</p>")
    ) { $0.all("named-content") },
    HouseRule(
      "STS-BLK-06", [.iecOSD], .warning, basis: "OSD.sch", zh: "preformat 会变成 code", en: "preformat becomes code",
      wrong: body("<preformat>甲</preformat>"), right: body("<code>甲</code>")
    ) { $0.all("preformat") },
    HouseRule(
      "STS-BLK-07", [.iso], .warning, basis: "\(isoRules) GEN_1", zh: "ISO 不接受这一元素",
      en: "ISO does not take this element",
      wrong: body("<def-list/>"), right: body("<p>甲</p>")
    ) { $0.all("def-list", "alternatives", "abbrev", "contrib") },
    HouseRule(
      "STS-FN-01", [.iso, .iecOSD], .warning, basis: guidelines, zh: "脚注放在引用的地方，不用 fn-group",
      en: "a footnote stands where it is called, not in an fn-group",
      wrong: body("<fn-group><fn><p>甲</p></fn></fn-group>"),
      right: body("<p>甲<fn><p>乙</p></fn></p>")
    ) { $0.all("fn-group") },
    HouseRule(
      "STS-XRF-01", [.iecOSD], basis: guidelines, zh: "xref 应为空，文字由平台生成",
      en: "an xref is empty: its words are generated",
      wrong: body("<p>见<xref ref-type=\"sec\" rid=\"a\">4.1</xref></p>"),
      right: body("<p>见<xref ref-type=\"sec\" rid=\"a\"/></p>")
    ) { view in view.all("xref").filter { !view.text($0).isEmpty } },
    HouseRule(
      "STS-XRF-02", [.sts4i], basis: shared, zh: "xref 不应为空", en: "an xref is not empty",
      wrong: body("<p>见<xref ref-type=\"sec\" rid=\"a\"/></p>"),
      right: body("<p>见<xref ref-type=\"sec\" rid=\"a\">4.1</xref></p>")
    ) { view in view.all("xref").filter { view.text($0).isEmpty } },
    HouseRule(
      "STS-XRF-03", [.sts4i], .warning, basis: shared, zh: "xref 不应全部加粗或倾斜",
      en: "an xref is not emphasised as a whole",
      wrong: body("<p><xref rid=\"a\"><bold>4.1</bold></xref></p>"),
      right: body("<p><bold><xref rid=\"a\">4.1</xref></bold></p>")
    ) { view in
      view.all("xref").filter { node in
        let parts = view.children(node)
        return !view.hasOwnText(node) && parts.count == 1 && ["bold", "italic"].contains(view.name(parts[0]))
      }
    },
    HouseRule(
      "STS-XRF-04", [.sts4i], basis: shared, zh: "xref 和 std 中不应有 xref 或 std", en: "an xref or std holds no other one",
      wrong: body("<p><std><xref rid=\"a\">4.1</xref></std></p>"),
      right: body("<p><std><std-ref>GB/T 1</std-ref></std></p>")
    ) { view in view.all("xref", "std").filter { view.isInside($0, "xref", "std") } },
    HouseRule(
      "STS-MML-01", [.iso, .iecOSD, .sts4i], basis: guidelines, zh: "数学式的元素应有前缀 mml",
      en: "elements of mathematics have the prefix mml",
      wrong: body("<disp-formula><math><mi>x</mi></math></disp-formula>"),
      right: body("<disp-formula><mml:math id=\"mml_m1\"><mml:mi>x</mml:mi></mml:math></disp-formula>")
    ) { view in view.all("math") },
    HouseRule(
      "STS-MML-02", [.iso], .warning, basis: guidelines, zh: "mml:math 的 id 以 mml_ 开头",
      en: "the id of mml:math begins with mml_",
      wrong: body("<disp-formula><mml:math><mml:mi>x</mml:mi></mml:math></disp-formula>"),
      right: body("<disp-formula><mml:math id=\"mml_m1\"><mml:mi>x</mml:mi></mml:math></disp-formula>")
    ) { view in view.all("mml:math").filter { view.attribute("id", $0)?.hasPrefix("mml_") != true } },
    HouseRule(
      "STS-MML-03", [.iecOSD], .warning, basis: guidelines, zh: "mml:math 的 id 以 mml- 开头",
      en: "the id of mml:math begins with mml-",
      wrong: body("<disp-formula><mml:math><mml:mi>x</mml:mi></mml:math></disp-formula>"),
      right: body("<disp-formula><mml:math id=\"mml-m1\"><mml:mi>x</mml:mi></mml:math></disp-formula>")
    ) { view in view.all("mml:math").filter { view.attribute("id", $0)?.hasPrefix("mml-") != true } },
    HouseRule(
      "STS-MML-04", [.sts4i], basis: shared, zh: "mfrac 和 mroot 各有两个部分", en: "mfrac and mroot have two parts",
      wrong: body("<disp-formula><mml:math><mml:mfrac><mml:mi>x</mml:mi></mml:mfrac></mml:math></disp-formula>"),
      right: body(
        "<disp-formula><mml:math><mml:mfrac><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:mfrac></mml:math></disp-formula>")
    ) { view in view.all("mml:mfrac", "mml:mroot").filter { view.children($0).count != 2 } },
  ]
}
