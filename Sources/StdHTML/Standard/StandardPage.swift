import StdMarkup
import StdModel

/// Writes the page of one standard or drafting statement, laid out as GB/T 1.1—2020 prints a document.
///
/// The writer walks the elements once, in reading order; nodes come with ascending ids, so what refers to them is read
/// off sorted lists on the way.
struct StandardPage: ~Copyable {
  let context: StandardContext
  var out: MarkupWriter
  var nextReferrer = 0
  /// Term entries that the clause at hand has linked already.
  var linkedTerms: [NodeReference] = []
  /// Targets on other pages whose preview the page holds already.
  var previewed: Set<NodeReference> = []
  /// Footnotes by their mark; filled when the first mark is met.
  var footnotes: [String: Footnote]?
  /// Reused by `write(_:at:)`.
  var marks: [ProseMark] = []
  /// Elements around the text at hand that are open, the outermost first, and where each closes.
  var openElements: [(end: Int, element: HTMLElement)] = []
  /// The number of the reference entry whose text is being written.
  var designation: StandardNumber?
  /// Whether the title has been repeated before the first numbered clause.
  var hasRepeatedTitle = false

  init(
    _ id: StandardID, index: SiteIndex, inputs: SiteInputs, changes: OutputPath? = nil, isGathered: Bool = false
  ) {
    context = StandardContext(id, index: index, inputs: inputs, changes: changes, isGathered: isGathered)
    out = MarkupWriter(capacity: 220 * context.standard.nodeCount + 8192)
  }

  /// Writes single clauses of a standard.
  init(_ context: StandardContext) {
    self.context = context
    out = MarkupWriter(capacity: 16_384)
  }

  /// The content of the page.
  consuming func render() -> MarkupWriter {
    out.open(.div, .sheetFrame)
    out.open(.article) { attributes in
      attributes.style(.sheet)
      attributes.label(context.entry.label)
      attributes("data-standard", context.entry.path.description)
      // Where the script leads an id to that is not on the page.
      if context.blockIDs?.deleted.isEmpty == false { attributes("data-deleted", constant: "deleted.html") }
    }
    writeRound()
    if context.standard.kind == .standard { writeCover() } else { writeStatementTitle() }
    if !context.isGathered { writeAbout() }
    writeContents()
    writeElements()
    writeIdentity()
    out.close(.article)
    if !context.isGathered { writeNeighbours() }
    out.close(.div)
    return out
  }

  private mutating func writeElements() {
    out.open(.div, .text)
    var isEnded = false
    for element in context.standard.elements {
      if element.kind == .appendage, !isEnded {
        writeEnd()
        isEnded = true
      }
      write(element)
    }
    if !isEnded { writeEnd() }
    out.close(.div)
  }

  /// The lasting link of a block, which is also the place that it leads to; it shows when the block is pointed at.
  mutating func writePermalink(_ node: NodeID) {
    guard let id = context.blockIDs?[node] else { return }
    out.element(.a) { attributes in
      attributes.style(.permalink)
      attributes.id(id.anchor)
      attributes.destination("#" + id.anchor)
      attributes.label("固定链接 \(id)")
    } content: { _ in
    }
  }

  /// The line that closes a document (终结线); GB/T 1.1—2020, 10.4.
  private mutating func writeEnd() {
    out.void(.hr) { attributes in
      attributes.style(.endLine)
      attributes.label("文件结束")
    }
  }

  private mutating func writeNeighbours() {
    guard context.entry.previous != nil || context.entry.next != nil else { return }
    out.open(.nav) { attributes in
      attributes.style(.neighbours)
      attributes.label("同类别的标准")
    }
    writeNeighbour(context.entry.previous, "上一项", .previous)
    writeNeighbour(context.entry.next, "下一项", .next)
    out.close(.nav)
  }

  private mutating func writeNeighbour(_ id: StandardID?, _ words: String, _ style: StyleClass) {
    guard let id else { return }
    let other = context.index[id]
    out.element(.a) { attributes in
      attributes.style(style)
      attributes.destination(other.siblingPath)
    } content: { out in
      out.element(.small, text: words)
      out.element(.span, .number, text: other.number)
      out.text(" ")
      out.element(.span, text: other.title)
    }
  }
}

extension SiteIndex {
  /// For a standard with a drafting statement: where the table of grounds speaks of each clause.
  func grounds(of id: StandardID) -> [ClauseNumber: NodeReference] {
    guard let statement = system.statements[id],
      case .draftingStatement(let facts) = standards[Int(statement.index)].kind
    else { return [:] }
    var found: [ClauseNumber: NodeReference] = [:]
    let rows = groundRows(of: statement)
    for ground in facts.grounds {
      guard let clause = ground.clause, let row = rows[ground.span] else { continue }
      found[clause] = found[clause] ?? NodeReference(statement, row)
    }
    return found
  }

  /// The rows of all tables of a drafting statement, by the places of their cells in the source.
  private func groundRows(of id: StandardID) -> [SourceSpan: NodeID] {
    var rows: [SourceSpan: NodeID] = [:]
    func visit(_ clause: Clause) {
      for case .table(let table) in clause.blocks {
        for row in table.rows {
          for cell in row.cells { rows[cell.prose.span] = row.id }
        }
      }
      clause.subclauses.forEach(visit)
    }
    standards[Int(id.index)].elements.forEach { visit($0.clause) }
    return rows
  }
}

extension SiteRenderer {
  func standardPage(_ id: StandardID) -> Artifact {
    let writer = StandardPage(id, index: index, inputs: inputs, changes: comparison?.path(of: id))
    let entry = index[id]
    var crumbs: [Page.Crumb] = []
    if let place = entry.place, let slot = index.slot(of: place.category) {
      let path = SiteIndex.page(slot.page, of: SiteMap.subsystemPage(place.subsystem))
      crumbs.append(Page.Crumb(index.name(of: place.subsystem), SiteMap.subsystemPage(place.subsystem)))
      crumbs.append(Page.Crumb(slot.category.name, path, anchor: SiteMap.categoryAnchor(place.category)))
    } else if let subject = entry.subject {
      crumbs.append(Page.Crumb(index[subject].label, index[subject].path))
    }
    crumbs.append(Page.Crumb(entry.number.isEmpty || entry.subject != nil ? entry.title : entry.number))
    let page = Page(
      path: entry.path, title: entry.label, section: .system, style: .standardPage, crumbs: crumbs,
      running: entry.number)
    return artifact(page, writer.render())
  }
}
