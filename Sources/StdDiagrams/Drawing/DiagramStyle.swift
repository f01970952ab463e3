import StdMarkup

/// The style rules of all diagrams.
///
/// Outlines and their dash patterns are attributes of the shapes, so that a program without style sheets still tells
/// them apart. Every declaration with a variable stands behind one without, for programs that do not know variables.
package enum DiagramStyle {
  /// The rules for diagrams. Pages link them as a style sheet, since their content policy lets no inline style in; a
  /// page may set `--stdd-ink`, `--stdd-box`, `--stdd-tint`, `--stdd-link` and `--stdd-font`.
  package static let rules: StaticString = """
    .stdd {
      color: currentColor;
      color: var(--stdd-ink, currentColor);
      max-width: 100%;
      height: auto;
      font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif;
      font-family: var(--stdd-font, "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif);
    }
    .stdd-b { fill: transparent; fill: var(--stdd-box, transparent); stroke: currentColor; stroke-width: 1.2; }
    .stdd-r0, .stdd-r1 { fill: currentColor; fill: var(--stdd-tint, currentColor); fill-opacity: .07; stroke-width: 1.5; }
    .stdd-x, .stdd-c { fill: none; stroke: currentColor; stroke-width: 1.2; stroke-linecap: square; }
    .stdd-f { fill: none; stroke: currentColor; stroke-width: 1; }
    .stdd-h { fill: currentColor; stroke: none; }
    .stdd-q { fill-opacity: .76; }
    .stdd-s { font-weight: 700; }
    .stdd a { color: inherit; text-decoration: none; }
    .stdd a text { fill: currentColor; fill: var(--stdd-link, currentColor); }
    .stdd a:hover .stdd-b, .stdd a:focus-visible .stdd-b { stroke-width: 2.4; }
    .stdd a:hover text, .stdd a:focus-visible text { text-decoration: underline; }
    .stdd-light { color: #1b1f24; background: #fff; }
    svg.stdd.stdd-narrow { display: none; }
    @media screen and (max-width: 44rem) {
      svg.stdd.stdd-wide { display: none; }
      svg.stdd.stdd-narrow { display: block; }
    }
    @media print {
      .stdd { color: #000; break-inside: avoid; max-height: 215mm; }
      .stdd a text { fill: currentColor; }
      .stdd-q { fill-opacity: 1; }
    }

    """

  /// What a diagram in a file of its own needs besides.
  package static let standalone: StaticString = """
    :root { color-scheme: light dark; color: #1b1f24; background: #fff; }
    @media (prefers-color-scheme: dark) { :root { color: #e6e8eb; background: #14171b; } }
    @media print { :root { color: #000; background: none; } }

    """

  /// `rules`, for the style sheet of a site.
  package static var ruleBytes: [UInt8] {
    Array(UnsafeBufferPointer(start: rules.utf8Start, count: rules.utf8CodeUnitCount))
  }

  /// Writes the `<style>` of a diagram in a file of its own.
  static func write(to writer: inout MarkupWriter) {
    writer.svg(.style) { _ in
    } content: {
      $0.constant(standalone)
      $0.constant(rules)
    }
  }
}
