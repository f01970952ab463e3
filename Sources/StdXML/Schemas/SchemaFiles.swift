/// The files of a schema folder in memory. libxml2 gets them from here and from nowhere else, so that no schema makes it
/// open a file or a connection.
package struct SchemaFiles: Sendable {
  /// A file that a validation starts from.
  package struct Entry: Hashable, Sendable {
    package enum Language: String, Sendable {
      case dtd = "DTD"
      case relaxNG = "RELAX NG"
      case xsd = "XSD"
    }

    package let path: String
    package let language: Language
    /// `1.2`; nil where neither path nor text says it.
    package let version: String?
    /// Whether it is of the Extended tag set, which has OASIS tables.
    package let isExtended: Bool

    /// `NISO STS 1.2 DTD`
    package var name: String {
      "NISO STS \(version.map { "\($0) " } ?? "")\(isExtended ? "Extended " : "")\(language.rawValue)"
    }
  }

  /// By the paths in the folder, `/` between the parts.
  let bytes: [String: [UInt8]]
  /// In the order of their paths.
  package let entries: [Entry]

  package init(_ files: [(path: String, bytes: [UInt8])]) {
    bytes = Dictionary(files) { first, _ in first }
    entries = files.compactMap { SchemaFiles.entry($0.path, $0.bytes) }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// What a document is validated against: of the version that it names, else the newest; its DTD and RELAX NG, or its
  /// XSD where there is neither. Of the two tag sets Interchange, unless only Extended is there or only that has the
  /// tables of the document.
  package func entries(version: String?, hasOASISTables: Bool) -> [Entry] {
    let sets = entries.filter { $0.isExtended == hasOASISTables }
    let ofSet = sets.isEmpty ? entries : sets
    let named = version.map { version in ofSet.filter { $0.version == version } } ?? []
    let newest = ofSet.compactMap(\.version).max()
    let ofVersion = named.isEmpty ? ofSet.filter { $0.version == newest } : named
    let grammars = ofVersion.filter { $0.language != .xsd }
    return grammars.isEmpty ? ofVersion : grammars
  }

  /// The main files of NISO STS and ISO STS carry the name of their tag set; modules have other names.
  private static func entry(_ path: String, _ bytes: [UInt8]) -> Entry? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let isISO = name.hasPrefix("isosts.")
    guard isISO || name.hasPrefix("niso-sts-interchange-") || name.hasPrefix("niso-sts-extended-"),
      !name.hasSuffix("-elements.xsd")
    else { return nil }
    let language: Entry.Language
    switch name.split(separator: ".").last {
    case "dtd": language = .dtd
    case "rng": language = .relaxNG
    case "xsd": language = .xsd
    default: return nil
    }
    return Entry(
      path: path, language: language, version: isISO ? "1.1" : version(path, bytes),
      isExtended: name.hasPrefix("niso-sts-extended-"))
  }

  /// The version by the folder's name, else by what the file says of itself.
  private static func version(_ path: String, _ bytes: [UInt8]) -> String? {
    for version in ["1.2", "1.0"] where path.contains("v\(version)") || path.contains("-\(version)-") { return version }
    let text = String(decoding: bytes.prefix(1 << 14), as: UTF8.self)
    for version in ["1.2", "1.0"] where text.contains("Version \(version)") || text.contains("v\(version) 20") {
      return version
    }
    // The RELAX NG of 1.0 fixes the value of the attribute, that of 1.2 leaves it open.
    return text.contains("a:defaultValue=\"1.0\"") ? "1.0" : path.lowercased().hasSuffix(".rng") ? "1.2" : nil
  }
}
