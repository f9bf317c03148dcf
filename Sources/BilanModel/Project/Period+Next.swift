extension Period {
  /// The year of a project that a text means: `2026`, `2026-2027`. It begins on the day and has the kind of code that the project's last period has, where that is twelve months long.
  ///
  /// - Parameters:
  ///   - last: The last period that there is; nil for none.
  ///   - yearStart: The month in which a year begins where no period tells.
  /// - Returns: Nil for a text that names no year within 1900 to 2199.
  public static func year(named text: String, like last: Period?, yearStart: Int) -> Period? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    guard (1...2).contains(parts.count), let year = fourDigits(parts[0]) else { return nil }
    if parts.count == 2 {
      let following = String(year + 1)
      guard parts[1] == following || parts[1] == following.suffix(2) else { return nil }
    }
    guard let last, last.isOneYear else {
      return parts.count == 2 ? Period(named: "\(year)-\(year + 1)") : Period(named: parts[0], yearStart: yearStart)
    }
    let from = last.first.parts
    // A calendar year lies in one year only.
    if parts.count == 2, from.month == 1, from.day == 1 { return nil }
    guard let first = Day(year: year, month: from.month, day: from.day), let next = Day(year: year + 1, month: from.month, day: from.day) else { return nil }
    return Period(code: Code(code(of: year, like: last.code.text) ?? text), first: first, last: Day(number: next.number - 1))
  }

  /// Whether it ends on the day before the day on which it began a year before.
  private var isOneYear: Bool {
    let from = first.parts
    return Day(year: from.year + 1, month: from.month, day: from.day)?.number == last.number + 1
  }

  /// `2026-2027` like `2024-2025`, `2026-27` like `2024-25`, `2026` like `2024`; nil where the code does not speak of a year.
  private static func code(of year: Int, like code: String) -> String? {
    guard let sign = code.first(where: { $0 == "-" || $0 == "/" }) else { return fourDigits(code) == nil ? nil : String(year) }
    let parts = code.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let known = fourDigits(parts[0]) else { return nil }
    if parts[1] == String(known + 1) { return "\(year)\(sign)\(year + 1)" }
    return parts[1] == String(known + 1).suffix(2) ? "\(year)\(sign)\(String(year + 1).suffix(2))" : nil
  }

  private static func fourDigits(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text), (1900...2199).contains(year) else { return nil }
    return year
  }
}
