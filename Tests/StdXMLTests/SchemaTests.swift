import Foundation
import StdModel
import Testing

@testable import StdXML

struct SchemaTests {
  private static let schema = String(decoding: SystemSchema.bytes, as: UTF8.self)

  @Test func theSchemaKnowsTheElementsThatAreWrittenAndNoOthers() {
    #expect(Self.names(of: "element") == Set(SystemElement.allCases.map { "\($0.name)" }))
  }

  @Test func theSchemaKnowsTheAttributesThatAreWrittenAndNoOthers() {
    // A namespace declaration is no attribute to a schema.
    let written = SystemAttribute.allCases.filter { $0 != .namespace }
    #expect(Self.names(of: "attribute") == Set(written.map { "\($0.name)" }))
  }

  private static func names(of kind: String) -> Set<String> {
    Set(schema.split(separator: "<\(kind) name=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
  }

  @Test func everyElementIsExplainedInBothLanguages() {
    for piece in Self.schema.split(separator: "<element name=").dropFirst() {
      let words = piece.split(separator: "documentation xml:lang=")
      #expect(words.count >= 3 && words[1].hasPrefix("\"zh\">") && words[2].hasPrefix("\"en\">"), "\(piece.prefix(40))")
    }
  }

  @Test func thePageExplainsEveryElementAndWord() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: package.appending(path: "docs/system-xml.md"), encoding: .utf8)
    for element in SystemElement.allCases { #expect(page.contains("\n| `\(element.name)` |"), "\(element)") }
    for word in Self.words { #expect(page.contains("`\(word)`"), "\(word)") }
    let example = try #require(page.components(separatedBy: "```xml\n").last?.components(separatedBy: "```").first)
    #expect(try XMLValidator().validate(Array(example.utf8), schema: SystemSchema.bytes) == [])
  }

  /// The words of every closed enum of the model.
  private static let words: [StaticString] =
    SubsystemKind.allCases.map(\.word) + SlotStatus.allCases.map(\.word) + StandardNumber.Level.allCases.map(\.word)
    + FunctionalType.allCases.map(\.word) + Stage.allCases.map(\.word) + Provision.Kind.allCases.map(\.word)

  @Test func theSchemaHasEveryWordOfTheModel() {
    for word in Self.words { #expect(Self.schema.contains("<value>\(word)</value>"), "\(word)") }
  }

  @Test func aStandardAloneIsADocument() throws {
    let text = String(decoding: systemXML(SampleSystem.make()), as: UTF8.self)
    let start = try #require(
      text.range(of: "<standard xml:id=\"301")?.lowerBound ?? text.range(of: "<standard ")?.lowerBound)
    let end = try #require(text[start...].range(of: "</standard>")?.upperBound)
    let alone = "<standard xmlns=\"urn:stdc:system:1\"" + text[start..<end].dropFirst("<standard".count)
    let found = try XMLValidator().validate(Array(alone.utf8), schema: SystemSchema.bytes)
    // References to other documents are open, nothing else.
    #expect(found.allSatisfy { $0.message.contains("there is no id") })
  }

  // MARK: - Broken documents

  struct Break: Sendable, CustomTestStringConvertible {
    let what: String
    let old: String
    let new: String
    var testDescription: String { what }

    init(_ what: String, _ old: String, _ new: String) {
      self.what = what
      self.old = old
      self.new = new
    }
  }

  static let breaks = [
    Break("attribute missing", " kind=\"base\"", ""),
    Break("attribute unknown", " kind=\"base\"", " kind=\"base\" colour=\"red\""),
    Break("attribute of another element", "<scope ", "<scope status=\"normative\" "),
    Break("word outside the list", "layer=\"1\"", "layer=\"4\""),
    Break("status outside the list", "status=\"not-applicable\"", "status=\"forgotten\""),
    Break("number that is none", "number=\"4.2\"", "number=\"4..2\""),
    Break("element unknown", "<scope", "<remark/><scope"),
    Break("element unknown in text", "受理。", "<blink>受理。</blink>"),
    Break(
      "element missing", "<contact name=\"张三\" phone=\"0871-0000000\" email=\"bz@example.org\" address=\"示例市中心路1号\"/>",
      ""),
    Break("elements out of order", "<ics>03.080.99</ics>\n<ccs>A 12</ccs>", "<ccs>A 12</ccs>\n<ics>03.080.99</ics>"),
    Break("block in running text", "也称前台。", "<list xml:id=\"x\"/>"),
    Break("clause in a block", "一次告知。</paragraph>", "一次告知。</paragraph><clause xml:id=\"x\"/>"),
    Break("block behind a subclause", "</clause>\n</technical>", "</clause>\n<paragraph xml:id=\"x\"/>\n</technical>"),
    Break("text between blocks", "<quotation xml:id", "text<quotation xml:id"),
    Break("sentence in a sentence", "<strong>受理。</strong>", "<provision kind=\"statement\">受理。</provision>"),
    Break(
      "reference resolved without target", " resolution=\"adopted\" target=\"_adopted.1\"", " resolution=\"adopted\""),
    Break("target of an external document", "resolution=\"external\"", "resolution=\"external\" target=\"counter\""),
    Break("id twice", "xml:id=\"counter.c-1\"", "xml:id=\"counter\""),
    Break("id that is no name", "xml:id=\"counter.c-1\"", "xml:id=\"1 2\""),
    Break("reference to nothing", "target=\"counter.term-3.1\"", "target=\"counter.term-3.2\""),
    Break("other namespace", "urn:stdc:system:1", "urn:stdc:system:2"),
    Break("other version", "version=\"1\" xml:lang", "version=\"2\" xml:lang"),
    Break("year that is none", "year=\"2026\"", "year=\"26 AD\""),
  ]

  @Test(arguments: breaks)
  func aBrokenDocumentIsFound(_ change: Break) throws {
    let text = String(decoding: systemXML(SampleSystem.make()), as: UTF8.self)
    let range = try #require(text.range(of: change.old), "the sample lacks what is to be broken")
    let broken = text.replacingCharacters(in: range, with: change.new)
    let found = try XMLValidator().validate(Array(broken.utf8), schema: SystemSchema.bytes)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.message.isEmpty && !$0.message.contains("\n") })
  }

  @Test func aViolationHasItsLineAndElement() throws {
    let text = "<system xmlns=\"urn:stdc:system:1\" version=\"1\" xml:lang=\"zh\" profile=\"\">\n\n<remark/></system>"
    let found = try XMLValidator().validate(Array(text.utf8), schema: SystemSchema.bytes)
    #expect(found.contains { $0.line == 3 && $0.element == "remark" })
  }
}
