import StdModel

/// The mail address to which comments go is one in the letter, the form and `system.yaml`.
enum OneContact: StandardRule {
  static let id = RuleID("PROC-26")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "征求意见函、意见表和 system.yaml 中的联系邮箱一致", en: "letter, form and system.yaml name one mail address for comments"),
    why: Bilingual(
      zh: "地址不一致，一部分意见会寄到没有人看的邮箱", en: "with two addresses some comments go where nobody reads them"),
    wrong: [
      """
      关于征求《窗口受理服务规程（征求意见稿）》意见的函

      有关单位：

      意见请发送至bz@example.org。

      示例市地方标准

      DB9901/T XXXX—2026

      窗口受理服务规程

      （征求意见稿）

      XXXX-XX-XX 发布

      ## 1 范围

      本文件适用于受理。

      ## 2 规范性引用文件

      本文件没有规范性引用文件。

      ## 3 术语和定义

      本文件没有需要界定的术语和定义。

      ## 4 受理

      窗口应受理申请。

      示例市地方标准征求意见表

      电子邮箱：⟦bzh@example.org⟧
      """,
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: 2026-03-31
        contact: {name: 办公室, phone: "0000-0000000", email: office@example.org}
      === statements/a.md
      ---
      statement-of: Q/SLFW SS 301—2026
      title: 编制说明
      ---
      ## 一、工作简况

      意见发送至⟦ofice@example.org⟧。
      """,
    ],
    right: [
      """
      关于征求《窗口受理服务规程（征求意见稿）》意见的函

      有关单位：

      意见请发送至bz@example.org。

      示例市地方标准

      DB9901/T XXXX—2026

      窗口受理服务规程

      （征求意见稿）

      XXXX-XX-XX 发布

      ## 1 范围

      本文件适用于受理。

      ## 2 规范性引用文件

      本文件没有规范性引用文件。

      ## 3 术语和定义

      本文件没有需要界定的术语和定义。

      ## 4 受理

      窗口应受理申请。

      示例市地方标准征求意见表

      电子邮箱：bz@example.org
      """,
      // A service has addresses of its own.
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: 2026-03-31
        contact: {name: 办公室, phone: "0000-0000000", email: office@example.org}
      === implementation/a.md
      ---
      title: 投诉处理规程
      stage: 征求意见稿
      ---
      ## 4 受理

      投诉邮箱应为ts@example.org。
      """,
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    var known: [(address: String, span: SourceSpan)] = []
    if let round = document.system.system.configuration.consultation, let address = round.contact.email {
      known = [(address, round.span)]
    }
    var found: [Diagnostic] = []
    for element in document.elements where document.isStatement || !element.kind.isOfStandard {
      forEachProse(of: element.clause) { _, prose in
        guard prose.text.utf8.contains(UInt8(ascii: "@")) else { return }
        for (address, range) in addresses(in: prose) {
          let span = prose.span(of: range)
          guard let first = known.first else {
            known.append((address, span))
            continue
          }
          // Several in the letter are all right: the form may name any of them.
          if element.kind == .preamble, document.system.system.configuration.consultation?.contact.email == nil {
            known.append((address, span))
          } else if !known.contains(where: { $0.address == address }) {
            found.append(
              finding(.other(address, first.address), at: span, related: [Diagnostic.Label(first.span, .first)]))
          }
        }
      }
    }
    return found
  }

  private static func addresses(in prose: Prose) -> [(String, TextRange)] {
    let bytes = Array(prose.text.utf8)
    var result: [(String, TextRange)] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      var start = at
      var end = at + 1
      while start > 0, isPart(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard start < at, bytes[at..<end].contains(UInt8(ascii: ".")) else { continue }
      result.append((String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), TextRange(start, end)))
    }
    return result
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }
}

extension Element.Kind {
  /// Whether it is a part of the standard rather than a letter before it or a form behind it.
  fileprivate var isOfStandard: Bool {
    switch self {
    case .preamble, .appendage: false
    case .contents, .foreword, .introduction, .scope, .normativeReferences, .terms, .symbols, .technical, .annex,
      .bibliography, .index:
      true
    }
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "先写的联系邮箱", en: "the address named first")

  fileprivate static func other(_ address: String, _ first: String) -> Self {
    Self(zh: "这里的联系邮箱是 \(address)，别处是 \(first)", en: "\(address) is named here, \(first) elsewhere")
  }
}
