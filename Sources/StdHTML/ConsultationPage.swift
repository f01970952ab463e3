import StdMarkup
import StdModel

extension SiteRenderer {
  /// The notice of the round of comments, what the scripts know of it, and the blank forms.
  func consultationFiles() -> [Artifact] {
    guard let round = index.round else { return [] }
    return [
      consultationPage(round), Artifact(SiteMap.consultationScript, script(of: round)),
      Artifact(SiteMap.consultationEndpoint, Array("window.stdcEndpoint = \"\";\n".utf8)),
    ] + inputs.forms
  }

  /// The notice (征求意见公告): what is out for comment, until when, and how comments come back. It can be read, and
  /// answered on a blank form, without a script.
  private func consultationPage(_ round: ConsultationRound) -> Artifact {
    let title = "征求意见公告"
    let page = Page(
      path: SiteMap.consultation, title: title, section: .system, style: .listPage, crumbs: [Page.Crumb(title)])
    var out = MarkupWriter(capacity: 16_384)
    writeNotice(round, to: &out)
    writeDownloads(to: &out)
    out.element(.section, .roundComments) { out in
      out.element(.h2, text: "我的意见")
      out.element(.p, .muted, text: "浏览器没有运行脚本，不能在页面中填写意见。请下载空白表填写，或把意见写在邮件中寄回。")
    }
    return artifact(page, out)
  }

  /// What the notice says, on its page and in front of the editions.
  func writeNotice(_ round: ConsultationRound, to out: inout MarkupWriter) {
    out.element(.h1, text: "征求意见公告")
    writeSummary(round, to: &out)
    writeStandards(round, to: &out)
    writeSteps(round, to: &out)
    writeReturn(round, to: &out)
  }

  /// The files of a publication, with their sizes.
  private func writeDownloads(to out: inout MarkupWriter) {
    guard !inputs.downloads.isEmpty else { return }
    out.element(.section, .downloads) { out in
      out.element(.h2, text: "下载")
      out.element(.ul) { out in
        for download in inputs.downloads {
          out.element(.li) { out in
            out.element(
              .a,
              { attributes in
                attributes.destination(SiteMap.consultation.link(to: download.path))
                if let name = download.name { attributes("download", name) }
              }
            ) { $0.text(download.title) }
            if let size = download.size { out.element(.span, .count, text: size.fileSize) }
            out.element(.span, .muted, text: download.words)
          }
        }
      }
    }
  }

  private func writeSummary(_ round: ConsultationRound, to out: inout MarkupWriter) {
    let organisation = index.system.system.configuration.organisation?.value ?? "起草单位"
    out.element(.section) { attributes in
      attributes.style(.round)
      attributes.label("征求意见的时间")
      attributes("data-round", "")
    } content: { out in
      out.element(.p, .roundState, text: round.period)
      out.element(.p, text: "\(organisation)就下列\(round.standards.count)项标准公开征求意见。欢迎各单位和个人逐条提出修改意见，没有意见也请告知。")
      out.element(.p, .identity, text: "草案标识：\(round.fingerprint)。反馈表上印有同样的标识，用来分清意见针对的是哪一稿。")
    }
  }

