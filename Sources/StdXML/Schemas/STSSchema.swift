import CLibXML2

/// A compiled schema of NISO STS in one of its three languages, freed when it goes out of use. One thread uses it at a
/// time.
struct STSSchema: ~Copyable {
  private enum Handle {
    case dtd(xmlDtdPtr)
    case relaxNG(xmlRelaxNGPtr)
    case xsd(xmlSchemaPtr)
  }

  private let handle: Handle

  /// Compiles a schema out of its folder. XSD takes some seconds, the others some hundredths of one.
  init(_ entry: SchemaFiles.Entry, _ files: SchemaFiles) throws(XMLError) {
    LibXML.prepare()
    var problems = XMLProblemCollector(limit: 1)
    let address = SchemaLoading.scheme + entry.path
    let handle: Handle? = SchemaLoading.with(files) {
      problems.collecting {
        switch entry.language {
        case .dtd: xmlParseDTD(nil, address).map { .dtd($0) }
        case .relaxNG: Self.relaxNG(address).map { .relaxNG($0) }
        case .xsd: Self.xsd(address).map { .xsd($0) }
        }
      }
    }
    guard let handle else { throw problems.fault.map { .schema($0) } ?? .exhausted }
    self.handle = handle
  }

  private static func relaxNG(_ address: String) -> xmlRelaxNGPtr? {
    guard let parser = xmlRelaxNGNewParserCtxt(address) else { return nil }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    return xmlRelaxNGParse(parser)
  }

  private static func xsd(_ address: String) -> xmlSchemaPtr? {
    guard let parser = xmlSchemaNewParserCtxt(address) else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    return xmlSchemaParse(parser)
  }

  deinit {
    switch handle {
    case .dtd(let dtd): xmlFreeDtd(dtd)
    case .relaxNG(let schema): xmlRelaxNGFree(schema)
    case .xsd(let schema): xmlSchemaFree(schema)
    }
  }

  /// Validates a document and puts what is wrong into the collector. A document is validated once: libxml2 adds its ids
  /// up.
  func validate(_ document: borrowing XMLDocument, _ problems: inout XMLProblemCollector) throws(XMLError) {
    let tree = document.pointer
    let handle = handle
    let result: Int32 = problems.collecting {
      switch handle {
      case .dtd(let dtd):
        guard let context = xmlNewValidCtxt() else { return -1 }
        defer { xmlFreeValidCtxt(context) }
        // Nothing is printed: without these all goes to the collector.
        context.pointee.error = nil
        context.pointee.warning = nil
        return xmlValidateDtd(context, tree, dtd) < 0 ? -1 : 0
      case .relaxNG(let schema):
        guard let context = xmlRelaxNGNewValidCtxt(schema) else { return -1 }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        return xmlRelaxNGValidateDoc(context, tree)
      case .xsd(let schema):
        guard let context = xmlSchemaNewValidCtxt(schema) else { return -1 }
        defer { xmlSchemaFreeValidCtxt(context) }
        return xmlSchemaValidateDoc(context, tree)
      }
    }
    if result < 0 { throw .exhausted }
  }
}
