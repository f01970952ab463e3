import StdModel
import StdSyntax

/// Reads cover data (封面) out of the text before the first element, where a recovered file has no front matter.
///
/// Only what the front matter does not say is taken: ICS, CCS, the number, the dates, the stage, the title, the issuer.
extension DocumentLowering {
  mutating func readCover() {
    let leading = elements.prefix { $0.kind == .preamble || $0.kind == .contents }
    let proses = leading.flatMap { $0.clause.blocks.compactMap(\.paragraphProse) }
    var candidates: [Prose] = []
    for prose in proses {
      let text = prose.text
      if text.utf8.starts(with: "ICS".utf8) {
        metadata.ics = metadata.ics ?? value(of: prose, behind: 3)
      } else if text.utf8.starts(with: "CCS".utf8) {
        metadata.ccs = metadata.ccs ?? value(of: prose, behind: 3)
      } else if let scanned = standardNumber(of: prose, at: 0), scanned.end == text.utf8.count {
        metadata.writtenNumber = metadata.writtenNumber ?? Sourced(text, prose.span)
        metadata.number = metadata.number ?? Sourced(scanned.number, prose.span)
      } else if text.hasSuffix("发布") {
        readDateOrIssuer(prose)
      } else if text.hasSuffix("实施") {
        metadata.effective = metadata.effective ?? value(of: prose, dropping: "实施")
      } else if let stage = Stage.allCases.first(where: { text.contains($0.rawValue) }), text.utf8.count < 40 {
        metadata.stage = metadata.stage ?? Sourced(stage, prose.span)
      } else if looksLikeTitle(text), isCJKTitle(text) {
        candidates.append(prose)
      }
    }
    guard metadata.title == nil else { return }
    if let body = metadata.bodyTitle {
      metadata.title = body
    } else if let title = candidates.first(where: { $0.text.utf8.count >= 12 && standardNumber(of: $0, at: 0) == nil }) {
      metadata.title = Sourced(title.text, title.span)
    }
  }

  private mutating func readDateOrIssuer(_ prose: Prose) {
    let startsWithDigit = prose.text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "X") } ?? false
    if startsWithDigit {
      metadata.issued = metadata.issued ?? value(of: prose, dropping: "发布")
    } else {
      metadata.issuer = metadata.issuer ?? value(of: prose, dropping: "发布")
    }
  }

  private func value(of prose: Prose, behind count: Int) -> Sourced<String>? {
    let rest = prose.slice(TextRange(count, prose.text.utf8.count)).trimmed
    return rest.isEmpty ? nil : Sourced(rest.text, rest.span)
  }

  private func value(of prose: Prose, dropping suffix: String) -> Sourced<String>? {
    let rest = prose.slice(TextRange(0, prose.text.utf8.count - suffix.utf8.count)).trimmed
    return rest.isEmpty ? nil : Sourced(rest.text, rest.span)
  }
}

extension Block {
  fileprivate var paragraphProse: Prose? {
    if case .paragraph(let paragraph) = self { return paragraph.prose }
    return nil
  }
}
