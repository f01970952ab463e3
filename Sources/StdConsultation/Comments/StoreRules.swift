import StdModel

/// What may be wrong in the files of a store.
enum StoreRules {
  static func missing(_ key: String, _ span: SourceSpan) -> Diagnostic {
    ConsultationRule.entry.finding(
      Bilingual(zh: "这一条缺少 \(key)，没有读取", en: "\(key) is missing; the entry was left out"), at: span)
  }

  static func noList(_ span: SourceSpan) -> Diagnostic {
    ConsultationRule.entry.finding(
      Bilingual(zh: "文件应是列表，每条以“- ”开头", en: "the file is a list whose entries begin with “- ”"), at: span)
  }

  static func repeatedID(_ id: String, _ span: SourceSpan) -> Diagnostic {
    ConsultationRule.uniqueID.finding(Bilingual(zh: "编号 \(id) 用了两次", en: "the id \(id) stands twice"), at: span)
  }

  static func unknownWord(_ word: String, _ key: String, _ allowed: [String], _ span: SourceSpan) -> Diagnostic {
    let list = allowed.joined(separator: "、")
    return ConsultationRule.knownWord.finding(
      Bilingual(zh: "\(key) 只能是\(list)，写的是“\(word)”", en: "\(key) is one of \(list), not “\(word)”"), at: span)
  }
}
