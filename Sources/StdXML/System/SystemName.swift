import StdMarkup
import StdModel

/// The `xml:id` of something in `system.xml`, unique in the document.
///
/// - a document: its slug, `counter-acceptance`
/// - a node: the slug and the anchor that the node has on its page, `counter-acceptance.c-5.2`
/// - what belongs to the framework: `_category.support.finance`, `_adopted.3`, `_planned.1`
///
/// XML wants a name without colon (NCName). Characters that no name may hold, the first one of a slug where a name may
/// not begin with it, dots inside slugs and a `_` at the start of one are written as `_x0031_`, so that different slugs
/// give different names.
struct SystemName {
  enum Kind {
    /// The escaped slug.
    case document([UInt8])
    case node([UInt8], NodeID, Anchor)
    /// The escaped path of the category.
    case category([UInt8])
    case subsystem(SubsystemKind)
    /// Counted from 0; from 1 in the document.
    case adopted(Int)
    case planned(Int)
  }

  /// The anchors of `SiteMap`.
  enum Anchor {
    case clause(ClauseNumber)
    case term(ClauseNumber)
    case figure(ObjectNumber)
    case table(ObjectNumber)
    case formula(ObjectNumber)
    case node
  }

  let kind: Kind

  func write(to token: inout TokenWriter) {
    switch kind {
    case .document(let slug): token.text(slug)
    case .node(let slug, let node, let anchor):
      token.text(slug)
      token.constant(".")
      write(anchor, of: node, to: &token)
    case .category(let path):
      token.constant("_category.")
      token.text(path)
    case .subsystem(let kind):
      token.constant("_subsystem.")
      token.constant(kind.word)
    case .adopted(let index):
      token.constant("_adopted.")
      token.number(index + 1)
    case .planned(let index):
      token.constant("_planned.")
      token.number(index + 1)
    }
  }

  private func write(_ anchor: Anchor, of node: NodeID, to token: inout TokenWriter) {
    switch anchor {
    case .clause(let number):
      token.constant("c-")
      token.number(number)
    case .term(let number):
      token.constant("term-")
      token.number(number)
    case .figure(let number):
      token.constant("fig-")
      token.number(number)
    case .table(let number):
      token.constant("tab-")
      token.number(number)
    case .formula(let number):
      token.constant("eq-")
      token.number(number)
    case .node:
      token.constant("n-")
      token.number(Int(node.index))
    }
  }
}

extension SystemName.Anchor {
  /// The same choice as `SiteMap.anchor`.
  init(_ facts: NodeFacts) {
    switch (facts.kind, facts.effective) {
    case (.clause, .clause(let number)), (.element, .clause(let number)): self = .clause(number)
    case (.term, .clause(let number)): self = .term(number)
    case (.figure, .object(let number)): self = .figure(number)
    case (.table, .object(let number)): self = .table(number)
    case (.formula, .object(let number)): self = .formula(number)
    default: self = .node
    }
  }
}

extension SystemName {
  /// A slug, or a part of a category's path, as a part of a name.
  static func escape(_ text: String, isStart: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isFirst = isStart
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // `_x` would read as the start of an escape.
      if isPlain(scalar, isFirst: isFirst), !(previous == "_" && scalar == "x") {
        UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
        previous = scalar
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        bytes.append(contentsOf: "_x\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)_".utf8)
        previous = nil
      }
      isFirst = false
    }
    return bytes
  }

  /// ASCII letters, digits, `-` and `_`, and the ideographs that every edition of XML 1.0 takes.
  private static func isPlain(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{4E00}"..."\u{9FA5}": true
    case "0"..."9", "-", "_": !isFirst
    default: false
    }
  }
}
