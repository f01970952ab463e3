import StdMarkup
import StdModel

extension StandardPage {
  /// The table of contents (目次), made from the headings; GB/T 1.1—2020, 8.2. On a wide screen it stands beside the
  /// text.
  mutating func writeContents() {
    let listed = context.standard.elements.filter { $0.isListed }
    guard !listed.isEmpty else { return }
    out.open(.nav) { attributes in
      attributes.style(.contents)
      attributes.id("contents")
      attributes.label(context.label("目次"))
    }
    out.open(.details) { $0.flag("open") }
    out.element(.summary, .elementTitle, text: "目次")
    out.open(.ol)
    for element in listed { writeContents(of: element) }
    out.close(.ol)
    out.close(.details)
    out.close(.nav)
  }

  private mutating func writeContents(of element: Element) {
    out.open(.li)
    writeContentsLink(element.clause, isAnnex: element.kind.isAnnex, title: element.kind.fixedTitle)
    let titled = element.clause.subclauses.filter { $0.heading.title != nil }
    if !titled.isEmpty {
      out.open(.ol)
      for clause in titled {
        out.open(.li)
        writeContentsLink(clause, isAnnex: false, title: nil)
        out.close(.li)
      }
      out.close(.ol)
    }
    out.close(.li)
  }

  private mutating func writeContentsLink(_ clause: Clause, isAnnex: Bool, title: String?) {
    out.open(.a) { $0.destination(of: clause.id, in: context) }
    if case .clause(let number) = context.facts[clause.id].effective {
      out.element(.span, .number, text: isAnnex ? "附录\(number)" : number.description)
      out.text(" ")
    }
    out.element(.span, text: clause.heading.title?.plainText ?? title ?? "正文")
    out.close(.a)
  }
}

extension Element {
  /// Whether the table of contents lists it.
  fileprivate var isListed: Bool {
    switch kind {
    case .preamble, .contents, .appendage: false
    case .foreword, .introduction, .scope, .normativeReferences, .terms, .symbols, .technical, .annex, .bibliography,
      .index:
      true
    }
  }
}
