import StdModel

/// A note has a full-width colon behind 注 and ends with a full stop.
enum NoteMarks: RemarkRule {
  static let id = RuleID("GBT1.1-NOTE-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.1"),
    summary: Bilingual(zh: "“注”之后用全角冒号，注以句号结束", en: "注 is followed by a full-width colon, and the note ends with 。"),
    why: Bilingual(zh: "注是完整的句子，标点与正文一致", en: "a note is a sentence and punctuated as the text is"),
    wrong: [
      "## 4 平台\n\n平台应公开。\n\n注⟦:⟧公开包括网上公开。\n",
      "## 4 平台\n\n平台应公开。\n\n注：公开包括网上公开⟦⟧\n",
    ],
    right: ["## 4 平台\n\n平台应公开。\n\n注：公开包括“网上公开。”\n"])

  static func check(_ remark: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .note(let note) = remark, !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    let bytes = document.system.sources[note.lead.source].bytes
    let last = note.lead.upperBound - 1
    if last >= 0, last < bytes.count, bytes[last] == UInt8(ascii: ":") {
      let span = SourceSpan(note.lead.source, last, last + 1)
      found.append(finding(.colon, at: span, fixes: [.replace(span, with: "：", .certain)]))
    }
    if !note.prose.isEmpty, note.blocks.isEmpty, !note.prose.text.endsAsSentence {
      let end = note.prose.span.tail
      found.append(finding(.stop, at: end, fixes: [FixIt(.certain, .addStop, [FixIt.Edit(end, "。")])]))
    }
    return found
  }
}

extension String {
  /// Whether it ends with 。, ！, ？ or a colon that leads something in, closing quotes and brackets aside.
  fileprivate var endsAsSentence: Bool {
    if ends(with: "。") { return true }
    let last = self.last { !"”’）)》]".contains($0) }
    return last.map { "。！？：".contains($0) } ?? false
  }
}

extension Bilingual {
  fileprivate static let colon = Self(zh: "“注”之后用全角冒号", en: "a full-width colon follows 注")
  fileprivate static let stop = Self(zh: "注的末尾缺少句号", en: "the note lacks its full stop")
  fileprivate static let addStop = Self(zh: "补上句号", en: "add 。")
}
