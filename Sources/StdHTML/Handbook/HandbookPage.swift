import StdMarkup
import StdModel

extension SiteRenderer {
  /// The handbook of a post in one page that prints as a booklet.
  func handbookPage(_ id: StandardID) -> Artifact {
    let handbook = Handbook(id, index)
    let entry = index[id]
    let name = index.postName(id)
    let page = Page(
      path: index.map.handbook(of: id), title: name + "　岗位工作手册", section: .posts, style: .handbookPage,
      crumbs: [Page.Crumb("岗位手册", SiteMap.posts), Page.Crumb(name)], running: entry.number + " 岗位工作手册")
    var out = MarkupWriter(capacity: 262_144)
    out.open(.div, .sheetFrame)
    out.open(.article) { attributes in
      attributes.style(.sheet)
      attributes.label(page.title)
    }
    writeCover(handbook, name, to: &out)
    writeContents(handbook, to: &out)
    out.open(.div, .text)
    writeSources(handbook, root: page.root, to: &out)
    out.element(.section, .handbookPart) { out in
      out.element(.h2, { $0.id("duties") }) { $0.text("本岗位职责") }
      writeOrigin(handbook.duties, root: page.root, to: &out)
    }
    if handbook.duties.pieces.isEmpty { out.element(.p, text: "岗位标准中还没有写职责。") }
    writePieces(of: handbook.duties, in: handbook, page: page.path, to: &out)
    for part in handbook.parts { write(part, of: handbook, page: page.path, to: &out) }
    out.close(.div)
    out.close(.article)
    out.close(.div)
    return artifact(page, out)
  }

  // MARK: - Cover and contents

  private func writeCover(_ handbook: Handbook, _ name: String, to out: inout MarkupWriter) {
    let entry = index[handbook.post]
    let level = entry.place.flatMap { index.slot(of: $0.category)?.category.name }
    let counts = Checklist.kinds.map { kind in
      ([handbook.duties] + handbook.parts).reduce(0) { $0 + handbook.count(kind, in: $1, index) }
    }
    out.open(.header, .cover)
    out.element(.div, .coverHead) { out in
      out.element(.div, .classification) { $0.element(.p, text: level ?? "") }
    }
    out.element(.p, .levelWords, text: index.system.system.configuration.organisation?.value ?? "")
    out.element(.div, .coverNumber) { $0.element(.p, .number, text: entry.number) }
    out.element(.div, .coverTitle) { out in
      out.element(.h1) { out in
        out.element(.span, text: name)
        out.element(.span, text: "工作手册")
      }
      out.element(.p, .stageMark) { out in
        if handbook.parts.isEmpty, handbook.unknown.isEmpty {
          out.text("本岗位没有实施其他标准的条款")
        } else {
          out.text("实施\(handbook.parts.count)项标准的条款")
        }
      }
    }
    out.element(.div, .coverFoot) { out in
      out.element(.div, .dates) { out in
        for (kind, count) in zip(Checklist.kinds, counts) where count > 0 {
          out.element(.p, text: "\(kind.name.zh) \(count)条")
        }
      }
      if !inputs.date.isEmpty { out.element(.p, .issuer, text: inputs.date + " 汇编") }
    }
    out.close(.header)
  }

  private func writeContents(_ handbook: Handbook, to out: inout MarkupWriter) {
    out.open(.nav) { attributes in
      attributes.style(.contents)
      attributes.id("contents")
      attributes.label("目次")
    }
    out.open(.details) { $0.flag("open") }
    out.element(.summary, .elementTitle, text: "目次")
    out.element(.ol) { out in
      out.element(.li) { $0.element(.a, { $0.destination("#sources") }) { $0.element(.span, text: "依据的标准") } }
      out.element(.li) { out in
        out.element(.a, { $0.destination("#duties") }) { $0.element(.span, text: "本岗位职责") }
        writeContents(of: handbook.duties, to: &out)
      }
      for part in handbook.parts {
        let entry = index[part.standard]
        out.element(.li) { out in
          out.element(.a, { $0.destination("#" + part.anchor) }) { out in
            if !entry.number.isEmpty { out.element(.span, .number, text: entry.shortName) }
            out.text(" ")
            out.element(.span, text: entry.title)
          }
          writeContents(of: part, to: &out)
        }
      }
    }
    out.close(.details)
    out.close(.nav)
  }

