package import StdModel

/// What `stdc dump` shows of a standard: the tree that lowering built, with the facts of a later stage beside it.
package enum DumpStage: String, CaseIterable, Sendable {
  /// The hierarchy with spans, as written.
  case lower
  /// The same with the number that each node has, and what its place asks for where that differs.
  case number
  /// The same with the references, terms and implementations that were found and what they mean.
  case resolve
  /// Every sentence with its class (条款类型).
  case provisions
}

/// The standard as indented text, one node a line: kind, number, first words, `@line:column`.
package func dump(_ id: StandardID, of system: ResolvedSystem, stage: DumpStage) -> String {
  var dumper = Dumper(id, system, stage)
  dumper.dump()
  return dumper.text
}

private struct Dumper {
  let standard: Standard
  let system: ResolvedSystem
  let stage: DumpStage
  let facts: NodeTable<NodeFacts>
  let resolution: Resolution
  let lines: LineIndex
  var text = ""
  private var depth = 0

  init(_ id: StandardID, _ system: ResolvedSystem, _ stage: DumpStage) {
    standard = system.system[id]
    self.system = system
    self.stage = stage
    facts = system.facts(of: id)
    resolution = system.resolution(of: id)
    lines = LineIndex(system.sources[standard.source])
  }

  mutating func dump() {
    let metadata = standard.metadata
    let number = metadata.number.map { String(describing: $0.value) } ?? metadata.writtenNumber?.value ?? "—"
    line(standard.kind == .standard ? "standard" : "statement", number, metadata.displayTitle, standard.metadata.span)
    let elements = standard.elements
    nested { for element in elements { $0.dump(element) } }
  }

  private mutating func dump(_ element: Element) {
    line(
      "element \(name(of: element.kind))", shown(element.id), element.clause.heading.title?.text ?? "",
      element.clause.heading.span)
    nested { $0.dumpContent(of: element.clause) }
  }

  private mutating func dumpContent(of clause: Clause) {
    if let title = clause.heading.title { dumpFacts(ProsePlace(clause.id), title) }
    for block in clause.blocks { dump(block) }
    for subclause in clause.subclauses {
      line("clause", shown(subclause.id), subclause.heading.title?.text ?? "（无标题）", subclause.heading.span)
      nested { $0.dumpContent(of: subclause) }
    }
  }

  private mutating func dump(_ block: Block) {
    switch block {
    case .paragraph(let paragraph):
      line("paragraph", "", paragraph.prose.text, paragraph.prose.span)
      dumpFacts(ProsePlace(paragraph.id), paragraph.prose)
    case .list(let list):
      line("list", "", "", list.span)
      nested {
        for item in list.items {
          $0.line("item", $0.shown(item.id), item.prose.text, item.marker.span.union(item.prose.span))
          $0.dumpFacts(ProsePlace(item.id), item.prose)
          $0.nested { dumper in for block in item.blocks { dumper.dump(block) } }
        }
      }
    case .table(let table):
      line("table", shown(table.id), table.caption?.title.text ?? "", table.span)
      nested {
        for row in [table.header] + table.rows {
          $0.line("row", "", row.cells.map(\.prose.text).joined(separator: " | "), row.span)
          for (slot, cell) in row.cells.enumerated() { $0.dumpFacts(ProsePlace(row.id, slot: slot), cell.prose) }
        }
        for note in table.notes { $0.dump(.note(note)) }
      }
    case .figure(let figure):
      line("figure", shown(figure.id), figure.caption?.title.text ?? "", figure.span)
      nested { for note in figure.notes { $0.dump(.note(note)) } }
    case .formula(let formula): line("formula", shown(formula.id), formula.tex, formula.span)
    case .note(let note):
      line("note", shown(note.id), note.prose.text, note.span)
      dumpFacts(ProsePlace(note.id), note.prose)
      nested { for block in note.blocks { $0.dump(block) } }
    case .example(let example):
      line("example", shown(example.id), example.prose.text, example.span)
      dumpFacts(ProsePlace(example.id), example.prose)
      nested { for block in example.blocks { $0.dump(block) } }
    case .termEntry(let entry):
      line("term", shown(entry.id), entry.designations.map(\.text).joined(separator: " / "), entry.span)
      nested {
        for block in entry.blocks { $0.dump(block) }
        if let source = entry.source { $0.line("source", "", source.text.text, source.span) }
      }
    case .reference(let entry):
      line("reference", shown(entry.id), entry.prose.text, entry.span)
      dumpFacts(ProsePlace(entry.id), entry.prose)
    case .footnote(let footnote):
      line("footnote", shown(footnote.id), footnote.label.name, footnote.span)
      nested { for block in footnote.blocks { $0.dump(block) } }
    case .quotation(let quotation):
      line("quotation", "", "", quotation.span)
      nested { for block in quotation.blocks { $0.dump(block) } }
    case .preformatted(let block): line("preformatted", block.language, block.text, block.span)
    }
  }

