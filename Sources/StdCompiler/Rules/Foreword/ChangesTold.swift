import StdModel

/// The foreword of a revision names what it replaces in full and lists the main technical changes with their clauses.
enum ChangesTold: StandardRule {
  static let id = RuleID("GBT1.1-FWD-10")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 c)"),
    summary: Bilingual(
      zh: "代替其他文件时，前言给出被代替文件的编号和名称，并列出主要技术变化，每项指明所在的章条",
      en:
        "a revision names number and title of what it replaces and lists the main technical changes, each with its clause"
    ),
    why: Bilingual(zh: "使用旧版的人只需核对变化之处", en: "users of the old edition need to look at the changes only"),
    wrong: [
      "## 前言\n\n本文件⟦代替⟧Q/SLFW SS 301—2023《窗口受理规程》，有较大改动。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件代替⟦Q/SLFW SS 301—2023⟧。主要技术变化如下：\n\na) 增加了回访（见第1章）；\n\nb) ⟦更改了受理时限⟧。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n本文件代替Q/SLFW SS 301—2023《窗口受理规程》，与Q/SLFW SS 301—2023相比，除结构调整和编辑性改动外，主要技术变化如下：\n\na) 增加了回访（见第1章）；\n\nb) 更改了受理时限（见第1章，2023年版的5.2）；\n\nc) 删除了代办（见2023年版的5.4）。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心归口，为首次发布。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword, let paragraph = foreword.first(.replaced) else {
      return []
    }
    var found: [Diagnostic] = []
    for old in foreword.replaced(in: document) {
      let behind = old.prose[TextRange(old.range.upperBound, old.prose.text.utf8.count)]
      let before = old.prose[TextRange(0, old.range.upperBound)]
      // The mention of a titled standard may take its title in.
      guard !behind.drop(while: \.isWhitespace).hasPrefix("《"), !before.hasSuffix("》") else { continue }
      found.append(finding(.noTitle(old.number), at: old.span))
    }
    let changes = foreword.changes
    if changes.isEmpty {
      guard let word = Foreword.replacing(paragraph.prose.text) else { return found }
      found.append(finding(.noChanges, at: paragraph.prose.span(of: word)))
    }
    for change in changes where !change.text.holds("见") && !change.text.holds("版的") {
      found.append(finding(.noClause, at: change.withoutEndMark.span))
    }
    return found
  }
}

extension Foreword {
  /// The items of the list of changes: 增加了……（见……）.
  var changes: [Prose] {
    var result: [Prose] = []
    func collect(_ prose: Prose) {
      for verb: StaticString in ["增加了", "更改了", "修改了", "删除了", "调整了", "补充了", "细化了", "增加", "更改", "修改", "删除"]
      where prose.text.begins(with: verb) {
        result.append(prose)
        return
      }
    }
    for block in clause.blocks {
      switch block {
      case .list(let list): for item in list.items { collect(item.prose) }
      case .paragraph(let paragraph):
        // The changes may be told in the sentence itself: `主要变化是增加了……（见第6章）`.
        if paragraph.prose.text.holds("主要") || paragraph.prose.text.holds("相比") {
          for verb: StaticString in ["增加了", "更改了", "修改了", "删除了"] {
            guard let found = paragraph.prose.text.firstRange(of: verb) else { continue }
            result.append(paragraph.prose.slice(TextRange(found.lowerBound, paragraph.prose.text.utf8.count)))
            break
          }
        } else {
          collect(paragraph.prose)
        }
      case .table, .figure, .formula, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted:
        continue
      }
    }
    return result
  }
}

extension Prose {
  /// The text without the mark that ends it.
  var withoutEndMark: Prose {
    for mark: StaticString in ["。", "；", "，", "、"] where text.ends(with: mark) {
      return slice(TextRange(0, text.utf8.count - mark.utf8CodeUnitCount))
    }
    return self
  }
}

extension Bilingual {
  fileprivate static let noChanges = Self(
    zh: "前言说明了代替的文件，却没有列出主要技术变化", en: "the foreword says what is replaced, but lists no technical changes")
  fileprivate static let noClause = Self(
    zh: "这项变化没有指明章条，如（见6.5，2023年版的5.2）", en: "this change names no clause, such as （见6.5，2023年版的5.2）")

  fileprivate static func noTitle(_ number: StandardNumber) -> Self {
    Self(zh: "所代替的 \(number) 之后缺少文件名称", en: "the replaced \(number) lacks its title")
  }
}
