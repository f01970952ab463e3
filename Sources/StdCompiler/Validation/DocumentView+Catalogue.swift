import StdModel

extension DocumentView {
  /// The day by which the catalogue is asked: that of the publication, else the year of the number; nil for a document
  /// without either, which is being written now. A statement has that of its standard.
  var day: CalendarDate? {
    if isStatement, let subject = system.subjects[standard.id] { return system.system[subject].metadata.day }
    return metadata.day
  }

  /// The edition that a number names, where it was no longer in force on the day of the document: the one of that year,
  /// or of a number without year the newest, where none is in force.
  func endedEdition(_ number: StandardNumber) -> Edition? { system.catalogue.endedEdition(number, by: day) }

  /// How a title that is written with a number goes with what the catalogue knows of that.
  func match(_ title: String, with number: StandardNumber) -> TitleMatch {
    system.catalogue.match(title, with: number, on: day)
  }
}

/// How a title that is written with a number goes with the title of the document.
enum TitleMatch {
  case same
  /// It lacks spaces between its elements, or has other marks than this one.
  case otherMarks(String)
  /// It is another one: the right one has other words.
  case other(KnownTitle)
  case unknown

  init(_ written: String, _ title: String) {
    if isSameText(written, title) {
      self = written.words < title.words ? .otherMarks(title) : .same
    } else if hasSameWords(written, title) {
      self = .otherMarks(title)
    } else {
      self = .other(KnownTitle(title: title, confirmed: nil))
    }
  }
}

/// The title that the document of a number has.
struct KnownTitle {
  let title: String
  /// The day at which it was the title of the edition in force, where an edition that is not known might have another
  /// one; nil where it is certain.
  let confirmed: CalendarDate?

  var isCertain: Bool { confirmed == nil }
}

extension String {
  /// How many runs of text stand between white space.
  fileprivate var words: Int {
    var count = 0
    var isInside = false
    for scalar in unicodeScalars {
      if !isInside, !scalar.isWhiteSpace { count += 1 }
      isInside = !scalar.isWhiteSpace
    }
    return count
  }
}

extension StandardMetadata {
  fileprivate var day: CalendarDate? {
    if let issued, let day = CalendarDate(parsing: issued.value) { return day }
    return number?.value.year.flatMap { $0 == 0 ? nil : CalendarDate(year: $0) }
  }
}

extension EditionCatalogue {
  func endedEdition(_ number: StandardNumber, by day: CalendarDate?) -> Edition? {
    if number.isDated { return self[number].flatMap { hasEnded($0, by: day) ? $0 : nil } }
    let all = editions(of: number)
    return all.allSatisfy { hasEnded($0, by: day) } ? all.last : nil
  }

  func match(_ title: String, with number: StandardNumber, on day: CalendarDate?) -> TitleMatch {
    guard let edition = number.isDated ? self[number] : inForce(number, on: day), !edition.title.isEmpty else {
      return .unknown
    }
    if edition.title.hasBytes(of: title) { return .same }
    let match = TitleMatch(title, edition.title)
    guard case .other = match, !number.isDated else { return match }
    if let other = editions(of: number).first(where: { hasSameWords($0.title, title) }) {
      // The title of the edition to come may be written already.
      return other.number.year ?? 0 < edition.number.year ?? 0 ? match : .unknown
    }
    guard edition.status == .current else { return .unknown }
    return .other(KnownTitle(title: edition.title, confirmed: edition.confirmed))
  }

  /// The one document with a title, or nil; short titles are those of many documents.
  func document(titled title: String) -> StandardNumber? {
    guard title.utf8.count >= 24, !isEmpty else { return nil }
    let end = title.utf8.suffix(9)
    var found: StandardNumber?
    for edition in editions where edition.title.utf8.suffix(9).elementsEqual(end) && isSameText(edition.title, title) {
      if let found, !found.isSameDocument(as: edition.number) { return nil }
      found = edition.number.undated
    }
    return found
  }

  /// What has become of an edition that is no longer in force, in the words of messages; as it was cited, with its year
  /// or without.
  func fate(of edition: Edition, citedAs number: StandardNumber, on day: CalendarDate?) -> Bilingual {
    let successors = successors(of: edition, on: day)
    let names = successors.map { String(describing: $0) }
    if successors.count == 1, let new = successors.first, new.sequence == number.sequence,
      new.year == edition.number.year
    {
      return Bilingual(
        zh: "\(number) 已改为\(new.kindName.zh) \(new)", en: "\(number) has become the \(new.kindName.en) \(new)")
    }
    let end = edition.withdrawn
    if names.isEmpty {
      return Bilingual(
        zh: "\(number) 已" + (end.map { "于 \($0) " } ?? "") + "废止",
        en: "\(number) was withdrawn" + (end.map { " on \($0)" } ?? ""))
    }
    return Bilingual(
      zh: "\(number) 已" + (end.map { "于 \($0) " } ?? "") + "由 \(names.joined(separator: "、")) 代替",
      en: "\(number) was replaced by \(names.joined(separator: ", "))" + (end.map { " on \($0)" } ?? ""))
  }

  /// Where the organisation says that an edition has ended, for a related label.
  func place(of edition: Edition) -> [Diagnostic.Label] {
    edition.place.map { [Diagnostic.Label($0, Bilingual(zh: "题录中的这一版", en: "the edition in the catalogue"))] } ?? []
  }
}

extension StandardNumber {
  /// 推荐性国家标准 and its like, by the end of the code.
  var kindName: Bilingual {
    if code.hasSuffix("/T") { return Bilingual(zh: "推荐性标准", en: "recommended standard") }
    if code.hasSuffix("/Z") { return Bilingual(zh: "指导性技术文件", en: "guidance document") }
    return Bilingual(zh: "强制性标准", en: "mandatory standard")
  }
}
