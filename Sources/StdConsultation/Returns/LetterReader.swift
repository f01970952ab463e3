/// Reads comments that came as running text: the text form that the pages export, letters, chat messages.
struct LetterReader {
  private(set) var form = ReturnedForm()
  private var item: ReturnedForm.Item?
  private var field: FormLabel?

  /// A letter as a whole.
  static func read(_ text: String) -> ReturnedForm {
    var reader = LetterReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line.trimmed) }
    reader.finishItem()
    if reader.form.items.isEmpty, FormReader.saysNoComments(text.trimmed) { reader.form.hasNoComments = true }
    return reader.form
  }

  private mutating func read(_ line: String) {
    guard !line.isEmpty else { return }
    if let mark = Self.mark(line) {
      finishItem()
      field = nil
      var next = ReturnedForm.Item()
      next.clause = mark.clause
      next.block = mark.block
      next.kind = mark.kind
      item = next
    } else if let draft = Self.draft(line) {
      form.draft = draft
    } else if let (label, rest) = FormLabel.leading(line), take(label, rest) {
      return
    } else if FormReader.saysNoComments(line) {
      form.hasNoComments = true
    } else if item != nil {
      append(line, to: field ?? .opinion)
    } else if let paragraph = Self.numbered(line) {
      form.items.append(Self.item(paragraph))
    }
  }

  private mutating func take(_ label: FormLabel, _ rest: String) -> Bool {
    switch label {
    case .clause, .original, .opinion, .proposal, .reason, .kind, .remark, .block:
      if item == nil || (label == .clause && item?.clause.isEmpty == false) {
        finishItem()
        item = ReturnedForm.Item()
      }
      field = label
      append(rest, to: label)
    case .unit: form.unit = rest
    case .person: form.person = rest
    case .post: form.post = rest
    case .phone: form.phone = rest
    case .email: form.email = rest
    case .address: form.address = rest
    case .date: form.date = rest
    case .standard: if item == nil { form.standard = rest } else { item?.standard = rest }
    case .ordinal, .postcode, .majorSection, .detailSection: return false
    }
    return true
  }

  private mutating func append(_ text: String, to field: FormLabel) {
    guard var current = item, !text.isEmpty else { return }
    func add(_ path: WritableKeyPath<ReturnedForm.Item, String>) {
      current[keyPath: path] += (current[keyPath: path].isEmpty ? "" : "\n") + text
    }
    switch field {
    case .clause: add(\.clause)
    case .original: add(\.original)
    case .proposal: add(\.proposal)
    case .reason: add(\.reason)
    case .kind: add(\.kind)
    case .remark: add(\.remark)
    case .block: add(\.block)
    default: add(\.opinion)
    }
    item = current
  }

  private mutating func finishItem() {
    if let item, !item.isEmpty { form.items.append(item) }
    item = nil
  }

  /// The line that begins a comment in the exported text: `#3 5.2 [k7m3xp] 技术性`.
  private static func mark(_ line: String) -> (clause: String, block: String, kind: String)? {
    guard line.first == "#" else { return nil }
    var words = line.dropFirst().split(separator: " ").map(String.init)
    guard let ordinal = words.first, ordinal.allSatisfy(\.isNumber) else { return nil }
    words.removeFirst()
    var block = ""
    var kind = ""
    words.removeAll { word in
      if word.hasPrefix("["), word.hasSuffix("]") {
        block = String(word.dropFirst().dropLast())
        return true
      }
      if Comment.Kind(written: word) != nil {
        kind = word
        return true
      }
      return false
    }
    return (words.joined(separator: " "), block, kind)
  }

  /// `草案：0f3a9c`
  private static func draft(_ line: String) -> String? {
    for lead in ["草案标识：", "草案标识:"] where line.hasPrefix(lead) { return line.dropFirst(lead.count).trimmed }
    return nil
  }

  /// A line that begins with a number, `1．`, `（2）`, `3、`, without it; or with a place in the draft.
  private static func numbered(_ line: String) -> String? {
    if PlaceInText(leading: line) != nil { return line }
    let rest = withoutOrdinal(line)
    return rest != line ? rest : nil
  }

  private static func withoutOrdinal(_ line: String) -> String {
    let text = line.folded
    var rest = text[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
    guard !digits.isEmpty, digits.count <= 3 else { return line }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first, isBracketed ? mark == ")" : "、.)".contains(mark) else { return line }
    // `4.2 平台`: a place, not an ordinal.
    if mark == ".", rest.dropFirst().first?.isNumber == true { return line }
    let count = text.count - rest.count + 1
    return line.dropFirst(count).trimmed
  }

  /// The paragraphs of a free text, an ordinal in front of each taken away.
  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map { withoutOrdinal($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// A comment from a paragraph: the place that it begins with, and the reason behind `理由：`.
  static func item(_ paragraph: String) -> ReturnedForm.Item {
    var item = ReturnedForm.Item()
    item.opinion = paragraph
    if let place = PlaceInText(leading: paragraph) { item.clause = place.words }
    for lead in ["理由：", "理由:", "修改理由：", "修改理由:"] {
      var parts: [String] = []
      var rest = paragraph[...]
      while let start = rest.firstPlace(of: lead) {
        parts.append(String(rest[..<start]))
        rest = rest[rest.index(start, offsetBy: lead.count)...]
      }
      guard let first = parts.first, !first.trimmed.isEmpty else { continue }
      item.opinion = Self.withoutTail(first.trimmed)
      item.reason = (parts.dropFirst().joined(separator: lead) + rest).trimmed
      break
    }
    return item
  }

  /// Without a comma or bracket that led to the reason.
  private static func withoutTail(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, "，,；;（(修改".contains(last) { rest = rest.dropLast() }
    return rest.isEmpty ? text : String(rest)
  }
}

extension Substring {
  fileprivate func firstPlace(of words: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(words) { return place }
      place = index(after: place)
    }
    return nil
  }
}
