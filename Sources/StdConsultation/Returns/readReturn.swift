import StdModel
package import StdOffice
import StdSyntax

/// Why a returned file could not be read.
package enum ReturnError: Error, Equatable {
  /// A kind of file that stdc does not read: a picture, a scan, a program.
  case unknownKind
  /// `.doc`, `.wps`, `.xls`: formats of old office programs.
  case oldFormat(String)
  case office(OfficeError)
  /// Text in no encoding that offices use.
  case unreadableText
}

/// Reads a returned form, whatever program it was filled in with.
///
/// The kind of the file is found by its first bytes, since many a file has the wrong extension.
///
/// - Returns: what the form says; it may be empty, and the caller says so.
package func readReturn(_ bytes: [UInt8], name: String) throws(ReturnError) -> ReturnedForm {
  switch FileKind(bytes, name: name) {
  case .workbook: return try readWorkbook(bytes)
  case .document: return try readDocument(bytes)
  case .oldOffice: throw .oldFormat(name.split(separator: ".").last.map { "." + $0.lowercased() } ?? "")
  case .other: throw .unknownKind
  case .text:
    guard let text = decodeText(bytes)?.text else { throw .unreadableText }
    return readText(text, name: name)
  }
}

/// Reads a form that came as text: the JSON that the pages back up, a table, or a letter.
package func readText(_ text: String, name: String) -> ReturnedForm {
  if text.trimmed.first == "{", let form = BackupReader.read(text) { return form }
  if name.lowercased().hasSuffix(".csv") || name.lowercased().hasSuffix(".tsv") || text.folded.looksLikeTable {
    var reader = FormReader()
    reader.read(FormGrid(CSV.read(text)))
    if !reader.form.isEmpty { return reader.form }
  }
  return LetterReader.read(text)
}

private func readWorkbook(_ bytes: [UInt8]) throws(ReturnError) -> ReturnedForm {
  let workbook: Workbook
  do { workbook = try readXLSX(bytes) } catch { throw .office(error) }
  var reader = FormReader()
  for sheet in workbook.sheets where !sheet.isHidden { reader.read(FormGrid(sheet)) }
  var form = reader.form
  form.draft = workbook.properties[FormMarks.draftProperty] ?? workbook.hiddenDraft ?? form.draft
  return form
}

extension Workbook {
  /// The draft as the hidden sheet tells it, where a program dropped the property.
  fileprivate var hiddenDraft: String? {
    guard let sheet = sheets.first(where: { $0.isHidden && $0.name == FormMarks.hiddenSheet }) else { return nil }
    return sheet.rows.first { $0.first?.text == FormMarks.draftProperty }.flatMap { $0.dropFirst().first?.text }
  }
}

private func readDocument(_ bytes: [UInt8]) throws(ReturnError) -> ReturnedForm {
  let document: WordDocument
  do { document = try readDOCX(bytes) } catch { throw .office(error) }
  var reader = FormReader()
  var letter = ""
  for block in document.blocks {
    switch block {
    case .table(let table): reader.read(FormGrid(table))
    case .paragraph(let paragraph): letter += paragraph.text + "\n"
    }
  }
  var form = reader.form
  let words = LetterReader.read(letter)
  // A form in a table has its data there, and the words around it are those of the form; a draft with comments in its
  // margin holds no others.
  if form.isEmpty, document.comments.isEmpty { form.items = words.items }
  form.hasNoComments = form.hasNoComments || words.hasNoComments && form.items.isEmpty
  for path in [
    \ReturnedForm.unit, \.person, \.post, \.phone, \.email, \.address, \.date, \.standard, \.draft,
  ] where form[keyPath: path].isEmpty {
    form[keyPath: path] = words[keyPath: path]
  }
  for comment in document.comments {
    var item = ReturnedForm.Item()
    item.opinion = comment.text.trimmed
    item.original = comment.quoted.trimmed.isEmpty ? comment.context.trimmed : comment.quoted.trimmed
    item.clause = PlaceInText(leading: comment.context)?.words ?? ""
    if form.unit.isEmpty, form.person.isEmpty { form.person = comment.author }
    if !item.isEmpty { form.items.append(item) }
  }
  form.draft = document.properties[FormMarks.draftProperty] ?? form.draft
  return form
}

/// What stdc puts into a form so that it is recognised when it comes back.
package enum FormMarks {
  /// The property of the file that holds the fingerprint of the draft.
  package static let draftProperty = "stdc-draft"
  /// The hidden sheet that holds it once more.
  package static let hiddenSheet = "stdc"
  /// The head of the hidden column with the ids of blocks.
  package static let blockColumn = "标识"
}

/// What a file is, by its first bytes.
private enum FileKind {
  case workbook, document, oldOffice, text, other

  init(_ bytes: [UInt8], name: String) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let paths = (try? ZipArchive(bytes))?.paths ?? []
      if paths.contains(where: { $0.hasPrefix("xl/") }) || name.lowercased().hasSuffix(".xlsx") {
        self = .workbook
      } else if paths.contains(where: { $0.hasPrefix("word/") }) || name.lowercased().hasSuffix(".docx") {
        self = .document
      } else {
        self = .other
      }
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    {
      self = .other
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || !bytes.prefix(4096).contains(0) {
      self = .text
    } else {
      self = .other
    }
  }
}

extension String {
  /// Whether the first line is the head of a table.
  fileprivate var looksLikeTable: Bool {
    guard let line = split(separator: "\n").first else { return false }
    return line.filter { $0 == "\t" || $0 == "," }.count >= 2
  }
}

/// The JSON that the pages back up and restore.
private enum BackupReader {
  static func read(_ text: String) -> ReturnedForm? {
    // JSON is YAML.
    let source = SourceText(id: SourceID(0), path: "backup.json", bytes: Array(text.utf8))
    guard let root = parseYAML(source, range: source.span).output, root["stdc"]?.text?.value == "comments" else {
      return nil
    }
    var form = ReturnedForm()
    let person = root["person"]
    form.unit = person?.value("unit") ?? ""
    form.person = person?.value("name") ?? ""
    form.post = person?.value("post") ?? ""
    form.phone = person?.value("phone") ?? ""
    form.email = person?.value("email") ?? ""
    form.address = person?.value("address") ?? ""
    form.draft = root.value("draft")
    form.hasNoComments = root.value("noComments") == "true"
    for entry in root["comments"]?.items ?? [] {
      var item = ReturnedForm.Item()
      item.block = entry.value("block")
      item.clause = entry.value("clause")
      item.original = entry.value("original")
      item.kind = entry.value("kind")
      item.opinion = entry.value("opinion")
      item.proposal = entry.value("proposal")
      item.reason = entry.value("reason")
      item.standard = entry.value("standard")
      item.isMajor = entry.value("major") == "true"
      if !item.isEmpty { form.items.append(item) }
    }
    return form
  }
}
