/// Tables.
extension HouseRule {
  private static func table(_ rows: String, foot: String = "") -> String {
    "<standard xml:lang=\"zh\"><front/><body><sec><title>甲</title><table-wrap><label>表1</label><table>\(rows)</table>\(foot)"
      + "</table-wrap></sec></body></standard>"
  }

  private static let shared = "sts4i NISOSTS_lib"

  static let tables: [HouseRule] = [
    HouseRule(
      "STS-TAB-01", [.iso], basis: "ISOSTS_validation CSS_1", zh: "各行的列数不相等",
      en: "the rows do not have the same number of columns",
      wrong: table("<tr><td>1</td><td>2</td></tr><tr><td colspan=\"3\">3</td></tr>"),
      right: table("<tr><td rowspan=\"2\">1</td><td>2</td></tr><tr><td>3</td></tr>")
    ) { view in view.all("table").filter { !isEven($0, view) } },
    HouseRule(
      "STS-TAB-02", [.iecOSD], basis: "IEC/ISO Coding Guidelines for NISO STS 1.0", zh: "表的行中不应有 fn",
      en: "a row holds no fn",
      wrong: table("<tr><td>1<fn><p>甲</p></fn></td></tr>"),
      right: table("<tr><td>1</td></tr>", foot: "<table-wrap-foot><fn id=\"a\"><p>甲</p></fn></table-wrap-foot>")
    ) { view in view.all("fn").filter { view.isInside($0, "tr") } },
    HouseRule(
      "STS-TAB-03", [.sts4i], .warning, basis: shared, zh: "单元格中文字与 p 不应混用", en: "a cell does not mix text and p",
      wrong: table("<tr><td>1<p>2</p></td></tr>"), right: table("<tr><td><p>1</p><p>2</p></td></tr>")
    ) { view in view.all("td", "th").filter { view.hasOwnText($0) && !view.children($0, "p").isEmpty } },
    HouseRule(
      "STS-TAB-04", [.sts4i], basis: shared, zh: "没有引用这条表脚注", en: "nothing calls this footnote of a table",
      wrong: table("<tr><td>1</td></tr>", foot: "<table-wrap-foot><fn id=\"a\"><p>甲</p></fn></table-wrap-foot>"),
      right: table(
        "<tr><td>1<xref ref-type=\"table-fn\" rid=\"a\">a</xref></td></tr>",
        foot: "<table-wrap-foot><fn id=\"a\"><p>甲</p></fn></table-wrap-foot>")
    ) { view in
      let called = Set(view.all("xref").compactMap { view.attribute("rid", $0) })
      return view.all("fn").filter { node in
        view.isInside(node, "table-wrap-foot") && !called.contains(view.attribute("id", node) ?? "")
      }
    },
    HouseRule(
      "STS-TAB-05", [.sts4i], basis: shared, zh: "表中不应有图", en: "a table holds no figure",
      wrong: table("<tr><td><fig><label>图1</label></fig></td></tr>"), right: table("<tr><td>1</td></tr>")
    ) { view in view.all("fig").filter { view.isInside($0, "table-wrap") } },
    HouseRule(
      "STS-TAB-06", [.sts4i], .warning, basis: shared, zh: "背景颜色应写成 #RRGGBB",
      en: "a background colour is written #RRGGBB",
      wrong: table("<tr><td style=\"background-color: red\">1</td></tr>"),
      right: table("<tr><td style=\"background-color: #ff0000\">1</td></tr>")
    ) { view in
      view.all("td", "th", "tr").filter { node in
        guard let style = view.attribute("style", node), let start = style.ranges(of: "background-color:").first else {
          return false
        }
        return style[start.upperBound...].first { $0 != " " } != "#"
      }
    },
    HouseRule(
      "STS-TAB-07", [.gb], .warning, basis: "GB/T 1.1—2020, 9.8", zh: "表应有编号", en: "a table has a number",
      wrong: "<standard><front/><body><table-wrap><table><tr><td>1</td></tr></table></table-wrap></body></standard>",
      right: table("<tr><td>1</td></tr>")
    ) { view in view.all("table-wrap").filter { view.child($0, "label") == nil } },
  ]

  /// Whether each row has as many columns as the first one, merged cells counted.
  private static func isEven(_ table: XMLTree.NodeID, _ view: HouseView) -> Bool {
    var width: Int?
    for part in [[table], view.children(table, "thead", "tbody", "tfoot")].joined() {
      /// For each column how many rows below a cell covers it, too.
      var covered: [Int] = []
      for row in view.children(part, "tr") {
        var columns = covered.count { $0 > 0 }
        var next = covered.map { max($0 - 1, 0) }
        var column = 0
        for cell in view.children(row, "td", "th") {
          let count = min(view.attribute("colspan", cell).flatMap { Int($0) } ?? 1, 1000)
          let rows = min(view.attribute("rowspan", cell).flatMap { Int($0) } ?? 1, 100_000)
          columns += max(count, 1)
          for _ in 0..<max(count, 1) {
            while column < covered.count, covered[column] > 0 { column += 1 }
            while next.count <= column { next.append(0) }
            if rows > 1 { next[column] = rows - 1 }
            column += 1
          }
        }
        covered = next
        guard width ?? columns == columns else { return false }
        width = columns
      }
    }
    return true
  }
}
