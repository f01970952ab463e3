import StdModel

/// What may be wrong with a file as a whole, found while it is lowered.
enum DocumentRules {
  static func secondDocument(_ title: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-SRC-01"), .error,
      Bilingual(
        zh: "“\(title)”再次出现：从这里起像是另一个文件，其内容未编入本文件",
        en: "“\(title)” comes again: a second document seems to begin here; it is kept apart"),
      at: span)
  }

  static func formBehindStandard(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-SRC-02"), .warning,
      Bilingual(
        zh: "标准正文之后的表单不属于标准，宜另存为一个文件", en: "a form behind the standard is no part of it; keep it in a file of its own"),
      at: span)
  }

  static func noStructure(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-SRC-04"), .error,
      Bilingual(
        zh: "文件没有标题标记，也没有章条编号，无法判定层次",
        en: "the file has neither headings nor clause numbers, so its levels cannot be told"),
      at: span)
  }

  static func unknownMetadataKey(_ key: String, nearest: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-META-01"), .warning,
      Bilingual(
        zh: "不认识的元数据“\(key)”" + (nearest.map { "，是否为“\($0)”" } ?? ""),
        en: "unknown metadata “\(key)”" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
      at: span, fixes: nearest.map { [.replace(span, with: $0, .likely)] } ?? [])
  }

  static func unreadableMetadata(_ key: String, _ text: String, expected: Bilingual, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-META-02"), .error,
      Bilingual(
        zh: "元数据 \(key) 的值“\(text)”不能识别：\(expected.zh)",
        en: "the metadata \(key) is “\(text)”, which is not understood: \(expected.en)"),
      at: span)
  }

  static func malformedSilencer(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-OFF-01"), .warning,
      Bilingual(
        zh: "关闭规则的注释写作 <!-- stdc: off 规则编号 理由 -->，有期限的写 <!-- stdc: off 规则编号 至2026-12-31 理由 -->",
        en:
          "a silencing comment reads <!-- stdc: off RULE reason -->, or <!-- stdc: off RULE until 2026-12-31 reason -->"
      ),
      at: span)
  }

  static func silencerWithoutReason(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-OFF-02"), .warning,
      Bilingual(zh: "关闭规则的注释未写理由", en: "the silencing comment gives no reason"), at: span)
  }
}
