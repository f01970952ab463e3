import StdXML

/// The elements of NISO STS, ISO STS, TBX, MathML and the tables that the import knows.
enum STSKind: String, Sendable {
  // Documents and metadata.
  case standard, adoption
  case adoptionFront = "adoption-front"
  case front, body, back
  case processingMeta = "processing-meta"
  case stdDocMeta = "std-doc-meta"
  case stdMeta = "std-meta"
  case isoMeta = "iso-meta"
  case natMeta = "nat-meta"
  case regMeta = "reg-meta"
  // Parts of the text.
  case sec
  case termSec = "term-sec"
  case subPart = "sub-part"
  case appGroup = "app-group"
  case app
  case annexType = "annex-type"
  case refList = "ref-list"
  case ref, index, glossary, toc, ack, notes
  case secMeta = "sec-meta"
  case indexTitleGroup = "index-title-group"
  case indexDiv = "index-div"
  case indexEntry = "index-entry"
  case seeEntry = "see-entry"
  case seeAlsoEntry = "see-also-entry"
  case navPointer = "nav-pointer"
  case navPointerGroup = "nav-pointer-group"
  case fnGroup = "fn-group"
  case sigBlock = "sig-block"
  // Blocks.
  case label, title, subtitle, caption, p, list
  case altTitle = "alt-title"
  case listItem = "list-item"
  case defList = "def-list"
  case termHead = "term-head"
  case defHead = "def-head"
  case defItem = "def-item"
  case term, def
  case note = "non-normative-note"
  case example = "non-normative-example"
  case normativeNote = "normative-note"
  case normativeExample = "normative-example"
  case legacyNote = "note"
  case legacyExample = "example"
  case fn
  case tableWrap = "table-wrap"
  case tableWrapGroup = "table-wrap-group"
  case tableWrapFoot = "table-wrap-foot"
  case table, array, thead, tbody, tfoot, tr, th, td, col, colgroup
  case oasisTable = "oasis:table"
  case oasisGroup = "oasis:tgroup"
  case oasisHead = "oasis:thead"
  case oasisBody = "oasis:tbody"
  case oasisRow = "oasis:row"
  case oasisEntry = "oasis:entry"
  case oasisColumn = "oasis:colspec"
  case oasisTitle = "oasis:title"
  case fig
  case figGroup = "fig-group"
  case graphic, media, alternatives, legend
  case inlineGraphic = "inline-graphic"
  case inlineMedia = "inline-media"
  case altText = "alt-text"
  case longDesc = "long-desc"
  case attrib, permissions
  case objectID = "object-id"
  case supplementaryMaterial = "supplementary-material"
  case dispFormula = "disp-formula"
  case dispFormulaGroup = "disp-formula-group"
  case inlineFormula = "inline-formula"
  case chemStruct = "chem-struct"
  case texMath = "tex-math"
  case math = "mml:math"
  case dispQuote = "disp-quote"
  case boxedText = "boxed-text"
  case preformat, code
  case inlineCode = "inline-code"
  case verseGroup = "verse-group"
  case verseLine = "verse-line"
  case speech, statement, speaker
  case editingInstruction = "editing-instruction"
  case sigLine = "sig"
  // Running text.
  case bold, italic, strike, monospace, sub, sup, underline, overline, roman, sc
  case sansSerif = "sans-serif"
  case lineBreak = "break"
  case namedContent = "named-content"
  case styledContent = "styled-content"
  case xref, std, email, uri, target
  case extLink = "ext-link"
  case stdRef = "std-ref"
  case stdID = "std-id"
  case stdIDGroup = "std-id-group"
  case mixedCitation = "mixed-citation"
  case elementCitation = "element-citation"
  case indexTerm = "index-term"
  // Terms.
  case termEntry = "tbx:termEntry"
  case langSet = "tbx:langSet"
  case tig = "tbx:tig"
  case tbxTerm = "tbx:term"
  case definition = "tbx:definition"
  case tbxNote = "tbx:note"
  case tbxExample = "tbx:example"
  case source = "tbx:source"
  case xSource = "tbx:xSource"
  case subjectField = "tbx:subjectField"
  case see = "tbx:see"
  case crossReference = "tbx:crossReference"
  case entailedTerm = "tbx:entailedTerm"
  case usageNote = "tbx:usageNote"
  case xGraphic = "tbx:xGraphic"
  case partOfSpeech = "tbx:partOfSpeech"
  case normativeAuthorization = "tbx:normativeAuthorization"
  case termType = "tbx:termType"
  case geographicalUsage = "tbx:geographicalUsage"
  case grammaticalGender = "tbx:grammaticalGender"
  case grammaticalNumber = "tbx:grammaticalNumber"
  case pronunciation = "tbx:pronunciation"
  case termDisplay = "term-display"
  case termSource = "term-source"
  case termDisplayString = "term-display-string"
  /// Any other element.
  case other = ""

  init(_ name: XMLTree.Name) {
    switch name.namespace {
    case .none, .other, .xml, .xlink: self = STSKind(rawValue: name.local) ?? .other
    case .tbx: self = STSKind(rawValue: "tbx:" + name.local) ?? .other
    case .oasis: self = STSKind(rawValue: "oasis:" + name.local) ?? .other
    case .mathML: self = name.local == "math" ? .math : .other
    }
  }

  /// Whether titles in it are running text.
  var isCitation: Bool { self == .std || self == .mixedCitation || self == .elementCitation }

  /// Whether it is one of the parts that a document has.
  var isPart: Bool {
    switch self {
    case .front, .body, .back, .adoptionFront, .standard, .adoption: true
    default: false
    }
  }

  /// Whether it stands between paragraphs and not in one.
  var isBlock: Bool {
    switch self {
    case .sec, .termSec, .subPart, .appGroup, .app, .refList, .ref, .index, .glossary, .toc, .ack, .notes, .fnGroup,
      .indexTitleGroup, .indexDiv, .indexEntry, .seeEntry, .seeAlsoEntry, .navPointerGroup, .sigBlock, .label, .title,
      .subtitle, .caption, .p, .list, .listItem, .defList, .defItem, .termHead, .defHead, .def, .note, .example,
      .normativeNote, .normativeExample, .legacyNote, .legacyExample, .tableWrap, .tableWrapGroup, .tableWrapFoot,
      .table, .array, .thead, .tbody, .tfoot, .tr, .oasisTable, .oasisGroup, .oasisHead, .oasisBody, .oasisRow,
      .oasisTitle, .fig, .figGroup, .graphic, .media, .legend, .supplementaryMaterial, .dispFormula,
      .dispFormulaGroup, .chemStruct, .dispQuote, .boxedText, .preformat, .code, .verseGroup, .verseLine, .speech,
      .statement, .speaker, .editingInstruction, .termEntry, .langSet, .definition, .tbxNote, .tbxExample, .source,
      .termDisplay, .termSource, .annexType, .attrib, .permissions, .front, .body, .back, .standard, .adoption,
      .adoptionFront, .processingMeta, .stdDocMeta, .stdMeta, .isoMeta, .natMeta, .regMeta, .secMeta, .sigLine,
      .longDesc:
      true
    default: false
    }
  }
}
