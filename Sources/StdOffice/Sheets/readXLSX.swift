/// Reads a workbook from an Office Open XML file, as Excel, WPS and LibreOffice save it. Formats are left out; what a
/// cell shows as text is kept, with merged cells, hidden columns and sheets and the properties of the file.
package func readXLSX(_ bytes: [UInt8]) throws(OfficeError) -> Workbook {
  let archive: ZipArchive
  do { archive = try ZipArchive(bytes) } catch { throw .zip(error) }
  let path = archive.paths.first { $0.hasSuffix("workbook.xml") } ?? "xl/workbook.xml"
  let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
  let targets = try readTargets(archive, "\(folder)_rels/workbook.xml.rels")
  let strings = try readSharedStrings(archive, folder + "sharedStrings.xml")
  var sheets: [Sheet] = []
  for entry in try readSheetList(archive, path) {
    guard let target = targets[entry.relation] else { continue }
    let part = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    guard let bytes = try archive.part(part) else { continue }
    var sheet = try readSheet(bytes, part, named: entry.name, strings: strings)
    sheet.isHidden = entry.isHidden
    sheets.append(sheet)
  }
  return Workbook(sheets: sheets, properties: try readCustomProperties(archive))
}

extension ZipArchive {
  /// The bytes of a part, or nil where there is none.
  func part(_ path: String) throws(OfficeError) -> [UInt8]? {
    do { return try bytes(of: path) } catch { throw .zip(error) }
  }
}

private func readSheetList(
  _ archive: ZipArchive, _ path: String
) throws(OfficeError) -> [(name: String, relation: String, isHidden: Bool)] {
  guard let bytes = try archive.part(path) else { throw .missing(part: path) }
  var xml = try XMLPart(bytes, path)
  var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  while let event = try xml.next() {
    guard case .open("sheet") = event, let relation = xml.attribute("id") else { continue }
    let state = xml.attribute("state")
    sheets.append((xml.attribute("name") ?? "", relation, state == "hidden" || state == "veryHidden"))
  }
  return sheets
}

private func readTargets(_ archive: ZipArchive, _ path: String) throws(OfficeError) -> [String: String] {
  guard let bytes = try archive.part(path) else { throw .missing(part: path) }
  var xml = try XMLPart(bytes, path)
  var targets: [String: String] = [:]
  while let event = try xml.next() {
    guard case .open("Relationship") = event, let id = xml.attribute("Id") else { continue }
    targets[id] = xml.attribute("Target")
  }
  return targets
}

/// Texts that cells share; the parts of rich text are joined, readings (拼音) left out.
private func readSharedStrings(_ archive: ZipArchive, _ path: String) throws(OfficeError) -> [String] {
  guard let bytes = try archive.part(path) else { return [] }
  var xml = try XMLPart(bytes, path)
  var strings: [String] = []
  var text = RichText()
  while let event = try xml.next() {
    switch event {
    case .open("si"): text = RichText()
    case .close("si"): strings.append(text.value)
    default: text.take(event)
    }
  }
  return strings
}

/// Collects the text of `t` elements.
private struct RichText {
  private(set) var value = ""
  private var isText = false
  private var isReading = false

  mutating func take(_ event: XMLPart.Event) {
    switch event {
    case .open("t"): isText = true
    case .close("t"): isText = false
    case .open("rPh"): isReading = true
    case .close("rPh"): isReading = false
    case .text(let text): if isText, !isReading { value += text }
    case .open, .close: break
    }
  }
}

/// More columns than a form has; a cell farther out is no entry of a form.
private let columnLimit = 512
private let rowLimit = 1 << 20

private func readSheet(
  _ bytes: [UInt8], _ part: String, named name: String, strings: [String]
) throws(OfficeError) -> Sheet {
  var xml = try XMLPart(bytes, part)
  var sheet = Sheet(name: name)
  // Rows and cells that do not say where they stand follow the ones before.
  var place = (row: -1, column: -1)
  var type = ""
  var text = RichText()
  var value: String?
  var isValue = false
  while let event = try xml.next() {
    switch event {
    case .open("row"): place = (xml.attribute("r").flatMap { Int($0) }.map { $0 - 1 } ?? place.row + 1, -1)
    case .open("c"):
      place = xml.attribute("r").flatMap(cellPlace) ?? (place.row, place.column + 1)
      type = xml.attribute("t") ?? ""
      text = RichText()
      value = nil
    case .open("v"):
      value = ""
      isValue = true
    case .close("v"): isValue = false
    case .text(let words): if isValue { value? += words } else { text.take(event) }
    case .close("c"):
      guard (0..<rowLimit).contains(place.row), (0..<columnLimit).contains(place.column) else { continue }
      let shown = shownText(type: type, value: value, inline: text.value, strings: strings)
      if !shown.isEmpty { sheet.set(shown, at: place) }
    case .open("mergeCell"):
      if let block = xml.attribute("ref").flatMap(cellBlock) { sheet.merged.append(block) }
    case .open("col"):
      guard let first = xml.attribute("min").flatMap({ Int($0) }), let last = xml.attribute("max").flatMap({ Int($0) }),
        first >= 1, first <= last
      else { continue }
      let isHidden = xml.attribute("hidden").map { $0 == "1" || $0 == "true" } ?? false
      let width = xml.attribute("width").flatMap { Double($0) } ?? 8
      while sheet.columns.count < min(last, columnLimit) { sheet.columns.append(Sheet.Column(width: 8)) }
      for column in first - 1..<min(last, columnLimit) where column >= first - 1 {
        sheet.columns[column] = Sheet.Column(width: width, isHidden: isHidden)
      }
    default: text.take(event)
    }
  }
  return sheet
}

private func shownText(type: String, value: String?, inline: String, strings: [String]) -> String {
  switch type {
  case "s":
    guard let index = value.flatMap({ Int($0) }), strings.indices.contains(index) else { return "" }
    return strings[index]
  case "inlineStr": return inline
  case "b": return value == "1" ? "是" : "否"
  case "", "n": return value.map(shownNumber) ?? inline
  default: return value ?? inline
  }
}

/// `5.1` for 5.0999999999999996, as which Excel keeps it.
private func shownNumber(_ value: String) -> String {
  guard value.utf8.count > 15, value.utf8.contains(UInt8(ascii: ".")), let number = Double(value), abs(number) < 1e6
  else { return value }
  let rounded = (number * 1e9).rounded() / 1e9
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}

extension Sheet {
  fileprivate mutating func set(_ text: String, at place: (row: Int, column: Int)) {
    while rows.count <= place.row { rows.append([]) }
    while rows[place.row].count <= place.column { rows[place.row].append(Cell("")) }
    rows[place.row][place.column].text = text
  }
}

/// `B3` is (2, 1).
private func cellPlace(_ reference: String) -> (row: Int, column: Int)? {
  var column = 0
  var row = 0
  for byte in reference.utf8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      guard row == 0, column < 1 << 20 else { return nil }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard row < 1 << 24 else { return nil }
      row = row * 10 + Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "$"): continue
    default: return nil
    }
  }
  return column > 0 && row > 0 ? (row - 1, column - 1) : nil
}

private func cellBlock(_ reference: String) -> Sheet.Block? {
  let ends = reference.split(separator: ":").compactMap { cellPlace(String($0)) }
  guard let first = ends.first, let last = ends.last, first.row <= last.row, first.column <= last.column,
    last.column < columnLimit, last.row < rowLimit
  else { return nil }
  return Sheet.Block(rows: first.row...last.row, columns: first.column...last.column)
}
