import StdModel
import StdSyntax

/// Reads cover data (封面) out of the text before the first element, where a recovered file has no front matter; GB/T
/// 1.1—2020, 8.1.
///
/// Only what the front matter does not say is taken: ICS, CCS, the number, what it replaces, the dates, the stage, the
/// titles, the issuer.
extension DocumentLowering {
  mutating func readCover() {
    let leading = elements.prefix { $0.kind == .preamble || $0.kind == .contents }
    var reader = CoverReader(metadata)
    for element in leading where element.kind == .preamble {
      for case .paragraph(let paragraph) in element.clause.blocks { reader.read(paragraph.prose) }
    }
    reader.finish()
    metadata = reader.metadata
  }
}

private struct CoverReader {
  private(set) var metadata: StandardMetadata
  private var cover = WrittenCover()
  private var isCover = false
  /// Lines that may be the title, and whether they stand behind the number or the words for the level.
  private var candidates: [(prose: Prose, isBehindHead: Bool)] = []

  init(_ metadata: StandardMetadata) { self.metadata = metadata }

  mutating func read(_ prose: Prose) {
    guard prose.text.utf8.count <= 300, !readMarks(prose), !readNumbers(prose), !readDates(prose), !readStage(prose)
    else { return }
    if isLevelWords(prose.text) {
      cover.levelWords = cover.levelWords ?? Sourced(prose.text, prose.span)
      isCover = true
    } else if prose.text.holds("请将您知道的相关专利") || prose.text.holds("提交反馈意见时") {
      cover.patentCall = cover.patentCall ?? Sourced(prose.text, prose.span)
    } else if isTemplateText(prose.text) {
      return
    } else if isEnglishTitle(prose.text) {
      metadata.englishTitle = metadata.englishTitle ?? Sourced(prose.text, prose.span)
    } else if looksLikeTitle(prose.text), isCJKTitle(prose.text) {
      candidates.append((prose, isCover))
    }
  }

  mutating func finish() {
    if isCover { metadata.cover = cover }
    guard metadata.title == nil else { return }
    let titles = candidates.filter { $0.prose.text.utf8.count >= 12 && standardNumber(of: $0.prose, at: 0) == nil }
    if let title = titles.first(where: { $0.isBehindHead }) {
      metadata.title = Sourced(title.prose.text, title.prose.span)
    } else if let body = metadata.bodyTitle {
      metadata.title = body
      metadata.bodyTitle = nil
    } else if let title = titles.first {
      metadata.title = Sourced(title.prose.text, title.prose.span)
    }
  }

  // MARK: - Lines of a cover

  /// `ICS 03.080`, `CCS A 16`, both in one line, `备案号：12345—2020`.
  private mutating func readMarks(_ prose: Prose) -> Bool {
    let text = prose.text
    if text.begins(with: "ICS") {
      let behind = text.firstRange(of: "CCS", from: 0)
      metadata.ics = metadata.ics ?? value(of: prose, TextRange(3, behind?.lowerBound ?? text.utf8.count))
      if let behind { metadata.ccs = metadata.ccs ?? value(of: prose, TextRange(behind.upperBound, text.utf8.count)) }
    } else if text.begins(with: "CCS") {
      metadata.ccs = metadata.ccs ?? value(of: prose, TextRange(3, text.utf8.count))
    } else if text.begins(with: "备案号") {
      cover.recordNumber = cover.recordNumber ?? Sourced(text, prose.span)
    } else {
      return false
    }
    isCover = true
    return true
  }

  /// `DB53/T XXXX—2023`, `代替 DB53/T 900—2018`, `（ISO 9001:2015，MOD）`.
  private mutating func readNumbers(_ prose: Prose) -> Bool {
    let text = prose.text
    if let scanned = standardNumber(of: prose, at: 0), scanned.end == text.utf8.count {
      metadata.writtenNumber = metadata.writtenNumber ?? Sourced(text, prose.span)
      metadata.number = metadata.number ?? Sourced(scanned.number, prose.span)
      isCover = true
      return true
    }
    if text.begins(with: "代替") {
      guard metadata.replaces.isEmpty else { return true }
      for mention in scanMentions(in: text) {
        guard case .standard(let number, _, _) = mention.kind else { continue }
        metadata.replaces.append(Sourced(number, prose.span(of: mention.coreRange)))
      }
      return !metadata.replaces.isEmpty
    }
    guard let first = text.unicodeScalars.first, first == "(" || first == "（" else { return false }
    guard text.holds("IDT") || text.holds("MOD") || text.holds("NEQ") else { return false }
    cover.adoption = cover.adoption ?? Sourced(text, prose.span)
    return true
  }

