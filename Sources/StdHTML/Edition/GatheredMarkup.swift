import StdModel

/// Gathers pages of the site into one: markup that this module wrote for a page of its own is read tag by tag, and its
/// anchors, links and pictures are turned to what they are on the common page.
///
/// The writer of markup puts every attribute as `name="value"` with the quotes of the value escaped, so that a tag ends at
/// the first `>` outside quotes; nothing else is relied on.
struct GatheredMarkup {
  /// Where the gathered pages stand on the common page: `s3` for the page of standard 3.
  let anchors: [OutputPath: String]
  /// What a link to another page of the site becomes; nil takes the link away and leaves its words.
  let link: (OutputPath, _ fragment: String?) -> String?
  /// The address of a picture by its path in the site; nil where it is not there.
  let picture: (OutputPath) -> String?

  /// Appends the markup of a page. The prefix comes before its anchors, except for lasting ids, which are unique in the
  /// whole system.
  func append(_ markup: [UInt8], of page: OutputPath, prefix: String, to out: inout [UInt8]) {
    out.reserveCapacity(out.count + markup.count * 9 / 8)
    var position = 0
    while position < markup.count {
      guard let start = markup[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
      out += markup[position..<start]
      position = start
      guard start + 1 < markup.count, Self.isLetter(markup[start + 1]) else {
        out.append(markup[start])
        position += 1
        continue
      }
      appendTag(markup, from: &position, page, prefix, to: &out)
    }
    out += markup[position...]
  }

  private func appendTag(
    _ markup: [UInt8], from position: inout Int, _ page: OutputPath, _ prefix: String, to out: inout [UInt8]
  ) {
    while position < markup.count, markup[position] != UInt8(ascii: ">") {
      guard markup[position] == UInt8(ascii: "="), position + 1 < markup.count,
        markup[position + 1] == UInt8(ascii: "\"")
      else {
        out.append(markup[position])
        position += 1
        continue
      }
      let value = position + 2
      guard let end = markup[value...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      let nameStart = (out.lastIndex(of: UInt8(ascii: " ")) ?? out.count - 1) + 1
      let name = String(decoding: out[nameStart...], as: UTF8.self)
      let old = String(decoding: markup[value..<end], as: UTF8.self)
      if let new = turned(name, old, page, prefix) {
        out += Array("=\"".utf8) + Array(new.utf8) + [UInt8(ascii: "\"")]
      } else {
        // The attribute goes, with the space before it.
        out.removeLast(out.count - nameStart + 1)
      }
      position = end + 1
    }
  }

  private func turned(_ name: String, _ value: String, _ page: OutputPath, _ prefix: String) -> String? {
    switch name {
    case "id", "for", "aria-controls", "aria-describedby", "aria-labelledby": return prefixed(value, prefix)
    case "href", "xlink:href": return address(value, page, prefix)
    case "src": return resolve(value[...], from: page).flatMap(picture)
    case "data-deleted": return nil
    default:
      return value.contains("url(#") ? value.replacing("url(#", with: "url(#" + prefix) : value
    }
  }

  private func prefixed(_ anchor: String, _ prefix: String) -> String {
    anchor.hasPrefix("b-") ? anchor : prefix + anchor
  }

  private func address(_ value: String, _ page: OutputPath, _ prefix: String) -> String? {
    let bytes = value.utf8
    if bytes.first == UInt8(ascii: "#") { return "#" + prefixed(String(value.dropFirst()), prefix) }
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    if scheme.endIndex < bytes.endIndex, bytes[scheme.endIndex] == UInt8(ascii: ":") { return value }
    let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = resolve(parts[0], from: page) else { return nil }
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    guard let anchor = anchors[path] else { return link(path, fragment) }
    return "#" + (fragment.map { prefixed($0, anchor + "-") } ?? anchor)
  }

  /// The path in the site that a relative address of a page names.
  private func resolve(_ address: Substring, from page: OutputPath) -> OutputPath? {
    var parts = page.description.split(separator: "/").dropLast()
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if parts.popLast() == nil { return nil }
      case ".": continue
      case "": return nil
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : OutputPath(parts.joined(separator: "/"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
