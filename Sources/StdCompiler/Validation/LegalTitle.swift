/// Whether a title is that of a law, regulation, rule or policy document (法律、法规、规章、政策性文件), as far as its last word
/// tells: `中华人民共和国标准化法`, `地方标准管理办法（试行）`, `关于健全……体系的指导意见`. Forms, manuals and books are none.
func isLegalTitle(_ title: some StringProtocol) -> Bool {
  var rest = title[...]
  while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
  // `（试行）`, `（2020年修订）`, `（征求意见稿）`
  if let last = rest.last, last == "）" || last == ")", let opening = rest.lastIndex(where: { $0 == "（" || $0 == "(" }) {
    rest = rest[..<opening]
  }
  for word in ["方法", "算法", "做法", "用法", "写法", "语法", "手法", "疗法", "书法", "表示法", "修正法"] where rest.hasSuffix(word) {
    return false
  }
  return [
    "法", "条例", "办法", "规定", "细则", "规章", "决定", "命令", "通知", "意见", "规划", "纲要", "公告", "公报", "批复", "行动方案", "实施方案", "工作要点",
  ]
  .contains { rest.hasSuffix($0) }
}

/// Whether a text holds the number of an official document (发文字号): `工信部联企业〔2011〕300号`, also with the wrong brackets.
func hasDocumentNumber(_ text: some StringProtocol) -> Bool {
  var rest = text[...]
  while let opening = rest.firstIndex(where: { "〔[［【(（".contains($0) }) {
    rest = rest[rest.index(after: opening)...]
    let year = rest.prefix { $0.isASCII && $0.isNumber }
    guard year.count == 4, let closing = rest.dropFirst(4).first, "〕]］】)）".contains(closing) else { continue }
    let number = rest.dropFirst(5).drop { $0 == "第" || $0.isWhitespace }
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, number.dropFirst(digits.count).first == "号" { return true }
  }
  return false
}
