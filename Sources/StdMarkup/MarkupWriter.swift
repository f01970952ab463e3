package import StdModel

/// Writes markup into one growing buffer of bytes. Element and attribute names are static; every text is escaped here
/// and nowhere else.
///
/// The writer has one owner, so that nothing is ever copied behind its back. What opens and closes elements is inlined
/// into the pages: a tag of constants is a few moves of words there.
@frozen public struct MarkupWriter: ~Copyable {
  @usableFromInline var buffer: ByteBuffer

  @inlinable public init(capacity: Int = 4096) { buffer = ByteBuffer(capacity: capacity) }

  @inlinable init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// What has been written, as an array of its own.
  package var bytes: [UInt8] { Array(buffer.bytes) }

  /// How many bytes have been written.
  package var count: Int { buffer.count }

  package func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: buffer.bytes) }

  /// `<name attributes>` content `</name>`
  @inlinable @inline(__always) public mutating func element(
    _ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in },
    content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// `<name attributes>`; `close` has to follow.
  @inlinable @inline(__always)
  public mutating func open(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    tag(name, attributes)
    buffer.append(UInt8(ascii: ">"))
  }

  @inlinable @inline(__always) public mutating func close(_ name: StaticString) {
    buffer.append("</")
    buffer.append(name)
    buffer.append(UInt8(ascii: ">"))
  }

  /// A void element of HTML: `<br>`.
  @inlinable @inline(__always)
  public mutating func void(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    tag(name, attributes)
    buffer.append(UInt8(ascii: ">"))
  }

  /// An empty element of XML: `<break/>`.
  @inlinable @inline(__always)
  public mutating func empty(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void = { _ in }) {
    tag(name, attributes)
    buffer.append("/>")
  }

  package mutating func text(_ text: String) { text.withBytes { buffer.append(escaping: $0, quote: false) } }

  package mutating func text(_ text: Substring) { text.withBytes { buffer.append(escaping: $0, quote: false) } }

  package mutating func text(_ number: Int) { buffer.append(number) }

  /// A piece of running text as UTF-8.
  package mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) { buffer.append(escaping: utf8, quote: false) }

  /// Text that is put together from names and numbers, without a string for it.
  @inlinable @inline(__always) public mutating func text(_ token: (inout TokenWriter) -> Void) {
    var writer = TokenWriter(buffer)
    token(&writer)
    self = MarkupWriter(writer.buffer)
  }

  /// Text that is a constant of the program, with nothing in it to escape.
  @inlinable @inline(__always) public mutating func text(constant words: StaticString) { buffer.append(words) }

  /// A line break between elements, where white space does not count.
  @inlinable public mutating func line() { buffer.append(UInt8(ascii: "\n")) }

  /// Markup that this module's writer made before, such as a diagram.
  package mutating func append(_ finished: borrowing MarkupWriter) { buffer.append(finished.buffer.bytes) }

  /// Finished markup as bytes, which another writer of ours made: a drawn diagram, a filled page shell.
  package mutating func append(finished markup: some Collection<UInt8>) {
    if markup.withContiguousStorageIfAvailable({ buffer.append($0) }) == nil {
      for byte in markup { buffer.append(byte) }
    }
  }

  /// Markup that is a constant of the program: a document type, a fixed fragment.
  @inlinable @inline(__always) public mutating func constant(_ markup: StaticString) { buffer.append(markup) }

  @inlinable @inline(__always)
  mutating func tag(_ name: StaticString, _ attributes: (inout AttributeWriter) -> Void) {
    buffer.append(UInt8(ascii: "<"))
    buffer.append(name)
    var writer = AttributeWriter(buffer)
    attributes(&writer)
    self = MarkupWriter(writer.buffer)
  }
}

/// Writes the attributes of one tag.
@frozen public struct AttributeWriter: ~Copyable {
  @usableFromInline var buffer: ByteBuffer

  @inlinable init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  @inlinable @inline(__always) public mutating func callAsFunction(_ name: StaticString, _ value: String) {
    begin(name)
    append(value)
    buffer.append(UInt8(ascii: "\""))
  }

  @inlinable @inline(__always) public mutating func callAsFunction(_ name: StaticString, _ value: Int) {
    begin(name)
    buffer.append(value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes the attribute only where there is a value.
  @inlinable public mutating func callAsFunction(_ name: StaticString, optional value: String?) {
    if let value { self(name, value) }
  }

  /// A value that is a constant of the program, with nothing in it to escape.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, constant value: StaticString) {
    begin(name)
    buffer.append(value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes a value that is put together from names and numbers, without a string for it.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, token: (inout TokenWriter) -> Void) {
    begin(name)
    var writer = TokenWriter(buffer)
    token(&writer)
    self = AttributeWriter(writer.buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  /// An attribute without value: `hidden`.
  @inlinable @inline(__always) public mutating func flag(_ name: StaticString) {
    buffer.append(UInt8(ascii: " "))
    buffer.append(name)
  }

  @inlinable @inline(__always) mutating func begin(_ name: StaticString) {
    flag(name)
    buffer.append("=\"")
  }

  @usableFromInline mutating func append(_ value: String) {
    value.withBytes { buffer.append(escaping: $0, quote: true) }
  }
}

/// Writes the parts of one attribute value behind each other; text is escaped like any other.
@frozen public struct TokenWriter: ~Copyable {
  @usableFromInline var buffer: ByteBuffer

  @inlinable init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// A word of the program, with nothing in it to escape.
  @inlinable @inline(__always) public mutating func constant(_ word: StaticString) { buffer.append(word) }

  /// A name that the program chose, with nothing in it to escape.
  package mutating func name(_ name: String) { name.withBytes { buffer.append($0) } }

  package mutating func number(_ number: Int) { buffer.append(number) }

  package mutating func text(_ utf8: [UInt8]) {
    utf8.withUnsafeBufferPointer { buffer.append(escaping: $0, quote: true) }
  }

  package mutating func text(_ text: some StringProtocol) {
    text.withBytes { buffer.append(escaping: $0, quote: true) }
  }

  /// `5.2.1`, `A.1`
  package mutating func number(_ number: ClauseNumber) {
    if number.annex != 0 { buffer.append(number.annex) }
    for index in 0..<number.partCount {
      if index > 0 || number.annex != 0 { buffer.append(UInt8(ascii: ".")) }
      buffer.append(number.part(index))
    }
  }

  /// `3`, `A.3`, `3-1`
  package mutating func number(_ number: ObjectNumber) {
    if number.annex != 0 {
      buffer.append(number.annex)
      buffer.append(UInt8(ascii: "."))
    }
    buffer.append(Int(number.ordinal))
    guard number.minor != 0 else { return }
    buffer.append(UInt8(ascii: "-"))
    buffer.append(Int(number.minor))
  }
}

extension StringProtocol {
  /// The UTF-8 of a text; only one that is not native is copied for it.
  fileprivate func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if utf8.withContiguousStorageIfAvailable(body) == nil { Array(utf8).withUnsafeBufferPointer(body) }
  }
}
