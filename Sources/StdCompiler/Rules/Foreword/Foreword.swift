import StdModel

/// The foreword (前言) as the rules read it: its paragraphs and what each of them tells; GB/T 1.1—2020, 8.3 a) to h).
struct Foreword {
  /// The things that a foreword tells, in the order in which it tells them.
  enum Item: Int, CaseIterable, Comparable {
    /// a) the rules by which it was drafted
    case basis
    /// b) its relation to other documents
    case relation
    /// c) what it replaces and what has changed
    case replaced
    /// d) the international document that it rests on
    case adopted
    /// e) patents
    case patents
    /// f) who proposed it and who keeps it
    case proposer
    /// g) who drafted it
    case drafters
    /// h) the editions before
    case history

    static func < (left: Item, right: Item) -> Bool { left.rawValue < right.rawValue }

    var name: Bilingual {
      switch self {
      case .basis: Bilingual(zh: "起草所依据的规则", en: "the rules it was drafted by")
      case .relation: Bilingual(zh: "与其他文件的关系", en: "the relation to other documents")
      case .replaced: Bilingual(zh: "所代替的文件", en: "what it replaces")
      case .adopted: Bilingual(zh: "与国际文件的关系", en: "the international document")
      case .patents: Bilingual(zh: "有关专利的说明", en: "patents")
      case .proposer: Bilingual(zh: "提出和归口信息", en: "who proposed and keeps it")
      case .drafters: Bilingual(zh: "起草单位和主要起草人", en: "who drafted it")
      case .history: Bilingual(zh: "历次版本发布情况", en: "the editions before")
      }
    }
  }

  struct Paragraph {
    let id: NodeID
    let prose: Prose
    /// Nil for a paragraph that tells none of the eight.
    let item: Item?
  }

  let clause: Clause
  let paragraphs: [Paragraph]

  init(_ clause: Clause) {
    self.clause = clause
    paragraphs = clause.wholeParagraphs.map { Paragraph(id: $0.id, prose: $0.prose, item: Item($0.prose.text)) }
  }

  /// What stands in front of a paragraph that is put in to tell an item: the last paragraph that tells an earlier one,
  /// with its list; else the heading.
  func place(for item: Item) -> SourceSpan {
    let earlier = Set(paragraphs.filter { $0.item.map { $0 <= item } ?? false }.map(\.id))
    guard let last = clause.blocks.lastIndex(where: { earlier.contains($0.id) }) else { return clause.heading.span }
    let behind = clause.blocks[(last + 1)...].prefix { block in
      if case .paragraph = block { return false }
      return true
    }
    // A paragraph that is joined of several lines ends with the last of them.
    let whole = paragraphs.last { $0.id == clause.blocks[last].id }?.prose.span ?? clause.blocks[last].span
    return behind.last?.span ?? whole
  }

  func first(_ item: Item) -> Paragraph? { paragraphs.first { $0.item == item } }

  /// The first paragraph in which one of some words stands, and where.
  func first(of words: StaticString...) -> (paragraph: Paragraph, range: TextRange)? {
    for paragraph in paragraphs {
      for word in words {
        if let range = paragraph.prose.text.firstRange(of: word) { return (paragraph, range) }
      }
    }
    return nil
  }

  func holds(_ words: StaticString...) -> Bool {
    paragraphs.contains { paragraph in words.contains { paragraph.prose.text.holds($0) } }
  }

  /// Whether it may say that the document replaces another one.
  var mayReplace: Bool { paragraphs.contains { $0.item == .replaced } }

  /// The standards that the document replaces, as the foreword tells: those behind 代替 in the paragraph about it.
  func replaced(in document: DocumentView) -> [(
    number: StandardNumber, span: SourceSpan, range: TextRange, prose: Prose
  )] {
    guard let paragraph = first(.replaced), let word = Self.replacing(paragraph.prose.text) else { return [] }
    let text = paragraph.prose.text
    // The list of changes behind it names other documents and clauses.
    let end = text.firstRange(of: "。", from: word.upperBound)?.lowerBound ?? text.utf8.count
    let stop =
      [text.firstRange(of: "相比", from: word.upperBound), text.firstRange(of: "，与", from: word.upperBound)]
      .compactMap { $0?.lowerBound }.min() ?? end
    return document.resolution.references[paragraph.id].compactMap { reference in
      guard case .standard(let number, _, _) = reference.mention.kind,
        reference.mention.range.lowerBound >= word.upperBound, reference.mention.range.upperBound <= min(end, stop)
      else { return nil }
      return (number, paragraph.prose.span(of: reference.mention.coreRange), reference.mention.range, paragraph.prose)
    }
  }

  /// The word by which a paragraph says that this document replaces another one: `本文件代替……`.
  static func replacing(_ text: String) -> TextRange? {
    let isOwn =
      text.begins(with: "代替") || text.begins(with: "本文件") || text.begins(with: "本标准") || text.begins(with: "本部分")
    guard isOwn, let word = text.firstRange(of: "代替", from: 0) else { return nil }
    let end = text.firstRange(of: "。", from: 0)?.lowerBound ?? text.utf8.count
    // `（已代替……）` and `代替的` speak of other documents.
    let utf8 = text.utf8
    let behind = text[utf8.index(utf8.startIndex, offsetBy: word.upperBound)...]
    let before = text[..<utf8.index(utf8.startIndex, offsetBy: word.lowerBound)]
    return word.upperBound <= end && !behind.begins(with: "的") && !before.ends(with: "已") && !before.ends(with: "所")
      && !before.ends(with: "被")
      ? word : nil
  }
}

extension Foreword.Item {
  /// What a paragraph tells, by its words; the first of the eight that fits.
  fileprivate init?(_ text: String) {
    if text.holds("起草"), text.holds("按照") || text.holds("依据") || text.holds("根据"),
      text.holds("GB/T 1.1") || text.holds("规定起草")
    {
      self = .basis
    } else if text.holds("起草单位") || text.holds("起草人") {
      self = .drafters
    } else if text.holds("专利") {
      self = .patents
    } else if Foreword.replacing(text) != nil {
      self = .replaced
    } else if text.holds("归口") || text.ends(with: "提出。") {
      self = .proposer
    } else if text.holds("首次发布") || text.holds("历次版本") || text.holds("发布情况") || text.holds("第一次修订") {
      self = .history
    } else if text.holds("采用ISO") || text.holds("采用IEC") || text.holds("采用 ISO") || text.holds("采用 IEC") {
      self = .adopted
    } else if text.begins(with: "本文件是") || text.begins(with: "本文件与"), text.holds("部分") || text.holds("系列") {
      self = .relation
    } else {
      return nil
    }
  }
}