  private func writeContents(of part: Handbook.Part, to out: inout MarkupWriter) {
    guard !part.pieces.isEmpty else { return }
    out.element(.ol) { out in
      for piece in part.pieces {
        let reference = NodeReference(part.standard, piece.root)
        out.element(.li) { out in
          out.element(.a, { $0.destination("#" + part.prefix + index.anchor(reference)) }) { out in
            out.element(.span, .number, text: index.clauseName(reference))
            out.text(" ")
            out.element(.span, text: piece.title)
          }
        }
      }
    }
  }

  // MARK: - Sources

  /// The editions that the handbook was put together from, and how the kinds of provisions are told apart in it.
  private func writeSources(_ handbook: Handbook, root: String, to out: inout MarkupWriter) {
    out.open(.section, .handbookPart)
    out.element(.h2, { $0.id("sources") }) { $0.text("依据的标准") }
    out.element(.p, .muted) { out in
      out.text("本手册逐字收入下列版本的条款，条款号与原文相同。所依据的标准修订后，本手册随之重新汇编；正文与标准不一致时，以标准为准。")
    }
    out.element(.p, .legend) { out in
      out.text("下划线区分条款的类别：")
      for kind in Checklist.kinds {
        out.element(.span, StyleClass(kind), text: kind.name.zh + kind.words)
      }
    }
    out.writeGrid(["标准", "收入的条款", "版本", "发布日期", "实施日期", "要求", "推荐", "允许"], label: "依据的标准") { out in
      out.element(.tbody) { out in
        for part in [handbook.duties] + handbook.parts { writeSource(part, of: handbook, root: root, to: &out) }
        for number in handbook.unknown { writeUnknown(number, to: &out) }
      }
    }
    if handbook.parts.isEmpty, handbook.unknown.isEmpty {
      out.element(.p, text: "本岗位的标准没有写明实施哪些标准的条款（implements），本手册只有岗位自己的职责。")
    }
    out.close(.section)
  }

  private func writeSource(_ part: Handbook.Part, of handbook: Handbook, root: String, to out: inout MarkupWriter) {
    let metadata = index.standards[Int(part.standard.index)].metadata
    out.element(.tr) { out in
      writeStandardCell(part.standard, root: root, to: &out)
      out.element(.td, text: clausesTaken(part, isDuties: part.standard == handbook.post))
      out.element(.td) { out in
        out.text(metadata.stage.map { $0.value == .published ? "现行" : $0.value.rawValue } ?? "—")
        if !metadata.replaces.isEmpty {
          out.text("，代替" + metadata.replaces.map(\.value.description).joined(separator: "、"))
        }
        if let changes = comparison?.path(of: part.standard) {
          out.text("　")
          out.link(root + changes.description, "与上一稿的差别")
        }
      }
      out.element(.td, .number, text: metadata.issued?.value ?? "—")
      out.element(.td, .number, text: metadata.effective?.value ?? "—")
      let requirements =
        handbook.count(.requirement, in: part, index) + handbook.count(.instruction, in: part, index)
      for count in [
        requirements, handbook.count(.recommendation, in: part, index), handbook.count(.permission, in: part, index),
      ] {
        out.element(.td, .rightAligned, text: count == 0 ? "—" : String(count))
      }
    }
  }

