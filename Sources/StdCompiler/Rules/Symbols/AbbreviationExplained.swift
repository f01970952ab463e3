import StdModel

/// An abbreviation that is not listed is explained where it is first used.
enum AbbreviationExplained: StandardRule {
  static let id = RuleID("GBT1.1-SYM-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.3.3"),
    summary: Bilingual(
      zh: "没有列入缩略语一章的缩略语，首次出现时写出中文名称，缩略语置于括号中",
      en: "an abbreviation that is not listed is introduced at its first use: Chinese words, then （ABBR）"),
    why: Bilingual(zh: "同一个缩略语在不同行业意思不同", en: "an abbreviation means different things in different trades"),
    wrong: ["## 4 平台\n\n平台可采用⟦PKI⟧认证，PKI由中心管理。\n"],
    right: [
      "## 4 平台\n\n平台可采用公钥基础设施（PKI）认证，PKI由中心管理。\n",
      "## 4 缩略语\n\n下列缩略语适用于本文件。\n\nPKI：公钥基础设施\n\n## 5 平台\n\n平台可采用PKI认证。\n",
      // Numbers of standards, codes, numerals and formats of files are no abbreviations of words.
      "## 4 平台\n\n平台应符合GB/T 22239的规定，应急类的代号为AQ，按II级管理，导出PDF文件。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var candidates: [Candidate] = []
    var seen = Set<String>()
    for element in document.elements where element.kind.holdsRunningText {
      forEachProse(of: element.clause) { place, prose in
        guard let runs = capitalRuns(in: prose.text) else { return }
        for run in runs {
          let candidate = Candidate(place: place, prose: prose, range: run)
          guard isAbbreviation(candidate, document), seen.insert(candidate.word).inserted else { continue }
          candidates.append(candidate)
        }
      }
    }
    guard !candidates.isEmpty else { return [] }
    let known = knownWords(document)
    return candidates.compactMap { candidate in
      guard !known.contains(candidate.word), !isExplained(candidate) else { return nil }
      return finding(.unexplained(candidate.word), at: candidate.prose.span(of: candidate.range))
    }
  }

  private struct Candidate {
    let place: ProsePlace
    let prose: Prose
    let range: TextRange
    var word: String { String(prose[range]) }
  }

  /// Runs of two to six capitals that no letter, digit or mark of a code touches; nil where there is none.
  private static func capitalRuns(in text: String) -> [TextRange]? {
    let runs = text.utf8.withContiguousStorageIfAvailable { bytes -> [TextRange]? in
      var runs: [TextRange]?
      var index = 0
      while index < bytes.count {
        // Nearly all text is Chinese: on to the next byte of ASCII, eight at a time.
        if index + 8 <= bytes.count {
          let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let isASCII = ~UInt64(littleEndian: word) & 0x8080_8080_8080_8080
          index += isASCII.trailingZeroBitCount / 8
          if isASCII == 0 { continue }
        }
        let byte = bytes[index]
        if byte >= 0x41, byte <= 0x5A {
          let start = index
          while index < bytes.count, bytes[index] >= 0x41, bytes[index] <= 0x5A { index += 1 }
          guard index - start >= 2, index - start <= 6, start == 0 || !isCode(bytes[start - 1]),
            index == bytes.count || !isCode(bytes[index])
          else { continue }
          runs = (runs ?? []) + [TextRange(start, index)]
        } else {
          index += 1
        }
      }
      return runs
    }
    return runs ?? nil
  }

