import StdModel

/// A note or an example of a clause, as far as their common rules need it.
struct Remark {
  let lead: SourceSpan
  /// The written ordinal of 注1：.
  let number: Int?
}

/// The notes and the examples that are numbered together: those of one clause, entry, figure or table.
struct Remarks {
  private(set) var notes: [Remark] = []
  private(set) var examples: [Remark] = []

  /// Those of a clause, in its lists too; figures, tables and term entries number their own.
  init(of clause: Clause) { collect(clause.blocks) }
  init(of entry: TermEntry) { collect(entry.blocks) }
  init(_ notes: [Note]) { self.notes = notes.map(Remark.init) }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .note(let note): notes.append(Remark(note))
      case .example(let example): examples.append(Remark(lead: example.lead, number: example.number?.number))
      case .list(let list): for item in list.items where !item.blocks.isEmpty { collect(item.blocks) }
      case .paragraph, .table, .figure, .formula, .termEntry, .reference, .footnote, .quotation, .preformatted: continue
      }
    }
  }
}

extension Remark {
  fileprivate init(_ note: Note) { self.init(lead: note.lead, number: note.number?.number) }
}

/// What is wrong with how remarks of one clause begin.
struct RemarkFault {
  enum Kind {
    /// 备注：, 例如： in the place of 注：, 示例：
    case word(String)
    /// One with a number although it is alone.
    case alone
    /// Several without numbers, or with wrong ones; what should be written.
    case number(String)
  }

  let kind: Kind
  let span: SourceSpan
  let fix: FixIt
}

/// Compares what remarks begin with with what their count asks for: `注：`, or `注1：`, `注2：`.
///
/// - Parameter word: 注 or 示例.
func faults(in remarks: [Remark], word: String, _ document: DocumentView) -> [RemarkFault] {
  guard !remarks.isEmpty, !document.isStatement else { return [] }
  let bytes = document.system.sources[remarks[0].lead.source].bytes
  var found: [RemarkFault] = []
  var firstMisnumbered: Int?
  for (index, remark) in remarks.enumerated() {
    let isNamed = bytes[remark.lead.lowerBound..<min(remark.lead.upperBound, bytes.count)].starts(with: word.utf8)
    let expected = remarks.count > 1 ? index + 1 : nil
    if !isNamed {
      let written = document.system.sources[remark.lead.source].text(remark.lead)
      let right = word + (expected.map(String.init) ?? "") + "："
      found.append(
        RemarkFault(kind: .word(written), span: remark.lead, fix: .replace(remark.lead, with: right, .certain)))
    } else if remark.number != expected, firstMisnumbered == nil {
      firstMisnumbered = index
    }
  }
  guard let first = firstMisnumbered else { return found }
  let edits = remarks.enumerated().map { index, remark in
    FixIt.Edit(remark.lead, word + (remarks.count > 1 ? String(index + 1) : "") + "：")
  }
  let right = word + (remarks.count > 1 ? String(first + 1) : "") + "："
  let fix = FixIt(.certain, Bilingual(zh: "改为“\(right)”等", en: "number them “\(right)” …"), edits)
  found.append(
    RemarkFault(
      kind: remarks.count == 1 ? .alone : .number(right), span: remarks[first].lead,
      fix: edits.count == 1 ? .replace(remarks[first].lead, with: right, .certain) : fix))
  return found
}

extension Bilingual {
  static func fault(_ kind: RemarkFault.Kind, word: String, count: Int) -> Self {
    let name = word == "注" ? "note" : "example"
    return switch kind {
    case .word(let written):
      Self(zh: "“\(written)”应写作“\(word)：”", en: "“\(written)” is written “\(word)：”")
    case .alone:
      Self(zh: "这里只有一个\(word)，不编号，写“\(word)：”", en: "this is the only \(name) here; write “\(word)：” without number")
    case .number(let right):
      Self(zh: "这里有 \(count) 个\(word)，此处应写“\(right)”", en: "there are \(count) \(name)s here; this one is “\(right)”")
    }
  }
}
