import CLibXML2

extension XMLTree {
  /// Reads a document from anywhere: no network, no DTD, no entity but the ones of XML and HTML; size, depth and
  /// attributes are bounded. What is not UTF-8 is turned into it first, where it is one of the encodings that standards
  /// come in.
  ///
  /// Throws where it is not well-formed or not to be trusted. The time is proportional to the size.
  package init(reading bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
    guard !bytes.isEmpty else { throw .empty }
    let limit = min(limits.bytes, Int(Int32.max) / 2)
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let text = try utf8(bytes)
    try XMLScan.check(text, limits)
    var builder = XMLTreeBuilder(size: text.count)
    try builder.read(text)
    guard !builder.tree.nodes.isEmpty else { throw .empty }
    self = builder.tree
  }
}

/// The document in UTF-8, whatever it is in.
private func utf8(_ bytes: [UInt8]) throws(XMLError) -> [UInt8] {
  guard let name = foreignEncoding(of: bytes) else { return bytes }
  let handlerName: String
  switch name.uppercased() {
  case "UTF-16", "UTF-16LE", "UTF-16BE": handlerName = name.uppercased()
  // What says GB2312 nearly always is one of those that go beyond it.
  case "GB2312", "GBK", "GB18030", "CP936", "GB_2312-80", "EUC-CN": handlerName = "GB18030"
  case "BIG5", "ISO-8859-1", "WINDOWS-1252": handlerName = name.uppercased()
  default: throw .encoding(name)
  }
  // A document that names UTF-16 and is plain bytes is none.
  guard !handlerName.hasPrefix("UTF-16") || bytes.prefix(4).contains(0) || bytes[0] >= 0xFE else {
    throw .encoding(name)
  }
  if !handlerName.hasPrefix("UTF-16"), isUTF8(bytes) { throw .mislabelled(name) }
  LibXML.prepare()
  var problems = XMLProblemCollector(limit: 0)
  let text: [UInt8]? = problems.collecting {
    guard let handler = xmlFindCharEncodingHandler(handlerName) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreateSize(bytes.count * 2 + 16) else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      xmlBufferAdd(input, buffer.baseAddress, Int32(buffer.count)) == 0
    }
    guard isWhole, xmlCharEncInFunc(handler, output, input) >= 0, xmlBufferLength(input) == 0,
      let content = xmlBufferContent(output)
    else { return nil }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
  }
  guard let text else { throw .encoding(name) }
  return text
}

/// Whether bytes that say otherwise are Chinese in UTF-8: Han characters have three bytes there, and a text in another
/// encoding that happens to be UTF-8 as well has nearly all of two.
private func isUTF8(_ bytes: [UInt8]) -> Bool {
  var (wide, narrow) = (0, 0)
  for byte in bytes where byte >= 0xC0 { if byte >= 0xE0 { wide += 1 } else { narrow += 1 } }
  return wide > narrow && String(validating: bytes, as: UTF8.self) != nil
}

/// Takes what libxml2 reads as it reads it.
private struct XMLTreeBuilder {
  var tree = XMLTree()
  /// Indices of names by the address of the local name in the parser's dictionary, the namespace in the low bits.
  private var indices: [NameKey: Int32] = [:]
  /// The element at hand, and the last child of each that is open.
  private var open: [(node: XMLTree.NodeID, lastChild: XMLTree.NodeID)] = []
  /// Whether the text at hand is the last node and may grow.
  private var textIsOpen = false

  private struct NameKey: Hashable {
    let local: UnsafePointer<UInt8>
    let namespace: XMLTree.Namespace
  }

  init(size: Int) {
    tree.bytes.reserveCapacity(size)
    tree.nodes.reserveCapacity(size / 24)
  }

