/// The attributes of `system.xml`; there is no other way to name one.
enum SystemAttribute: CaseIterable, Sendable {
  case id, language, namespace, version, organisation, name, title, prefix, profile, kind, layer, code, path, status,
    number, level, due, effective, opens, closes, phone, email, address, standard, source, page, sts, gbt37967,
    functionalType,
    stage, series, sequence, year, subsystem, category, target, document, entry, force, resolution, place, allParts,
    expected, label, marker, ordinal, written, continued, align, columns, rows, alternative, sourceLanguage, modal,
    destination,
    modified, clause, subject

  var name: StaticString {
    switch self {
    case .id: "xml:id"
    case .language: "xml:lang"
    case .namespace: "xmlns"
    case .version: "version"
    case .organisation: "organisation"
    case .name: "name"
    case .title: "title"
    case .prefix: "prefix"
    case .profile: "profile"
    case .kind: "kind"
    case .layer: "layer"
    case .code: "code"
    case .path: "path"
    case .status: "status"
    case .number: "number"
    case .level: "level"
    case .due: "due"
    case .effective: "effective"
    case .opens: "opens"
    case .closes: "closes"
    case .phone: "phone"
    case .email: "email"
    case .address: "address"
    case .standard: "standard"
    case .source: "source"
    case .page: "page"
    case .sts: "sts"
    case .gbt37967: "gbt37967"
    case .functionalType: "functional-type"
    case .stage: "stage"
    case .series: "series"
    case .sequence: "sequence"
    case .year: "year"
    case .subsystem: "subsystem"
    case .category: "category"
    case .target: "target"
    case .document: "document"
    case .entry: "entry"
    case .force: "force"
    case .resolution: "resolution"
    case .place: "place"
    case .allParts: "all-parts"
    case .expected: "expected"
    case .label: "label"
    case .marker: "marker"
    case .ordinal: "ordinal"
    case .written: "written"
    case .continued: "continued"
    case .align: "align"
    case .columns: "columns"
    case .rows: "rows"
    case .alternative: "alternative"
    case .sourceLanguage: "language"
    case .modal: "modal"
    case .destination: "destination"
    case .modified: "modified"
    case .clause: "clause"
    case .subject: "subject"
    }
  }
}
