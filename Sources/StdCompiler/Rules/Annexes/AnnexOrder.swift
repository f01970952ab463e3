import StdModel

/// Annexes stand in the order in which the text first mentions them.
enum AnnexOrder: StandardRule {
  static let id = RuleID("GBT1.1-ANX-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.2"),
    summary: Bilingual(zh: "附录按在文中首次提及的先后编排", en: "annexes stand in the order of their first mention"),
    why: Bilingual(zh: "读者从前往后读，遇到的第一个附录应当是附录 A", en: "the first annex that a reader meets is annex A"),
    wrong: ["## 4 登记\n\n登记表见⟦附录B⟧，样式见附录A。\n\n## 附录 A（资料性）样式\n\n样式如下。\n\n## 附录 B（资料性）登记表\n\n栏目如下。\n"],
    right: ["## 4 登记\n\n登记表见附录A，样式见附录B，填写示例见附录A。\n\n## 附录 A（资料性）登记表\n\n栏目如下。\n\n## 附录 B（资料性）样式\n\n样式如下。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.annexes.count > 1 else { return [] }
    let present = Set(document.annexes.compactMap { document.number(of: $0.id)?.annex })
    var first: [AnnexMention] = []
    for mention in document.annexMentions()
    where present.contains(mention.letter) && !first.contains(where: { $0.letter == mention.letter }) {
      first.append(mention)
    }
    guard let early = zip(first, first.dropFirst()).first(where: { $0.letter > $1.letter }) else { return [] }
    let proses = document.proses(at: [early.0.reference.place, early.1.reference.place])
    guard let prose = proses[early.0.reference.place], let later = proses[early.1.reference.place] else { return [] }
    return [
      finding(
        .early(early.0.letter, early.1.letter), at: prose.span(of: early.0.reference.mention.range),
        related: [Diagnostic.Label(later.span(of: early.1.reference.mention.range), .later(early.1.letter))])
    ]
  }
}

extension Bilingual {
  fileprivate static func later(_ letter: UInt8) -> Self {
    Self(zh: "附录 \(name(letter)) 到这里才首次提及", en: "annex \(name(letter)) is first mentioned only here")
  }

  fileprivate static func early(_ letter: UInt8, _ other: UInt8) -> Self {
    Self(
      zh: "附录 \(name(letter)) 先于附录 \(name(other)) 提及，附录应按首次提及的先后编排",
      en: "annex \(name(letter)) is mentioned before annex \(name(other)); annexes stand in the order of first mention")
  }

  private static func name(_ letter: UInt8) -> String { String(UnicodeScalar(letter)) }
}
