import Glibc

/// The folder of a system as the command line names it.
enum SystemFolder {
  /// The folder that was named, else the working folder, or `standards` in it where only that one is a system.
  static func chosen(_ named: String?) -> String {
    if let named { return named }
    return access("system.yaml", F_OK) != 0 && access("standards/system.yaml", F_OK) == 0 ? "standards" : "."
  }
}
