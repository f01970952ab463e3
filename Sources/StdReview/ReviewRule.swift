package import StdModel

/// A rule about the records of reviews, as `stdc explain` shows it.
package struct ReviewRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  package let summary: Bilingual
  package let why: Bilingual

  package static let entry = ReviewRule(
    id: RuleID("STDC-REV-01"), severity: .error,
    summary: Bilingual(
      zh: "review/ 中的记录写明做了什么（act）、谁（by）和各块的指纹",
      en: "Records in review/ say what was done (act), by whom (by), and the fingerprints of the blocks"),
    why: Bilingual(
      zh: "读不懂的一条不算签审；记录只由 stdc review 在末尾增加，一般不用手改。",
      en: "What cannot be read counts as no sign-off; records are added to by stdc review alone."))

  package static let all = [entry]
}
