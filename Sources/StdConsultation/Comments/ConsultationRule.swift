package import StdModel

/// A rule about the records of a round of comments, as `stdc explain` shows it.
package struct ConsultationRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  /// The standard or regulation that asks for it; empty where stdc does.
  package let basis: String
  package let summary: Bilingual
  package let why: Bilingual

  private init(_ id: String, _ severity: Severity, _ summary: Bilingual, basis: String = "", why: Bilingual) {
    self.id = RuleID(id)
    self.severity = severity
    self.basis = basis
    self.summary = summary
    self.why = why
  }

  static let answered = ConsultationRule(
    "PROC-17", .error,
    Bilingual(
      zh: "每条意见都有处理意见；部分采纳和不采纳写明理由", en: "Every comment is decided on; one that is not followed is told why"),
    basis: "国家标准管理办法（2022）",
    why: Bilingual(
      zh: "送审时逐条审查意见的处理；没有理由，提意见的单位无从复核。",
      en: "The handling of each comment is reviewed; without a reason, who made it cannot check it."))

  static let placed = ConsultationRule(
    "PROC-19", .warning,
    Bilingual(
      zh: "意见所指的章条在征求意见的草案中", en: "What a comment is about is in the draft that was out for comment"),
    why: Bilingual(
      zh: "找不到所指的条文，意见就无从处理。", en: "A comment whose place is not known cannot be dealt with."))

  static let carriedOut = ConsultationRule(
    "PROC-20", .warning,
    Bilingual(
      zh: "采纳的意见在下一阶段的草案中有改动", en: "What is adopted shows as a change in the next draft"),
    why: Bilingual(
      zh: "说采纳而没有改，是最常见的遗漏。", en: "To say yes and to forget the change is the commonest slip."))

  static let entry = ConsultationRule(
    "STDC-COM-01", .error,
    Bilingual(
      zh: "returns.yaml 和 comments.yaml 是列表，每条有编号",
      en: "returns.yaml and comments.yaml are lists whose entries have ids"),
    why: Bilingual(zh: "没有编号的一条读不到。", en: "An entry without an id is not read."))

  static let uniqueID = ConsultationRule(
    "STDC-COM-02", .error,
    Bilingual(zh: "意见的编号不重复", en: "No id of a comment stands twice"),
    why: Bilingual(zh: "编号重复时，不知道处理的是哪一条。", en: "With a repeated id nobody knows which one was decided."))

  static let knownWord = ConsultationRule(
    "STDC-COM-03", .error,
    Bilingual(
      zh: "decision、placed 和 type 用规定的词", en: "decision, placed and type use the words that are laid down"),
    why: Bilingual(zh: "别的词不计入统计。", en: "Other words are not counted."))

  static let explained = ConsultationRule(
    "STDC-COM-04", .warning,
    Bilingual(
      zh: "征求意见之后的改动，或者出于采纳的意见，或者由起草组说明",
      en: "What changed after a draft was out is due to a comment that was adopted, or the drafting group says why"),
    why: Bilingual(
      zh: "没有人要求、也没有说明的改动，审查时无从查证，征求意见的单位也没有见过。",
      en: "A change that nobody asked for and nobody explains cannot be reviewed, and those asked never saw it."))

  static let forgotten = ConsultationRule(
    "STDC-COM-05", .warning,
    Bilingual(
      zh: "个人信息不保留到 consultation.personal-data-until 之后",
      en: "Personal data is not kept beyond consultation.personal-data-until"),
    basis: "中华人民共和国个人信息保护法，第十九条",
    why: Bilingual(
      zh: "个人信息的保存期限应为实现处理目的所必要的最短时间。", en: "Personal data is kept for the shortest time that its purpose needs."))

  /// In the order of their ids.
  package static let all = [answered, placed, carriedOut, entry, uniqueID, knownWord, explained, forgotten]

  func finding(_ message: Bilingual, at span: SourceSpan) -> Diagnostic { Diagnostic(id, severity, message, at: span) }
}
