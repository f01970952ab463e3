package import StdModel

/// A rule for `dot` blocks, as `stdc explain` shows it: what stands in the way of drawing one.
package struct DotRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  package let summary: Bilingual
  package let why: Bilingual

  private init(_ number: String, _ severity: Severity, _ summary: Bilingual, why: Bilingual) {
    id = RuleID("STDC-DOT-\(number)")
    self.severity = severity
    self.summary = summary
    self.why = why
  }

  package static let notInstalled = DotRule(
    "01", .warning,
    Bilingual(
      zh: "dot图由Graphviz绘制，本机须安装Graphviz",
      en: "Graphviz draws dot diagrams and has to be installed"),
    why: Bilingual(
      zh: "没有安装时，页面上只显示源文本；flow图不需要它。",
      en: "Without it the page shows the source; flow blocks do without."))

  package static let file = DotRule(
    "02", .error,
    Bilingual(
      zh: "dot图不引用文件：不使用image、imagepath、shapefile、fontpath、_background等属性和<IMG>",
      en: "A dot diagram names no files: no image, imagepath, shapefile, fontpath, _background, and no <IMG>"),
    why: Bilingual(
      zh: "源文件来自多人之手，不应借绘图读取本机的文件。",
      en: "Sources come from many hands and are not to read files of this machine by drawing."))

  package static let bound = DotRule(
    "03", .error,
    Bilingual(
      zh: "dot图的源文本不超过200 000字节，绘制不超过10秒，绘出的图不超过8 MiB",
      en: "The source of a dot diagram has at most 200,000 bytes, takes at most ten seconds and gives at most 8 MiB"),
    why: Bilingual(
      zh: "更大的图印在一页上读不清，也会拖住整个编译。",
      en: "A larger one cannot be read on a page and holds up the build."))

  package static let source = DotRule(
    "04", .error,
    Bilingual(
      zh: "dot图的源文本符合DOT语言的语法",
      en: "The source of a dot diagram obeys the grammar of DOT"),
    why: Bilingual(
      zh: "有语法错误时，Graphviz绘不出图。",
      en: "Graphviz cannot draw a source with a mistake in it."))

  /// In the order of their ids.
  package static let all = [notInstalled, file, bound, source]
}
