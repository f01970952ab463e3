import StdModel

extension [Diagnostic] {
  /// The files that were not read as they stand: in another encoding, or not to their end. No command rewrites them.
  var unreadableSources: Set<SourceID> {
    Set(
      lazy.filter { diagnostic in
        ["STDC-ENC-", "STDC-LIMIT-"].contains { diagnostic.rule.description.hasPrefix($0) }
      }
      .map(\.span.source))
  }
}
