import StdModel

/// The system and each subsystem have their diagram, mentioned in the text before it.
enum StructureFigures: StandardRule {
  static let id = RuleID("SYS-18")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-XRF-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.1.2"),
    summary: Bilingual(
      zh: "标准体系有一幅总结构图，每个子体系有一幅结构图，图前的条文提及该图",
      en: "the system and each subsystem have a diagram, and the text before it mentions it"),
    why: Bilingual(
      zh: "没有提及的图不知道是规定还是示例",
      en: "nobody knows what a figure that is not mentioned is for"),
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

      体系应由4个子体系组成。

      ```framework
      system
      ```

      图 ⟦1⟧　服务标准体系结构图

      体系结构见图1，服务基础标准体系应符合图3的规定，服务基础标准体系结构图见图3。

      ```framework
      base
      ```

      图 2　服务基础标准体系结构图

      ```framework
      support
      ```

      图 3　服务保障标准体系结构图
      """
    ],
    right: [
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

      体系应由3个子体系组成，其结构应与图1相符，服务通用基础标准体系结构图见图2，服务提供标准体系结构图见图3。服务保障标准体系结构图和服务提供标准体系的关系见图1，服务保障标准体系结构图见图4。

      ```framework
      system
      ```

      图 1　服务标准体系结构图

      ```framework
      base
      ```

      图 2　服务通用基础标准体系结构图

      ```framework
      implementation
      ```

      图 3　服务提供标准体系结构图

      ```framework
      support
      ```

      图 4　服务保障标准体系结构图
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let figures = document.figures.compactMap { figure -> Structure? in
      let caption = figure.caption.flatMap { StructureCaption($0.title) }
      let scope = document.isInSystem ? figure.frameworkRequest?.scope : nil
      return caption != nil || scope != nil ? Structure(figure: figure, name: caption?.name, scope: scope) : nil
    }
    guard !figures.isEmpty else { return [] }
    let mentions = figureMentions(in: document)
    return missingDiagrams(among: figures, in: document) + unmentioned(figures, mentions, in: document)
  }

  /// A diagram of the system or of a part of it.
  private struct Structure {
    let figure: Figure
    /// `服务保障标准体系` of the caption.
    let name: String?
    let scope: FrameworkRequest.Scope?

    var span: SourceSpan { figure.caption?.number?.span ?? figure.caption?.span ?? figure.span.head }
  }

  /// A mention of a figure and the words that say what it shows.
  private struct FigureMention {
    let reference: CrossReference
    let number: ObjectNumber
    let prose: Prose
    let name: String?
  }

  private static func figureMentions(in document: DocumentView) -> [FigureMention] {
    let references = document.resolution.references.all.filter { $0.mention.figure != nil }
    let proses = document.proses(at: Set(references.map(\.place)))
    return references.compactMap { reference in
      guard let number = reference.mention.figure, let prose = proses[reference.place] else { return nil }
      return FigureMention(
        reference: reference, number: number, prose: prose, name: structureName(before: reference.mention, prose))
    }
  }

  /// Subsystems without a diagram where the whole system is drawn; told at that diagram.
  private static func missingDiagrams(among figures: [Structure], in document: DocumentView) -> [Diagnostic] {
    guard let whole = figures.first(where: { $0.scope == .system }) else { return [] }
    var missing = document.system.system.framework.subsystems
    func take(_ scope: FrameworkRequest.Scope?, _ name: String?) {
      missing.removeAll { scope == .subsystem($0.kind) || name?.hasSuffix($0.name) == true }
    }
    for figure in figures { take(figure.scope, figure.name) }
    for standard in document.system.system.standards where !missing.isEmpty && standard.kind == .standard {
      for figure in standard.allFigures {
        take(figure.frameworkRequest?.scope, figure.caption.flatMap { StructureCaption($0.title) }?.name)
      }
    }
    return missing.isEmpty ? [] : [finding(.missing(missing.map(\.name)), at: whole.span)]
  }

  // MARK: - Mentioned before

  private static func unmentioned(
    _ figures: [Structure], _ mentions: [FigureMention], in document: DocumentView
  ) -> [Diagnostic] {
    var first: [ObjectNumber: NodeID] = [:]
    var names: [String: NodeID] = [:]
    for mention in mentions {
      first[mention.number] = first[mention.number] ?? mention.reference.place.node
      // With a wrong number it is mentioned all the same; the number is told where it stands.
      if let name = mention.name { names[name] = names[name] ?? mention.reference.place.node }
    }
    for (from, to) in zip(mentions, mentions.dropFirst()) {
      for number in between(from, to) { first[number] = first[number] ?? from.reference.place.node }
    }
    return figures.compactMap { structure in
      let figure = structure.figure
      guard figure.caption != nil, !document.standsAlone(figure), let number = document.objectNumber(of: figure.id)
      else { return nil }
      let places = [first[number], structure.name.flatMap { names[$0] }].compactMap { $0 }
      if places.contains(where: { $0 < figure.id }) { return nil }
      // One that no text mentions is told as a figure (FIG-03).
      return places.isEmpty ? nil : finding(.mentionedLater(number), at: structure.span)
    }
  }

  /// A range, 图1～图5, mentions what lies between.
  private static func between(_ from: FigureMention, _ to: FigureMention) -> [ObjectNumber] {
    let start = from.reference.mention.range.upperBound
    let end = to.reference.mention.range.lowerBound
    guard from.reference.place == to.reference.place, start <= end, from.number.annex == to.number.annex,
      from.number.ordinal + 1 < to.number.ordinal, to.number.ordinal - from.number.ordinal < 100,
      ["～", "~", "—", "至", "到", "-"].contains(from.prose[TextRange(start, end)].filter { $0 != " " })
    else { return [] }
    return (from.number.ordinal + 1..<to.number.ordinal).map { ObjectNumber(annex: from.number.annex, Int($0)) }
  }

  /// `服务基础标准体系` in `服务基础标准体系结构图见图3`, directly before the mention.
  private static func structureName(before mention: Mention, _ prose: Prose) -> String? {
    let before = String(prose[prose.range(before: mention.range.lowerBound, atMost: 96)])
    guard let verb = before.lastRange(of: "见"), let form = before.lastRange(of: "图"),
      form.upperBound <= verb.lowerBound,
      before.utf8.count - verb.upperBound <= 1, verb.lowerBound - form.upperBound <= 3,
      let end = before.lastRange(of: "体系"),
      end.upperBound < form.lowerBound, form.upperBound - end.upperBound <= 15
    else { return nil }
    let bytes = Array(before.utf8)[..<end.upperBound]
    let words = String(decoding: bytes, as: UTF8.self)
    let start = words.unicodeScalars.lastIndex { !$0.properties.isAlphabetic && $0 != "“" }
    let name = start.map { String(words[words.unicodeScalars.index(after: $0)...]) } ?? words
    return name.holds("标准体系") ? name : nil
  }
}

extension Mention {
  /// The number of the figure that is mentioned.
  fileprivate var figure: ObjectNumber? {
    guard case .figure(let number, _) = kind else { return nil }
    return number
  }
}

extension DocumentView {
  /// The number of a figure, table or formula as readers see it, or nil.
  func objectNumber(of node: NodeID) -> ObjectNumber? {
    if case .object(let number) = facts[node].effective { return number }
    return nil
  }
}

extension Bilingual {
  fileprivate static func mentionedLater(_ figure: ObjectNumber) -> Self {
    Self(zh: "图 \(figure) 在条文提及之前出现", en: "figure \(figure) comes before the text that mentions it")
  }

  fileprivate static func missing(_ names: [String]) -> Self {
    let list = names.joined(separator: "、")
    return Self(zh: "有总结构图，缺少\(list)的结构图", en: "the whole system is drawn, but not \(list)")
  }
}
