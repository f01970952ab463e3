import StdModel

/// What the search reads: a list of standards and terms, and the text of all blocks in parts that are loaded one after
/// the other.
///
/// Both are scripts with one call each: a page that was opened from a folder can load scripts and nothing else. There is
/// no index of words. The scripts look for the characters themselves, which finds what any segmentation would miss.
struct SearchIndex: Sendable {
  /// How links to standards are made.
  enum Addresses: Sendable {
    /// From the root of the site.
    case site
    /// Inside one page that holds all standards of the list; anchors begin with `AnchorPrefix`.
    case onePage
  }

  let index: SiteIndex
  let addresses: Addresses
  /// The documents whose text is searched, in the order of the list.
  let documents: [StandardID]
  /// The documents of each part, as places in `documents`; a part lies in one subsystem.
  let parts: [Range<Int>]
  private let drafts: [Draft]
  private let blockIDs: [StandardID: BlockIDs]
  private let terms: TermIndex
  private let subsystems: [SubsystemKind]
  /// The subsystem of each document, as a place in `subsystems`; -1 for none.
  private let places: [Int]

  /// How many bytes of text a part holds at most, unless one document alone has more.
  static let partSize = 192 * 1024

  /// Takes the drafts of all documents, in the order of the system. `only` keeps some of them.
  init(
    _ index: SiteIndex, drafts: [Draft], blockIDs: [StandardID: BlockIDs], terms: TermIndex,
    only chosen: [StandardID]? = nil, addresses: Addresses = .site
  ) {
    self.index = index
    self.addresses = addresses
    self.drafts = drafts
    self.blockIDs = blockIDs
    self.terms = terms
    let subsystems = index.system.system.framework.subsystems.map(\.kind)
    self.subsystems = subsystems
    func place(_ id: StandardID) -> Int {
      let entry = index[id]
      let place = entry.place ?? entry.subject.flatMap { index[$0].place }
      return place.flatMap { subsystems.firstIndex(of: $0.subsystem) } ?? -1
    }
    func key(_ id: StandardID) -> (Int, Int, StandardID) {
      let known = place(id)
      return (known < 0 ? .max : known, index[index[id].subject ?? id].order, id)
    }
    let ids = drafts.map(\.standard)
    documents = (chosen ?? ids).map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    places = documents.map(place)
    parts = Self.parts(of: documents, places, drafts)
  }

  private static func parts(of documents: [StandardID], _ places: [Int], _ drafts: [Draft]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var size = 0
    for (number, id) in documents.enumerated() {
      let text = drafts[Int(id.index)].blocks.reduce(0) { $0 + $1.text.utf8.count }
      if number > start, size + text > partSize || places[number] != places[start] {
        parts.append(start..<number)
        (start, size) = (number, 0)
      }
      size += text
    }
    if start < documents.count { parts.append(start..<documents.count) }
    return parts
  }

  // MARK: - The list

  /// `stdcSearch.list({…});`
  var listScript: [UInt8] {
    var script: [UInt8] = []
    script.append(script: "stdcSearch.list({\n\"subsystems\":")
    script.append(list: subsystems) { kind, script in script.append(literal: index.name(of: kind)) }
    script.append(script: ",\n\"elements\":")
    script.append(list: ElementGroup.allCases) { group, script in script.append(literal: group.name) }
    script.append(script: ",\n\"parts\":")
    script.append(list: parts) { part, script in script.append(number: places[part.lowerBound]) }
    script.append(script: ",\n\"standards\":")
    let pinyin = Pinyin(
      of: documents.map { index[$0].title } + index.adopted.map(\.title) + terms.entries.map(\.term))
    writeStandards(pinyin, to: &script)
    script.append(script: ",\n\"terms\":")
    writeTerms(pinyin, to: &script)
    script.append(script: "\n});\n")
    return script
  }

  private func writeStandards(_ pinyin: Pinyin, to script: inout [UInt8]) {
    script.append(script: "[")
    for (number, id) in documents.enumerated() {
      let entry = index[id]
      script.append(script: number == 0 ? "\n[" : ",\n[")
      script.append(literal: address(of: id))
      for text in [entry.number, entry.title, pinyin[entry.title]] {
        script.append(script: ",")
        script.append(literal: text)
      }
      script.append(script: ",")
      script.append(number: places[number])
      script.append(script: entry.subject == nil ? ",0]" : ",1]")
    }
    if addresses == .site {
      for (number, standard) in index.adopted.enumerated() {
        script.append(script: number == 0 && documents.isEmpty ? "\n[" : ",\n[")
        script.append(literal: index.adoptedAddress(number))
        for text in [standard.number.description, standard.title, pinyin[standard.title]] {
          script.append(script: ",")
          script.append(literal: text)
        }
        script.append(script: ",-1,2]")
      }
    }
    script.append(script: "]")
  }

