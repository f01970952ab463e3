import StdModel
import Yams

/// What Yams found wrong, as a diagnostic in the words of an author of standards.
struct YAMLProblem {
  private let problem: String
  private let place: Int
  private let text: [UInt8]

  init(_ error: any Error, _ places: YAMLPlaces, in text: [UInt8]) {
    self.text = text
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      self.problem = problem
      // What is not closed in its line is missed at its beginning.
      let isUnclosed = context.map {
        $0.mark.line < mark.line && ($0.text.contains("quoted") || $0.text.contains("flow"))
      }
      place = places.offset(of: isUnclosed == true ? context?.mark ?? mark : mark)
    case YamlError.reader(let problem, _, _, _):
      self.problem = problem
      place = 0
    default:
      problem = "cannot be read"
      place = 0
    }
  }

  func diagnostic(_ source: SourceID, offset: Int) -> Diagnostic {
    if let colon = fullWidthColonNearby {
      return .fullWidthColon(at: SourceSpan(source, colon + offset, colon + 3 + offset))
    }
    let start = min(place, text.count)
    var end = min(start + 1, text.count)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let span = SourceSpan(source, start + offset, end + offset)
    if start < text.count, text[start] == UInt8(ascii: "\t") { return .yamlTab(at: span) }
    if problem.contains("undefined alias") || problem.contains("alphabetic or numeric") {
      return .yamlSyntax(
        Bilingual(
          zh: "以“*”或“&”开头的值在 YAML 中另有含义，应加引号",
          en: "a value that begins with “*” or “&” means something else in YAML; quote it"),
        at: span)
    }
    return .yamlSyntax(words, at: span)
  }

  /// The colon of a `标题：…` in the line of the problem or the one before it.
  private var fullWidthColonNearby: Int? {
    var starts = [0]
    for index in text.indices where text[index] == newline && index < place { starts.append(index + 1) }
    return starts.suffix(2).lazy.compactMap { start in
      fullWidthColon(in: self.text[start...].prefix { $0 != newline })
    }.first
  }

  private var words: Bilingual {
    let zh =
      switch problem {
      case "did not find expected ',' or ']'": "列表的“]”没有写，或值之间缺“,”"
      case "did not find expected ',' or '}'": "“}”没有写，或各项之间缺“,”"
      case "could not find expected ':'": "键后面缺“: ”"
      case "did not find expected key": "此处应为键；检查缩进和上一行的引号"
      case "did not find expected '-' indicator": "此处应为列表项“- ”；检查缩进"
      case "did not find expected node content": "此处缺少值"
      case "mapping values are not allowed in this context": "值中含有“: ”，应加引号，或缩进有误"
      case "mapping keys are not allowed in this context": "此处不能有键；检查缩进"
      case "block sequence entries are not allowed in this context": "此处不能有列表项；列表应另起一行"
      case "found unexpected end of stream": "引号没有闭合"
      case "found character that cannot start any token": "值不能以这个字符开头，应加引号"
      case "found unexpected ':'": "此处的“:”多余；值中的冒号应加引号"
      case "found unknown escape character": "双引号内的“\\”后面的字符无效；改用单引号"
      case "but found another document": "只能有一个 YAML 文档，此处又开始了一个"
      default: "YAML 语法错误（\(problem)）"
      }
    let en = problem == "but found another document" ? "only one YAML document may stand here" : problem
    return Bilingual(zh: zh, en: en)
  }
}
