import StdModel

/// What a letter about a round of comments has to say is known: until when, where the reply goes, who answers questions.
enum RoundComplete: SystemRule {
  static let id = RuleID("PROC-13")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "征求意见写明起止日期、回函地址（邮箱或通信地址）和联系人、电话",
      en: "a round of comments has its days, an address for replies, and a person with a phone number"
    ),
    why: Bilingual(
      zh: "征求意见函、公告和反馈表都取自这里；没有期限或地址，意见收不回来",
      en: "letter, notice and form are made from this; without days or an address no comment comes back"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: ⟦2026-03-31⟧
      === implementation/a.md
      ---
      title: 窗口受理服务规程
      stage: 征求意见稿
      ---
      ## 4 受理

      岗位应核对材料。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: 2026-03-31
        contact: {name: 标准化办公室, phone: "0000-0000000", email: office@example.org}
      === implementation/a.md
      ---
      title: 窗口受理服务规程
      stage: 征求意见稿
      ---
      ## 4 受理

      岗位应核对材料。
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    guard let round = system.system.configuration.consultation else { return [] }
    var missing: [Bilingual] = []
    if round.opens == nil { missing.append(Bilingual(zh: "开始日期（opens）", en: "the first day (opens)")) }
    if round.closes == nil { missing.append(Bilingual(zh: "截止日期（closes）", en: "the last day (closes)")) }
    if round.contact.email == nil, round.contact.address == nil {
      missing.append(
        Bilingual(zh: "回函地址（contact 的 email 或 address）", en: "an address for replies (contact: email or address)"))
    }
    if round.contact.name == nil {
      missing.append(Bilingual(zh: "联系人（contact 的 name）", en: "a person (contact: name)"))
    }
    if round.contact.phone == nil {
      missing.append(Bilingual(zh: "电话（contact 的 phone）", en: "a phone number (contact: phone)"))
    }
    guard !missing.isEmpty else { return [] }
    return [finding(.missing(missing), at: (round.closes ?? round.opens)?.span ?? round.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ parts: [Bilingual]) -> Self {
    Self(
      zh: "征求意见没有写" + parts.map(\.zh).joined(separator: "、"),
      en: "the round of comments lacks " + parts.map(\.en).joined(separator: ", "))
  }
}
