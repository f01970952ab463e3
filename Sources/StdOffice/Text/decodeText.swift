import Glibc

/// The encodings that texts from offices come in.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// What Chinese Windows calls ANSI; holds GBK and GB 2312.
  case gb18030 = "GB18030"
}

/// Text from bytes whose encoding is not told: by a byte order mark, else UTF-8 where the bytes are that, else GB 18030.
///
/// - Returns: the text without its mark, and the encoding; nil where the bytes are none of these.
package func decodeText(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding)? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    return (String(decoding: bytes.dropFirst(3), as: UTF8.self), .utf8)
  }
  if bytes.starts(with: [0xFF, 0xFE]) { return convert(bytes.dropFirst(2), from: .utf16LittleEndian) }
  if bytes.starts(with: [0xFE, 0xFF]) { return convert(bytes.dropFirst(2), from: .utf16BigEndian) }
  if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
  return convert(bytes[...], from: .gb18030)
}

private func convert(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) -> (text: String, encoding: TextEncoding)?
{
  guard let converter = iconv_open("UTF-8", encoding.rawValue), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  // No encoding here takes more than twice its bytes in UTF-8.
  var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
  var outputRest = output.count
  let status = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var source = input.baseAddress
      var target = output.baseAddress
      var inputRest = input.count
      return iconv(converter, &source, &inputRest, &target, &outputRest)
    }
  }
  guard status != -1 else { return nil }
  let count = output.count - outputRest
  return (String(decoding: output.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self), encoding)
}
