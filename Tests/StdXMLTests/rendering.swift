import StdModel

@testable import StdXML

/// `system.xml` of a system as one document.
func systemXML(
  _ system: ResolvedSystem, termUses: SystemXMLRenderer.TermUses = .written
) -> [UInt8] {
  let map = SiteMap(system.numbered, hasGBT37967: true)
  let renderer = SystemXMLRenderer(map, termUses: termUses)
  let artifacts = renderer.plan(system).flatMap { renderer.render($0, of: system) }
  let parts = artifacts.filter { $0.path == SiteMap.systemXML }
  precondition(parts.enumerated().allSatisfy { $0.offset == $0.element.part })
  return parts.flatMap(\.bytes)
}

/// What `system.xml` breaks in its schema, as `line message`; and what the validation in pieces finds.
func violations(_ system: ResolvedSystem) throws -> [String] {
  let whole = try XMLValidator().validate(systemXML(system), schema: SystemSchema.bytes)
    .map { "\($0.line) \($0.message)" }
  let validation = SystemXMLValidation(system, SystemXMLRenderer(SiteMap(system.numbered)))
  let pieces = validation.conclude(validation.plan().map(validation.check)).map(\.message.en)
  return whole + pieces
}
