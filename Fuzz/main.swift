import Foundation
import StdModel
import StdSyntax

let data = FileManager.default.contents(atPath: CommandLine.arguments[1]) ?? Data()
let result = parseMarkdown(SourceText(id: SourceID(0), path: "x.md", bytes: Array(data)))
print(dump(result.output), terminator: "")
for diagnostic in result.diagnostics { print(diagnostic.rule, diagnostic.span.start, diagnostic.span.end, diagnostic.message.zh) }
