import StdModel

/// A reference to a figure that calls it by a name, `服务保障标准体系结构图见图 3`, with the figure that has this name.
struct FigureMention {
  let reference: CrossReference
  let prose: Prose
  /// The name before the number.
  let name: FigureName
  /// The figure with the number, or nil where there is none.
  let cited: CaptionedFigure?
  /// The only figure whose caption has the name; nil where none has, or several have.
  let meant: CaptionedFigure?
}

/// A figure with its caption and number.
struct CaptionedFigure {
  let id: NodeID
  let number: ObjectNumber
  let caption: Caption
  let name: FigureName?
}

/// `服务保障标准体系结构图`: what a figure shows, and the word for such a figure.
struct FigureName {
  /// `服务保障标准体系`
  let subject: String
  /// `结构图`
  let form: String

  private static let forms: [StaticString] = [
    "结构图", "框架图", "流程图", "示意图", "组成图", "构成图", "架构图", "关系图", "平面图", "布局图", "组织图",
  ]

  /// Takes words that end with the name; it begins behind the last mark.
  init?(_ words: Substring) {
    guard let form = Self.forms.first(where: { words.ends(with: $0) }) else { return nil }
    var subject = words.dropLast(3)
    if subject.ends(with: "基本") { subject = subject.dropLast(2) }
    if let mark = subject.lastIndex(where: { "。，；：、 \u{3000}".contains($0) }) {
      subject = subject[subject.index(after: mark)...]
    }
    if subject.last == "的" { subject = subject.dropLast() }
    guard subject.utf8.count >= 6 else { return nil }
    self.subject = String(subject)
    self.form = form.description
  }
}

extension DocumentView {
  /// The references of the document that call a figure by its name, in reading order.
  func findFigureMentions() -> [FigureMention] {
    let references = resolution.references.all.filter {
      if case .figure(_, nil) = $0.mention.kind { true } else { false }
    }
    guard !isStatement, !references.isEmpty else { return [] }
    let proses = proses(at: Set(references.map(\.place)))
    var mentions: [FigureMention] = []
    var figures: (byNumber: [ObjectNumber: CaptionedFigure], bySubject: [String: [CaptionedFigure]])?
    for reference in references {
      guard case .figure(let written, _) = reference.mention.kind, let prose = proses[reference.place] else { continue }
      let start = reference.mention.range.lowerBound
      guard prose.has("图见", endingAt: start), let name = FigureName(prose[TextRange(0, start)].dropLast()) else {
        continue
      }
      let known = figures ?? captionedFigures
      figures = known
      let named = known.bySubject[name.subject] ?? []
      mentions.append(
        FigureMention(
          reference: reference, prose: prose, name: name, cited: known.byNumber[written],
          meant: named.count == 1 ? named.first : nil))
    }
    return mentions
  }

  private var captionedFigures: (byNumber: [ObjectNumber: CaptionedFigure], bySubject: [String: [CaptionedFigure]]) {
    var byNumber: [ObjectNumber: CaptionedFigure] = [:]
    var bySubject: [String: [CaptionedFigure]] = [:]
    for figure in standard.figures {
      guard let caption = figure.caption, !caption.isContinuation, case .object(let number) = facts[figure.id].effective
      else {
        continue
      }
      let name = FigureName(caption.title.text[...])
      let captioned = CaptionedFigure(id: figure.id, number: number, caption: caption, name: name)
      if byNumber[number] == nil { byNumber[number] = captioned }
      if let name { bySubject[name.subject, default: []].append(captioned) }
    }
    return (byNumber, bySubject)
  }
}
