import StdMarkup
import StdModel

extension StandardPage {
  /// The box that says where the document stands in the system and which others have to do with it.
  mutating func writeAbout() {
    out.open(.aside) { attributes in
      attributes.style(.about)
      attributes.label("本文件在体系中的位置")
    }
    out.open(.dl)
    writePlace()
    if let type = context.standard.metadata.functionalType?.value { writeFact("类型", type.rawValue) }
    if let stage = context.standard.metadata.stage?.value {
      writeFact("状态", stage == .published ? "现行" : stage.rawValue)
    }
    writeImplementations()
    writeStandards("被岗位实施", context.index.inOrder(context.resolution.implementedBy))
    writeStandards("被引用", citingStandards)
    writeStatement()
    writeDownload()
    writeReview()
    writeChanges()
    writeDeleted()
    out.close(.dl)
    writeProvisionSwitch()
    out.close(.aside)
  }

  private mutating func writeFact(_ name: String, _ value: String) {
    out.element(.div) { out in
      out.element(.dt, text: name)
      out.element(.dd, text: value)
    }
  }

  private mutating func writePlace() {
    guard let place = context.entry.place, let slot = context.index.slot(of: place.category) else { return }
    let path = context.root + SiteIndex.page(slot.page, of: SiteMap.subsystemPage(place.subsystem)).description
    out.open(.div)
    out.element(.dt, text: "所属")
    out.open(.dd)
    out.link(context.root + SiteMap.subsystemPage(place.subsystem).description, context.index.name(of: place.subsystem))
    out.text(" › ")
    out.link(path + "#" + SiteMap.categoryAnchor(place.category), slot.category.name)
    out.close(.dd)
    out.close(.div)
  }

  /// For a post standard: what the post carries out.
  private mutating func writeImplementations() {
    guard !context.resolution.implements.isEmpty else { return }
    out.open(.div)
    out.element(.dt, text: "本岗位实施")
    out.open(.dd)
    out.open(.ul)
    for implementation in context.resolution.implements {
      guard let id = implementation.standard else { continue }
      out.open(.li)
      writeStandardLink(id)
      for case let clause? in implementation.clauses {
        let reference = NodeReference(id, clause)
        out.text(" ")
        writeLink(reference, context.index.clauseName(reference), .number)
      }
      out.close(.li)
    }
    out.close(.ul)
    out.close(.dd)
    out.close(.div)
  }

  /// How many standards the box names; a terminology that all others cite would otherwise carry the whole system.
  private static var maximumListed: Int { 60 }

  private mutating func writeStandards(_ name: String, _ ids: [StandardID]) {
    guard !ids.isEmpty else { return }
    out.open(.div)
    out.element(.dt, text: name)
    out.open(.dd)
    if ids.count > 6 {
      out.open(.details)
      out.element(.summary, text: "\(ids.count)项标准")
    }
    out.open(.ul)
    for id in ids.prefix(Self.maximumListed) {
      out.open(.li)
      writeStandardLink(id)
      out.close(.li)
    }
    if ids.count > Self.maximumListed {
      out.element(.li, text: "其余\(ids.count - Self.maximumListed)项从略。")
    }
    out.close(.ul)
    if ids.count > 6 { out.close(.details) }
    out.close(.dd)
    out.close(.div)
  }

  /// A link to a standard with its number and title.
  mutating func writeStandardLink(_ id: StandardID) {
    let other = context.index[id]
    out.element(.a, { $0.destination(other.siblingPath) }) { out in
      if !other.number.isEmpty {
        out.element(.span, .number, text: other.number)
        out.text("　")
      }
      out.text(other.title)
    }
  }

  private mutating func writeStatement() {
    if let statement = context.index.system.statements[context.standard.id] {
      out.element(.div) { out in
        out.element(.dt, text: "编制说明")
        out.element(.dd) { $0.link(context.index.siblingPath(statement), context.index[statement].title) }
      }
    }
    guard let subject = context.entry.subject else { return }
    out.open(.div)
    out.element(.dt, text: "所说明的标准")
    out.open(.dd)
    writeStandardLink(subject)
    out.close(.dd)
    out.close(.div)
  }

