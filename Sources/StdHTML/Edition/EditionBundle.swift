import StdMarkup
import StdModel

/// The frame of the single-file edition, with the style sheets and scripts in it.
struct EditionBundle {
  private let title: String
  private let systemName: String
  private let organisation: String
  private let fingerprint: String
  private let date: String
  private let styles: [[UInt8]]
  private let scripts: [[UInt8]]
  private let hash: @Sendable ([UInt8]) -> [UInt8]
  private let hasSearch: Bool

  init(_ site: SiteRenderer, _ round: ConsultationRound, _ inputs: EditionInputs) {
    let files = Dictionary(site.inputs.files.map { ($0.name, $0.bytes) }) { first, _ in first }
    func asset(_ name: String) -> [UInt8] { files["assets/" + name] ?? [] }
    title = "征求意见稿"
    systemName = site.name
    organisation = site.index.system.system.configuration.organisation?.value ?? ""
    fingerprint = round.fingerprint
    date = site.inputs.date
    hash = inputs.hash
    hasSearch = site.search != nil
    styles = [
      asset("site.css"), site.inputs.diagramRules, asset("search.css"), asset("comments.css"),
      site.runningHeads(of: round),
    ].filter { !$0.isEmpty }
    var scripts: [[UInt8]] = []
    if hasSearch {
      let search = SearchIndex(
        site.index, drafts: site.inputs.drafts, blockIDs: site.inputs.blockIDs, terms: site.terms,
        only: site.editionDocuments(of: round), addresses: .onePage)
      scripts = [asset("search.js"), search.listScript] + search.parts.indices.map { search.partScript($0) }
    }
    scripts += [asset("site.js"), site.script(of: round), asset("comments-forms.js"), asset("comments.js")]
    // What would end the element early can only stand in a string or a comment there.
    self.scripts = scripts.filter { !$0.isEmpty }.map { $0.replacing("</script".utf8, with: "<\\/script".utf8) }
  }

  func page(_ body: [UInt8]) -> [UInt8] {
    var out = MarkupWriter(capacity: body.count + styles.joined().count + scripts.joined().count + 8192)
    out.constant("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.constant("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.void("meta") { attributes in
      attributes("http-equiv", constant: "Content-Security-Policy")
      attributes("content", policy)
    }
    out.constant("\n<meta name=\"color-scheme\" content=\"light dark\">\n")
    out.element("title") { $0.text("\(title) · \(systemName)") }
    for style in styles {
      out.constant("\n<style>")
      out.append(finished: style)
      out.constant("</style>")
    }
    out.constant("\n</head>\n<body class=\"page-edition\">\n<a class=\"skip\" href=\"#content\">跳到正文</a>\n")
    writeHeader(to: &out)
    out.constant("<main id=\"content\" tabindex=\"-1\">\n")
    out.append(finished: body)
    out.constant("</main>\n<footer class=\"site-footer\">\n")
    out.element(
      .p, text: [organisation, date.isEmpty ? "" : "编译日期：" + date].filter { !$0.isEmpty }.joined(separator: "　"))
    out.element(.p, text: "征求意见草案标识：\(fingerprint)")
    out.element(.p, text: "由stdc编译。本文件可离线阅读和填写，不加载外部内容，不发送任何内容。")
    out.constant("</footer>\n")
    for script in scripts {
      out.constant("<script>")
      out.append(finished: script)
      out.constant("</script>\n")
    }
    out.constant("</body>\n</html>\n")
    return out.bytes
  }

  private func writeHeader(to out: inout MarkupWriter) {
    out.element(.header, { $0("class", constant: "site-header") }) { out in
      out.element(
        .a,
        { attributes in
          attributes("class", constant: "brand")
          attributes.destination("#content")
        }
      ) { $0.text(systemName) }
      out.element(
        .nav,
        { attributes in
          attributes("class", constant: "site-nav")
          attributes.label("主导航")
        }
      ) { $0.link("#notice", "征求意见公告") }
      if hasSearch {
        // Without the script of the search it leads to the list of standards.
        out.element(
          .a,
          { attributes in
            attributes("class", constant: "search-open")
            attributes.destination("#notice")
            attributes("aria-keyshortcuts", constant: "/")
          }
        ) { $0.text("搜索") }
      }
    }
  }

  private var policy: String {
    func sources(_ texts: [[UInt8]]) -> String {
      texts.map { "'sha256-\(base64(hash($0)))'" }.joined(separator: " ")
    }
    return "default-src 'none'; style-src \(sources(styles)); script-src \(sources(scripts)); img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }
}

extension [UInt8] {
  /// The bytes as the address of themselves.
  func dataAddress(_ mediaType: String) -> String { "data:\(mediaType);base64,\(base64(self))" }
}

/// RFC 4648, 4.
private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  var index = 0
  while index < bytes.count {
    let rest = bytes.count - index
    let first = Int(bytes[index])
    let second = rest > 1 ? Int(bytes[index + 1]) : 0
    let third = rest > 2 ? Int(bytes[index + 2]) : 0
    text.append(digits[first >> 2])
    text.append(digits[(first & 3) << 4 | second >> 4])
    text.append(rest > 1 ? digits[(second & 15) << 2 | third >> 6] : UInt8(ascii: "="))
    text.append(rest > 2 ? digits[third & 63] : UInt8(ascii: "="))
    index += 3
  }
  return String(decoding: text, as: UTF8.self)
}
