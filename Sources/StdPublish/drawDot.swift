package import StdModel

/// A source longer than this is not given to Graphviz.
package let maximumDotSource = 200_000

/// Draws a `dot` block: the SVG as Graphviz made it, still to be reduced to what is safe, or the diagnostic that says
/// why there is none.
package func drawDot(_ block: Preformatted, with graphviz: Graphviz?) -> Result<[UInt8], DotProblem> {
  guard block.text.utf8.count <= maximumDotSource else {
    return .failure(
      problem(
        .bound, zh: "dot图的源文本有\(block.text.utf8.count)字节，上限为\(maximumDotSource)字节",
        en: "the dot source has \(block.text.utf8.count) bytes of at most \(maximumDotSource)", at: block.span))
  }
  if let found = DotSource.fileAttribute(block.text) {
    return .failure(
      problem(
        .file, zh: "dot图不能用“\(found.name)”引用文件", en: "a dot diagram may not name files with “\(found.name)”",
        at: span(found.range, in: block)))
  }
  guard let graphviz else {
    return .failure(
      problem(
        .notInstalled, zh: "本机没有安装Graphviz，dot图没有绘出；安装后（Debian：apt install graphviz）重新编译，或者改用flow图",
        en:
          "Graphviz is not installed and the dot diagram is not drawn; install it (Debian: apt install graphviz), or use flow",
        at: block.span))
  }
  do throws(Graphviz.Failure) {
    return .success(try graphviz.svg(of: block.text))
  } catch {
    let rule: DotRule
    switch error {
    case .refused, .failed: rule = .source
    case .tooSlow, .tooLarge: rule = .bound
    }
    return .failure(
      problem(
        rule, zh: error.message.zh, en: error.message.en,
        at: error.line.flatMap { span(line: $0, in: block) } ?? block.span))
  }
}

/// Why a `dot` block is not drawn.
package struct DotProblem: Error, Equatable, Sendable {
  package let diagnostic: Diagnostic
}

private func problem(_ rule: DotRule, zh: String, en: String, at span: SourceSpan) -> DotProblem {
  DotProblem(diagnostic: Diagnostic(rule.id, rule.severity, Bilingual(zh: zh, en: en), at: span))
}

/// The place in the file, where the text is the bytes of its span; else the whole text.
private func span(_ range: TextRange, in block: Preformatted) -> SourceSpan {
  let span = block.textSpan
  guard block.text.utf8.count == span.upperBound - span.lowerBound else { return span }
  return SourceSpan(span.source, span.lowerBound + range.lowerBound, span.lowerBound + range.upperBound)
}

/// The place of a line, counted from 1.
private func span(line: Int, in block: Preformatted) -> SourceSpan? {
  var start = 0
  for (index, text) in block.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let end = start + text.utf8.count
    if index + 1 == line { return span(TextRange(start, end), in: block) }
    start = end + 1
  }
  return nil
}
