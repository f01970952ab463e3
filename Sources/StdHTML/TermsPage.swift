import StdMarkup
import StdModel

extension SiteRenderer {
  /// The terms of the system: conflicts first, then all terms under their first characters.
  func termsPage(_ number: Int) -> Artifact {
    let range = terms.pages[number]
    let title = terms.pages.count > 1 ? "术语（第\(number + 1)页）" : "术语"
    let page = Page(
      path: SiteIndex.page(number, of: SiteMap.terms), title: title, section: .terms, style: .listPage,
      crumbs: [Page.Crumb(title)])
    var out = MarkupWriter(capacity: 600 * range.count + 4096)
    out.element(.h1, text: title)
    if terms.entries.isEmpty {
      out.element(.p, .muted, text: "体系中的标准没有界定术语。")
    } else {
      out.element(.p, .muted, text: "共\(terms.entries.count)条术语条目，按首字排列。")
    }
    if number == 0, !terms.conflicts.isEmpty { writeConflicts(root: page.root, to: &out) }
    writeTermGroups(range, root: page.root, to: &out)
    out.writePages(terms.pages.count, current: number, of: SiteMap.terms, root: page.root)
    return artifact(page, out)
  }

  private func writeConflicts(root: String, to out: inout MarkupWriter) {
    out.element(.section, .conflicts) { out in
      out.element(.h2, text: "定义不一致的术语")
      for conflict in terms.conflicts.prefix(TermIndex.entriesPerPage) {
        out.element(.h3, text: conflict.term)
        out.element(.ul) { out in
          for place in conflict.entries {
            let entry = terms.entries[place]
            out.element(.li) { out in
              out.element(.p, text: entry.definition)
              writeOrigin(entry, root: root, to: &out)
            }
          }
        }
      }
    }
  }

  private func writeTermGroups(_ range: Range<Int>, root: String, to out: inout MarkupWriter) {
    var start = range.lowerBound
    while start < range.upperBound {
      let group = Self.group(terms.entries[start].term)
      let end = terms.entries[start..<range.upperBound].firstIndex { Self.group($0.term) != group } ?? range.upperBound
      out.element(.section, .termGroup) { out in
        out.element(.h2, text: group)
        out.element(.dl) { out in
          for entry in terms.entries[start..<end] { write(entry, root: root, to: &out) }
        }
      }
      start = end
    }
  }

  /// The first character of a term; Latin letters share one group for each letter, other signs one for all.
  private static func group(_ term: String) -> String {
    guard let first = term.first else { return "#" }
    guard first.isLetter || first.isNumber else { return "#" }
    return String(first).uppercased()
  }

  private func write(_ entry: TermIndex.Entry, root: String, to out: inout MarkupWriter) {
    out.element(.div, .termCard) { out in
      out.element(.dt) { out in
        out.element(.a, { $0.destination(index.address(entry.reference, root: root)) }) {
          $0.element(.dfn, text: entry.term)
        }
        for english in entry.english {
          out.text(" ")
          out.element(.span, { $0.english() }) { $0.text(english) }
        }
      }
      out.element(.dd) { out in
        if !entry.definition.isEmpty { out.element(.p, text: entry.definition) }
        writeOrigin(entry, root: root, to: &out)
        if !entry.uses.isEmpty { writeUses(entry, root: root, to: &out) }
      }
    }
  }

  private func writeOrigin(_ entry: TermIndex.Entry, root: String, to out: inout MarkupWriter) {
    let standard = index[entry.reference.standard]
    out.element(.p, .origin) { out in
      out.text("界定于 ")
      out.link(
        index.address(entry.reference, root: root),
        "\(standard.number.isEmpty ? standard.title : standard.number) \(index.clauseName(entry.reference))")
    }
  }

  private func writeUses(_ entry: TermIndex.Entry, root: String, to out: inout MarkupWriter) {
    out.element(.details, .uses) { out in
      out.element(.summary, text: "使用于\(entry.uses.count)项文件，共\(entry.useCount)处")
      out.element(.ul, .plainList) { out in
        for use in entry.uses.prefix(100) {
          out.element(.li) { out in
            out.link(root + index[use.standard].path.description, index[use.standard].label)
            out.element(.span, .count, text: String(use.count))
          }
        }
        if entry.uses.count > 100 { out.element(.li, .muted, text: "其余\(entry.uses.count - 100)项从略。") }
      }
    }
  }
}
