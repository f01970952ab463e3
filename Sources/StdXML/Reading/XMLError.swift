package import StdModel

/// Why a document was not read, or could not be validated.
package enum XMLError: Error, Hashable, Sendable {
  case empty
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(line: Int, limit: Int)
  case tooManyAttributes(line: Int, limit: Int)
  /// The document has a DOCTYPE. Entities, defaults and external files come from there, and nothing that stdc reads
  /// needs them.
  case documentType
  /// The document is in another encoding than UTF-8, or says so.
  case encoding(String)
  /// It says that it is in another encoding, and is in UTF-8.
  case mislabelled(String)
  case notWellFormed(XMLViolation)
  /// The schema itself is wrong: a mistake of the program.
  case schema(XMLViolation)
  /// libxml2 gave up: there is no memory left.
  case exhausted

  package var message: Bilingual {
    switch self {
    case .empty: Bilingual(zh: "XML 文件为空", en: "the XML document is empty")
    case .tooLarge(let bytes, let limit):
      Bilingual(
        zh: "XML 文件有 \(bytes) 字节，上限为 \(limit) 字节",
        en: "the XML document has \(bytes) bytes, more than \(limit)")
    case .tooDeep(let line, let limit):
      Bilingual(zh: "第 \(line) 行：元素嵌套超过 \(limit) 层", en: "line \(line): elements nest deeper than \(limit)")
    case .tooManyAttributes(let line, let limit):
      Bilingual(
        zh: "第 \(line) 行：一个元素的属性超过 \(limit) 个",
        en: "line \(line): an element has more than \(limit) attributes")
    case .documentType:
      Bilingual(
        zh: "不接受自带声明（DOCTYPE、实体）的 XML 文件",
        en: "an XML document with declarations of its own (DOCTYPE, entities) is not read")
    case .encoding(let name):
      Bilingual(zh: "XML 文件的编码是 \(name)，应为 UTF-8", en: "the XML document is encoded in \(name), not in UTF-8")
    case .mislabelled(let name):
      Bilingual(
        zh: "XML 文件声明的编码是 \(name)，内容却是 UTF-8；改正第一行的 encoding",
        en: "the XML document says that it is encoded in \(name), but it is UTF-8; correct encoding in its first line")
    case .notWellFormed(let violation):
      Bilingual(
        zh: "第 \(violation.line) 行：XML 不合语法：\(violation.message.inChinese)",
        en: "line \(violation.line): the XML is not well-formed: \(violation.message)")
    case .schema(let violation):
      Bilingual(zh: "程序错误：模式有误：\(violation.message)", en: "error of the program: in the schema: \(violation.message)")
    case .exhausted: Bilingual(zh: "内存不足，未能读取 XML 文件", en: "out of memory while reading an XML document")
    }
  }
}

extension String {
  /// What libxml2 says most often of documents from elsewhere, with its own words behind it.
  fileprivate var inChinese: String {
    let known: [(begins: String, words: String)] = [
      ("Premature end of data", "文件不完整，在这里中断"),
      ("internal error: detected an error in element content", "文件不完整，在这里中断"),
      ("Couldn't find end of Start Tag", "标签不完整"),
      ("EndTag: '</' not found", "文件不完整，在这里中断"),
      ("Input is not proper UTF-8", "不是 UTF-8；其他编码（如 GBK）要在第一行用 encoding 写明"),
      ("Opening and ending tag mismatch", "开始和结束的标签不成对"),
      ("Start tag expected", "不是 XML 文件"),
      ("Document is empty", "不是 XML 文件"),
      ("Extra content at the end", "根元素之后还有内容"),
      ("Entity '", "实体没有定义"),
      ("PCDATA invalid Char", "有 XML 不允许的字符"),
      ("Char 0x", "有 XML 不允许的字符"),
      ("AttValue length too long", "属性的值太长"),
    ]
    guard let found = known.first(where: { hasPrefix($0.begins) }) else { return self }
    return "\(found.words)（\(self)）"
  }
}
