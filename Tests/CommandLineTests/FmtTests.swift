import TestSupport
import Testing

struct FmtTests {
  private let folder: TemporaryFolder
  private let untidy = "## 4 受理\r\n\r\n\r\n#### 4.1 机构 \r\n机构应公开指南。\r\n### 4.2 人员\r\n人员应持证。"
  private let tidy = "## 4 受理\n\n### 4.1 机构\n\n机构应公开指南。\n\n### 4.2 人员\n\n人员应持证。\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(untidy, to: "a.md")
  }

  private func fmt(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(["fmt"] + arguments, in: folder.path, input: "")
  }

  @Test func checksThenWrites() throws {
    let check = try fmt("a.md", "--check")
    #expect(check.status == 1)
    #expect(check.output == "a.md\n")
    #expect(folder.text("a.md") == untidy)
    #expect(try fmt("a.md").status == 0)
    #expect(folder.text("a.md") == tidy)
    #expect(try fmt("a.md", "--check").status == 0)
  }

  @Test("The same is compiled before and after")
  func compilesTheSame() throws {
    func dump() throws -> String {
      try Executable.run(["dump", "a.md", "--stage", "number"], in: folder.path, input: "").output
        .split(separator: "\n").map { $0.prefix { $0 != "@" } }.joined(separator: "\n")
    }
    let before = try dump()
    _ = try fmt("a.md")
    #expect(try dump() == before)
  }

  @Test("A file whose compiled result would change is left, and named")
  func leavesWhatWouldChange() throws {
    // Without its wide spaces the paragraph would be a quotation.
    let text = "## 4 受理\n\n　　> 机构应公开指南。\n"
    try folder.write(text, to: "b.md")
    let outcome = try fmt("b.md")
    #expect(folder.text("b.md") == text)
    #expect(outcome.output.contains("b.md 未改"))
  }
}
