import StdModel

/// The sentence before the term entries of clause 3, as far as it is one of those that GB/T 1.1—2020, 8.7.2,
/// prescribes.
struct TermsLeadIn {
  enum Form {
    /// 下列术语和定义适用于本文件。
    case own
    /// ……界定的术语和定义适用于本文件。
    case cited
    /// ……界定的以及下列术语和定义适用于本文件。
    case both
    /// 本文件没有需要界定的术语和定义。
    case none
  }

  let clause: Clause
  /// The paragraphs before the first entry.
  let paragraphs: [Prose]
  /// The first of them that is in prescribed words, and which.
  let prescribed: (prose: Prose, form: Form)?
  /// Whether the document defines terms of its own.
  let hasEntries: Bool

  /// Nil where there is no clause 3.
  init?(_ document: DocumentView) {
    guard !document.isStatement, let clause = document.element(.terms)?.clause else { return nil }
    self.clause = clause
    var paragraphs: [Prose] = []
    for block in clause.blocks {
      guard case .paragraph(let paragraph) = block else { break }
      paragraphs.append(paragraph.prose)
    }
    self.paragraphs = paragraphs
    prescribed = paragraphs.lazy.compactMap { prose in Form(prose.text).map { (prose, $0) } }.first
    hasEntries =
      !clause.subclauses.isEmpty || clause.blocks.contains { if case .termEntry = $0 { true } else { false } }
  }
}

extension TermsLeadIn.Form {
  /// Reads the sentence; spaces and the width of marks do not count, nor does a full stop that is missing.
  init?(_ text: String) {
    if text == FixedSentence.ownTerms {
      self = .own
    } else if text == FixedSentence.noTerms {
      self = .none
    } else if text.ends(with: "界定的术语和定义适用于本文件。") {
      self = .cited
    } else if text.ends(with: "界定的以及下列术语和定义适用于本文件。") {
      self = .both
    } else {
      let bare = text.filter { !$0.isWhitespace && $0 != "。" }
      switch bare {
      case "下列术语和定义适用于本文件": self = .own
      case "本文件没有需要界定的术语和定义": self = .none
      default:
        if bare.ends(with: "界定的术语和定义适用于本文件") {
          self = .cited
        } else if bare.ends(with: "界定的以及下列术语和定义适用于本文件") {
          self = .both
        } else {
          return nil
        }
      }
    }
  }
}
