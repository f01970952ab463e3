import Foundation
import Testing

@testable import StdXML

struct XMLValidatorTests {
  private static let opening = "<system xmlns=\"urn:stdc:system:1\" version=\"1\" xml:lang=\"zh\" profile=\"\""

  @Test(arguments: [
    "\(opening)/>", "<?xml version=\"1.0\"?>\n\(opening)></system>",
    "<?xml version='1.0' encoding='utf-8'?>\(opening)/>",
    "\u{FEFF}\(opening)/>", "<!-- encoding=\"GBK\" --><?x encoding=\"GBK\"?>\(opening)/>",
    "\(opening) title='&#x4E2D;&amp;&lt;'/>",
  ])
  func goodDocumentsAreValid(_ text: String) throws {
    #expect(try XMLValidator().validate(Array(text.utf8), schema: SystemSchema.bytes) == [])
  }

  // MARK: - What is not read

  enum Refusal: Sendable {
    case empty, documentType, encoding, tooDeep, tooLarge, tooManyAttributes, notWellFormed

    func covers(_ error: XMLError) -> Bool {
      switch (self, error) {
      case (.empty, .empty), (.documentType, .documentType), (.encoding, .encoding), (.tooDeep, .tooDeep),
        (.tooLarge, .tooLarge), (.tooManyAttributes, .tooManyAttributes), (.notWellFormed, .notWellFormed):
        true
      default: false
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let refusal: Refusal
    var testDescription: String { what }

    init(_ what: String, _ text: String, _ refusal: Refusal) { self.init(what, Array(text.utf8), refusal) }

    init(_ what: String, _ bytes: [UInt8], _ refusal: Refusal) {
      self.what = what
      self.bytes = bytes
      self.refusal = refusal
    }
  }

  private static let bomb =
    "<!DOCTYPE a [<!ENTITY a0 \"aaaaaaaaaa\">"
    + (1...30).map { level in "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">" }.joined()
    + "]><a>&a30;</a>"

  static let cases: [Case] = [
    Case("nothing", "", .empty),
    Case("white space", " \n ", .notWellFormed),
    Case("no XML", "# 标题\n\n正文", .notWellFormed),
    Case("truncated in a tag", "<a><b x=\"1", .notWellFormed),
    Case("truncated in text", "<a>正文", .notWellFormed),
    Case("truncated in a character", Array("<a>正文</a>".utf8.prefix(5)), .notWellFormed),
    Case("tags crossed", "<a><b></a></b>", .notWellFormed),
    Case("two roots", "<a/><b/>", .notWellFormed),
    Case("attribute twice", "<a x=\"1\" x=\"2\"/>", .notWellFormed),
    Case("prefix without namespace", "<x:a y:b=\"1\"/>", .notWellFormed),
    Case("control character", "<a>\u{1}</a>", .notWellFormed),
    Case("control character as a number", "<a>&#1;</a>", .notWellFormed),
    Case("noncharacter", "<a>\u{FFFF}</a>", .notWellFormed),
    Case("NUL", Array("<a>\0</a>".utf8), .notWellFormed),
    Case("ill-formed UTF-8", Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8), .notWellFormed),
    Case("surrogate in UTF-8", Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8), .notWellFormed),
    Case("unknown entity", "<a>&bomb;</a>", .notWellFormed),
    Case("entity bomb", bomb, .documentType),
    Case(
      "entity bomb in an attribute", bomb.replacingOccurrences(of: "<a>&a30;</a>", with: "<a x=\"&a30;\"/>"),
      .documentType),
    Case(
      "quadratic blow-up",
      "<!DOCTYPE a [<!ENTITY x \"\(String(repeating: "a", count: 100_000))\">]><a>\(String(repeating: "&x;", count: 20_000))</a>",
      .documentType),
    Case("external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", .documentType),
    Case("external DTD", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", .documentType),
    Case("parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a/>", .documentType),
    Case("attribute default", "<!DOCTYPE a [<!ATTLIST a x CDATA \"1\">]><a/>", .documentType),
    Case("empty DOCTYPE", "<!DOCTYPE a><a/>", .documentType),
    Case("GB 2312", "<?xml version=\"1.0\" encoding=\"GB2312\"?><a/>", .encoding),
    Case("UTF-7", "<?xml version=\"1.0\" encoding = 'UTF-7' ?><a/>", .encoding),
    Case("UTF-16", [0xFE, 0xFF] + Array("<a/>".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .encoding),
    Case("UTF-16 without mark", Array("<a/>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .encoding),
    Case("EBCDIC", [0x4C, 0x6F, 0xA7, 0x94, 0x93], .encoding),
    Case("deep", String(repeating: "<a>", count: 241) + String(repeating: "</a>", count: 241), .tooDeep),
    Case("deep and open", String(repeating: "<a>", count: 1_000_000), .tooDeep),
    Case("deep with many names", (0..<100_000).map { "<a\($0)>" }.joined(), .tooDeep),
    Case("a flood of attributes", "<a " + (0..<100_000).map { "a\($0)='' " }.joined(), .tooManyAttributes),
    Case(
      "a flood of namespaces", "<a " + (0..<100_000).map { "xmlns:a\($0)='u' " }.joined() + "/>", .tooManyAttributes),
    Case("a flood of errors", "<a>" + String(repeating: "&x;<? ?>]]>\u{1}", count: 100_000) + "</a>", .notWellFormed),
    Case("a tag in the value of an attribute", "<a x='<b>'/>", .notWellFormed),
    Case("a tag in a tag", "<a <b/>/>", .notWellFormed),
    Case("a declaration outside a DOCTYPE", "<a><!ENTITY x 'y'></a>", .notWellFormed),
    Case("a comment without end", "<a><!--" + String(repeating: "-", count: 100_000), .notWellFormed),
    Case("a character section without end", "<a><![CDATA[" + String(repeating: "]", count: 100_000), .notWellFormed),
  ]

  @Test(arguments: cases)
  func hostileDocumentsAreRefused(_ example: Case) {
    do throws(XMLError) {
      _ = try XMLValidator().validate(example.bytes, schema: SystemSchema.bytes)
      Issue.record("read")
    } catch {
      #expect(example.refusal.covers(error), "\(error)")
      #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty && error.message.en.utf8.count < 1000)
    }
  }

  @Test func depthAndSizeAreLimits() throws {
    var limits = XMLLimits()
    limits.depth = 3
    limits.bytes = 30
    let validator = XMLValidator(limits: limits)
    try validator.read(Array("<a><a><a/></a></a>".utf8))
    #expect(throws: XMLError.tooDeep(line: 2, limit: 3)) {
      try validator.read(Array("<a><a>\n<a><a/></a></a></a>".utf8))
    }
    #expect(throws: XMLError.tooLarge(bytes: 31, limit: 30)) { try validator.read([UInt8](repeating: 32, count: 31)) }
  }

  @Test func longDocumentsAreRead() throws {
    let text = "<a>" + String(repeating: "<b>正文</b>\n", count: 1_000_000) + "</a>"
    try XMLValidator().read(Array(text.utf8))
  }

  @Test func linesAreCountedPastSixteenBits() throws {
    let text = Self.opening + ">" + String(repeating: "\n", count: 70_000) + "<remark/></system>"
    let found = try XMLValidator().validate(Array(text.utf8), schema: SystemSchema.bytes)
    #expect(found.contains { $0.line == 70_001 })
  }

  @Test func aBrokenSchemaIsAnError() {
    for schema in [
      "", "<grammar",
      "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start><ref name=\"x\"/></start></grammar>",
    ] {
      #expect(throws: XMLError.self) { try XMLValidator().validate(Array("<a/>".utf8), schema: Array(schema.utf8)) }
    }
  }

  @Test func violationsAreBounded() throws {
    let posts = (0..<1000).map { "<post x=\"\($0)\"/>" }.joined()
    let references = (0..<1000).map { "<post name=\"\" category=\"none\($0)\"/>" }.joined()
    for content in [posts, references] {
      let text = "\(Self.opening)><posts>\(content)</posts></system>"
      let found = try XMLValidator().validate(Array(text.utf8), schema: SystemSchema.bytes)
      #expect(!found.isEmpty && found.count <= 200)
    }
  }

  @Test func manyThreadsMayValidateAtOnce() async throws {
    let good = systemXML(SampleSystem.make())
    let bad = Array(
      String(decoding: good, as: UTF8.self).replacingOccurrences(of: "layer=\"1\"", with: "layer=\"9\"").utf8)
    let expected = try XMLValidator().validate(bad, schema: SystemSchema.bytes)
    #expect(!expected.isEmpty)
    let results = await withTaskGroup(of: [XMLViolation]?.self) { group in
      for index in 0..<64 {
        group.addTask {
          let found = try? XMLValidator().validate(index % 2 == 0 ? good : bad, schema: SystemSchema.bytes)
          return found == (index % 2 == 0 ? [] : expected) ? nil : found ?? []
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 == nil })
  }
}
