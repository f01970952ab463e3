/// The elements of NISO STS that stdc writes; there is no other way to name one. `docs/niso-sts.md` says what each is
/// written for.
enum STSElement: CaseIterable, Sendable {
  // Metadata.
  case standard, processingMeta, front, stdMeta, titleWrap, intro, main, compl, full, releaseVersion, stdIdent,
    originator, docType, docNumber, partNumber, stdIDGroup, stdID, year, stdOrg, stdOrgName, contentLanguage,
    stdRef, docRef, releaseDate, metaDate, commRef, ics, subjGroup, subject, stdXref, permissions, copyrightYear,
    copyrightHolder, customMetaGroup, customMeta, metaName, metaValue
  // The frame of the text.
  case body, back, appGroup, app, annexType, sec, termSec, refList, ref, fnGroup
  // Blocks.
  case label, title, p, list, listItem, nonNormativeNote, nonNormativeExample, fn, tableWrap, tableWrapFoot, array,
    caption, table, thead, tbody, tr, th, td, fig, graphic, altText, dispFormula, preformat
  // Running text.
  case dispQuote, std, mixedCitation, xref, extLink, inlineFormula, inlineGraphic, bold, italic, strike, monospace,
    styledContent, target
  // Term entries.
  case lineBreak, termEntry, langSet, definition, note, example, source, subjectField, tig, term,
    normativeAuthorization, termType, entailedTerm

  var name: StaticString {
    switch self {
    case .standard: "standard"
    case .processingMeta: "processing-meta"
    case .front: "front"
    case .stdMeta: "std-meta"
    case .titleWrap: "title-wrap"
    case .intro: "intro"
    case .main: "main"
    case .compl: "compl"
    case .full: "full"
    case .releaseVersion: "release-version"
    case .stdIdent: "std-ident"
    case .originator: "originator"
    case .docType: "doc-type"
    case .docNumber: "doc-number"
    case .partNumber: "part-number"
    case .stdIDGroup: "std-id-group"
    case .stdID: "std-id"
    case .year: "year"
    case .stdOrg: "std-org"
    case .stdOrgName: "std-org-name"
    case .contentLanguage: "content-language"
    case .stdRef: "std-ref"
    case .docRef: "doc-ref"
    case .releaseDate: "release-date"
    case .metaDate: "meta-date"
    case .commRef: "comm-ref"
    case .ics: "ics"
    case .subjGroup: "subj-group"
    case .subject: "subject"
    case .stdXref: "std-xref"
    case .permissions: "permissions"
    case .copyrightYear: "copyright-year"
    case .copyrightHolder: "copyright-holder"
    case .customMetaGroup: "custom-meta-group"
    case .customMeta: "custom-meta"
    case .metaName: "meta-name"
    case .metaValue: "meta-value"
    case .body: "body"
    case .back: "back"
    case .appGroup: "app-group"
    case .app: "app"
    case .annexType: "annex-type"
    case .sec: "sec"
    case .termSec: "term-sec"
    case .refList: "ref-list"
    case .ref: "ref"
    case .fnGroup: "fn-group"
    case .label: "label"
    case .title: "title"
    case .p: "p"
    case .list: "list"
    case .listItem: "list-item"
    case .nonNormativeNote: "non-normative-note"
    case .nonNormativeExample: "non-normative-example"
    case .fn: "fn"
    case .tableWrap: "table-wrap"
    case .tableWrapFoot: "table-wrap-foot"
    case .array: "array"
    case .caption: "caption"
    case .table: "table"
    case .thead: "thead"
    case .tbody: "tbody"
    case .tr: "tr"
    case .th: "th"
    case .td: "td"
    case .fig: "fig"
    case .graphic: "graphic"
    case .altText: "alt-text"
    case .dispFormula: "disp-formula"
    case .preformat: "preformat"
    case .dispQuote: "disp-quote"
    case .std: "std"
    case .mixedCitation: "mixed-citation"
    case .xref: "xref"
    case .extLink: "ext-link"
    case .inlineFormula: "inline-formula"
    case .inlineGraphic: "inline-graphic"
    case .bold: "bold"
    case .italic: "italic"
    case .strike: "strike"
    case .monospace: "monospace"
    case .styledContent: "styled-content"
    case .target: "target"
    case .lineBreak: "break"
    case .termEntry: "tbx:termEntry"
    case .langSet: "tbx:langSet"
    case .definition: "tbx:definition"
    case .note: "tbx:note"
    case .example: "tbx:example"
    case .source: "tbx:source"
    case .subjectField: "tbx:subjectField"
    case .tig: "tbx:tig"
    case .term: "tbx:term"
    case .normativeAuthorization: "tbx:normativeAuthorization"
    case .termType: "tbx:termType"
    case .entailedTerm: "tbx:entailedTerm"
    }
  }
}
