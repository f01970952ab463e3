/// Looks through a document before libxml2 does, in one pass over its bytes, and refuses what must not get there: a
/// DOCTYPE, elements nested too deep, and the inputs that libxml2 2.9 takes quadratic time for (a tag with very many
/// attributes, hyphens in a comment).
///
/// In a well-formed document it sees exactly the tags. In another one it goes no further than the first thing that it
/// knows to be wrong; whatever else is wrong libxml2 finds.
struct XMLScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: XMLLimits
  private var offset = 0
  private var depth = 0

  static func check(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLError) {
    try bytes.withUnsafeBufferPointer { buffer throws(XMLError) in
      var scan = XMLScan(bytes: buffer, limits: limits)
      try scan.run()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  private mutating func run() throws(XMLError) {
    while skip(to: UInt8(ascii: "<")) {
      if starts(with: "<!--") {
        try scanComment()
      } else if starts(with: "<![CDATA[") {
        skip(past: "]]>")
      } else if starts(with: "<!DOCTYPE") {
        try scanDocumentType()
      } else if starts(with: "<!") {
        throw fault("<! opens neither a comment nor a character section")
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "</") {
        depth -= 1
        offset += 2
      } else {
        try scanTag()
      }
    }
  }

  /// A start tag: counts its attributes by their quotation marks.
  private mutating func scanTag() throws(XMLError) {
    var attributes = 0
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: ">"):
        let isEmpty = bytes[offset - 1] == UInt8(ascii: "/")
        guard depth < limits.depth else { throw .tooDeep(line: line, limit: limits.depth) }
        if !isEmpty { depth += 1 }
        return
      case UInt8(ascii: "<"): throw fault("< in a tag")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        attributes += 1
        guard attributes <= limits.attributes else {
          throw .tooManyAttributes(line: line, limit: limits.attributes)
        }
        offset += 1
        while offset < bytes.count, bytes[offset] != byte {
          if bytes[offset] == UInt8(ascii: "<") { throw fault("< in the value of an attribute") }
          offset += 1
        }
      default: break
      }
      offset += 1
    }
  }

  /// `<!DOCTYPE standard PUBLIC "…" "…">`; what opens with `[` would declare something.
  private mutating func scanDocumentType() throws(XMLError) {
    guard limits.allowsNamedDocumentType, depth == 0 else { throw .documentType }
    offset += 9
    let end = min(bytes.count, offset + 4096)
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: ">"):
        offset += 1
        return
      case UInt8(ascii: "["), UInt8(ascii: "<"): throw .documentType
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[offset]
        offset += 1
        while offset < end, bytes[offset] != quote { offset += 1 }
      default: break
      }
      offset += 1
    }
    throw .documentType
  }

  private mutating func scanComment() throws(XMLError) {
    offset += 4
    skip(past: "--")
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">") else { return }
    throw fault("-- in a comment")
  }

  // MARK: - Moving

  /// Moves to the next occurrence of a byte; false at the end.
  private mutating func skip(to byte: UInt8) -> Bool {
    while offset < bytes.count {
      if bytes[offset] == byte { return true }
      offset += 1
    }
    return false
  }

  /// Moves behind the next occurrence of a constant, or to the end.
  private mutating func skip(past text: StaticString) {
    while offset < bytes.count, !starts(with: text) { offset += 1 }
    offset = min(bytes.count, offset + text.utf8CodeUnitCount)
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  // MARK: - Refusing

  private var line: Int { 1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } }

  private func fault(_ message: String) -> XMLError {
    .notWellFormed(XMLViolation(line: line, element: nil, message: message))
  }
}
