import StdModel

/// A document is cited in one edition.
enum OneEditionInText: StandardRule {
  static let id = RuleID("GBT1.1-CIT-09")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.1、5.4.1"),
    summary: Bilingual(zh: "同一文件在文中只引用一个版本", en: "one document is cited in one edition"),
    why: Bilingual(zh: "两个版本的要求可能不同，执行者不知依据哪一个", en: "two editions may ask for different things"),
    wrong: ["## 4 平台\n\n平台应符合GB/T 22239—2008的规定，接口应符合⟦GB/T 22239—2019⟧的规定。\n"],
    right: ["## 4 平台\n\n平台应符合GB/T 22239—2019的规定，接口应符合GB/T 22239—2019和GB/T 22240的规定。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var years: [StandardNumber: (year: Int, place: ProsePlace, mention: Mention)] = [:]
    var wrong:
      [(place: ProsePlace, mention: Mention, earlier: (place: ProsePlace, mention: Mention), number: StandardNumber)] =
        []
    let references = document.resolution.references.all
    for index in references.indices where references[index].mention.kind.isStandard {
      let reference = references[index]
      guard case .standard(let number, _, _) = reference.mention.kind, let year = number.year, year > 0,
        reference.place.slot == 0 || document.facts[reference.place.node].kind != .term
      else { continue }
      if let first = years[number.undated] {
        if first.year != year {
          wrong.append((reference.place, reference.mention, (first.place, first.mention), number))
        }
      } else {
        years[number.undated] = (year, reference.place, reference.mention)
      }
    }
    guard !wrong.isEmpty else { return [] }
    var proses: [ProsePlace: Prose] = [:]
    let wanted = Set(wrong.flatMap { [$0.place, $0.earlier.place] })
    forEachProse(of: document.standard) { place, prose in if wanted.contains(place) { proses[place] = prose } }
    return wrong.compactMap { item in
      guard let prose = proses[item.place], let earlier = proses[item.earlier.place] else { return nil }
      return finding(
        .twoEditions(item.number), at: prose.span(of: item.mention.coreRange),
        related: [Diagnostic.Label(earlier.span(of: item.earlier.mention.coreRange), .earlier)])
    }
  }
}

extension Bilingual {
  fileprivate static func twoEditions(_ number: StandardNumber) -> Self {
    Self(zh: "\(number.undated) 在文中引用了两个版本", en: "\(number.undated) is cited in two editions")
  }

  fileprivate static let earlier = Self(zh: "这里引用的是另一个版本", en: "another edition is cited here")
}