  mutating func read(_ bytes: [UInt8]) throws(XMLError) {
    LibXML.prepare()
    guard let parser = xmlNewParserCtxt() else { throw .exhausted }
    defer { xmlFreeParserCtxt(parser) }
    guard let sax = parser.pointee.sax else { throw .exhausted }
    var problems = XMLProblemCollector(limit: 0)
    withUnsafeMutablePointer(to: &self) { builder in
      parser.pointee._private = UnsafeMutableRawPointer(builder)
      sax.pointee.internalSubset = nil
      sax.pointee.externalSubset = nil
      sax.pointee.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
        guard let local else { return }
        XMLTreeBuilder.of(context)?.pointee.start(
          local, XMLTreeBuilder.namespace(prefix, uri), count, attributes, line: XMLTreeBuilder.line(context))
      }
      sax.pointee.endElementNs = { context, _, _, _ in XMLTreeBuilder.of(context)?.pointee.end() }
      let characters: charactersSAXFunc = { context, start, count in
        guard let start, count > 0 else { return }
        XMLTreeBuilder.of(context)?.pointee.append(
          UnsafeBufferPointer(start: start, count: Int(count)), line: XMLTreeBuilder.line(context))
      }
      sax.pointee.characters = characters
      sax.pointee.cdataBlock = characters
      sax.pointee.ignorableWhitespace = characters
      sax.pointee.comment = nil
      sax.pointee.processingInstruction = nil
      sax.pointee.reference = { context, name in
        guard let name else { return }
        XMLTreeBuilder.of(context)?.pointee.entity(String(cString: name), line: XMLTreeBuilder.line(context))
      }
      problems.collecting {
        let document = bytes.withUnsafeBytes { buffer in
          let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
          return xmlCtxtReadMemory(
            parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
            Int32(options))
        }
        if let document { xmlFreeDoc(document) }
      }
    }
    if let fault = problems.fault { throw .notWellFormed(fault) }
    guard parser.pointee.wellFormed != 0 else { throw .exhausted }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
    context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?.assumingMemoryBound(
      to: XMLTreeBuilder.self)
  }

  private static func line(_ context: UnsafeMutableRawPointer?) -> Int32 {
    context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.input?.pointee.line ?? 0
  }

  // MARK: - What the parser reports

  private mutating func start(
    _ local: UnsafePointer<UInt8>, _ namespace: XMLTree.Namespace, _ count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, line: Int32
  ) {
    let first = Int32(tree.attributes.count)
    if let values {
      for index in 0..<Int(count) {
        // Five pointers for each: local name, prefix, namespace, start and end of the value.
        guard let name = values[index * 5], let start = values[index * 5 + 3], let end = values[index * 5 + 4] else {
          continue
        }
        let from = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
        tree.attributes.append(
          XMLTree.Attribute(
            name: self.index(of: name, Self.namespace(values[index * 5 + 1], values[index * 5 + 2])), start: from,
            end: Int32(tree.bytes.count)))
      }
    }
    let node = add(
      XMLTree.Node(
        name: index(of: local, namespace), parent: open.last?.node ?? -1, start: first,
        end: Int32(tree.attributes.count), line: line))
    open.append((node, -1))
  }

  private mutating func end() {
    textIsOpen = false
    _ = open.popLast()
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, line: Int32) {
    guard !open.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let end = Int32(tree.bytes.count)
    if textIsOpen {
      tree.nodes[tree.nodes.count - 1].end = end
      return
    }
    _ = add(XMLTree.Node(name: -1, parent: open.last?.node ?? -1, start: start, end: end, line: line))
    textIsOpen = true
  }

  /// An entity that XML itself does not know: a character of HTML, or its name.
  private mutating func entity(_ name: String, line: Int32) {
    var text = Array("&\(name);".utf8)
    if let known = htmlEntityLookup(name), let scalar = Unicode.Scalar(known.pointee.value) {
      text = Array(String(Character(scalar)).utf8)
    } else if tree.unknownEntities.count < 100, !tree.unknownEntities.contains(name) {
      tree.unknownEntities.append(name)
    }
    text.withUnsafeBufferPointer { append($0, line: line) }
  }

  private mutating func add(_ node: XMLTree.Node) -> XMLTree.NodeID {
    let id = XMLTree.NodeID(tree.nodes.count)
    tree.nodes.append(node)
    textIsOpen = false
    guard let last = open.last else { return id }
    if last.lastChild >= 0 {
      tree.nodes[Int(last.lastChild)].next = id
    } else {
      tree.nodes[Int(last.node)].firstChild = id
    }
    open[open.count - 1].lastChild = id
    return id
  }

  private mutating func index(of local: UnsafePointer<UInt8>, _ namespace: XMLTree.Namespace) -> Int32 {
    // Names are kept once by the parser, so that their addresses tell them apart.
    let key = NameKey(local: local, namespace: namespace)
    if let index = indices[key] { return index }
    let index = Int32(tree.names.count)
    tree.names.append(XMLTree.Name(namespace: namespace, local: String(cString: local)))
    indices[key] = index
    return index
  }

  private static func namespace(_ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> XMLTree.Namespace {
    if let uri {
      switch String(cString: uri) {
      case "http://www.w3.org/1998/Math/MathML": return .mathML
      case "urn:iso:std:iso:30042:ed-1": return .tbx
      case "http://www.w3.org/1999/xlink": return .xlink
      case "http://www.w3.org/XML/1998/namespace": return .xml
      case "http://www.niso.org/standards/z39-96/ns/oasis-exchange/table": return .oasis
      default: return .other
      }
    }
    guard let prefix else { return .none }
    switch String(cString: prefix) {
    case "mml": return .mathML
    case "tbx": return .tbx
    case "xlink": return .xlink
    case "xml": return .xml
    case "oasis": return .oasis
    default: return .other
    }
  }
}
