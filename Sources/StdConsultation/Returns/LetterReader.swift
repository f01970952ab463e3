/// Reads comments that came as running text: the text form that the pages export, letters, mails, chat messages.
///
/// Nothing is thrown away: what is neither a comment nor one of the phrases that letters have goes into `rest`.
struct LetterReader {
  private(set) var form = ReturnedForm()
  private var item: ReturnedForm.Item?
  private var field = FormLabel.opinion
  private var rest: [String] = []
  /// Whether the lines are those that the pages export, where only what they write is a label.
  private let isExport: Bool
  /// Who sent the message at hand, in what was copied from a chat.
  private var sender = ""
  /// Whether the comment at hand began without a number, so that the next line may be another one.
  private var isUnnumbered = false

  private init(isExport: Bool) { self.isExport = isExport }

  /// A letter as a whole.
  static func read(_ text: String) -> ReturnedForm {
    let mail = MailText(text)
    var form = read(lines: mail.top)
    if form.isEmpty, !mail.quoted.isEmpty {
      // A mail that was passed on has its words below.
      let quoted = read(lines: mail.quoted)
      if !quoted.isEmpty { form = quoted }
    }
    if form.email.isEmpty { form.email = mail.address }
    if form.unit.isEmpty, form.person.isEmpty { form.person = mail.sender }
    if form.standard.isEmpty { form.standard = mail.subject }
    return form
  }

  private static func read(lines: [String]) -> ReturnedForm {
    let isExport = lines.contains { draft($0) != nil } && lines.contains { $0.hasPrefix("【征求意见反馈") }
    var reader = LetterReader(isExport: isExport)
    var lines = lines
    let signature = isExport ? Signature() : Signature(takenFrom: &lines)
    for line in lines { reader.read(line) }
    reader.finishItem()
    if reader.form.unit.isEmpty { reader.form.unit = signature.unit }
    if reader.form.date.isEmpty { reader.form.date = signature.date }
    reader.form.rest = reader.rest.joined(separator: "\n")
    return reader.form
  }

  private mutating func read(_ written: String) {
    let line = written.trimmed
    if isExport, item != nil, written.hasPrefix(Self.indent) {
      return append(String(written.dropFirst(Self.indent.count)), to: field, isContinuation: true)
    }
    guard !line.isEmpty else { return }
    if let mark = Self.mark(line) {
      finishItem()
      field = .opinion
      var next = ReturnedForm.Item()
      next.clause = mark.clause
      next.block = mark.block
      next.kind = mark.kind
      item = next
    } else if let draft = Self.draft(line) {
      form.draft = draft
    } else if isExport, item != nil, !Self.isExportedLabel(line) {
      append(line, to: field)
    } else if !isExport, let name = ChatHead(line)?.name {
      finishItem()
      sender = name
      if form.person.isEmpty { form.person = name }
    } else if let (label, rest) = FormLabel.leading(line), take(label, rest) {
      return
    } else if FormReader.saysNoComments(line) {
      form.hasNoComments = true
    } else if isExport {
      if !line.hasPrefix("【征求意见反馈") { rest.append(line) }
    } else {
      readProse(line)
    }
  }

  // MARK: - Prose

  private mutating func readProse(_ line: String) {
    if FormReader.isRemarkOfForm(line) {
      finishItem()
    } else if let paragraph = Self.numbered(line) {
      finishItem()
      start(Self.item(paragraph))
    } else if LetterPhrase.isClosing(line) {
      finishItem()
    } else if item == nil, LetterPhrase.isGreeting(line) {
      return
    } else if LetterPhrase.saysNoComments(line) {
      form.hasNoComments = true
    } else if item != nil, !LetterPhrase.opensList(line), !(isUnnumbered && LetterPhrase.isOpinion(line)) {
      append(line, to: field)
    } else if LetterPhrase.isOpinion(line), !LetterPhrase.opensList(line) {
      finishItem()
      start(Self.item(line))
      isUnnumbered = true
    } else {
      finishItem()
      rest.append(line)
    }
  }

  private mutating func start(_ next: ReturnedForm.Item) {
    var next = next
    if !sender.isEmpty, sender != form.person { next.unit = sender }
    field = next.reason.isEmpty ? .opinion : .reason
    item = next
  }

