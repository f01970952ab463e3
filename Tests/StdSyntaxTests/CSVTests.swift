import StdModel
import Testing

@testable import StdSyntax

/// Reading comma separated values.
@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb", [["a"], ["b"]]),
    ("\u{FEFF}标准编号,标准名称\n", [["标准编号", "标准名称"]]),
    ("\"a,b\",\"c\"\"d\"\"\"\n", [["a,b", "c\"d\""]]),
    ("\"a\nb\",c\n", [["a\nb", "c"]]),
    (" a\t,\u{3000}b\u{3000},  \"c\"  \n", [["a", "b", "c"]]),
    ("a,,\n\n,,\nb", [["a", "", ""], ["b"]]),
    ("\"\",a", [["", "a"]]),
    ("", []),
  ])
  func fields(_ text: String, _ expected: [[String]]) {
    let parsed = parseCSV(SourceText(id: SourceID(0), path: "a.csv", text: text))
    #expect(parsed.output.records.map { $0.fields.map(\.value) } == expected)
    #expect(parsed.output.faults == [])
    #expect(parsed.diagnostics == [])
  }

  /// Tables as office programs save them, whatever their separator.
  @Test(arguments: [
    ("序号,意见\r\n1,改为“应”\r\n", [["序号", "意见"], ["1", "改为“应”"]]),
    ("a;b\n\"c;\nd\";\"e\"\"f\"\n", [["a", "b"], ["c;\nd", "e\"f"]]),
    ("a\tb\n\n\t\nc\t", [["a", "b"], ["c", ""]]),
    ("\"open,1\n2", [["open", "1"], ["2"]]),
    ("\"x\"y,z", [["xy", "z"]]),
    ("", []),
  ])
  func rowsOfOffices(_ text: String, _ rows: [[String]]) { #expect(readCSVRows(text) == rows) }

  @Test func anUnclosedQuoteEndsWithItsLine() {
    let parsed = parseCSV(SourceText(id: SourceID(0), path: "a.csv", text: "a,\"b,c\nd,\"e\n\"f\",g\n"))
    // The mark before e closes the one before b, and what stands behind it belongs to the field.
    #expect(parsed.output.faults.map(\.kind) == [.textBehindQuote])
    let broken = parseCSV(SourceText(id: SourceID(0), path: "a.csv", text: "a,\"b\nc,d\n"))
    #expect(broken.output.records.map { $0.fields.map(\.value) } == [["a", "b"], ["c", "d"]])
    #expect(broken.output.faults == [CSVFault(kind: .unclosedQuote, span: SourceSpan(SourceID(0), 2, 3))])
  }

  @Test func anotherEncodingIsToldOnce() {
    // 标准编号 in GB 18030, as Excel saves it.
    let bytes: [UInt8] = [0xB1, 0xEA, 0xD7, 0xBC, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0x61, 0x0A]
    let parsed = parseCSV(SourceText(id: SourceID(0), path: "a.csv", bytes: bytes))
    #expect(parsed.output.records == [])
    #expect(parsed.diagnostics.map(\.rule) == [.foreignEncoding])
  }

  /// Places lie in the file and in order, and any bytes are read in one pass.
  @Test(arguments: 0..<10)
  func spansHoldInSoup(_ seed: Int) {
    var random = RandomText(seed: seed + 900)
    for _ in 0..<500 {
      let text = random.text(of: Self.tokens, count: 1 + random.next(40))
      let source = SourceText(id: SourceID(0), path: "a.csv", text: text)
      let parsed = parseCSV(source)
      var end = 0
      for record in parsed.output.records {
        #expect(source.span.contains(record.span), "\(text.debugDescription)")
        for field in record.fields {
          #expect(field.span.lowerBound >= end, "\(text.debugDescription)")
          #expect(source.span.contains(field.span), "\(text.debugDescription)")
          end = field.span.upperBound
        }
      }
      #expect(parsed.output.faults.allSatisfy { source.span.contains($0.span) }, "\(text.debugDescription)")
    }
  }

  private static let tokens = [
    ",", "\"", "\"\"", "\n", "\r\n", "\r", "a", "标准", " ", "\u{3000}", "\t", "GB/T 1.1—2020", "\u{FEFF}",
  ]
}
