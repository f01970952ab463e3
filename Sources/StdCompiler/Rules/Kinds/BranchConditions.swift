import StdModel
import StdSyntax

/// Where a step of a procedure goes on in several ways each has its condition, and the last step says when it ends.
enum BranchConditions: StandardRule {
  static let id = RuleID("KIND-CODE-04")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.6—2017", "6.3.4、6.4.1"),
    summary: Bilingual(
      zh: "一个步骤之后有几个去向的，每个去向写明条件；最后一个步骤写明何时结束",
      en: "where a step leads to several others each has its condition, and the last one says when the procedure ends"),
    why: Bilingual(
      zh: "没有条件，执行的人不知道转到哪一步；没有终止条件，不知道何时办完",
      en: "without conditions nobody knows where to go on, and without an end nobody knows when the work is done"),
    wrong: [
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 补正；\n\nc) 送达。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。材料不齐全的，应转入补正阶段；⟦应转入送达阶段⟧。\n\n### 5.2 补正\n\n告知缺项。\n\n### 5.3 送达\n\n送达结果，程序结束。\n",
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 登记；\n\nc) 通知。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。\n\n### 5.2 登记\n\n登记申请。\n\n### ⟦5.3 通知⟧\n\n通知申请人。\n",
    ],
    right: [
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 补正；\n\nc) 送达。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。材料不齐全的，应转入补正阶段；材料齐全时，应转入送达阶段。\n\n### 5.2 补正\n\n告知缺项后转入核对阶段。\n\n### 5.3 送达\n\n送达结果，签收后程序结束。\n",
      // One way on needs no condition.
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 登记；\n\nc) 归档。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料，转入登记阶段。\n\n### 5.2 登记\n\n登记申请。\n\n### 5.3 归档\n\n整理案卷。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .codeOfPractice) else { return [] }
    let clauses = document.technicalClauses
    guard let place = clauses.firstIndex(where: { $0.heading.title?.text.holds("程序") == true }),
      let steps = StepsInstructed.steps(in: clauses[place])
    else { return [] }
    let names = steps.map(\.name)
    let known = Set(names.map { TextKey($0) })
    for clause in clauses[(place + 1)...] {
      let instructed = clause.subclauses.filter { subclause in
        subclause.heading.title.map { known.contains(TextKey($0.text)) } ?? false
      }
      // Otherwise the instructions stand elsewhere.
      guard instructed.count >= 2, instructed.count * 2 >= steps.count, let last = instructed.last else { continue }
      var found = instructed.flatMap { unconditional(in: $0, names) }
      if last.heading.title?.text == names.last, !tellsEnd(last) {
        found.append(finding(.noEnd(document.name(of: last)), at: last.heading.span))
      }
      return found
    }
    return []
  }

  // MARK: - Branches

  private static let moves = TermMatcher(["转入", "进入", "转至", "返回", "退回"])
  private static let conditions: [StaticString] = [
    "的，", "时", "后", "前", "如", "若", "只准许", "只有", "情况", "情形", "超过", "未", "不", "已", "条件", "分别", "依次",
  ]

  /// The moves to another step that name no condition, in a subclause that leads to several.
  private static func unconditional(in clause: Clause, _ names: [String]) -> [Diagnostic] {
    var targets = Set<String>()
    var bare: [(target: String, span: SourceSpan)] = []
    forEachProse(of: clause) { place, prose in
      guard place.node != clause.id, !moves.matches(in: prose.text).isEmpty else { return }
      for piece in pieces(of: prose) {
        let text = String(prose[piece])
        guard let move = moves.matches(in: text).first?.range else { continue }
        let behind = String(text.utf8.dropFirst(move.upperBound)) ?? ""
        guard let target = names.first(where: { behind.hasPrefix($0) }) else { continue }
        targets.insert(target)
        if !conditions.contains(where: { text.holds($0) }), !text.holds("的") {
          bare.append((target, prose.span(of: piece)))
        }
      }
    }
    guard targets.count > 1 else { return [] }
    return bare.map { finding(.noCondition($0.target), at: $0.span) }
  }

  /// The parts of a text between full stops and semicolons.
  private static func pieces(of prose: Prose) -> [TextRange] {
    var pieces: [TextRange] = []
    var start = 0
    var offset = 0
    for scalar in prose.text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if scalar == "。" || scalar == "；" {
        if offset > start { pieces.append(TextRange(start, offset)) }
        start = end
      }
      offset = end
    }
    if offset > start { pieces.append(TextRange(start, offset)) }
    return pieces
  }

  // MARK: - End

  private static let ends: [StaticString] = [
    "结束", "终止", "完成", "完毕", "办结", "结案", "归档", "关闭", "终了", "为止", "销号", "备案", "存档", "转入", "返回", "后",
  ]

  private static func tellsEnd(_ clause: Clause) -> Bool {
    var isTold = false
    forEachProse(of: clause) { _, prose in
      if !isTold { isTold = ends.contains { prose.text.holds($0) } }
    }
    return isTold
  }
}

extension Bilingual {
  fileprivate static func noCondition(_ target: String) -> Self {
    Self(
      zh: "这里有几个去向，转入“\(target)”没有写明条件",
      en: "several steps may follow here, but nothing says when it is “\(target)”")
  }

  fileprivate static func noEnd(_ name: String) -> Self {
    Self(zh: "“\(name)”是最后一个步骤，没有写明何时结束", en: "“\(name)” is the last step, but nothing says when it ends")
  }
}
