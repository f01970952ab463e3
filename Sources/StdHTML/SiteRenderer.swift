import StdMarkup
package import StdModel

/// One or more pages of the site that are made together.
package enum SiteUnit: Hashable, Sendable {
  case home
  /// A page of a subsystem, counted from 0.
  case subsystem(SubsystemKind, page: Int)
  /// A standard or a drafting statement.
  case standard(StandardID)
  /// What was deleted from a standard.
  case deleted(StandardID)
  /// The overview of what changed since the draft before, and the page about one standard of the comparison.
  case changes
  case change(Int)
  /// The notice of the round of comments, with its forms and what the scripts know of it.
  case consultation
  /// The page of the search with its list, and a part of the text that it looks through.
  case search
  case searchPart(Int)
  /// The detailed list (标准明细表): the whole, or one subsystem of a large system.
  case catalogue(SubsystemKind?, page: Int)
  /// The statistics (标准统计表), with its CSV.
  case statistics
  /// The detailed list as CSV, and list and statistics as a workbook.
  case list
  /// The inspection sheet of a standard, with its workbook, and the list of all.
  case checklist(StandardID)
  case checklists(page: Int)
  /// The handbook of a post, and the list of all.
  case handbook(StandardID)
  case postList(page: Int)
  case terms(page: Int)
  /// How complete the framework is, and the way to the other reviews.
  case review
  case elements(page: Int)
  case references(page: Int)
  case posts(page: Int)
  case dates(page: Int)
  case signOff(page: Int)
  case diagnostics(page: Int)
  /// What the filters of the findings count.
  case findings
  /// The files of the look.
  case assets
}

