/// A mail as programs save it (`.eml`): its text, and the files that came with it; RFC 5322 and the parts of MIME that mails
/// with attachments use.
package struct MailMessage: Equatable, Sendable {
  package struct Attachment: Equatable, Sendable {
    package let name: String
    package let bytes: [UInt8]
  }

  /// `示例 <office@example.org>`, decoded.
  package private(set) var from = ""
  package private(set) var subject = ""
  /// The day that it was sent, `2026-03-20`; empty where the mail does not tell.
  package private(set) var date = ""
  package private(set) var text = ""
  package private(set) var attachments: [Attachment] = []

  /// More parts than a mail has: such mails are made to exhaust their reader.
  private static let partLimit = 200

  /// The mail in some bytes; nil where they do not begin as mails do.
  package init?(_ bytes: [UInt8]) {
    let (fields, body) = Self.parted(bytes)
    guard fields["from"] != nil, fields["date"] != nil || fields["message-id"] != nil || fields["mime-version"] != nil
    else { return nil }
    from = Self.decodedWords(fields["from"] ?? "")
    subject = Self.decodedWords(fields["subject"] ?? "")
    date = Self.day(fields["date"] ?? "")
    var count = 0
    read(fields, body, depth: 0, &count)
  }

  private mutating func read(_ fields: [String: String], _ body: [UInt8], depth: Int, _ count: inout Int) {
    count += 1
    guard count <= Self.partLimit, depth < 16 else { return }
    let type = fields["content-type"] ?? "text/plain"
    let kind = type.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    if kind.hasPrefix("multipart/"), let boundary = Self.parameter("boundary", of: type) {
      for part in Self.parts(body, boundary) {
        let (fields, body) = Self.parted(part)
        read(fields, body, depth: depth + 1, &count)
      }
      return
    }
    let content = Self.decoded(body, fields["content-transfer-encoding"] ?? "")
    let name = Self.parameter("filename", of: fields["content-disposition"] ?? "") ?? Self.parameter("name", of: type)
    if let name, !name.isEmpty {
      attachments.append(Attachment(name: Self.decodedWords(name), bytes: content))
    } else if kind == "message/rfc822" {
      let (fields, body) = Self.parted(content)
      read(fields, body, depth: depth + 1, &count)
    } else if kind == "text/plain", text.isEmpty {
      text = Self.text(content, charset: Self.parameter("charset", of: type))
    } else if kind == "text/html", text.isEmpty {
      text = Self.plain(Self.text(content, charset: Self.parameter("charset", of: type)))
    }
  }

  // MARK: - Parts

  /// The fields by their names in small letters, lines that go on joined, and what stands below.
  private static func parted(_ bytes: [UInt8]) -> (fields: [String: String], body: [UInt8]) {
    var fields: [String: String] = [:]
    var last = ""
    var place = 0
    while place < bytes.count {
      var end = place
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var line = bytes[place..<end]
      if line.last == 0x0D { line = line.dropLast() }
      place = min(end + 1, bytes.count)
      if line.isEmpty { break }
      let words = decodeText(Array(line))?.text ?? ""
      if words.first == " " || words.first == "\t" {
        fields[last, default: ""] += " " + words.drop { $0 == " " || $0 == "\t" }
      } else if let mark = words.firstIndex(of: ":") {
        last = words[..<mark].lowercased()
        fields[last] = words[words.index(after: mark)...].drop { $0 == " " }.description
      } else {
        // No field at all: the text begins without an empty line.
        return (fields, Array(bytes[(end - line.count)...]))
      }
    }
    return (fields, Array(bytes[place...]))
  }

  private static func parts(_ body: [UInt8], _ boundary: String) -> [[UInt8]] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [[UInt8]] = []
    var current: [UInt8]?
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        if let part = current { parts.append(part) }
        current = []
      } else {
        current?.append(contentsOf: line)
        current?.append(0x0A)
      }
    }
    if let part = current, part.contains(where: { $0 > 0x20 }), parts.isEmpty { parts.append(part) }
    return parts
  }

  /// `boundary="x"`; `filename*=UTF-8''%E8…` (RFC 2231) as well.
  private static func parameter(_ name: String, of field: String) -> String? {
    for piece in field.split(separator: ";").dropFirst() {
      guard let mark = piece.firstIndex(of: "=") else { continue }
      let key = piece[..<mark].filter { $0 != " " && $0 != "\t" }.lowercased()
      var value = String(piece[piece.index(after: mark)...].drop { $0 == " " })
      while let last = value.last, last == " " || last == "\t" { value.removeLast() }
      if value.first == "\"", value.last == "\"", value.count > 1 { value = String(value.dropFirst().dropLast()) }
      if key == name { return value }
      if key == name + "*" || key == name + "*0*" {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { continue }
        return decodeText(percentDecoded(parts[2].utf8))?.text
      }
    }
    return nil
  }

  // MARK: - Encodings

  private static func decoded(_ body: [UInt8], _ encoding: String) -> [UInt8] {
    switch encoding.filter({ $0 != " " }).lowercased() {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body, spaceMark: nil)
    default: body
    }
  }

  private static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// - Parameter spaceMark: the byte that stands for a space in words of a head.
  private static func quotedPrintable(_ bytes: [UInt8], spaceMark: UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte == spaceMark ? 0x20 : byte)
        continue
      }
      if place < bytes.count, bytes[place] == 0x0A {
        place += 1
      } else if place + 1 < bytes.count, bytes[place] == 0x0D, bytes[place + 1] == 0x0A {
        place += 2
      } else if place + 1 < bytes.count, let value = hexadecimal(bytes[place], bytes[place + 1]) {
        result.append(value)
        place += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func percentDecoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    quotedPrintable(bytes.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }, spaceMark: nil)
  }

  private static func hexadecimal(_ high: UInt8, _ low: UInt8) -> UInt8? {
    UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
  }

  private static func text(_ bytes: [UInt8], charset: String?) -> String {
    // What names no encoding, or a wrong one, is found by its bytes; UTF-8 and GBK are what there is.
    decodeText(bytes)?.text ?? String(decoding: bytes, as: UTF8.self)
  }

  /// `=?utf-8?B?5L2g?=` (RFC 2047).
  static func decodedWords(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var isBehindWord = false
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "=")) {
      let parts = rest[start...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "=", let end = parts[3].firstIndex(of: "?"),
        parts[3][end...].hasPrefix("?=")
      else {
        result += rest[...start]
        rest = rest[rest.index(after: start)...]
        isBehindWord = false
        continue
      }
      let between = rest[..<start]
      if !isBehindWord || !between.allSatisfy({ $0 == " " || $0 == "\t" }) { result += between }
      let words = Array(parts[3][..<end].utf8)
      let bytes = parts[2].lowercased() == "b" ? base64(words) : quotedPrintable(words, spaceMark: UInt8(ascii: "_"))
      result += decodeText(bytes)?.text ?? ""
      rest = rest[rest.index(end, offsetBy: 2)...]
      isBehindWord = true
    }
    return result + rest
  }

  /// The words of a page: lines where blocks end, no marks.
  private static func plain(_ html: String) -> String {
    var text = ""
    var tag: String?
    var hidden = ""
    for character in html {
      if let open = tag {
        if character == ">" {
          let name = open.lowercased().prefix { $0.isLetter || $0 == "/" || $0.isNumber }
          if ["br", "/p", "/div", "/tr", "/li", "p", "div"].contains(String(name)) { text += "\n" }
          if name == "td" || name == "/td" { text += "\t" }
          if name == "style" || name == "script" { hidden = "/" + name }
          if name == hidden { hidden = "" }
          tag = nil
        } else {
          tag = open + String(character)
        }
      } else if character == "<" {
        tag = ""
      } else if hidden.isEmpty, character != "\r", character != "\n" {
        text.append(character)
      }
    }
    for (entity, words) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: words)
    }
    return text
  }

  /// `Fri, 20 Mar 2026 09:12:00 +0800` is 2026-03-20.
  private static func day(_ field: String) -> String {
    let words = field.split { $0 == " " || $0 == "," }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
      guard let month = months.firstIndex(of: word.lowercased()), let day = Int(words[place - 1]),
        (1...31).contains(day),
        let year = Int(words[place + 1]), (1990...2200).contains(year)
      else { continue }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
      return "\(year)-\(two(month + 1))-\(two(day))"
    }
    return ""
  }
}
