import CLibXML2

/// A document in memory, read without network, DTD and entity expansion, and freed when it goes out of use.
struct XMLDocument: ~Copyable {
  fileprivate let document: xmlDocPtr
  /// For validation alone.
  var pointer: xmlDocPtr { document }

  /// Reads a document in UTF-8.
  ///
  /// A document with a DOCTYPE is refused before anything in it is read: entity bombs, external entities and attribute
  /// defaults all need one.
  init(reading bytes: [UInt8], limits: XMLLimits) throws(XMLError) {
    guard !bytes.isEmpty else { throw .empty }
    // libxml2 counts in 32 bits.
    let limit = min(limits.bytes, Int(Int32.max) - 1)
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    if let encoding = foreignEncoding(of: bytes) { throw .encoding(encoding) }
    try XMLScan.check(bytes, limits)
    LibXML.prepare()
    guard let parser = XMLParser(limits) else { throw .exhausted }
    document = try parser.read(bytes)
  }

  deinit { xmlFreeDoc(document) }

  /// All ids of the document. Those that only the schema knows are there once it is validated.
  var ids: [String] {
    guard let table = document.pointee.ids else { return [] }
    var ids: [String] = []
    withUnsafeMutablePointer(to: &ids) { ids in
      let keep: xmlHashScanner = { _, ids, name in
        guard let ids, let name else { return }
        ids.assumingMemoryBound(to: [String].self).pointee.append(String(cString: name))
      }
      xmlHashScan(OpaquePointer(table), keep, ids)
    }
    return ids
  }
}

/// A compiled RELAX NG schema, freed when it goes out of use. One thread uses it at a time.
struct RelaxNGSchema: ~Copyable {
  private let schema: xmlRelaxNGPtr

  /// Compiles a schema of our own: schemas can load files, so none from elsewhere may come here.
  init(_ bytes: [UInt8]) throws(XMLError) {
    LibXML.prepare()
    var problems = XMLProblemCollector(limit: 1)
    let schema: xmlRelaxNGPtr? = bytes.withUnsafeBytes { buffer in
      let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return problems.collecting {
        guard let parser = xmlRelaxNGNewMemParserCtxt(text, Int32(clamping: buffer.count)) else { return nil }
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        return xmlRelaxNGParse(parser)
      }
    }
    guard let schema else {
      throw problems.fault.map { .schema($0) } ?? .exhausted
    }
    self.schema = schema
  }

  deinit { xmlRelaxNGFree(schema) }

  /// Validates a document and puts what is wrong into the collector. A document is validated once: libxml2 adds its ids
  /// up.
  func validate(_ document: borrowing XMLDocument, _ problems: inout XMLProblemCollector) throws(XMLError) {
    let tree = document.document
    let result = problems.collecting {
      guard let context = xmlRelaxNGNewValidCtxt(schema) else { return Int32(-1) }
      defer { xmlRelaxNGFreeValidCtxt(context) }
      return xmlRelaxNGValidateDoc(context, tree)
    }
    if result < 0 { throw .exhausted }
  }
}

/// What libxml2 needs once in a process. Its own lazy set-up of data types is not safe on several threads.
enum LibXML {
  private static let isReady: Bool = {
    xmlInitParser()
    xmlSchemaInitTypes()
    return xmlRelaxNGInitTypes() == 0
  }()

  static func prepare() { _ = isReady }
}

/// A parser of libxml2 for one document.
private struct XMLParser: ~Copyable {
  private let parser: xmlParserCtxtPtr

  /// Nil where there is no memory.
  init?(_ limits: XMLLimits) {
    guard let parser = xmlNewParserCtxt() else { return nil }
    self.parser = parser
    parser.pointee.sax.pointee.externalSubset = nil
    if limits.allowsNamedDocumentType {
      // The name of a DTD is no part of the tree.
      parser.pointee.sax.pointee.internalSubset = nil
    } else {
      // `XMLScan` lets no DOCTYPE through; should one come all the same, it ends the document.
      parser.pointee.sax.pointee.internalSubset = { context, _, _, _ in
        xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
      }
    }
  }

  deinit { xmlFreeParserCtxt(parser) }

  /// The tree of a document that is well-formed, namespaces included; ids that stand twice are left to validation.
  func read(_ bytes: [UInt8]) throws(XMLError) -> xmlDocPtr {
    var problems = XMLProblemCollector(limit: 0)
    let document: xmlDocPtr? = bytes.withUnsafeBytes { buffer in
      let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
      return problems.collecting { xmlCtxtReadMemory(parser, text, Int32(buffer.count), nil, "UTF-8", options) }
    }
    if let fault = problems.fault {
      if let document { xmlFreeDoc(document) }
      throw .notWellFormed(fault)
    }
    guard let document else { throw .exhausted }
    return document
  }
}

/// The encoding that a document begins in or names, where it is not UTF-8. Looks at the first bytes and the XML
/// declaration only.
func foreignEncoding(of bytes: [UInt8]) -> String? {
  switch bytes.prefix(2) {
  case [0xFE, 0xFF], [0x00, 0x3C]: return "UTF-16BE"
  case [0xFF, 0xFE], [0x3C, 0x00]: return "UTF-16LE"
  case [0x00, 0x00]: return "UTF-32"
  case [0x4C, 0x6F]: return "EBCDIC"
  default: break
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  guard start.starts(with: "<?xml".utf8) else { return nil }
  let declaration = start.prefix(512).prefix { $0 != UInt8(ascii: ">") }
  let words = String(decoding: declaration, as: UTF8.self).split(separator: "encoding", maxSplits: 1)
  guard words.count == 2 else { return nil }
  let value = words[1].drop { $0.isWhitespace || $0 == "=" }
  guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
  let name = value.dropFirst().prefix { $0 != quote }
  switch name.uppercased() {
  case "UTF-8", "UTF8", "US-ASCII", "ASCII": return nil
  default: return String(name.prefix(40))
  }
}
