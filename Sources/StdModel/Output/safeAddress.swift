/// The address of a link that the author wrote, where its scheme is safe: http, https, mailto, or none at all.
package func safeAddress(_ destination: String) -> String? {
  let scheme = destination.utf8.prefix {
    $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
  }
  let hasScheme = scheme.count < destination.utf8.count && destination.utf8[scheme.endIndex] == UInt8(ascii: ":")
  guard hasScheme else { return nil }
  switch destination[..<scheme.endIndex].lowercased() {
  case "http", "https", "mailto": return destination
  default: return nil
  }
}
