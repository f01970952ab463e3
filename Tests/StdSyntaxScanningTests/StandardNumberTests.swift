import StdModel
import StdSyntax
import Testing

@Test(arguments: [
  ("GB/T 24421.3—2023", "GB/T 24421.3—2023"),
  ("DB 53/T 1117", "DB53/T 1117"),
])
func readsNumbers(_ written: String, _ printed: String) {
  #expect(StandardNumber(parsing: written)?.description == printed)
}
