import StdMarkup

/// Writes a document as an Office Open XML file (`.docx`, ISO/IEC 29500) on A4 paper. The same document gives the same
/// bytes. Comments are not written.
package func writeDOCX(_ document: WordDocument) -> [UInt8] {
  writeZip([
    ZipEntry("[Content_Types].xml", contentTypes()),
    ZipEntry("_rels/.rels", packageRelations(main: "word/document.xml")),
    ZipEntry("docProps/core.xml", coreProperties(title: document.title)),
    ZipEntry("docProps/custom.xml", customProperties(document.properties)),
    ZipEntry("word/document.xml", documentPart(document)),
    ZipEntry("word/_rels/document.xml.rels", relations([("styles", "styles.xml"), ("footer", "footer1.xml")])),
    ZipEntry("word/styles.xml", styles()),
    ZipEntry("word/footer1.xml", footer()),
  ])
}

private let wordprocessing: StaticString = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

private func contentTypes() -> [UInt8] {
  part { xml in
    xml.element("Types") {
      $0("xmlns", constant: "http://schemas.openxmlformats.org/package/2006/content-types")
    } content: { xml in
      xml.empty("Default") {
        $0("Extension", constant: "rels")
        $0("ContentType", constant: "application/vnd.openxmlformats-package.relationships+xml")
      }
      xml.empty("Default") {
        $0("Extension", constant: "xml")
        $0("ContentType", constant: "application/xml")
      }
      let types: [(path: StaticString, type: StaticString)] = [
        ("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
        ("/word/footer1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
      ]
      for (path, type) in types {
        xml.empty("Override") {
          $0("PartName", constant: path)
          $0("ContentType", constant: type)
        }
      }
    }
  }
}

/// 宋体 10.5 pt for text, 黑体 for titles; tables with single lines.
private func styles() -> [UInt8] {
  part { xml in
    xml.element("w:styles") {
      $0("xmlns:w", constant: wordprocessing)
    } content: { xml in
      xml.constant(
        """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" \
        w:eastAsia="宋体"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
        </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        """)
      heading("Title", name: "Title", halfPoints: 32, isCentred: true, outline: nil, to: &xml)
      for level in 1...3 {
        heading(
          "Heading\(level)", name: "heading \(level)", halfPoints: 30 - 3 * level, isCentred: false, outline: level - 1,
          to: &xml)
      }
    }
  }
}

private func heading(
  _ id: String, name: String, halfPoints: Int, isCentred: Bool, outline: Int?, to xml: inout MarkupWriter
) {
  xml.element("w:style") {
    $0("w:type", constant: "paragraph")
    $0("w:styleId", id)
  } content: { xml in
    xml.empty("w:name") { $0("w:val", name) }
    xml.element("w:pPr") { xml in
      xml.empty("w:keepNext")
      xml.empty("w:spacing") {
        $0("w:before", constant: "160")
        $0("w:after", constant: "120")
      }
      if isCentred { xml.empty("w:jc") { $0("w:val", constant: "center") } }
      if let outline { xml.empty("w:outlineLvl") { $0("w:val", outline) } }
    }
    xml.element("w:rPr") { xml in
      xml.empty("w:rFonts") { $0("w:eastAsia", constant: "黑体") }
      xml.empty("w:b")
      xml.empty("w:sz") { $0("w:val", halfPoints) }
    }
  }
}

/// The number of the page, centred.
private func footer() -> [UInt8] {
  part { xml in
    xml.element("w:ftr") {
      $0("xmlns:w", constant: wordprocessing)
    } content: { xml in
      xml.constant(
        """
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
        <w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """)
    }
  }
}

private func documentPart(_ document: WordDocument) -> [UInt8] {
  part { xml in
    xml.element("w:document") {
      $0("xmlns:w", constant: wordprocessing)
      $0("xmlns:r", constant: officeRelations)
    } content: { xml in
      xml.element("w:body") { xml in
        var bookmarks = 0
        for block in document.blocks { write(block, &bookmarks, to: &xml) }
        xml.element("w:sectPr") { xml in
          xml.empty("w:footerReference") {
            $0("w:type", constant: "default")
            $0("r:id", constant: "rId2")
          }
          xml.empty("w:pgSz") {
            $0("w:w", document.isLandscape ? 16838 : 11906)
            $0("w:h", document.isLandscape ? 11906 : 16838)
            if document.isLandscape { $0("w:orient", constant: "landscape") }
          }
          xml.empty("w:pgMar") {
            for side: StaticString in ["w:top", "w:right", "w:bottom", "w:left"] { $0(side, constant: "1134") }
            $0("w:header", constant: "567")
            $0("w:footer", constant: "567")
            $0("w:gutter", constant: "0")
          }
        }
      }
    }
  }
}

private func write(_ block: WordDocument.Block, _ bookmarks: inout Int, to xml: inout MarkupWriter) {
  switch block {
  case .paragraph(let paragraph): write(paragraph, &bookmarks, to: &xml)
  case .table(let table): write(table, &bookmarks, to: &xml)
  }
}

private func write(_ paragraph: WordDocument.Paragraph, _ bookmarks: inout Int, to xml: inout MarkupWriter) {
  let name = paragraph.bookmark
  if name != nil { bookmarks += 1 }
  let mark = bookmarks
  xml.element("w:p") { xml in
    xml.element("w:pPr") { xml in
      switch paragraph.style {
      case .body: break
      case .title: xml.empty("w:pStyle") { $0("w:val", constant: "Title") }
      case .heading(let level): xml.empty("w:pStyle") { $0("w:val", "Heading\(level)") }
      case .centred: xml.empty("w:jc") { $0("w:val", constant: "center") }
      case .right: xml.empty("w:jc") { $0("w:val", constant: "right") }
      }
    }
    if let name {
      xml.empty("w:bookmarkStart") {
        $0("w:id", mark)
        $0("w:name", name)
      }
    }
    for (index, line) in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      xml.element("w:r") { xml in
        if paragraph.isBold { xml.element("w:rPr") { $0.empty("w:b") } }
        if index > 0 { xml.empty("w:br") }
        xml.element("w:t") {
          $0("xml:space", constant: "preserve")
        } content: {
          $0.text(line)
        }
      }
    }
    if name != nil { xml.empty("w:bookmarkEnd") { $0("w:id", mark) } }
  }
}

private func write(_ table: WordDocument.Table, _ bookmarks: inout Int, to xml: inout MarkupWriter) {
  var marks = bookmarks
  xml.element("w:tbl") { xml in
    xml.element("w:tblPr") { xml in
      xml.empty("w:tblW") {
        $0("w:w", constant: "5000")
        $0("w:type", constant: "pct")
      }
      xml.element("w:tblBorders") { xml in
        for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
          xml.empty(side) {
            $0("w:val", constant: "single")
            $0("w:sz", constant: "4")
          }
        }
      }
      if !table.widths.isEmpty { xml.empty("w:tblLayout") { $0("w:type", constant: "fixed") } }
    }
    xml.element("w:tblGrid") { xml in
      let columns = table.rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 0
      for column in 0..<columns {
        xml.empty("w:gridCol") {
          if table.widths.indices.contains(column) { $0("w:w", table.widths[column]) }
        }
      }
    }
    for (index, row) in table.rows.enumerated() {
      xml.element("w:tr") { xml in
        xml.element("w:trPr") { xml in
          xml.empty("w:cantSplit")
          if let height = table.heights[index] { xml.empty("w:trHeight") { $0("w:val", height) } }
          if index < table.headRows { xml.empty("w:tblHeader") }
        }
        var column = 0
        for cell in row {
          write(cell, width: width(of: cell, at: column, in: table), &marks, to: &xml)
          column += cell.span
        }
      }
    }
  }
  // Word wants a paragraph behind a table.
  xml.empty("w:p")
  bookmarks = marks
}

