/// What is known of one edition of a standard from elsewhere (标准题录): its title, whether it is in force, and what has
/// taken its place.
package struct Edition: Equatable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case current = "现行"
    /// Issued, and in force from a later day on.
    case upcoming = "即将实施"
    /// Another document, or several, have taken its place.
    case replaced = "被代替"
    /// Withdrawn, whether something has taken its place or not.
    case withdrawn = "废止"
  }

  /// With its year.
  package var number: StandardNumber
  /// The whole title, its elements parted by em spaces; empty where it is not known.
  package var title: String
  package var status: Status?
  package var issued: CalendarDate?
  package var effective: CalendarDate?
  /// The day from which on it is no longer in force.
  package var withdrawn: CalendarDate?
  /// The documents that have taken its place; several where it was parted, or where parts of it went to several.
  package var replacedBy: [StandardNumber]
  /// The day at which all this was true.
  package var confirmed: CalendarDate?
  /// Where the organisation says so; nil for what stdc brings along.
  package var place: SourceSpan?

  package init(_ number: StandardNumber) {
    self.number = number
    title = ""
    replacedBy = []
  }
}
