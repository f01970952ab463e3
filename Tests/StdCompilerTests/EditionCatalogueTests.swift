import StdModel
import Testing

@testable import StdCompiler

/// What is known of editions, and for which day.
@Suite struct EditionCatalogueTests {
  private static let builtIn = readCatalogue(builtIn: RuleExample.catalogue, named: [], sources: SourceSet([])).output

  private func number(_ text: String) throws -> StandardNumber { try #require(StandardNumber(parsing: text)) }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(parsing: text)) }

  @Test(arguments: [
    ("2023-03-17", "2023-03-17"), ("2023-3-7", "2023-03-07"), ("2023-03", "2023-03"), ("2023", "2023"),
    ("２０２３年３月１７日", "2023-03-17"), ("2023.3.17", "2023-03-17"), ("2023／3／17", "2023-03-17"),
    ("2023—03—17", "2023-03-17"),
    ("2024-02-29", "2024-02-29"), ("2026-03-XX", "2026-03"), ("2026-XX-XX", "2026"),
  ])
  func dates(_ text: String, _ expected: String) {
    #expect(CalendarDate(parsing: text).map { String(describing: $0) } == expected)
  }

  @Test(arguments: [
    "", "2023-13-01", "2023-02-29", "23-03-17", "XXXX-XX-XX", "2023-03-17-01", "明年", "20230317", "2023-003",
  ])
  func noDates(_ text: String) { #expect(CalendarDate(parsing: text) == nil) }

  @Test func aDayIsAfterTheYearThatItEnds() throws {
    #expect(try day("2024-01-01").isAfter(day("2023")))
    #expect(try !day("2023-12-31").isAfter(day("2023")))
    #expect(try day("2023").isAfter(day("2023-03-17")))
    #expect(try !day("2023-03-17").isAfter(day("2023-03-17")))
  }

  @Test func theBuiltInCatalogueIsWithoutFault() {
    // As an organisation's file everything that is wrong with it would be told.
    let sources = SourceSet(RuleExample.catalogue.map { ($0.path, $0.bytes) })
    let names = sources.texts.map { Sourced($0.path, $0.span.head) }
    let read = readCatalogue(builtIn: [], named: names, sources: sources)
    #expect(read.diagnostics == [])
    #expect(read.output.editions.count > 200)
    for edition in read.output.editions {
      #expect(!edition.title.isEmpty && edition.confirmed != nil, "\(edition.number)")
      #expect(edition.status != .replaced || !edition.replacedBy.isEmpty, "\(edition.number)")
      #expect(edition.replacedBy.allSatisfy { read.output[$0] != nil }, "\(edition.number)")
      #expect(
        (edition.withdrawn == nil && edition.replacedBy.isEmpty) || edition.status == .replaced, "\(edition.number)")
    }
  }

  @Test func whatIsInForceDependsOnTheDay() throws {
    let catalogue = Self.builtIn
    let part = try number("GB/T 24421.2")
    #expect(try catalogue.inForce(part, on: day("2022-06-01"))?.number == number("GB/T 24421.2—2009"))
    #expect(try catalogue.inForce(part, on: day("2023-11"))?.number == number("GB/T 24421.2—2023"))
    #expect(try catalogue.inForce(part, on: nil)?.number == number("GB/T 24421.2—2023"))
    #expect(try catalogue.inForce(part, on: day("2008")) == nil)
    // What was known to come is not in force before its day.
    #expect(try catalogue.inForce(number("GB/T 7714"), on: day("2026-05-01"))?.number == number("GB/T 7714—2015"))
    #expect(try catalogue.inForce(number("GB/T 7714"), on: day("2026-08-01"))?.number == number("GB/T 7714—2025"))
    #expect(try catalogue.inForce(number("GB/T 7714"), on: nil)?.number == number("GB/T 7714—2015"))
  }

  @Test func successorsAreFollowedToWhatWasInForce() throws {
    let catalogue = Self.builtIn
    let old = try #require(try catalogue[number("GB/T 28001—2001")])
    #expect(try catalogue.successors(of: old, on: nil) == [number("GB/T 45001—2020")])
    #expect(try catalogue.successors(of: old, on: day("2015")) == [number("GB/T 28001—2011")])
    #expect(try catalogue.part(of: number("GB/T 24421")) != nil)
    // There is a document with this very number.
    #expect(try catalogue.part(of: number("GB/T 7408")) == nil)
  }

  @Test func theOrganisationsWordsCountMore() throws {
    let text = """
      标准编号,标准名称,状态,代替
      GB/T 28001-2011,,现行,
      DB53/T 900—2024,服务 规范,,DB53/T 900—2018；DB53/T 901—2018
      """
    let sources = SourceSet([("lists/a.csv", Array(text.utf8))])
    let named = [Sourced("./lists/a.csv", SourceSpan(SourceID(0), 0, 0))]
    let read = readCatalogue(builtIn: RuleExample.catalogue, named: named, sources: sources)
    #expect(read.diagnostics == [])
    let again = try #require(try read.output[number("GB/T 28001—2011")])
    #expect(again.title == "职业健康安全管理体系　要求")
    #expect(!read.output.hasEnded(again, by: nil))
    for old in ["DB53/T 900—2018", "DB53/T 901—2018"] {
      let edition = try #require(try read.output[number(old)])
      #expect(try edition.replacedBy == [number("DB53/T 900—2024")])
      #expect(read.output.hasEnded(edition, by: nil))
      // The day is not known; a year behind the number of the new one it is certain.
      #expect(try !read.output.hasEnded(edition, by: day("2025-12-31")))
      #expect(try read.output.hasEnded(edition, by: day("2026-01-01")))
    }
  }

  @Test func aCircleOfReplacementsEnds() throws {
    let text = "标准编号,被代替\nGB/T 90001—2001,GB/T 90002—2002\nGB/T 90002—2002,GB/T 90001—2001\n"
    let sources = SourceSet([("a.csv", Array(text.utf8))])
    let read = readCatalogue(
      builtIn: [], named: [Sourced("a.csv", SourceSpan(SourceID(0), 0, 0))], sources: sources)
    let edition = try #require(try read.output[number("GB/T 90001—2001")])
    #expect(read.output.successors(of: edition, on: nil).isEmpty)
    #expect(read.output.hasEnded(edition, by: nil))
  }

  @Test(arguments: ["catalogue: a.csv\n", "catalogue: [./a.csv, b.xlsx]\norganisation: 甲\n", "catalogue:\n  - a.csv\n"])
  func namedFiles(_ configuration: String) { #expect(catalogueFiles(namedIn: Array(configuration.utf8)) == ["a.csv"]) }
}
