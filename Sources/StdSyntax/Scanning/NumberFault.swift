package import StdModel

/// What can be wrong with the way in which the number of a standard is written. The rules NUM-01 to NUM-08 each report
/// some of these.
package enum NumberFault: String, CaseIterable, Hashable, Sendable {
  /// Another sign than — before the year (`-`, `–`, `－`, `一`, `～`, `——`); GB/T 1.1—2020, 8.1 and 10.3.1.4. For ISO and
  /// IEC: than `:`.
  case dash
  /// No space between code and sequence number; an empty range where the space belongs. 10.3.1.4
  case missingSpace
  /// A space too many, a wide one, or one inside the code or before the year.
  case straySpace
  /// A year of two digits.
  case twoDigitYear
  /// A code that is none of those that exist, such as `GT/T`.
  case unknownCode
  /// Digits behind `DB` that name no province or city.
  case unknownRegion
  /// `O`, `l` or `I` for a digit.
  case letterForDigit
  /// Full-width letters, digits or points.
  case fullWidth
  /// Small letters in the code.
  case lowercase
  /// A full-width or missing `/`, or one that does not belong there (`DB11/501`).
  case slash
  /// Another sign than a space between the parts of the number: `Q/SC-001`.
  case separator
  /// `XXXX` for the sequence number or the year, as drafts have it before they are published.
  case placeholder
}

/// The number of a standard as it was found in a text, with each fault at its exact characters.
package struct ParsedStandardNumber: Hashable, Sendable {
  package struct Fault: Hashable, Sendable {
    package let kind: NumberFault
    package let range: TextRange

    package init(_ kind: NumberFault, _ range: TextRange) {
      self.kind = kind
      self.range = range
    }
  }

  package let number: StandardNumber
  package let range: TextRange
  /// The code, with the series of an enterprise standard not included.
  package let codeRange: TextRange
  package let sequenceRange: TextRange
  /// The year without its dash, or nil for an undated number.
  package let yearRange: TextRange?
  /// In text order.
  package let faults: [Fault]

  /// Whether the number is written as GB/T 1.1 prints it; a placeholder is no untidiness.
  package var isTidy: Bool { faults.allSatisfy { $0.kind == .placeholder } }
}
