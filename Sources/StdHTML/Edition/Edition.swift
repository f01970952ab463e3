import StdMarkup
package import StdModel

/// What an edition needs from outside, so that making it stays pure.
package struct EditionInputs: Sendable {
  /// The bytes of a picture of the system's folder.
  package let picture: @Sendable (String) -> [UInt8]?
  /// The diagrams of each standard, drawn.
  package let diagrams: [OutputPath: [UInt8]]
  /// The SHA-256 of some bytes.
  package let hash: @Sendable ([UInt8]) -> [UInt8]

  package init(
    diagrams: [OutputPath: [UInt8]], picture: @escaping @Sendable (String) -> [UInt8]?,
    hash: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.diagrams = diagrams
    self.picture = picture
    self.hash = hash
  }
}

extension SiteRenderer {
  /// The print edition (打印版): the notice and all standards that are out for comment on one page of the site.
  package func printEdition(_ inputs: EditionInputs) -> [Artifact] {
    guard let round = index.round else { return [] }
    let path = SiteMap.printEdition
    let title = "征求意见稿（打印版）"
    var page = Page(
      path: path, title: title, section: .system, style: .editionPage,
      crumbs: [Page.Crumb("征求意见公告", SiteMap.consultation), Page.Crumb(title)])
    page.running = name
    var out = MarkupWriter(capacity: 0)
    out.void("link") { attributes in
      attributes("rel", constant: "stylesheet")
      attributes.destination(path.link(to: SiteMap.runningHeads))
    }
    let pictures = { (picture: OutputPath) -> String? in path.link(to: picture).percentEncoded }
    let body = gathered(round, inputs, pictures: pictures) { target, fragment in
      path.link(to: target) + (fragment.map { "#" + $0 } ?? "")
    }
    out.append(finished: body)
    return [artifact(page, out), Artifact(SiteMap.runningHeads, runningHeads(of: round))]
  }

  /// The single-file edition (单文件版): the same with styles, scripts, pictures and forms inside, for e-mail and chat.
  /// Its policy lets run what has one of the hashes, and nothing else.
  package func singleFile(_ inputs: EditionInputs) -> Artifact? {
    guard let round = index.round else { return nil }
    let bundle = EditionBundle(self, round, inputs)
    let known = Dictionary(self.inputs.forms.map { ($0.path, $0.bytes) }) { first, _ in first }
    let body = gathered(round, inputs) { picture in
      let prefix = SiteMap.picture("x").description.dropLast()
      let path = picture.description.hasPrefix(prefix) ? String(picture.description.dropFirst(prefix.count)) : ""
      return inputs.picture(path.removingPercentEncoding).map { $0.dataAddress(mediaType(of: path)) }
    } link: { target, _ in
      known[target].map { $0.dataAddress(mediaType(of: target.description)) }
    }
    return Artifact(SiteMap.singleFile, bundle.page(body))
  }

  /// The notice, then each standard and beside it its drafting statement.
  private func gathered(
    _ round: ConsultationRound, _ inputs: EditionInputs, pictures: @escaping (OutputPath) -> String?,
    link: @escaping (OutputPath, String?) -> String?
  ) -> [UInt8] {
    let documents = editionDocuments(of: round)
    var anchors: [OutputPath: String] = [SiteMap.consultation: "notice"]
    for id in documents { anchors[index[id].path] = AnchorPrefix.article(id) }
    let markup = GatheredMarkup(anchors: anchors, link: link, picture: pictures)
    var body: [UInt8] = []
    var notice = MarkupWriter(capacity: 16_384)
    notice.open(.section) { attributes in
      attributes.style(.editionNotice)
      attributes.id("notice")
    }
    writeNotice(round, to: &notice)
    notice.close(.section)
    // The anchor of the notice is its own; nothing else of it has one.
    markup.append(notice.bytes, of: SiteMap.consultation, prefix: "", to: &body)
    let drawn = self.inputs.with(inputs.diagrams)
    for id in documents {
      var start = MarkupWriter(capacity: 128)
      start.open(.div) { attributes in
        attributes.style(.editionPart)
        attributes.id(AnchorPrefix.article(id))
      }
      body += start.bytes
      let page = StandardPage(id, index: index, inputs: drawn, isGathered: true)
      markup.append(page.render().bytes, of: index[id].path, prefix: AnchorPrefix.of(id), to: &body)
      body += Array("</div>\n".utf8)
    }
    return body
  }

  /// The documents that the editions show.
  package var editionStandards: [StandardID] { index.round.map(editionDocuments) ?? [] }

  func editionDocuments(of round: ConsultationRound) -> [StandardID] {
    index.inOrder(round.standards).flatMap { id in [id] + (index.system.statements[id].map { [$0] } ?? []) }
  }

  /// The running head of each standard in print, as style rules.
  func runningHeads(of round: ConsultationRound) -> [UInt8] {
    var rules = ""
    for id in editionDocuments(of: round) {
      let entry = index[id]
      let words = entry.subject.map { index[$0].number } ?? entry.number
      let head = (words.isEmpty ? entry.title : words).styleLiteral
      let name = AnchorPrefix.article(id)
      rules += "@page \(name) { @top-right { content: \(head); } }\n"
      rules += "@page \(name)-front { counter-increment: front 1 page 0; @top-right { content: \(head); } "
      rules += "@bottom-right { content: counter(front, upper-roman); } }\n"
      // What stands before the first numbered clause is counted in Roman numbers, as the contents are.
      let front = "#\(name) .text > .plain-element:not(.repeated-title ~ .plain-element)"
      rules +=
        "@media print { #\(name) .text { page: \(name); } #\(name) .contents, \(front) { page: \(name)-front; } }\n"
    }
    return Array(rules.utf8)
  }
}

extension String {
  /// The text as a string of a style sheet.
  fileprivate var styleLiteral: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\", "<": literal += "\\" + String(scalar.value, radix: 16) + " "
      default: if scalar.value >= 0x20 { literal.unicodeScalars.append(scalar) }
      }
    }
    return literal + "\""
  }

  fileprivate var removingPercentEncoding: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The media type of a file that a page may hold, by its name.
private func mediaType(of path: String) -> String {
  switch path.split(separator: ".").last?.lowercased() {
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "svg": "image/svg+xml"
  case "webp": "image/webp"
  case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  default: "application/octet-stream"
  }
}
