import StdMarkup
import StdModel

extension SiteRenderer {
  /// What was deleted from a standard since its first draft: the last text of each block, under its id.
  func deletedPage(_ id: StandardID) -> Artifact {
    let entry = index[id]
    let ids = inputs.blockIDs[id]
    let deleted = ids?.deleted ?? []
    let page = Page(
      path: index.map.deletedPage(of: id), title: "已删除的文字 · \(entry.label)", section: .system, style: .listPage,
      crumbs: [Page.Crumb(entry.number.isEmpty ? entry.title : entry.number, entry.path), Page.Crumb("已删除的文字")],
      running: entry.number)
    var out = MarkupWriter(capacity: 400 * deleted.count + 2048)
    out.element(.h1, text: "已删除的文字")
    out.element(.p) { out in
      out.link("index.html", entry.label)
      out.text("历次文稿中删除的文字，每处给出最后的样子，供从前的链接和意见查对。它们不是标准的内容。")
    }
    out.open(.ul, .deletedList)
    for tombstone in deleted {
      out.open(.li) { $0.id(tombstone.id.anchor) }
      write(tombstone, to: &out)
      out.close(.li)
    }
    out.close(.ul)
    return artifact(page, out)
  }

  private func write(_ tombstone: Tombstone, to out: inout MarkupWriter) {
    let record = tombstone.record
    out.element(.p, .muted) { out in
      out.text(record.kind.name.zh)
      if !record.number.isEmpty {
        out.text("，当时的编号 ")
        out.element(.span, .number, text: record.number)
      }
      out.text("，固定编号 ")
      out.element(.code, text: record.id.description)
    }
    out.element(.del, text: record.text.isEmpty ? "（没有文字）" : record.text.replacing("\t", with: "　|　"))
    if let successor = tombstone.successor {
      out.element(.p) { out in
        out.text("现在是 ")
        out.link("index.html#" + successor.anchor, successor.description)
      }
    }
  }
}