/// Makes the site: every page, the lists as CSV, and the files of the look.
///
/// What all pages share is worked out when the renderer is made; `render` reads only that and the system.
package struct SiteRenderer: Renderer {
  let index: SiteIndex
  private(set) var inputs: SiteInputs
  let catalogue: Catalogue
  let terms: TermIndex
  let graph: ReferenceGraph
  let shell: PageShell
  let name: String
  let comparison: ComparisonPages?
  let search: SearchIndex?
  let findingGroups: FindingGroups

  package init(_ system: ResolvedSystem, _ inputs: SiteInputs) {
    let index = SiteIndex(system)
    self.init(index, inputs, Catalogue(index), TermIndex(index), ReferenceGraph(index))
  }

  /// The same with an index that stands ready; what else the pages share is worked out side by side.
  package init(_ index: SiteIndex, _ inputs: SiteInputs) async {
    async let catalogue = Catalogue(index)
    async let terms = TermIndex(index)
    let graph = ReferenceGraph(index)
    self.init(index, inputs, await catalogue, await terms, graph)
  }

  private init(
    _ index: SiteIndex, _ inputs: SiteInputs, _ catalogue: Catalogue, _ terms: TermIndex, _ graph: ReferenceGraph
  ) {
    self.inputs = inputs
    self.index = index
    self.catalogue = catalogue
    self.terms = terms
    self.graph = graph
    let system = index.system
    name = system.name
    let template = inputs.files.first { $0.name == "page.mustache" }
    shell = PageShell(
      template: template.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "",
      constants: [
        "language": "zh-CN", "system": name, "organisation": system.system.configuration.organisation?.value ?? "",
        "date": inputs.date, "draft": index.round?.fingerprint ?? "", "search": inputs.drafts.isEmpty ? "" : "search",
      ])
    search =
      inputs.drafts.isEmpty
      ? nil : SearchIndex(index, drafts: inputs.drafts, blockIDs: inputs.blockIDs, terms: terms)
    findingGroups = FindingGroups(inputs.diagnostics, index)
    comparison = inputs.comparison.map { [shell, name] in ComparisonPages($0, shell: shell, systemName: name) }
  }

  package func plan(_ system: ResolvedSystem) -> [SiteUnit] {
    var units: [SiteUnit] = [.home]
    for subsystem in system.system.framework.subsystems {
      units += (0..<subsystemPageCount(subsystem.kind)).map { .subsystem(subsystem.kind, page: $0) }
    }
    units += system.system.standards.map { .standard($0.id) }
    units += system.system.standards.filter { inputs.blockIDs[$0.id]?.deleted.isEmpty == false }.map { .deleted($0.id) }
    if let comparison {
      units += [.changes] + comparison.paths.indices.filter { comparison.paths[$0] != nil }.map { .change($0) }
    }
    if index.round != nil { units.append(.consultation) }
    if let search { units += [.search] + search.parts.indices.map { .searchPart($0) } }
    units += catalogue.pages.map { .catalogue($0.subsystem, page: $0.number) }
    units += [.statistics, .list]
    units += (0..<standardPages.count).map { .checklists(page: $0) }
    units += system.system.standards.filter { $0.kind == .standard }.map { .checklist($0.id) }
    units += (0..<postListPages.count).map { .postList(page: $0) }
    units += index.posts.map { .handbook($0) }
    units += (0..<terms.pages.count).map { .terms(page: $0) }
    if !inputs.isPublic {
      units += [.review]
      units += (0..<elementPages.count).map { .elements(page: $0) }
      units += (0..<referencePages.count).map { .references(page: $0) }
      units += (0..<postPages.count).map { .posts(page: $0) }
      units += (0..<datePages.count).map { .dates(page: $0) }
      units += (0..<(inputs.reviews.isEmpty ? 1 : signOffPages.count)).map { .signOff(page: $0) }
      if !inputs.diagnostics.isEmpty { units.append(.findings) }
      units += (0..<diagnosticPages.count).map { .diagnostics(page: $0) }
    }
    return units + [.assets]
  }

  package func render(_ unit: SiteUnit, of system: ResolvedSystem) -> [Artifact] {
    switch unit {
    case .home: [homePage()]
    case .subsystem(let kind, let page): [subsystemPage(kind, page: page)]
    case .standard(let id): [standardPage(id)]
    case .deleted(let id): [deletedPage(id)]
    case .changes: comparison.map { [$0.overviewPage()] } ?? []
    case .change(let place): (comparison?.standardPage(place)).map { [$0] } ?? []
    case .consultation: consultationFiles()
    case .search: searchFiles()
    case .searchPart(let number): searchPart(number)
    case .catalogue(let kind, let page): [cataloguePage(kind, page: page)]
    case .statistics: statisticsFiles()
    case .list: catalogueFiles()
    case .checklist(let id): checklistFiles(id)
    case .checklists(let page): [checklistsPage(page)]
    case .handbook(let id): [handbookPage(id)]
    case .postList(let page): [postListPage(page)]
    case .terms(let page): [termsPage(page)]
    case .review: [reviewPage()]
    case .elements(let page): [elementsPage(page)]
    case .references(let page): [referencesPage(page)]
    case .posts(let page): [postsPage(page)]
    case .dates(let page): [datesPage(page)]
    case .signOff(let page): [signOffPage(page)]
    case .findings: [Artifact(SiteMap.findingsScript, findingsScript)]
    case .diagnostics(let page): [diagnosticsPage(page)]
    case .assets: assets
    }
  }

  /// The notice with what a publication offers for download, and the files beside it.
  package func notice(_ downloads: [SiteInputs.Download]) -> [Artifact] {
    var renderer = self
    renderer.inputs = inputs.with(downloads: downloads)
    return renderer.consultationFiles()
  }

  /// A page whose diagrams the caller has drawn.
  package func render(
    _ unit: SiteUnit, of system: ResolvedSystem, with diagrams: [OutputPath: [UInt8]]
  ) -> [Artifact] {
    var renderer = self
    renderer.inputs = inputs.with(diagrams)
    return renderer.render(unit, of: system)
  }

  private var assets: [Artifact] {
    let files = inputs.files.filter { file in
      file.name.hasPrefix("assets/") && OutputPath(file.name) != Self.diagramStyles
        && (index.round != nil || !file.name.hasPrefix("assets/comments"))
        && (search != nil || !file.name.hasPrefix("assets/search"))
    }
    return files.sorted { $0.name < $1.name }.map { Artifact(OutputPath($0.name), $0.bytes) }
      + [Artifact(Self.diagramStyles, inputs.diagramRules)]
  }

  private static let diagramStyles = SiteMap.asset("diagrams.css")

  /// The finished file of a page.
  func artifact(_ page: Page, _ content: borrowing MarkupWriter) -> Artifact {
    var page = page
    page.hasReviews = !inputs.isPublic
    return page.artifact(shell, systemName: name, content: content)
  }
}

extension ResolvedSystem {
  /// The name of the system, for the header of every page.
  var name: String {
    if let title = system.configuration.title, !title.isEmpty { return title }
    guard let organisation = system.configuration.organisation?.value else { return "服务标准体系" }
    return organisation + "服务标准体系"
  }
}
