/// A file of `templates/` or `standards/` that the executable carries.
package struct Asset: Sendable {
  enum Encoding: Sendable {
    /// The constant is the file.
    case text
    /// Each scalar of the constant is one byte.
    case bytewise
  }

  /// `templates/site/page.mustache`, as in the package.
  package let path: String
  private let encoding: Encoding
  private let constant: StaticString

  init(path: String, encoding: Encoding, constant: StaticString) {
    self.path = path
    self.encoding = encoding
    self.constant = constant
  }

  package var bytes: [UInt8] {
    switch encoding {
    case .text: Array(UnsafeBufferPointer(start: constant.utf8Start, count: constant.utf8CodeUnitCount))
    case .bytewise:
      constant.withUTF8Buffer { String(decoding: $0, as: UTF8.self).unicodeScalars.map { UInt8($0.value) } }
    }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
