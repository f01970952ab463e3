/// The version of NISO STS (ANSI/NISO Z39.102) that a document is written for.
package enum STSVersion: String, CaseIterable, Sendable {
  /// What is valid under 1.0 (2017) and 1.2 (2022) alike.
  case v1_0 = "1.0"
  /// With what only 1.2 knows: the version itself, `processing-meta`, stage codes.
  case v1_2 = "1.2"
}
