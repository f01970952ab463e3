import StdMarkup
import StdModel

/// Cover (GB/T 1.1—2020, 8.1) and foreword data, in the order that `std-meta` asks for.
extension STSDocument {
  mutating func writeMetadata() {
    let metadata = context.standard.metadata
    let level = metadata.number?.value.level.word
    out.open(.stdMeta) { if let level { $0(.stdOrgType, word: level) } }
    out.line()
    writeTitles(metadata)
    writeStage(metadata)
    if let number = metadata.number?.value { writeIdentity(number, issuer: metadata.issuer?.value) }
    writeBodies(metadata, level)
    out.line(.contentLanguage, text: "zh")
    if let number = metadata.number?.value {
      if number.isDated { write(number) }
      write(number.undated)
      out.line(.docRef, text: "\(number)(zh)")
    } else if let number = metadata.writtenNumber?.value {
      out.line(.stdRef, text: number)
    }
    writeDates(metadata)
    if let under = metadata.under?.value { out.line(.commRef, text: under) }
    for code in codes(metadata.ics) { out.line(.ics, text: code) }
    writeClassification(metadata)
    writeRelations(metadata)
    writePermissions(metadata)
    writeCatalogueRecord(metadata)
    writeSystemData(metadata)
    close(.stdMeta)
  }

  /// A drafting statement is named after its standard.
  private var title: String {
    let title = context.standard.metadata.displayTitle
    switch context.standard.kind {
    case .standard: return title
    case .draftingStatement: return title.hasSuffix("编制说明") ? title : "《\(title)》编制说明"
    }
  }

  // MARK: - Titles and number

  private mutating func writeTitles(_ metadata: StandardMetadata) {
    let parts = context.standard.kind == .standard ? TitleParts(chinese: title) : TitleParts(whole: title)
    writeTitle(parts, title, language: "zh")
    if let english = metadata.englishTitle?.value {
      writeTitle(TitleParts(english: english), english, language: "en")
    }
  }

  private mutating func writeTitle(_ parts: TitleParts, _ full: String, language: StaticString) {
    out.open(.titleWrap) { $0(.language, word: language) }
    if let introduction = parts.introduction { out.element(.intro, text: introduction) }
    out.element(.main, text: parts.main)
    if let complement = parts.complement { out.element(.compl, text: complement) }
    out.element(.full, text: full)
    close(.titleWrap)
  }

  private mutating func writeStage(_ metadata: StandardMetadata) {
    let version = context.index.version
    if let stage = metadata.stage?.value {
      out.line(
        .releaseVersion,
        { attributes in
          guard version == .v1_2 else { return }
          attributes(.stageCode, String(stage.code))
          attributes(.vocab, word: "GB/T 16733")
        }, text: stage.rawValue)
    } else if let stage = metadata.cover?.unknownStage?.value {
      out.line(.releaseVersion, text: stage)
    }
  }

  private mutating func writeIdentity(_ number: StandardNumber, issuer: String?) {
    out.open(.stdIdent)
    out.line()
    if let issuer { out.line(.originator, text: issuer) }
    out.line(.docType, text: number.code)
    // The sequence of `ISO 9001-2` and `GB/T 24421.3` holds the part.
    let separator: Character = number.level == .international || number.level == .foreign ? "-" : "."
    let parts = number.sequence.split(separator: separator, maxSplits: 1)
    let first = parts.first.map(String.init) ?? number.sequence
    out.line(.docNumber, text: number.series.isEmpty ? first : number.series + " " + first)
    if parts.count > 1 { out.line(.partNumber, text: String(parts[1])) }
    writeIdentifiers(of: number, nil)
    out.line()
    if let year = number.printedYear { out.line(.year, text: year) }
    close(.stdIdent)
  }

  private mutating func write(_ number: StandardNumber) {
    openStandardReference(number)
    out.text(number.description)
    close(.stdRef)
  }

  // MARK: - Bodies, dates, classification

