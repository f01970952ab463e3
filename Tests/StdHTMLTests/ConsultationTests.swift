@testable import StdHTML
import Foundation
import StdModel
import Testing

@Suite("A round of comments")
struct ConsultationTests {
  private static func text(_ site: [OutputPath: [UInt8]], _ path: String) throws -> String {
    String(decoding: try #require(site[OutputPath(path)]), as: UTF8.self)
  }

  private static func system(_ change: (inout Consultation) -> Void = { _ in }) -> ResolvedSystem {
    var system = SystemBuilder()
    let span = SourceSpan(SourceID(0), 0, 0)
    for (index, stage) in [Stage.committeeDraft, .published].enumerated() {
      let document = DocumentBuilder(index, number: nil, title: "标准\(index)")
      document.metadata.stage = Sourced(stage, span)
      document.element(.technical, "4", "要求")
      system.documents.append(("s\(index)", document))
    }
    var consultation = Consultation(
      opens: Sourced("2026-03-01", span), closes: Sourced("2026-03-31", span), contact: Consultation.Contact(),
      span: span)
    change(&consultation)
    system.configuration.consultation = consultation
    return system.build()
  }

  @Test("only drafts at the stage 征求意见稿 are out, with a banner and their identity")
  func scope() throws {
    let resolved = Self.system()
    let round = try #require(ConsultationRound(resolved))
    #expect(round.standards == [StandardID(0)] && round.fingerprint.utf8.count == 12)
    let site = SampleSystem.site(resolved, SampleSystem.plainInputs)
    let page = try Self.text(site, "standards/s0/index.html")
    #expect(page.contains("data-round=\"standards/s0/index.html\"") && page.contains("草案标识：\(round.fingerprint)"))
    #expect(!(try Self.text(site, "standards/s1/index.html")).contains("data-round"))
    #expect(try Self.text(site, "consultation/round.js").contains("\"draft\": \"\(round.fingerprint)\""))
  }

  @Test("the form of a standard stands beside it, where it has one of its own")
  func ownForms() throws {
    let resolved = Self.system()
    let forms = ["form.xlsx", "form.docx", "form-s0.xlsx", "form-s0.docx", "form-s1.xlsx"].map {
      Artifact(OutputPath("consultation/" + $0), [])
    }
    let inputs = SiteInputs(files: SampleSystem.files, diagnostics: [], date: "", forms: forms) { _ in nil }
    let notice = try Self.text(SampleSystem.site(resolved, inputs), "consultation/index.html")
    #expect(notice.contains("<a href=\"form-s0.xlsx\">空白表（Excel）</a><a href=\"form-s0.docx\">空白表（Word）</a>"))
    #expect(!notice.contains("href=\"form-s1.xlsx\""))
  }

  @Test("the editions hold the notice and the standards that are out, with anchors of their own")
  func editions() throws {
    let resolved = Self.system()
    let inputs = SiteInputs(files: SampleSystem.files, diagnostics: [], date: "2026-03-01") { _ in nil }
    let renderer = SiteRenderer(resolved, inputs)
    let edition = EditionInputs(diagrams: [:], picture: { _ in nil }, hash: { _ in [1, 2, 3] })
    let alone = String(decoding: try #require(renderer.singleFile(edition)).bytes, as: UTF8.self)
    #expect(alone.contains("<div class=\"edition-part\" id=\"s0\">") && !alone.contains("id=\"s1\""))
    #expect(alone.contains("id=\"s0-c-4\"") && alone.contains("href=\"#s0\""))
    #expect(alone.contains("script-src 'sha256-AQID'") && !alone.contains("<link"))
    let print = renderer.printEdition(edition)
    #expect(print.map(\.path) == [SiteMap.printEdition, SiteMap.runningHeads])
    #expect(String(decoding: print[0].bytes, as: UTF8.self).contains("href=\"../index.html\""))
    #expect(String(decoding: print[1].bytes, as: UTF8.self).contains("@page s0 { @top-right { content: \"标准0\"; } }"))
  }

  @Test("the fingerprint is the same for the same draft, and another one where a word or a number differs")
  func fingerprint() throws {
    func fingerprint(_ number: String, _ title: String) throws -> String {
      var system = SystemBuilder()
      let document = DocumentBuilder(0, number: nil, title: "标准")
      let span = SourceSpan(SourceID(0), 0, 0)
      document.metadata.stage = Sourced(.committeeDraft, span)
      document.element(.technical, number, title)
      system.documents = [("s", document)]
      system.configuration.consultation = Consultation(
        opens: nil, closes: nil, contact: Consultation.Contact(), span: span)
      return try #require(ConsultationRound(system.build())).fingerprint
    }
    let first = try fingerprint("4", "要求")
    #expect(try fingerprint("4", "要求") == first)
    #expect(try fingerprint("4", "要求 ") != first)
    #expect(try fingerprint("5", "要求") != first)
  }

  @Test("without a round there is neither notice nor script, and no page knows of comments")
  func without() {
    var system = SystemBuilder()
    let document = DocumentBuilder(0, number: nil, title: "标准")
    document.element(.technical, "4", "要求")
    system.documents = [("s", document)]
    let site = SampleSystem.site(system.build(), SampleSystem.plainInputs)
    #expect(site.keys.allSatisfy { !$0.description.contains("comments") && !$0.description.contains("consultation") })
    for (path, bytes) in site where path.description.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("comments"), "\(path)")
    }
  }

  @Test("blank forms are linked where there are some, and written beside the notice")
  func forms() throws {
    var inputs = SampleSystem.plainInputs
    inputs = SiteInputs(
      files: inputs.files, diagnostics: [], date: "", forms: [Artifact(SiteMap.consultationWorkbook, [1])]
    ) { _ in nil }
    let site = SampleSystem.site(Self.system(), inputs)
    #expect(site[SiteMap.consultationWorkbook] == [1])
    let notice = try Self.text(site, "consultation/index.html")
    #expect(notice.contains("href=\"form.xlsx\"") && !notice.contains("form.docx"))
    #expect(try Self.text(site, "standards/s0/index.html").contains("href=\"../../consultation/form.xlsx\""))
    #expect(LinkChecker(site).problems == [])
  }
}
