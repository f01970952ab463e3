import StdModel

/// Numbers of five and more digits are grouped in one way throughout a document, or not at all.
enum DigitGroups: StandardRule {
  static let id = RuleID("GBT1.1-QTY-09")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15835—2011"),
    summary: Bilingual(zh: "五位以上的数字全文用一种分节方式", en: "numbers of five and more digits are grouped in one way"),
    why: Bilingual(zh: "“12 000”与“12000”混用，读者会以为是两种量", en: "12 000 beside 12000 looks like two kinds of values"),
    wrong: [
      "## 4 规模\n\n服务企业应不少于12 000家，访问量应不少于⟦150000⟧次。\n",
      "## 4 规模\n\n服务企业应不少于12,000家，访问量应不少于⟦150 000⟧次。\n",
    ],
    right: [
      "## 4 规模\n\n服务企业应不少于12 000家，访问量应不少于150 000次，电话为12345，标准为GB/T 22239。\n",
      "## 4 规模\n\n服务企业应不少于12000家，访问量应不少于150000次，依据 GB/T 10001 100 条。\n",
    ])

  private enum Form: Equatable { case plain, space, comma }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var first: (form: Form, span: SourceSpan)?
    var found: [Diagnostic] = []
    for element in document.elements {
      switch element.kind {
      case .technical, .annex:
        forEachProse(of: element.clause) { _, prose in
          for (form, range) in numbers(in: prose) {
            guard let earlier = first else {
              first = (form, prose.span(of: range))
              continue
            }
            guard form != earlier.form, found.isEmpty else { continue }
            found = [finding(.other, at: prose.span(of: range), related: [Diagnostic.Label(earlier.span, .earlier)])]
          }
        }
      case .preamble, .contents, .foreword, .introduction, .scope, .normativeReferences, .terms, .symbols,
        .bibliography, .index, .appendage:
        continue
      }
    }
    return found
  }

  /// The numbers of five and more digits that count something: a character of Chinese or a percent sign follows, and no
  /// letter, point or bracket goes before.
  private static func numbers(in prose: Prose) -> [(Form, TextRange)] {
    prose.text.utf8.withContiguousStorageIfAvailable { bytes in
      var result: [(Form, TextRange)] = []
      var index = 0
      while index < bytes.count {
        guard isDigit(bytes, index) else {
          index += 1
          continue
        }
        let start = index
        var digits = 0
        var form = Form.plain
        var isGrouped = true
        while isDigit(bytes, index) {
          var group = 0
          while isDigit(bytes, index) {
            group += 1
            index += 1
          }
          if digits > 0 || form != .plain { isGrouped = isGrouped && group == 3 } else { isGrouped = group <= 3 }
          digits += group
          guard index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x2C, isDigit(bytes, index + 1),
            isDigit(bytes, index + 2), isDigit(bytes, index + 3), !isDigit(bytes, index + 4)
          else { break }
          let next: Form = bytes[index] == 0x20 ? .space : .comma
          guard form == .plain || form == next else { break }
          form = next
          index += 1
        }
        guard digits >= 5, digits <= 9, form == .plain || isGrouped, opens(bytes, start), counts(bytes, index) else {
          continue
        }
        result.append((form, TextRange(start, index)))
      }
      return result
    } ?? []
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] &- 0x30 < 10
  }

  /// Chinese goes before, with or without a space: neither a code (`GB/T 22239`) nor a decimal.
  private static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start - 1
    if index >= 0, bytes[index] == 0x20 { index -= 1 }
    return index >= 2 && bytes[index] >= 0x80
  }

  /// A character of Chinese follows that is no mark.
  private static func counts(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    var index = end
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index + 2 < bytes.count && bytes[index] >= 0xE4 && bytes[index] <= 0xE9
  }
}

extension Bilingual {
  fileprivate static let other = Self(zh: "这个数与前面的数分节方式不同", en: "this number is grouped otherwise than the one before")
  fileprivate static let earlier = Self(zh: "前面的写法", en: "as written before")
}