  private mutating func writeBodies(_ metadata: StandardMetadata, _ level: StaticString?) {
    if let issuer = metadata.issuer?.value { writeBody(issuer, "issuer", level) }
    if let proposer = metadata.proposer?.value { writeBody(proposer, "proposer", nil) }
    for drafter in metadata.drafters { writeBody(drafter.value, "drafter", nil) }
  }

  private mutating func writeBody(_ name: String, _ role: StaticString, _ level: StaticString?) {
    out.open(.stdOrg) { attributes in
      if let level { attributes(.stdOrgType, word: level) }
      attributes(.stdOrgRole, word: role)
    }
    out.element(.stdOrgName, text: name)
    close(.stdOrg)
  }

  private mutating func writeDates(_ metadata: StandardMetadata) {
    if let issued = metadata.issued?.value { writeDate(.releaseDate, .dateType, "published", issued) }
    if let effective = metadata.effective?.value { writeDate(.metaDate, .type, "implementation", effective) }
    guard metadata.stage?.value == .committeeDraft,
      let consultation = context.index.system.system.configuration.consultation
    else { return }
    if let opens = consultation.opens?.value { writeDate(.metaDate, .type, "comment-start", opens) }
    if let closes = consultation.closes?.value { writeDate(.metaDate, .type, "comment-end", closes) }
  }

  private mutating func writeDate(
    _ element: STSElement, _ attribute: STSAttribute, _ type: StaticString, _ date: String
  ) {
    out.line(
      element,
      { attributes in
        attributes(attribute, word: type)
        if date.isDate { attributes(.date, date) }
      }, text: date)
  }

  private func codes(_ written: Sourced<String>?) -> [String] {
    (written?.value ?? "").split { ";；、，,".contains($0) }.map { $0.trimmedSpaces }.filter { !$0.isEmpty }
  }

  private mutating func writeClassification(_ metadata: StandardMetadata) {
    let codes = codes(metadata.ccs)
    guard !codes.isEmpty else { return }
    out.open(.subjGroup) { $0(.subjGroupType, word: "ccs") }
    for code in codes { out.element(.subject, text: code) }
    close(.subjGroup)
  }

  // MARK: - Other documents

  private mutating func writeRelations(_ metadata: StandardMetadata) {
    for number in metadata.replaces { writeRelation("supersedes", number.value) }
    if let adoption = Adoption(metadata) {
      out.open(.stdXref) { $0(.type, adoption.degree) }
      out.element(.stdRef, text: adoption.document)
      close(.stdXref)
    }
    for implementation in metadata.implements { writeRelation("implements", implementation.standard.value) }
    if case .draftingStatement(let statement) = context.standard.kind, let subject = statement.subject {
      writeRelation("drafting-statement-of", subject.value)
    }
  }

  private mutating func writeRelation(_ type: StaticString, _ number: StandardNumber) {
    out.open(.stdXref) { $0(.type, word: type) }
    openStandardReference(number)
    out.text(number.description)
    out.close(.stdRef)
    close(.stdXref)
  }

  private mutating func writePermissions(_ metadata: StandardMetadata) {
    guard let holder = metadata.issuer?.value else { return }
    let year = metadata.number?.value.printedYear ?? metadata.issued.map { String($0.value.prefix(4)) }
    out.open(.permissions)
    if let year { out.element(.copyrightYear, text: year) }
    out.element(.copyrightHolder, text: holder)
    close(.permissions)
  }

  // MARK: - Data without an element of their own

