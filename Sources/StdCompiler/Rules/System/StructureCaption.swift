import StdModel

/// The title of a structure diagram, `服务保障标准体系结构图`: what it shows, and the word for such a diagram.
struct StructureCaption {
  /// `服务保障标准体系`
  let name: String
  /// `结构图`, `基本框架图`; its range in the title.
  let form: TextRange

  static let form = "结构图"

  /// Words by which such diagrams go.
  private static let forms = ["结构图", "框架图", "组成图", "构成图", "层次图"]

  /// Nil for the title of another figure.
  init?(_ title: Prose) {
    let text = title.text
    guard let end = text.lastRange(of: "体系"), end.upperBound < text.utf8.count else { return nil }
    let form = TextRange(end.upperBound, text.utf8.count)
    let words = title[form]
    guard Self.forms.contains(where: { words.hasSuffix($0) }), words.count <= 7 else { return nil }
    name = String(title[TextRange(0, end.upperBound)])
    guard name.holds("标准体系") || name.holds("子体系") else { return nil }
    self.form = form
  }
}

extension String {
  /// Where the bytes of the word stand for the last time, or nil.
  func lastRange(of word: StaticString) -> TextRange? {
    var last: TextRange?
    while let next = firstRange(of: word, from: last?.upperBound ?? 0) { last = next }
    return last
  }
}
