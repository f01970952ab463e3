import StdModel

/// What may be wrong in a catalogue of editions.
enum CatalogueRules {
  static func missingFile(_ name: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-01", zh: "体系文件夹中没有题录文件“\(name)”", en: "the system's folder holds no catalogue “\(name)”", span)
  }

  static func otherKindOfFile(_ name: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-01", zh: "题录文件应以 .csv 或 .yaml 结尾，“\(name)”未读取",
      en: "a catalogue ends with .csv or .yaml; “\(name)” is not read", span)
  }

  static func unclosedQuote(_ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-02", zh: "引号没有结束，这个字段只读到逗号或行尾",
      en: "the quotation mark is not closed; the field is read up to the comma or the end of the line", span)
  }

  static func textBehindQuote(_ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-02", zh: "字段的引号之后还有文字；字段中的引号要写两遍",
      en: "text stands behind the closing quotation mark; a quotation mark inside a field is doubled", span)
  }

  static func noNumberColumn(_ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-03", zh: "第一行是列名，其中应有“标准编号”，整个文件未读取",
      en: "the first line names the columns and has to hold 标准编号 (number); the file is not read", span)
  }

  static func noNumber(_ span: SourceSpan) -> Diagnostic {
    error("STDC-CAT-03", zh: "缺少标准编号，这一条未读取", en: "the number is missing; the entry is not read", span)
  }

  static func unknownColumn(_ name: String, nearest: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CAT-04"), .warning,
      Bilingual(
        zh: "不认识的列“\(name)”，其中的内容未读取" + (nearest.map { "，是否为“\($0)”" } ?? ""),
        en: "the column “\(name)” is not known and not read" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
      at: span, fixes: nearest.map { [.replace(span, with: $0, .likely)] } ?? [])
  }

  static func unreadableNumber(_ text: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-05", zh: "“\(text)”不是标准编号", en: "“\(text)” is not the number of a standard", span)
  }

  static func noYear(_ number: StandardNumber, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-05", zh: "\(number) 没有年份号，不知道是哪一版，未读取",
      en: "\(number) has no year, so nobody knows which edition it is; not read", span)
  }

  static func unreadableDate(_ text: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-06", zh: "“\(text)”不是日期，应为 2023-03-17、2023-03 或 2023",
      en: "“\(text)” is not a date such as 2023-03-17, 2023-03 or 2023", span)
  }

  static func unknownStatus(_ text: String, _ span: SourceSpan) -> Diagnostic {
    let list = Edition.Status.allCases.map(\.rawValue)
    return error(
      "STDC-CAT-06", zh: "状态“\(text)”不在下列之中：\(list.joined(separator: "、"))",
      en: "the status is “\(text)”, but may only be one of: \(list.joined(separator: ", "))", span)
  }

  static func surplusFields(_ count: Int, columns: Int, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CAT-07", zh: "这一行有 \(count) 个字段，列名只有 \(columns) 个；含逗号的字段要加引号",
      en: "the line has \(count) fields for \(columns) columns; a field with a comma stands between quotation marks",
      span)
  }

  static func repeated(_ number: StandardNumber, _ span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CAT-08"), .warning,
      Bilingual(zh: "\(number) 重复，以后面的为准", en: "\(number) stands twice; the last one counts"), at: span,
      related: [Diagnostic.Label(first, Bilingual(zh: "第一次在此", en: "the first one"))])
  }

  static func endsBeforeItBegins(_ edition: Edition, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CAT-09"), .warning,
      Bilingual(
        zh: "\(edition.number) 的废止日期早于实施日期", en: "\(edition.number) is withdrawn before it comes into force"),
      at: span)
  }

  static func replacedByItself(_ number: StandardNumber, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CAT-09"), .warning,
      Bilingual(zh: "\(number) 不能被自己代替", en: "\(number) cannot be replaced by itself"), at: span)
  }

  private static func error(_ id: String, zh: String, en: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(RuleID(id), .error, Bilingual(zh: zh, en: en), at: span)
  }
}