  /// The fields of a catalogue record by GB/T 22373—2021, named by their codes; several values stand behind each other
  /// with a semicolon.
  private mutating func writeCatalogueRecord(_ metadata: StandardMetadata) {
    var fields: [(name: String, value: String)] = []
    func add(_ code: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append((code, value)) }
    }
    let number = metadata.displayNumber
    add("100", number)
    add("101", metadata.issued?.value)
    add("102", metadata.issuer?.value)
    add("200", metadata.stage.map { $0.value == .published ? "现行" : $0.value.rawValue })
    add("205", metadata.effective?.value)
    add("209", metadata.drafters.map(\.value).joined(separator: ";"))
    add("298", title)
    add("300", "zh")
    add("302", metadata.englishTitle?.value)
    add("462", metadata.replaces.map(\.value.description).joined(separator: ";"))
    add("502", context.standard.citedNumbers.joined(separator: ";"))
    add("800", Adoption(metadata).map { "\($0.document),\($0.degree)" })
    add("825", codes(metadata.ccs).joined(separator: ";"))
    add("826", codes(metadata.ics).joined(separator: ";"))
    add("850", metadata.functionalType?.value == .management ? "GL" : nil)
    add("870", metadata.proposer?.value)
    add("871", metadata.under?.value)
    add("893", String(number.map { $0 == "/" ? "_" : $0 }))
    writeFields(fields, "GB/T 22373")
  }

  /// What the system knows of the document besides.
  private mutating func writeSystemData(_ metadata: StandardMetadata) {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append((name, value)) }
    }
    let system = context.index.system.system
    add("organisation", system.configuration.organisation?.value)
    add("subsystem", metadata.subsystem?.value.rawValue)
    add("category", metadata.category?.value)
    add("system-code", metadata.systemCode?.value)
    add("functional-type", metadata.functionalType?.value.rawValue)
    for author in metadata.authors { add("main-drafter", author.value) }
    for implementation in metadata.implements where !implementation.clauses.isEmpty {
      let clauses = implementation.clauses.map(\.value.description).joined(separator: ";")
      add("implemented-clauses", "\(implementation.standard.value) \(clauses)")
    }
    add("level-words", metadata.cover?.levelWords?.value)
    add("record-number", metadata.cover?.recordNumber?.value)
    add("adoption", metadata.cover?.adoption?.value)
    writeFields(fields, "stdc")
  }

  private mutating func writeFields(_ fields: [(name: String, value: String)], _ origin: StaticString) {
    guard !fields.isEmpty else { return }
    out.open(.customMetaGroup)
    out.line()
    for field in fields {
      out.open(.customMeta) { $0(.specificUse, word: origin) }
      out.element(.metaName, text: field.name)
      out.element(.metaValue, text: field.value)
      close(.customMeta)
    }
    close(.customMetaGroup)
  }
}

/// The mark of consistency with an international document: `（ISO 9001:2015，MOD）`.
private struct Adoption {
  let document: String
  let degree: String

  init?(_ metadata: StandardMetadata) {
    guard var words = metadata.cover?.adoption?.value else { return nil }
    if let first = words.first, "（(".contains(first) { words.removeFirst() }
    if let last = words.last, "）)".contains(last) { words.removeLast() }
    let parts = words.split { "，,".contains($0) }.map(\.trimmedSpaces)
    guard parts.count == 2, ["IDT", "MOD", "NEQ"].contains(parts[1]) else { return nil }
    (document, degree) = (parts[0], parts[1])
  }
}

extension Standard {
  /// The numbers of the documents that clause 2 lists.
  fileprivate var citedNumbers: [String] {
    var numbers: [String] = []
    for element in elements where element.kind == .normativeReferences {
      for case .reference(let entry) in element.clause.blocks {
        if let number = entry.designation { numbers.append(number.description) }
      }
    }
    return numbers
  }
}

extension StandardNumber {
  /// The year as it is printed: `XXXX` for a placeholder.
  fileprivate var printedYear: String? { year.map { $0 == 0 ? "XXXX" : String($0) } }
}

extension StandardNumber.Level {
  fileprivate var word: StaticString {
    switch self {
    case .national: "national"
    case .industry: "industry"
    case .local: "local"
    case .group: "association"
    case .enterprise: "enterprise"
    case .international: "international"
    case .foreign: "foreign"
    }
  }
}

extension String {
  /// `2026-03-01`
  fileprivate var isDate: Bool {
    let bytes = Array(utf8)
    return bytes.count == 10
      && bytes.indices.allSatisfy { index in
        index == 4 || index == 7
          ? bytes[index] == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
      }
  }
}

extension StringProtocol {
  fileprivate var trimmedSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
