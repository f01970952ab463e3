import Foundation
import TestSupport
import Testing

/// What all commands have in common: help, languages, exit codes.
struct CommandTests {
  @Test func withoutACommandHelpIsShown() throws {
    let outcome = try Executable.run([])
    #expect(outcome.status == 0)
    for command in ["init", "build", "check", "explain", "dump"] { #expect(outcome.output.contains("  \(command) ")) }
    #expect(try Executable.run(["--help"]).output == outcome.output)
  }

  @Test(arguments: ["init", "build", "check", "explain", "dump"])
  func everyCommandHasHelpWithAnExample(_ command: String) throws {
    let outcome = try Executable.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("示例 / Examples:\n  stdc \(command)"))
    #expect(outcome.error == "")
  }

  @Test func theVersionIsShown() throws {
    let outcome = try Executable.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    ["frobnicate"], ["check", "--frobnicate"], ["check", "--format", "xml"], ["check", "--jobs", "0"], ["explain"],
    ["dump"],
    ["init"], ["check", "no/such/folder"], ["build", "no/such/folder"], ["explain", "NO-SUCH-01"],
    ["check", "--rule", "NO-01"],
    ["init", "x", "--prefix", "abc"], ["init", "x", "--organisation", "a: b"],
    ["init", "x", "--example", "--prefix", "Q/AB"],
    ["init", "x", "--profile", "none"], ["build", "--templates", "no/such/folder"],
  ])
  func whatCannotRunEndsWithTwo(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Executable.run(arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect("\n\(outcome.error)".contains("\n错误："))
    let english = try Executable.run(arguments + ["--lang", "en"], in: folder.path).error
    #expect("\n\(english)".contains("\nerror: "))
    #expect(try folder.names() == [])
  }
}
