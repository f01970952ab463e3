import StdMarkup
import StdModel

extension StandardPage {
  /// An element (要素) with its title as GB/T 1.1—2020 sets it: centred for the unnumbered ones and annexes.
  mutating func write(_ element: Element, level: Int = 2) {
    if element.kind == .contents { return }
    if element.kind.isNumberedClause, !hasRepeatedTitle {
      hasRepeatedTitle = true
      if context.standard.kind == .standard { writeTitle(.p, .repeatedTitle) }
    }
    linkedTerms.removeAll(keepingCapacity: true)
    let clause = element.clause
    out.open(.section) { attributes in
      attributes.styles(.clause, StyleClass(element.kind))
      attributes.id(of: clause.id, in: context)
    }
    switch element.kind {
    case .scope, .normativeReferences, .terms, .symbols, .technical: writeHeading(clause, level: level)
    case .annex(let status): writeAnnexHeading(clause, status, level: level)
    case .foreword, .introduction, .bibliography, .index, .preamble, .appendage, .contents:
      if clause.heading.form != .implied {
        let heading = HTMLElement.heading(level)
        out.open(heading) { attributes in
          attributes.style(.elementTitle)
          attributes.block(clause.id, in: context)
        }
        if let title = clause.heading.title {
          write(title, at: ProsePlace(clause.id))
        } else {
          out.text(element.kind.fixedTitle ?? "")
        }
        writePermalink(clause.id)
        out.close(heading)
      }
    }
    writeMargin(clause.id)
    for block in clause.blocks { write(block, level: level + 1) }
    for subclause in clause.subclauses { write(subclause, level: level + 1) }
    out.close(.section)
  }

  /// A subclause (条), with or without title.
  mutating func write(_ clause: Clause, level: Int) {
    linkedTerms.removeAll(keepingCapacity: true)
    let isTitled = clause.heading.title != nil
    out.open(.section) { attributes in
      attributes.styles(.clause, isTitled ? .titled : .untitled)
      attributes.id(of: clause.id, in: context)
    }
    var blocks = clause.blocks[...]
    if isTitled {
      writeHeading(clause, level: level)
      writeMargin(clause.id)
    } else {
      if case .paragraph(let paragraph)? = blocks.first {
        blocks = blocks.dropFirst()
        out.open(.p) { $0.block(paragraph.id, in: context) }
        writeNumber(clause.id)
        write(paragraph.prose, at: ProsePlace(paragraph.id))
        writePermalink(paragraph.id)
        out.close(.p)
      } else if hasNumber(clause.id) {
        out.open(.p) { $0.block(clause.id, in: context) }
        writeNumber(clause.id)
        writePermalink(clause.id)
        out.close(.p)
      }
      writeMargin(clause.id)
    }
    for block in blocks { write(block, level: level + 1) }
    for subclause in clause.subclauses { write(subclause, level: level + 1) }
    out.close(.section)
  }

  private mutating func writeHeading(_ clause: Clause, level: Int) {
    let heading = HTMLElement.heading(level)
    out.open(heading) { $0.block(clause.id, in: context) }
    writeNumber(clause.id)
    if let title = clause.heading.title { write(title, at: ProsePlace(clause.id)) }
    writePermalink(clause.id)
    out.close(heading)
  }

  /// 附录 A, its status and its title on three centred lines; GB/T 1.1—2020, 8.12.
  private mutating func writeAnnexHeading(_ clause: Clause, _ status: AnnexStatus, level: Int) {
    let heading = HTMLElement.heading(level)
    out.open(heading) { attributes in
      attributes.style(.annexTitle)
      attributes.block(clause.id, in: context)
    }
    out.open(.a) { attributes in
      attributes.style(.number)
      attributes.destination(of: clause.id, in: context)
    }
    if case .clause(let number) = context.facts[clause.id].effective {
      out.text("附录 \(number)")
    } else {
      out.text("附录")
    }
    out.close(.a)
    switch status {
    case .normative: out.element(.span, .annexStatus, text: "（规范性）")
    case .informative: out.element(.span, .annexStatus, text: "（资料性）")
    case .unstated: break
    }
    if let title = clause.heading.title {
      out.open(.span)
      write(title, at: ProsePlace(clause.id))
      out.close(.span)
    }
    writePermalink(clause.id)
    out.close(heading)
  }

  private func hasNumber(_ node: NodeID) -> Bool {
    if case .clause = context.facts[node].effective { return true }
    return false
  }

  /// The number of a clause or term entry, which is also the lasting link to it.
  mutating func writeNumber(_ node: NodeID) {
    guard case .clause(let number) = context.facts[node].effective else { return }
    out.open(.a) { attributes in
      attributes.style(.number)
      attributes.destination(of: node, in: context)
    }
    out.text { $0.number(number) }
    out.close(.a)
  }

  // MARK: - Margin

  /// What stands beside a clause: who refers to it (本条被引用), and its grounds in the drafting statement.
  mutating func writeMargin(_ clause: NodeID) {
    while nextReferrer < context.referrers.count, context.facts[context.referrers[nextReferrer].target].clause < clause
    { nextReferrer += 1 }
    let start = nextReferrer
    while nextReferrer < context.referrers.count, context.facts[context.referrers[nextReferrer].target].clause == clause
    { nextReferrer += 1 }
    var ground: NodeReference?
    if !context.grounds.isEmpty, case .clause(let number) = context.facts[clause].effective {
      ground = context.grounds[number]
    }
    let state = context.clauseStates.isEmpty ? nil : context.clauseStates[clause]
    guard nextReferrer > start || ground != nil || state != nil, !context.isGathered else { return }
    out.open(.div, .margin)
    if let state {
      out.element(.span) { attributes in
        attributes.styles(.reviewMark, StyleClass(state))
        if state == .signed { attributes("title", state.name.zh) }
      } content: { out in
        out.text(state == .signed ? "✓" : state.name.zh)
      }
    }
    if let ground { writeLink(ground, "确定依据", .groundsLink) }
    if nextReferrer > start { writeReferrers(context.referrers[start..<nextReferrer]) }
    out.close(.div)
  }

  /// A link to a node with its words.
  mutating func writeLink(_ reference: NodeReference, _ words: String, _ style: StyleClass? = nil) {
    out.open(.a) { attributes in
      if let style { attributes.style(style) }
      attributes.destination(of: reference, in: context)
    }
    out.text(words)
    out.close(.a)
  }

  private mutating func writeReferrers(_ referrers: ArraySlice<Referrer>) {
    var places: [(clause: NodeReference, from: NodeReference)] = []
    for referrer in referrers {
      let clause = NodeReference(
        referrer.from.standard, context.index.facts(of: referrer.from.standard)[referrer.from.node].clause)
      if !places.contains(where: { $0.clause == clause }) { places.append((clause, referrer.from)) }
      // A clause that the whole system cites would need a page of its own; the count says how many there are.
      if places.count == 60 { break }
    }
    out.open(.details)
    out.element(.summary, text: "被引用 \(referrers.count)")
    out.open(.ul)
    for place in places {
      let name = context.index.clauseName(place.clause)
      let number =
        place.clause.standard == context.standard.id ? "" : context.index[place.clause.standard].shortName + " "
      out.open(.li)
      writeLink(place.clause, number + name)
      out.close(.li)
    }
    out.close(.ul)
    out.close(.details)
  }
}
