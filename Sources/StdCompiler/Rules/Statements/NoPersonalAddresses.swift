import StdModel

/// Standards and statements are published; they give the address of an office, not that of a person.
enum NoPersonalAddresses: PhraseRule {
  static let id = RuleID("PROC-23")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "公开的文件不列个人邮箱，用单位的地址", en: "published documents give the address of an office, not a private mailbox"),
    why: Bilingual(
      zh: "个人信息公开后收不回来，人员变动后地址也就失效",
      en: "what is public cannot be taken back, and the address is void when the person leaves"),
    wrong: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n意见发送至⟦sme-office@163.com⟧，邮件题目写明标准名称。\n"
    ],
    right: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n意见发送至office@example.org，账号名不用@开头。\n"
    ])

  /// Mail services for everybody; organisations have domains of their own.
  static let phrases = [
    "@qq.com", "@163.com", "@126.com", "@139.com", "@189.cn", "@sina.com", "@sohu.com", "@foxmail.com", "@gmail.com",
    "@hotmail.com", "@outlook.com", "@aliyun.com", "@yeah.net",
  ]

  static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView
  ) -> [Diagnostic] {
    let name = prose[TextRange(0, phrase.lowerBound)].utf8.reversed().prefix(while: isPartOfName).count
    guard name > 0 else { return [] }
    let range = TextRange(phrase.lowerBound - name, phrase.upperBound)
    return [finding(.personal(String(prose[range])), at: prose.span(of: range))]
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}

extension Bilingual {
  fileprivate static func personal(_ address: String) -> Self {
    Self(
      zh: "\(address) 像是个人邮箱，公开的文件宜用单位的地址",
      en: "\(address) looks like a private mailbox; publish the address of an office")
  }
}
