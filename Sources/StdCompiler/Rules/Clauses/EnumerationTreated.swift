import StdModel

/// Subclauses that treat what a list enumerates treat all of it, in its order.
enum EnumerationTreated: StandardRule {
  static let id = RuleID("GBT1.1-LVL-17")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("KIND-CODE-02")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "列项列出的各项由同名的条分别规定时，每项都有一条，次序相同",
      en: "where subclauses of the same names treat the items of a list, each item has one, in the order of the list"),
    why: Bilingual(
      zh: "列出六项只规定五项，读者不知道是漏写了还是不要求；次序不同，读者难以对照",
      en:
        "with six items and five subclauses nobody knows whether one was forgotten; in another order they are hard to compare"
    ),
    wrong: [
      "## 5 服务功能\n\n### 5.1 组成\n\n服务功能包括：\n\na) 信息服务；\n\nb) 培训服务；\n\nc) 融资服务；\n\nd) ⟦推广服务⟧。\n\n### 5.2 信息服务\n\n中心应发布信息。\n\n### 5.3 培训服务\n\n中心应组织培训。\n\n### 5.4 融资服务\n\n中心应对接机构。\n",
      "## 5 服务功能\n\n服务功能包括：\n\na) 信息服务；\n\nb) 培训服务；\n\nc) 融资服务。\n\n## 6 服务要求\n\n### 6.1 信息服务\n\n中心应发布信息。\n\n### 6.2 融资服务\n\n中心应对接机构。\n\n### 6.3 ⟦培训服务⟧\n\n中心应组织培训。\n",
    ],
    right: [
      "## 5 服务功能\n\n### 5.1 组成\n\n服务功能包括：\n\na) 信息服务；\n\nb) 培训服务；\n\nc) 融资服务；\n\nd) 服务评价。\n\n### 5.2 信息服务\n\n中心应发布信息。\n\n### 5.3 培训服务\n\n中心应组织培训。\n\n### 5.4 融资服务\n\n中心应对接机构。\n\n## 6 服务评价与改进\n\n中心应每年评价。\n",
      // The list is one of materials, of which two happen to have a subclause.
      "## 5 材料\n\n申请时提交下列材料：\n\na) 申请表；\n\nb) 营业执照；\n\nc) 授权书。\n\n### 5.1 授权书\n\n授权书应盖章。\n\n### 5.2 申请表\n\n申请表应签字。\n",
    ])

  /// A titled subclause: its parent, and which of the parent's subclauses it is.
  private struct Place {
    let parent: NodeID
    let ordinal: Int
    let title: Prose
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var places: [TextKey: [Place]]?
    var found: [Diagnostic] = []
    for element in document.elements where element.kind == .technical || element.kind.isAnnex {
      element.clause.forEachClause { clause in
        for case .list(let list) in clause.blocks where list.items.count >= 3 {
          let known = places ?? titlePlaces(document)
          places = known
          if !known.isEmpty { found += compare(list, known, document) }
        }
      }
    }
    return found
  }

  private static func titlePlaces(_ document: DocumentView) -> [TextKey: [Place]] {
    var places: [TextKey: [Place]] = [:]
    for element in document.elements where element.kind == .technical || element.kind.isAnnex {
      element.clause.forEachClause { clause in
        for (ordinal, subclause) in clause.subclauses.enumerated() {
          guard let title = subclause.heading.title else { continue }
          places[TextKey(title.text), default: []].append(Place(parent: clause.id, ordinal: ordinal, title: title))
        }
      }
    }
    return places
  }

  private static func compare(_ list: List, _ places: [TextKey: [Place]], _ document: DocumentView) -> [Diagnostic] {
    var matches: [NodeID: Int] = [:]
    for item in list.items {
      let range = item.prose.nameRange
      // A longer one is no title.
      guard (6...90).contains(range.upperBound) else { continue }
      for place in places[TextKey(String(item.prose[range]))] ?? [] { matches[place.parent, default: 0] += 1 }
    }
    guard !matches.isEmpty, let best = matches.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 3,
      best.value * 3 >= list.items.count * 2
    else { return [] }
    var found: [Diagnostic] = []
    var last: (ordinal: Int, name: Prose)?
    for name in list.items.map({ $0.prose.slice($0.prose.nameRange) }) {
      guard let place = places[TextKey(name.text)]?.first(where: { $0.parent == best.key }) else {
        // What a longer title names, or a clause elsewhere, is treated there.
        if !isNamedInTitle(name.text, places, document) {
          found.append(finding(.untreated(name.text, document.place(of: best.key)), at: name.span))
        }
        continue
      }
      if let last, place.ordinal < last.ordinal {
        found.append(
          finding(
            .order(last.name.text, name.text), at: titleBefore(last, places, best.key) ?? place.title.span,
            related: [Diagnostic.Label(name.span, .listed)]))
        break
      }
      last = (place.ordinal, name)
    }
    return found
  }

  /// The title that stands too late.
  private static func titleBefore(
    _ last: (ordinal: Int, name: Prose), _ places: [TextKey: [Place]], _ parent: NodeID
  ) -> SourceSpan? {
    places[TextKey(last.name.text)]?.first { $0.parent == parent }?.title.span
  }

  private static func isNamedInTitle(_ name: String, _ places: [TextKey: [Place]], _ document: DocumentView) -> Bool {
    if places[TextKey(name)] != nil || places.values.contains(where: { $0[0].title.text.holds(text: name) }) {
      return true
    }
    return document.elements.contains { $0.clause.heading.title?.text.holds(text: name) == true }
  }
}

extension Prose {
  /// The words that an item begins with, up to the first mark.
  fileprivate var nameRange: TextRange {
    let end = text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ","): return index
        // `。`
        case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82: return index
        // `（`, `，`, `：`, `；`
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
          if [0x88, 0x8C, 0x9A, 0x9B].contains(bytes[index + 2]) { return index }
        default: break
        }
        index += 1
      }
      return bytes.count
    }
    return TextRange(0, end ?? text.utf8.count)
  }
}

extension Bilingual {
  fileprivate static let listed = Self(zh: "列出的次序", en: "its place in the list")

  fileprivate static func untreated(_ name: String, _ place: String) -> Self {
    Self(
      zh: "列出了“\(name)”，\(spaced(place)) 中却没有同名的条，其他各项都有",
      en: "“\(name)” is listed, but \(place) has no subclause for it as it has for the others")
  }

  fileprivate static func order(_ first: String, _ second: String) -> Self {
    Self(
      zh: "列项中“\(first)”在“\(second)”之前，这一条却在其后",
      en: "the list has “\(first)” before “\(second)”, the subclauses have it behind")
  }
}
