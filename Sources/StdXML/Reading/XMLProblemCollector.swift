import CLibXML2

/// Takes what libxml2 reports while a closure runs, instead of having it printed.
struct XMLProblemCollector {
  private(set) var violations: [XMLViolation] = []
  /// The first problem that is not about ids: what makes a document ill-formed.
  private(set) var fault: XMLViolation?
  /// References (IDREF) to ids that the document does not hold.
  private(set) var unknownIDs: [UnknownID] = []
  private let limit: Int

  /// A reference that leads nowhere in its document.
  struct UnknownID {
    let id: String
    let line: Int
    let element: String?
    let anchor: String?

    var violation: XMLViolation {
      XMLViolation(
        line: line, element: element, message: XMLProblemCollector.tidy("there is no id \(id)"), anchor: anchor)
    }
  }

  init(limit: Int) { self.limit = limit }

  /// Runs a body on this thread with every message of libxml2 coming here.
  ///
  /// libxml2 keeps the receiver of messages for each thread by itself, so that other threads keep theirs.
  mutating func collecting<Value: ~Copyable>(_ body: () -> Value) -> Value {
    let (oldHandler, oldContext) = (__xmlStructuredError().pointee, __xmlStructuredErrorContext().pointee)
    return withUnsafeMutablePointer(to: &self) { collector in
      xmlSetStructuredErrorFunc(collector) { context, error in
        guard let context, let error else { return }
        context.assumingMemoryBound(to: XMLProblemCollector.self).pointee.add(error.pointee)
      }
      defer { xmlSetStructuredErrorFunc(oldContext, oldHandler) }
      return body()
    }
  }

  private mutating func add(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let isAboutIDs = error.domain == Int32(XML_FROM_VALID.rawValue) || error.domain == Int32(XML_FROM_DTD.rawValue)
    // An entity of a DTD that is named and not loaded: who reads the document takes its name.
    let isOfDTD = error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
    if fault == nil, !isAboutIDs, !isOfDTD { fault = violation(error) }
    if error.code == Int32(XML_DTD_UNKNOWN_ID.rawValue), let id = error.str2 {
      unknownIDs.append(
        UnknownID(
          id: String(cString: id), line: Int(error.line), element: element(error), anchor: anchor(error)))
    } else if violations.count < limit {
      violations.append(violation(error))
    }
  }

  private func violation(_ error: xmlError) -> XMLViolation {
    XMLViolation(
      line: Int(error.line), element: element(error),
      message: error.message.map { Self.tidy(String(cString: $0)) } ?? "", anchor: anchor(error))
  }

  /// The id nearest to the element that an error is about.
  private func anchor(_ error: xmlError) -> String? {
    var node = error.node?.assumingMemoryBound(to: xmlNode.self)
    if node?.pointee.type == XML_ATTRIBUTE_NODE || node?.pointee.type == XML_TEXT_NODE { node = node?.pointee.parent }
    while let element = node, element.pointee.type == XML_ELEMENT_NODE {
      if let value = xmlHasProp(element, "id")?.pointee.children?.pointee.content { return String(cString: value) }
      node = element.pointee.parent
    }
    return nil
  }

  private func element(_ error: xmlError) -> String? {
    guard let node = error.node?.assumingMemoryBound(to: xmlNode.self), node.pointee.type == XML_ELEMENT_NODE,
      let name = node.pointee.name
    else { return nil }
    return Self.tidy(String(cString: name))
  }

  /// One line of at most 300 characters: messages repeat names and values of the document.
  private static func tidy(_ text: String) -> String {
    if text.utf8.count <= 300, text.utf8.allSatisfy({ $0 >= 0x20 }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(300) { scalars.append(scalar.value < 0x20 ? " " : scalar) }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
