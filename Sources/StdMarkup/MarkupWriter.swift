/// Writes markup into one growing buffer of bytes. Element and attribute names are static; every text is escaped here and nowhere else.
package struct MarkupWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// `<name attributes>` content `</name>`
  package mutating func element(
    _ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in },
    content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// `<name attributes>`; `close` has to follow.
  package mutating func open(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// A void element of HTML: `<br>`.
  package mutating func void(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An empty element of XML: `<break/>`.
  package mutating func empty(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    tag(name, attributes)
    append("/>")
  }

  package mutating func text(_ text: String) { appendEscaped(text.utf8, quote: false) }
  package mutating func text(_ text: Substring) { appendEscaped(text.utf8, quote: false) }
  package mutating func text(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
  /// A piece of running text as UTF-8.
  package mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    StdMarkup.appendEscaped(utf8, quote: false, to: &bytes)
  }

  /// A line break between elements, where white space does not count.
  package mutating func line() { bytes.append(UInt8(ascii: "\n")) }

  /// Markup that this module's writer made before, such as a diagram.
  package mutating func append(_ finished: MarkupWriter) { bytes.append(contentsOf: finished.bytes) }

  /// Finished markup as bytes, which another writer of ours made: a drawn diagram, a filled page shell.
  package mutating func append(finished markup: some Collection<UInt8>) { bytes.append(contentsOf: markup) }

  /// Markup that is a constant of the program: a document type, a fixed fragment.
  package mutating func constant(_ markup: StaticString) { append(markup) }

  private mutating func tag(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    // Swapping keeps the buffer with one owner; with two, the next byte would copy all of it.
    var writer = AttributeWriter(bytes: [])
    swap(&bytes, &writer.bytes)
    attributes(&writer)
    swap(&bytes, &writer.bytes)
  }

  fileprivate mutating func append(_ constant: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: constant.utf8Start, count: constant.utf8CodeUnitCount))
  }

  private mutating func appendEscaped(_ text: some Collection<UInt8>, quote: Bool) {
    StdMarkup.appendEscaped(text, quote: quote, to: &bytes)
  }
}

/// Writes the attributes of one tag.
package struct AttributeWriter {
  fileprivate var bytes: [UInt8]

  package mutating func callAsFunction(_ name: StaticString, _ value: String) {
    begin(name)
    appendEscaped(value.utf8, quote: true, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func callAsFunction(_ name: StaticString, _ value: Int) { self(name, String(value)) }

  /// Writes the attribute only where there is a value.
  package mutating func callAsFunction(_ name: StaticString, optional value: String?) {
    if let value { self(name, value) }
  }

  /// Writes a value that is put together from names and numbers, without a string for it.
  package mutating func callAsFunction(_ name: StaticString, token: (inout TokenWriter) -> Void) {
    begin(name)
    var writer = TokenWriter(bytes: [])
    swap(&bytes, &writer.bytes)
    token(&writer)
    swap(&bytes, &writer.bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute without value: `hidden`.
  package mutating func flag(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  private mutating func begin(_ name: StaticString) {
    flag(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Writes the parts of one attribute value behind each other; text is escaped like any other.
package struct TokenWriter {
  fileprivate var bytes: [UInt8]

  /// A word of the program, with nothing in it to escape.
  package mutating func constant(_ word: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  package mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  package mutating func text(_ utf8: [UInt8]) { appendEscaped(utf8, quote: true, to: &bytes) }
}

/// Copies text in runs and replaces `<`, `>`, `&`, in attributes `"` too. Characters that XML forbids become U+FFFD.
func appendEscaped(_ text: some Collection<UInt8>, quote: Bool, to bytes: inout [UInt8]) {
  func append(_ buffer: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      // Everything above `>` is plain; of the rest only a few bytes matter.
      if byte > UInt8(ascii: ">") || !isSpecial(byte, quote: quote) {
        // U+FFFE and U+FFFF are well-formed UTF-8 and no XML characters.
        if byte == 0xEF, index + 2 < buffer.count, buffer[index + 1] == 0xBF, buffer[index + 2] >= 0xBE {
          bytes.append(contentsOf: buffer[runStart..<index])
          bytes.append(contentsOf: replacementCharacter)
          index += 3
          runStart = index
          continue
        }
        index += 1
        continue
      }
      bytes.append(contentsOf: buffer[runStart..<index])
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: lessThan)
      case UInt8(ascii: ">"): bytes.append(contentsOf: greaterThan)
      case UInt8(ascii: "&"): bytes.append(contentsOf: ampersand)
      case UInt8(ascii: "\""): bytes.append(contentsOf: quotationMark)
      default: bytes.append(contentsOf: replacementCharacter)
      }
      index += 1
      runStart = index
    }
    bytes.append(contentsOf: buffer[runStart..<buffer.count])
  }
  if text.withContiguousStorageIfAvailable(append) == nil { Array(text).withUnsafeBufferPointer(append) }
}

private func isSpecial(_ byte: UInt8, quote: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): true
  case UInt8(ascii: "\""): quote
  case 0x09, 0x0A, 0x0D: false
  default: byte < 0x20
  }
}

private let lessThan = Array("&lt;".utf8)
private let greaterThan = Array("&gt;".utf8)
private let ampersand = Array("&amp;".utf8)
private let quotationMark = Array("&quot;".utf8)
private let replacementCharacter = Array("\u{FFFD}".utf8)
