/// Takes the data of persons (个人信息) out of texts that are made public: the names, telephone numbers and addresses that
/// the returns hold, and whatever looks like a telephone number, an address of mail or the number of an identity card.
package struct Redaction: Sendable {
  /// What is known, the longest first.
  private let words: [String]
  private let persons: Set<String>

  /// What stands in the place of what was taken out.
  package static let mark = "（略）"

  package init(_ store: ConsultationStore) {
    var words: Set<String> = []
    var persons: Set<String> = []
    for receipt in store.receipts {
      if !receipt.person.isEmpty {
        persons.insert(receipt.person)
        if receipt.person.count > 1 { words.insert(receipt.person) }
      }
      words.formUnion([receipt.phone, receipt.email, receipt.address].filter { $0.count > 3 })
    }
    let author = "批注人："
    for comment in store.comments where comment.remark.hasPrefix(author) {
      let name = String(comment.remark.dropFirst(author.count))
      if name.count > 1 { words.insert(name) }
    }
    // A unit that has the name of a person, as a workshop may have, stays readable as what it is.
    let units = Set(store.receipts.map(\.unit))
    self.words = words.subtracting(units).sorted { ($0.count, $1) > ($1.count, $0) }
    self.persons = persons.subtracting(units)
  }

  /// A unit; who answered as a person is `个人`.
  package func unit(_ name: String) -> String { persons.contains(name) ? "个人" : text(name) }

  package func text(_ text: String) -> String {
    var text = text
    for word in words where text.utf8.count >= word.utf8.count && text.contains(word) {
      text = text.replacing(word, with: Self.mark)
    }
    return Self.withoutNumbers(Self.withoutAddresses(text))
  }

  /// A comment without what is personal, its remark among it.
  package func comment(_ comment: Comment) -> Comment {
    var edited = comment
    edited.units = comment.units.map(unit)
    edited.opinion = text(comment.opinion)
    edited.proposal = text(comment.proposal)
    edited.reason = text(comment.reason)
    edited.remark = ""
    edited.disposition?.reason = text(comment.disposition?.reason ?? "")
    return edited
  }

  // MARK: - What looks like it

  /// Addresses of mail: letters around an `@`.
  private static func withoutAddresses(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    var bytes = Array(text.utf8)
    func isPart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        true
      default: false
      }
    }
    var place = bytes.count - 1
    while place >= 0 {
      defer { place -= 1 }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "@") else { continue }
      var start = place
      while start > 0, isPart(bytes[start - 1]) { start -= 1 }
      var end = place + 1
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      guard start < place, end > place + 1 else { continue }
      bytes.replaceSubrange(start..<end, with: Array(mark.utf8))
      place = start
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Telephone numbers of China, and numbers of identity cards.
  private static func withoutNumbers(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      guard isDigit(bytes[place]) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      var end = place
      var digits: [UInt8] = []
      while end < bytes.count {
        if isDigit(bytes[end]) {
          digits.append(bytes[end])
        } else if !(bytes[end] == UInt8(ascii: "-") || bytes[end] == 0x20) || end + 1 >= bytes.count
          || !isDigit(bytes[end + 1])
        {
          break
        }
        end += 1
      }
      if end < bytes.count, digits.count == 17, bytes[end] | 0x20 == UInt8(ascii: "x") {
        digits.append(bytes[end])
        end += 1
      }
      if isPersonal(digits) { result += Array(mark.utf8) } else { result += bytes[place..<end] }
      place = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isPersonal(_ digits: [UInt8]) -> Bool {
    switch digits.count {
    case 10, 12: digits[0] == UInt8(ascii: "0")
    case 11: digits[0] == UInt8(ascii: "0") || digits[0] == UInt8(ascii: "1") && digits[1] >= UInt8(ascii: "3")
    case 13: digits.starts(with: Array("861".utf8))
    case 18: true
    default: false
    }
  }
}
