/// A place in a standard as people write it: `5.2`, `第5.2条`, `第四章`, `附录A.1`, `表 3`, `前言`, `总体`.
struct PlaceInText: Equatable {
  enum Target: Equatable {
    /// `5.2`, `A.1`; a number alone is a clause.
    case clause(String)
    /// `a)` of a clause.
    case item(String, letter: String)
    case table(String)
    case figure(String)
    case annex(String)
    /// An element without number: `前言`, `范围`, `参考文献`.
    case element(String)
    /// The draft as a whole.
    case whole
  }

  let target: Target
  /// As it was written.
  let words: String

  /// The place that a cell of a form holds; nil where it holds none that is known.
  init?(_ cell: String) {
    let text = cell.folded.filter { !" \t\n".contains($0) }
    guard !text.isEmpty, let found = Self.target(text[...]) else { return nil }
    target = found.target
    words = cell.trimmed
  }

  /// The place that a sentence begins with: `5.2 将“及时”改为…`, `第4章：…`.
  init?(leading sentence: String) {
    let text = sentence.folded
    guard let found = Self.target(text[...]), found.isPlain || found.isWhole else { return nil }
    if case .whole = found.target { return nil }
    let count = text.count - found.rest.count
    // `3个窗口` is a quantity, `5.2的` a place; a single number says too little.
    if case .clause(let number) = found.target, !number.contains("."), !found.isWhole { return nil }
    target = found.target
    words = sentence.prefix(count).trimmed
  }

  private static let elements = [
    "封面", "目次", "目录", "前言", "引言", "范围", "规范性引用文件", "术语和定义", "符号和缩略语", "参考文献", "索引", "标准名称", "文件名称", "编制说明",
  ]
  private static let wholes = ["总体", "全文", "整体", "通篇", "整个标准", "全部", "总则性意见", "general", "ge", "整体意见", "总体意见", "通稿"]

  private static func target(
    _ text: Substring
  ) -> (target: Target, rest: Substring, isPlain: Bool, isWhole: Bool)? {
    if let word = wholes.first(where: { text.lowercased() == $0 }) {
      return (.whole, text.dropFirst(word.count), true, true)
    }
    if let name = elements.first(where: { text.hasPrefix($0) }) {
      let rest = text.dropFirst(name.count)
      return (.element(name == "目录" ? "目次" : name), rest, rest.first.map { "，,：: 第".contains($0) } ?? true, false)
    }
    for (lead, make) in [("表", Target.table), ("图", Target.figure)] as [(String, (String) -> Target)] {
      guard text.hasPrefix(lead) else { continue }
      let rest = text.dropFirst().drop { $0 == " " }
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0.isLetter) }
      guard number.contains(where: \.isNumber) else { continue }
      return (make(String(number)), rest.dropFirst(number.count), true, true)
    }
    if text.hasPrefix("附录") {
      let rest = text.dropFirst(2).drop { $0 == " " }
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0.isLetter) }
      guard let letter = number.first, letter.isLetter else { return nil }
      let name = number.uppercased().drops(suffix: ".")
      return (name.count == 1 ? .annex(name) : .clause(name), rest.dropFirst(number.count), true, true)
    }
    return clause(text)
  }

  private static func clause(
    _ text: Substring
  ) -> (target: Target, rest: Substring, isPlain: Bool, isWhole: Bool)? {
    var rest = text
    let isMarked = rest.first == "第"
    if isMarked { rest = rest.dropFirst() }
    if isMarked, let value = chineseNumber(rest) {
      let behind = rest.dropFirst(value.count)
      guard let word = behind.first, "章条".contains(word) else { return nil }
      return (.clause(String(value.number)), behind.dropFirst(), true, true)
    }
    var number = ""
    if let letter = rest.first, letter.isASCII, letter.isLetter, rest.dropFirst().first == "." {
      number = letter.uppercased() + "."
      rest = rest.dropFirst(2)
    }
    while let character = rest.first, character.isASCII, character.isNumber || character == "." {
      number.append(character)
      rest = rest.dropFirst()
    }
    let trailing = number.hasSuffix(".")
    number = number.drops(suffix: ".")
    guard number.contains(where: \.isNumber), number.split(separator: ".").allSatisfy({ $0.count <= 3 }) else {
      return nil
    }
    var isWhole = isMarked
    let afterNumber = rest.drop { $0 == " " }
    if let word = afterNumber.first, "章条款节".contains(word) {
      rest = afterNumber.dropFirst()
      isWhole = true
    } else if let letter = afterNumber.first, letter.isASCII, letter.isLetter, afterNumber.dropFirst().first == ")" {
      rest = afterNumber.dropFirst(2)
      if rest.first == "项" { rest = rest.dropFirst() }
      return (.item(number, letter: letter.lowercased()), rest, true, true)
    }
    // `24 h`, `95%` and `3个` are no places.
    let isPlain = isWhole || !trailing && (rest.first.map { " ，,：:的中“\"《（(将、".contains($0) } ?? true)
    return (.clause(number), rest, isPlain, isWhole)
  }

  private static func chineseNumber(_ text: Substring) -> (number: Int, count: Int)? {
    let digits: [Character: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9]
    var value = 0
    var count = 0
    for character in text.prefix(3) {
      if character == "十" {
        value = max(value, 1) * 10
      } else if let digit = digits[character] {
        value += digit
      } else {
        break
      }
      count += 1
    }
    return count > 0 ? (value, count) : nil
  }
}

extension String {
  fileprivate func drops(suffix: Character) -> String {
    var rest = self[...]
    while rest.last == suffix { rest = rest.dropLast() }
    return String(rest)
  }
}
