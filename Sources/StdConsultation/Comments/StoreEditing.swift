package import StdModel

/// Comments could not be written so that they read back as they should.
package struct StoreEditingError: Error {
  package let id: String
}

extension ConsultationStore {
  /// The bytes of `comments.yaml` with some comments changed. Only the lines of what changed are written anew; notes that
  /// people made between them (`# …`), keys of their own and the layout of everything else stay as they are.
  ///
  /// - Parameters:
  ///   - file: `comments.yaml`, from which this store was read.
  ///   - changed: comments of the store, by their ids; others are left out.
  package func editing(_ file: SourceText, _ changed: [Comment]) throws(StoreEditingError) -> [UInt8] {
    let new = Dictionary(changed.map { ($0.id, $0) }) { _, last in last }
    let wanted = comments.map { new[$0.id] ?? $0 }
    for manner in [EntryEditing.lines, .whole] {
      let bytes = edited(file.bytes, new, manner)
      let source = SourceText(id: file.id, path: file.path, bytes: bytes)
      if ConsultationStore.read(returns: nil, comments: source).output.comments == wanted { return bytes }
    }
    throw StoreEditingError(id: changed.first?.id ?? "")
  }

  /// How an entry is changed.
  private enum EntryEditing {
    /// Line by line.
    case lines
    /// Written anew: for entries in an unusual form, such as `{id: R001-1, …}`.
    case whole
  }

  private func edited(_ bytes: [UInt8], _ new: [String: Comment], _ manner: EntryEditing) -> [UInt8] {
    var bytes = bytes
    for (comment, place) in zip(comments, places).reversed() {
      guard let changed = new[comment.id], changed != comment else { continue }
      // The entry begins at its dash and ends with its last line.
      var start = place.entry.lowerBound
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      var end = min(max(place.entry.upperBound, start), bytes.count)
      // The end may be that of the last value, or the start of the line behind it.
      if end > start, bytes[end - 1] != 0x0A {
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if end < bytes.count { end += 1 }
      }
      let replacement: [UInt8]
      switch manner {
      case .lines: replacement = EntryLines(bytes[start..<end]).changed(from: comment, to: changed)
      case .whole: replacement = Array(changed.yaml.utf8)
      }
      bytes.replaceSubrange(start..<end, with: replacement)
    }
    return bytes
  }
}

/// The lines of an entry, each with the key that it belongs to.
private struct EntryLines {
  private struct Part {
    /// Empty for notes and blank lines between keys.
    let key: String
    var bytes: [UInt8]
  }

  private var parts: [Part] = []
  /// What stands before the first key: `- `.
  private var lead: [UInt8] = []
  private var indent = 2
  private var lineEnd: [UInt8] = [0x0A]

  init(_ bytes: ArraySlice<UInt8>) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) + [0x0A] }
    // Behind the last line feed there is nothing; without one, the last line gets its own.
    if bytes.last == 0x0A { lines.removeLast() }
    guard let first = lines.first else { return }
    if first.suffix(2).first == 0x0D { lineEnd = [0x0D, 0x0A] }
    lead = Array(first.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") })
    indent = lead.count
    lines[0] = Array(first.dropFirst(lead.count))
    for (number, line) in lines.enumerated() {
      let depth = number == 0 ? 0 : line.prefix { $0 == UInt8(ascii: " ") }.count
      let content = number == 0 ? line[...] : line.dropFirst(depth)
      let isBlank = content.allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
      if isBlank || number > 0 && depth > indent || content.first == UInt8(ascii: "-") && number > 0 && depth == indent
      {
        if parts.isEmpty { parts.append(Part(key: "", bytes: [])) }
        parts[parts.count - 1].bytes += line
      } else if content.first == UInt8(ascii: "#") {
        parts.append(Part(key: "", bytes: line))
      } else {
        parts.append(Part(key: Self.key(content), bytes: number == 0 ? line : Array(content)))
      }
    }
  }

  /// `opinion` of `opinion: …`, with quotes or without.
  private static func key(_ line: ArraySlice<UInt8>) -> String {
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: name.filter { !" \"'\t".utf8.contains($0) }, as: UTF8.self)
  }

  func changed(from old: Comment, to new: Comment) -> [UInt8] {
    var parts = parts
    let before = Dictionary(old.yamlFields.map { ($0.key, $0.text) }) { first, _ in first }
    let fields = new.yamlFields
    let after = Dictionary(fields.map { ($0.key, $0.text) }) { first, _ in first }
    // What is proposed and what is decided stand at one place.
    for (gone, come) in [("decision", "proposed-decision"), ("proposed-decision", "decision")] {
      if after[gone] == nil, let text = after[come], let index = parts.firstIndex(where: { $0.key == gone }) {
        parts[index] = Part(key: come, bytes: lines(text) + Self.blankEnd(of: parts[index].bytes))
      }
    }
    for key in before.keys where after[key] == nil {
      // The line with the dash stays; its key is left empty.
      if let index = parts.firstIndex(where: { $0.key == key }) {
        if index == 0 { parts[0].bytes = Array("\(key):".utf8) + lineEnd } else { parts.remove(at: index) }
      }
    }
    for (number, field) in fields.enumerated() where before[field.key] != field.text {
      let text = lines(field.text)
      if let index = parts.firstIndex(where: { $0.key == field.key }) {
        // Blank lines and such behind a value belong to the layout.
        parts[index].bytes = text + Self.blankEnd(of: parts[index].bytes)
        continue
      }
      let earlier = fields[..<number].reversed().lazy.compactMap { other in
        parts.firstIndex { $0.key == other.key }
      }.first
      let place = (earlier ?? 0) + 1
      var part = Part(key: field.key, bytes: text)
      if place <= parts.count, place > 0, parts.indices.contains(place - 1) {
        // The new line goes before the blank ones.
        let blank = Self.blankEnd(of: parts[place - 1].bytes)
        parts[place - 1].bytes.removeLast(blank.count)
        part.bytes += blank
      }
      parts.insert(part, at: min(place, parts.count))
    }
    return lead
      + parts.enumerated().flatMap { index, part in
        index == 0 || part.key.isEmpty ? part.bytes : [UInt8](repeating: 0x20, count: indent) + part.bytes
      }
  }

  /// The lines of a key, laid out as the entry is.
  private func lines(_ text: String) -> [UInt8] {
    let extra = [UInt8](repeating: 0x20, count: max(0, indent - 2))
    var result: [UInt8] = []
    for (number, line) in text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if number > 0, !line.isEmpty { result += extra }
      result += Array(line) + lineEnd
    }
    return result
  }

  private static func blankEnd(of bytes: [UInt8]) -> [UInt8] {
    var end: [UInt8] = []
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) + [0x0A] }.dropLast()
    while lines.count > 1, let last = lines.last, last.allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) {
      end = last + end
      lines.removeLast()
    }
    return end
  }
}