  /// The files for publishers and platforms, and the pages for those who carry the standard out.
  private mutating func writeDownload() {
    let map = context.index.map
    let isStandard = context.standard.kind == .standard
    out.open(.div)
    out.element(.dt, text: isStandard ? "下载和使用" : "下载")
    out.open(.dd)
    writeDownload(map.sts(of: context.standard.id), "NISO STS XML", ending: ".xml")
    if map.hasGBT37967, isStandard {
      out.text("　")
      writeDownload(map.gbt37967(of: context.standard.id), "GB/T 37967 XML", ending: ".gbt37967.xml")
    }
    if isStandard {
      out.text("　")
      out.link(context.entry.path.link(to: map.checklist(of: context.standard.id)), "检查表")
      if context.index.isPost(context.standard.id) {
        out.text("　")
        out.link(context.entry.path.link(to: map.handbook(of: context.standard.id)), "岗位工作手册")
      }
    }
    out.close(.dd)
    out.close(.div)
  }

  /// Named after the number: `Q_SLFW SS 301—2026.xml`.
  private mutating func writeDownload(_ file: OutputPath, _ words: StaticString, ending: String) {
    let name =
      context.entry.subject == nil && !context.entry.number.isEmpty ? context.entry.number : context.entry.title
    out.open(.a) { attributes in
      attributes.destination(context.entry.path.link(to: file))
      attributes("download", String(name.map { $0 == "/" ? "_" : $0 }) + ending)
    }
    out.text(constant: words)
    out.close(.a)
  }

  /// How far the standard is reviewed.
  private mutating func writeReview() {
    guard let review = context.review else { return }
    let open = ReviewState.allCases.filter { $0 != .signed && review.count($0) > 0 }.map {
      "\($0.name.zh)\(review.count($0))块"
    }
    out.open(.div)
    out.element(.dt, text: "签审")
    out.open(.dd)
    out.link(context.entry.path.link(to: SiteMap.reviewSignOff), review.share)
    if !open.isEmpty { out.text("（\(open.joined(separator: "，"))）") }
    out.close(.dd)
    out.close(.div)
  }

  /// The way to what changed since the draft before.
  private mutating func writeChanges() {
    guard let path = context.changes else { return }
    out.element(.div) { out in
      out.element(.dt, text: "修订")
      out.element(.dd) { $0.link(context.root + path.description, "与前一稿的差别") }
    }
  }

  /// The way to what was deleted since the first draft.
  private mutating func writeDeleted() {
    guard let deleted = context.blockIDs?.deleted, !deleted.isEmpty else { return }
    out.element(.div) { out in
      out.element(.dt, text: "已删除")
      out.element(.dd) { $0.link("deleted.html", "\(deleted.count)处文字") }
    }
  }

  /// The standards that cite this one as a whole or a place in it, each once.
  private var citingStandards: [StandardID] {
    var found = Set(context.resolution.documentReferrers.map(\.standard))
    for referrer in context.resolution.referrers.all { found.insert(referrer.from.standard) }
    found.remove(context.standard.id)
    return context.index.inOrder(found.filter { context.index.standards[Int($0.index)].kind == .standard })
  }

  /// The switch that shows which kind of provision (条款) each sentence is; it works without a script.
  private mutating func writeProvisionSwitch() {
    guard context.standard.kind == .standard,
      context.resolution.provisions.all.contains(where: { $0.provision.kind != .statement })
    else {
      return
    }
    out.element(.p, .provisionSwitch) { out in
      out.void(.input) { attributes in
        attributes("type", "checkbox")
        attributes.id("show-provisions")
      }
      out.element(.label, { $0("for", "show-provisions") }) { $0.text("显示条款类型") }
      out.element(.span, .legend) { out in
        for kind in [Provision.Kind.requirement, .instruction, .recommendation, .permission] {
          out.element(.span, StyleClass(kind), text: kind.name.zh)
        }
      }
    }
  }
}
