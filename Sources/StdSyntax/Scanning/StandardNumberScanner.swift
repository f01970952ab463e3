package import StdModel

/// Reads the number of a standard that begins at the offset; nil where none does, and inside a word.
///
/// `GB/T 24421.3—2023`, `DB53/T 1117`, `T/CAS 123—2020`, `Q/SLFW SS 201`, `ISO/IEC 27001:2022`; also untidy ones (`GB／T
/// 1.1-2020`), which `parseStandardNumber` tells more about. GB/T 1.1—2020, 8.1 and 10.3.1.4.
package func scanStandardNumber(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (number: StandardNumber, end: Int, isTidy: Bool)? {
  guard let parsed = StandardNumberReader.read(TextBytes(bytes), at: offset) else { return nil }
  return (parsed.number, parsed.range.upperBound, parsed.isTidy)
}

/// Reads the number of a standard that begins at the offset, and every fault of its writing.
package func parseStandardNumber(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ParsedStandardNumber? {
  StandardNumberReader.read(TextBytes(bytes), at: offset)
}

package func parseStandardNumber(in text: String, at offset: Int = 0) -> ParsedStandardNumber? {
  withTextBytes(of: text) { StandardNumberReader.read($0, at: offset) }
}

extension ParsedStandardNumber {
  /// The number that the whole text is, spaces around it aside.
  package init?(parsing text: String) {
    let parsed = withTextBytes(of: text) { bytes -> ParsedStandardNumber? in
      guard let parsed = StandardNumberReader.read(bytes, at: bytes.skipSpaces(0)),
        bytes.skipSpaces(parsed.range.upperBound) == bytes.count
      else { return nil }
      return parsed
    }
    guard let parsed else { return nil }
    self = parsed
  }
}

extension StandardNumber {
  /// The number that the whole text is, tidy or not.
  package init?(parsing text: String) {
    guard let parsed = ParsedStandardNumber(parsing: text) else { return nil }
    self = parsed.number
  }
}
