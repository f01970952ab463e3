import StdModel

/// The layers of a system for services to small and medium-sized enterprises: base; implementation and support; posts.
enum SubsystemLayers: PhraseRule, BlockRule {
  static let id = RuleID("SYS-09")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("中小企业公共服务标准体系建设指南", "6.2.1、6.3.1、6.5.1"),
    summary: Bilingual(
      zh: "第一层为服务基础，第二层为服务实施和服务保障，第三层为岗位工作，由第二层共同指导",
      en: "layer 1 is the base, layer 2 implementation and support, layer 3 posts, which both of layer 2 guide"),
    why: Bilingual(
      zh: "文字、表和框架图说的层次不一致，体系结构就无从核对；framework 图的层次由 stdc 保证",
      en:
        "when text and diagram disagree on layers the structure cannot be checked; diagrams of stdc have the layers right"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      a) ⟦第一层⟧为服务保障标准体系；

      b) 岗位工作标准体系处于体系的⟦第二层⟧。
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      层次见表1。

      表 1　层次

      | 子体系 | 层次 |
      |---|---|
      | 服务基础标准体系 | 第一层 |
      | 岗位工作标准体系 | ⟦第二层⟧ |
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      第二层为服务实施标准体系和服务保障标准体系，两者并列；岗位工作标准体系处于第三层，将第二层2个子体系的条款落实到岗位，受第二层的服务实施标准体系指导。

      | 子体系 | 层次 |
      |---|---|
      | 服务保障标准体系 | 2 |
      | 岗位工作标准体系 | 第三层 |
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      第一层为服务保障标准体系。
      """,
    ])

  static let phrases = ["第一层", "第二层", "第三层"]

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(phrase: self)
    rules.add(block: self)
  }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard document.isInSystem, !document.isStatement, let written = phrases.firstIndex(of: String(prose[phrase])) else {
      return []
    }
    let names = subsystems(saidToBeIn: phrase, prose, document)
    guard let wrong = names.first(where: { $0.kind.layer != written + 1 }) else { return [] }
    return [report(wrong, prose.span(of: phrase))]
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, document.isInSystem, !document.isStatement,
      let column = table.column(["层次", "层级", "所在层", "所处层次"])
    else { return [] }
    let declared = layered(in: document)
    guard !declared.isEmpty else { return [] }
    return table.rows.compactMap { row in
      guard column < row.cells.count, let written = layer(row.cells[column].prose.text),
        let name = row.cells.lazy.compactMap({ cell in declared.first { $0.text == cell.prose.text } }).first,
        name.kind.layer != written
      else { return nil }
      return report(name, row.cells[column].prose.span)
    }
  }

  private static func report(_ name: SubsystemNames.Name, _ span: SourceSpan) -> Diagnostic {
    finding(.layer(name.text, phrases[name.kind.layer - 1]), at: span)
  }

  /// `第二层`, `二`, `2`
  private static func layer(_ text: String) -> Int? {
    phrases.firstIndex { $0 == text || $0.dropFirst().dropLast() == text }.map { $0 + 1 } ?? Int(text)
  }

  /// The subsystems of the framework, where it is the one with layers.
  private static func layered(in document: DocumentView) -> [SubsystemNames.Name] {
    document.system.system.framework.profile == "db53-sme" ? document.declaredSubsystems : []
  }

  private static let marks: Set<Unicode.Scalar> = ["，", "。", "；", ",", ";", "\n"]

  /// `第一层为……` names them behind the layer, `……处于第一层` before it. A clause that says neither names none.
  private static func subsystems(
    saidToBeIn layer: TextRange, _ prose: Prose, _ document: DocumentView
  ) -> [SubsystemNames.Name] {
    // One clause of a sentence is looked at; 400 bytes hold any.
    let before = prose[prose.range(before: layer.lowerBound, atMost: 400)]
    let behind = String(prose[TextRange(layer.upperBound, prose.text.utf8.count)].unicodeScalars.prefix(130))
    let start = before.unicodeScalars.lastIndex { marks.contains($0) }
    let head = String(before[(start.map { before.unicodeScalars.index(after: $0) } ?? before.startIndex)...])
    let tail = String(behind[..<(behind.unicodeScalars.firstIndex { marks.contains($0) } ?? behind.endIndex)])
    guard !phrases.contains(where: { head.contains($0) || tail.contains($0) }) else { return [] }
    if ["为", "是", "：", "即"].contains(where: { tail.hasPrefix($0) }) {
      return layered(in: document).filter { tail.contains($0.text) }
    }
    let verbs = ["处于", "位于", "属于", "列为", "列入", "作为", "在"]
    guard let verb = verbs.lazy.compactMap({ head.range(ofLast: $0) }).first, !head[verb...].contains("不") else {
      return []
    }
    return layered(in: document).filter { head.contains($0.text) }
  }
}

extension String {
  /// Where a word begins for the last time.
  fileprivate func range(ofLast word: String) -> String.Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(word) { return index }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static func layer(_ name: String, _ layer: String) -> Self {
    Self(zh: "\(name)处于\(layer)", en: "\(name) is in layer \(layer)")
  }
}
