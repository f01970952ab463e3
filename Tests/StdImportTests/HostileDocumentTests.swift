import StdXML
import Testing

@testable import StdImport

/// What must not get in is refused, with the reason, in time proportional to its size.
struct HostileDocumentTests {
  enum Reason { case documentType, encoding, tooDeep, notWellFormed, tooManyAttributes, notSTS, empty, none }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let reason: Reason

    init(_ name: String, _ text: String, _ reason: Reason) { self.init(name, Array(text.utf8), reason) }

    init(_ name: String, _ bytes: [UInt8], _ reason: Reason) {
      self.name = name
      self.bytes = bytes
      self.reason = reason
    }

    var testDescription: String { name }
  }

  private static let bomb =
    "<!DOCTYPE standard [<!ENTITY a0 \"aaaaaaaaaa\">"
    + (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
    + "]><standard><front/><body><p>&a9;</p></body></standard>"

  static let cases = [
    Case("empty", "", .empty),
    Case("entity bomb", bomb, .documentType),
    Case(
      "external entity", "<!DOCTYPE standard [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><standard>&x;</standard>",
      .documentType),
    Case(
      "parameter entity", "<!DOCTYPE standard [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]><standard/>",
      .documentType),
    Case("named DTD", "<!DOCTYPE standard SYSTEM \"file:///etc/passwd\"><standard><front/><body/></standard>", .none),
    Case(
      "named DTD behind an address", "<!DOCTYPE standard PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\"><standard/>", .none),
    Case(
      "deep", String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000), .tooDeep),
    Case("cut off", "<standard><front/><body><sec><p>正文", .notWellFormed),
    Case("cut off in a tag", "<standard><front/><body><sec id=\"a", .notWellFormed),
    Case("cut off in a character", Array("<standard>正".utf8.dropLast()), .notWellFormed),
    Case(
      "bytes of another encoding", Array("<standard>".utf8) + [0xC4, 0xE3] + Array("</standard>".utf8), .notWellFormed),
    Case("unknown encoding", "<?xml version=\"1.0\" encoding=\"KOI9\"?><standard/>", .encoding),
    Case("UTF-16 in name only", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><standard/>", .encoding),
    Case(
      "attributes", "<standard " + (0..<5000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>", .tooManyAttributes),
    Case("control characters", "<standard>\u{1}</standard>", .notWellFormed),
    Case("another document", "<html><body>x</body></html>", .notSTS),
    Case(
      "UTF-8 that says GB2312",
      "<?xml version=\"1.0\" encoding=\"GB2312\"?><standard><front/><body><p>中文</p></body></standard>", .encoding),
    Case("GB/T 37967", "<standard><content><term/></content><edit/></standard>", .notSTS),
    Case("undeclared entity", "<standard>&nbsp;</standard>", .notWellFormed),
    Case("no XML", "GB/T 1.1", .notWellFormed),
  ]

  @Test(arguments: cases) func isRefused(_ input: Case) throws {
    var limits = XMLLimits()
    limits.allowsNamedDocumentType = true
    let reason: Reason
    do {
      _ = try importSTS(XMLTree(reading: input.bytes, limits: limits))
      reason = .none
    } catch let error as XMLError {
      switch error {
      case .empty: reason = .empty
      case .documentType: reason = .documentType
      case .encoding, .mislabelled: reason = .encoding
      case .tooDeep: reason = .tooDeep
      case .tooManyAttributes: reason = .tooManyAttributes
      case .notWellFormed: reason = .notWellFormed
      case .tooLarge, .schema, .exhausted: reason = .none
      }
    } catch is ImportError {
      reason = .notSTS
    }
    #expect(reason == input.reason)
  }

  @Test func whatIsTooLargeIsRefused() {
    var limits = XMLLimits()
    limits.bytes = 10
    #expect(throws: XMLError.tooLarge(bytes: 11, limit: 10)) {
      try XMLTree(reading: Array("<standard/>".utf8), limits: limits)
    }
  }

  @Test func entitiesOfADTDThatIsNotLoadedAreKept() throws {
    let source = try imported(
      "<!DOCTYPE standard SYSTEM \"x.dtd\"><standard xml:lang=\"zh\"><front/><body><p>甲&mdash;乙&strange;丙</p></body></standard>"
    )
    #expect(source.text == "甲—乙\\&strange;丙\n")
    #expect(source.report.entries.map(\.fate) == [.entity])
  }

  @Test(arguments: [
    ("GB2312", [0xD5, 0xFD, 0xCE, 0xC4] as [UInt8]), ("gb18030", [0xD5, 0xFD, 0xCE, 0xC4]),
    ("GBK", [0xD5, 0xFD, 0xCE, 0xC4]),
  ]) func chineseEncodingsAreRead(_ name: String, _ word: [UInt8]) throws {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><standard><front/><body><p>".utf8) + word
      + Array("</p></body></standard>".utf8)
    #expect(try importSTS(XMLTree(reading: bytes)).text == "正文\n")
  }

  @Test func utf16IsRead() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><standard><front/><body><p>正文</p></body></standard>"
    let units = text.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    #expect(try importSTS(XMLTree(reading: bytes)).text == "正文\n")
  }
}
