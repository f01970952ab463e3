import StdModel

/// Every step of the procedure has its instructions, under the same name and in the same order.
enum StepsInstructed: StandardRule {
  static let id = RuleID("KIND-CODE-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.6—2017", "6.3.3、6.4.3"),
    summary: Bilingual(
      zh: "程序确立列出的步骤与程序指示的条一一对应，名称、顺序相同，流程图也相同",
      en: "the steps listed, their instructions and the flow chart have the same names in the same order"),
    why: Bilingual(
      zh: "有步骤没有指示，执行的人不知道怎么做；名称不同，不知道说的是不是同一步",
      en:
        "without instructions nobody knows what to do, and under another name nobody knows whether it is the same step"),
    wrong: [
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) ⟦登记⟧；\n\nc) 办理。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。\n\n### 5.2 办理\n\n办理事项。\n",
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 登记；\n\nc) 办理。\n\n## 5 程序指示\n\n### 5.1 登记\n\n登记申请。\n\n### 5.2 ⟦核对⟧\n\n核对材料。\n\n### 5.3 办理\n\n办理事项。\n",
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 办理。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。\n\n### 5.2 办理\n\n办理事项。\n\n### 5.3 ⟦回访⟧\n\n回访申请人。\n",
    ],
    right: [
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理由下列阶段构成：\n\na) 核对；\n\nb) 办理。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。\n\n### 5.2 办理\n\n办理事项。\n",
      // The list names something else than the steps.
      "---\ntitle: 受理规程\n---\n\n## 4 程序确立\n\n受理需要下列材料：\n\na) 申请表；\n\nb) 证照。\n\n## 5 程序指示\n\n### 5.1 核对\n\n核对材料。\n\n### 5.2 办理\n\n办理事项。\n",
    ])

  /// A step or the subclause with its instructions.
  struct Step {
    let name: String
    let span: SourceSpan
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .codeOfPractice) else { return [] }
    let clauses = document.technicalClauses
    guard let place = clauses.firstIndex(where: { $0.heading.title?.text.holds("程序") == true }),
      let steps = steps(in: clauses[place])
    else { return [] }
    let names = Set(steps.map { TextKey($0.name) })
    for clause in clauses[(place + 1)...] {
      let instructions = clause.subclauses.compactMap { subclause in
        subclause.heading.title.map { Step(name: $0.text.withoutEndMark, span: $0.span) }
      }
      let common = instructions.filter { names.contains(TextKey($0.name)) }.count
      // Otherwise the list is not one of steps, or the instructions stand elsewhere.
      guard common >= 2, common * 2 >= steps.count else { continue }
      return compare(steps, with: instructions, document.name(of: clauses[place]), document.name(of: clause))
    }
    return []
  }

  private static func compare(_ steps: [Step], with instructions: [Step], _ procedure: String, _ clause: String)
    -> [Diagnostic]
  {
    let listed = Dictionary(steps.enumerated().map { (TextKey($1.name), $0) }) { first, _ in first }
    let instructed = Set(instructions.map { TextKey($0.name) })
    var found = steps.filter { !instructed.contains(TextKey($0.name)) }
      .map { finding(.noInstruction($0.name, clause), at: $0.span) }
    found += instructions.filter { listed[TextKey($0.name)] == nil }
      .map { finding(.noStep($0.name, procedure), at: $0.span) }
    var last = -1
    for instruction in instructions {
      guard let place = listed[TextKey(instruction.name)] else { continue }
      if place < last {
        found.append(
          finding(
            .order(instruction.name, steps[last].name), at: instruction.span,
            related: [Diagnostic.Label(steps[place].span, .step)]))
        break
      }
      last = place
    }
    return found
  }

  /// The first list of the clause or of one of its subclauses, as the names that its items begin with.
  static func steps(in clause: Clause) -> [Step]? {
    for case .list(let list) in clause.blocks where list.items.count >= 2 {
      return list.items.map { item in
        let text = item.prose.text
        let marks: [StaticString] = ["；", "。", "：", "，", ";", ":", "（"]
        let end = marks.compactMap { text.range(before: $0) }.min() ?? text.utf8.count
        let range = TextRange(0, end)
        return Step(name: String(item.prose[range]), span: item.prose.span(of: range))
      }
    }
    for subclause in clause.subclauses {
      if let steps = steps(in: subclause) { return steps }
    }
    return nil
  }
}

extension String {
  /// How many bytes stand before the first such mark.
  fileprivate func range(before mark: StaticString) -> Int? { firstRange(of: mark)?.lowerBound }

  /// A title without the mark at its end, which another rule reports.
  fileprivate var withoutEndMark: String {
    guard let last = lastScalar, "。：；，、:;,".unicodeScalars.contains(last) else { return self }
    return String(unicodeScalars.dropLast())
  }
}

extension Bilingual {
  fileprivate static let step = Self(zh: "列出的顺序", en: "its place in the list")

  fileprivate static func noInstruction(_ step: String, _ clause: String) -> Self {
    Self(zh: "步骤“\(step)”在“\(clause)”中没有同名的条", en: "“\(clause)” has no instructions for the step “\(step)”")
  }

  fileprivate static func noStep(_ name: String, _ procedure: String) -> Self {
    Self(zh: "“\(name)”不是“\(procedure)”列出的步骤", en: "“\(name)” is no step of “\(procedure)”")
  }

  fileprivate static func order(_ name: String, _ last: String) -> Self {
    Self(
      zh: "步骤中“\(name)”在“\(last)”之前，指示却在其后",
      en: "the step “\(name)” comes before “\(last)”, its instructions come behind")
  }
}
