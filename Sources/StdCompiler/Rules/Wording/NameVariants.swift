import StdModel

/// A document goes by one name: two titles that differ in one character are one of them misspelt.
enum NameVariants: StandardRule {
  static let id = RuleID("GBT1.1-WRD-10")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "同一文件、表单在全文只用一个名称", en: "a document or a form has one name throughout"),
    why: Bilingual(zh: "差一个字，读者会以为是另一份文件", en: "with a character more or less it seems to be another document"),
    wrong: [
      "## 5 反馈\n\n服务中心应发放《征求意见反馈表》。申请人应填写《征求意见反馈表》，并将⟦《征求意见反馈》⟧交回。\n",
      "---\ntitle: 中小企业公共服务标准体系建设指南\n---\n\n## 5 反馈\n\n编写组宜说明⟦《中小企业公用服务标准体系建设指南》⟧的内容。\n",
    ],
    right: [
      // Names that have to be told apart: another part, another year, another place, another kind of document.
      "## 5 反馈\n\n服务中心应发放《意见反馈表（一）》和《意见反馈表（二）》。\n",
      "## 5 反馈\n\n平台依据《示例省标准化管理条例》《示例市标准化管理条例》和《2025年标准化工作要点》《2026年标准化工作要点》运行。\n",
      "## 5 反馈\n\n服务对象应提交《企业入驻申请表》，平台出具《企业入驻申请书》的回执。\n",
    ])

  fileprivate struct Name {
    let scalars: [Unicode.Scalar]
    let text: String
    var count: Int
    /// Where it stands first.
    let span: SourceSpan
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let references = document.resolution.references.all.filter {
      // Six characters or more: short names are alike without being the same.
      guard case .titled(let title) = $0.mention.kind else { return false }
      return (18...240).contains(title.upperBound - title.lowerBound)
    }
    guard !references.isEmpty else { return [] }
    let names = names(references, document)
    var found: [Diagnostic] = []
    var byKey: [TextKey: Int] = [:]
    for (place, name) in names.enumerated() {
      // Two names that differ in one character are the same once it is left out.
      for key in name.keys {
        guard let other = byKey[key], other != place else {
          byKey[key] = place
          continue
        }
        guard isSlip(names[other].scalars, name.scalars) else { continue }
        let (usual, odd) = names[other].count >= name.count ? (names[other], name) : (name, names[other])
        found.append(
          finding(.variant(odd.text, usual.text), at: odd.span, related: [Diagnostic.Label(usual.span, .usual)]))
      }
    }
    return Array(Set(found))
  }

  /// The names between 《 and 》 in reading order, after the title of the document itself.
  private static func names(_ references: [CrossReference], _ document: DocumentView) -> [Name] {
    let proses = document.proses(at: Set(references.map(\.place)))
    var names: [Name] = []
    var places: [TextKey: Int] = [:]
    if let title = (document.isStatement ? document.subject?.metadata : document.metadata)?.title {
      // What the document is called is never the slip.
      let scalars = Array(title.value.unicodeScalars.filter { !$0.properties.isWhitespace })
      names.append(Name(scalars: scalars, text: title.value, count: references.count + 1, span: title.span))
      places[TextKey(string(scalars))] = 0
    }
    for reference in references {
      guard let prose = proses[reference.place], case .titled(let title) = reference.mention.kind else { continue }
      let scalars = Array(prose[title].unicodeScalars.filter { !$0.properties.isWhitespace })
      let key = TextKey(string(scalars))
      if let place = places[key] {
        names[place].count += 1
      } else {
        places[key] = names.count
        names.append(
          Name(
            scalars: scalars, text: String(prose[title]), count: 1, span: prose.span(of: reference.mention.range)))
      }
    }
    return names
  }

  /// Whether the one character is hardly meant: no numeral, place or negation, no other kind of document, nothing put
  /// in front.
  private static func isSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    guard prefix > 0, left.count != right.count || suffix > 0, prefix + suffix + 1 >= shorter else { return false }
    let other = [left, right].compactMap { prefix < $0.count ? $0[prefix] : nil }
    return other.allSatisfy { !$0.tellsApart }
  }
}

private func string(_ scalars: [Unicode.Scalar]) -> String {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return String(text)
}

extension NameVariants.Name {
  /// The name, and what is left of it without each of its characters.
  fileprivate var keys: Set<TextKey> {
    var keys: Set<TextKey> = [TextKey(string(scalars))]
    for place in scalars.indices {
      var rest = scalars
      rest.remove(at: place)
      keys.insert(TextKey(string(rest)))
    }
    return keys
  }
}

extension Unicode.Scalar {
  /// Whether names differ in such a character on purpose.
  fileprivate var tellsApart: Bool {
    switch self {
    case "0"..."9", "A"..."Z", "a"..."z", "０"..."９", "（", "）", "(", ")": true
    default: "一二三四五六七八九十百上中下甲乙丙丁省市县区州镇乡国内外不非无新旧大小前后男女东西南北".unicodeScalars.contains(self)
    }
  }
}

extension Bilingual {
  fileprivate static let usual = Self(zh: "另一处的名称", en: "the name elsewhere")

  fileprivate static func variant(_ name: String, _ usual: String) -> Self {
    Self(
      zh: "“\(name)”与“\(usual)”只差一个字，是否为同一份文件",
      en: "“\(name)” differs from “\(usual)” in one character; is it the same document")
  }
}