  /// Letters, digits and what joins the parts of codes, numbers and addresses.
  private static func isCode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@"),
      UInt8(ascii: ":"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  private static func isAbbreviation(_ candidate: Candidate, _ document: DocumentView) -> Bool {
    let word = candidate.word
    guard !common.contains(word), !word.utf8.allSatisfy({ "IVXLCD".utf8.contains($0) }),
      !word.utf8.allSatisfy({ $0 == word.utf8.first })
    else { return false }
    switch document.facts[candidate.place.node].kind {
    case .paragraph, .item, .note, .example: break
    case .element, .clause, .list, .table, .row, .figure, .formula, .term, .reference, .footnote, .quotation,
      .preformatted:
      return false
    }
    let prose = candidate.prose
    let range = candidate.range
    for inline in prose.inlines where inline.range.overlaps(range) {
      switch inline.kind {
      case .code, .math, .link, .image, .footnoteMark, .symbolicReference: return false
      case .emphasis, .strong, .strikethrough: continue
      }
    }
    let isNumber = document.resolution.references[candidate.place.node].contains {
      $0.place == candidate.place && $0.mention.range.overlaps(range)
    }
    guard !isNumber, !prose.isQuoted(range), touchesHan(prose, range) else { return false }
    let codeWords: [StaticString] = ["代号", "代码", "字母", "编码", "编号", "标识符", "前缀"]
    return !codeWords.contains { prose.text.holds($0) }
  }

  /// Whether a Chinese sentence goes on directly beside the word, one space aside.
  private static func touchesHan(_ prose: Prose, _ range: TextRange) -> Bool {
    func isHan(_ character: Character?) -> Bool { character.map { $0 >= "\u{3400}" && $0 < "\u{A000}" } ?? false }
    var before = prose[TextRange(0, range.lowerBound)]
    if before.last == " " { before = before.dropLast() }
    var behind = prose[TextRange(range.upperBound, prose.text.utf8.count)]
    if behind.first == " " { behind = behind.dropFirst() }
    return isHan(before.last) || isHan(behind.first) || before.last == "（" || before.last == "("
  }

  /// `公钥基础设施（PKI）`, `（public key infrastructure，PKI）`, `PKI（公钥基础设施）`
  private static func isExplained(_ candidate: Candidate) -> Bool {
    let prose = candidate.prose
    let behind = prose[TextRange(candidate.range.upperBound, prose.text.utf8.count)]
    if let next = behind.first, next == "（" || next == "(" { return true }
    let before = prose[TextRange(0, candidate.range.lowerBound)]
    guard let opening = before.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return false }
    return !before[opening...].contains { $0 == "）" || $0 == ")" }
  }

  /// What the document lists as abbreviations, and the words of its terms.
  private static func knownWords(_ document: DocumentView) -> Set<String> {
    var known = Set(document.symbolEntries.map(\.name))
    for entry in document.standard.termEntries {
      for designation in entry.designations {
        for range in capitalRuns(in: designation.text) ?? [] {
          let bytes = Array(designation.text.utf8)[range.lowerBound..<range.upperBound]
          known.insert(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
    return known
  }

  /// Known everywhere and mostly without Chinese words: bodies, numbers of documents, formats, units.
  private static let common: Set<String> = [
    "GB", "DB", "ISO", "IEC", "ITU", "ICS", "CCS", "WTO", "PDF", "OFD", "XML", "HTML", "JSON", "CSV", "JPEG", "JPG",
    "PNG",
    "TIFF", "SVG", "DOC", "DOCX", "XLS", "XLSX", "PPT", "WPS", "MB", "KB", "TB", "ID", "IP", "HTTP", "HTTPS", "URL",
    "USB",
    "LOGO", "OK", "IDT", "MOD", "NEQ", "AM", "PM", "PH", "NO",
  ]
}

extension Element.Kind {
  /// Whether it has text in which words are used, not listed.
  fileprivate var holdsRunningText: Bool {
    switch self {
    case .introduction, .scope, .technical, .annex: true
    case .preamble, .contents, .foreword, .normativeReferences, .terms, .symbols, .bibliography, .index, .appendage:
      false
    }
  }
}

extension Bilingual {
  fileprivate static func unexplained(_ word: String) -> Self {
    Self(
      zh: "缩略语 \(word) 首次出现时宜写出中文名称，写作“……（\(word)）”", en: "\(word) is best introduced by its Chinese name: ……（\(word)）")
  }
}
