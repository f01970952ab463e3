import StdModel

/// Checks that a file is UTF-8 text of a size that is read at all.
///
/// Returns its bytes, in which every ill-formed byte is a NUL, so that all places stay; running text shows a NUL as
/// U+FFFD. Nil for a file that is too large, or that is no UTF-8 text at all (GB 18030, UTF-16).
func checkEncoding(_ source: SourceText, limits: ParseLimits) -> Staged<[UInt8]?> {
  guard source.bytes.count <= limits.fileBytes else {
    return Staged(nil, [.fileTooLarge(source.bytes.count, limit: limits.fileBytes, at: SourceSpan(source.id, 0, 0))])
  }
  guard let illFormed = firstIllFormedByte(source.bytes) else { return Staged(source.bytes) }
  if let diagnostic = foreignEncoding(source, illFormed) { return Staged(nil, [diagnostic]) }
  return replaceIllFormed(source, from: illFormed, limits: limits)
}

/// Whether it looks like a text in another encoding: one diagnostic for all of it.
private func foreignEncoding(_ source: SourceText, _ illFormed: Int) -> Diagnostic? {
  let bytes = source.bytes
  let end = min(illFormed + 1, bytes.count)
  let place = SourceSpan(source.id, illFormed, end)
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return .foreignEncoding("UTF-16", at: place)
  }
  return looksLikeGB18030(bytes) ? .foreignEncoding("GB 18030", at: place) : nil
}

/// Whether all bytes form GB 18030 characters, most of them common Chinese ones.
private func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
  var index = 0
  var common = 0
  var others = 0
  while index < bytes.count {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else { return false }
    let trail = bytes[index + 1]
    if trail >= 0x30, trail <= 0x39 {
      guard index + 3 < bytes.count else { return false }
      others += 1
      index += 4
      continue
    }
    guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return false }
    // The rows of GB 2312: symbols and full-width forms, and the characters in daily use.
    if trail >= 0xA1, lead >= 0xA1 && lead <= 0xA3 || lead >= 0xB0 && lead <= 0xF7 { common += 1 } else { others += 1 }
    index += 2
  }
  return common > others * 4
}

private func replaceIllFormed(_ source: SourceText, from start: Int, limits: ParseLimits) -> Staged<[UInt8]?> {
  var bytes = source.bytes
  var diagnostics: [Diagnostic] = []
  var index = start
  while index < bytes.count {
    let length = bytes.withUnsafeBytes { wellFormedLength($0, index) }
    if length > 0, bytes[index] != 0 {
      index += length
      continue
    }
    let first = index
    let isNUL = bytes[index] == 0
    while index < bytes.count, isNUL ? bytes[index] == 0 : bytes.withUnsafeBytes({ wellFormedLength($0, index) }) == 0 {
      bytes[index] = 0
      index += 1
    }
    let place = SourceSpan(source.id, first, index)
    diagnostics.append(isNUL ? .nulBytes(at: place) : .illFormed(source.bytes[first..<index], at: place))
  }
  return Staged(bytes, diagnostics.bounded(limits.diagnosticsPerRule))
}

/// The place of the first NUL or ill-formed byte, or nil. Eight characters of ASCII and two of Chinese are looked at
/// at a time.
private func firstIllFormedByte(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { buffer in
    var index = 0
    while index < buffer.count {
      if index + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if word & 0x8080_8080_8080_8080 == 0, (word &- 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
        // Two of U+1000 … U+CFFF or U+E000 … U+FFFF; E0 and ED open characters with other bounds.
        let leads = (UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 24))
        if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, leads.0 != 0xE0, leads.0 != 0xED, leads.1 != 0xE0,
          leads.1 != 0xED
        {
          index += 6
          continue
        }
      }
      let length = wellFormedLength(buffer, index)
      guard length > 0, buffer[index] != 0 else { return index }
      index += length
    }
    return nil
  }
}

/// The length of the well-formed UTF-8 character at a place, or 0.
private func wellFormedLength(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
  let lead = bytes[index]
  let length: Int
  var lowest: UInt8 = 0x80
  var highest: UInt8 = 0xBF
  switch lead {
  case 0...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, lowest) = (3, 0xA0)
  case 0xED: (length, highest) = (3, 0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, lowest) = (4, 0x90)
  case 0xF4: (length, highest) = (4, 0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  guard index + length <= bytes.count, bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return 0 }
  for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}