  /// `2022-XX-XX 发布`, `2022-XX-XX 实施`, both in one line, and `唐山市市场监督管理局 发布`.
  private mutating func readDates(_ prose: Prose) -> Bool {
    let text = prose.text
    if text.ends(with: "实施") {
      var start = 0
      if let issued = text.firstRange(of: "发布", from: 0) {
        metadata.issued = metadata.issued ?? value(of: prose, TextRange(0, issued.lowerBound))
        start = issued.upperBound
      }
      metadata.effective = metadata.effective ?? value(of: prose, TextRange(start, text.utf8.count - 6))
    } else if text.ends(with: "发布") {
      let value = value(of: prose, TextRange(0, text.utf8.count - 6))
      if let first = text.utf8.first, isDigit(first) || first == UInt8(ascii: "X") || first == UInt8(ascii: "x") {
        metadata.issued = metadata.issued ?? value
      } else {
        metadata.issuer = metadata.issuer ?? value
      }
    } else {
      return false
    }
    isCover = true
    return true
  }

  /// `（征求意见稿）`, `（讨论稿1）`.
  private mutating func readStage(_ prose: Prose) -> Bool {
    let text = prose.text
    guard text.utf8.count < 60, text.holds("稿") else { return false }
    let inner = text.filter { !"()（） 　".contains($0) }
    if let stage = Stage.allCases.first(where: { inner.hasSuffix($0.rawValue) }), inner.utf8.count < 40 {
      metadata.stage = metadata.stage ?? Sourced(stage, prose.span)
      return true
    }
    guard text.begins(with: "(") || text.begins(with: "（"), text.ends(with: ")") || text.ends(with: "）") else {
      return false
    }
    cover.unknownStage = cover.unknownStage ?? Sourced(text, prose.span)
    return true
  }

  private func isEnglishTitle(_ text: String) -> Bool {
    isCover && text.utf8.count >= 8 && text.utf8.contains(0x20) && text.utf8.allSatisfy { $0 < 0xE3 }
      && text.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  private func value(of prose: Prose, _ range: TextRange) -> Sourced<String>? {
    let rest = prose.slice(range).trimmed
    return rest.isEmpty ? nil : Sourced(rest.text, rest.span)
  }
}

/// `云 南 省 地 方 标 准`, `中华人民共和国国家标准`.
private func isLevelWords(_ text: String) -> Bool {
  guard text.utf8.count <= 120, text.ends(with: "准") || text.ends(with: "技术文件") else { return false }
  let words = text.filter { !$0.isWhitespace }
  return ["国家标准", "行业标准", "地方标准", "团体标准", "企业标准", "标准化指导性技术文件"].contains { words.hasSuffix($0) } && words.count <= 24
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a line is what a template asks the author to fill in: `点击此处添加标准名称的英文译名`.
func isTemplateText(_ text: String) -> Bool { text.holds("点击此处") || text.holds("单击此处") || text.holds("请在此处") }

/// Whether a line is one that stands alone on a cover: a mark, a number, a date, the words for the level.
func isCoverLine(_ prose: Prose) -> Bool {
  let text = prose.text
  guard text.utf8.count <= 150, !text.isEmpty else { return false }
  for start: StaticString in ["ICS", "CCS", "代替", "备案号"] where text.begins(with: start) { return true }
  if text.ends(with: "发布") || text.ends(with: "实施") || text.ends(with: "稿）") || text.ends(with: "稿)") { return true }
  if isLevelWords(text) { return true }
  guard let scanned = standardNumber(of: prose, at: 0) else { return false }
  return scanned.end == text.utf8.count
}
