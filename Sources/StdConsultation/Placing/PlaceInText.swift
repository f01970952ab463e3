/// A place in a standard as people write it: `5.2`, `第5.2条`, `第五章第二条`, `附录A.1`, `表 3`, `前言`, `总体`.
struct PlaceInText: Equatable {
  enum Target: Equatable {
    /// `5.2`, `A.1`; a number alone is a clause.
    case clause(String)
    /// `a)` of a clause.
    case item(String, letter: String)
    case table(String)
    case figure(String)
    case formula(String)
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
    var text = cell.folded.filter { !" \t\n".contains($0) }[...]
    for lead in ["正文", "条款", "章条", "章节", "条文", "标准"] where text.hasPrefix(lead) && text.count > lead.count {
      if lead != "标准" || text.dropFirst(2).first?.isASCII == true { text = text.dropFirst(lead.count) }
    }
    guard !text.isEmpty, let found = Scan(text).place else { return nil }
    target = found.target
    words = cell.trimmed
  }

  /// The place that a sentence begins with: `5.2 将“及时”改为…`, `第4章：…`.
  init?(leading sentence: String) {
    let text = sentence.folded
    guard let found = Scan(text[...]).place, found.isPlain || found.isWhole else { return nil }
    if case .whole = found.target { return nil }
    let count = text.count - found.rest.count
    // `3个窗口` is a quantity, `5.2的` a place; a single number says too little.
    if case .clause(let number) = found.target, !number.contains("."), !found.isWhole { return nil }
    target = found.target
    words = sentence.prefix(count).trimmed
  }

  /// The first place that a sentence names on its way: `建议把5.2中的时限改为24 h`. A number of another standard, a date or a
  /// quantity is none.
  init?(mentionedIn sentence: String) {
    let text = Array(sentence.folded)
    for start in text.indices {
      let character = text[start]
      let opens = character.isASCII ? character.isNumber : "第附表图".contains(character)
      guard opens else { continue }
      if start > 0 {
        let before = text[start - 1]
        // `GB/T 1.1`, `V2.0`, `1.25`: something else goes on here.
        if before.isASCII, before.isNumber || before.isLetter || ".-/".contains(before) { continue }
        if before == " ", start > 1, text[start - 2].isASCII, text[start - 2].isLetter { continue }
      }
      guard let found = Scan(String(text[start...])[...]).place else { continue }
      switch found.target {
      case .clause(let number):
        guard found.isWhole || number.contains("."), found.isPlain else { continue }
        if number.split(separator: ".").first?.count ?? 0 > 2 { continue }
      case .item: break
      case .table, .figure, .formula, .annex: break
      case .element, .whole: continue
      }
      target = found.target
      words = String(Array(sentence)[start..<(text.count - found.rest.count)]).trimmed
      return
    }
    return nil
  }

  /// `五`, `十二`, and how many characters it takes.
  static func chineseNumber(_ text: Substring) -> (number: Int, count: Int)? {
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

/// Reads a place from the start of a text.
private struct Scan {
  struct Place {
    let target: PlaceInText.Target
    let rest: Substring
    /// Whether nothing behind it makes it a quantity.
    let isPlain: Bool
    /// Whether words say that it is a place: `第`, `章`, `条`.
    let isWhole: Bool
  }

  private(set) var place: Place?

  init(_ text: Substring) { place = Self.read(text) }

  private static let elements = [
    "封面", "目次", "目录", "前言", "引言", "范围", "规范性引用文件", "术语和定义", "符号和缩略语", "参考文献", "索引", "编制说明",
  ]
  private static let wholes: Set<String> = [
    "总体", "全文", "整体", "通篇", "整个标准", "全部", "总则性意见", "general", "ge", "all", "整体意见", "总体意见", "通稿", "全篇", "全稿", "整篇",
    "全文格式", "标准全文", "标准整体",
    "标准总体", "文本整体", "全标准", "整体结构", "总体结构", "标准结构", "标准名称", "文件名称", "标题", "题目", "名称", "英文名称", "专利", "其他", "其它",
  ]

  private static func read(_ text: Substring) -> Place? {
    if wholes.contains(text.lowercased()) {
      return Place(target: .whole, rest: text.suffix(0), isPlain: true, isWhole: true)
    }
    if let name = elements.first(where: { text.hasPrefix($0) }) {
      let rest = text.dropFirst(name.count)
      return Place(
        target: .element(name == "目录" ? "目次" : name), rest: rest,
        isPlain: rest.first.map { "，,：: 第中".contains($0) } ?? true, isWhole: false)
    }
    return object(text) ?? annex(text) ?? clause(text)
  }

  private static func object(_ text: Substring) -> Place? {
    for (lead, make) in [
      ("表", PlaceInText.Target.table), ("图", PlaceInText.Target.figure), ("公式", PlaceInText.Target.formula),
      ("式", PlaceInText.Target.formula),
    ] as [(String, (String) -> PlaceInText.Target)] {
      guard text.hasPrefix(lead) else { continue }
      var rest = text.dropFirst(lead.count).drop { $0 == " " }
      let isBracketed = rest.first == "("
      if isBracketed { rest = rest.dropFirst() }
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0.isLetter) }
      guard number.contains(where: \.isNumber) else { continue }
      rest = rest.dropFirst(number.count)
      if isBracketed, rest.first == ")" { rest = rest.dropFirst() }
      return Place(
        target: make(String(number).uppercased().drops(suffix: ".")), rest: rest, isPlain: true, isWhole: true)
    }
    return nil
  }

