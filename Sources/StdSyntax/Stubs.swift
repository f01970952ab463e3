// Stand-ins until the real ones land: delete each with the commit that brings it.
package import StdModel
package func scanProvisions(in text: String) -> [Provision] { [] }
package struct TermMatcher: Sendable {
  package init(_ t: [String]) {}
  package func matches(in text: String) -> [(range: TextRange, term: Int)] { [] }
}
