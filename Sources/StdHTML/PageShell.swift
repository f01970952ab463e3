import Mustache
import StdMarkup

/// The frame around every page (head, header, footer), from a Mustache template that an organisation may replace.
///
/// The template is rendered once with a token in the place of everything that differs between pages, and cut at the
/// tokens; filling a page only copies bytes. So a section over a value of one page (`{{#title}}`) is always taken;
/// sections over values of the system (`organisation`, `date`) work as usual.
struct PageShell: Sendable {
  /// What differs between pages. The values are finished markup, so two braces and three mean the same.
  enum Slot: String, CaseIterable, Sendable {
    /// The title of the page.
    case title
    /// The way from the page to the root of the site: `../../`, or empty.
    case root
    /// A class of the body, for the kind of page.
    case kind
    /// The links of the header, the current one marked.
    case navigation
    /// The way from the home page to this one.
    case breadcrumbs
    /// The words of the running head in print.
    case running
    case content
  }

  private enum Piece: Sendable {
    case constant([UInt8])
    case slot(Slot)
  }

  private let pieces: [Piece]
  private let constantSize: Int

  /// Takes the text of `page.mustache` and the values that all pages share. A template that cannot be read gives the
  /// built-in frame.
  init(template: String, constants: [String: String]) {
    var context: [String: Any] = constants.filter { !$0.value.isEmpty }
    var token = "stdc-slot"
    while template.contains(token) || constants.values.contains(where: { $0.contains(token) }) { token += "-" }
    // Letters and dots only, so that escaping leaves the token as it is.
    for slot in Slot.allCases { context[slot.rawValue] = "\(token).\(slot.rawValue)." }
    let parsed = (try? MustacheTemplate(string: template)) ?? (try? MustacheTemplate(string: Self.plainTemplate))
    let rendered = Array((parsed?.render(context) ?? "").utf8)
    pieces = Self.cut(rendered, at: Array((token + ".").utf8))
    constantSize = rendered.count
  }

  /// The bytes of a page.
  func fill(_ values: (Slot) -> MarkupWriter) -> [UInt8] { fill(values(.content), values) }

  /// The same for content that stands ready; it is copied once, into its place.
  func fill(_ content: borrowing MarkupWriter, _ values: (Slot) -> MarkupWriter) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(constantSize + content.count + 2048)
    for piece in pieces {
      switch piece {
      case .constant(let bytes): page += bytes
      case .slot(.content): content.append(to: &page)
      case .slot(let slot): values(slot).append(to: &page)
      }
    }
    return page
  }

  private static func cut(_ bytes: [UInt8], at token: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    while index + token.count < bytes.count {
      guard bytes[index] == token[0], bytes[index..<index + token.count].elementsEqual(token) else {
        index += 1
        continue
      }
      let nameStart = index + token.count
      let nameEnd = bytes[nameStart...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
      guard let slot = Slot(rawValue: String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)) else {
        index += 1
        continue
      }
      pieces.append(.constant(Array(bytes[start..<index])))
      pieces.append(.slot(slot))
      index = min(nameEnd + 1, bytes.count)
      start = index
    }
    pieces.append(.constant(Array(bytes[start...])))
    return pieces
  }

  /// What a page stands in when the organisation's template is no Mustache.
  private static let plainTemplate = """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><meta charset="utf-8"><title>{{title}}</title>
    <link rel="stylesheet" href="{{root}}assets/site.css"></head>
    <body class="{{kind}}"><main id="content">{{{content}}}</main></body></html>

    """
}
