import StdModel

/// A paragraph that a page break cut in two is put together again.
enum BrokenParagraph: ClauseRule {
  static let id = RuleID("GBT1.1-PUN-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "一段文字不在句子中间断成两段", en: "a paragraph is not broken off in the middle of a sentence"),
    why: Bilingual(
      zh: "从 PDF 或扫描件得来的文字在换页处断开，编译后成为两段，句子读不通",
      en: "text taken from a PDF breaks where the page did; compiled it becomes two paragraphs that make no sense"),
    wrong: [
      "## 4 平台\n\n平台应在鹿城、龙湾、瓯海、⟦⟧\n\n洞头设立分平台。\n",
      "## 4 平台\n\n平台服务场所应按照统一标识、统一形象、统一功能设置、统一服务流程、统⟦⟧\n\n一服务标准的要求进行外部装修和内部管理。\n",
      "## 4 平台\n\n平台的运营机构应当依据《中小企业公共服务平台⟦⟧\n\n运营管理办法》公布收费标准。\n",
    ],
    right: [
      "## 4 平台\n\n平台应在鹿城、龙湾、瓯海、洞头设立分平台。\n\n分平台应公开办事指南。\n",
      // A full stop that is missing, a lead-in, and lines of a foreword.
      "## 4 平台\n\n平台应公开办事指南\n\n平台应公布收费标准。\n\n平台的收费标准、办事指南、服务流程、投诉方式应公布在下列各处\n\na) 网站；\n\nb) 大厅。\n",
      "## 4 制度\n\n诉求办理制度。明确诉求的受理范围、审核标准、办理流程、跟踪调度等方面的要求\n\n入驻管理制度。明确入驻的条件和审核的程序。\n",
      "## 4 信息\n\n服务活动信息的发布应经服务中心审核，发布的信息应包括但不限于以下内容\n\n活动的名称和议程。\n",
      "## 前言\n\n本文件起草单位：示例市中小企业服务中心、示例职业技术学院、示例检验认证有限公司、\n\n本文件主要起草人：张某。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard clause.blocks.count > 1 else { return [] }
    var found: [Diagnostic] = []
    for index in clause.blocks.indices.dropLast() {
      guard case .paragraph(let first) = clause.blocks[index], let end = first.prose.openEnd,
        case .paragraph(let second) = clause.blocks[index + 1], second.prose.mayContinue
      else { continue }
      switch end {
      case .comma: break
      case .word where first.prose.isOpen && second.prose.closes: break
      // A full line of several words, and a rest that ends as a sentence does.
      case .word:
        guard first.prose.text.utf8.count >= 75, !first.prose.leadsIn,
          first.prose.text.holds("，") || first.prose.text.holds("、"),
          second.prose.text.ends(with: "。"), !areItems(first.prose, second.prose)
        else { continue }
      }
      let gap = SourceSpan(first.prose.span.source, first.prose.span.upperBound, second.prose.span.lowerBound)
      found.append(
        finding(
          .broken, at: first.prose.span.tail, related: [Diagnostic.Label(second.prose.span, .rest)],
          fixes: [FixIt(.likely, .join, [FixIt.Edit(gap, "")])]))
    }
    return found
  }

  /// Whether both begin with a short label of one kind, `诉求办理制度。`, `入驻管理制度。`: then a full stop is missing.
  private static func areItems(_ first: Prose, _ second: Prose) -> Bool {
    guard let own = first.label, let other = second.label else { return false }
    return own.suffix(2) == other.suffix(2)
  }
}

extension Prose {
  fileprivate enum OpenEnd {
    /// `、`, `，`
    case comma
    /// A character in the middle of a sentence.
    case word
  }

  /// How the text breaks off; nil where it ends with a mark, as nearly every one does.
  fileprivate var openEnd: OpenEnd? {
    guard let last = text.lastScalar else { return nil }
    switch last {
    case "、", "，": return .comma
    case "\u{4E00}"..."\u{9FFF}": return .word
    default: return nil
    }
  }

  /// Whether the text may be the rest of a sentence: no sentence of a kind that begins a paragraph.
  fileprivate var mayContinue: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "\u{4E00}"..."\u{9FFF}", "—", "“", "《", "（", "，", "、": break
    default: return false
    }
    for start: StaticString in ["本文件", "本标准", "本部分", "请注意", "——", "式中", "注：", "示例"] where text.begins(with: start) {
      return false
    }
    return true
  }

  /// Whether it announces what follows: `应包括以下内容`.
  fileprivate var leadsIn: Bool { text.holds("下列") || text.holds("以下") || text.holds("如下") }

  /// The first sentence where it is short and another one follows.
  fileprivate var label: Substring? {
    guard let stop = text.firstRange(of: "。" as StaticString), stop.lowerBound <= 45,
      stop.upperBound < text.utf8.count
    else { return nil }
    return self[TextRange(0, stop.lowerBound)]
  }

  /// Whether a bracket or a quotation is open at the end.
  fileprivate var isOpen: Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      if "《（“〔".unicodeScalars.contains(scalar) { depth += 1 }
      if "》）”〕".unicodeScalars.contains(scalar) { depth -= 1 }
    }
    return depth == 1
  }

  /// Whether the text closes a bracket that it did not open.
  fileprivate var closes: Bool {
    for scalar in text.unicodeScalars {
      if "《（“〔".unicodeScalars.contains(scalar) { return false }
      if "》）”〕".unicodeScalars.contains(scalar) { return true }
    }
    return false
  }
}

extension Bilingual {
  fileprivate static let rest = Self(zh: "像是这一句的后半", en: "what seems to be the rest of the sentence")
  fileprivate static let join = Self(zh: "连成一段", en: "join the two")

  fileprivate static let broken = Self(
    zh: "句子在这里断开，像是被换页分成了两段", en: "the sentence breaks off here, as if a page break had cut it")
}