  private func writeStandards(_ round: ConsultationRound, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "征求意见的标准")
      if round.standards.isEmpty { out.element(.p, .missing, text: "没有处于征求意见稿阶段的标准。") }
      out.element(.ul, .standardList) { out in
        for id in index.inOrder(round.standards) {
          let entry = index[id]
          out.element(.li) { out in
            out.element(.a, { $0.destination("../" + entry.path.description) }) { out in
              if !entry.number.isEmpty { out.element(.span, .number, text: entry.number) }
              out.text(" ")
              out.element(.span, text: entry.title)
            }
            if let statement = index.system.statements[id] {
              out.link("../" + index[statement].path.description, "编制说明")
            }
            writeOwnForms(of: id, to: &out)
            if let stage = index.standards[Int(id.index)].metadata.stage?.value {
              out.element(.span, .inProgress, text: stage.rawValue)
            }
          }
        }
      }
    }
  }

  /// Where each standard has a form of its own: the ways to its.
  private func writeOwnForms(of id: StandardID, to out: inout MarkupWriter) {
    let name = "consultation/form-\(index.standards[Int(id.index)].slug)."
    for (suffix, words) in [("xlsx", "空白表（Excel）"), ("docx", "空白表（Word）")] {
      for form in inputs.forms where form.path.description == name + suffix {
        out.link(SiteMap.consultation.link(to: form.path), words)
      }
    }
  }

  private func writeSteps(_ round: ConsultationRound, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "怎样提意见")
      out.element(.ol, .roundSteps) { out in
        out.element(.li, text: "打开上面的标准。把鼠标移到一段文字上，按旁边的“提意见”；也可以先选中几个字再按，意见就针对这几个字。对整个标准的意见，按页首的“对全文提意见”。")
        out.element(.li, text: "填写意见类型、意见、建议的写法和理由。内容边写边存在这台设备的浏览器里，不会发送到任何地方；换设备或几个人合并时用“备份”和“恢复”。")
        out.element(.li, text: "写完后在“我的意见”中导出反馈表，打印盖章，在截止日期前寄回。没有意见的，导出“无意见”的反馈表寄回。")
      }
      let forms = inputs.forms.map(\.path)
      let known = [
        (SiteMap.consultationWorkbook, "空白反馈表（Excel）"), (SiteMap.consultationDocument, "空白反馈表（Word）"),
      ]
      let links = known.filter { forms.contains($0.0) }
      if !links.isEmpty {
        out.element(.p) { out in
          out.text("不便在页面中填写的，用空白表：")
          for (number, link) in links.enumerated() {
            if number > 0 { out.text("　") }
            out.link(SiteMap.consultation.link(to: link.0), link.1, .download)
          }
        }
      }
    }
  }

  private func writeReturn(_ round: ConsultationRound, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "寄回")
      out.element(.dl, .roundFacts) { out in
        out.element(.div) { out in
          out.element(.dt, text: "时间")
          out.element(.dd, text: round.period)
        }
        for (name, value) in round.consultation.contact.facts {
          out.element(.div) { out in
            out.element(.dt, text: name)
            out.element(.dd) { out in
              if name == "邮箱" { out.link("mailto:" + value, value) } else { out.text(value) }
            }
          }
        }
      }
      out.element(.p, text: "在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。")
      out.element(.p, .muted, text: "截止后寄回的意见标明“逾期”，是否采纳由起草组决定。")
    }
  }

  /// `consultation/round.js`: one assignment, since pages that are opened from a folder can load scripts and nothing
  /// else.
  func script(of round: ConsultationRound) -> [UInt8] {
    let contact = round.consultation.contact
    var text = "window.stdcRound = {\n"
    func field(_ name: String, _ value: String?) -> String { "\"\(name)\": \((value ?? "").scriptLiteral)" }
    let organisation = index.system.system.configuration.organisation?.value
    text += [
      field("draft", round.fingerprint), field("system", name), field("organisation", organisation),
      field("opens", round.consultation.opens?.value), field("closes", round.consultation.closes?.value),
      "\"offset\": \(round.consultation.offset)",
      field("form", round.consultation.form.key), "\"each\": \(round.consultation.forms == .each)",
      "\"contact\": {"
        + [
          field("name", contact.name), field("phone", contact.phone), field("email", contact.email),
          field("address", contact.address),
        ].joined(separator: ", ") + "}",
    ].joined(separator: ",\n")
    text += ",\n\"standards\": [\n"
    text += index.inOrder(round.standards).map { id in
      let entry = index[id]
      return "{"
        + [
          field("path", entry.path.description), field("number", entry.number), field("title", entry.title),
          field("stage", index.standards[Int(id.index)].metadata.stage?.value.rawValue),
        ].joined(separator: ", ") + "}"
    }.joined(separator: ",\n")
    return Array((text + "]};\n").utf8)
  }
}

extension StandardPage {
  /// On a standard that is out for comment: until when, and the ways to the notice and the forms. The script adds the
  /// state of the day and the buttons.
  mutating func writeRound() {
    guard let round = context.index.round, round.contains(context.standard.id) else { return }
    out.open(.aside) { attributes in
      attributes.style(.round)
      attributes.label(context.label("征求意见"))
      attributes("data-round", context.entry.path.description)
    }
    out.element(.p, .roundState, text: round.period)
    out.open(.p, .roundActions)
    out.link(context.root + SiteMap.consultation.description, "征求意见公告")
    let id = context.standard.id
    let map = context.index.map
    let isOwn = round.consultation.forms == .each
    for (path, words) in [
      (isOwn ? map.consultationForm(of: id, "xlsx") : SiteMap.consultationWorkbook, "空白表（Excel）"),
      (isOwn ? map.consultationForm(of: id, "docx") : SiteMap.consultationDocument, "空白表（Word）"),
    ]
    where context.inputs.forms.contains(where: { $0.path == path }) {
      out.link(context.root + path.description, words)
    }
    out.close(.p)
    out.close(.aside)
  }

  /// What tells the draft from others: number, stage and fingerprint; in print, too.
  mutating func writeIdentity() {
    guard let round = context.index.round, round.contains(context.standard.id) else { return }
    let stage = context.standard.metadata.stage?.value.rawValue ?? "草案"
    let name = context.entry.number.isEmpty ? context.entry.title : context.entry.number
    out.element(.p, .identity, text: "\(name)　\(stage)　草案标识：\(round.fingerprint)")
  }
}

extension Int {
  /// `1.2 MB`, `86 KB`: a size in bytes for readers.
  fileprivate var fileSize: String {
    if self >= 1_000_000 { return "\(self / 1_000_000).\(self % 1_000_000 / 100_000) MB" }
    return "\(Swift.max(1, (self + 500) / 1000)) KB"
  }
}

extension ConsultationRound {
  /// `征求意见时间：2026-03-01至2026-03-31（含当日）`
  fileprivate var period: String {
    switch (consultation.opens?.value, consultation.closes?.value) {
    case (let opens?, let closes?): "征求意见时间：\(opens)至\(closes)（含当日）"
    case (nil, let closes?): "征求意见，\(closes)（含当日）截止"
    case (let opens?, nil): "自\(opens)起征求意见"
    case (nil, nil): "正在征求意见"
    }
  }
}

extension Consultation.Contact {
  fileprivate var facts: [(String, String)] {
    [("联系人", name), ("电话", phone), ("邮箱", email), ("地址", address)].compactMap { label, value in
      value.map { (label, $0) }
    }
  }
}
