import StdModel
import StdSyntax
import Testing

@Suite struct StandardNumberTests {
  @Test(
    arguments: [
      ("GB 2894", StandardNumber.Level.national), ("GB/T 1.1—2020", .national), ("GB/T 24421.3—2023", .national),
      ("GB/Z 12345—2020", .national), ("GB/T XXXXX—XXXX", .national), ("GB/T 15566.1", .national),
      ("GB 13495.1", .national),
      ("HJ 2.2—2018", .industry), ("JT/T 808—2019", .industry), ("LB/T 003—2020", nil), ("RB/T 214—2017", .industry),
      ("WS 394—2012", .industry), ("GA/T 1400.1", .industry), ("JGJ 59—2011", .industry), ("DB/T 1—2000", .industry),
      ("DB53/T 1117", .local), ("DB53/T 1117—2022", .local), ("DB1302/T XXXX—2022", .local),
      ("DB3401/T 214—2020", .local),
      ("T/CAS 123—2020", .group), ("T/SZSMDA 001—2021", .group), ("T/GDMA2020 12—2021", .group),
      ("Q/SLFW SS 201", .enterprise), ("Q/SLFW SS 201—2026", .enterprise), ("Q/ABC 001—2024", .enterprise),
      ("Q/SC JC 02—2024", .enterprise), ("Q/SLFW BZ 1001—2026", .enterprise),
      ("ISO 9001:2015", .international), ("ISO 9001", .international), ("ISO/IEC 27001:2022", .international),
      ("ISO/TS 22002-1:2009", .international), ("IEC 60335-2-80", .international),
      ("ISO/IEC TR 20000-5", .international),
      ("ITU-T X.509", .international), ("ISO/IEC/IEEE 15288:2015", .international),
      ("EN 1176-1:2017", .foreign), ("BS EN ISO 9001:2015", .foreign), ("ASTM D638-14", .foreign),
      ("JIS Z 8101", .foreign),
      ("IEEE 802.11", .foreign), ("ANSI/ASHRAE 55-2017", .foreign), ("DIN 66001", .foreign),
    ] as [(String, StandardNumber.Level?)])
  func readsTidyNumbers(_ written: String, _ level: StandardNumber.Level?) throws {
    guard let level else {
      #expect(StandardNumber(parsing: written) == nil)
      return
    }
    let parsed = try #require(ParsedStandardNumber(parsing: written))
    #expect(parsed.number.level == level)
    #expect(parsed.isTidy)
    if level != .foreign { #expect(parsed.number.description == written) }
  }

  @Test(
    arguments: [
      ("GB/T 1.1⟦-⟧2020", "GB/T 1.1—2020", [NumberFault.dash]),
      ("GB/T 1.1⟦–⟧2020", "GB/T 1.1—2020", [.dash]),
      ("GB/T 1.1⟦－⟧2020", "GB/T 1.1—2020", [.dash]),
      ("GB/T 1.1⟦一⟧2020", "GB/T 1.1—2020", [.dash]),
      ("GB/T 1.1⟦～⟧2020", "GB/T 1.1—2020", [.dash]),
      ("GB/T 1.1⟦——⟧2020", "GB/T 1.1—2020", [.dash]),
      ("ISO 9001⟦-⟧2015", "ISO 9001:2015", [.dash]),
      ("ISO 9001⟦：⟧2015", "ISO 9001:2015", [.dash]),
      ("GB/T⟦⟧1.1—2020", "GB/T 1.1—2020", [.missingSpace]),
      ("ISO⟦⟧9001", "ISO 9001", [.missingSpace]),
      ("DB34/T⟦⟧3727⟦-⟧2020", "DB34/T 3727—2020", [.missingSpace, .dash]),
      ("GB/T⟦  ⟧1.1", "GB/T 1.1", [.straySpace]),
      ("GB/T⟦　⟧1.1", "GB/T 1.1", [.straySpace]),
      ("DB⟦ ⟧53/T 1117", "DB53/T 1117", [.straySpace]),
      ("DB⟦ ⟧3401/T 214⟦-⟧2020", "DB3401/T 214—2020", [.straySpace, .dash]),
      ("GB⟦ ⟧/T 1.1", "GB/T 1.1", [.straySpace]),
      ("GB/⟦ ⟧T 1.1", "GB/T 1.1", [.straySpace]),
      ("GB/T 1.1⟦ ⟧—⟦ ⟧2020", "GB/T 1.1—2020", [.straySpace, .straySpace]),
      ("GB⟦／⟧T 1.1", "GB/T 1.1", [.slash]),
      ("⟦ＧＢ⟧⟦／⟧⟦Ｔ⟧ ⟦１⟧⟦．１⟧", "GB/T 1.1", [.fullWidth, .slash, .fullWidth, .fullWidth, .fullWidth]),
      ("GB⟦⟧T 19001—2016", "GB/T 19001—2016", [.slash]),
      ("GB/⟦t⟧ 1.1", "GB/T 1.1", [.lowercase]),
      ("GB/T 5⟦O⟧89", "GB/T 5089", [.letterForDigit]),
      ("GB/T 222⟦l⟧9", "GB/T 22219", [.letterForDigit]),
      ("GB/T 1.1—⟦20⟧", "GB/T 1.1—2020", [.twoDigitYear]),
      ("GB 2894⟦-⟧⟦88⟧", "GB 2894—1988", [.dash, .twoDigitYear]),
      ("⟦GT⟧/T 1234", "GT/T 1234", [.unknownCode]),
      ("DB⟦99⟧/T 123", "DB99/T 123", [.unknownRegion]),
      ("DB⟦31117⟧/Z 3—2020", "DB31117/Z 3—2020", [.unknownRegion]),
      ("DB11⟦/⟧501—2017", "DB11 501—2017", [.slash]), ("DB11⟦/ ⟧501—2017", "DB11 501—2017", [.slash]),
      ("Q/SC⟦-⟧001⟦-⟧2024", "Q/SC 001—2024", [.separator, .dash]),
      ("Q/SC⟦-⟧JC⟦-⟧001⟦-⟧2024", "Q/SC JC 001—2024", [.separator, .separator, .dash]),
      ("Q⟦／⟧SLFW SS⟦⟧201", "Q/SLFW SS 201", [.slash, .missingSpace]),
      ("T/CAS⟦⟧123—2020", "T/CAS 123—2020", [.missingSpace]),
      ("DB1302/T ⟦XXXX⟧—2022", "DB1302/T XXXX—2022", [.placeholder]),
      ("DB⟦ ⟧53/T ⟦XXXX⟧—2023", "DB53/T XXXX—2023", [.straySpace, .placeholder]),
      ("GB/T 1234—⟦XXXX⟧", "GB/T 1234—XXXX", [.placeholder]),
      ("GB/T 1234—⟦20XX⟧", "GB/T 1234—XXXX", [.placeholder]),
    ] as [(String, String, [NumberFault])])
  func reportsEachFaultAtItsCharacters(_ source: String, _ printed: String, _ kinds: [NumberFault]) throws {
    let marked = Marked(source)
    let parsed = try #require(ParsedStandardNumber(parsing: marked.text))
    #expect(parsed.number.description == printed)
    #expect(parsed.faults.map(\.kind) == kinds)
    #expect(parsed.faults.map(\.range) == marked.ranges)
    #expect(parsed.isTidy == kinds.allSatisfy { $0 == .placeholder })
  }

  @Test func knowsItsParts() throws {
    let text = "Q/SLFW SS 201.2—2026"
    let parsed = try #require(ParsedStandardNumber(parsing: text))
    #expect(text[parsed.codeRange] == "Q/SLFW")
    #expect(parsed.number.series == "SS")
    #expect(text[parsed.sequenceRange] == "201.2")
    #expect(try text[#require(parsed.yearRange)] == "2026")
    #expect(parsed.number.year == 2026)
  }

  @Test(arguments: [
    "AB 12", "GBT", "GB", "GB/T", "Q/A", "Q/A 12", "T/T", "T/T 12", "DBMS", "DB2 11.5", "TB 3", "JB 8", "CH 4",
    "CY 2020",
    "SH 600000", "HS 8501", "SAC/TC 264", "ISO/TC 176", "ISO 9", "GB/S 12", "8GB", "GB 5", "HTTP/1.1", "IPv4 12",
    "A/T 123",
    "EN 12", "USB 3.0", "ISO-8859-1", "T/CAS", "Q/ABC 质量手册", "GB/T X", "GB/T 0123", "GB/T 1.1a",
  ])
  func takesNothingElse(_ text: String) {
    #expect(StandardNumber(parsing: text) == nil)
    #expect(scanMentions(in: "采用 \(text) 的设备").isEmpty)
  }

  @Test(arguments: ["内存不小于 16 GB 512 条", "aGB/T 1.1", "x.GB/T 1.1", "@GB/T 1.1", "容量 500 GB 3000 元"])
  func needsAWordBoundary(_ text: String) {
    #expect(scanMentions(in: text).isEmpty)
  }

  @Test(arguments: [
    ("GB/T 1.1的规定", "GB/T 1.1"), ("GB/T 1.1。", "GB/T 1.1"), ("GB/T 24421.1～GB/T 24421.4", "GB/T 24421.1"),
    ("GB/T 1.1-2020年版", "GB/T 1.1-2020"), ("GB/T 22239第三级", "GB/T 22239"), ("GB/T 2.3-4", "GB/T 2.3"),
    ("GB/T 1.1—12345", "GB/T 1.1"), ("ISO 9001族标准", "ISO 9001"), ("Q/SLFW SS 201 的 4.3", "Q/SLFW SS 201"),
    ("GB/T 1.1, 2020", "GB/T 1.1"), ("GB/T 20000-2013", "GB/T 20000-2013"),
  ])
  func endsWhereTheNumberEnds(_ text: String, _ number: String) {
    #expect(scanMentions(in: text).first.map { text[$0.coreRange] } == number)
  }
}
