package import StdModel

/// What of a document did not come over as it was, and what became of it.
package struct ImportReport: Equatable, Sendable {
  /// One kind of loss at one kind of place.
  package struct Entry: Equatable, Sendable {
    /// `/standard/front/std-meta/permissions`
    package let path: String
    package let fate: Fate
    /// The lines at which it happened first and how often it did.
    package let line: Int
    package fileprivate(set) var count: Int
  }

  /// What became of something that the source language has no place for.
  package enum Fate: String, CaseIterable, Hashable, Sendable {
    /// The text stands as a comment.
    case comment
    /// The text stands as an ordinary paragraph.
    case paragraph
    /// The text stands, its formatting does not.
    case formatting
    /// Merged cells that overlap: the text stands in every cell that one covered, or in the first alone where it is long.
    case mergedCells
    /// Several rows of a header stand in one.
    case headerRows
    /// Blocks in a cell stand behind each other.
    case cellBlocks
    /// The number of a clause, a table or a figure is none of GB/T 1.1; it stands as text.
    case number
    /// A clause without number stands as a paragraph in bold.
    case title
    /// A reference that leads nowhere, or to something without a name; its words stand.
    case reference
    /// The generated words of a number (Table, Annex) are those of GB/T 1.1.
    case words
    /// Mathematics that TeX has no words for; its text stands.
    case mathematics
    /// Made anew by the compiler: contents lists, repeated numbers.
    case remade
    /// Nothing stands of it: it has no text, such as the size of a picture.
    case dropped
    /// An entity of a DTD that is not loaded; its name stands.
    case entity

    package var message: Bilingual {
      switch self {
      case .comment: Bilingual(zh: "文字保留为注释", en: "the text is kept as a comment")
      case .paragraph: Bilingual(zh: "文字保留为普通段落", en: "the text is kept as a paragraph")
      case .formatting: Bilingual(zh: "文字保留，格式未保留", en: "the text is kept, its formatting is not")
      case .mergedCells:
        Bilingual(
          zh: "合并的单元格互相重叠，已拆开，文字在每一格（长的只在第一格）",
          en: "merged cells overlap and are split, the text stands in each of them (a long one in the first)")
      case .headerRows: Bilingual(zh: "多行表头并为一行", en: "the rows of the header are one")
      case .cellBlocks: Bilingual(zh: "单元格中的各块连成一段", en: "the blocks in a cell are one text")
      case .number:
        Bilingual(zh: "编号不合 GB/T 1.1，保留为文字", en: "the number is none of GB/T 1.1 and is kept as text")
      case .title: Bilingual(zh: "无编号的标题保留为加粗的段", en: "the title without number is kept as a paragraph in bold")
      case .reference: Bilingual(zh: "引用保留文字，没有链接", en: "the words of the reference are kept, the link is not")
      case .words: Bilingual(zh: "编号前的词换成 GB/T 1.1 的词", en: "the word before the number is that of GB/T 1.1 now")
      case .mathematics: Bilingual(zh: "数学式保留为文字", en: "the mathematics is kept as text")
      case .remade: Bilingual(zh: "由 stdc 重新生成", en: "stdc makes it anew")
      case .dropped: Bilingual(zh: "未保留（没有文字）", en: "left out (it has no text)")
      case .entity: Bilingual(zh: "实体没有定义，保留其名称", en: "the entity is not defined; its name is kept")
      }
    }
  }

  package private(set) var entries: [Entry] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    let path: String
    let fate: Fate
  }

  package init() {}

  package static func == (left: ImportReport, right: ImportReport) -> Bool { left.entries == right.entries }

  /// Entries that are kept apart; a document from elsewhere may have any number of paths.
  private static let limit = 2000

  mutating func add(_ fate: Fate, _ path: String, line: Int) {
    let key = Key(path: path, fate: fate)
    if let place = places[key] {
      entries[place].count += 1
    } else if entries.count < Self.limit {
      places[key] = entries.count
      entries.append(Entry(path: path, fate: fate, line: line, count: 1))
    }
  }

  /// One line for each entry: `file:line: path: words (×count)`.
  package func text(file: String, _ language: Language) -> String {
    var text = ""
    for entry in entries {
      text += "\(file):\(entry.line): \(entry.path): \(entry.fate.message[language])"
      if entry.count > 1 { text += language == .chinese ? "（\(entry.count) 处）" : " (\(entry.count) times)" }
      text += "\n"
    }
    return text
  }
}
