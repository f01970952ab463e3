import TestSupport
import Testing

struct FixTests {
  private let folder: TemporaryFolder
  private let text = "## 4 受理\n\n5. 5. 1 材料应符合GB/T 1.1-2020的规定。\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(text, to: "a.md")
  }

  private func fix(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(["fix"] + arguments, in: folder.path, input: "")
  }

  @Test func aDryRunPrintsADifferenceAndWritesNothing() throws {
    let outcome = try fix("a.md", "--dry-run", "--rule", "NUM-01")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        --- a/a.md
        +++ b/a.md
        @@ -1,3 +1,3 @@
         ## 4 受理
        \u{20}
        -5. 5. 1 材料应符合GB/T 1.1-2020的规定。
        +5. 5. 1 材料应符合GB/T 1.1—2020的规定。

        """)
    #expect(outcome.error.contains("可改 1 个文件中的 1 个问题"))
    #expect(folder.text("a.md") == text)
  }

  @Test func mendsAndSaysWhat() throws {
    let outcome = try fix("a.md", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("NUM-01  1"))
    #expect(outcome.output.contains("in 1 files") || outcome.output.contains("in 1 file"))
    #expect(folder.text("a.md")?.contains("GB/T 1.1—2020") == true)
    let again = folder.text("a.md")
    #expect(try fix("a.md").output.contains("没有可改的问题"))
    #expect(folder.text("a.md") == again)
  }

  @Test func aMissingFileIsSaid() throws {
    #expect(try fix("b.md").status == 2)
  }
}
