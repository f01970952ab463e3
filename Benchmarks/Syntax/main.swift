import CMarkGFM
import StdModel
import StdSyntax

// Compares `parseMarkdown` with cmark's bare parse of the same texts on one core.
//
//   swift run -c release SyntaxBenchmark [files] [rounds]
//
// The rounds alternate and the best of each counts, so that what else the machine does falls out.

let fileCount = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 1_000 : 1_000
let roundCount = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 7 : 7
let sources = (0..<fileCount).map {
  SourceText(id: SourceID($0), path: "\($0).md", text: SampleStandard(seed: $0).text)
}
let byteCount = sources.reduce(0) { $0 + $1.bytes.count }

var floor = Duration.seconds(1_000)
var parse = Duration.seconds(1_000)
var blockCount = 0
for _ in 0..<roundCount {
  floor = min(floor, ContinuousClock().measure { for source in sources { parseWithCMark(source.bytes) } })
  parse = min(
    parse,
    ContinuousClock().measure {
      for source in sources { blockCount += parseMarkdown(source).output.blocks.count }
    })
}
print("\(fileCount) files, \(byteCount / 1_000_000) MB, \(blockCount / roundCount) blocks")
print("cmark parse   \(floor)")
print("parseMarkdown \(parse)")
print("ratio         \(Double(Int(parse / floor * 100)) / 100)")

func parseWithCMark(_ bytes: [UInt8]) {
  cmark_gfm_core_extensions_ensure_registered()
  let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"))
  bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  cmark_node_free(cmark_parser_finish(parser))
  cmark_parser_free(parser)
}
