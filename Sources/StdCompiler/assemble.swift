import StdModel

/// Puts the lowered files together to a system: each gets its id, its slug and its subsystem.
func assemble(
  _ documents: [LoweredDocument], sources: SourceSet, configuration: SystemConfiguration, framework: Framework
) -> StandardSystem {
  var taken = Set<String>()
  let standards = documents.enumerated().map { index, document in
    var metadata = document.metadata
    let path = sources[document.source].path
    if metadata.subsystem == nil, let kind = subsystem(ofPath: path) ?? subsystem(of: metadata, framework) {
      metadata.subsystem = Sourced(kind, metadata.span.head)
    }
    // `category: finance` in support/ means support/finance.
    if let category = metadata.category, let kind = metadata.subsystem?.value,
      !category.value.utf8.contains(UInt8(ascii: "/"))
    {
      metadata.category = Sourced("\(kind.rawValue)/\(category.value)", category.span)
    }
    return Standard(
      id: StandardID(index), source: document.source, slug: slug(ofPath: path, taken: &taken), kind: document.kind,
      metadata: metadata, elements: document.elements, silencers: document.silencers, nodeCount: document.nodeCount)
  }
  return StandardSystem(configuration: configuration, framework: framework, standards: standards)
}

private func subsystem(ofPath path: String) -> SubsystemKind? {
  path.split(separator: "/").first.flatMap { SubsystemKind(rawValue: String($0)) }
}

private func subsystem(of metadata: StandardMetadata, _ framework: Framework) -> SubsystemKind? {
  if let category = metadata.category?.value.split(separator: "/").first,
    let kind = SubsystemKind(rawValue: String(category))
  {
    return kind
  }
  guard let series = metadata.number?.value.series, !series.isEmpty else { return nil }
  return framework.subsystems.first { $0.code == series }?.kind
}

/// The file name without its ending, made safe for paths and links; the folder in front of it where two files share a
/// name.
private func slug(ofPath path: String, taken: inout Set<String>) -> String {
  let parts = path.split(separator: "/")
  var name = safe(
    parts.last.map {
      $0.hasSuffix(".md") || $0.hasSuffix(".txt") ? $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) : $0
    } ?? "standard")
  if parts.first == "statements" { name = "statement-" + name }
  if taken.contains(name), parts.count > 1 { name = safe(parts[parts.count - 2]) + "-" + name }
  var candidate = name
  var count = 2
  while !taken.insert(candidate).inserted {
    candidate = "\(name)-\(count)"
    count += 1
  }
  return candidate
}

private func safe(_ text: Substring) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    let isPlain =
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
    result.unicodeScalars.append(isPlain ? scalar : "-")
  }
  return result.isEmpty ? "standard" : result
}
