import StdMarkup

/// Writes a workbook as an Office Open XML file (`.xlsx`, ISO/IEC 29500). The same workbook gives the same bytes.
package func writeXLSX(_ workbook: Workbook) -> [UInt8] {
  var parts = [
    ZipEntry("[Content_Types].xml", contentTypes(workbook)),
    ZipEntry("_rels/.rels", packageRelations(main: "xl/workbook.xml")),
    ZipEntry("docProps/core.xml", coreProperties(title: workbook.title)),
    ZipEntry("docProps/custom.xml", customProperties(workbook.properties)),
    ZipEntry("xl/workbook.xml", workbookPart(workbook)),
    ZipEntry("xl/_rels/workbook.xml.rels", workbookRelations(workbook)),
    ZipEntry("xl/styles.xml", styles()),
  ]
  for (index, sheet) in workbook.sheets.enumerated() {
    parts.append(ZipEntry("xl/worksheets/sheet\(index + 1).xml", sheetPart(sheet)))
  }
  return writeZip(parts)
}

private let spreadsheet: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

private func contentTypes(_ workbook: Workbook) -> [UInt8] {
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
      func override(_ path: String, _ type: StaticString) {
        xml.empty("Override") {
          $0("PartName", path)
          $0("ContentType", constant: type)
        }
      }
      override("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
      for index in workbook.sheets.indices {
        override(
          "/xl/worksheets/sheet\(index + 1).xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
      }
      override("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
      override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
    }
  }
}

private func workbookPart(_ workbook: Workbook) -> [UInt8] {
  part { xml in
    xml.element("workbook") {
      $0("xmlns", constant: spreadsheet)
      $0("xmlns:r", constant: officeRelations)
    } content: { xml in
      xml.element("sheets") { xml in
        for (index, sheet) in workbook.sheets.enumerated() {
          xml.empty("sheet") {
            $0("name", sheet.name)
            $0("sheetId", index + 1)
            if sheet.isHidden { $0("state", constant: "hidden") }
            $0("r:id", "rId\(index + 1)")
          }
        }
      }
      guard workbook.sheets.contains(where: { $0.printedHead != nil || $0.filter != nil }) else { return }
      xml.element("definedNames") { xml in
        for (index, sheet) in workbook.sheets.enumerated() {
          let name = "'\(sheet.name.split(separator: "'").joined(separator: "''"))'"
          if let filter = sheet.filter {
            xml.element("definedName") {
              $0("name", constant: "_xlnm._FilterDatabase")
              $0("localSheetId", index)
              $0("hidden", 1)
            } content: {
              $0.text("\(name)!\(filter.absoluteReference)")
            }
          }
          if let rows = sheet.printedHead {
            xml.element("definedName") {
              $0("name", constant: "_xlnm.Print_Titles")
              $0("localSheetId", index)
            } content: {
              $0.text("\(name)!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)")
            }
          }
        }
      }
    }
  }
}

private func workbookRelations(_ workbook: Workbook) -> [UInt8] {
  relations(
    workbook.sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")])
}

/// Fonts, fills and borders of `Sheet.Style`, in the order of its cases.
private func styles() -> [UInt8] {
  part { xml in
    xml.element("styleSheet") {
      $0("xmlns", constant: spreadsheet)
    } content: { xml in
      xml.constant(
        """
        <fonts count="3"><font><sz val="11"/><name val="宋体"/></font>\
        <font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>\
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F5"/></patternFill></fill></fills>\
        <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/>\
        <bottom style="thin"/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        """)
      xml.element("cellXfs") {
        $0("count", Sheet.Style.allCases.count + 1)
      } content: { xml in
        // The first holds for cells that nobody wrote.
        xml.constant("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
        for style in Sheet.Style.allCases {
          let look = style.look
          xml.element("xf") {
            // 49 is text: a clause number 4.10 stays 4.10, and a number with a leading 0 keeps it. 0 is a number.
            $0("numFmtId", style == .count ? 0 : 49)
            $0("fontId", look.font)
            $0("fillId", look.fill)
            $0("borderId", look.border)
            $0("xfId", 0)
            $0("applyNumberFormat", 1)
            $0("applyFont", 1)
            $0("applyFill", 1)
            $0("applyBorder", 1)
            $0("applyAlignment", 1)
          } content: {
            $0.empty("alignment") {
              if look.isCentred { $0("horizontal", constant: "center") }
              $0("vertical", constant: look.isCentred ? "center" : "top")
              $0("wrapText", 1)
            }
          }
        }
      }
      xml.constant("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    }
  }
}

extension Sheet.Style {
  /// Its place among the formats of `styles`.
  fileprivate var index: Int { rawValue + 1 }

  fileprivate var look: (font: Int, fill: Int, border: Int, isCentred: Bool) {
    switch self {
    case .body, .entry: (0, 0, 1, false)
    case .centred, .count: (0, 0, 1, true)
    case .head: (1, 2, 1, true)
    case .title: (2, 0, 0, true)
    case .plain: (0, 0, 0, false)
    }
  }
}

private func sheetPart(_ sheet: Sheet) -> [UInt8] {
  part { xml in
    xml.element("worksheet") {
      $0("xmlns", constant: spreadsheet)
    } content: { xml in
      xml.element("sheetPr") { $0.empty("pageSetUpPr") { $0("fitToPage", 1) } }
      if sheet.headRows > 0 {
        xml.element("sheetViews") { xml in
          xml.element("sheetView") {
            $0("workbookViewId", 0)
          } content: {
            $0.empty("pane") {
              $0("ySplit", sheet.headRows)
              $0("topLeftCell", "A\(sheet.headRows + 1)")
              $0("activePane", constant: "bottomLeft")
              $0("state", constant: "frozen")
            }
          }
        }
      }
      xml.empty("sheetFormatPr") {
        $0("defaultRowHeight", constant: "18")
        $0("customHeight", 1)
      }
      writeColumns(sheet.columns, to: &xml)
      xml.element("sheetData") { xml in
        for (index, row) in sheet.rows.enumerated() { write(row, at: index, of: sheet, to: &xml) }
      }
      if let filter = sheet.filter { xml.empty("autoFilter") { $0("ref", filter.reference) } }
      if !sheet.merged.isEmpty {
        xml.element("mergeCells") {
          $0("count", sheet.merged.count)
        } content: { xml in
          for block in sheet.merged { xml.empty("mergeCell") { $0("ref", block.reference) } }
        }
      }
      if !sheet.choices.isEmpty {
        xml.element("dataValidations") {
          $0("count", sheet.choices.count)
        } content: { xml in
          for choice in sheet.choices {
            xml.element("dataValidation") {
              $0("type", constant: "list")
              $0("allowBlank", 1)
              $0("sqref", choice.block.reference)
            } content: { xml in
              xml.element("formula1") { $0.text("\"\(choice.words.joined(separator: ","))\"") }
            }
          }
        }
      }
      xml.empty("pageMargins") {
        for side: StaticString in ["left", "right"] { $0(side, constant: "0.6") }
        for side: StaticString in ["top", "bottom"] { $0(side, constant: "0.75") }
        for side: StaticString in ["header", "footer"] { $0(side, constant: "0.3") }
      }
      xml.empty("pageSetup") {
        $0("paperSize", 9)
        $0("orientation", constant: sheet.isLandscape ? "landscape" : "portrait")
        $0("fitToHeight", 0)
      }
      xml.element("headerFooter") { xml in xml.element("oddFooter") { $0.text("&C第 &P 页 共 &N 页") } }
    }
  }
}

private func writeColumns(_ columns: [Sheet.Column], to xml: inout MarkupWriter) {
  guard !columns.isEmpty else { return }
  xml.element("cols") { xml in
    for (index, column) in columns.enumerated() {
      xml.empty("col") {
        $0("min", index + 1)
        $0("max", index + 1)
        $0("width", String(column.width))
        $0("customWidth", 1)
        if column.isHidden { $0("hidden", 1) }
      }
    }
  }
}

private func write(_ row: [Sheet.Cell], at index: Int, of sheet: Sheet, to xml: inout MarkupWriter) {
  xml.element("row") {
    $0("r", index + 1)
    if let height = sheet.heights[index] ?? sheet.heightNeeded(by: row, at: index) {
      $0("ht", String(height))
      $0("customHeight", 1)
    }
  } content: { xml in
    for (column, cell) in row.enumerated() {
      let place = "\(Sheet.columnName(column))\(index + 1)"
      if cell.style == .count, Int(cell.text) != nil {
        xml.element("c") {
          $0("r", place)
          $0("s", cell.style.index)
        } content: { xml in
          if let formula = cell.formula { xml.element("f") { $0.text(formula) } }
          xml.element("v") { $0.text(cell.text) }
        }
      } else if cell.text.isEmpty {
        xml.empty("c") {
          $0("r", place)
          $0("s", cell.style.index)
        }
      } else {
        xml.element("c") {
          $0("r", place)
          $0("s", cell.style.index)
          $0("t", constant: "inlineStr")
        } content: { xml in
          xml.element("is") { xml in
            xml.element("t") {
              $0("xml:space", constant: "preserve")
            } content: {
              $0.text(cell.text)
            }
          }
        }
      }
    }
  }
}

extension Sheet {
  /// The rows that are printed on each page.
  fileprivate var printedHead: ClosedRange<Int>? { repeatedRows ?? (headRows > 0 ? 0...headRows - 1 : nil) }

  /// The height in points that the text of a row takes, or nil where one line is enough. Not every office finds it by
  /// itself when it opens a file.
  fileprivate func heightNeeded(by row: [Cell], at index: Int) -> Double? {
    var lines = 1
    for (column, cell) in row.enumerated() where !cell.text.isEmpty && columns.indices.contains(column) {
      let block = merged.first { $0.rows.contains(index) && $0.columns.contains(column) }
      let width = (block?.columns ?? column...column).reduce(0.0) { sum, column in
        sum + (columns.indices.contains(column) ? columns[column].width : 8)
      }
      let available = max(2, Int(width) - 1)
      lines = max(
        lines,
        cell.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
          sum + max(1, (line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } + available - 1) / available)
        })
    }
    let lineHeight = row.contains { $0.style == .title } ? 26.0 : 15.0
    return lines > 1 || lineHeight > 15 ? Double(lines) * lineHeight + 4 : nil
  }
}

extension Sheet.Block {
  /// `A1:C3`
  fileprivate var reference: String {
    let first = "\(Sheet.columnName(columns.lowerBound))\(rows.lowerBound + 1)"
    let last = "\(Sheet.columnName(columns.upperBound))\(rows.upperBound + 1)"
    return first == last ? first : "\(first):\(last)"
  }

  /// `$A$1:$C$3`
  fileprivate var absoluteReference: String {
    let first = "$\(Sheet.columnName(columns.lowerBound))$\(rows.lowerBound + 1)"
    return "\(first):$\(Sheet.columnName(columns.upperBound))$\(rows.upperBound + 1)"
  }
}
