/// Notes, examples and footnotes (注、示例、脚注); GB/T 1.1—2020, 9.10 to 9.12.
///
/// There is no GBT1.1-FTN-02: sources have footnotes of the text only.
let noteRules: [any Rule.Type] = [
  ExampleNumbers.self,
  ExampleRequiresNothing.self,
  NoClauseOfExamples.self,
  FootnoteMarks.self,
  TableFootnotes.self,
  FootnoteRequiresNothing.self,
  NoteNumbers.self,
  NoteRequiresNothing.self,
  NotePlace.self,
  NoteMarks.self,
]
