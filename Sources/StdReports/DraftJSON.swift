package import StdModel

/// The comparison of two drafts as JSON.
package enum DraftJSON {
  /// `{"standards": [{"path", "number", "title", "status", "data", "blocks": [{"change", "moved", "kind", "id", "old",
  /// "new", "segments": [["=", "…"], ["-", "…"], ["+", "…"]]}], "counts"}]}`; unchanged blocks are left out.
  ///
  /// - Parameter ids: the lasting ids of the new draft by standard, and those of the old one for what was deleted.
  package static func bytes(
    _ comparison: DraftComparison, changes: (StandardComparison) -> [String],
    ids: (StandardComparison, BlockComparison) -> BlockID? = { _, _ in nil }
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("standards")
      json.lines(comparison.standards) { json, standard in write(standard, changes(standard), ids, to: &json) }
    }
    json.newline()
    return json.bytes
  }

  private static func write(
    _ standard: StandardComparison, _ changes: [String], _ ids: (StandardComparison, BlockComparison) -> BlockID?,
    to json: inout JSONWriter
  ) {
    let draft = standard.new ?? standard.old
    json.object { json in
      json.member("path", draft?.path ?? "")
      json.member("number", draft?.number ?? "")
      json.member("title", draft?.title ?? "")
      json.member(
        "status",
        standard.old == nil ? "added" : standard.new == nil ? "deleted" : standard.isUnchanged ? "unchanged" : "changed"
      )
      json.key("data")
      json.array { json in
        for change in standard.data {
          json.object { json in
            json.member("name", change.name.zh)
            json.member("old", change.old)
            json.member("new", change.new)
          }
        }
      }
      json.key("blocks")
      json.lines(standard.blocks.filter(\.isNoteworthy)) { json, block in
        write(block, of: standard, ids(standard, block), to: &json)
      }
      json.key("counts")
      json.object { json in
        json.member("added", standard.count(.added))
        json.member("changed", standard.count(.changed))
        json.member("deleted", standard.count(.deleted))
        json.member("editorial", standard.count(.editorial))
        json.member("moved", standard.movedCount)
        json.member("renumbered", standard.renumberedCount)
      }
      json.key("changes")
      json.array { json in for change in changes { json.value(change) } }
    }
  }

  private static func write(
    _ comparison: BlockComparison, of standard: StandardComparison, _ id: BlockID?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("change", comparison.change.rawValue)
      if comparison.isMoved { json.member("moved", "yes") }
      if let id { json.member("id", id.description) }
      if let kind = standard.block(comparison)?.kind { json.member("kind", kind.rawValue) }
      for (isOld, place) in [(true, comparison.old), (false, comparison.new)] {
        guard let place, let draft = isOld ? standard.old : standard.new else { continue }
        let block = draft.blocks[place]
        json.key(isOld ? "old" : "new")
        json.object { json in
          json.member("clause", draft.clauses[block.clause].reference)
          json.member("number", block.number)
          json.member("text", block.text)
        }
      }
      json.key("segments")
      json.array { json in
        for segment in comparison.segments {
          json.array { json in
            json.value(segment.kind == .kept ? "=" : segment.kind == .deleted ? "-" : "+")
            json.value(segment.text)
          }
        }
      }
    }
  }
}
