/// Reads a document from an Office Open XML file, as Word, WPS and LibreOffice save it: its paragraphs and tables, the
/// comments in its margin with the words that they are set on, the paragraphs that were changed in it, and the properties
/// of the file. The blocks have the text after all changes: what is marked as deleted is left out, what is marked as
/// inserted is kept.
package func readDOCX(_ bytes: [UInt8]) throws(OfficeError) -> WordDocument {
  let archive: ZipArchive
  do { archive = try ZipArchive(bytes) } catch { throw .zip(error) }
  let path = archive.paths.first { $0.hasSuffix("word/document.xml") } ?? "word/document.xml"
  guard let part = try archive.part(path) else { throw .missing(part: path) }
  var reader = DocumentReader(try readComments(archive))
  try reader.read(part, path)
  var document = WordDocument(reader.blocks, properties: try readCustomProperties(archive))
  document.comments = reader.comments
  document.revisions = reader.revisions
  document.hasPictures = reader.hasPictures
  return document
}

/// Who wrote each comment and what, by its id.
private func readComments(
  _ archive: ZipArchive
) throws(OfficeError) -> [(id: String, author: String, text: String)] {
  let path = "word/comments.xml"
  guard let part = try archive.part(path) else { return [] }
  var xml = try XMLPart(part, path)
  var comments: [(id: String, author: String, text: String)] = []
  var isText = false
  while let event = try xml.next() {
    switch event {
    case .open("comment"): comments.append((xml.attribute("id") ?? "", xml.attribute("author") ?? "", ""))
    case .open("p"):
      if let text = comments.last?.text, !text.isEmpty { comments[comments.count - 1].text += "\n" }
    case .open("t"): isText = true
    case .close("t"): isText = false
    case .text(let text): if isText, !comments.isEmpty { comments[comments.count - 1].text += text }
    case .open, .close: break
    }
  }
  return comments
}

/// A paragraph that is being read, with what it was before it was changed.
private struct OpenParagraph {
  var paragraph = WordDocument.Paragraph("")
  var old = ""
  var author: String?
  /// The same for words that are struck out or coloured by hand.
  var plain = ""
  var kept = ""
  var isColoured = false

  var revision: WordDocument.Revision? {
    if let author { return WordDocument.Revision(.tracked, author: author, old: old, new: paragraph.text) }
    return isColoured ? WordDocument.Revision(.coloured, author: "", old: plain, new: kept) : nil
  }
}

/// Walks the main part.
private struct DocumentReader {
  /// Blocks of the document, or of each cell that is open.
  private var stack: [[WordDocument.Block]] = [[]]
  private var tables: [WordDocument.Table] = []
  private var paragraphs: [OpenParagraph] = []
  private var isText = false
  /// Depth within text that readers do not see: the second form of a drawing, instructions of fields.
  private var hidden = 0
  /// Who inserted or deleted the words at hand, innermost last.
  private var insertions: [String] = []
  private var deletions: [String] = []
  private var isStruck = false
  private var isColoured = false
  private var isRun = false
  private(set) var revisions: [WordDocument.Revision] = []
  private(set) var hasPictures = false
  /// Comments whose range is open, with the words found so far, by id.
  private var open: [String: (quoted: String, context: String)] = [:]
  private var closed: [String: (quoted: String, context: String)] = [:]
  private let written: [(id: String, author: String, text: String)]

  init(_ comments: [(id: String, author: String, text: String)]) { written = comments }

  var blocks: [WordDocument.Block] { stack.first ?? [] }

  var comments: [WordDocument.Comment] {
    written.map { comment in
      let range = closed[comment.id] ?? open[comment.id] ?? ("", "")
      return WordDocument.Comment(
        author: comment.author, text: comment.text, quoted: range.quoted, context: range.context)
    }
  }

  mutating func read(_ part: [UInt8], _ path: String) throws(OfficeError) {
    var xml = try XMLPart(part, path)
    while let event = try xml.next() {
      switch event {
      case .open(let name): begin(name, xml)
      case .close(let name): end(name)
      case .text(let text): if isText, hidden == 0 { append(text) }
      }
    }
  }

