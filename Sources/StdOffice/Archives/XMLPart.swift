import CLibXML2

/// What is wrong with a file of an office program.
package enum OfficeError: Error, Equatable {
  case zip(ZipError)
  /// A part of it is no well-formed XML.
  case malformed(part: String)
  /// A part declares entities: no office program writes such a file.
  case declaresEntities(part: String)
  /// What has to be in a file of its kind is not there.
  case missing(part: String)
}

/// Reads one XML part of an office file from its start to its end.
///
/// Nothing outside the part is ever read, and a document type is an error. Names come without their prefix. `XMLTree` of
/// StdXML holds a whole document with the places of its elements; a sheet may be far larger, and nobody asks where it has
/// its elements.
struct XMLPart: ~Copyable {
  enum Event {
    case open(String)
    case close(String)
    case text(String)
  }

  private let part: String
  private let bytes: [UInt8]
  private let reader: xmlTextReaderPtr
  /// The element that was opened and is empty.
  private var emptyElement: String?

  init(_ bytes: [UInt8], _ part: String) throws(OfficeError) {
    self.part = part
    self.bytes = bytes
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    // The reader copies what it is given.
    let reader = bytes.withUnsafeBytes {
      xmlReaderForMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, options)
    }
    guard let reader else { throw .malformed(part: part) }
    self.reader = reader
  }

  deinit { xmlFreeTextReader(reader) }

  /// The next event, or nil at the end.
  mutating func next() throws(OfficeError) -> Event? {
    if let name = emptyElement {
      emptyElement = nil
      return .close(name)
    }
    while true {
      switch xmlTextReaderRead(reader) {
      case 1: break
      case 0: return nil
      default: throw .malformed(part: part)
      }
      switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        let name = string(xmlTextReaderConstLocalName(reader))
        if xmlTextReaderIsEmptyElement(reader) == 1 { emptyElement = name }
        return .open(name)
      case XML_READER_TYPE_END_ELEMENT: return .close(string(xmlTextReaderConstLocalName(reader)))
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
        XML_READER_TYPE_WHITESPACE:
        return .text(string(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw .declaresEntities(part: part)
      default: continue
      }
    }
  }

  /// An attribute of the element that was just opened, by its name without prefix.
  func attribute(_ name: String) -> String? {
    var value: String?
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    repeat {
      if string(xmlTextReaderConstLocalName(reader)) == name {
        value = string(xmlTextReaderConstValue(reader))
        break
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    xmlTextReaderMoveToElement(reader)
    return value
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
  }
}
