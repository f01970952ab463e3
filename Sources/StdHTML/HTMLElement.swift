import StdMarkup
import StdModel

/// The elements of HTML that the site uses.
enum HTMLElement {
  case a, article, aside, br, button, caption, code, colgroup, col, dd, del, details, dfn, div, dl, dt, em, fieldset,
    figcaption,
    figure, footer, h1, h2, h3, h4, h5, h6, hr, img, input, ins, label, legend, li, main, mark, nav, ol, p, pre,
    script, section, small,
    span,
    strong, summary, sup, table, tbody, td, tfoot, th, thead, time, tr, ul, blockquote, header, meter

  var name: StaticString {
    switch self {
    case .a: "a"
    case .article: "article"
    case .aside: "aside"
    case .blockquote: "blockquote"
    case .br: "br"
    case .button: "button"
    case .caption: "caption"
    case .code: "code"
    case .col: "col"
    case .colgroup: "colgroup"
    case .dd: "dd"
    case .del: "del"
    case .details: "details"
    case .dfn: "dfn"
    case .div: "div"
    case .dl: "dl"
    case .dt: "dt"
    case .em: "em"
    case .fieldset: "fieldset"
    case .figcaption: "figcaption"
    case .figure: "figure"
    case .footer: "footer"
    case .h1: "h1"
    case .h2: "h2"
    case .h3: "h3"
    case .h4: "h4"
    case .h5: "h5"
    case .h6: "h6"
    case .header: "header"
    case .hr: "hr"
    case .img: "img"
    case .input: "input"
    case .ins: "ins"
    case .label: "label"
    case .legend: "legend"
    case .li: "li"
    case .main: "main"
    case .mark: "mark"
    case .meter: "meter"
    case .nav: "nav"
    case .ol: "ol"
    case .p: "p"
    case .pre: "pre"
    case .script: "script"
    case .section: "section"
    case .small: "small"
    case .span: "span"
    case .strong: "strong"
    case .summary: "summary"
    case .sup: "sup"
    case .table: "table"
    case .tbody: "tbody"
    case .td: "td"
    case .tfoot: "tfoot"
    case .th: "th"
    case .thead: "thead"
    case .time: "time"
    case .tr: "tr"
    case .ul: "ul"
    }
  }

  /// The heading of a depth counted from 1; deeper ones than HTML knows come out as `h6`.
  static func heading(_ depth: Int) -> HTMLElement {
    switch depth {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}

extension MarkupWriter {
  /// `<name attributes>`; `close` has to follow.
  @inline(__always) mutating func open(_ element: HTMLElement, _ attributes: (inout AttributeWriter) -> Void) {
    open(element.name, attributes)
  }

  /// `<name class="…">`; `close` has to follow.
  @inline(__always) mutating func open(_ element: HTMLElement, _ style: StyleClass? = nil) {
    open(element.name) { attributes in if let style { attributes.style(style) } }
  }

  @inline(__always) mutating func close(_ element: HTMLElement) { close(element.name) }

  /// An element without content: `<img …>`.
  @inline(__always) mutating func void(_ element: HTMLElement, _ attributes: (inout AttributeWriter) -> Void = { _ in })
  {
    void(element.name, attributes)
  }

  @inline(__always) mutating func element(
    _ element: HTMLElement, _ attributes: (inout AttributeWriter) -> Void, content: (inout MarkupWriter) -> Void
  ) {
    open(element, attributes)
    content(&self)
    close(element)
  }

  @inline(__always) mutating func element(
    _ element: HTMLElement, _ style: StyleClass? = nil, content: (inout MarkupWriter) -> Void
  ) {
    open(element, style)
    content(&self)
    close(element)
  }

  @inline(__always) mutating func element(_ element: HTMLElement, _ style: StyleClass? = nil, text content: String) {
    open(element, style)
    text(content)
    close(element)
  }

  /// A link with its words.
  mutating func link(_ destination: String, _ words: String, _ style: StyleClass? = nil) {
    open(.a) { attributes in
      if let style { attributes.style(style) }
      attributes.destination(destination)
    }
    text(words)
    close(.a)
  }
}

extension AttributeWriter {
  mutating func style(_ style: StyleClass) { self("class") { $0.name(style.rawValue) } }

  mutating func styles(_ first: StyleClass, _ second: StyleClass) {
    self("class") { value in
      value.name(first.rawValue)
      value.constant(" ")
      value.name(second.rawValue)
    }
  }

  mutating func id(_ anchor: String) { self("id", anchor) }

  mutating func destination(_ address: String) { self("href", address) }

  /// The accessible name, where the words on the page do not give it.
  mutating func label(_ words: String) { self("aria-label", words) }

  /// Marks text in English.
  mutating func english() { self("lang", "en") }

  mutating func scope(_ scope: TableScope) { self("scope", scope.rawValue) }

  /// The columns and rows that a merged cell reaches over.
  mutating func extent(_ extent: CellExtent) {
    if extent.columns > 1 { self("colspan", String(extent.columns)) }
    if extent.rows > 1 { self("rowspan", String(extent.rows)) }
  }
}

/// What a header cell of a table stands for.
enum TableScope: String {
  case column = "col"
  case columnGroup = "colgroup"
  case row = "row"
}