private func width(of cell: WordDocument.Table.Cell, at column: Int, in table: WordDocument.Table) -> Int? {
  guard column + cell.span <= table.widths.count else { return nil }
  return table.widths[column..<column + cell.span].reduce(0, +)
}

private func write(
  _ cell: WordDocument.Table.Cell, width: Int?, _ bookmarks: inout Int, to xml: inout MarkupWriter
) {
  var marks = bookmarks
  xml.element("w:tc") { xml in
    xml.element("w:tcPr") { xml in
      if let width {
        xml.empty("w:tcW") {
          $0("w:w", width)
          $0("w:type", constant: "dxa")
        }
      }
      if cell.span > 1 { xml.empty("w:gridSpan") { $0("w:val", cell.span) } }
      if cell.isContinued {
        xml.empty("w:vMerge")
      } else if cell.isContinuedBelow {
        xml.empty("w:vMerge") { $0("w:val", constant: "restart") }
      }
      if cell.isShaded {
        xml.empty("w:shd") {
          $0("w:val", constant: "clear")
          $0("w:fill", constant: "EDF1F5")
        }
      }
    }
    for block in cell.blocks { write(block, &marks, to: &xml) }
    // A cell ends with a paragraph.
    if cell.blocks.isEmpty { xml.empty("w:p") }
  }
  bookmarks = marks
}
