import StdModel

/// Figures stand in the order in which the text first mentions them.
enum FigureOrder: StandardRule {
  static let id = RuleID("GBT1.1-FIG-05")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "图按首次提及的先后编号，首次提及在图之前或与图同条",
      en: "figures are numbered in the order of first mention, which stands before the figure or beside it"),
    why: Bilingual(zh: "读者按条文的次序找图", en: "readers look for figures in the order of the text"),
    wrong: [
      "## 4 流程\n\n### 4.1 办理\n\n办理流程见⟦图2⟧。\n\n### 4.2 受理\n\n受理流程见图1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n\n```flow\nstart 申请\nend 办结\n```\n\n图 2　办理\n",
      "## 4 流程\n\n### 4.1 办理\n\n中心应办理。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　办理\n\n### 4.2 检查\n\n检查应与⟦图1⟧相符。\n",
    ],
    right: [
      "## 4 流程\n\n### 4.1 办理\n\n流程见图1～图3。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n\n```flow\nstart 申请\nend 办结\n```\n\n图 2　办理\n\n```flow\nstart 申请\nend 办结\n```\n\n图 3　送达\n\n### 4.2 检查\n\n检查应与图2和图1相符。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var mentioned = Set<ObjectNumber>()
    var previous: (place: ProsePlace, number: ObjectNumber)?
    var highest: [UInt8: (number: ObjectNumber, reference: CrossReference)] = [:]
    var wrong: [(reference: CrossReference, kind: Fault)] = []
    for reference in document.resolution.references.all {
      guard case .figure(let number, _) = reference.mention.kind, case .node(let target) = reference.target else {
        continue
      }
      defer { previous = (reference.place, number) }
      // `图1～图3` mentions what lies between, too.
      if let (place, last) = previous, place == reference.place, last.annex == number.annex, last < number {
        for ordinal in last.ordinal..<number.ordinal where number.ordinal - last.ordinal < 100 {
          mentioned.insert(ObjectNumber(annex: number.annex, Int(ordinal)))
        }
      }
      guard mentioned.insert(number).inserted else { continue }
      if reference.place.node > target.node,
        document.facts[reference.place.node].clause != document.facts[target.node].clause,
        !isAbove(reference.place.node, target.node, document)
      {
        wrong.append((reference, .late(number)))
      } else if let (other, first) = highest[number.annex], number < other {
        wrong.append((first, .early(other, before: number)))
      }
      if highest[number.annex].map({ $0.number < number }) ?? true { highest[number.annex] = (number, reference) }
    }
    guard !wrong.isEmpty else { return [] }
    let proses = document.proses(at: Set(wrong.map(\.reference.place)))
    var reported = Set<TextRange>()
    return wrong.compactMap { reference, fault in
      guard let prose = proses[reference.place], reported.insert(reference.mention.range).inserted else { return nil }
      return finding(.fault(fault, document), at: prose.span(of: reference.mention.range))
    }
  }

  fileprivate enum Fault {
    case late(ObjectNumber)
    case early(ObjectNumber, before: ObjectNumber)
  }

  /// Whether the text stands in a clause that the figure's clause is part of, or the other way round.
  private static func isAbove(_ text: NodeID, _ figure: NodeID, _ document: DocumentView) -> Bool {
    let one = document.facts[document.facts[text].clause].span
    let other = document.facts[document.facts[figure].clause].span
    return one.contains(other) || other.contains(one)
  }
}

extension Bilingual {
  fileprivate static func fault(_ fault: FigureOrder.Fault, _ document: DocumentView) -> Self {
    switch fault {
    case .late(let number):
      Self(
        zh: "图 \(number) 在它所在的条之后才第一次提及", en: "figure \(number) is first mentioned behind the clause that it stands in")
    case .early(let number, let other):
      Self(zh: "图 \(number) 先于图 \(other) 提及", en: "figure \(number) is mentioned before figure \(other)")
    }
  }
}
