extension Receipt {
  /// The entry of `returns.yaml`.
  package var yaml: String {
    var entry = YAMLEntry()
    entry.add("number", number)
    entry.add("file", file)
    entry.add("sha256", hash)
    entry.add("unit", unit)
    entry.add("person", person)
    entry.add("post", post)
    entry.add("phone", phone)
    entry.add("email", email)
    entry.add("address", address)
    entry.add("channel", channel)
    entry.add("received", received)
    if isLate { entry.add("late", "true") }
    entry.add("draft", draft)
    entry.add(number: "comments", commentCount)
    entry.add("rest", rest)
    return entry.text
  }
}

extension Comment {
  /// The entry of `comments.yaml`. `decision` and `answer` stand in each, empty at first, so that they can be filled in
  /// by hand.
  package var yaml: String { yamlEntry.text }

  /// The keys of the entry, in their order, each with its lines, which begin with the key.
  var yamlFields: [(key: String, text: String)] { yamlEntry.fields }

  private var yamlEntry: YAMLEntry {
    var entry = YAMLEntry()
    entry.add("id", id)
    if units.count == 1 { entry.add("unit", units[0]) } else { entry.add("unit", list: units) }
    entry.add("standard", standard)
    entry.add("clause", clause)
    entry.add("block", block ?? "")
    entry.add("placed", placing.rawValue)
    if let kind { entry.add("type", kind.rawValue) }
    if isMajor { entry.add("major", "true") }
    entry.add("original", original)
    entry.add("opinion", opinion)
    entry.add("proposal", proposal)
    entry.add("reason", reason)
    entry.add("remark", remark)
    entry.add("same-as", sameAs ?? "")
    if !history.isEmpty { entry.add("history", list: history) }
    let key = disposition?.isProposed == true ? "proposed-decision" : "decision"
    entry.addOpen(key, disposition?.decision.rawValue ?? "")
    entry.addOpen("answer", disposition?.reason ?? "")
    if !carriedOutAt.isEmpty { entry.add("changed", list: carriedOutAt) }
    return entry
  }
}

/// One entry of a list in YAML, written so that people can read and change it.
private struct YAMLEntry {
  private(set) var fields: [(key: String, text: String)] = []

  /// The whole entry, with its dash.
  var text: String {
    var text = ""
    for field in fields { text += (text.isEmpty ? "- " : "  ") + field.text }
    return text
  }

  /// A value; nothing is written where it is empty.
  mutating func add(_ key: String, _ value: String) {
    if !value.isEmpty { addOpen(key, value) }
  }

  mutating func add(number key: String, _ value: Int) { addLine(key, String(value)) }

  mutating func add(_ key: String, list: [String]) {
    addLine(key, "[" + list.map(Self.quoted).joined(separator: ", ") + "]")
  }

  /// A value that is written even where it is empty.
  mutating func addOpen(_ key: String, _ value: String) {
    if value.isEmpty {
      addLine(key, "")
    } else if value.contains("\n"), Self.isPlainBlock(value) {
      addLine(key, "|-")
      for line in value.split(separator: "\n", omittingEmptySubsequences: false) {
        fields[fields.count - 1].text += line.isEmpty ? "\n" : "    \(line)\n"
      }
    } else {
      addLine(key, Self.isPlain(value) ? value : Self.quoted(value))
    }
  }

  private mutating func addLine(_ key: String, _ value: String) {
    fields.append((key, key + ":" + (value.isEmpty ? "" : " " + value) + "\n"))
  }

  /// Whether the lines can stand as they are, indented.
  private static func isPlainBlock(_ value: String) -> Bool {
    guard let first = value.first, let last = value.last, !first.isWhitespace, !last.isWhitespace else { return false }
    return value.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
      && !value.split(separator: "\n").contains { $0.last == " " }
  }

  /// Whether it needs no quotes: begins with a Han character or letter, and holds no mark that means something.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, first.properties.isAlphabetic, let last = value.last,
      !last.isWhitespace
    else { return false }
    guard !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(value.lowercased()) else {
      return false
    }
    return value.unicodeScalars.allSatisfy { scalar in
      isPrintable(scalar) && !":#{}[],&*!|>'\"%@`\\".unicodeScalars.contains(scalar)
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x2028...0x2029).contains(scalar.value)
      && scalar.value != 0xFEFF
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if isPrintable(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return text + "\""
  }
}
