/// What a system folder may hold, so that no input makes the program run out of memory or time.
package struct LoadLimits: Sendable {
  /// Standards, statements and pictures together.
  package var files = 50_000
  /// Bytes of one text.
  package var fileSize = 8 * mebibyte
  /// Bytes of one picture.
  package var pictureSize = 32 * mebibyte
  /// Bytes of all texts.
  package var totalSize = 1024 * mebibyte
  /// Folders in folders.
  package var depth = 16

  package init() {}
}
