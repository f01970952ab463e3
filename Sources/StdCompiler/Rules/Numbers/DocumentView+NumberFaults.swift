import StdModel
import StdSyntax

extension DocumentView {
  /// The findings of a rule that reports some faults of written numbers, each with the characters that put it right.
  ///
  /// - Parameter judge: says what is wrong and what should stand there instead; nil where the fault is not this rule's.
  func findings(
    of kinds: [NumberFault], rule: RuleID, _ severity: Severity, certainty: FixIt.Certainty = .certain,
    _ judge: (UntidyNumber, ParsedStandardNumber.Fault) -> (message: Bilingual, replacement: String)?
  ) -> [Diagnostic] {
    guard !untidyNumbers.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for number in untidyNumbers {
      for fault in number.parsed.faults where kinds.contains(fault.kind) {
        guard let judged = judge(number, fault) else { continue }
        let edit = FixIt.replace(number.span(of: fault.range), with: judged.replacement, certainty)
        found.append(
          Diagnostic(
            rule, severity, judged.message, at: number.visibleSpan(of: fault),
            fixes: [edit.labelled(for: number.number)]))
      }
    }
    return found
  }
}

extension UntidyNumber {
  /// The characters to mark: those of the fault, or the number around a place where something is missing.
  fileprivate func visibleSpan(of fault: ParsedStandardNumber.Fault) -> SourceSpan {
    guard fault.range.isEmpty else { return span(of: fault.range) }
    return span(of: TextRange(parsed.codeRange.lowerBound, parsed.sequenceRange.upperBound))
  }
}

extension FixIt {
  /// Names the whole number, since the edit alone (a space, a dash) says little.
  fileprivate func labelled(for number: StandardNumber) -> FixIt {
    FixIt(certainty, Bilingual(zh: "写作“\(number)”", en: "write “\(number)”"), edits)
  }
}
