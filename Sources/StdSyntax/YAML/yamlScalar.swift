/// A text as YAML writes it in one line: as it is where it begins with a letter and holds no mark that means something,
/// else between quotation marks.
package func yamlScalar(_ text: String) -> String {
  isPlain(text) ? text : quoted(text)
}

private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, let last = text.unicodeScalars.last,
    !last.properties.isWhitespace
  else { return false }
  guard !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(text.lowercased()) else {
    return false
  }
  return text.unicodeScalars.allSatisfy { scalar in
    isPrintable(scalar) && !":#{}[],&*!|>'\"%@`\\".unicodeScalars.contains(scalar)
  }
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x2028...0x2029).contains(scalar.value)
    && scalar.value != 0xFEFF
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default:
      if isPrintable(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
  }
  return result + "\""
}
