import StdModel
import StdSyntax

/// Reads the catalogue of editions: what stdc brings along, and over it, entry by entry and value by value, the files
/// that the organisation names under `catalogue` in `system.yaml`.
///
/// What is wrong in the organisation's files is reported at its place, and the rest is kept.
func readCatalogue(
  builtIn: [SourceText], named: [Sourced<String>], sources: SourceSet
) -> Staged<EditionCatalogue> {
  var reader = CatalogueReader()
  for source in builtIn { reader.read(source, isBuiltIn: true) }
  reader.diagnostics = []
  for name in named {
    guard let path = cataloguePath(name.value) else {
      reader.diagnostics.append(CatalogueRules.otherKindOfFile(name.value, name.span))
      continue
    }
    if let source = sources.texts.first(where: { $0.path == path }) {
      reader.read(source, isBuiltIn: false)
    } else if !sources.unread.contains(where: { $0.path == path }) {
      reader.diagnostics.append(CatalogueRules.missingFile(name.value, name.span))
    }
  }
  return Staged(reader.catalogue, reader.diagnostics)
}

/// The files that a `system.yaml` names under `catalogue`, by their paths in the system's folder: those that have to be
/// loaded besides the standards.
package func catalogueFiles(namedIn configuration: [UInt8]) -> [String] {
  let text = SourceText(id: SourceID(0), path: "system.yaml", bytes: configuration)
  // Most systems name none, and their file need not be read twice.
  guard configuration.holds("catalogue"), let root = parseYAML(text, range: text.span).output else { return [] }
  return (root["catalogue"]?.items ?? []).compactMap { $0.text.flatMap { cataloguePath($0.value) } }
}

/// `./lists/references.csv` → `lists/references.csv`; nil for other kinds of files.
func cataloguePath(_ name: String) -> String? {
  var path = name[...]
  while path.hasPrefix("./") { path = path.dropFirst(2) }
  return isCatalogue(path) ? String(path) : nil
}

/// Whether a file may be a catalogue, by the end of its name.
private func isCatalogue(_ path: some StringProtocol) -> Bool {
  let path = path.lowercased()
  return path.hasSuffix(".csv") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
}

private struct CatalogueReader {
  var diagnostics: [Diagnostic] = []
  private var editions: [Edition] = []
  private var places: [StandardNumber: Int] = [:]
  /// What new editions say that they replace.
  private var replacements: [(old: StandardNumber, new: StandardNumber)] = []
  private var isBuiltIn = false

  /// An entry as it is written: a line of CSV, or a mapping of YAML.
  private struct Entry {
    /// Few, and so found by looking at each.
    private var values: [(column: CatalogueColumn, value: Sourced<String>)] = []
    let span: SourceSpan

    init(span: SourceSpan) { self.span = span }

    mutating func add(_ value: Sourced<String>, to column: CatalogueColumn) { values.append((column, value)) }

    subscript(column: CatalogueColumn) -> Sourced<String>? { values.first { $0.column == column }?.value }

    func all(_ column: CatalogueColumn) -> [Sourced<String>] {
      values.compactMap { $0.column == column ? $0.value : nil }
    }
  }

  mutating func read(_ source: SourceText, isBuiltIn: Bool) {
    self.isBuiltIn = isBuiltIn
    let entries = source.path.lowercased().hasSuffix(".csv") ? csvEntries(of: source) : yamlEntries(of: source)
    var first: [StandardNumber: SourceSpan] = [:]
    for entry in entries { read(entry, &first) }
  }

  /// The editions, each with what has taken its place, whichever of the two says so.
  var catalogue: EditionCatalogue {
    var editions = editions
    var places = places
    for (old, new) in replacements {
      let index: Int
      if let place = places[old] {
        index = place
      } else {
        index = editions.count
        places[old] = index
        editions.append(Edition(old))
      }
      // The organisation may know better: one that it calls current is not replaced.
      guard editions[index].status != .current, !editions[index].replacedBy.contains(new) else { continue }
      editions[index].replacedBy.append(new)
      editions[index].status = editions[index].status ?? .replaced
    }
    return EditionCatalogue(editions)
  }

  private mutating func read(_ entry: Entry, _ first: inout [StandardNumber: SourceSpan]) {
    guard let written = entry[.number] else {
      diagnostics.append(CatalogueRules.noNumber(entry.span.head))
      return
    }
    guard let number = number(written) else { return }
    if let earlier = first.updateValue(written.span, forKey: number) {
      diagnostics.append(CatalogueRules.repeated(number, written.span, first: earlier))
    }
    var edition = places[number].map { editions[$0] } ?? Edition(number)
    if !isBuiltIn { edition.place = written.span }
    if let title = entry[.title] { edition.title = title.value.withEmSpaces }
    edition.issued = date(entry[.issued]) ?? edition.issued
    edition.effective = date(entry[.effective]) ?? edition.effective
    edition.confirmed = date(entry[.confirmed]) ?? edition.confirmed
    readEnd(of: &edition, entry)
    if let effective = edition.effective, let withdrawn = edition.withdrawn, effective.isAfter(withdrawn) {
      diagnostics.append(CatalogueRules.endsBeforeItBegins(edition, entry[.withdrawn]?.span ?? written.span))
    }
    for old in numbers(entry, .replaces, of: number) { replacements.append((old, number)) }
    if let place = places[number] {
      editions[place] = edition
    } else {
      places[number] = editions.count
      editions.append(edition)
    }
  }

