/// The text of a mail: what its sender wrote, and what stands below as quoted or passed on.
struct MailText {
  private(set) var top: [String] = []
  private(set) var quoted: [String] = []
  private(set) var sender = ""
  private(set) var address = ""
  private(set) var subject = ""

  init(_ text: String) {
    var isQuoted = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = line.last == "\r" ? line.dropLast() : line
      if Self.isSeparator(words.trimmed) {
        isQuoted = true
        continue
      }
      let isMarked = words.trimmed.first == ">"
      while let first = words.trimmed.first, first == ">" { words = words.drop { $0 == " " }.dropFirst() }
      if isMarked, words.first == " " { words = words.dropFirst() }
      if takeHead(words.trimmed, isQuoted: isQuoted) { continue }
      if isQuoted || isMarked { quoted.append(String(words)) } else { top.append(String(words)) }
    }
  }

  /// `-----原始邮件-----`, `在 2026年3月12日，某某 写道：`
  private static func isSeparator(_ line: String) -> Bool {
    let words = line.filter { !"-—_=* ".contains($0) }
    if ["原始邮件", "转发邮件", "转发的邮件", "转发邮件信息", "回复的原邮件", "OriginalMessage", "Forwardedmessage", "原始郵件"].contains(words) {
      return line != words
    }
    return (line.hasSuffix("写道：") || line.hasSuffix("写道:") || line.hasSuffix("wrote:")) && line.count <= 120
  }

  /// A line of the head; the first ones tell who sent the mail.
  private mutating func takeHead(_ line: String, isQuoted: Bool) -> Bool {
    guard let mark = line.firstIndex(where: { "：:".contains($0) }) else { return false }
    let name = line[..<mark].filter { !" *\u{3000}".contains($0) }.lowercased()
    let value = line[line.index(after: mark)...].trimmed
    switch name {
    case "发件人", "from", "寄件人":
      guard sender.isEmpty, address.isEmpty else { return true }
      if let open = value.lastIndex(of: "<") ?? value.lastIndex(of: "[") {
        address = String(value[value.index(after: open)...].prefix { !">]".contains($0) }).trimmed
        sender = String(value[..<open]).filter { !"\"“”".contains($0) }.trimmed
      } else if value.contains("@") {
        address = value
      } else {
        sender = value
      }
      return true
    case "主题", "subject":
      if subject.isEmpty { subject = value }
      return true
    case "收件人", "to", "抄送", "cc", "发送时间", "发送日期", "sent", "附件", "importance", "重要性": return true
    default: return false
    }
  }
}
