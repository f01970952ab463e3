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
