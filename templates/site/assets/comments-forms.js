// The forms on which comments go back: workbook, text document, table, text and backup, written in the browser.
//
// Every form is made from one value: { round, profile, person, comments, noComments, patent, late, date }. What it looks
// like has to be what `stdc comments collect` reads. The profile says which of the forms that bodies prescribe it is:
// table, blocks, national or iso.
(function () {
  "use strict";

  var BLOCK = "标识";
  var PROPERTY = "stdc-draft";
  var TITLES = {
    table: "标准征求意见反馈表", blocks: "地方标准征求意见表", national: "国家标准征求意见反馈表",
    iso: "Template for comments and secretariat observations（征求意见反馈表）"
  };
  // A cell of a workbook holds 32767 characters; what is longer goes on in the next row.
  var CELL = 32000;

  // Bytes

  // UTF-8; half of a pair that lost its other half becomes the sign for it, so that no text stops an export.
  function utf8(text) {
    var bytes = [];
    for (var i = 0; i < text.length; i += 1) {
      var code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xe000) {
        var next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
        if (code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
          i += 1;
        } else {
          code = 0xfffd;
        }
      }
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | code >> 6, 0x80 | code & 63);
      else if (code < 0x10000) bytes.push(0xe0 | code >> 12, 0x80 | code >> 6 & 63, 0x80 | code & 63);
      else bytes.push(0xf0 | code >> 18, 0x80 | code >> 12 & 63, 0x80 | code >> 6 & 63, 0x80 | code & 63);
    }
    return new Uint8Array(bytes);
  }

  var crcTable = null;

  function crc32(bytes) {
    if (!crcTable) {
      crcTable = [];
      for (var n = 0; n < 256; n += 1) {
        var value = n;
        for (var bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
        crcTable.push(value >>> 0);
      }
    }
    var crc = 0xffffffff;
    for (var i = 0; i < bytes.length; i += 1) crc = crcTable[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
  }

  // A zip whose entries are stored as they are; APPNOTE 4.3. All dates are 1980-01-01, so that equal forms are equal files.
  function zip(entries) {
    var parts = [];
    var directory = [];
    var offset = 0;
    function number(value, count) {
      var bytes = [];
      for (var i = 0; i < count; i += 1) bytes.push(value >>> (8 * i) & 255);
      return bytes;
    }
    entries.forEach(function (entry) {
      var name = utf8(entry[0]);
      var bytes = utf8(entry[1]);
      var common = [].concat(
        number(20, 2), number(0x800, 2), number(0, 2), number(0, 2), number(0x21, 2), number(crc32(bytes), 4),
        number(bytes.length, 4), number(bytes.length, 4), number(name.length, 2), number(0, 2));
      var local = new Uint8Array(number(0x04034b50, 4).concat(common));
      parts.push(local, name, bytes);
      directory.push(
        new Uint8Array([].concat(
          number(0x02014b50, 4), number(20, 2), common, number(0, 2), number(0, 2), number(0, 2), number(0, 4),
          number(offset, 4))),
        name);
      offset += local.length + name.length + bytes.length;
    });
    var size = directory.reduce(function (sum, part) { return sum + part.length; }, 0);
    var end = new Uint8Array([].concat(
      number(0x06054b50, 4), number(0, 4), number(entries.length, 2), number(entries.length, 2), number(size, 4),
      number(offset, 4), number(0, 2)));
    return join(parts.concat(directory, [end]));
  }

  function join(parts) {
    var result = new Uint8Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    var offset = 0;
    parts.forEach(function (part) { result.set(part, offset); offset += part.length; });
    return result;
  }

  // Text for XML: escaped, and without the characters that XML 1.0 cannot hold.
  function xml(text) {
    return String(text === undefined || text === null ? "" : text)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  var DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  function customProperties(draft) {
    return DECLARATION + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
      + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
      + "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"" + PROPERTY + "\"><vt:lpwstr>"
      + xml(draft) + "</vt:lpwstr></property></Properties>";
  }

  function coreProperties(title) {
    return DECLARATION + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + xml(title) + "</dc:title></cp:coreProperties>";
  }

  var PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  function relationships(list) {
    return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + list.map(function (item, index) {
      return "<Relationship Id=\"rId" + (index + 1) + "\" Type=\"" + item[0] + "\" Target=\"" + item[1] + "\"/>";
    }).join("") + "</Relationships>";
  }

  function contentTypes(list) {
    return DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + list.concat([
        ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
        ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"]
      ]).map(function (item) {
        return "<Override PartName=\"" + item[0] + "\" ContentType=\"" + item[1] + "\"/>";
      }).join("") + "</Types>";
  }

  function packageRelationships(target) {
    return relationships([
      [OFFICE + "/officeDocument", target], [PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"],
      [OFFICE + "/custom-properties", "docProps/custom.xml"]
    ]);
  }

  // What all forms say

  function standardName(standard) {
    var name = standard.number && standard.number !== standard.title ? standard.number + "《" + standard.title + "》" : "《" + standard.title + "》";
    return name + (standard.stage ? "（" + standard.stage + "）" : "");
  }

  function standardNames(form) { return form.round.standards.map(standardName); }

  function profile(form) { return TITLES[form.profile] ? form.profile : TITLES[form.round.form] ? form.round.form : "table"; }

  function title(form) { return TITLES[profile(form)] + (form.late ? "（逾期）" : ""); }

  function isBlocks(form) { return profile(form) === "blocks"; }

  function hasSeveral(form) { return form.round.standards.length > 1; }

  // A field in a cell that holds other fields, too. A line that looks like the next one is moved in.
  function joined(parts) {
    return parts.filter(function (part) { return part[1]; }).map(function (part) {
      return part[0] + part[1].replace(/(^|\n)(?=(原文|建议|修改建议|理由|修改理由)：)/g, "$1\u3000");
    }).join("\n");
  }

  // `5.2 a)` is clause 5.2, paragraph a).
  function parted(clause) {
    var match = /^(\S+) (.+)$/.exec(clause || "");
    if (match) return [match[1], match[2]];
    return /^[表图]/.test(clause || "") ? ["", clause] : [clause || "", ""];
  }

  // The columns of the table: name, widths in a workbook and in a text document, what stands in it. `same` is the same in
  // each row of a comment that takes several.
  function columns(form) {
    function column(name, wide, narrow, options, value) {
      return { name: name, wide: wide, narrow: narrow, same: !!options.same, centred: !!options.centred, kind: !!options.kind, value: value };
    }
    var fixed = { same: true, centred: true };
    var person = form.person;
    var ordinal = column("序号", 6, 700, fixed, function (comment, index) { return String(index + 1); });
    var standard = column("标准", 18, 1500, { same: true }, function (comment) { return comment.standard || ""; });
    var kind = column("意见类型", 10, 850, { same: true, centred: true, kind: true }, function (comment) { return comment.kind || ""; });
    var block = column(BLOCK, -10, 570, { same: true }, function (comment) { return comment.block || ""; });
    function clause(name) { return column(name, 12, 1250, { same: true }, function (comment) { return comment.clause || ""; }); }
    function text(name, wide, narrow, key) { return column(name, wide, narrow, {}, function (comment) { return comment[key] || ""; }); }
    function empty(name, wide, narrow) { return column(name, wide, narrow, {}, function () { return ""; }); }
    function unit() { return person.unit || person.name || ""; }
    var list;
    switch (profile(form)) {
      case "national":
        list = [
          ordinal, clause("标准章条编号"), column("意见内容", 62, 6400, {}, function (comment) {
            return joined([["", comment.opinion], ["建议：", comment.proposal], ["理由：", comment.reason], ["原文：", comment.original]]);
          }), column("提出单位", 20, 1700, { same: true }, unit), empty("处理意见及理由", 30, 2900),
          column("备注", 12, 900, { same: true, centred: true, kind: true }, function (comment) { return comment.kind || ""; })
        ];
        break;
      case "iso":
        list = [
          column("MB/NC（成员）", 10, 1000, { same: true }, unit), empty("Line number（行号）", 9, 800),
          column("Clause/Subclause（章条）", 11, 1100, { same: true }, function (comment) { return parted(comment.clause)[0]; }),
          column("Paragraph/Figure/Table（段、图、表）", 13, 1200, { same: true }, function (comment) { return parted(comment.clause)[1]; }),
          column("Type of comment（类型）", 9, 900, { same: true, centred: true }, function (comment) {
            return { "一般性": "ge", "技术性": "te", "编辑性": "ed" }[comment.kind] || "";
          }), column("Comments（意见）", 44, 4100, {}, function (comment) {
            return joined([["", comment.opinion], ["理由：", comment.reason], ["原文：", comment.original]]);
          }), text("Proposed change（修改建议）", 36, 3100, "proposal"), empty("Observations of the secretariat（秘书处意见）", 24, 1800)
        ];
        break;
      default:
        list = [
          ordinal, clause("章条编号"), text("原文", 30, 3050, "original"), text("意见内容", 36, 3350, "opinion"),
          text("修改建议", 36, 3050, "proposal"), text("理由", 24, 1750, "reason"), kind
        ];
    }
    if (hasSeveral(form)) list.splice(profile(form) === "iso" ? 2 : 1, 0, standard);
    return list.concat([block]);
  }

  // The pairs of labels and values of the person, two to a line.
  function people(form) {
    var person = form.person;
    if (isBlocks(form)) {
      var lines = [
        [["姓名", person.name], ["职务/职称", person.post], ["单位", person.unit]],
        [["电话/传真", person.phone], ["邮编", person.postcode], ["联系地址", person.address]]
      ];
      if (person.email) lines.push([["电子邮箱", person.email]]);
      return lines;
    }
    if (profile(form) === "iso") {
      return [
        [["Organization（单位）", person.unit], ["Name（姓名）", person.name]], [["E-mail", person.email], ["Phone", person.phone]],
        [["Date", form.date], ["Address", person.address]]
      ];
    }
    return [
      [["单位（盖章）", person.unit], ["填表人", person.name]], [["职务/职称", person.post], ["电话", person.phone]],
      [["电子邮箱", person.email], ["地址", person.address]]
    ];
  }

  function notes(form) {
    var contact = form.round.contact;
    var to = [contact.name, contact.phone, contact.email, contact.address].filter(Boolean).join("；");
    var list = ["注：知道与本文件有关的专利的，请连同支持性文件一并附上。"];
    if (to) list.push("注：" + (form.round.closes ? "请于" + form.round.closes + "（含）前" : "请") + "寄回：" + to);
    list.push("注：草案标识 " + form.round.draft + "，填表日期 " + form.date);
    return list;
  }

  // Patents that the unit knows of, as a row of its own.
  function patentRow(form) {
    if (!form.patent || !form.patent.isKnown) return [];
    var words = (form.patent.words || "").trim();
    return [{
      clause: "专利", original: "", opinion: "涉及专利：" + (words || "知道与本文件有关的专利") + "（支持性文件另附）", proposal: "", reason: "", kind: "一般性",
      block: "", standard: ""
    }];
  }

  // The rows of the table, cells as the columns have them.
  function rows(form, comments) {
    var list = columns(form);
    var result = [];
    comments.concat(patentRow(form)).forEach(function (comment, index) {
      var cells = list.map(function (column) { return column.value(comment, index); });
      var longest = cells.reduce(function (most, cell, place) { return list[place].same ? most : Math.max(most, cell.length); }, 0);
      for (var part = 0; part < Math.max(1, Math.ceil(longest / CELL)); part += 1) {
        result.push(cells.map(function (cell, place) {
          return list[place].same ? cell : cell.slice(part * CELL, (part + 1) * CELL);
        }));
      }
    });
    if (!form.comments.length && form.noComments) {
      result.push(list.map(function (column, place) {
        if (column.name === "序号") return String(result.length + 1);
        return column.name.indexOf("意见内容") === 0 || column.name.indexOf("Comments") === 0 ? "无意见" : "";
      }));
    }
    return result;
  }

  function head(form) { return columns(form).map(function (column) { return column.name; }); }

  // A major opinion as one paragraph, since its block of the form is free text.
  function paragraph(comment) {
    function flat(text) { return (text || "").replace(/\s*\n\s*/g, " ").trim(); }
    var place = comment.clause && comment.clause !== "总体" ? comment.clause + " " : "";
    var text = place + flat(comment.opinion);
    if (comment.proposal) text += (comment.opinion ? "；" : "") + "建议修改为“" + flat(comment.proposal) + "”";
    return text + (comment.reason ? "，理由：" + flat(comment.reason) : "");
  }

  function majors(form) { return isBlocks(form) ? form.comments.filter(function (comment) { return comment.major; }) : []; }
  function details(form) { return isBlocks(form) ? form.comments.filter(function (comment) { return !comment.major; }) : form.comments; }

  // Workbook

  var STYLES = { plain: 0, title: 1, label: 2, entry: 3, centred: 4, note: 5 };

  function styleSheet() {
    function font(size, bold) {
      return "<font>" + (bold ? "<b/>" : "") + "<sz val=\"" + size + "\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>";
    }
    var side = "style=\"thin\"><color rgb=\"FF808080\"/>";
    function format(fontId, fill, border, alignment) {
      return "<xf numFmtId=\"49\" fontId=\"" + fontId + "\" fillId=\"" + fill + "\" borderId=\"" + border + "\" xfId=\"0\" "
        + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment " + alignment + "/></xf>";
    }
    return DECLARATION + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<fonts count=\"3\">" + font(11) + font(16, true) + font(11, true) + "</fonts>"
      + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
      + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDF1F5\"/></patternFill></fill></fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left " + side + "</left><right "
      + side + "</right><top " + side + "</top><bottom " + side + "</bottom><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"6\">"
      + format(0, 0, 0, "vertical=\"top\"") + format(1, 0, 0, "horizontal=\"center\" vertical=\"center\"")
      + format(2, 2, 1, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"")
      + format(0, 0, 1, "vertical=\"top\" wrapText=\"1\"") + format(0, 0, 1, "horizontal=\"center\" vertical=\"top\" wrapText=\"1\"")
      + format(0, 0, 0, "vertical=\"top\" wrapText=\"1\"")
      + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
  }

  function columnName(index) { return String.fromCharCode(65 + index); }

  // How many lines a text takes in a column of so many characters.
  function lines(text, width) {
    return String(text || "").split("\n").reduce(function (sum, line) {
      var length = 0;
      for (var i = 0; i < line.length; i += 1) length += line.charCodeAt(i) > 255 ? 2 : 1;
      return sum + Math.max(1, Math.ceil(length / Math.max(1, width - 1)));
    }, 0);
  }

  function Sheet(widths) {
    this.widths = widths;
    this.rows = [];
    this.merged = [];
  }

  Sheet.prototype.add = function (cells, height) {
    var number = this.rows.length + 1;
    this.rows.push("<row r=\"" + number + "\"" + (height ? " ht=\"" + Math.min(height, 409) + "\" customHeight=\"1\"" : "") + ">"
      + cells.map(function (cell, index) {
        if (!cell) return "";
        var start = "<c r=\"" + columnName(index) + number + "\" s=\"" + STYLES[cell[1]] + "\"";
        return cell[0] ? start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml(cell[0]) + "</t></is></c>" : start + "/>";
      }).join("") + "</row>");
    return number;
  };

  Sheet.prototype.merge = function (row, from, to) {
    if (to > from) this.merged.push(columnName(from) + row + ":" + columnName(to) + row);
  };

  // One line over the whole width, or a label with what belongs to it.
  Sheet.prototype.line = function (last, text, style, height) {
    var cells = [[text, style]];
    for (var i = 1; i <= last; i += 1) cells.push(["", style]);
    this.merge(this.add(cells, height), 0, last);
  };

  // Pairs of labels and values, spread over the columns.
  Sheet.prototype.pairs = function (last, pairs) {
    var cells = [];
    var merges = [];
    var at = 0;
    pairs.forEach(function (pair, index) {
      var end = index === pairs.length - 1 ? last : Math.floor((last + 1) * (index + 1) / pairs.length) - 1;
      var labelEnd = index === 0 ? at + 1 : at;
      for (var i = at; i <= end; i += 1) cells.push(["", i <= labelEnd ? "label" : "entry"]);
      cells[at][0] = pair[0];
      cells[labelEnd + 1][0] = pair[1] || "";
      merges.push([at, labelEnd], [labelEnd + 1, end]);
      at = end + 1;
    });
    var row = this.add(cells, 24);
    var sheet = this;
    merges.forEach(function (merge) { sheet.merge(row, merge[0], merge[1]); });
  };

  Sheet.prototype.xml = function (choices, repeated, hidden) {
    return DECLARATION + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + (hidden ? "" : "<sheetViews><sheetView workbookViewId=\"0\"" + (repeated ? "><pane ySplit=\"" + repeated
        + "\" topLeftCell=\"A" + (repeated + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>" : "/>") + "</sheetViews>")
      + "<sheetFormatPr defaultRowHeight=\"16\"/><cols>" + this.widths.map(function (width, index) {
        return "<col min=\"" + (index + 1) + "\" max=\"" + (index + 1) + "\" width=\"" + Math.abs(width) + "\" customWidth=\"1\""
          + (width < 0 ? " hidden=\"1\"" : "") + "/>";
      }).join("") + "</cols><sheetData>" + this.rows.join("") + "</sheetData>"
      + (this.merged.length ? "<mergeCells count=\"" + this.merged.length + "\">" + this.merged.map(function (place) {
        return "<mergeCell ref=\"" + place + "\"/>";
      }).join("") + "</mergeCells>" : "")
      + (choices ? "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" sqref=\"" + choices
        + "\"><formula1>\"一般性,技术性,编辑性\"</formula1></dataValidation></dataValidations>" : "")
      + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>";
  };

  function addTable(sheet, form, comments) {
    var last = sheet.widths.length - 1;
    var list = columns(form);
    var first = sheet.add(head(form).map(function (cell) { return [cell, "label"]; }), 24);
    rows(form, comments).forEach(function (row) {
      var height = row.reduce(function (most, cell, index) {
        return index === last ? most : Math.max(most, lines(cell, sheet.widths[index]));
      }, 1);
      sheet.add(row.map(function (cell, index) {
        return [cell, list[index].centred ? "centred" : "entry"];
      }), Math.max(24, height * 15 + 6));
    });
    return first;
  }

  function xlsx(form) {
    var list = columns(form);
    var widths = list.map(function (column) { return column.wide; });
    var last = widths.length - 2;
    var sheet = new Sheet(widths);
    var names = standardNames(form).join("\n");
    var choices = null;
    sheet.line(last, title(form), "title", 32);
    if (isBlocks(form)) {
      sheet.line(last, "一、填表人基本情况", "label", 24);
      // Columns are wide or narrow for the table below: two pairs to a line is what fits.
      var all = people(form).reduce(function (list, pairs) { return list.concat(pairs); }, []);
      for (var i = 0; i < all.length; i += 2) sheet.pairs(last, all.slice(i, i + 2));
      sheet.pairs(last, [["二、征求意见的标准", names]]);
      var major = majors(form).map(function (comment, index) { return index + 1 + "．" + paragraph(comment); });
      var size = lines(major.join("\n"), 150) * 15 + 24;
      sheet.line(last, "三、重大意见或建议：" + (major.length ? "\n" + major.join("\n") : ""), "entry", Math.max(60, size));
      sheet.line(last, "四、具体的修改意见", "label", 24);
    } else {
      sheet.pairs(last, [[profile(form) === "iso" ? "Document（标准）" : "标准", names]]);
      people(form).forEach(function (pairs) { sheet.pairs(last, pairs); });
    }
    var first = addTable(sheet, form, details(form));
    if (sheet.rows.length > first) {
      var kind = list.map(function (column) { return column.kind; }).indexOf(true);
      if (kind >= 0) choices = columnName(kind) + (first + 1) + ":" + columnName(kind) + sheet.rows.length;
    }
    notes(form).forEach(function (note) { sheet.line(last, note, "note"); });
    var marks = new Sheet([16, 24]);
    marks.add([[PROPERTY, "plain"], [form.round.draft, "plain"]]);
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    var sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip([
      ["[Content_Types].xml", contentTypes([
        ["/xl/workbook.xml", sheetType + "sheet.main+xml"], ["/xl/worksheets/sheet1.xml", sheetType + "worksheet+xml"],
        ["/xl/worksheets/sheet2.xml", sheetType + "worksheet+xml"], ["/xl/styles.xml", sheetType + "styles+xml"]
      ])],
      ["_rels/.rels", packageRelationships("xl/workbook.xml")],
      ["docProps/core.xml", coreProperties(title(form))], ["docProps/custom.xml", customProperties(form.round.draft)],
      ["xl/workbook.xml", DECLARATION + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
        + "<sheet name=\"反馈表\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"stdc\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets>"
        + "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'反馈表'!$" + first + ":$" + first
        + "</definedName></definedNames></workbook>"],
      ["xl/_rels/workbook.xml.rels", relationships([
        [OFFICE + "/worksheet", "worksheets/sheet1.xml"], [OFFICE + "/worksheet", "worksheets/sheet2.xml"],
        [OFFICE + "/styles", "styles.xml"]
      ])],
      ["xl/styles.xml", styleSheet()], ["xl/worksheets/sheet1.xml", sheet.xml(choices, first)],
      ["xl/worksheets/sheet2.xml", marks.xml(null, 0, true)]
    ]);
  }

  // Text document

  function wordParagraph(text, options) {
    options = options || {};
    var run = "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + (options.bold ? "黑体" : "宋体")
      + "\"/>" + (options.color ? "<w:color w:val=\"" + options.color + "\"/>" : "") + "<w:sz w:val=\"" + (options.size || 21) + "\"/></w:rPr>";
    return String(text || "").split("\n").map(function (line) {
      return "<w:p><w:pPr>" + (options.spacing ? "<w:spacing w:before=\"" + options.spacing + "\" w:after=\"" + options.spacing + "\"/>" : "")
        + (options.align ? "<w:jc w:val=\"" + options.align + "\"/>" : "") + "</w:pPr>"
        + (line ? "<w:r>" + run + "<w:t xml:space=\"preserve\">" + xml(line) + "</w:t></w:r>" : "") + "</w:p>";
    }).join("");
  }

  // Cells are [text, span, options].
  function wordTable(widths, lines) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"" + widths.reduce(function (sum, width) { return sum + width; }, 0) + "\" w:type=\"dxa\"/>"
      + "<w:jc w:val=\"center\"/><w:tblBorders>" + ["top", "left", "bottom", "right", "insideH", "insideV"].map(function (side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
      }).join("") + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + widths.map(function (width) {
        return "<w:gridCol w:w=\"" + width + "\"/>";
      }).join("") + "</w:tblGrid>" + lines.map(function (line) {
        var column = 0;
        return "<w:tr><w:trPr>" + (line.isHead ? "<w:cantSplit/>" : "") + "<w:trHeight w:val=\"" + (line.height || 400)
          + "\" w:hRule=\"atLeast\"/>" + (line.isHead ? "<w:tblHeader/>" : "") + "</w:trPr>" + line.cells.map(function (cell) {
            var span = cell[1] || 1;
            var width = 0;
            for (var i = 0; i < span; i += 1) { width += widths[column]; column += 1; }
            var options = cell[2] || {};
            return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
              + (options.bold ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDF1F5\"/><w:vAlign w:val=\"center\"/>" : "")
              + "</w:tcPr>" + wordParagraph(cell[0], options) + "</w:tc>";
          }).join("") + "</w:tr>";
      }).join("") + "</w:tbl>";
  }

  function commentTable(form, comments) {
    var list = columns(form);
    var total = list.reduce(function (sum, column) { return sum + column.narrow; }, 0);
    var widths = list.map(function (column) { return Math.round(column.narrow * 14570 / total); });
    var last = widths.length - 1;
    var table = [{ isHead: true, cells: head(form).map(function (cell, index) {
      return [cell, 1, index === last ? { size: 10, color: "808080" } : { bold: true, align: "center" }];
    }) }];
    rows(form, comments).forEach(function (row) {
      table.push({ cells: row.map(function (cell, index) {
        return [cell, 1, index === last ? { size: 10, color: "808080" } : { align: list[index].centred ? "center" : "" }];
      }) });
    });
    return wordTable(widths, table);
  }

  function docx(form) {
    var label = { bold: true, align: "center" };
    var names = standardNames(form).join("\n");
    var body = wordParagraph(title(form), { size: 36, bold: true, align: "center", spacing: 200 });
    if (isBlocks(form)) {
      var six = [1500, 3357, 1500, 3356, 1500, 3357];
      var major = majors(form).map(function (comment, index) { return index + 1 + "．" + paragraph(comment); });
      var table = [{ cells: [["一、填表人基本情况", 6, { bold: true }]] }];
      people(form).forEach(function (pairs) {
        var cells = [];
        pairs.forEach(function (pair, index) {
          cells.push([pair[0], 1, label], [pair[1], index === pairs.length - 1 ? 7 - 2 * pairs.length : 1]);
        });
        table.push({ cells: cells });
      });
      table.push({ cells: [["二、征求意见的标准", 2, label], [names, 4]] });
      table.push({ height: 1400, cells: [["三、重大意见或建议：" + (major.length ? "\n" + major.join("\n") : ""), 6]] });
      table.push({ cells: [["四、具体的修改意见", 6, { bold: true }]] });
      body += wordTable(six, table) + wordParagraph("", { size: 4 });
    } else {
      body += wordTable([1800, 5485, 1800, 5485], [{ cells: [[profile(form) === "iso" ? "Document（标准）" : "标准", 1, label], [names, 3]] }].concat(people(form).map(function (pairs) {
        return { cells: [[pairs[0][0], 1, label], [pairs[0][1]], [pairs[1][0], 1, label], [pairs[1][1]]] };
      }))) + wordParagraph("", { size: 12 });
    }
    body += commentTable(form, details(form));
    notes(form).forEach(function (note) { body += wordParagraph(note, { size: 18 }); });
    body += wordParagraph("（单位盖章处）", { align: "right", spacing: 600 });
    var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return zip([
      ["[Content_Types].xml", contentTypes([["/word/document.xml", word + "document.main+xml"]])],
      ["_rels/.rels", packageRelationships("word/document.xml")],
      ["docProps/core.xml", coreProperties(title(form))], ["docProps/custom.xml", customProperties(form.round.draft)],
      ["word/document.xml", DECLARATION + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        + body + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" "
        + "w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"]
    ]);
  }

  // Table

  // A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  function csvCell(text) {
    text = String(text || "");
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? "\"" + text.replace(/"/g, "\"\"") + "\"" : text;
  }

  function csv(form) {
    var table = [[title(form)], ["草案标识：" + form.round.draft], ["标准", standardNames(form).join("\n")]];
    people(form).forEach(function (pairs) { pairs.forEach(function (pair) { table.push(pair); }); });
    if (majors(form).length) {
      table.push(["三、重大意见或建议：\n" + majors(form).map(function (comment, index) {
        return index + 1 + "．" + paragraph(comment);
      }).join("\n")]);
    }
    table.push(head(form));
    var columns = head(form).length;
    table = table.concat(rows(form, details(form)));
    return join([new Uint8Array([0xef, 0xbb, 0xbf]), utf8(table.map(function (row) {
      while (row.length < columns) row.push("");
      return row.map(csvCell).join(",");
    }).join("\r\n") + "\r\n")]);
  }

  // Text

  // A text of several lines behind its label. Each further line is moved in, so that none is taken for a label.
  function labelled(label, text) {
    var lines = String(text || "").split(/\r?\n/);
    while (lines.length && !lines[lines.length - 1].trim()) lines.pop();
    return lines.length ? label + "：" + lines.join("\n\u3000\u3000") + "\n" : "";
  }

  function text(form) {
    var person = form.person;
    var result = "【征求意见反馈" + (form.late ? "（逾期）" : "") + "】" + form.round.standards.map(function (standard) {
      return standard.number || standard.title;
    }).join("；") + "\n";
    result += labelled("草案标识", form.round.draft);
    if (!hasSeveral(form)) result += labelled("标准", standardNames(form)[0]);
    [["单位", person.unit], ["姓名", person.name], ["职务", person.post], ["电话", person.phone], ["邮箱", person.email],
      ["地址", person.address], ["日期", form.date]].forEach(function (pair) {
      result += labelled(pair[0], (pair[1] || "").replace(/\s+/g, " "));
    });
    if (!form.comments.length && form.noComments) result += "无意见\n";
    form.comments.concat(patentRow(form)).forEach(function (comment, index) {
      result += "\n#" + (index + 1) + " " + comment.clause
        + (comment.block ? " [" + comment.block + "]" : "") + " " + comment.kind + "\n";
      if (hasSeveral(form) && comment.standard) result += labelled("标准", comment.standard);
      result += labelled("原文", comment.original) + labelled("意见", comment.opinion) + labelled("建议", comment.proposal)
        + labelled("理由", comment.reason);
    });
    return result;
  }

  // Backup

  function backup(form) {
    var person = form.person;
    return JSON.stringify({
      stdc: "comments", draft: form.round.draft, date: form.date, late: form.late,
      person: {
        unit: person.unit || "", name: person.name || "", post: person.post || "", phone: person.phone || "",
        email: person.email || "", address: person.address || "", postcode: person.postcode || ""
      },
      noComments: !form.comments.length && form.noComments,
      patent: !!(form.patent && form.patent.isKnown), patentWords: form.patent && form.patent.isKnown ? form.patent.words || "" : "",
      comments: form.comments
    }, null, 1) + "\n";
  }

  // The form as a page, for print.
  function sheet(form) {
    var article = document.createElement("article");
    function add(parent, name, words, style) {
      var element = document.createElement(name);
      if (words) element.textContent = words;
      if (style) element.className = style;
      parent.appendChild(element);
      return element;
    }
    function table(style) { return add(add(article, "table", "", style), "tbody"); }
    add(article, "h1", title(form));
    var about = table("cm-people");
    var width = isBlocks(form) ? 6 : 4;
    function line(cells) {
      var row = add(about, "tr");
      cells.forEach(function (cell) {
        var element = add(row, cell[2] ? "th" : "td", cell[0]);
        if (cell[1] > 1) element.colSpan = cell[1];
      });
    }
    if (isBlocks(form)) line([["一、填表人基本情况", width, true]]);
    else line([[profile(form) === "iso" ? "Document（标准）" : "标准", 1, true], [standardNames(form).join("\n"), width - 1]]);
    people(form).forEach(function (pairs) {
      var cells = [];
      pairs.forEach(function (pair, index) {
        cells.push([pair[0], 1, true], [pair[1], index === pairs.length - 1 ? width + 1 - 2 * pairs.length : 1]);
      });
      line(cells);
    });
    if (isBlocks(form)) {
      line([["二、征求意见的标准", 2, true], [standardNames(form).join("\n"), width - 2]]);
      line([["三、重大意见或建议：" + majors(form).map(function (comment, index) { return "\n" + (index + 1) + "．" + paragraph(comment); }).join(""), width]]);
      line([["四、具体的修改意见", width, true]]);
    }
    var comments = add(article, "table", "", "cm-rows");
    var heading = add(add(comments, "thead"), "tr");
    var cells = head(form).slice(0, -1);
    cells.forEach(function (cell) { add(heading, "th", cell); });
    var body = add(comments, "tbody");
    rows(form, details(form)).forEach(function (row) {
      var line = add(body, "tr");
      row.slice(0, -1).forEach(function (cell) { add(line, "td", cell); });
    });
    add(article, "p", "（单位盖章处）", "cm-stamp");
    notes(form).forEach(function (note) { add(article, "p", note); });
    return article;
  }

  window.stdcForms = {
    titles: TITLES, xlsx: xlsx, docx: docx, csv: csv, text: text, backup: backup, sheet: sheet, standardName: standardName, utf8: utf8
  };
}());
