import StdModel

/// The text beside a framework diagram lists what the framework holds, by the same names and in the same order; a file
/// lies in the folder of its category.
enum FrameworkInText: StandardRule {
  static let id = RuleID("SYS-20")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("STDC-CFG-03")]

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "条文中列出的子体系和类别与框架相同：名称、数量和次序一致；文件放在所属子体系的文件夹中",
      en:
        "subsystems and categories listed in the text are those of the framework, and files lie in the folder of their subsystem"
    ),
    why: Bilingual(
      zh: "框架图和标准明细表由 stdc 从框架生成，总是一致；条文由作者写，名称不同时，标准归到哪里就不清楚",
      en:
        "diagrams and lists are made from the framework and agree; where the text has other names it is unclear what stands where"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      ### 4.1 服务实施标准体系

      服务实施标准体系应由下列类别组成，结构见图1：

      a) 服务功能要素配置，规定设施；

      b) 服务重点需求，规定清单；

      c) 服务实施流程标准；

      d) ⟦服务信息共享⟧，规定共享；

      e) 服务评价与改进。

      ```framework
      implementation
      ```

      图 1　服务实施标准体系结构图

      ### 4.2 岗位工作标准体系

      岗位工作标准体系应由下列类别组成，结构见图2：

      a) 管理层；

      b) ⟦决策层⟧；

      c) 一般人员。

      ```framework
      post
      ```

      图 2　岗位工作标准体系结构图

      ### 4.3 组成

      体系应由⟦服务基础标准体系、服务实施标准体系和服务保障标准体系⟧组成，结构见图3。

      ```framework
      system
      ```

      图 3　服务标准体系结构图
      """,
      """
      === system.yaml
      organisation: 示例中心
      === base/finance.md
      ---
      title: 服务经费管理规范
      category: ⟦support/finance⟧
      ---
      ## 4 预算

      预算应每年编制。
      """,
      """
      ## 6 体系结构

      ### 6.1 岗位工作标准体系

      岗位工作标准体系针对⟦决定层⟧、管理层、一般人员等方面制定标准，包括：

      a) 决策层标准；

      b) 管理层标准；

      c) 一般人员标准。

      ### 6.2 服务保障标准体系

      体系包括资产管理标准。
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      framework:
        not-applicable:
          - {category: base/statistics, reason: 不发布统计数据}
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      ### 4.1 服务基础标准体系

      4.1.1 体系应由服务基础标准体系、服务实施标准体系、服务保障标准体系和岗位工作标准体系4个子体系组成，结构见图1，第二层由服务实施标准体系和服务保障标准体系2个子体系构成。

      ```framework
      system
      ```

      图 1　服务标准体系结构图

      4.1.2 服务基础标准体系包括下列类别，结构见图2：

      a) 标准化导则；

      b) 术语与缩略语标准；

      c) 符号与标志；

      d) 数值数据、量和单位，统一数据的形式；

      e) 编码规则；

      f) 其他。

      4.1.3 标准化导则包括：

      a) 编写规则；

      b) 构建规则。

      ```framework
      base
      ```

      图 2　服务基础标准体系结构图
      """,
      """
      ## 6 体系结构

      ### 6.1 岗位工作标准体系

      岗位工作标准体系针对决策层、管理层、一般人员等方面制定标准，由人事、财务、资产的主管批准，包括：

      a) 决策层标准；

      b) 管理层标准；

      c) 一般人员标准。
      """,
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    guard document.isInSystem else { return document.elements.flatMap { checkOwnLists(of: $0.clause) } }
    return checkFolder(document) + checkDiagrams(document)
  }

  /// Without a system: a clause `服务实施标准体系` that lists its categories names them alike in its sentences.
  private static func checkOwnLists(of clause: Clause) -> [Diagnostic] {
    guard let title = clause.heading.title?.text, SubsystemNames.known.contains(where: { $0.text == title }) else {
      return clause.subclauses.flatMap { checkOwnLists(of: $0) }
    }
    return clause.allLists.flatMap { list in
      checkEnumerations(list.items.map { $0.categoryName }, in: clause) { .notAsListed($0, $1) }
    }
  }

  private static func checkFolder(_ document: DocumentView) -> [Diagnostic] {
    guard let category = document.metadata.category, let kind = document.metadata.subsystem?.value,
      let prefix = category.value.split(separator: "/").first, SubsystemKind(rawValue: String(prefix)) != kind,
      document.system.system.framework.category(category.value) != nil
    else { return [] }
    return [finding(.otherFolder(category.value, kind.rawValue), at: category.span)]
  }

  /// Where a diagram stands and what it shows: two diagrams of one thing in one clause are looked at once.
  private struct Subject: Hashable {
    let clause: NodeID
    let scope: FrameworkRequest.Scope
  }

  private static func checkDiagrams(_ document: DocumentView) -> [Diagnostic] {
    var seen = Set<Subject>()
    var found: [Diagnostic] = []
    for figure in document.standard.allFigures {
      guard case .framework(let source) = figure.content, let clause = document.titledClause(of: figure.id) else {
        continue
      }
      let request = FrameworkRequest(source.text)
      guard seen.insert(Subject(clause: clause.id, scope: request.scope)).inserted else { continue }
      found += checkText(of: clause, beside: request.scope, document.system.system.framework)
    }
    return found
  }

  private static func checkText(of clause: Clause, beside scope: FrameworkRequest.Scope, _ framework: Framework)
    -> [Diagnostic]
  {
    switch scope {
    case .category: return []
    case .subsystem(let kind):
      guard let subsystem = framework.subsystem(kind) else { return [] }
      let parts = subsystem.categories.map { Part(name: $0.name, isNeeded: $0.notApplicable == nil) }
      return clause.allLists.flatMap { check($0, parts, of: subsystem.name) }
        + checkEnumerations(parts.map(\.name), in: clause) { .otherName($0, $1) }
    case .system:
      let parts = framework.subsystems.map { Part(name: $0.name, isNeeded: true) }
      return clause.allLists.flatMap { check($0, parts, of: "框架") } + checkSentences(parts, in: clause)
    }
  }

  /// A subsystem of the system or a category of a subsystem.
  private struct Part {
    let name: String
    /// The text may leave out what is declared not applicable.
    let isNeeded: Bool
  }

  // MARK: - Lists

  private static func check(_ list: List, _ parts: [Part], of whole: String) -> [Diagnostic] {
    let matches = list.items.map { item in parts.firstIndex { item.isNamed($0.name) } }
    let known = matches.compactMap { $0 }
    // A list of other things may name one or two of the categories.
    guard known.count > 1, known.count * 2 >= list.items.count, known.count * 2 >= parts.count else { return [] }
    var missing = parts.indices.filter { parts[$0].isNeeded && !known.contains($0) }
    var found: [Diagnostic] = []
    for (place, item) in list.items.enumerated() where matches[place] == nil {
      let before = matches[..<place].last { $0 != nil } ?? nil
      let name = item.nameRange
      let span = item.prose.span(of: name)
      let words = String(item.prose[name])
      guard let meant = missing.first(where: { $0 > before ?? -1 }) ?? missing.first else {
        found.append(finding(.notAPart(words, of: whole), at: span))
        continue
      }
      missing.removeAll { $0 == meant }
      found.append(
        finding(
          .otherName(words, parts[meant].name), at: span, fixes: [.replace(span, with: parts[meant].name, .likely)]))
    }
    if !missing.isEmpty, let last = list.items.last {
      found.append(
        finding(.notListed(missing.map { parts[$0].name }, of: whole), at: last.prose.span(of: last.nameRange)))
    }
    if found.isEmpty, let place = firstOutOfOrder(matches) {
      let item = list.items[place]
      found.append(
        finding(.order(String(item.prose[item.nameRange]), of: whole), at: item.prose.span(of: item.nameRange)))
    }
    return found
  }

  private static func firstOutOfOrder(_ matches: [Int?]) -> Int? {
    var last = -1
    for (place, match) in matches.enumerated() {
      guard let match else { continue }
      if match < last { return place }
      last = match
    }
    return nil
  }

  // MARK: - Sentences

  /// `由……和……4个子体系组成` in the paragraphs beside the diagram of the system.
  private static func checkSentences(_ parts: [Part], in clause: Clause) -> [Diagnostic] {
    var found: [Diagnostic] = []
    forEachProse(of: clause) { _, prose in
      guard let end = prose.text.firstRange(of: "组成") as TextRange? else { return }
      let start = String(prose[TextRange(0, end.lowerBound)]).lastRange(of: "。")?.upperBound ?? 0
      let sentence = TextRange(start, end.lowerBound)
      let words = String(prose[sentence])
      guard words.holds("由") else { return }
      let named = parts.compactMap { part in words.range(of: part.name).map { (name: part.name, range: $0) } }
        .sorted { $0.range < $1.range }
      guard named.count > 1, let first = named.first, let last = named.last else { return }
      let missing = parts.map(\.name).filter { name in !named.contains { $0.name == name } }
      let range = TextRange(start + first.range.lowerBound, start + last.range.upperBound)
      if !missing.isEmpty {
        found.append(finding(.notListed(missing, of: "框架"), at: prose.span(of: range)))
      } else if named.map(\.name) != parts.map(\.name) {
        found.append(finding(.order(first.name, of: "框架"), at: prose.span(of: range)))
      }
    }
    return found
  }
}

// MARK: - Enumerations

extension FrameworkInText {
  /// `针对……、……、……等方面`: an enumeration of as many things as there are categories, two of them by their names and in their
  /// places.
  private static func checkEnumerations(
    _ names: [String], in clause: Clause, message: (_ words: String, _ name: String) -> Bilingual
  ) -> [Diagnostic] {
    guard names.count > 2, !names.contains(where: { $0.isEmpty || $0.contains("、") }) else { return [] }
    var found: [Diagnostic] = []
    forEachProse(of: clause) { _, prose in
      guard prose.text.holds("、") else { return }
      for parts in enumerations(in: prose.text) where parts.count == names.count {
        let last = names.count - 1
        let matches = zip(parts, names).enumerated().map { place, pair in
          let words = String(prose[pair.0])
          return words == pair.1 || place == 0 && words.hasSuffix(pair.1) || place == last && words.hasPrefix(pair.1)
        }
        guard matches.count(where: { $0 }) > 1 else { continue }
        for (place, name) in names.enumerated() where !matches[place] {
          let range = bare(parts[place], prose, isFirst: place == 0, isLast: place == last)
          let span = prose.span(of: range)
          found.append(
            finding(message(String(prose[range]), name), at: span, fixes: [.replace(span, with: name, .likely)]))
        }
      }
    }
    return found
  }

  /// What stands between `、` within one clause of a sentence.
  private static func enumerations(in text: String) -> [[TextRange]] {
    var result: [[TextRange]] = []
    var parts: [TextRange] = []
    var start = 0
    var offset = 0
    func end(_ width: Int) {
      parts.append(TextRange(start, offset))
      start = offset + width
    }
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar {
      case "、": end(width)
      case "，", "。", "；", "：", ",", ";", ":", "（", "）", "\n":
        end(width)
        if parts.count > 1 { result.append(parts) }
        parts = []
      default: break
      }
      offset += width
    }
    end(0)
    if parts.count > 1 { result.append(parts) }
    return result
  }

  /// The name alone, without `针对` before the first one and `等方面` behind the last one.
  private static func bare(_ range: TextRange, _ prose: Prose, isFirst: Bool, isLast: Bool) -> TextRange {
    let words = String(prose[range])
    var start = 0
    var end = words.utf8.count
    if isFirst {
      let leads: [StaticString] = ["针对", "包括", "包含", "分为", "涉及", "围绕", "按照", "按", "由"]
      start = leads.compactMap { words.lastRange(of: $0)?.upperBound }.max() ?? 0
    }
    if isLast {
      let tails: [StaticString] = ["等方面", "等类", "等内容", "方面", "等", "组成"]
      end = tails.compactMap { words.firstRange(of: $0)?.lowerBound }.filter { $0 > start }.min() ?? end
    }
    return TextRange(range.lowerBound + start, range.lowerBound + end)
  }
}

extension ListItem {
  /// `服务共享共建` of an item `服务共享共建标准。……`
  fileprivate var categoryName: String {
    let name = String(prose[nameRange])
    return name.hasSuffix("标准") ? String(name.dropLast(2)) : name
  }

  /// Whether the item opens with a name: the name alone, or before a mark or a word for the kind of thing.
  fileprivate func isNamed(_ name: String) -> Bool {
    guard prose.text.hasPrefix(name) else { return false }
    let rest = prose.text.dropFirst(name.count)
    guard let next = rest.unicodeScalars.first else { return true }
    return !next.properties.isAlphabetic || rest.hasPrefix("标准") || rest.hasPrefix("类")
  }

  /// What the item names: the words up to the first mark.
  fileprivate var nameRange: TextRange {
    var end = 0
    for scalar in prose.text.unicodeScalars {
      if !scalar.properties.isAlphabetic, scalar != "、" { break }
      end += UTF8.width(scalar)
    }
    return TextRange(0, end)
  }
}

extension String {
  /// Where another text stands for the first time, in bytes.
  fileprivate func range(of other: String) -> TextRange? {
    guard let found = utf8.firstRange(of: other.utf8) else { return nil }
    let start = utf8.distance(from: utf8.startIndex, to: found.lowerBound)
    return TextRange(start, start + other.utf8.count)
  }
}

extension Preformatted {
  /// The text without the line end behind it.
  fileprivate var wordsSpan: SourceSpan {
    let trailing = text.utf8.reversed().prefix { $0 <= 0x20 }.count
    return span(of: TextRange(0, text.utf8.count - trailing))
  }
}

extension Bilingual {
  fileprivate static func otherFolder(_ category: String, _ folder: String) -> Self {
    Self(
      zh: "文件属于 \(folder)，category 却是 \(category)", en: "the file belongs to \(folder), but its category is \(category)"
    )
  }

  fileprivate static func otherName(_ words: String, _ name: String) -> Self {
    Self(zh: "这里写作“\(words)”，框架中为“\(name)”", en: "“\(words)” is called “\(name)” in the framework")
  }

  fileprivate static func notAsListed(_ words: String, _ name: String) -> Self {
    Self(zh: "这里写作“\(words)”，所列的类别为“\(name)”", en: "“\(words)” is listed as “\(name)”")
  }

  fileprivate static func notAPart(_ words: String, of whole: String) -> Self {
    Self(zh: "\(whole)中没有“\(words)”", en: "\(whole) has no “\(words)”")
  }

  fileprivate static func notListed(_ names: [String], of whole: String) -> Self {
    let list = names.joined(separator: "、")
    return Self(zh: "没有列出\(whole)中的\(list)", en: "\(list) of \(whole) is not listed")
  }

  fileprivate static func order(_ name: String, of whole: String) -> Self {
    Self(zh: "“\(name)”的次序与\(whole)中不同", en: "“\(name)” stands in another place than in \(whole)")
  }
}
