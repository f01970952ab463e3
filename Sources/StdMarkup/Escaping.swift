extension ByteBuffer {
  /// Copies text and replaces `<`, `>`, `&`, in attributes `"` too. Characters that XML forbids become U+FFFD.
  ///
  /// Eight bytes at a time are copied and looked at together; only where one of them may have to be replaced, each is
  /// asked.
  @usableFromInline mutating func append(escaping text: UnsafeBufferPointer<UInt8>, quote: Bool) {
    guard let source = UnsafeRawPointer(text.baseAddress) else { return }
    let special = SpecialBytes(quote: quote)
    var index = 0
    while index < text.count {
      let sliceEnd = min(index + Self.slice, text.count)
      reserve(Self.slice * Self.longestEscape)
      while index < sliceEnd {
        let bytes: UInt64
        let next: UInt64
        let length: Int
        // The byte behind the eight is looked at, too.
        if text.count - index > 8 {
          bytes = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          next = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self))
          length = 8
        } else {
          length = text.count - index
          bytes = Self.end(of: text, source, length)
          next = bytes >> 8 | 0x20 << 56
        }
        if !special.mayStand(in: bytes, next) {
          // What is written behind the end of the text is overwritten by what comes next.
          UnsafeMutableRawPointer(start + count).storeBytes(of: bytes.littleEndian, as: UInt64.self)
          index &+= length
          count &+= length
          continue
        }
        let blockEnd = min(index + 8, text.count)
        while index < blockEnd { appendEscaped(at: &index, of: text, quote: quote) }
      }
    }
  }

  /// The last bytes of a text, at most eight, the first one lowest and spaces behind them.
  @inline(__always)
  private static func end(of text: UnsafeBufferPointer<UInt8>, _ source: UnsafeRawPointer, _ length: Int) -> UInt64 {
    let spaces: UInt64 = 0x2020_2020_2020_2020 << UInt64(8 * length)
    if text.count >= 8 {
      let last = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
      return last >> UInt64(64 - 8 * length) | spaces
    }
    var bytes: UInt64 = 0
    var index = text.count
    while index > text.count - length {
      index -= 1
      bytes = bytes << 8 | UInt64(text[index])
    }
    return bytes | spaces
  }

  private static var slice: Int { 1024 }
  /// `&quot;`; a slice may end a few bytes late.
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

/// Looks for the bytes that text may not hold as they are in eight bytes at once, with the arithmetic of one word. It
/// may take a plain byte behind a special one for special, never the other way round.
private struct SpecialBytes {
  /// Turns `"` into `&` where that has to be replaced, too.
  private let quotation: UInt64

  init(quote: Bool) { quotation = quote ? Self.every(UInt8(ascii: "\"") ^ UInt8(ascii: "&")) : 0 }

  /// Whether one of eight bytes may have to be replaced; `next` begins one byte later.
  @inline(__always) func mayStand(in bytes: UInt64, _ next: UInt64) -> Bool {
    let controls = (bytes &- Self.every(0x20)) & ~bytes
    // `<` and `>` are one bit apart, as `"` and `&` are.
    let brackets = Self.zeros((bytes | Self.every(0x02)) ^ Self.every(UInt8(ascii: ">")))
    let marks = Self.zeros((bytes | quotation) ^ Self.every(UInt8(ascii: "&")))
    let noCharacters = Self.zeros(bytes ^ Self.every(0xEF)) & Self.zeros(next ^ Self.every(0xBF))
    return (controls | brackets | marks | noCharacters) & Self.every(0x80) != 0
  }

  /// The byte eight times.
  @inline(__always) private static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Sets the highest bit of bytes that are 0.
  @inline(__always) private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- every(1)) & ~bytes }
}
