package import StdModel

/// A rule for `dot` blocks: what stands in the way of drawing one.
package struct DotRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  package let explanation: Bilingual

  private init(_ number: String, _ severity: Severity, zh: String, en: String) {
    id = RuleID("STDC-DOT-\(number)")
    self.severity = severity
    explanation = Bilingual(zh: zh, en: en)
  }

  package static let notInstalled = DotRule(
    "01", .warning, zh: "dot图由Graphviz绘制；没有安装Graphviz的机器上，图的位置只显示源文本。",
    en: "Graphviz draws dot diagrams; on a machine without it the page shows their source.")
  package static let file = DotRule(
    "02", .error, zh: "dot图不引用文件：不使用image、imagepath、shapefile、fontpath、_background等属性和<IMG>。",
    en: "A dot diagram names no files: no image, imagepath, shapefile, fontpath, _background, and no <IMG>.")
  package static let bound = DotRule(
    "03", .error, zh: "dot图的源文本不超过200 000字节，绘制不超过10秒，绘出的图不超过8 MiB。",
    en: "The source of a dot diagram has at most 200,000 bytes, takes at most ten seconds and gives at most 8 MiB.")
  package static let source = DotRule(
    "04", .error, zh: "dot图的源文本符合DOT语言的语法。", en: "The source of a dot diagram obeys the grammar of DOT.")

  /// In the order of their ids.
  package static let all = [notInstalled, file, bound, source]
}