  private mutating func readEnd(of edition: inout Edition, _ entry: Entry) {
    if let written = entry[.status] {
      if let status = Edition.Status(written: written.value) {
        edition.status = status
        // What is in force again has no end, whatever was known before.
        if status == .current || status == .upcoming {
          edition.withdrawn = nil
          edition.replacedBy = []
        }
      } else {
        diagnostics.append(CatalogueRules.unknownStatus(written.value, written.span))
      }
    }
    edition.withdrawn = date(entry[.withdrawn]) ?? edition.withdrawn
    let successors = numbers(entry, .replacedBy, of: edition.number)
    if !successors.isEmpty {
      edition.replacedBy = successors
      if entry[.status] == nil { edition.status = .replaced }
    } else if entry[.withdrawn] != nil, entry[.status] == nil {
      edition.status = .withdrawn
    }
  }

  // MARK: - Values

  private mutating func number(_ written: Sourced<String>) -> StandardNumber? {
    guard let number = StandardNumber(parsing: written.value), !number.isPlaceholder else {
      diagnostics.append(CatalogueRules.unreadableNumber(written.value, written.span))
      return nil
    }
    guard let year = number.year, year != 0 else {
      diagnostics.append(CatalogueRules.noYear(number, written.span))
      return nil
    }
    return number
  }

  /// `GB/T 15565.1—2008；GB/T 15565.2—2008`
  private mutating func numbers(
    _ entry: Entry, _ column: CatalogueColumn, of own: StandardNumber
  ) -> [StandardNumber] {
    var result: [StandardNumber] = []
    for written in entry.all(column) {
      for piece in written.value.unicodeScalars.split(whereSeparator: \.partsNumbers) {
        var text = String(piece)
        if text.holds("《") || text.holds("》") { text.removeAll { $0 == "《" || $0 == "》" } }
        guard !text.unicodeScalars.allSatisfy(\.isWhiteSpace), let number = number(Sourced(text, written.span)) else {
          continue
        }
        if number == own {
          diagnostics.append(CatalogueRules.replacedByItself(number, written.span))
        } else {
          result.append(number)
        }
      }
    }
    return result
  }

  private mutating func date(_ written: Sourced<String>?) -> CalendarDate? {
    guard let written else { return nil }
    if let date = CalendarDate(parsing: written.value) { return date }
    diagnostics.append(CatalogueRules.unreadableDate(written.value, written.span))
    return nil
  }

  // MARK: - Files

  private mutating func csvEntries(of source: SourceText) -> [Entry] {
    let parsed = parseCSV(source)
    diagnostics += parsed.diagnostics
    for fault in parsed.output.faults {
      switch fault.kind {
      case .unclosedQuote: diagnostics.append(CatalogueRules.unclosedQuote(fault.span))
      case .textBehindQuote: diagnostics.append(CatalogueRules.textBehindQuote(fault.span))
      }
    }
    guard let header = parsed.output.records.first else { return [] }
    let columns = header.fields.map { field -> CatalogueColumn? in
      let column = CatalogueColumn(named: field.value)
      if column == nil, !field.value.isEmpty { reportColumn(field) }
      return column
    }
    guard columns.contains(.number) else {
      diagnostics.append(CatalogueRules.noNumberColumn(header.span))
      return []
    }
    return parsed.output.records.dropFirst().map { record in
      var entry = Entry(span: record.span)
      for (field, column) in zip(record.fields, columns) where !field.value.isEmpty {
        if let column { entry.add(field, to: column) }
      }
      if let surplus = record.fields.dropFirst(columns.count).first(where: { !$0.value.isEmpty }) {
        diagnostics.append(
          CatalogueRules.surplusFields(record.fields.count, columns: columns.count, surplus.span))
      }
      return entry
    }
  }

  private mutating func yamlEntries(of source: SourceText) -> [Entry] {
    let parsed = parseYAML(source, range: source.span)
    diagnostics += parsed.diagnostics
    return (parsed.output?.items ?? []).map { node in
      var entry = Entry(span: node.span)
      guard case .mapping(let values, _) = node else { return entry }
      for (key, value) in values {
        guard let column = CatalogueColumn(named: key.value) else {
          reportColumn(key)
          continue
        }
        for value in value.items.compactMap(\.text) { entry.add(value, to: column) }
      }
      return entry
    }
  }

  private mutating func reportColumn(_ name: Sourced<String>) {
    let near = nearest(to: name.value, in: CatalogueColumn.allNames)
    diagnostics.append(CatalogueRules.unknownColumn(name.value, nearest: near, name.span))
  }
}

extension Edition.Status {
  /// Also by the words that lists of standards have for it.
  fileprivate init?(written: String) {
    switch String(written.unicodeScalars.filter { !$0.isWhiteSpace }) {
    case "现行", "有效", "现行有效", "current": self = .current
    case "即将实施", "未实施", "未生效", "upcoming": self = .upcoming
    case "被代替", "已被代替", "代替", "replaced": self = .replaced
    case "废止", "已废止", "作废", "已作废", "withdrawn": self = .withdrawn
    default: return nil
    }
  }
}

extension String {
  /// The text with an em space for each run of white space, as titles are printed.
  fileprivate var withEmSpaces: String {
    unicodeScalars.split(whereSeparator: \.isWhiteSpace).map { String($0) }.joined(separator: "\u{3000}")
  }
}

extension Unicode.Scalar {
  /// Whether it stands between the numbers of several documents.
  fileprivate var partsNumbers: Bool {
    switch self {
    case ";", "；", "、", ",", "，", "\n": true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard let head = word.first, count >= word.count else { return false }
    var index = 0
    while index <= count - word.count {
      if self[index] == head, self[index..<index + word.count].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }
}
