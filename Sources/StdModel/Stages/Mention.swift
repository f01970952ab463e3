/// Words of running text that name something with a number, as the scanner finds them and before anything is looked up.
///
/// A mention is only made where the words around a number say that it is one: quantities, dates, versions and product
/// names give none.
package struct Mention: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `第4章`, `5.2`, `A.1.2`, `5.2 a) 1)`
    case clause(ClauseNumber, items: [ItemStep], form: ClauseForm)
    /// `a)` of the same list or clause, as in `见a)`; `本条b)`
    case item([ItemStep])
    /// `附录 A`
    case annex(UInt8)
    /// `图 3`, `图A.1`, `图 3 a)`
    case figure(ObjectNumber, part: UInt8?)
    /// `表 2`
    case table(ObjectNumber)
    /// `公式（1）`, `式（1）`
    case formula(ObjectNumber)
    /// `[3]`
    case bibliography(Int)
    /// `注2`, `示例1` after `见`, or behind a clause number
    case note(Int)
    case example(Int)
    /// A standard, perhaps with a place in it: `GB/T 24421.3—2023 中 5.2`. Indirect, because the other cases are small
    /// and mentions are handed on often.
    indirect case standard(StandardNumber, allParts: Bool, place: Place?)
    /// `《中华人民共和国标准化法》`: a document named by its title; the range is that of the title without its marks
    case titled(TextRange)
    /// `[](#id)`: a reference whose words the compiler writes; the destination as typed
    case symbolic(String)
  }

  /// `a)`, `1)` or `第二项` behind a clause number.
  package enum ItemStep: Hashable, Sendable {
    case letter(Int)
    case digit(Int)
    /// `第二项`, `列项的第二项`: the item at that place, whatever its mark; GB/T 1.1—2020, 9.5.3.
    case ordinal(Int)
  }

  package enum ClauseForm: Hashable, Sendable {
    /// `第4章`
    case chapter
    /// `5.2`
    case bare
    /// `第5.2条`, `5.2节`, `第4节`: understood, but not the form of GB/T 1.1—2020, 9.5.3
    case irregular
  }

  /// A place in another document.
  package enum Place: Hashable, Sendable {
    case clause(ClauseNumber, items: [ItemStep])
    case annex(UInt8)
    case figure(ObjectNumber)
    case table(ObjectNumber)
    case formula(ObjectNumber)
  }

  package let kind: Kind
  /// All of it, `见` not included: `5.2 a)`, `GB/T 24421.3—2023 中 5.2`.
  package let range: TextRange
  /// For a standard: the number alone; else the same as `range`.
  package let coreRange: TextRange
  /// Whether the number was written as GB/T 1.1 prints it: dash, spaces, half-width letters.
  package let isTidy: Bool

  package init(_ kind: Kind, _ range: TextRange, core: TextRange? = nil, isTidy: Bool = true) {
    self.kind = kind
    self.range = range
    self.coreRange = core ?? range
    self.isTidy = isTidy
  }
}
