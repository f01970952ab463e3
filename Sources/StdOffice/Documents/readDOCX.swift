/// Reads a document from an Office Open XML file, as Word, WPS and LibreOffice save it: its paragraphs and tables, the
/// comments in its margin with the words that they are set on, and the properties of the file. What is marked as deleted
/// is left out, what is marked as inserted is kept.
package func readDOCX(_ bytes: [UInt8]) throws(OfficeError) -> WordDocument {
  let archive: ZipArchive
  do { archive = try ZipArchive(bytes) } catch { throw .zip(error) }
  let path = archive.paths.first { $0.hasSuffix("word/document.xml") } ?? "word/document.xml"
  guard let part = try archive.part(path) else { throw .missing(part: path) }
  var reader = DocumentReader(try readComments(archive))
  try reader.read(part, path)
  var document = WordDocument(reader.blocks, properties: try readCustomProperties(archive))
  document.comments = reader.comments
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

/// Walks the main part.
private struct DocumentReader {
  /// Blocks of the document, or of each cell that is open.
  private var stack: [[WordDocument.Block]] = [[]]
  private var tables: [WordDocument.Table] = []
  private var paragraphs: [WordDocument.Paragraph] = []
  private var isText = false
  /// Depth within text that readers do not see: deleted words, the second form of a drawing.
  private var hidden = 0
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
    case "p": paragraphs.append(WordDocument.Paragraph(""))
    case "t": isText = true
    case "tab": if !paragraphs.isEmpty, hidden == 0 { append("\t") }
    case "br", "cr": if hidden == 0 { append("\n") }
    case "del", "Fallback", "instrText": hidden += 1
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
        paragraphs[paragraphs.count - 1].bookmark = name
      }
    case "commentRangeStart": if let id = xml.attribute("id") { open[id] = ("", "") }
    case "commentRangeEnd": if let id = xml.attribute("id") { closed[id] = open.removeValue(forKey: id) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "del", "Fallback", "instrText": hidden -= 1
    case "p":
      guard let paragraph = paragraphs.popLast() else { return }
      for id in open.keys where open[id]?.context.isEmpty == true { open[id]?.context = paragraph.text }
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
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
    for id in open.keys { open[id]?.quoted += text }
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
