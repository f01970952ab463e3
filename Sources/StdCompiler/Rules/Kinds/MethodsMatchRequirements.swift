import StdModel

/// Every requirement clause has its method, and the methods follow the order of the requirements.
enum MethodsMatchRequirements: StandardRule {
  static let id = RuleID("KIND-SPEC-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.4.2.1、6.4.2.2"),
    summary: Bilingual(
      zh: "证实方法与要求一一对应，编排顺序与要求的顺序一致", en: "each requirement has its method, in the order of the requirements"),
    why: Bilingual(
      zh: "漏写证实方法的要求不能核查；顺序不同，使用者要来回查找",
      en: "a requirement without a method cannot be checked, and another order makes users search"),
    wrong: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 ⟦等待时间⟧\n\n等待时间应不大于10 min。\n\n## 6 标志要求\n\n窗口应设标志。\n\n## 7 证实方法\n\n### 7.1 设施\n\n查看座椅。\n\n### 7.2 标志\n\n查看标志。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 标志要求\n\n窗口应设标志。\n\n## 6 证实方法\n\n### 6.1 标志的证实\n\n查看标志。\n\n### 6.2 ⟦设施的证实⟧\n\n查看座椅。\n",
    ],
    right: [
      // General principles hold no requirement, and a method may name its clause by number.
      "---\ntitle: 窗口服务规范\n---\n\n## 4 总体原则\n\n便于服务对象。\n\n## 5 设施要求\n\n窗口应设座椅。\n\n## 6 标志要求\n\n窗口应设标志。\n\n## 7 时间\n\n等待时间应不大于10 min。\n\n## 8 证实方法\n\n### 8.1 设施\n\n查看座椅。\n\n### 8.2 标志\n\n查看标志。\n\n### 8.3 其他要求\n\n第7章的要求通过排队系统的日志证实。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 标志要求\n\n窗口应设标志。\n\n## 6 证实方法\n\n### 6.1 记录核查\n\n每月查阅记录。\n\n### 6.2 现场观察\n\n每月现场观察。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let methods = document.elements.first(where: { $0.isOfMethods }),
      methods.clause.subclauses.count >= 2
    else { return [] }
    let requirements = document.elements.filter {
      $0.kind == .technical && $0.id < methods.id && $0.clause.heading.title != nil
    }
    let subjects = requirements.map { subject(of: $0.clause) }
    let places = methods.clause.subclauses.map { method in
      subject(of: method).flatMap { subject in subjects.firstIndex { $0 == subject } }
    }
    let matched = Set(places.compactMap { $0 })
    // Methods that are not arranged by the clauses of the requirements are another arrangement, not a mistake.
    guard matched.count >= 2, matched.count * 2 >= methods.clause.subclauses.count else { return [] }
    return outOfOrder(places, methods.clause, requirements, document)
      + withoutMethod(requirements, matched, methods, document)
  }

  private static func outOfOrder(
    _ places: [Int?], _ methods: Clause, _ requirements: [Element], _ document: DocumentView
  ) -> [Diagnostic] {
    var last = -1
    for (method, place) in zip(methods.subclauses, places) {
      guard let place, let title = method.heading.title else { continue }
      if place < last {
        return [
          finding(
            .order(title.text, document.name(of: requirements[place]), document.name(of: requirements[last])),
            at: title.span,
            related: [Diagnostic.Label(requirements[place].clause.heading.span, .requirement)])
        ]
      }
      last = place
    }
    return []
  }

  private static func withoutMethod(
    _ requirements: [Element], _ matched: Set<Int>, _ methods: Element, _ document: DocumentView
  ) -> [Diagnostic] {
    guard matched.count < requirements.count else { return [] }
    var referredTo: Set<NodeID> = []
    let next = document.elements.first { $0.id > methods.id }?.id
    for reference in document.resolution.references.all {
      let node = reference.place.node
      guard node >= methods.id, next.map({ node < $0 }) ?? true, case .node(let target) = reference.target,
        target.standard == document.standard.id, let element = document.element(of: target.node)
      else { continue }
      referredTo.insert(element.id)
    }
    return requirements.enumerated().compactMap { index, element in
      guard !matched.contains(index), !referredTo.contains(element.id), let title = element.clause.heading.title,
        document.provisions(in: element).contains(where: { $0.provision.kind == .requirement })
      else { return nil }
      return finding(
        .noMethod(document.name(of: element), document.name(of: methods)), at: title.span,
        related: [Diagnostic.Label(methods.clause.heading.span, .methods)])
    }
  }

  /// What a clause is about, by its title.
  private static func subject(of clause: Clause) -> ComparableText? {
    clause.heading.title.map { ComparableText(core($0.text)) }
  }

  /// `设施要求`, `设施的证实` and `设施证实方法` are all about 设施.
  private static func core(_ title: String) -> String {
    for end: StaticString in ["的证实方法", "证实方法", "的证实", "的要求", "要求"]
    where title.ends(with: end) && title.utf8.count > end.utf8CodeUnitCount {
      return String(decoding: title.utf8.dropLast(end.utf8CodeUnitCount), as: UTF8.self)
    }
    return title
  }
}

extension Bilingual {
  fileprivate static let requirement = Self(zh: "对应的要求", en: "the requirement")
  fileprivate static let methods = Self(zh: "证实方法在这里", en: "the methods")

  fileprivate static func order(_ method: String, _ clause: String, _ last: String) -> Self {
    Self(
      zh: "“\(method)”对应\(spaced(clause))，却排在\(spaced(last))的证实方法之后",
      en: "“\(method)” belongs to \(clause), but stands behind the method of \(last)")
  }

  fileprivate static func noMethod(_ clause: String, _ methods: String) -> Self {
    Self(zh: "\(spaced(methods).drop { $0 == " " })没有与“\(clause)”对应的条", en: "\(methods) has no subclause for \(clause)")
  }
}
