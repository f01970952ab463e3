import StdModel
package import StdOffice
import StdSyntax

/// Why a returned file could not be read.
package enum ReturnError: Error, Equatable {
  /// A kind of file that stdc does not read: a program, a sound.
  case unknownKind
  /// A scan or photograph, or a document that holds nothing but pictures: a person has to read it.
  case picture
  case empty
  /// A file that opens with a password alone.
  case encrypted
  /// Forms packed into one file of a kind that stdc does not unpack.
  case unknownArchive
  /// `.doc`, `.wps`, `.xls`, `.ods`: formats of old or other office programs, which a program has to convert.
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
  case .encrypted: throw .encrypted
  case .picture: throw .picture
  case .empty: throw .empty
  case .archive: throw .unknownArchive
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
    reader.read(FormGrid(readCSVRows(text).map { $0.map(\.withoutFormulaMark) }))
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
  if form.isEmpty, document.comments.isEmpty, document.revisions.isEmpty {
    form.items = words.items
    form.rest = words.rest
  }
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
    take(comment.author, into: &form, &item)
    if !item.isEmpty { form.items.append(item) }
  }
  // Changes in a form that was filled in are what it says; in the draft itself they are what somebody asks for.
  let hasForm = form.items.count > document.comments.count
  if !hasForm {
    for revision in document.revisions where revision.mark == .tracked || !form.hasNoComments {
      if let item = change(revision, into: &form) { form.items.append(item) }
    }
  }
  form.draft = document.properties[FormMarks.draftProperty] ?? form.draft
  if form.isEmpty, document.hasPictures, words.rest.count < 40 { throw .picture }
  return form
}

/// Who wrote a comment or change: the sender where nobody else is known, else noted with it.
private func take(_ author: String, into form: inout ReturnedForm, _ item: inout ReturnedForm.Item) {
  // What programs call a person who never said a name.
  let nobody = [
    "", "administrator", "admin", "user", "windows 用户", "windows user", "微软用户", "微软中国", "作者", "lenovo", "hp", "dell",
    "pc", "unknown author", "wps_", "a",
  ]
  guard !nobody.contains(where: { author.lowercased() == $0 || $0 == "wps_" && author.lowercased().hasPrefix($0) })
  else {
    return
  }
  if form.unit.isEmpty, form.person.isEmpty {
    form.person = author
  } else if author != form.person, author != form.unit {
    item.remark = "批注人：" + author
  }
}

/// A paragraph that was changed in the draft, as a proposal.
private func change(_ revision: WordDocument.Revision, into form: inout ReturnedForm) -> ReturnedForm.Item? {
  let (old, new) = (revision.old.trimmed, revision.new.trimmed)
  guard old != new, !old.isEmpty || !new.isEmpty else { return nil }
  var item = ReturnedForm.Item()
  item.clause = PlaceInText(leading: old.isEmpty ? new : old)?.words ?? ""
  item.original = old
  item.opinion = old.isEmpty ? "增加一段" : new.isEmpty ? "删除这一段" : "在征求意见稿上修改"
  item.proposal = new
  take(revision.author, into: &form, &item)
  return item
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
  case workbook, document, oldOffice, encrypted, picture, archive, empty, text, other

  init(_ bytes: [UInt8], name: String) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let paths = (try? ZipArchive(bytes))?.paths ?? []
      if paths.contains(where: { $0.hasPrefix("xl/") }) || name.lowercased().hasSuffix(".xlsx") {
        self = .workbook
      } else if paths.contains(where: { $0.hasPrefix("word/") }) || name.lowercased().hasSuffix(".docx") {
        self = .document
      } else if paths.contains("mimetype") {
        self = .oldOffice
      } else {
        self = paths.contains("OFD.xml") ? .picture : .other
      }
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // The name of the stream that holds an encrypted document, in UTF-16.
      self = bytes.holds(Array("EncryptedPackage".utf8).flatMap { [$0, 0] }) ? .encrypted : .oldOffice
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .oldOffice
    } else if Self.isPicture(bytes) {
      self = .picture
    } else if bytes.starts(with: Array("Rar!".utf8)) || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) {
      self = .archive
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || !bytes.prefix(4096).contains(0) {
      self = .text
    } else {
      self = .other
    }
  }

  /// PDF, JPEG, PNG, GIF, TIFF, BMP, WebP, and the HEIC of telephones.
  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      Array("%PDF".utf8), [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
      [0x4D, 0x4D, 0, 0x2A], Array("BM".utf8),
    ]
    if starts.contains(where: bytes.starts) { return true }
    guard bytes.count > 12 else { return false }
    let (start, middle) = (bytes[0..<4], bytes[8..<12])
    if start.elementsEqual("RIFF".utf8), middle.elementsEqual("WEBP".utf8) { return true }
    return bytes[4..<8].elementsEqual("ftyp".utf8)
      && ["heic", "heix", "mif1", "msf1", "hevc", "avif"].contains { middle.elementsEqual($0.utf8) }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these, one after the other.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    var place = startIndex
    while let found = self[place...].firstIndex(of: first), found + part.count <= endIndex {
      if self[found..<found + part.count].elementsEqual(part) { return true }
      place = found + 1
    }
    return false
  }
}

extension String {
  /// Without the apostrophe that keeps a spreadsheet from taking a cell for a formula.
  fileprivate var withoutFormulaMark: String {
    guard first == "'", let second = dropFirst().first, "=+-@".contains(second) else { return self }
    return String(dropFirst())
  }

  /// Whether one of the first lines may be the head of a table.
  fileprivate var looksLikeTable: Bool {
    split(separator: "\n").prefix(20).contains { line in
      [Character("\t"), ",", ";"].contains { mark in line.filter { $0 == mark }.count >= 2 }
    }
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
    if root["patent"]?.text?.value == "true" {
      let words = root.value("patentWords")
      form.addPatent(words.isEmpty ? "涉及专利" : words)
    }
    return form
  }
}
