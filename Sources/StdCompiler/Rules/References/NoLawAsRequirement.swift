import StdModel

/// Laws, regulations and policies are not cited normatively.
enum NoLawAsRequirement: ProseRule {
  static let id = RuleID("GBT1.1-CIT-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.4.3"),
    summary: Bilingual(zh: "不规范性引用法律、行政法规、规章和政策性文件，也不写“应符合国家有关法律法规”", en: "laws, regulations and policies are not cited normatively"),
    why: Bilingual(zh: "遵守法律法规是法律本身的要求，写进标准既无必要，又会随法律修改而失效", en: "laws bind by themselves; a standard adds nothing and goes stale with them"),
    wrong: [
      "## 4 平台\n\n平台应⟦符合国家有关法律法规⟧的要求。\n", "## 4 平台\n\n平台应符合⟦《示例市企业服务管理办法》⟧的规定。\n",
    ],
    right: [
      "## 4 平台\n\n平台的设立见《示例市企业服务管理办法》。\n", "## 4 平台\n\n服务人员应熟悉国家有关法律法规。\n",
    ])

  static func check(_ prose: Prose, at place: ProsePlace, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for reference in document.resolution.references[place.node] where reference.place == place && reference.force == .normative {
      guard case .titled(let title) = reference.mention.kind, isLaw(prose[title]), !isTermsLeadIn(place, document) else { continue }
      found.append(finding(.law(String(prose[title])), at: prose.span(of: reference.mention.range)))
    }
    for placed in document.resolution.provisions[place.node] where placed.place == place {
      switch placed.provision.kind {
      case .requirement, .instruction, .recommendation: found += generalLaws(placed.provision.sentence, prose)
      case .permission, .capability, .possibility, .statement: continue
      }
    }
    return found
  }

  private static func isTermsLeadIn(_ place: ProsePlace, _ document: DocumentView) -> Bool {
    document.element(of: place.node)?.kind == .terms
  }

  /// Titles of laws and policies end so.
  private static func isLaw(_ title: Substring) -> Bool {
    var words = title
    if words.hasSuffix("（试行）") || words.hasSuffix("(试行)") { words = words.dropLast(4) }
    return ["法", "条例", "办法", "规定", "细则", "决定", "意见", "通知", "规划", "方案", "公告", "纲要", "决议", "章程"].contains {
      words.hasSuffix($0)
    }
  }

  private static let verbs = ["符合", "遵守", "执行", "按照", "依照", "依据", "满足", "按"]
  private static let laws = ["法律法规", "法律、法规", "法律和法规", "有关政策", "相关政策", "国家有关规定", "国家相关规定", "国家有关标准", "国家相关标准", "国家现行标准"]

  /// `符合国家有关法律法规`: a verb of compliance, then the general words within a few characters.
  private static func generalLaws(_ sentence: TextRange, _ prose: Prose) -> [Diagnostic] {
    let text = String(prose[sentence])
    guard text.contains("法") || text.contains("政策") || text.contains("国家") else { return [] }
    for verb in verbs {
      guard let start = text.firstPlace(of: verb) else { continue }
      let behind = text[start.upperBound...].prefix(16)
      for law in laws {
        guard let end = String(behind).firstPlace(of: law) else { continue }
        let lower = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
        let inner = String(behind).utf8.distance(from: String(behind).startIndex, to: end.upperBound)
        let verbLength = verb.utf8.count
        let range = TextRange(sentence.lowerBound + lower, sentence.lowerBound + lower + verbLength + inner)
        return [finding(.general(String(prose[range])), at: prose.span(of: range))]
      }
    }
    return []
  }
}

extension String {
  fileprivate func firstPlace(of word: String) -> Range<Index>? {
    var position = startIndex
    while position < endIndex {
      if self[position...].hasPrefix(word) { return position..<index(position, offsetBy: word.count) }
      position = index(after: position)
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static func law(_ title: String) -> Self {
    Self(zh: "《\(title)》是法规或政策性文件，不作规范性引用；可列入参考文献，用“见”提及", en: "《\(title)》 is a law or policy and is not cited normatively")
  }

  fileprivate static func general(_ words: String) -> Self {
    Self(zh: "“\(words)”不作为要求写入标准", en: "“\(words)” is no requirement of a standard")
  }
}
