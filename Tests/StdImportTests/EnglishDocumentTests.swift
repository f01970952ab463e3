import StdModel
import StdXML
import Testing

@testable import StdImport

/// A document of a body that writes English: elements, numbers and references come out as it has them.
struct EnglishDocumentTests {
  private static let xml = """
    <standard xmlns:tbx="urn:iso:std:iso:30042:ed-1" xml:lang="en"><front><iso-meta><title-wrap xml:lang="en"><main>Example \
    services</main><full>Example services — Part 1: General</full></title-wrap><std-ident><originator>ISO</originator>\
    <doc-type>IS</doc-type><doc-number>99999</doc-number></std-ident><std-ref type="dated">ISO 99999-1:2024</std-ref>\
    <content-language>en</content-language><release-date date-type="published">2024-05-01</release-date></iso-meta>\
    <sec sec-type="foreword"><title>Foreword</title><p>This is a foreword.</p></sec><sec sec-type="intro"><title>\
    Introduction</title><p>This is an introduction.</p></sec></front><body><sec sec-type="scope" id="sec_1"><label>1</label>\
    <title>Scope</title><p>This document specifies <italic>services</italic>, see <xref ref-type="table" rid="tab_1">Table \
    1</xref> and <xref ref-type="sec" rid="sec_4.1">4.1</xref>.</p></sec><sec sec-type="norm-refs"><label>2</label><title>\
    Normative references</title><p>There are no normative references in this document.</p></sec><sec sec-type="terms">\
    <label>3</label><title>Terms and definitions</title><term-sec id="sec_3.1"><label>3.1</label><tbx:termEntry \
    id="term_3.1"><tbx:langSet xml:lang="en"><tbx:definition>result of an activity</tbx:definition><tbx:note>Note text.\
    </tbx:note><tbx:source>ISO 9000:2015, 3.7.7</tbx:source><tbx:tig><tbx:term>service</tbx:term></tbx:tig></tbx:langSet>\
    </tbx:termEntry></term-sec></sec><sec id="sec_4"><label>4</label><title>Requirements</title><sec id="sec_4.1"><label>4.1\
    </label><title>General</title><p>The organization shall act.</p><table-wrap id="tab_1"><label>Table 1</label><caption>\
    <title>Values</title></caption><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>\
    </table-wrap></sec><sec id="sec_4.2"><label>4.2</label><p>The organization shall <xref rid="tab_1"/>.</p></sec></sec>\
    </body><back><app-group><app id="sec_A" content-type="norm-annex"><label>Annex A</label><annex-type>(normative)\
    </annex-type><title>Forms</title><p>Text of the annex.</p></app></app-group><ref-list><title>Bibliography</title><ref>\
    <label>[1]</label><mixed-citation>A book</mixed-citation></ref></ref-list></back></standard>
    """

  @Test func comesOverWhole() async throws {
    let tree = try XMLTree(reading: Array(Self.xml.utf8))
    let source = try importSTS(tree)
    #expect(missingWords(tree, in: source.markdown) == [])
    let system = await compiled(source.markdown)
    let standard = try #require(system.system.standards.first)
    #expect(
      standard.elements.map(\.kind) == [
        .foreword, .introduction, .scope, .normativeReferences, .terms, .technical, .annex(.normative), .bibliography,
      ])
    #expect(
      standard.elements.compactMap { $0.clause.heading.number?.number.description } == ["1", "2", "3", "4", "A"])
    #expect(standard.metadata.number?.value.description == "ISO 99999-1:2024")
    #expect(standard.metadata.title?.value == "Example services — Part 1: General")
    #expect(source.text.contains("see [Table 1](#tab_1) and [4.1](#sec_4.1)."))
    #expect(source.text.contains("表 1　Values {#tab_1}"))
    let targets = system.resolution(of: standard.id).references.all.filter {
      if case .node = $0.target { true } else { false }
    }
    #expect(targets.count == 3)
  }
}
