import StdMarkup

// The parts that all files of Office Open XML have; ISO/IEC 29500-2.

let officeRelations: StaticString = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// An XML part.
func part(_ content: (inout MarkupWriter) -> Void) -> [UInt8] {
  var xml = MarkupWriter()
  xml.constant("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  content(&xml)
  return xml.bytes
}

/// What the package holds: the main part and the properties.
func packageRelations(main: String) -> [UInt8] {
  part { xml in
    xml.element("Relationships") {
      $0("xmlns", constant: "http://schemas.openxmlformats.org/package/2006/relationships")
    } content: { xml in
      let targets: [(id: StaticString, type: StaticString, target: String)] = [
        ("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", main),
        (
          "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml"
        ),
        (
          "rId3", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
          "docProps/custom.xml"
        ),
      ]
      for (id, type, target) in targets {
        xml.empty("Relationship") {
          $0("Id", constant: id)
          $0("Type", constant: type)
          $0("Target", target)
        }
      }
    }
  }
}

/// The relations of a main part, `rId1` and on in their order.
func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
  part { xml in
    xml.element("Relationships") {
      $0("xmlns", constant: "http://schemas.openxmlformats.org/package/2006/relationships")
    } content: { xml in
      for (index, relation) in targets.enumerated() {
        xml.empty("Relationship") {
          $0("Id", "rId\(index + 1)")
          $0("Type", "\(officeRelations)/\(relation.type)")
          $0("Target", relation.target)
        }
      }
    }
  }
}

/// The title; the dates are left out, so that two builds are alike.
func coreProperties(title: String) -> [UInt8] {
  part { xml in
    xml.element("cp:coreProperties") {
      $0("xmlns:cp", constant: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
      $0("xmlns:dc", constant: "http://purl.org/dc/elements/1.1/")
    } content: { xml in
      xml.element("dc:title") { $0.text(title) }
    }
  }
}

/// Properties of our own, sorted by name.
func customProperties(_ properties: [String: String]) -> [UInt8] {
  part { xml in
    xml.element("Properties") {
      $0("xmlns", constant: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
      $0("xmlns:vt", constant: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
    } content: { xml in
      for (index, name) in properties.keys.sorted().enumerated() {
        xml.element("property") {
          $0("fmtid", constant: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
          $0("pid", index + 2)
          $0("name", name)
        } content: { xml in
          xml.element("vt:lpwstr") { $0.text(properties[name] ?? "") }
        }
      }
    }
  }
}

/// The properties of a file by name; none where it has no such part.
func readCustomProperties(_ archive: ZipArchive) throws(OfficeError) -> [String: String] {
  guard let bytes = try? archive.bytes(of: "docProps/custom.xml") else { return [:] }
  var xml = try XMLPart(bytes, "docProps/custom.xml")
  var properties: [String: String] = [:]
  var name: String?
  while let event = try xml.next() {
    switch event {
    case .open("property"): name = xml.attribute("name")
    case .close("property"): name = nil
    case .text(let text):
      if let name { properties[name, default: ""] += text }
    case .open, .close: break
    }
  }
  return properties
}
