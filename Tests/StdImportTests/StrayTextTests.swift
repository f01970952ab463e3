import StdXML
import Testing

@testable import StdImport

/// Text where the tag set allows none is kept all the same.
struct StrayTextTests {
  @Test(arguments: [
    "<list>甲<list-item><p>乙</p></list-item></list>", "<table-wrap><table>甲<tr>丙<td>乙</td></tr></table></table-wrap>",
    "<p>乙<xref rid=\"f\">甲的说明文字</xref></p><fn id=\"f\"><p>丁</p></fn>",
    "<fig><alt-text>甲</alt-text><graphic>乙</graphic></fig>", "<term-sec>甲<label>3.1</label></term-sec>",
    "<def-list>甲<def-item>乙<term>丙</term></def-item></def-list>",
  ]) func isKept(_ body: String) throws {
    let tree = try XMLTree(reading: Array(document("<sec><label>3</label><title>术语和定义</title>\(body)</sec>").utf8))
    #expect(missingWords(tree, in: try importSTS(tree).markdown) == [])
  }
}