  /// `全部`, `4.2、5.1`, `职责`.
  private func clausesTaken(_ part: Handbook.Part, isDuties: Bool) -> String {
    if part.isTooLarge { return "全部（只列链接）" }
    if part.isWhole { return "全部" }
    let names = part.pieces.map { index.clauseName(NodeReference(part.standard, $0.root)) }
    if isDuties { return names.isEmpty ? "—" : "职责（\(names.joined(separator: "、"))）" }
    let missing = part.missing.map { "\($0)（未找到）" }
    return (names + missing).joined(separator: "、")
  }

  private func writeUnknown(_ number: StandardNumber, to out: inout MarkupWriter) {
    let adopted = index.adopted(numbered: number)
    out.element(.tr, .uncovered) { out in
      out.element(.th, { $0.scope(.row) }) { out in
        out.text(adopted.map { index.adoptedLabel($0) } ?? number.description)
      }
      out.element(.td, text: adopted == nil ? "体系中没有这项标准" : "采用的标准，体系中没有条文")
      for _ in 0..<6 { out.element(.td, text: "—") }
    }
  }

  // MARK: - Parts

  private func write(_ part: Handbook.Part, of handbook: Handbook, page: OutputPath, to out: inout MarkupWriter) {
    let entry = index[part.standard]
    out.element(.section, .handbookPart) { out in
      out.element(.h2, { $0.id(part.anchor) }) { out in
        if !entry.number.isEmpty {
          out.element(.span, .number, text: entry.number)
          out.text("　")
        }
        out.text(entry.title)
      }
      writeOrigin(part, root: page.rootPrefix, to: &out)
    }
    if part.isTooLarge { out.element(.p, text: "这项标准的条文过多，没有收入本手册，请看原文。") }
    for number in part.missing { out.element(.p, .unresolved, text: "没有第\(number)条：岗位标准写明实施这一条，而这项标准中没有。") }
    writePieces(of: part, in: handbook, page: page, to: &out)
  }

  /// What the part is taken from.
  private func writeOrigin(_ part: Handbook.Part, root: String, to out: inout MarkupWriter) {
    let metadata = index.standards[Int(part.standard.index)].metadata
    out.element(.p, .muted) { out in
      var facts: [String] = []
      if let stage = metadata.stage?.value, stage != .published { facts.append(stage.rawValue) }
      if let issued = metadata.issued?.value { facts.append(issued + "发布") }
      if let effective = metadata.effective?.value { facts.append(effective + "实施") }
      if part.isWhole, !part.isTooLarge {
        facts.append(part.omitted.isEmpty ? "收入全部条款" : "收入全部条款，不含\(part.omitted.joined(separator: "、"))")
      }
      out.text(facts.joined(separator: "，") + (facts.isEmpty ? "" : "。"))
      out.link(root + index[part.standard].path.description, "看原文")
    }
  }

  private func writePieces(
    of part: Handbook.Part, in handbook: Handbook, page: OutputPath, to out: inout MarkupWriter
  ) {
    var writer = StandardPage(
      StandardContext(part.standard, index: index, inputs: inputs, handbook: handbook, prefix: part.prefix, page: page))
    writer.writePieces(part.pieces)
    out.append(writer.out)
  }
}

extension Handbook.Part {
  /// Where the part begins.
  fileprivate var anchor: String { prefix + "part" }
}

extension Handbook.Piece {
  fileprivate var title: String {
    switch content {
    case .element(let element): element.clause.heading.title?.plainText ?? element.kind.fixedTitle ?? ""
    case .clause(let clause): clause.heading.title?.plainText ?? within.last?.heading.title?.plainText ?? ""
    case .term(let entry): entry.term?.text ?? ""
    }
  }
}

extension Provision.Kind {
  /// The words that show the kind; GB/T 1.1—2020, annex C.
  fileprivate var words: String {
    switch self {
    case .requirement: "（应、不应）"
    case .instruction: "（祈使句）"
    case .recommendation: "（宜、不宜）"
    case .permission: "（可、不必）"
    case .capability: "（能、不能）"
    case .possibility: "（可能、不可能）"
    case .statement: ""
    }
  }
}