  private func writeTerms(_ pinyin: Pinyin, to script: inout [UInt8]) {
    let numbers = Dictionary(documents.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let known = terms.entries.compactMap { entry in numbers[entry.reference.standard].map { (entry, $0) } }
    script.append(list: known) { found, script in
      let (entry, number) = found
      script.append(script: "\n[")
      script.append(literal: entry.term)
      for text in [
        entry.english.joined(separator: " "), pinyin[entry.term],
        anchor(of: entry.reference.node, in: entry.reference.standard), index.clauseName(entry.reference),
        entry.definition,
      ] {
        script.append(script: ",")
        script.append(literal: text)
      }
      script.append(script: ",")
      script.append(number: number)
      script.append(script: "]")
    }
  }

  private func address(of id: StandardID) -> String {
    switch addresses {
    case .site: index[id].path.description
    case .onePage: "#" + AnchorPrefix.article(id)
    }
  }

  // MARK: - The text

  /// `stdcSearch.part(number,[…]);`
  func partScript(_ number: Int) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(Self.partSize * 5 / 4)
    script.append(script: "stdcSearch.part(")
    script.append(number: number)
    script.append(script: ",")
    script.append(list: parts[number]) { place, script in
      script.append(script: "\n[")
      script.append(number: place)
      script.append(script: ",[")
      writeText(of: documents[place], to: &script)
      script.append(script: "]]")
    }
    script.append(script: ");\n")
    return script
  }

  /// The clauses of a document with their blocks: `["c-5.2","5.2","标题",2,["text",["text","anchor",3,"a)"]]]`.
  private func writeText(of id: StandardID, to script: inout [UInt8]) {
    let draft = drafts[Int(id.index)]
    let provisions = index.resolution(of: id).provisions
    var clause = -1
    var clauseAnchor = ""
    var table = ""
    for block in draft.blocks where !block.text.isEmpty {
      if block.clause != clause {
        if clause >= 0 { script.append(script: "]],") }
        clause = block.clause
        let facts = draft.clauses[clause]
        clauseAnchor = anchor(of: facts.node, in: id)
        script.append(script: "\n[")
        for text in [clauseAnchor, facts.reference, facts.title] {
          script.append(literal: text)
          script.append(script: ",")
        }
        script.append(number: ElementGroup(facts.element).rawValue)
        script.append(script: ",[")
      } else {
        script.append(script: ",")
      }
      var place = anchor(of: block, in: id, clause: clauseAnchor)
      if block.kind == .table { table = place }
      if block.kind == .row, place == clauseAnchor { place = table }
      let kinds = provisions.places(of: block.node).reduce(0) { bits, number in
        bits | provisions.all[number].provision.kind.bit
      }
      // What is printed before the text of a clause or term is the clause's own number.
      let number = block.kind == .title || block.kind == .term || block.kind == .paragraph ? "" : block.number
      if place == clauseAnchor, kinds == 0, number.isEmpty {
        script.append(literal: block.text)
      } else {
        script.append(script: "[")
        script.append(literal: block.text)
        script.append(script: ",")
        script.append(literal: place == clauseAnchor ? "" : place)
        script.append(script: ",")
        script.append(number: kinds)
        script.append(script: ",")
        script.append(literal: number)
        script.append(script: "]")
      }
    }
    if clause >= 0 { script.append(script: "]]") }
  }

  /// Where a block stands on its page: its lasting id, else the anchor of its own or of its clause.
  private func anchor(of block: DraftBlock, in id: StandardID, clause: String) -> String {
    if let lasting = blockIDs[id]?[block.node] { return lasting.anchor }
    switch block.kind {
    case .title, .paragraph, .preformatted, .footnote: return clause
    case .row: return clause
    case .item, .table, .figure, .formula, .note, .example, .term, .reference: return anchor(of: block.node, in: id)
    }
  }

  private func anchor(of node: NodeID, in id: StandardID) -> String {
    let anchor = index.anchor(NodeReference(id, node))
    return addresses == .site ? anchor : AnchorPrefix.of(id) + anchor
  }
}

/// Before the anchors of a standard where many stand on one page.
enum AnchorPrefix {
  /// `s3-`
  static func of(_ id: StandardID) -> String { "s\(id.index)-" }

  /// The place of the standard as a whole: `s3`.
  static func article(_ id: StandardID) -> String { "s\(id.index)" }
}

/// The elements of a standard as a reader chooses among them.
enum ElementGroup: Int, CaseIterable, Sendable {
  case front, scope, references, terms, technical, annex, back

  init(_ kind: Element.Kind) {
    switch kind {
    case .preamble, .contents, .foreword, .introduction: self = .front
    case .scope: self = .scope
    case .normativeReferences: self = .references
    case .terms, .symbols: self = .terms
    case .technical: self = .technical
    case .annex: self = .annex
    case .bibliography, .index, .appendage: self = .back
    }
  }

  var name: String {
    switch self {
    case .front: "前言和引言"
    case .scope: "范围"
    case .references: "规范性引用文件"
    case .terms: "术语、符号和缩略语"
    case .technical: "核心技术要素等正文"
    case .annex: "附录"
    case .back: "参考文献和索引"
    }
  }
}

extension Provision.Kind {
  /// The kinds of provisions of a block as one number; `search.js` knows the same.
  fileprivate var bit: Int {
    switch self {
    case .requirement: 1
    case .instruction: 2
    case .recommendation: 4
    case .permission: 8
    case .capability: 16
    case .possibility: 32
    case .statement: 64
    }
  }
}
