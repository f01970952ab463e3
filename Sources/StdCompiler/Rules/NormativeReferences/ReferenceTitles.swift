import StdModel

/// Number and title of an entry of clause 2 belong together.
enum ReferenceTitles: StandardRule {
  static let id = RuleID("GBT1.1-REF-10")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1"),
    summary: Bilingual(
      zh: "清单中的文件名称与编号一致：部分的编号与“第n部分”相同，体系内的标准与其封面相同",
      en: "number and title agree: the part with its number, a standard of the system with its cover"),
    why: Bilingual(zh: "编号与名称不一致时，不知道引用的是哪一个文件", en: "when they differ nobody knows which document is meant"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦GB/T 24421.2⟧　服务业组织标准化工作指南　第3部分：标准编写\n",
      "---\nnumber: DB53/T 1117—2023\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nGB/T 1.1　标准化工作导则　第1部分：标准⟦的结构和编写⟧\n",
      // The title is that of another number.
      "## 2 规范性引用文件\n\n⟦GB/T 24412.2—2023⟧　服务业组织标准化工作指南　第2部分：标准体系构建\n",
      "## 2 规范性引用文件\n\nGB/T 19012　质量管理　顾客满意　组织⟦处理投诉⟧指南\n",
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 22239—2019, title: 信息安全技术　网络安全等级保护基本要求, category: base/guidelines}
      === a.md
      ## 2 规范性引用文件

      GB/T 22239　信息⟦系统⟧　网络安全等级保护基本要求
      """,
      """
      === a.md
      ## 2 规范性引用文件

      Q/SLFW JC 201—2026　中小企⟦业服⟧务术语
      === b.md
      ---
      number: Q/SLFW JC 201—2026
      title: 中小企业公共服务　术语
      ---

      ## 1 范围

      本文件界定了术语。
      """,
    ],
    right: [
      "---\nnumber: DB53/T 500—2015\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nGB/T 1.1　标准化工作导则　第1部分：标准的结构和编写\n",
      "## 2 规范性引用文件\n\nGB/T 24421.2　服务业组织标准化工作指南　第2部分：标准体系构建\n\nGB 4706.28　家用和类似用途电器的安全　吸油烟机的特殊要求\n",
      """
      === a.md
      ## 2 规范性引用文件

      Q/SLFW JC 201—2026 中小企业公共服务 术语
      === b.md
      ---
      number: Q/SLFW JC 201—2026
      title: 中小企业公共服务　术语
      ---

      ## 1 范围

