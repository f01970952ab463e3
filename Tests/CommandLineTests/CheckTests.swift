import Foundation
import TestSupport
import Testing

struct CheckTests {
  private let folder: TemporaryFolder

  /// A system with one error and one warning that need no rule: a link that leaves it, and a file in the wrong place.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("organisation: 示例服务中心\nprefix: Q/FWZX\n", to: "system/system.yaml")
    try folder.makeFolder("system/base")
    try folder.link("system/base/link.md", to: "/etc/passwd")
    try folder.write("x", to: "system/stray.md")
  }

  private func check(_ arguments: String..., input: String = "") throws -> Executable.Outcome {
    try Executable.run(["check"] + arguments, in: folder.path, input: input)
  }

  private let rules = ["--rule", "STDC-IO-02", "--rule", "STDC-IO-08"]

  @Test func errorsEndWithOne() throws {
    let outcome = try check("system", "--rule", "STDC-IO-02", "--rule", "STDC-IO-08")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        错误[STDC-IO-02]：符号链接指向体系文件夹之外的 /etc/passwd，未读取
         --> system/base/link.md
          = 依据：stdc 对源文件的约定

        警告[STDC-IO-08]：文件不在 base、implementation、support、post、statements 任一文件夹内，未编译
         --> system/stray.md
          = 依据：stdc 对源文件的约定

        1 个错误，1 个警告，涉及 2 个文件
        规则的说明和示例：stdc explain STDC-IO-02

        """)
    #expect(outcome.error == "")
  }

  @Test func namingARuleThatIsOffByDefaultSwitchesItOn() throws {
    let draft = """
      ## 3 术语和定义

      下列术语和定义适用于本文件。

      ### 3.1

      **线上平台** online platform

      通过网络提供服务的平台。

      ### 3.2

      **平台** platform

      聚集资源的系统。

      """
    #expect(try !check("-", input: draft).output.contains("GBT1.1-TRM-18"))
    #expect(try check("-", "--rule", "GBT1.1-TRM-18", input: draft).output.contains("提示[GBT1.1-TRM-18]"))
    let sarif = try check("-", "--format", "sarif", input: draft).output
    #expect(sarif.contains(#""defaultConfiguration":{"enabled":false,"level":"note"}"#))
  }

  @Test func whatIsFilteredOutDoesNotCount() throws {
    #expect(try check("system", "--rule", "STDC-IO-08").status == 0)
    #expect(try check("system", "--rule", "stdc-io-02").status == 1)
    let errors = try check("system", "--severity", "error", "--rule", "STDC-IO-08")
    #expect(errors.status == 0)
    #expect(!errors.output.contains("STDC-IO-08"))
  }

  @Test func speaksEnglish() throws {
    let outcome = try check("system", "--rule", "STDC-IO-02", "--lang", "en")
    #expect(outcome.output.hasPrefix("error[STDC-IO-02]: the symbolic link leads out of the system's folder"))
    #expect(outcome.output.contains("\n1 error in 1 file\n"))
  }

  @Test func writesJSON() throws {
    for arguments in [["--json"], ["--format", "json"]] {
      let outcome = try Executable.run(["check", "system"] + rules + arguments, in: folder.path)
      #expect(outcome.status == 1)
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: NSObject])
      #expect(json["counts"] == ["error": 1, "warning": 1, "info": 0] as NSDictionary)
      let files = (json["diagnostics"] as? [[String: Any]])?.map { $0["file"] as? String }
      #expect(files == ["system/base/link.md", "system/stray.md"])
    }
  }

  @Test func writesSARIFAndAnnotations() throws {
    let sarif = try check("system", "--format", "sarif").output
    #expect(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) is NSDictionary)
    #expect(sarif.contains("\"version\":\"2.1.0\""))
    #expect(sarif.contains("\"id\":\"STDC-IO-09\""))
    let annotations = try check("system", "--format", "github", "--rule", "STDC-IO-08").output
    #expect(annotations.hasPrefix("::warning file=system/stray.md,title=STDC-IO-08::"))
  }

  @Test func theSystemIsFoundInTheWorkingFolder() throws {
    let inside = try Executable.run(["check", "--rule", "STDC-IO-08"], in: folder.path + "/system")
    #expect(inside.output.contains(" --> stray.md\n"))
    try FileManager.default.moveItem(atPath: folder.path + "/system", toPath: folder.path + "/standards")
    let above = try Executable.run(["check", "--rule", "STDC-IO-08"], in: folder.path)
    #expect(above.output.contains(" --> standards/stray.md\n"))
  }

  @Test func coloursAreGivenWhenAskedFor() throws {
    let arguments = ["check", "system", "--rule", "STDC-IO-08"]
    #expect(!(try Executable.run(arguments, in: folder.path).output.contains("\u{1B}")))
    #expect(try Executable.run(arguments + ["--color", "always"], in: folder.path).output.contains("\u{1B}[1;33m警告"))
    let terminal = try Executable.run(["check", "system", "--color", "never"] + rules, in: folder.path)
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test func aFileIsCheckedWithinItsSystem() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/system")
    _ = try Executable.run(["init", "system"], in: folder.path)
    let clean = try check("system/support/records.md")
    #expect(clean.status == 0)
    #expect(clean.output == "检查了 1 个文件，没有发现问题\n")
    // Alone it refers to standards that nobody knows; what the others break does not show.
    try folder.write("x", to: "system/base/broken.md")
    #expect(try check("system").status == 1)
    #expect(try check("system/support/records.md").output == clean.output)
  }

  @Test func textIsReadFromStandardInput() throws {
    let outcome = try check("-", "--severity", "error", input: "## 1 范围\n\n本文件规定了服务的要求，见第9章。\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(" --> <stdin>:3:"))
  }

  @Test func aFolderThatIsNoSystemIsCheckedFileByFile() throws {
    try folder.write("## 1 范围\n\n见第9章。\n", to: "drafts/one.md")
    try folder.write("## 1 范围\n\n见第8章。\n", to: "drafts/two.md")
    let outcome = try check("drafts", "--severity", "error")
    #expect(outcome.output.contains(" --> drafts/one.md:3:"))
    #expect(outcome.output.contains(" --> drafts/two.md:3:"))
  }

  @Test func timesGoToStandardError() throws {
    let outcome = try check("system", "--timings", "--json")
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is NSDictionary)
    #expect(outcome.error.contains(" ms  合计\n"))
  }
}

struct BaselineCommandTests {
  @Test("Known findings are left out; the list is made by one command and used by the other")
  func baseline() throws {
    let folder = try TemporaryFolder()
    try folder.write("## 4 受理\n\n材料应符合GB/T 1.1-2020的规定。\n", to: "a.md")
    func check(_ arguments: String...) throws -> Executable.Outcome {
      try Executable.run(["check", "a.md"] + arguments, in: folder.path, input: "")
    }
    #expect(try check("--baseline", "known.txt").status == 2)
    #expect(try check("--write-baseline", "known.txt").status == 0)
    #expect(try check("--baseline", "known.txt").status == 0)
    try folder.write("## 4 受理\n\n材料应符合GB/T 1.1-2020的规定。\n\n并符合GB/T 1.1-2020的规定。\n", to: "a.md")
    let outcome = try check("--baseline", "known.txt", "--rule", "NUM-01")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("a.md:5:12"))
    #expect(!outcome.output.contains("a.md:3"))
  }
}
