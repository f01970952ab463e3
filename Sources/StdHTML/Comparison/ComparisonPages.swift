import StdMarkup
package import StdModel

/// The pages that show two drafts side by side: an overview, and a page for each standard that changed.
///
/// They stand in `changes/` of a site, or make a small site of their own.
package struct ComparisonPages: Sendable {
  package let site: SiteComparison
  private let shell: PageShell
  private let systemName: String
  /// `changes/`, or empty where the pages stand alone.
  private let folder: String
  /// For each standard its page; nil where nothing changed.
  let paths: [OutputPath?]

  /// Pages of their own, with the files of the look.
  package init(alone site: SiteComparison, files: [SiteInputs.File], date: String) {
    let template = files.first { $0.name == "page.mustache" }
    let shell = PageShell(
      template: template.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "",
      constants: ["language": "zh-CN", "system": "文稿比较", "date": date])
    self.init(
      site, shell: shell, systemName: "文稿比较", folder: "",
      assets: files.filter { $0.name.hasPrefix("assets/") }.map { Artifact(OutputPath($0.name), $0.bytes) }
        + [Artifact(SiteMap.asset("diagrams.css"), [])])
  }

  /// The pages in the folder of a site.
  init(_ site: SiteComparison, shell: PageShell, systemName: String) {
    self.init(site, shell: shell, systemName: systemName, folder: "changes/", assets: [])
  }

  private init(_ site: SiteComparison, shell: PageShell, systemName: String, folder: String, assets: [Artifact]) {
    self.assets = assets
    self.site = site
    self.shell = shell
    self.systemName = systemName
    self.folder = folder
    paths = site.comparison.standards.enumerated().map { place, standard in
      standard.isUnchanged ? nil : OutputPath("\(folder)standard-\(place + 1).html")
    }
  }

  var overview: OutputPath { OutputPath("\(folder)index.html") }

  /// The place of the page about a standard of the new draft; nil where it did not change.
  func path(of id: StandardID) -> OutputPath? {
    site.comparison.standards.firstIndex { $0.new?.standard == id }.flatMap { paths[$0] }
  }

  /// How many pages there are.
  package var count: Int { 1 + paths.count { $0 != nil } }

  /// All pages.
  package func render() -> [Artifact] { [overviewPage()] + paths.indices.compactMap { standardPage($0) } }

  /// The files of the look, for pages that stand alone.
  package let assets: [Artifact]

  // MARK: - Overview

  func overviewPage() -> Artifact {
    let standards = site.comparison.standards
    var out = MarkupWriter(capacity: 400 * standards.count + 4096)
    out.element(.h1, text: "与前一稿的差别")
    writeNames(to: &out)
    let changed = standards.indices.filter { paths[$0] != nil }
    let same = standards.count - changed.count
    if changed.isEmpty { out.element(.p, text: "两稿没有差别。只是编号改变的不算差别。") }
    if !changed.isEmpty {
      out.open(.ul, .standardList)
      for place in changed { writeRow(place, to: &out) }
      out.close(.ul)
      if same > 0 { out.element(.p, .muted, text: "其余\(same)个文件没有改动。") }
    }
    let page = Page(
      path: overview, title: "与前一稿的差别", section: .system, style: .listPage, crumbs: crumbs([]),
      hasNavigation: !folder.isEmpty)
    return page.artifact(shell, systemName: systemName, content: out)
  }

  private func writeRow(_ place: Int, to out: inout MarkupWriter) {
    let standard = site.comparison.standards[place]
    out.open(.li)
    out.element(.a, { $0.destination(paths[place].map { overview.link(to: $0) } ?? "") }) { out in
      writeLabel(standard, to: &out)
    }
    out.open(.span, .statusCounts)
    if standard.old == nil {
      out.element(.span, .established, text: "新增的文件")
    } else if standard.new == nil {
      out.element(.span, .missing, text: "已删除的文件")
    } else {
      for (words, count, style) in counts(standard) where count > 0 {
        out.element(.span, style, text: "\(words)\(count)")
      }
      if !standard.data.isEmpty { out.element(.span, .info, text: "封面\(standard.data.count)") }
    }
    out.close(.span)
    out.close(.li)
  }

  private func counts(_ standard: StandardComparison) -> [(String, Int, StyleClass)] {
    [
      ("增加", standard.count(.added), .established), ("更改", standard.count(.changed), .planned),
      ("删除", standard.count(.deleted), .missing), ("移动", standard.movedCount, .adopted),
      ("编辑性", standard.count(.editorial), .notApplicable),
    ]
  }

  private func writeNames(to out: inout MarkupWriter) {
    out.open(.p, .muted)
    out.text("前一稿：")
    out.element(.code, text: site.oldName)
    out.text("　这一稿：")
    out.element(.code, text: site.newName)
    out.close(.p)
  }

  private func writeLabel(_ standard: StandardComparison, to out: inout MarkupWriter) {
    let draft = standard.new ?? standard.old
    if let number = draft?.number, !number.isEmpty {
      out.element(.span, .number, text: number)
      out.text("　")
    }
    let title = draft?.title ?? ""
    out.text(title.isEmpty && draft?.number.isEmpty != false ? draft?.path ?? "" : title)
  }

  private func crumbs(_ last: [String]) -> [Page.Crumb] {
    if folder.isEmpty { return last.map { Page.Crumb($0) } }
    return last.isEmpty
      ? [Page.Crumb("与前一稿的差别")] : [Page.Crumb("与前一稿的差别", overview)] + last.map { Page.Crumb($0) }
  }

  // MARK: - One standard

  func standardPage(_ place: Int) -> Artifact? {
    guard let path = paths[place] else { return nil }
    let standard = site.comparison.standards[place]
    var out = MarkupWriter(capacity: 300 * standard.blocks.count + 8192)
    out.element(.h1) { writeLabel(standard, to: &$0) }
    writeNames(to: &out)
    out.open(.p, .statusCounts)
    for (words, count, style) in counts(standard) where count > 0 {
      out.element(.span, style, text: "\(words)\(count)处")
    }
    if standard.renumberedCount > 0 {
      out.element(.span, .count, text: "另有\(standard.renumberedCount)处编号改变，不算差别")
    }
    out.close(.p)
    writeData(standard, to: &out)
    let causes = site.causes.indices.contains(place) ? site.causes[place] : [:]
    writeChanges(site.changes[place], causes, to: &out)
    writeSwitches(to: &out)
    ComparedText(standard, causes: causes).write(to: &out)
    let page = Page(
      path: path, title: "与前一稿的差别 · \(standard.label)", section: .system, style: .comparisonPage,
      crumbs: crumbs([standard.label]), running: standard.new?.number ?? "", hasNavigation: !folder.isEmpty)
    return page.artifact(shell, systemName: systemName, content: out)
  }

  private func writeData(_ standard: StandardComparison, to out: inout MarkupWriter) {
    guard !standard.data.isEmpty else { return }
    out.element(.section) { out in
      out.element(.h2, text: "封面")
      out.open(.dl, .dataChanges)
      for change in standard.data {
        out.open(.div)
        out.element(.dt, text: change.name.zh)
        out.open(.dd)
        if !change.old.isEmpty { out.element(.del, text: change.old) }
        if !change.old.isEmpty, !change.new.isEmpty { out.text(" ") }
        if !change.new.isEmpty { out.element(.ins, text: change.new) }
        out.close(.dd)
        out.close(.div)
      }
      out.close(.dl)
    }
  }

  private func writeChanges(
    _ changes: (lead: String, items: [SiteComparison.Item]), _ causes: [Int: [ChangeCause]], to out: inout MarkupWriter
  ) {
    guard !changes.items.isEmpty else { return }
    out.element(.section) { out in
      out.open(.details)
      out.element(.summary, text: "主要技术变化（供前言用，\(changes.items.count)项）")
      out.element(.p, text: changes.lead)
      out.open(.ul, .items)
      for (place, item) in changes.items.enumerated() {
        out.open(.li)
        out.element(.span, .mark, text: "\(ListMarker.letters(place + 1)))")
        out.text(item.words + (place + 1 == changes.items.count ? "。" : "；"))
        writeReasons(item.places.flatMap { causes[$0] ?? [] }, to: &out)
        out.close(.li)
      }
      out.close(.ul)
      out.close(.details)
    }
  }

  /// The numbers of the comments that an entry is due to, each leading to the text.
  private func writeReasons(_ causes: [ChangeCause], to out: inout MarkupWriter) {
    var seen: Set<String> = []
    let ids = causes.map(\.id).filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !ids.isEmpty else { return }
    out.open(.span, .was)
    out.text("　意见 ")
    for (place, id) in ids.enumerated() {
      if place > 0 { out.text("、") }
      out.link("#" + ComparedText.anchor(id), id)
    }
    out.close(.span)
  }

  /// The two readings, and whether what stayed is shown; they work without a script.
  private func writeSwitches(to out: inout MarkupWriter) {
    out.open(.fieldset, .readings)
    out.element(.legend, text: "读法")
    for (id, words, isChosen) in [("reading-marks", "标在文中", true), ("reading-sides", "左右对照", false)] {
      out.open(.span)
      out.void(.input) { attributes in
        attributes("type", "radio")
        attributes("name", "reading")
        attributes.id(id)
        if isChosen { attributes.flag("checked") }
      }
      out.element(.label, { $0("for", id) }) { $0.text(words) }
      out.close(.span)
    }
    out.open(.span)
    out.void(.input) { attributes in
      attributes("type", "checkbox")
      attributes.id("show-unchanged")
    }
    out.element(.label, { $0("for", "show-unchanged") }) { $0.text("也显示没有改动的文字") }
    out.close(.span)
    out.close(.fieldset)
  }
}
