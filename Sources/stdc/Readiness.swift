import StdModel

/// Whether a draft can go out for comment.
struct Readiness {
  /// What has to be put in order first.
  private(set) var problems: [Bilingual] = []
  /// What a secretary should know before it goes out.
  private(set) var remarks: [Bilingual] = []

  init(
    _ round: ConsultationRound, of system: ResolvedSystem, _ ledgers: SystemLedgers, _ diagnostics: [Diagnostic],
    today: String
  ) {
    checkStandards(round, of: system)
    checkDays(round.consultation, today: today)
    let contact = round.consultation.contact
    if [contact.phone, contact.email, contact.address].allSatisfy({ $0?.isEmpty ?? true }) {
      problems.append(
        Bilingual(
          zh: "consultation 没有电话、邮箱或地址，读者不知道意见寄给谁",
          en: "consultation has no phone, e-mail or address: readers would not know where comments go"))
    }
    let unrecorded = ledgers.unrecorded(of: round.standards)
    if unrecorded > 0 {
      problems.append(
        Bilingual(
          zh: "有 \(unrecorded) 块文字还没有固定编号：先运行 stdc ids，意见才找得回原处",
          en: "\(unrecorded) blocks have no lasting id: run stdc ids first, so that comments find their places"))
    }
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 {
      problems.append(Bilingual(zh: "还有 \(errors) 处错误", en: "there are \(errors) errors"))
    }
  }

  private mutating func checkStandards(_ round: ConsultationRound, of system: ResolvedSystem) {
    if round.standards.isEmpty {
      problems.append(
        Bilingual(
          zh: "没有处于征求意见稿阶段的标准：把 stage 改为“征求意见稿”，或在 consultation 的 standards 中列出编号",
          en: "no standard is at the stage 征求意见稿; set the stage, or name the standards in consultation"))
    }
    for id in round.standards {
      let metadata = system.system[id].metadata
      let name = metadata.displayNumber.isEmpty ? metadata.displayTitle : metadata.displayNumber
      if metadata.stage?.value != .committeeDraft {
        let stage = metadata.stage?.value.rawValue ?? "没有写"
        problems.append(
          Bilingual(
            zh: "\(name) 的阶段是“\(stage)”，不是“征求意见稿”", en: "the stage of \(name) is \(stage), not 征求意见稿"))
      }
    }
  }

  private mutating func checkDays(_ consultation: Consultation, today: String) {
    guard let opens = consultation.opens?.value, let closes = consultation.closes?.value else {
      problems.append(
        Bilingual(
          zh: "consultation 没有写全 opens 和 closes，读者不知道何时截止",
          en: "consultation lacks opens or closes: readers would not know until when to answer"))
      return
    }
    // Days are written alike, so their order is that of their texts.
    if closes < opens {
      problems.append(
        Bilingual(zh: "截止日期 \(closes) 早于开始日期 \(opens)", en: "it closes on \(closes), before it opens on \(opens)"))
    } else if closes < today {
      remarks.append(
        Bilingual(zh: "截止日期 \(closes) 已过，页面显示“已截止”", en: "it closed on \(closes); pages will say 已截止"))
    }
  }
}
