package import StdModel
import StdSyntax

extension ReviewRecord {
  /// Reads a record; an act that is not understood is reported at its place, and the others are kept.
  package static func read(_ source: SourceText) -> Staged<ReviewRecord> {
    var limits = ParseLimits.standard
    limits.yamlBytes = limits.fileBytes
    let parsed = parseYAML(source, range: source.span, limits: limits)
    var reader = ReviewReader(diagnostics: parsed.diagnostics)
    var record = ReviewRecord(source: "")
    if let root = parsed.output { record = reader.read(root) }
    return Staged(record, reader.diagnostics)
  }
}

private struct ReviewReader {
  var diagnostics: [Diagnostic]

  mutating func read(_ root: YAMLNode) -> ReviewRecord {
    var record = ReviewRecord(source: root["source"]?.text?.value ?? "", standard: root["standard"]?.text?.value ?? "")
    guard case .mapping = root else {
      report(
        zh: "文件应有 source、standard 和 acts", en: "the file has source, standard and acts", at: root.span)
      return record
    }
    for entry in root["acts"]?.items ?? [] { if let act = act(entry) { record.acts.append(act) } }
    return record
  }

  private mutating func act(_ entry: YAMLNode) -> ReviewAct? {
    let word = entry["act"]?.text?.value ?? ""
    guard let kind = ReviewAct.Kind(rawValue: word) else {
      let known = ReviewAct.Kind.allCases.map(\.rawValue).joined(separator: "、")
      report(
        zh: "act 只能是 \(known)，写的是“\(word)”，这一条没有读入",
        en: "act is one of \(known), not “\(word)”; the entry was left out",
        at: entry["act"]?.span ?? entry.span)
      return nil
    }
    let by = entry["by"]?.text?.value ?? ""
    guard !by.isEmpty else {
      report(zh: "这一条没有写签审人（by），没有读入", en: "by is missing; the entry was left out", at: entry.span)
      return nil
    }
    var act = ReviewAct(kind, by: by, date: entry["date"]?.text?.value ?? "")
    act.of = entry["of"]?.text?.value ?? ""
    act.scope = entry["scope"]?.text?.value ?? ""
    act.reason = entry["reason"]?.text?.value ?? ""
    if case .mapping(let entries, _)? = entry["blocks"] {
      for (key, value) in entries { if let mark = mark(key, value, kind) { act.marks.append(mark) } }
    }
    if case .mapping(let entries, _)? = entry["cited"] {
      for (key, value) in entries {
        let words = (value.text?.value ?? "").split(separator: " ").map(String.init)
        guard words.count == 2 else {
          report(zh: "应是前后两个指纹", en: "two fingerprints stand here, before and after", at: value.span)
          continue
        }
        act.moves.append(ReviewAct.Move(key: key.value, before: words[0], after: words[1]))
      }
    }
    return act
  }

  private mutating func mark(_ key: Sourced<String>, _ value: YAMLNode, _ kind: ReviewAct.Kind) -> ReviewAct.Mark? {
    guard let id = BlockID(key.value) else {
      report(zh: "“\(key.value)”不能作为编号", en: "“\(key.value)” is no id", at: key.span)
      return nil
    }
    var mark = ReviewAct.Mark(id: id)
    let words = (value.text?.value ?? "").split(separator: " ").map(String.init)
    switch kind {
    case .revoke: return mark
    case .editorial:
      guard words.count == 2 else {
        report(zh: "应是前后两个指纹", en: "two fingerprints stand here, before and after", at: value.span)
        return nil
      }
      (mark.fingerprint, mark.after) = (words[0], words[1])
    case .sign:
      guard let fingerprint = words.first, !fingerprint.contains("=") else {
        report(zh: "没有指纹", en: "the fingerprint is missing", at: value.span)
        return nil
      }
      mark.fingerprint = fingerprint
      for word in words.dropFirst() {
        guard let sign = word.lastIndex(of: "=") else { continue }
        mark.cited.append(
          ReviewAct.Cited(key: String(word[..<sign]), fingerprint: String(word[word.index(after: sign)...])))
      }
    }
    return mark
  }

  private mutating func report(zh: String, en: String, at span: SourceSpan) {
    diagnostics.append(Diagnostic(ReviewRule.entry.id, .error, Bilingual(zh: zh, en: en), at: span))
  }
}
