import StdModel

/// A note holds no requirement, recommendation or permission.
enum NoteRequiresNothing: RemarkRule {
  static let id = RuleID("GBT1.1-NOTE-02")
  static let severity = Severity.error
  static let yieldsTo = [
    InformativeAnnexProvisions.id, NoProvisionsInForeword.id, NoRequirementsInIntroduction.id, ScopeStates.id,
  ]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.2"),
    summary: Bilingual(zh: "注中没有要求、指示、推荐和允许（应、宜、可）", en: "a note holds no 应, 宜 or 可"),
    why: Bilingual(zh: "注是附加信息，写在注里的要求没有效力", en: "a note only adds information; a requirement in it has no effect"),
    wrong: ["## 4 平台\n\n平台应公开办事指南。\n\n注：平台⟦应⟧每年更新办事指南。\n"],
    right: ["## 4 平台\n\n平台应公开办事指南。\n\n注：平台通常每年更新办事指南，“应”的含义见GB/T 1.1，响应时间能自动统计。\n"])

  static func check(_ remark: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .note(let note) = remark, !document.isStatement else { return [] }
    return bindingWords(of: note.id, note.prose, document).map { finding(.note($0.word, $0.kind), at: $0.span) }
  }
}

/// The words of a text that require, recommend or permit, those between quotation marks aside.
func bindingWords(
  of node: NodeID, _ prose: Prose, _ document: DocumentView
) -> [(word: Substring, kind: Provision.Kind, span: SourceSpan)] {
  var result: [(word: Substring, kind: Provision.Kind, span: SourceSpan)] = []
  for placed in document.resolution.provisions[node] where placed.provision.kind.binds {
    guard let modal = placed.provision.modal, !prose.isQuoted(modal) else { continue }
    result.append((prose[modal], placed.provision.kind, prose.span(of: modal)))
  }
  return result
}

extension Prose {
  /// Whether a range stands between “ and ”: words that are shown, not said.
  func isQuoted(_ range: TextRange) -> Bool {
    let isQuoted = text.utf8.withContiguousStorageIfAvailable { bytes in
      // Of `“` and `”`, E2 80 9C and E2 80 9D, the nearest before the range decides.
      var end = range.lowerBound - 1
      while end >= 2 {
        if bytes[end] & 0xFE == 0x9C, bytes[end - 1] == 0x80, bytes[end - 2] == 0xE2 { return bytes[end] == 0x9C }
        end -= 1
      }
      return false
    }
    return isQuoted ?? false
  }
}

extension Bilingual {
  fileprivate static func note(_ word: Substring, _ kind: Provision.Kind) -> Self {
    Self(zh: "注中不能有\(kind.name.zh)型条款（“\(word)”）", en: "a note holds no \(kind.name.en) (“\(word)”)")
  }
}
