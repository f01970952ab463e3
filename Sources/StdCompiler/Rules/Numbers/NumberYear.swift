import StdModel
import StdSyntax

/// The year of a number has four digits and does not lie behind the publication of the document.
enum NumberYear: StandardRule {
  static let id = RuleID("NUM-03")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "年份号为四位数字，所引用文件的年份不晚于本文件发布", en: "a year has four digits, and no cited document is younger than this one"),
    why: Bilingual(
      zh: "两位年份分不清世纪，尚未发布的文件无法使用", en: "two digits leave the century open, and a document of the future cannot be used"),
    wrong: [
      "## 4 编写\n\n标准应符合GB/T 1.1—⟦20⟧的规定。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nissued: 2026-03-01\n---\n\n## 4 编写\n\n标准应符合⟦GB/T 1.1—2062⟧的规定。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nissued: 2026-03-01\n---\n\n## 2 规范性引用文件\n\n⟦GB/T 1.1—2062⟧　标准化工作导则\n",
    ],
    right: [
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nissued: 2026-03-01\n---\n\n## 4 编写\n\n标准应符合GB/T 1.1—2020和Q/SLFW JC 201—2026的规定。\n",
      "---\nnumber: DB53/T XXXX—XXXX\ntitle: 窗口受理服务规程\n---\n\n## 4 编写\n\n标准应符合GB/T 1.1—2020的规定。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.findings(of: [.twoDigitYear], rule: id, severity, certainty: .likely) { number, fault in
      (.twoDigits(number.number, number.written(fault.range)), number.number.year.map { String($0) } ?? "")
    } + checkFuture(document)
  }

  private static func checkFuture(_ document: DocumentView) -> [Diagnostic] {
    guard let issued = document.metadata.issued.flatMap({ year(of: $0.value) }) else { return [] }
    var found: [Diagnostic] = []
    for entry in document.citations.entries {
      if let number = entry.number, let year = number.year, year > issued {
        found.append(finding(.future(number, issued), at: entry.entry.headSpan))
      }
    }
    let late = document.citations.citations.filter { citation in
      guard let number = citation.number, let year = number.year, year > issued else { return false }
      // Its entry tells the same.
      return !document.citations.entries.contains { $0.number == number }
    }
    guard !late.isEmpty else { return found }
    let proses = document.proses(at: Set(late.map(\.reference.place)))
    for citation in late {
      guard let number = citation.number, let prose = proses[citation.reference.place] else { continue }
      found.append(finding(.future(number, issued), at: prose.span(of: citation.reference.mention.coreRange)))
    }
    return found
  }

  private static func year(of date: String) -> Int? {
    let digits = date.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 ? Int(digits) : nil
  }
}

extension Bilingual {
  fileprivate static func twoDigits(_ number: StandardNumber, _ written: String) -> Self {
    Self(zh: "年份号“\(written)”应为四位数字：\(number)", en: "the year “\(written)” needs four digits: \(number)")
  }

  fileprivate static func future(_ number: StandardNumber, _ issued: Int) -> Self {
    Self(zh: "\(number) 的年份晚于本文件的发布年份 \(issued)", en: "\(number) is younger than this document, which is of \(issued)")
  }
}
