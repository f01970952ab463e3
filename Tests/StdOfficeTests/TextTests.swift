import StdOffice
import Testing

@Suite("Texts from offices")
struct TextTests {
  @Test(
    "Cells that are written, and those that a spreadsheet would run",
    arguments: [
      (["a", "b"], "a,b\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"), (["a\nb"], "\"a\nb\"\r\n"),
      (["=1+1", "+2", "-3", "@x"], "'=1+1,'+2,'-3,'@x\r\n"), (["=A1,B1"], "\"'=A1,B1\"\r\n"), (["\t=1"], "'\t=1\r\n"),
      (["——", "—", ""], "——,—,\r\n"), ([], "\r\n"),
    ])
  func writtenCSV(cells: [String], expected: String) {
    #expect(CSV.write([cells]) == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
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
