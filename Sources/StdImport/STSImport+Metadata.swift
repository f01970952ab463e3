import StdModel
import StdSyntax
import StdXML

/// The front matter. What has no key there stands in it as a comment.
extension STSImport {
  mutating func importMetadata() {
    var fields = MetadataFields()
    for (index, block) in metadataBlocks(XMLTree.root).enumerated() {
      // Of an adopted document the metadata of the adopting body count.
      if index == 0 { read(block, &fields) } else { keep(block, path: "", &fields) }
    }
    if let meta = child(.processingMeta, of: XMLTree.root), !plainText(meta).isEmpty { keep(meta, path: "", &fields) }
    let lines = fields.lines
    guard !lines.isEmpty else { return }
    out.write(lines: [Array("---".utf8)] + lines.map { Array($0.utf8) } + [Array("---".utf8)])
  }

  private func metadataBlocks(_ node: XMLTree.NodeID) -> [XMLTree.NodeID] {
    var blocks: [XMLTree.NodeID] = []
    for child in tree.children(node) {
      switch kind(child) {
      case .front, .adoptionFront, .standard, .adoption: blocks += metadataBlocks(child)
      case .stdMeta, .isoMeta, .natMeta, .regMeta, .stdDocMeta: blocks.append(child)
      default: continue
      }
    }
    return blocks
  }

  private mutating func read(_ meta: XMLTree.NodeID, _ fields: inout MetadataFields) {
    readTitles(meta, &fields)
    readNumber(meta, &fields)
    for child in tree.children(meta) {
      guard let name = tree.name(child)?.local else { continue }
      let words = plainText(child)
      switch name {
      case "title-wrap", "std-ref", "std-ident", "doc-ident": continue
      case "release-version":
        if Stage(rawValue: words) != nil, fields.stage == nil {
          fields.stage = words
        } else {
          keep(child, path: "", &fields)
        }
      case "std-org": readOrganisation(child, &fields)
      case "content-language": if words != "zh" { keep(child, path: "", &fields) }
      case "doc-ref":
        if !words.hasPrefix(fields.number ?? "\u{0}") || !words.hasSuffix("(zh)") { keep(child, path: "", &fields) }
      case "release-date", "pub-date":
        let type = tree.attribute("date-type", of: child) ?? tree.attribute("pub-type", of: child) ?? ""
        if fields.issued == nil, type.isEmpty || type == "published" || type == "pub" {
          fields.issued = date(child)
        } else {
          keep(child, path: "", &fields)
        }
      case "meta-date":
        if tree.attribute("type", of: child) == "implementation", fields.effective == nil {
          fields.effective = date(child)
        } else {
          keep(child, path: "", &fields)
        }
      case "comm-ref" where fields.under == nil && isChinese: fields.under = words
      case "ics": if !words.isEmpty { fields.ics.append(words) }
      case "ics-wrap":
        for part in tree.children(child) {
          guard let name = tree.name(part)?.local else { continue }
          if name == "ics" { fields.ics.append(plainText(part)) } else { keep(part, path: "ics-wrap/", &fields) }
        }
      case "subj-group" where tree.attribute("subj-group-type", of: child)?.lowercased() == "ccs" && fields.ccs == nil:
        let codes = tree.children(child).filter { tree.nameIndex($0) != nil }.map { plainText($0) }
        fields.ccs = codes.isEmpty ? words : codes.joined(separator: "；")
      case "std-xref": readRelation(child, &fields)
      case "custom-meta-group": readCustom(child, &fields)
      case "permissions": readPermissions(child, &fields)
      default: keep(child, path: "", &fields)
      }
    }
  }

  // MARK: - Titles and numbers

  private mutating func readTitles(_ meta: XMLTree.NodeID, _ fields: inout MetadataFields) {
    let wraps = tree.children(meta).filter { tree.name($0)?.local == "title-wrap" }
    func isIn(_ language: String, _ node: XMLTree.NodeID) -> Bool {
      (tree.attribute("lang", .xml, of: node) ?? "").hasPrefix(language)
    }
    let main = wraps.first { isIn("zh", $0) } ?? wraps.first
    let english = wraps.first { $0 != main && isIn("en", $0) }
    for wrap in wraps {
      if wrap == main {
        fields.title = title(wrap, separator: isIn("en", wrap) ? " — " : "　", &fields)
      } else if wrap == english {
        fields.englishTitle = title(wrap, separator: "—", &fields)
      } else {
        keep(wrap, path: "", &fields)
      }
    }
  }

