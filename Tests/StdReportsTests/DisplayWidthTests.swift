import Testing

@testable import StdReports

struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("—", 1), ("“", 1), ("…", 1), ("①", 1), ("·", 1), ("─", 1), ("中", 2), ("，", 2), ("（", 2),
    ("　", 2), ("〇", 2), ("Ａ", 2), ("ｱ", 1), ("￥", 2), ("한", 2), ("ㄅ", 2), ("㈱", 2), ("㎡", 2), ("𠀀", 2), ("😀", 2),
    ("《", 2), ("「", 2), ("〔", 2), ("\u{0301}", 0), ("\u{302A}", 0), ("\u{3099}", 0), ("々", 2),
  ])
  func isWhatTerminalsUse(_ text: String, _ width: Int) { #expect(DisplayWidth.of(text) == width) }
}

struct DisplayLineTests {
  @Test("What is shown of a long line does not depend on how much of it was read", arguments: [0, 7, 3001, 59_990])
  func window(start: Int) {
    let bytes = Array(String(repeating: "服务，standard\t\u{301}", count: 3000).utf8)
    let whole = DisplayLine(bytes[...])
    let near = DisplayLine(bytes[...], near: start..<start + 9, limit: 60)
    func piece(_ line: DisplayLine) -> DisplayLine.Piece {
      line.cut(to: 60, around: line.column(of: start)..<line.column(of: start + 9))
    }
    #expect(piece(near).text == piece(whole).text)
    #expect(piece(near).column(near.column(of: start)) == piece(whole).column(whole.column(of: start)))
  }

  @Test("A mark longer than what is read still begins at its place")
  func longMark() {
    let bytes = Array(String(repeating: "字", count: 100_000).utf8)
    let line = DisplayLine(bytes[...], near: 30_000..<300_000, limit: 40)
    let piece = line.cut(to: 40, around: line.column(of: 30_000)..<line.column(of: 300_000))
    #expect(piece.text.hasPrefix("…字") && piece.text.hasSuffix("…"))
    #expect(piece.column(line.column(of: 30_000)) == 5)
  }
}
