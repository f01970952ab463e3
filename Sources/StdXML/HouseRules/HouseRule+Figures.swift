/// Figures and their files.
extension HouseRule {
  private static func figure(_ content: String, id: String = "fig_1") -> String {
    "<standard xmlns:xlink=\"http://www.w3.org/1999/xlink\" xml:lang=\"zh\"><front/><body><sec><title>甲</title>"
      + "<fig id=\"\(id)\"><label>图1</label>\(content)</fig></sec></body></standard>"
  }

  private static let guidelines = "IEC/ISO Coding Guidelines for NISO STS 1.0"

  static let figures: [HouseRule] = [
    HouseRule(
      "STS-FIG-01", [.iso], basis: "ISOSTS_validation FIG_4", zh: "graphic 应直接在 fig 中",
      en: "a graphic is a direct child of the figure",
      wrong: figure("<alternatives><graphic xlink:href=\"fig_1\"/></alternatives>"),
      right: figure("<graphic xlink:href=\"fig_1\"/>")
    ) { view in
      view.all("fig").filter { figure in
        view.child(figure, "graphic") == nil && view.child(figure, "preformat") == nil
          && view.child(figure, "table-wrap") == nil
      }
    },
    HouseRule(
      "STS-FIG-02", [.iso], basis: "ISOSTS_validation GRP_1, GRP_2", zh: "图文件名应与图的 id 相同，不带扩展名和文件夹",
      en: "the file of a figure has the name of its id, without ending and folder",
      wrong: figure("<graphic xlink:href=\"media/a.png\"/>"), right: figure("<graphic xlink:href=\"fig_1\"/>")
    ) { view in
      view.all("graphic").filter { node in
        guard view.parentName(node) == "fig", let figure = view.tree.parent(node),
          let path = view.tree.attribute("href", .xlink, of: node)
        else { return false }
        let id = view.attribute("id", figure) ?? ""
        return path.contains("/") || path.contains(".") && path != id || !path.hasPrefix(id)
      }
    },
    HouseRule(
      "STS-FIG-03", [.iecOSD], basis: guidelines, zh: "图文件是 asset/ 加文件名，不带扩展名",
      en: "the file of a figure is asset/ and a name without ending",
      wrong: figure("<graphic xlink:href=\"fig_1.png\"/>"), right: figure("<graphic xlink:href=\"asset/fig_1\"/>")
    ) { view in
      view.all("graphic", "inline-graphic").filter { node in
        guard let path = view.tree.attribute("href", .xlink, of: node) else { return false }
        return !path.hasPrefix("asset/") || endings.contains { path.lowercased().hasSuffix($0) }
      }
    },
    HouseRule(
      "STS-FIG-04", [.sts4i], basis: "sts4i NISOSTS_lib", zh: "图文件应在 media/ 下",
      en: "the file of a figure lies under media/",
      wrong: figure("<graphic xlink:href=\"fig_1.png\"/>"), right: figure("<graphic xlink:href=\"media/fig_1.png\"/>")
    ) { view in
      view.all("graphic", "inline-graphic").filter { node in
        view.tree.attribute("href", .xlink, of: node).map { !$0.hasPrefix("media/") } ?? false
      }
    },
    HouseRule(
      "STS-FIG-05", [.iecOSD], .warning, basis: guidelines, zh: "图的标引序号说明用 def-list",
      en: "the key of a figure is a def-list",
      wrong: figure("<graphic xlink:href=\"asset/fig_1\"/><table-wrap content-type=\"fig-index\"/>"),
      right: figure("<graphic xlink:href=\"asset/fig_1\"/><def-list list-content=\"figure\"/>")
    ) { view in
      view.all("table-wrap", "legend").filter { node in
        view.parentName(node) == "fig"
          && (view.name(node) == "legend" || view.attribute("content-type", node) == "fig-index")
      }
    },
    HouseRule(
      "STS-FIG-06", [.sts4i], .warning, basis: "sts4i NISOSTS_lib", zh: "图的标引序号说明用 legend",
      en: "the key of a figure is a legend",
      wrong: figure("<graphic xlink:href=\"media/fig_1\"/><def-list/>"),
      right: figure("<legend><def-list/></legend><graphic xlink:href=\"media/fig_1\"/>")
    ) { view in view.all("def-list").filter { view.parentName($0) == "fig" } },
    HouseRule(
      "STS-FIG-07", [.gb], .warning, basis: "GB/T 1.1—2020, 9.7", zh: "图应有编号", en: "a figure has a number",
      wrong: "<standard><front/><body><fig/></body></standard>", right: figure("")
    ) { view in view.all("fig").filter { view.child($0, "label") == nil && view.parentName($0) != "fig-group" } },
  ]

  private static let endings = [".png", ".svg", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".eps", ".pdf"]
}
