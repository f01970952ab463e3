import StdOffice
import Testing

@Suite("Texts from offices")
struct TextTests {
  @Test(
    "Separators, quotes, line breaks and what is not closed",
    arguments: [
      ("序号,意见\r\n1,改为“应”\r\n", [["序号", "意见"], ["1", "改为“应”"]]),
      ("a;b\n\"c;\nd\";\"e\"\"f\"\n", [["a", "b"], ["c;\nd", "e\"f"]]),
      ("a\tb\n\n\t\nc\t", [["a", "b"], ["c", ""]]),
      ("\"open,1\n2", [["open,1\n2"]]),
      ("\"x\"y,z", [["xy", "z"]]),
      ("", []),
    ])
  func csv(_ text: String, _ rows: [[String]]) { #expect(CSV.read(text) == rows) }

  @Test("A written table begins with a mark, hides formulas and reads back")
  func writtenCSV() {
    let bytes = CSV.write([["意见", "=cmd|'x'!A1"], ["a,b", "c\"d\ne"], ["-1", "+2"]])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(CSV.read(text) == [["意见", "'=cmd|'x'!A1"], ["a,b", "c\"d\ne"], ["'-1", "'+2"]])
  }

  @Test("The encoding is found by mark and by form")
  func encodings() {
    #expect(decodeText(Array("意见".utf8))?.encoding == .utf8)
    let gbk: [UInt8] = [0xD2, 0xE2, 0xBC, 0xFB]
    #expect(decodeText(gbk)?.text == "意见" && decodeText(gbk)?.encoding == .gb18030)
    let little: [UInt8] = [0xFF, 0xFE, 0x0F, 0x61, 0xC1, 0x89]
    #expect(decodeText(little)?.text == "意见" && decodeText(little)?.encoding == .utf16LittleEndian)
    #expect(decodeText([0xEF, 0xBB, 0xBF, 0x41])?.text == "A")
    #expect(decodeText([])?.text == "")
    #expect(decodeText([0xD2, 0xFF, 0xFF, 0x30]) == nil)
  }
}
