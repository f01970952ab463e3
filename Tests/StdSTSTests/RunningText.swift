/// The running text of a document, from its page or from its NISO STS file, and its footnotes.
///
/// What counts is all text of the elements in reading order with numbers, labels and marks, character for character
/// but for line ends. Apparatus of the page (who refers to a clause) and pictures are no text. NISO STS has a few
/// things in another order or form than print; `init(sts:)` puts them as GB/T 1.1 prints them, as any program does that
/// shows such a file: the term before its definition, the words 注 and 来源 of term entries, a wide space before the
/// title of a table or figure, the number behind a formula. Footnotes stand at their marks there; they are compared on
/// their own.
struct RunningText: Equatable {
  private(set) var text = ""
  private(set) var footnotes: [String] = []

  init(page: String) {
    let body = MarkupTree(page).descendants().first { $0.name == "div" && $0.has(style: "text") }
    text = Self.tidied(body.map { html($0) } ?? "")
    footnotes = footnotes.map(Self.tidied).sorted()
  }

  init(sts: String) {
    let tree = MarkupTree(sts)
    text = Self.tidied(tree.children.map { xml($0) }.joined())
    footnotes = footnotes.map(Self.tidied).sorted()
  }

  private static func tidied(_ text: String) -> String { String(text.unicodeScalars.filter { $0 != "\n" }) }

  // MARK: - Pages

  private mutating func html(_ tree: MarkupTree) -> String {
    guard let name = tree.name else { return tree.plainText }
    if name == "svg" || tree.has(style: "margin") || tree.has(style: "repeated-title") { return "" }
    if tree.has(style: "footnote") {
      let text = tree.children.map { html($0) }.joined()
      footnotes.append(text)
      return ""
    }
    var children = tree.children
    if name == "figure", let caption = children.firstIndex(where: { $0.name == "figcaption" }) {
      children.insert(children.remove(at: caption), at: 0)
    }
    return children.map { html($0) }.joined()
  }

  // MARK: - NISO STS

  private mutating func xml(_ tree: MarkupTree) -> String {
    guard let name = tree.name else { return tree.plainText }
    switch name {
    case "std-meta", "processing-meta", "std-id-group", "alt-text": return ""
    case "fn":
      let text = tree.children.map { xml($0) }.joined()
      footnotes.append(text)
      return ""
    case "caption":
      let text = tree.children.map { xml($0) }.joined()
      return text.isEmpty || text == "（续）" ? text : "　" + text
    case "disp-formula":
      let labels = tree.children.filter { $0.name == "label" }
      return (tree.children.filter { $0.name != "label" } + labels).map { xml($0) }.joined()
    case "tbx:termEntry": return entry(tree)
    default: return tree.children.map { xml($0) }.joined()
    }
  }

  /// Term, equivalents and other designations, subject field and definition, notes, source.
  private mutating func entry(_ tree: MarkupTree) -> String {
    let chinese = tree.children.first { $0["xml:lang"] == "zh" }?.children ?? []
    let english = tree.children.first { $0["xml:lang"] == "en" }?.children ?? []
    let terms = chinese.filter { $0.name == "tbx:tig" }.map { term($0) }
    var text = (terms.first ?? "") + english.map { "　" + term($0) }.joined() + terms.dropFirst().joined()
    let counts = Dictionary(grouping: chinese, by: { $0.name ?? "" }).mapValues(\.count)
    var passed: [String: Int] = [:]
    for child in chinese {
      let name = child.name ?? ""
      passed[name, default: 0] += 1
      let number = counts[name, default: 0] > 1 ? "\(passed[name] ?? 0)" : ""
      let content = child.children.map { xml($0) }.joined()
      switch name {
      case "tbx:note": text += "注\(number)：" + content
      case "tbx:example": text += "示例\(number)：" + content
      case "tbx:source": text += "[来源：" + content + "]"
      case "tbx:subjectField": text += "〈" + content + "〉"
      case "tbx:tig": break
      default: text += content
      }
    }
    return text
  }

  private mutating func term(_ tig: MarkupTree) -> String {
    tig.children.filter { $0.name == "tbx:term" }.map { xml($0) }.joined()
  }
}
