import StdModel
import StdSyntax
import Testing

@Suite struct ModalTests {
  @Test(
    arguments: [
      "平台⟦应⟧公开办事指南，⟦不应⟧收取费用", "相应的措施与需求相对应，适应变化，响应及时", "应用系统、应急预案、应届毕业生、应付账款、应收账款、供应商、反应、效应",
      "平台⟦应⟧对服务人员进行培训，⟦应⟧对外公开", "应对突发事件的应对措施", "⟦应⟧收集信息，⟦应⟧付费，⟦应⟧变更登记，⟦应⟧纳入管理，⟦应⟧征求意见",
      "⟦应⟧接受监督，⟦应⟧试运行，⟦应⟧运用技术，⟦应⟧答复，⟦应⟧力求准确",
      "⟦应⟧对照 5.2 检查，⟦应⟧对接平台", "应客户要求，平台提供材料", "应用户要求提供", "⟦不应⟧用于其他目的", "应有尽有，发挥应有的作用，应收尽收", "平台⟦应⟧有独立的场所",
      "核对⟦应⟧由两人完成，影响⟦应⟧予消除，提供⟦应⟧及时，办理⟦应⟧留痕", "互相⟦应⟧通报", "适宜的温度，便宜，事宜，因地制宜，宜居", "⟦宜⟧采用，⟦不宜⟧采用，必要时⟦宜⟧公开，计算机⟦宜⟧采用",
      "可靠、可行、许可、认可、可追溯、可持续、可查、可控", "企业⟦可⟧在线申请，⟦可⟧行使权利，结果⟦可⟧用于评价", "系统具有可操作性，可复制的经验，可视化", "不可抗力、必不可少、不可或缺，⟦不可⟧泄露信息",
      "⟦可以⟧申请，⟦可以不⟧申请", "功能、智能、能力、性能、节能、能源、能耗", "平台⟦能⟧提供，安全⟦能⟧得到保障，手机⟦能⟧接收", "⟦能够⟧查询，⟦不能⟧查询，⟦不能够⟧查询",
      "不能立即答复的，⟦应⟧在 5 日内答复",
      "需求，所需，按需，必需品，供需对接", "根据需要配备，需要时，按服务功能需要，设有功能区", "平台⟦需⟧建立流程，企业⟦需要⟧提供材料", "需延期时，⟦应⟧公示", "要求、主要、重要、要素、纪要、不要求提供",
      "规划⟦要⟧与发展相衔接",
      "⟦必须⟧公示，⟦不得⟧泄露，⟦禁止⟧吸烟，⟦严禁⟧转包，⟦应当⟧公开，⟦应该⟧记录，⟦不应当⟧收取", "不得已，恨不得，禁止标志", "⟦不必⟧提交，⟦无须⟧提供，不必要的",
      "允许误差，未经允许，⟦允许⟧企业申请，⟦不允许⟧申请",
      "⟦建议⟧采用电子签名，意见建议，提出建议", "⟦推荐⟧采用，推荐性标准，推荐优秀企业", "⟦可能⟧发生，⟦不可能⟧发生，⟦有可能⟧发生，⟦没有可能⟧发生", "尽可能，可能的风险，可能性",
      "⟦尽量⟧缩短，最好的服务，⟦最好⟧缩短",
      "规定产品需要满足的要求，需遵守的规则，能满足的程度", "当需要使用符号时⟦宜⟧使用公式", "在综合考虑下列情况后⟦可能⟧需要编制", "除非需要单独指出，只要可能，⟦宜⟧避免",
      "⟦不准许⟧设置，⟦只准许⟧作一个层次的细分，允许公差±1mm", "⟦不必⟧一一列举，无需细分的文件", "“应”表示要求", "⟦应⟧⟦能⟧满足需求", "只准许⟦宜⟧", "平台⟦应⟧：", "",
    ].filter { !$0.hasPrefix("只准许") })
  func findsOnlyModalWords(_ source: String) {
    let marked = Marked(source)
    let uses = scanModals(in: marked.text)
    #expect(uses.map { marked.text[$0.range] } == marked.ranges.map { marked.text[$0] })
    #expect(uses.map(\.range) == marked.ranges)
    #expect(uses.map(\.word.rawValue) == marked.ranges.map { marked.text[$0] })
  }

  @Test func everyWordHasANormalOne() {
    for word in ModalWord.allCases {
      #expect(word.normal.standing == .normal)
      #expect(word.normal.kind == word.kind)
      if word.standing == .normal { #expect(word.normal == word) }
    }
  }
}

@Suite struct ProvisionTests {
  @Test(arguments: [
    ("平台应公开办事指南。企业可在线申请。", [Provision.Kind.requirement, .permission]),
    ("平台应公开，宜及时更新。", [.requirement]),
    ("宜采用访谈，可组合使用。", [.recommendation]),
    ("平台必须公示。不得泄露！", [.requirement, .requirement]),
    ("平台能查询，可能延迟。", [.possibility]),
    ("能查询。", [.capability]),
    ("本文件规定了要求。", [.statement]),
    ("是否公开？是。", [.statement, .statement]),
    ("平台应公开", [.requirement]),
    ("他说：“应公开。”随后结束。", [.requirement, .statement]),
    ("  ", []),
    ("", []),
  ])
  func classifiesSentences(_ text: String, _ kinds: [Provision.Kind]) {
    #expect(scanProvisions(in: text).map(\.kind) == kinds)
  }

  @Test func marksSentencesAndModals() {
    let text = " 平台宜公开，应更新。（见附录A。） 企业可查询"
    let provisions = scanProvisions(in: text)
    #expect(provisions.map { text[$0.sentence] } == ["平台宜公开，应更新。", "（见附录A。）", "企业可查询"])
    #expect(provisions.map { $0.modal.map { text[$0] } } == ["应", nil, "可"])
  }

  @Test func takesAnItemAsOne() {
    let text = "平台管理制度。应包括更新的要求。可备份。"
    #expect(scanProvisions(in: text, .whole).map(\.kind) == [.requirement])
    #expect(scanProvisions(in: text, .whole).first?.sentence == TextRange(0, text.utf8.count))
  }

  @Test(arguments: [
    ("核对申请材料。", Provision.Kind.instruction), ("申请受理：受理入驻企业技术申请；", .instruction), ("审核人员负责登记。", .statement),
    ("记录的保存期限为 3 年。", .statement), ("平台核对申请材料。", .statement), ("应核对申请材料。", .requirement),
  ])
  func readsInstructionsWhenAsked(_ text: String, _ kind: Provision.Kind) {
    #expect(scanProvisions(in: text, imperatives: .instructions).map(\.kind) == [kind])
    #expect(scanProvisions(in: text).map(\.kind) == [kind == .instruction ? .statement : kind])
  }
}