  /// The whole title; parts that say something else are kept.
  private mutating func title(
    _ wrap: XMLTree.NodeID, separator: String, _ fields: inout MetadataFields
  ) -> String? {
    var parts: [String] = []
    var full: String?
    for child in tree.children(wrap) {
      guard let name = tree.name(child)?.local else { continue }
      let words = plainText(child)
      if words.isEmpty { continue }
      if name == "full" { full = words } else { parts.append(words) }
    }
    guard let full else { return parts.isEmpty ? nil : parts.joined(separator: separator) }
    for part in parts where !isSameNumber(part, full) && !holds(full, part) {
      fields.comments.append("title-wrap: \(part)")
      report(.comment, wrap)
    }
    return full
  }

  private func holds(_ whole: String, _ part: String) -> Bool {
    func core(_ text: String) -> [UInt8] { Array(text.utf8.filter { $0 > 0x20 }) }
    let (whole, part) = (core(whole.split(separator: "　").joined()), core(part.split(separator: "　").joined()))
    guard !part.isEmpty, part.count <= whole.count else { return part.isEmpty }
    return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
  }

  private mutating func readNumber(_ meta: XMLTree.NodeID, _ fields: inout MetadataFields) {
    let references = tree.children(meta).filter { tree.name($0)?.local == "std-ref" }
    let dated = references.first { tree.attribute("type", of: $0) == "dated" } ?? references.first
    let identity = tree.children(meta).first { tree.name($0)?.local == "std-ident" }
    fields.number = dated.map { plainText($0) } ?? identity.flatMap { assembledNumber($0) }
    for reference in references where reference != dated {
      let words = plainText(reference)
      if !words.isEmpty, fields.number?.hasPrefix(words) != true { keep(reference, path: "", &fields) }
    }
    let number = fields.number ?? ""
    for child in tree.children(meta) where tree.name(child)?.local == "doc-ident" { keep(child, path: "", &fields) }
    guard let identity else { return }
    for child in tree.children(identity) {
      guard let name = tree.name(child)?.local else { continue }
      let words = plainText(child)
      switch name {
      case "doc-type", "doc-number", "part-number", "year": if number.holds(text: words) { continue }
      case "originator":
        // The issuing body, which stands once more as one.
        if organisations(meta).contains(words) { continue }
        if fields.issuer == nil, isChinese {
          fields.issuer = words
          continue
        }
      case "std-id-group":
        for part in tree.children(child) where tree.nameIndex(part) != nil {
          if !isSameNumber(plainText(part), number) { keep(part, path: "std-ident/std-id-group/", &fields) }
        }
        continue
      default: break
      }
      keep(child, path: "std-ident/", &fields)
    }
  }

  private func organisations(_ meta: XMLTree.NodeID) -> [String] {
    tree.children(meta).filter { tree.name($0)?.local == "std-org" }.flatMap { organisation in
      tree.children(organisation).map { plainText($0) }
    }
  }

