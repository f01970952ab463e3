import StdSyntax

extension ReviewRecord {
  /// The lines above the first act.
  package var head: String {
    var text = "# stdc review 1\n# 签审记录，由 stdc review 写入，只在末尾增加，与源文件一起提交。\n"
    text += "source: \(yamlScalar(source))\n"
    if !standard.isEmpty { text += "standard: \(yamlScalar(standard))\n" }
    return text + "acts:\n"
  }

  /// The whole file.
  package var yaml: String { head + acts.map(\.yaml).joined() }
}

extension ReviewAct {
  /// The act as it is added to the end of the file; one block a line, so that a diff shows what was signed.
  package var yaml: String {
    var text = "- act: \(kind.rawValue)\n"
    func add(_ key: String, _ value: String) {
      if !value.isEmpty { text += "  \(key): \(yamlScalar(value))\n" }
    }
    add("by", by)
    // Quoted, so that no reader of YAML takes it for a time.
    if !date.isEmpty { text += "  date: \"\(date)\"\n" }
    add("of", of)
    add("scope", scope)
    add("reason", reason)
    if !marks.isEmpty { text += "  blocks:\n" }
    for mark in marks { text += "    \(yamlScalar(mark.id.description)): \(yamlScalar(mark.words))\n" }
    if !moves.isEmpty { text += "  cited:\n" }
    for move in moves { text += "    \(yamlScalar(move.key)): \(yamlScalar("\(move.before) \(move.after)"))\n" }
    return text
  }
}

extension ReviewAct.Mark {
  /// `3f2a9c01b2d4e5f6 h4k9mr=1a2b3c4d5e6f7a8b`
  fileprivate var words: String {
    guard !fingerprint.isEmpty else { return "revoked" }
    return ([fingerprint] + (after.isEmpty ? [] : [after]) + cited.map { "\($0.key)=\($0.fingerprint)" })
      .joined(separator: " ")
  }
}
