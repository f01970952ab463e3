import StdMarkup
import StdModel

extension StandardPage {
  /// The cover (封面) with its data in their places; GB/T 1.1—2020, 8.1 and annex D.
  mutating func writeCover() {
    let metadata = context.standard.metadata
    out.open(.header, .cover)
    out.open(.div, .coverHead)
    out.element(.div, .classification) { out in
      if let ics = metadata.ics?.value { out.element(.p, text: "ICS " + ics) }
      if let ccs = metadata.ccs?.value { out.element(.p, text: "CCS " + ccs) }
    }
    if let code = metadata.number?.value.code { out.element(.p, .codeBlock, text: code) }
    out.close(.div)
    out.element(.p, .levelWords, text: levelWords)
    out.open(.div, .coverNumber)
    out.element(.p, .number, text: context.entry.number)
    if !metadata.replaces.isEmpty {
      let numbers = metadata.replaces.map(\.value.description).joined(separator: "，")
      out.element(.p, .replaces, text: "代替 " + numbers)
    }
    out.close(.div)
    out.open(.div, .coverTitle)
    writeTitle(.h1)
    if let english = metadata.englishTitle?.value {
      out.element(.p) { attributes in
        attributes.style(.englishTitle)
        attributes.english()
      } content: {
        $0.text(english)
      }
    }
    if let stage = metadata.stage?.value, stage != .published {
      out.element(.p, .stageMark, text: "（\(stage.rawValue)）")
      // D.1 gives these words for the covers of drafts.
      out.element(.p, .patentCall, text: "在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。")
    }
    out.close(.div)
    out.open(.div, .coverFoot)
    out.element(.div, .dates) { out in
      out.element(.p, text: (metadata.issued?.value ?? "XXXX-XX-XX") + " 发布")
      out.element(.p, text: (metadata.effective?.value ?? "XXXX-XX-XX") + " 实施")
    }
    if let issuer = metadata.issuer?.value {
      out.element(.p, .issuer) { out in
        out.element(.span, text: issuer)
        out.text("　")
        out.element(.span, .issuerMark, text: "发布")
      }
    }
    out.close(.div)
    out.close(.header)
  }

  /// The head of a drafting statement, which has no cover of its own.
  mutating func writeStatementTitle() {
    out.open(.header, .statementHead)
    if let subject = context.entry.subject {
      out.element(.p, .number, text: context.index[subject].number)
    }
    out.element(.h1, text: context.entry.title)
    out.close(.header)
  }

  /// The title with a line for each of its parts, which the author sets apart by a wide space.
  mutating func writeTitle(_ element: HTMLElement, _ style: StyleClass? = nil) {
    out.open(element, style)
    let parts = context.entry.title.split(separator: "　")
    for (number, part) in parts.enumerated() {
      if number > 0 { out.text("　") }
      out.open(.span)
      out.text(part)
      out.close(.span)
    }
    out.close(element)
  }

  private var levelWords: String {
    let issuer =
      context.standard.metadata.issuer?.value ?? context.index.system.system.configuration.organisation?.value ?? ""
    return switch context.standard.metadata.number?.value.level {
    case .national: "中华人民共和国国家标准"
    case .industry: "行业标准"
    case .local: "地方标准"
    case .group: "团体标准"
    case .enterprise, nil: issuer.isEmpty ? "企业标准" : issuer + "企业标准"
    case .international: "国际标准"
    case .foreign: "国外标准"
    }
  }
}