  private mutating func begin(_ name: String, _ xml: borrowing XMLPart) {
    switch name {
    case "p": paragraphs.append(OpenParagraph())
    case "t", "delText": isText = true
    case "r": (isRun, isStruck, isColoured) = (true, false, false)
    case "strike", "dstrike": if isRun { isStruck = xml.isOn }
    case "color": if isRun { isColoured = xml.attribute("val").map(Self.isColour) ?? false }
    case "drawing", "pict": hasPictures = true
    case "tab": if !paragraphs.isEmpty, hidden == 0 { append("\t") }
    case "br", "cr": if hidden == 0 { append("\n") }
    case "del", "moveFrom": deletions.append(xml.attribute("author") ?? "")
    case "ins", "moveTo": insertions.append(xml.attribute("author") ?? "")
    case "Fallback", "instrText": hidden += 1
    case "tbl": tables.append(WordDocument.Table(rows: []))
    case "tr": if !tables.isEmpty { tables[tables.count - 1].rows.append([]) }
    case "tc":
      stack.append([])
      appendCell(WordDocument.Table.Cell([]))
    case "gridSpan": changeCell { $0.span = max(1, xml.attribute("val").flatMap { Int($0) } ?? 1) }
    case "vMerge":
      let isStart = xml.attribute("val") == "restart"
      changeCell {
        $0.isContinued = !isStart
        $0.isContinuedBelow = isStart
      }
    case "bookmarkStart":
      if let name = xml.attribute("name"), name != "_GoBack", !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].paragraph.bookmark = name
      }
    case "commentRangeStart": if let id = xml.attribute("id") { open[id] = ("", "") }
    case "commentRangeEnd": if let id = xml.attribute("id") { closed[id] = open.removeValue(forKey: id) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t", "delText": isText = false
    case "r": isRun = false
    case "del", "moveFrom": _ = deletions.popLast()
    case "ins", "moveTo": _ = insertions.popLast()
    case "Fallback", "instrText": hidden -= 1
    case "p":
      guard let open = paragraphs.popLast() else { return }
      if let revision = open.revision, revision.old != revision.new { revisions.append(revision) }
      let paragraph = open.paragraph
      for id in self.open.keys where self.open[id]?.context.isEmpty == true { self.open[id]?.context = paragraph.text }
      for id in closed.keys where closed[id]?.context.isEmpty == true { closed[id]?.context = paragraph.text }
      stack[stack.count - 1].append(.paragraph(paragraph))
    case "tc":
      guard stack.count > 1 else { return }
      let blocks = stack.removeLast()
      changeCell { $0.blocks = blocks }
    case "tbl": if let table = tables.popLast() { stack[stack.count - 1].append(.table(table)) }
    default: break
    }
  }

  private mutating func append(_ text: String) {
    if let author = deletions.last {
      // Deleted words are no text any more; a comment may be about them.
      if !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].old += text
        paragraphs[paragraphs.count - 1].author = author
      }
      return
    }
    for id in open.keys { open[id]?.quoted += text }
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    paragraphs[last].paragraph.text += text
    if let author = insertions.last { paragraphs[last].author = author } else { paragraphs[last].old += text }
    if !isColoured || isStruck { paragraphs[last].plain += text }
    if !isStruck { paragraphs[last].kept += text }
    if isColoured || isStruck { paragraphs[last].isColoured = true }
  }

  /// Whether a colour sets words apart: none of black, white and the greys between them.
  private static func isColour(_ value: String) -> Bool {
    guard value.utf8.count == 6, let code = Int(value, radix: 16) else { return false }
    let parts = [code >> 16 & 255, code >> 8 & 255, code & 255]
    return (parts.max() ?? 0) - (parts.min() ?? 0) > 48
  }

  private mutating func appendCell(_ cell: WordDocument.Table.Cell) {
    guard let table = tables.indices.last, let row = tables[table].rows.indices.last else { return }
    tables[table].rows[row].append(cell)
  }

  private mutating func changeCell(_ change: (inout WordDocument.Table.Cell) -> Void) {
    guard let table = tables.indices.last, let row = tables[table].rows.indices.last,
      let cell = tables[table].rows[row].indices.last
    else { return }
    change(&tables[table].rows[row][cell])
  }
}

extension XMLPart {
  /// Whether a property of a run is on: `<w:strike/>`, `<w:strike w:val="1"/>`.
  fileprivate var isOn: Bool { !["0", "false", "off"].contains(attribute("val") ?? "") }
}
