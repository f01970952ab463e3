extension ByteBuffer {
  /// Copies text and replaces `<`, `>`, `&`, in attributes `"` too. Characters that XML forbids become U+FFFD.
  ///
  /// Sixteen bytes at a time are copied and looked at together; only where one of them may have to be replaced, each is asked.
  @usableFromInline mutating func append(escaping text: UnsafeBufferPointer<UInt8>, quote: Bool) {
    guard let source = UnsafeRawPointer(text.baseAddress) else { return }
    let special = SpecialBytes(quote: quote)
    var index = 0
    while index < text.count {
      let sliceEnd = min(index + Self.slice, text.count)
      reserve(Self.slice * Self.longestEscape)
      while index < sliceEnd {
        // The byte behind the sixteen is looked at, too.
        if text.count - index > 16 {
          let bytes = source.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
          let next = source.loadUnaligned(fromByteOffset: index + 1, as: SIMD16<UInt8>.self)
          if !special.mayStand(in: bytes, next) {
            UnsafeMutableRawPointer(start + count).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
            index += 16
            count += 16
            continue
          }
        }
        let blockEnd = min(index + 16, text.count)
        while index < blockEnd { appendEscaped(at: &index, of: text, quote: quote) }
      }
    }
  }

  private static var slice: Int { 1024 }
  /// `&quot;`; a slice may end fifteen bytes late.
  private static var longestEscape: Int { 7 }

  /// Writes the byte at the index, or what stands for it and for the two behind it.
  @inline(__always)
  private mutating func appendEscaped(at index: inout Int, of text: UnsafeBufferPointer<UInt8>, quote: Bool) {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "\"") where quote: append("&quot;")
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: append("\u{FFFD}")
    // U+FFFE and U+FFFF are well-formed UTF-8 and no XML characters.
    case 0xEF where index + 1 < text.count && text[index] == 0xBF && text[index + 1] >= 0xBE:
      append("\u{FFFD}")
      index += 2
    default: append(byte)
    }
  }
}

/// The bytes that text may not hold as they are.
private struct SpecialBytes {
  private let quotation: SIMD16<UInt8>

  /// Outside attributes the mark stands for itself; `&` in its place is looked for twice.
  init(quote: Bool) { quotation = SIMD16(repeating: quote ? UInt8(ascii: "\"") : UInt8(ascii: "&")) }

  /// Whether one of sixteen bytes may have to be replaced; `next` begins one byte later.
  @inline(__always) func mayStand(in bytes: SIMD16<UInt8>, _ next: SIMD16<UInt8>) -> Bool {
    let controls = bytes .< SIMD16(repeating: 0x20)
    let marks =
      (bytes .== SIMD16(repeating: UInt8(ascii: "<"))) .| (bytes .== SIMD16(repeating: UInt8(ascii: ">")))
      .| (bytes .== SIMD16(repeating: UInt8(ascii: "&"))) .| (bytes .== quotation)
    let noCharacters = (bytes .== SIMD16(repeating: 0xEF)) .& (next .== SIMD16(repeating: 0xBF))
    let found = unsafeBitCast(controls .| marks .| noCharacters, to: SIMD2<UInt64>.self)
    return found[0] | found[1] != 0
  }
}
