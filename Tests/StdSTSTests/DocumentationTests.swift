import Foundation
import Testing

@testable import StdSTS

/// The page about NISO STS names everything that is written.
struct DocumentationTests {
  @Test func thePageNamesEveryElement() throws {
    let page = try String(contentsOf: Compiled.package.appending(path: "docs/niso-sts.md"), encoding: .utf8)
    let root: Set<STSElement> = [.standard, .stdMeta, .full]
    for element in STSElement.allCases where !root.contains(element) {
      let name = "\(element.name)"
      let isNamed = ["`\(name)`", "/\(name)`", "`\(name)/", "/\(name)/", "/\(name)[", "`\(name)["].contains {
        page.contains($0)
      }
      #expect(isNamed, "\(name)")
    }
  }

  @Test func theSampleHasEveryElement() async {
    let texts = await Sample.compiled().documents(.v1_2).map(\.text).joined()
    // What only unfinished sources have.
    let rare: Set<STSElement> = [.fnGroup, .styledContent, .target, .lineBreak, .termType]
    for element in STSElement.allCases where !rare.contains(element) {
      #expect(texts.contains("<\(element.name)"), "\(element)")
    }
  }

  @Test func theSampleHasEveryAttribute() async {
    let texts = await Sample.compiled().documents(.v1_2).map(\.text).joined()
    for attribute in STSAttribute.allCases {
      #expect(texts.contains(" \(attribute.name)=\""), "\(attribute)")
    }
  }
}
