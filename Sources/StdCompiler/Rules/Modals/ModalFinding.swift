import StdModel
import StdSyntax

/// A modal word in a sentence of the elements where provisions stand, for the rules about the word itself.
struct ModalFinding {
  let word: ModalWord
  let range: TextRange
  let span: SourceSpan
  let sentence: TextRange

  /// The modal word that a phrase is, where the rules of modal words apply to it; nil where the characters belong to
  /// another word, the word is shown between quotation marks, or a rule about the element says that no such word
  /// belongs there at all.
  init?(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView) {
    guard !document.isStatement, let use = modalUse(in: prose.text, at: phrase.lowerBound),
      let sentence = document.provision(around: phrase, at: place)?.sentence, !prose.isQuoted(phrase)
    else { return nil }
    switch document.element(of: place.node)?.kind {
    case .technical, .symbols, .annex(.normative), .annex(.unstated): break
    default: return nil
    }
    word = use.word
    range = use.range
    span = prose.span(of: use.range)
    self.sentence = sentence
  }

  /// Whether another modal word governs the piece between commas in which this one stands: `应告知企业需补充的材料`.
  func isGoverned(in prose: Prose) -> Bool {
    let before = prose.piece(before: range.lowerBound, from: sentence.lowerBound)
    return scanModals(in: before).contains { $0.word.kind == .requirement || $0.word.kind == .recommendation }
  }
}

extension DocumentView {
  /// The classified sentence in which a range of a text stands, or nil where the text holds no provisions.
  func provision(around range: TextRange, at place: ProsePlace) -> Provision? {
    let provisions = resolution.provisions
    for index in provisions.places(of: place.node) where provisions.all[index].place == place {
      let provision = provisions.all[index].provision
      if provision.sentence.contains(range) { return provision }
    }
    return nil
  }
}

extension Prose {
  /// What stands before an offset, back to the last mark.
  func piece(before offset: Int, from start: Int) -> String {
    let text = self[TextRange(min(start, offset), offset)]
    guard let mark = text.unicodeScalars.lastIndex(where: { $0.isPieceMark }) else { return String(text) }
    return String(text[text.unicodeScalars.index(after: mark)...])
  }

  /// What stands behind an offset, up to the next mark.
  func piece(behind offset: Int, to end: Int) -> String {
    let text = self[TextRange(offset, max(offset, end))]
    guard let mark = text.unicodeScalars.firstIndex(where: { $0.isPieceMark }) else { return String(text) }
    return String(text[..<mark])
  }
}

extension Unicode.Scalar {
  fileprivate var isPieceMark: Bool {
    switch self {
    case "，", "；", "。", "：", "！", "？", ",", ";", ":": true
    default: false
    }
  }
}