  private mutating func take(_ label: FormLabel, _ rest: String) -> Bool {
    switch label {
    case .clause, .part, .original, .opinion, .proposal, .reason, .kind, .remark, .block:
      // A heading above the list, `意见和建议：`, opens no comment.
      if item == nil, rest.isEmpty, !isExport, label == .opinion || label == .remark { return true }
      if item == nil || label == .clause && item?.clause.isEmpty == false {
        finishItem()
        start(ReturnedForm.Item())
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
    case .patent: form.addPatent(rest)
    case .postcode: break
    case .ordinal, .line, .answer, .majorSection, .detailSection: return false
    }
    return true
  }

  private mutating func append(_ text: String, to field: FormLabel, isContinuation: Bool = false) {
    guard var current = item, isContinuation || !text.isEmpty else { return }
    func add(_ path: WritableKeyPath<ReturnedForm.Item, String>) {
      let before = current[keyPath: path]
      current[keyPath: path] += (before.isEmpty && !isContinuation ? "" : "\n") + text
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
    if let item {
      if !item.isEmpty {
        form.items.append(item)
      } else if !item.original.isEmpty || !item.clause.isEmpty {
        rest.append([item.clause, item.original].filter { !$0.isEmpty }.joined(separator: "："))
      }
    }
    item = nil
    field = .opinion
    isUnnumbered = false
  }

  // MARK: - What the pages export

  /// Before each line of a text but its first: whatever the line says, it is no label.
  private static let indent = "\u{3000}\u{3000}"

  private static func isExportedLabel(_ line: String) -> Bool {
    ["标准：", "原文：", "意见：", "建议：", "理由："].contains { line.hasPrefix($0) }
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

  /// `草案标识：0f3a9c`
  static func draft(_ line: String) -> String? {
    for lead in ["草案标识：", "草案标识:"] where line.hasPrefix(lead) { return line.dropFirst(lead.count).trimmed }
    return nil
  }

  // MARK: - Paragraphs

  /// A line that begins with a number, `1．`, `（2）`, `3、`, without it; or with a place in the draft.
  private static func numbered(_ line: String) -> String? {
    if PlaceInText(leading: line) != nil { return line }
    return withoutOrdinal(line)?.rest
  }

  /// An ordinal in front of a paragraph, and what stands behind it; nil where there is none.
  static func withoutOrdinal(_ line: String) -> (ordinal: Int, rest: String)? {
    let text = line.folded
    var rest = text[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    if let first = rest.unicodeScalars.first, (0x2460...0x2473).contains(first.value) {
      return (Int(first.value - 0x245F), line.dropFirst(isBracketed ? 2 : 1).trimmed)
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || "一二三四五六七八九十".contains($0) }
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first, isBracketed ? mark == ")" : "、.)".contains(mark) else { return nil }
    // `4.2 平台`: a place, not an ordinal.
    if mark == ".", rest.dropFirst().first?.isNumber == true { return nil }
    let value = Int(digits) ?? PlaceInText.chineseNumber(digits)?.number ?? 0
    return (value, line.dropFirst(text.count - rest.count + 1).trimmed)
  }

  /// The paragraphs of a free text, an ordinal in front of each taken away; lines without ordinal go on with the one
  /// before where ordinals are used.
  static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    let isNumbered = lines.first.map { numbered($0) != nil } ?? false
    var found: [String] = []
    for line in lines {
      if let paragraph = numbered(line) {
        found.append(paragraph)
      } else if isNumbered, let last = found.indices.last {
        found[last] += "\n" + line
      } else {
        found.append(line)
      }
    }
    return found
  }

  /// A comment from a paragraph: the place that it begins with or names, and the reason behind `理由：`.
  static func item(_ paragraph: String) -> ReturnedForm.Item {
    var item = ReturnedForm.Item()
    item.opinion = paragraph
    if let place = PlaceInText(leading: paragraph) ?? PlaceInText(mentionedIn: paragraph) { item.clause = place.words }
    for lead in ["修改理由：", "修改理由:", "理由：", "理由:", "理由是"] {
      guard let start = paragraph[...].firstPlace(of: lead), start > paragraph.startIndex else { continue }
      item.opinion = withoutTail(paragraph[..<start].trimmed)
      item.reason = paragraph[paragraph.index(start, offsetBy: lead.count)...].trimmed
      break
    }
    return item
  }

  /// Without a comma or bracket that led to the reason.
  private static func withoutTail(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, "，,；;（(".contains(last) { rest = rest.dropLast() }
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