  private func assembledNumber(_ identity: XMLTree.NodeID) -> String? {
    func part(_ name: String) -> String? {
      tree.children(identity).first { tree.name($0)?.local == name }.map { plainText($0) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    guard let number = part("doc-number") else { return nil }
    var text = part("doc-type") ?? part("originator") ?? ""
    if !text.isEmpty { text += " " }
    text += number
    if let part = part("part-number") { text += ".\(part)" }
    if let year = part("year") { text += "—\(year)" }
    return text
  }

  // MARK: - Bodies, dates, relations

  private mutating func readOrganisation(_ node: XMLTree.NodeID, _ fields: inout MetadataFields) {
    let role = tree.attribute("std-org-role", of: node) ?? ""
    for child in tree.children(node) {
      guard let name = tree.name(child)?.local else { continue }
      let words = plainText(child)
      switch (role, name) {
      case ("issuer", "std-org-name") where fields.issuer == nil, ("", "std-org-name") where fields.issuer == nil:
        fields.issuer = words
      case ("proposer", "std-org-name") where fields.proposer == nil: fields.proposer = words
      case ("drafter", "std-org-name"): fields.drafters.append(words)
      case ("under", "std-org-name") where fields.under == nil: fields.under = words
      default: keep(child, path: "std-org/", &fields)
      }
    }
  }

  /// The year and the holder of the rights, where they are those that the number and the issuing body give.
  private mutating func readPermissions(_ node: XMLTree.NodeID, _ fields: inout MetadataFields) {
    for child in tree.children(node) {
      guard let name = tree.name(child)?.local else { continue }
      let words = plainText(child)
      if name == "copyright-year", fields.number?.hasSuffix(words) == true || fields.issued?.hasPrefix(words) == true {
        continue
      }
      if name == "copyright-holder", words == fields.issuer { continue }
      keep(child, path: "permissions/", &fields)
    }
  }

  private func date(_ node: XMLTree.NodeID) -> String? {
    if let date = tree.attribute("iso-8601-date", of: node), !date.isEmpty { return date }
    let words = plainText(node)
    return words.isEmpty ? nil : words
  }

  private mutating func readRelation(_ node: XMLTree.NodeID, _ fields: inout MetadataFields) {
    switch tree.attribute("type", of: node) {
    case "supersedes", "revises", "replaces":
      for child in tree.children(node) where tree.nameIndex(child) != nil {
        let words = plainText(child)
        if StandardNumber(parsing: words) != nil {
          fields.replaces.append(words)
        } else {
          keep(child, path: "std-xref/", &fields)
        }
      }
    case "implements":
      for child in tree.children(node) where tree.nameIndex(child) != nil {
        fields.implements.append((plainText(child), []))
      }
    case "drafting-statement-of" where fields.own.allSatisfy { $0.key != "statement-of" }:
      fields.own.append(("statement-of", plainText(node)))
    default: keep(node, path: "", &fields)
    }
  }

  private mutating func readCustom(_ group: XMLTree.NodeID, _ fields: inout MetadataFields) {
    for child in tree.children(group) where tree.nameIndex(child) != nil {
      let parts = tree.children(child).filter { tree.nameIndex($0) != nil }.map { plainText($0) }
      guard parts.count == 2 else {
        keep(child, path: "", &fields)
        continue
      }
      if fields.take(parts[0], parts[1], from: tree.attribute("specific-use", of: child)) { continue }
      fields.comments.append("\(parts[0]): \(parts[1])")
      report(.comment, child)
    }
  }

  /// Keeps every text of an element as a comment with its path.
  private mutating func keep(_ node: XMLTree.NodeID, path: String, _ fields: inout MetadataFields) {
    guard let local = tree.name(node)?.local else { return }
    let types = ["type", "date-type", "std-org-role", "content-type", "std-id-type"] as [StaticString]
    let type = types.compactMap { tree.attribute($0, of: node) }.first ?? tree.attribute("lang", .xml, of: node)
    let name = type.map { "\(local)[\(tidy($0))]" } ?? local
    let inner = tree.children(node).filter { tree.nameIndex($0) != nil }
    let own = tree.children(node).filter { tree.nameIndex($0) == nil }.map { plainText($0) }.filter { !$0.isEmpty }
    if inner.isEmpty || !own.isEmpty {
      let words = plainText(node)
      guard !words.isEmpty else {
        if !tree.attributes(of: node).isEmpty { report(.dropped, node) }
        return
      }
      fields.comments.append("\(path)\(name): \(words)")
      report(.comment, node)
      return
    }
    for child in inner { keep(child, path: "\(path)\(name)/", &fields) }
  }
}

/// What goes into the front matter, in the order of its keys.
struct MetadataFields {
  var number: String?
  var title: String?
  var englishTitle: String?
  var stage: String?
  var ics: [String] = []
  var ccs: String?
  var issued: String?
  var effective: String?
  var issuer: String?
  var proposer: String?
  var under: String?
  var drafters: [String] = []
  var authors: [String] = []
  var replaces: [String] = []
  /// What a post standard carries out.
  var implements: [(standard: String, clauses: [String])] = []
  /// Keys that only this compiler writes, by their names.
  var own: [(key: String, value: String)] = []
  var comments: [String] = []

  /// Takes a field of GB/T 22373 by its code, or one that this compiler writes; false where it has no key and says
  /// something new.
  mutating func take(_ name: String, _ value: String, from origin: String?) -> Bool {
    switch (origin, name) {
    case ("GB/T 22373", _): takeRecord(name, value)
    case (_, "functional-type"), (_, "kind"): takeOwn("kind", value, FunctionalType(rawValue: value) != nil)
    case (_, "subsystem"): takeOwn("subsystem", value, SubsystemKind(rawValue: value) != nil)
    case ("stdc", "category"), ("stdc", "system-code"): takeOwn(name, value, true)
    case ("stdc", "main-drafter"): takeAuthor(value)
    case ("stdc", "implemented-clauses"): takeClauses(value)
    // It stands in system.yaml.
    case ("stdc", "organisation"): true
    default: false
    }
  }

  private mutating func takeAuthor(_ name: String) -> Bool {
    authors.append(name)
    return true
  }

  private mutating func takeOwn(_ key: String, _ value: String, _ isKnown: Bool) -> Bool {
    guard isKnown, !own.contains(where: { $0.key == key }) else { return false }
    own.append((key, value))
    return true
  }

  /// `Q/SLFW BZ 201—2026 5.1;5.3`
  private mutating func takeClauses(_ value: String) -> Bool {
    guard let space = value.lastIndex(of: " ") else { return false }
    let number = String(value[..<space])
    guard let index = implements.firstIndex(where: { $0.standard == number && $0.clauses.isEmpty }) else {
      return false
    }
    implements[index].clauses = value[value.index(after: space)...].split(separator: ";").map(String.init)
    return true
  }

  /// Most of a catalogue record repeats what stands elsewhere.
  private mutating func takeRecord(_ code: String, _ value: String) -> Bool {
    func fill(_ field: inout String?) -> Bool {
      if field == nil { field = value }
      return field == value
    }
    switch code {
    case "100": return fill(&number)
    case "101": return fill(&issued)
    case "102": return fill(&issuer)
    case "205": return fill(&effective)
    case "209":
      if drafters.isEmpty { drafters = value.split(separator: ";").map(String.init) }
      return drafters.joined(separator: ";") == value
    case "298": return fill(&title)
    case "302": return fill(&englishTitle)
    case "462": return replaces.joined(separator: ";") == value
    case "825": return fill(&ccs) || ccs.map { isSameNumber($0, value) } == true
    case "826": return isSameNumber(ics.joined(), value)
    case "870": return fill(&proposer)
    case "871": return fill(&under)
    case "893": return number.map { isSameNumber($0, value) } ?? false
    // The stage, the language, the documents cited and the kind say these.
    case "200", "300", "502", "850": return true
    default: return false
    }
  }

  /// The lines between the two `---`.
  var lines: [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(key): \(Self.scalar(value))") }
    }
    func add(_ key: String, _ values: [String]) {
      if !values.isEmpty {
        lines.append("\(key): [\(values.map { Self.scalar($0, inList: true) }.joined(separator: ", "))]")
      }
    }
    add("number", number)
    add("title", title)
    add("title-en", englishTitle)
    for field in own { add(field.key, field.value) }
    add("stage", stage)
    add("ics", ics.isEmpty ? nil : ics.joined(separator: "；"))
    add("ccs", ccs)
    add("issued", issued)
    add("effective", effective)
    add("issuer", issuer)
    add("proposer", proposer)
    add("under", under)
    add("drafters", drafters)
    add("authors", authors)
    add("replaces", replaces)
    if !implements.isEmpty {
      lines.append("implements:")
      for (standard, clauses) in implements {
        let number = Self.scalar(standard, inList: true)
        lines.append(
          clauses.isEmpty
            ? "  - \(number)"
            : "  - {standard: \(number), clauses: [\(clauses.map { Self.scalar($0) }.joined(separator: ", "))]}")
      }
    }
    for comment in comments { lines.append("# \(tidy(comment))") }
    return lines
  }

  /// A text as YAML reads it back.
  static func scalar(_ text: String, inList: Bool = false) -> String {
    let text = tidy(text)
    let isPlain = text.utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39, 0x80...,
        UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."):
        true
      case 0x20, UInt8(ascii: "-"): index > 0
      default: false
      }
    }
    let isWord = ["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    let hasOddSpace = text.unicodeScalars.contains {
      $0.value == 0x85 || $0.value == 0xFEFF || $0.value == 0x2028 || $0.value == 0x2029
    }
    if isPlain, !isWord, !hasOddSpace, !text.isEmpty { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
