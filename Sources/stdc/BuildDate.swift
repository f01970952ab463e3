import Glibc

/// The day that a site names as its own.
enum BuildDate {
  /// `2026-03-01`: today where the user is, or the day that `SOURCE_DATE_EPOCH` gives for builds that have to come out
  /// the same.
  static func today() -> String {
    var parts = tm()
    if let text = environment("SOURCE_DATE_EPOCH"), var seconds = time_t(text) {
      gmtime_r(&seconds, &parts)
    } else {
      var now = time(nil)
      localtime_r(&now, &parts)
    }
    return "\(parts.tm_year + 1900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
  }

  private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
}