  // MARK: - Facts

  private mutating func dumpFacts(_ place: ProsePlace, _ prose: Prose) {
    switch stage {
    case .lower, .number: return
    case .resolve:
      nested {
        for reference in $0.resolution.references[place.node] where reference.place == place {
          let force = reference.force == .normative ? "规范性" : "资料性"
          $0.line(
            "→", force, "\(prose[reference.mention.range]) ⇒ \($0.describe(reference.target))",
            prose.span(of: reference.mention.range))
        }
        for use in $0.resolution.termUses[place.node] where use.place == place {
          $0.line("term-use", "", "\(prose[use.range]) ⇒ \($0.describe(.node(use.entry)))", prose.span(of: use.range))
        }
      }
    case .provisions:
      nested {
        for placed in $0.resolution.provisions[place.node] where placed.place == place {
          let provision = placed.provision
          $0.line(
            provision.kind.name.zh, "", String(prose[provision.sentence]),
            prose.span(of: provision.modal ?? provision.sentence))
        }
      }
    }
  }

  private func describe(_ target: CrossReference.Target) -> String {
    switch target {
    case .node(let reference):
      let prefix = reference.standard == standard.id ? "" : "\(number(of: reference.standard)) "
      return prefix + describe(system.numbered[reference])
    case .standard(let id): return number(of: id)
    case .adopted(let index): return "采用 \(system.system.configuration.adopted[index].number)"
    case .planned(let number): return "计划 \(number)"
    case .listed: return "已列出的文件"
    case .itself: return "本文件"
    case .external: return "外部文件"
    case .missingStandard: return "？体系中没有该标准"
    case .missing: return "？不存在"
    }
  }

  private func number(of id: StandardID) -> String {
    system.system[id].metadata.number.map { String(describing: $0.value) } ?? system.system[id].slug
  }

  private func describe(_ facts: NodeFacts) -> String { "\(facts.kind) \(describe(facts.effective))" }

  private func describe(_ number: NodeNumber) -> String {
    switch number {
    case .none: ""
    case .clause(let number): String(describing: number)
    case .object(let number): String(describing: number)
    case .ordinal(let ordinal): String(ordinal)
    case .item(let family, let ordinal): describe(family, ordinal)
    }
  }

  private func describe(_ family: ListMarker.Family, _ ordinal: Int) -> String {
    switch family {
    case .dash: "——"
    case .bullet: "·"
    case .letter: (1...26).contains(ordinal) ? "\(UnicodeScalar(UInt8(96 + ordinal))))" : "\(ordinal))"
    case .digit: "\(ordinal))"
    case .foreign: "#\(ordinal)"
    }
  }

  private func shown(_ id: NodeID) -> String {
    let own = facts[id]
    guard stage != .lower else { return describe(own.effective) }
    return own.effective == own.expected
      ? describe(own.effective) : "\(describe(own.effective))（应为 \(describe(own.expected))）"
  }

  private func name(of kind: Element.Kind) -> String {
    switch kind {
    case .annex(.normative): "annex normative"
    case .annex(.informative): "annex informative"
    case .annex(.unstated): "annex"
    default: String(describing: kind)
    }
  }

  // MARK: - Writing

  private mutating func nested(_ body: (inout Dumper) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func line(_ kind: String, _ number: String, _ words: String, _ span: SourceSpan) {
    let position = lines.position(of: span.lowerBound)
    text += String(repeating: "  ", count: depth) + kind
    if !number.isEmpty { text += " \(number)" }
    if !words.isEmpty {
      let first = words.prefix(48).map { $0.isNewline ? " " : $0 }
      text += " “\(String(first))\(words.count > 48 ? "…" : "")”"
    }
    text += " @\(position.line):\(position.column)\n"
  }
}
