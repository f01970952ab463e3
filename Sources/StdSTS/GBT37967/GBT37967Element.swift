/// The elements of GB/T 37967—2019 that stdc writes, by the names of its tables of elements.
enum GBT37967Element: CaseIterable, Sendable {
  case standard, content, edit, execute
  case basicInfo, cn, en, ics, ccs, number, issued, effective
  case auxiliaryInfo, catalogue, catalogueItem, catalogueID, catalogueName, preface, introduction, scope,
    normativeReference, document, appendix, appendixItem, appendixID, appendixBody, reference, referenceItem
  case term, termItem, termID, termChinese, termEnglish, termDefinition, termNote, termExample
  case technology, item, itemID, itemName, paragraph, paragraphID, paragraphName, part, partID, partName, partBody
  case picture
  case mode, time, expert, expertName, expertCompany
  case feedback, feedbackSource, feedbackInfo

  var name: StaticString {
    switch self {
    case .standard: "standard"
    case .content: "content"
    case .edit: "edit"
    case .execute: "execute"
    case .basicInfo: "basic_info"
    case .cn: "cn"
    case .en: "en"
    case .ics: "ics"
    case .ccs: "ccs"
    case .number: "gbn"
    case .issued: "isd"
    case .effective: "efd"
    case .auxiliaryInfo: "auxiliary_info"
    case .catalogue: "catalogue"
    case .catalogueItem: "clg_item"
    case .catalogueID: "clg_id"
    case .catalogueName: "clg_name"
    case .preface: "preface"
    case .introduction: "introduction"
    case .scope: "scope"
    case .normativeReference: "normativereference"
    case .document: "n_docum"
    case .appendix: "appendix"
    case .appendixItem: "apd_item"
    case .appendixID: "apd_id"
    case .appendixBody: "apd_body"
    case .reference: "reference"
    case .referenceItem: "ref_item"
    case .term: "term"
    case .termItem: "t_item"
    case .termID: "t_id"
    case .termChinese: "t_cn"
    case .termEnglish: "t_en"
    case .termDefinition: "t_def"
    case .termNote: "t_note"
    case .termExample: "t_exp"
    case .technology: "technology"
    case .item: "tech_item"
    case .itemID: "tech_itid"
    case .itemName: "tech_itname"
    case .paragraph: "tech_paragraph"
    case .paragraphID: "tech_paraid"
    case .paragraphName: "tech_paraname"
    case .part: "tech_part"
    case .partID: "tech_ptid"
    case .partName: "tech_ptname"
    case .partBody: "tech_ptbody"
    case .picture: "pic"
    case .mode: "mode"
    case .time: "time"
    case .expert: "expert"
    case .expertName: "ep_name"
    case .expertCompany: "ep_company"
    case .feedback: "feedback"
    case .feedbackSource: "fb_source"
    case .feedbackInfo: "fb_info"
    }
  }
}
