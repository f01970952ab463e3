import StdReports
import Testing

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(Array(old.utf8), Array(new.utf8), path: "a.md")
  }

  @Test func nothingForTheSame() { #expect(diff("一\n", "一\n") == "") }

  @Test func aChangedLineWithItsContext() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
    #expect(
      diff(old, old.replacing("5", with: "五"))
        == "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n")
  }

  @Test func farChangesInTwoHunksNearOnesInOne() {
    let lines = (1...20).map { "\($0)\n" }
    func changed(_ numbers: [Int]) -> String {
      lines.enumerated().map { numbers.contains($0.offset + 1) ? "x\n" : $0.element }.joined()
    }
    #expect(diff(lines.joined(), changed([2, 18])).split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    #expect(diff(lines.joined(), changed([2, 8])).split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
  }

  @Test func addedAndRemovedLines() {
    #expect(diff("", "一\n") == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1,1 @@\n+一\n")
    #expect(diff("一\n二\n", "一\n") == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,1 @@\n 一\n-二\n")
  }

  @Test func aMissingEndOfLine() {
    #expect(
      diff("一", "二\n") == "--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+二\n")
  }
}