      本文件界定了术语。
      """,
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .normativeReferences).compactMap { entry in
      titleFault(of: entry, in: document).map { $0.diagnostic(id, severity) }
    }
  }
}

/// What is wrong with number and title of an entry.
struct TitleFault {
  let message: Bilingual
  let span: SourceSpan
  var fixes: [FixIt] = []
  /// Whether it cannot be right as it is.
  var isCertain = true

  func diagnostic(_ id: RuleID, _ severity: Severity) -> Diagnostic {
    Diagnostic(id, isCertain ? severity : min(severity, .warning), message, at: span, fixes: fixes)
  }
}

/// Where number and title of an entry contradict each other, or the title differs from what the system or the catalogue
/// knows of the document; nil where nothing is known to be wrong.
func titleFault(of entry: Citations.Entry, in document: DocumentView) -> TitleFault? {
  guard let number = entry.number, !number.isPlaceholder, !entry.isAllParts else { return nil }
  guard !entry.entry.titleRange.isEmpty else { return nil }
  let written = entry.entry.title
  if let part = PartNumber(inTitle: written), let own = number.part, own != part.number {
    return TitleFault(
      message: .otherPart(number, part.number), span: entry.entry.headSpan,
      fixes: part.correction(of: entry, number, document).map { [$0] } ?? [])
  }
  guard case .other(let known) = titleMatch(of: entry, in: document) else {
    return otherNumber(of: entry, number, document)
  }
  let whole = entry.entry.prose.span(of: entry.entry.titleRange)
  let span = differingRange(of: entry.entry, from: known.title).map { entry.entry.prose.span(of: $0) } ?? whole
  return TitleFault(
    message: known.isCertain ? .otherTitle(number, known.title) : .unknownTitle(number, known.title, known.confirmed),
    span: span, fixes: [.replace(whole, with: known.title, .likely)], isCertain: known.isCertain)
}

/// A national number that is not known, with the title of one that is.
private func otherNumber(
  of entry: Citations.Entry, _ number: StandardNumber, _ document: DocumentView
) -> TitleFault? {
  let catalogue = document.system.catalogue
  guard number.level == .national, !catalogue.isEmpty, catalogue.editions(of: number).isEmpty,
    systemTitle(of: entry, number, document) == nil,
    let right = catalogue.document(titled: entry.entry.titleWithoutMark), right.sequence != number.sequence
  else { return nil }
  let dated = StandardNumber(level: right.level, code: right.code, sequence: right.sequence, year: number.year)
  let meant = number.isDated && catalogue[dated] == nil ? nil : dated
  return TitleFault(
    message: .titleOf(right, number), span: entry.entry.headSpan,
    fixes: meant.map { [.replace(entry.entry.headSpan, with: String(describing: $0), .likely)] } ?? [])
}

extension ReferenceEntry {
  /// The title without title marks and without the end mark that another rule reports.
  var titleWithoutMark: String {
    var title = bareTitle
    if endMark != nil, title.last == prose.text.last { title.removeLast() }
    return title
  }
}

/// The characters in which a title differs from the known one; where some are missing, those on both sides. Nil: all of
/// it is different.
private func differingRange(of entry: ReferenceEntry, from known: String) -> TextRange? {
  let title = entry.titleWithoutMark
  guard entry.title.hasPrefix(title), let difference = ComparableText(title).difference(from: ComparableText(known))
  else { return nil }
  var start = difference.lowerBound
  var end = difference.upperBound
  if difference.isEmpty {
    let utf8 = title.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: start)
    if index > title.startIndex { start -= String(title[title.index(before: index)]).utf8.count }
    if index < title.endIndex { end += String(title[index]).utf8.count }
  }
  let offset = entry.titleRange.lowerBound
  return TextRange(offset + start, offset + end)
}

extension PartNumber {
  /// The number with the part of the title, where the catalogue knows that title for it.
  fileprivate func correction(
    of entry: Citations.Entry, _ written: StandardNumber, _ document: DocumentView
  ) -> FixIt? {
    guard let mark = written.sequence.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let meant = StandardNumber(
      level: written.level, code: written.code, series: written.series,
      sequence: "\(written.sequence[..<mark]).\(number)", year: written.year)
    switch document.match(entry.entry.titleWithoutMark, with: meant) {
    case .same, .otherMarks: return .replace(entry.entry.headSpan, with: String(describing: meant), .likely)
    case .other, .unknown: return nil
    }
  }
}

/// How the title of an entry goes with the edition listed, with what the system has, or with the edition in force.
func titleMatch(of entry: Citations.Entry, in document: DocumentView) -> TitleMatch {
  guard let number = entry.number, !number.isPlaceholder, !entry.isAllParts, !entry.entry.titleRange.isEmpty else {
    return .unknown
  }
  let written = entry.entry.titleWithoutMark
  if number.isDated, document.system.catalogue[number] != nil { return document.match(written, with: number) }
  if let title = systemTitle(of: entry, number, document) { return TitleMatch(written, title) }
  return document.match(written, with: number)
}

/// The title of a standard of the system or of an adopted one; nil where another edition is listed than the system has.
private func systemTitle(of entry: Citations.Entry, _ number: StandardNumber, _ document: DocumentView) -> String? {
  let year: Int?
  let title: String?
  switch document.target(of: entry) {
  case .standard(let id):
    year = document.system.numbered.system.standards[Int(id.index)].metadata.number?.value.year
    title = document.system.numbered.system.standards[Int(id.index)].metadata.title?.value
  case .adopted(let index):
    year = document.system.numbered.system.configuration.adopted[index].number.year
    title = document.system.numbered.system.configuration.adopted[index].title
  case .node, .planned, .listed, .itself, .external, .missingStandard, .missing, nil: return nil
  }
  guard let title, !title.isEmpty, number.year == nil || year == nil || number.year == year else { return nil }
  return title
}

extension DocumentView {
  /// What the number of an entry leads to in the system; nil where it leads nowhere.
  func target(of entry: Citations.Entry) -> CrossReference.Target? {
    resolution.references[entry.entry.id].first { $0.entry == entry.entry.id }?.target
  }
}

extension StandardNumber {
  /// The number of the part: 2 of `GB/T 24421.2`, of `ISO 10303-2` likewise; nil for a number without one or with
  /// several.
  var part: Int? {
    guard let mark = sequence.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }),
      mark > sequence.startIndex
    else { return nil }
    let pieces = sequence.split { $0 == "." || $0 == "-" }
    return pieces.count == 2 ? Int(pieces[1]) : nil
  }
}

extension Bilingual {
  fileprivate static func otherPart(_ number: StandardNumber, _ part: Int) -> Self {
    Self(zh: "\(number) 与名称中的“第\(part)部分”不一致", en: "\(number) does not go with “第\(part)部分” of its title")
  }

  fileprivate static func unknownTitle(_ number: StandardNumber, _ title: String, _ confirmed: CalendarDate?) -> Self {
    Self(
      zh: "\(number) 的名称是“\(title)”" + (confirmed.map { "（\($0) 核实）" } ?? ""),
      en: "\(number) is called “\(title)”" + (confirmed.map { ", as of \($0)" } ?? ""))
  }

  fileprivate static func titleOf(_ right: StandardNumber, _ written: StandardNumber) -> Self {
    Self(zh: "这是 \(right) 的名称，不是 \(written) 的", en: "this is the title of \(right), not of \(written)")
  }

  fileprivate static func otherTitle(_ number: StandardNumber, _ title: String) -> Self {
    Self(zh: "\(number) 的名称是“\(title)”", en: "\(number) is called “\(title)”")
  }
}
