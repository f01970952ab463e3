import Foundation
import StdModel
import StdSTS
import Testing

/// Every file is valid under the published schemas, whatever the state of its source.
struct ValidityTests {
  @Test(.disabled(if: Schemas.areMissing, Comment(rawValue: Schemas.comment)))
  func theExampleSystemIsValidUnder10And12() async throws {
    let compiled = try await Compiled.example.value
    #expect(try Schemas.problems(of: compiled.documents(), in: Schemas.v1_2 + Schemas.v1_0) == [])
    #expect(try Schemas.problems(of: compiled.documents(.v1_2), in: Schemas.v1_2) == [])
  }

  @Test(.disabled(if: Schemas.areMissing, Comment(rawValue: Schemas.comment)))
  func whatOnly12KnowsIsNotValidUnder10() async throws {
    let documents = await Sample.compiled().documents(.v1_2)
    #expect(try !Schemas.problems(of: documents, in: [Schemas.v1_0[0]]).isEmpty)
  }

  @Test(.disabled(if: Schemas.areMissing, Comment(rawValue: Schemas.comment)))
  func theSampleIsValid() async throws {
    let compiled = await Sample.compiled()
    #expect(try Schemas.problems(of: compiled.documents(), in: Schemas.v1_2 + Schemas.v1_0) == [])
    #expect(try Schemas.problems(of: compiled.documents(.v1_2), in: Schemas.v1_2) == [])
  }

  /// Drafts from elsewhere, recovered from Word and from scans, in a system and alone.
  @Test(.disabled(if: Schemas.areMissing || Schemas.drafts.isEmpty, Comment(rawValue: Schemas.comment)))
  func draftsFromElsewhereAreValid() async throws {
    for (name, bytes) in Schemas.drafts {
      let alone = await Compiled.bytes(["\(name).md": bytes])
      #expect(try Schemas.problems(of: alone.documents(), in: Schemas.v1_2 + Schemas.v1_0) == [], "\(name)")
    }
    let files = Dictionary(uniqueKeysWithValues: Schemas.drafts.map { ("support/\($0.name).md", $0.bytes) })
    let together = await Compiled.bytes(files)
    #expect(try Schemas.problems(of: together.documents(), in: Schemas.v1_2 + Schemas.v1_0) == [])
  }

  @Test(.disabled(if: Schemas.areMissing, Comment(rawValue: Schemas.comment)))
  func uglySourcesAreValid() async throws {
    var documents: [(slug: String, text: String)] = []
    for (index, source) in UglySources.all.enumerated() {
      let compiled = await Compiled.sources(["base/ugly-\(index).md": source], pictures: ["base/a.png"])
      documents += compiled.documents()
    }
    #expect(try Schemas.problems(of: documents, in: Schemas.v1_2 + Schemas.v1_0) == [])
  }
}