  private static func annex(_ text: Substring) -> Place? {
    guard text.hasPrefix("附录") else { return nil }
    let rest = text.dropFirst(2).drop { $0 == " " }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0.isLetter) }
    let behind = rest.dropFirst(number.count)
    // `附录A表A.1` is the table.
    if let inner = object(behind.drop { " 中的".contains($0) }) { return inner }
    guard let letter = number.first, letter.isLetter else { return nil }
    var name = number.uppercased().drops(suffix: ".")
    if name.count > 1, !name.dropFirst().hasPrefix(".") { name = "\(name.prefix(1)).\(name.dropFirst())" }
    return Place(
      target: name.count == 1 ? .annex(name) : .clause(name), rest: behind, isPlain: true, isWhole: true)
  }

  private static func clause(_ text: Substring) -> Place? {
    var rest = text
    let isMarked = rest.first == "第"
    if isMarked { rest = rest.dropFirst() }
    if isMarked, let value = PlaceInText.chineseNumber(rest) {
      let behind = rest.dropFirst(value.count)
      guard let word = behind.first, "章条".contains(word) else { return nil }
      return subclause(String(value.number), behind.dropFirst())
    }
    var number = ""
    if let letter = rest.first, letter.isASCII, letter.isLetter, rest.dropFirst().first == ".",
      rest.dropFirst(2).first?.isNumber == true
    {
      number = letter.uppercased() + "."
      rest = rest.dropFirst(2)
    }
    while let character = rest.first, character.isASCII && character.isNumber || ".。·".contains(character) {
      // `5。2`, `5·2`: a full stop of the keyboard at hand.
      if !character.isASCII, rest.dropFirst().first?.isNumber != true { break }
      number.append(character.isASCII ? character : ".")
      rest = rest.dropFirst()
    }
    let trailing = number.hasSuffix(".")
    number = number.drops(suffix: ".")
    guard number.contains(where: \.isNumber), number.split(separator: ".").allSatisfy({ $0.count <= 3 }) else {
      return nil
    }
    let afterNumber = rest.drop { $0 == " " }
    if let word = afterNumber.first, "章条款节".contains(word) {
      return subclause(number, afterNumber.dropFirst())
    }
    if let letter = afterNumber.first, letter.isASCII, letter.isLetter, afterNumber.dropFirst().first == ")" {
      rest = afterNumber.dropFirst(2)
      if rest.first == "项" { rest = rest.dropFirst() }
      return Place(target: .item(number, letter: letter.lowercased()), rest: rest, isPlain: true, isWhole: true)
    }
    // `24 h`, `95%` and `3个` are no places; `第12页` is one that a page on a screen does not have.
    if isMarked, let word = afterNumber.first, "页行段部".contains(word) { return nil }
    let isPlain = isMarked || !trailing && !(rest.first.map(isUnit) ?? false)
    return Place(target: .clause(number), rest: rest, isPlain: isPlain, isWhole: isMarked)
  }

  /// Whether a character behind a number makes it a quantity.
  private static func isUnit(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
      || "%％‰℃°个件项万亿元米年月日天小时分秒倍级次人名台张份页版吨克升度厘毫千公平立斤寸点".contains(character)
  }

  /// `第5章第2条` is 5.2; `第5章第5.2条`, too.
  private static func subclause(_ number: String, _ rest: Substring) -> Place {
    let whole = Place(target: .clause(number), rest: rest, isPlain: true, isWhole: true)
    let inner = rest.drop { $0 == " " || $0 == "的" }
    guard inner.first == "第" else { return whole }
    let digits = inner.dropFirst()
    let next: (number: String, rest: Substring)
    if let value = PlaceInText.chineseNumber(digits) {
      next = (String(value.number), digits.dropFirst(value.count))
    } else {
      let written = digits.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      next = (String(written), digits.dropFirst(written.count))
    }
    guard !next.number.isEmpty, let word = next.rest.first, "条节".contains(word) else { return whole }
    let full = next.number.hasPrefix(number + ".") ? next.number : "\(number).\(next.number)"
    return Place(target: .clause(full), rest: next.rest.dropFirst(), isPlain: true, isWhole: true)
  }
}

extension String {
  fileprivate func drops(suffix: Character) -> String {
    var rest = self[...]
    while rest.last == suffix { rest = rest.dropLast() }
    return String(rest)
  }
}
