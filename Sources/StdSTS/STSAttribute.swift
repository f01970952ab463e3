/// The attributes of NISO STS that stdc writes; there is no other way to name one.
enum STSAttribute: CaseIterable, Sendable {
  case xlink, mml, tbx, language, dtdVersion, tagsetFamily, baseTagset, tableModel, mathMLVersion,
    mathRepresentation, terminologyModel, id, contentType, specificUse, type, stdOrgType, stdOrgRole, stdIDType,
    stdIDLinkType, dateType, date, subjGroupType, stageCode, vocab, secType, listType, position, scope, align, colspan,
    rowspan,
    preformatType, href, mimetype, mimeSubtype, refType, rid, extLinkType, value, termTarget

  var name: StaticString {
    switch self {
    case .xlink: "xmlns:xlink"
    case .mml: "xmlns:mml"
    case .tbx: "xmlns:tbx"
    case .language: "xml:lang"
    case .dtdVersion: "dtd-version"
    case .tagsetFamily: "tagset-family"
    case .baseTagset: "base-tagset"
    case .tableModel: "table-model"
    case .mathMLVersion: "mathml-version"
    case .mathRepresentation: "math-representation"
    case .terminologyModel: "terminology-model"
    case .id: "id"
    case .contentType: "content-type"
    case .specificUse: "specific-use"
    case .type: "type"
    case .stdOrgType: "std-org-type"
    case .stdOrgRole: "std-org-role"
    case .stdIDType: "std-id-type"
    case .stdIDLinkType: "std-id-link-type"
    case .dateType: "date-type"
    case .date: "iso-8601-date"
    case .subjGroupType: "subj-group-type"
    case .stageCode: "stage-code"
    case .vocab: "vocab"
    case .secType: "sec-type"
    case .listType: "list-type"
    case .position: "position"
    case .scope: "scope"
    case .align: "align"
    case .colspan: "colspan"
    case .rowspan: "rowspan"
    case .preformatType: "preformat-type"
    case .href: "xlink:href"
    case .mimetype: "mimetype"
    case .mimeSubtype: "mime-subtype"
    case .refType: "ref-type"
    case .rid: "rid"
    case .extLinkType: "ext-link-type"
    case .value: "value"
    case .termTarget: "target"
    }
  }
}
