import StdModel

/// What may be wrong in `system.yaml` and in profiles.
enum ConfigurationRules {
  static func unknownSubsystem(_ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CFG-01", zh: "子体系只有 base、implementation、support、post 四种",
      en: "a subsystem is one of base, implementation, support, post", span)
  }

  static func unknownProfile(_ name: String, known: [String], _ span: SourceSpan) -> Diagnostic {
    let list = known.joined(separator: "、")
    return error(
      "STDC-CFG-02", zh: "没有名为“\(name)”的框架，可用的有：\(list)", en: "no profile is called “\(name)”; there are: \(list)", span
    )
  }

  static func unknownCategory(_ id: String, nearest: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CFG-03"), .error,
      Bilingual(
        zh: "框架中没有类别“\(id)”" + (nearest.map { "，是否为“\($0)”" } ?? ""),
        en: "the framework has no category “\(id)”" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
      at: span, fixes: nearest.map { [.replace(span, with: $0, .likely)] } ?? [])
  }

  static func unreadableNumber(_ text: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CFG-04", zh: "“\(text)”不是标准编号", en: "“\(text)” is not the number of a standard", span)
  }

  static func missingKey(_ key: String, _ span: SourceSpan) -> Diagnostic {
    error("STDC-CFG-05", zh: "缺少 \(key)", en: "\(key) is missing", span)
  }

  static func unknownKey(_ key: String, nearest: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CFG-06"), .warning,
      Bilingual(
        zh: "不认识的键“\(key)”" + (nearest.map { "，是否为“\($0)”" } ?? ""),
        en: "unknown key “\(key)”" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
      at: span, fixes: nearest.map { [.replace(span, with: $0, .likely)] } ?? [])
  }

  static func unknownSeverity(_ text: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CFG-07", zh: "规则的级别只有 error、warning、info、off，没有“\(text)”",
      en: "a rule is set to error, warning, info or off, not to “\(text)”", span)
  }

  static func unknownRule(_ id: String, nearest: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      RuleID("STDC-CFG-08"), .warning,
      Bilingual(
        zh: "没有规则“\(id)”" + (nearest.map { "，是否为“\($0)”" } ?? ""),
        en: "there is no rule “\(id)”" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
      at: span, fixes: nearest.map { [.replace(span, with: $0, .likely)] } ?? [])
  }

  static func unknownValue(_ text: String, of key: String, allowed: [String], _ span: SourceSpan) -> Diagnostic {
    let list = allowed.joined(separator: "、")
    return error(
      "STDC-CFG-09", zh: "\(key) 的值“\(text)”不在下列之中：\(list)", en: "\(key) is “\(text)”, but may only be one of: \(list)",
      span)
  }

  static func wrongForm(of key: String, _ span: SourceSpan) -> Diagnostic {
    error(
      "STDC-CFG-10", zh: "\(key) 的写法不对，这一项没有读取；写法见 stdc explain STDC-CFG-10",
      en: "\(key) is not in the form that stdc reads, and was left out; see stdc explain STDC-CFG-10", span)
  }

  private static func error(_ id: String, zh: String, en: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(RuleID(id), .error, Bilingual(zh: zh, en: en), at: span)
  }
}

/// The candidate that is nearest to a text by edit distance, if it is near enough to be what was meant.
func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
  let limit = max(1, text.unicodeScalars.count / 3)
  var best: (distance: Int, text: String)?
  for candidate in candidates {
    let distance = editDistance(Array(text.unicodeScalars), Array(candidate.unicodeScalars))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.text
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var previous = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      current.append(min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1)))
    }
    previous = current
  }
  return previous[right.count]
}
