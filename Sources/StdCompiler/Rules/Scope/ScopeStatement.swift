import StdModel

/// What the scope (范围) says the document does: `规定了……的要求`; GB/T 1.1—2020, 8.5.3.
struct ScopeStatement {
  enum Verb: CaseIterable {
    case specifies, establishes, describes, provides, gives, defines

    var words: StaticString {
      switch self {
      case .specifies: "规定"
      case .establishes: "确立"
      case .describes: "描述"
      case .provides: "提供"
      case .gives: "给出"
      case .defines: "界定"
      }
    }

    /// Words of which one belongs to the object: those of 8.5.3, and those that GB/T 1.1 uses in its own scope.
    var objects: [StaticString] {
      switch self {
      case .specifies: ["要求", "特性", "尺寸", "指示", "规则", "格式", "条件"]
      case .establishes: ["程序", "体系", "系统", "原则", "框架", "结构", "模型", "流程"]
      case .describes: ["方法", "路径", "途径"]
      case .provides: ["指导", "指南", "建议"]
      case .gives: ["信息", "说明", "示例", "指导", "建议"]
      case .defines: ["术语", "符号", "界限", "定义", "词汇", "缩略语"]
      }
    }
  }

  let verb: Verb
  /// The verb, 了 included.
  let verbRange: TextRange
  /// What follows up to the next verb or the end of the sentence.
  let object: TextRange
  let prose: Prose

  var verbSpan: SourceSpan { prose.span(of: verbRange) }
  var fits: Bool {
    let text = String(prose[object])
    // What a list behind it names is not read.
    if text.ends(with: "：") || text.ends(with: ":") { return true }
    return verb.objects.contains { text.holds($0) }
  }
}

/// The scope as the rules read it.
struct Scope {
  let clause: Clause
  let statements: [ScopeStatement]
  /// Whether a sentence says what the document applies to.
  let hasApplicability: Bool
  /// The paragraph whose sentence begins with the name of the document, where it says something else.
  let opening: Prose?

  init(_ clause: Clause) {
    self.clause = clause
    var statements: [ScopeStatement] = []
    var hasApplicability = false
    var opening: Prose?
    for (_, prose) in clause.wholeParagraphs {
      if prose.text.holds("适用于") || prose.text.holds("适用范围") { hasApplicability = true }
      opening = opening ?? prose
      statements += Self.statements(in: prose)
    }
    self.statements = statements
    self.hasApplicability = hasApplicability
    self.opening = opening
  }

  /// Whether the author wrote anything at all.
  var isEmpty: Bool { clause.blocks.isEmpty && clause.subclauses.isEmpty }

  var headingSpan: SourceSpan { clause.heading.title?.span ?? clause.heading.span }

  private static let names: [StaticString] = ["本文件", "本标准", "本部分", "本规范", "本规程", "本指南"]

  /// A verb at the head of a piece between commas, behind the name of the document or another statement.
  private static func statements(in prose: Prose) -> [ScopeStatement] {
    guard names.contains(where: { prose.text.holds($0) }) else { return [] }
    let text = prose.text
    var found: [ScopeStatement] = []
    var isOpen = false
    for piece in pieces(of: text) {
      var start = piece.range.lowerBound
      var rest = prose[piece.range]
      if let name = names.first(where: { rest.begins(with: $0) }) {
        start += name.utf8CodeUnitCount
        rest = Substring(rest.utf8.dropFirst(name.utf8CodeUnitCount))
        isOpen = true
      }
      for link: StaticString in ["并", "还", "同时"] where rest.begins(with: link) {
        start += link.utf8CodeUnitCount
        rest = Substring(rest.utf8.dropFirst(link.utf8CodeUnitCount))
        break
      }
      if isOpen, let verb = ScopeStatement.Verb.allCases.first(where: { rest.begins(with: $0.words) }) {
        let length = Substring(rest.utf8.dropFirst(6)).hasPrefix("了") ? 9 : 6
        found.append(
          ScopeStatement(
            verb: verb, verbRange: TextRange(start, start + length),
            object: TextRange(start + length, piece.range.upperBound), prose: prose))
      } else if isOpen, let last = found.last {
        // What goes on behind a comma belongs to the statement before it.
        found[found.count - 1] = ScopeStatement(
          verb: last.verb, verbRange: last.verbRange, object: TextRange(last.object.lowerBound, piece.range.upperBound),
          prose: prose)
      }
      if piece.endsSentence { isOpen = false }
    }
    return found
  }

  private static func pieces(of text: String) -> [(range: TextRange, endsSentence: Bool)] {
    var result: [(range: TextRange, endsSentence: Bool)] = []
    var start = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      switch scalar {
      case "，", ",":
        result.append((TextRange(start, offset), false))
        start = end
      case "。", "；", ";":
        result.append((TextRange(start, offset), true))
        start = end
      default: break
      }
      offset = end
    }
    if start < offset { result.append((TextRange(start, offset), true)) }
    return result
  }
}

extension DocumentView {
  /// The type of the document: `kind` of the front matter, else the last word of the title.
  var functionalType: FunctionalType? {
    if let kind = metadata.functionalType?.value { return kind }
    guard let title = metadata.title?.value else { return nil }
    if title.ends(with: "术语") { return .terminology }
    if title.ends(with: "规范") { return .specification }
    if title.ends(with: "规程") { return .codeOfPractice }
    if title.ends(with: "指南") { return .guidance }
    return nil
  }
}
