/// What a number means by its format: the number itself never tells a day from an amount.
enum NumberFormat: Equatable {
  case number
  /// A day; `hasTime` where the format shows the time too.
  case date(hasTime: Bool)
  /// A month and its year, which a first day of a month stands for.
  case month
  /// A time of day.
  case time
  /// Hours and minutes that go on beyond a day.
  case duration
  case percent
  /// With the sign of the currency.
  case currency(String)

  /// The formats that go by a number alone.
  init(builtin id: Int) {
    switch id {
    case 17: self = .month
    case 14...16, 27...31, 36, 50...54, 57, 58: self = .date(hasTime: false)
    case 22: self = .date(hasTime: true)
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .duration
    case 9, 10: self = .percent
    case 5...8, 42, 44: self = .currency("€")
    default: self = .number
    }
  }

  /// How those of them would be written that show more than a number or a day.
  static let codesOfBuiltin: [Int: String] = [
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 48: "##0.0E+0", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
  ]

  /// A format as it is written in the file: `dd/mm/yyyy`, `[h]:mm`, `0.0%`, `#,##0.00 [$€-80C]`.
  init(code: String) {
    let signs = FormatSigns(code)
    let letters = signs.letters
    let isGeneral = ["general", "standard", "standaard"].contains(code.lowercased())
    let hasClock = letters.contains("h") || letters.contains("s") && !letters.contains("e")
    // The French and Dutch letters of the year stand in files of programs that do not translate them.
    let hasDay = !letters.isDisjoint(with: ["y", "d", "j"]) || letters.isSuperset(of: ["m", "a"]) || letters.contains("m") && !hasClock
    if isGeneral {
      self = .number
    } else if signs.isElapsed {
      self = .duration
    } else if hasDay {
      let isMonth = letters.contains("m") && letters.isDisjoint(with: ["d", "j", "h"]) && !letters.isDisjoint(with: ["y", "a"])
      self = isMonth ? .month : .date(hasTime: letters.contains("h"))
    } else if hasClock {
      self = .time
    } else if signs.hasPercent {
      self = .percent
    } else {
      self = signs.currency.map { .currency($0) } ?? .number
    }
  }
}

/// The signs of a format that tell what its numbers are; of several parts (`0;-0`), those of the first.
private struct FormatSigns {
  /// In lower case; neither quoted nor in brackets.
  private(set) var letters: Set<Character> = []
  /// `[h]`: hours that go on beyond a day.
  private(set) var isElapsed = false
  private(set) var hasPercent = false
  private(set) var currency: String?

  init(_ code: String) {
    var rest = Substring(code)
    while let character = rest.popFirst() {
      switch character {
      case ";": return
      case "\"":
        let quoted = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(quoted.count + 1)
        if let sign = FormatSigns.currencies.first(where: { quoted.contains($0) }) { currency = sign }
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        readBracket(inner)
      case "%": hasPercent = true
      case "€", "$", "£": currency = String(character)
      default: letters.insert(Character(character.lowercased()))
      }
    }
  }

  private mutating func readBracket(_ inner: Substring) {
    let lower = inner.lowercased()
    if !lower.isEmpty, lower.allSatisfy({ $0 == "h" }) || lower.allSatisfy({ $0 == "m" }) || lower.allSatisfy({ $0 == "s" }) { isElapsed = true }
    // `[$-80C]` names a language alone, `[$€-80C]` a currency too.
    if lower.hasPrefix("$") {
      let sign = inner.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { currency = String(sign) }
    }
  }

  private static let currencies = ["€", "EUR", "$", "£"]
}

/// A number as text in a way that every part of the reading understands: days in the order of ISO, decimals behind a comma.
enum CellText {
  /// Appends a number of a workbook by its format.
  ///
  /// - Parameter is1904: whether day 0 is 1 January 1904 instead of the last day of 1899.
  static func append(_ value: Double, _ format: NumberFormat, is1904: Bool, to bytes: inout [UInt8]) {
    switch format {
    case .number: append(value, to: &bytes)
    case .date(let hasTime): appendDate(value, hasTime: hasTime, is1904: is1904, to: &bytes)
    case .month: appendMonth(value, is1904: is1904, to: &bytes)
    case .time:
      if value >= 1 { appendDate(value, hasTime: true, is1904: is1904, to: &bytes) } else { appendTime(seconds: (value * 86400).rounded(), to: &bytes) }
    case .duration: appendTime(seconds: (value * 86400).rounded(), to: &bytes)
    case .percent:
      append((value * 1e12).rounded() / 1e10, to: &bytes)
      bytes.append(UInt8(ascii: "%"))
    case .currency(let sign):
      append(value, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: sign.utf8)
    }
  }

  /// A number without the digits that only binary fractions have: 15 are what spreadsheets show.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else { return }
    if value == value.rounded(), abs(value) < 1e15 { return bytes.append(contentsOf: String(Int64(value)).utf8) }
    var text = rounded(value).description
    if let dot = text.firstIndex(of: "."), !text.contains("e") { text.replaceSubrange(dot...dot, with: ",") }
    bytes.append(contentsOf: text.utf8)
  }

  private static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    var size = abs(value)
    while size < 1e14, scale < 1e12 {
      size *= 10
      scale *= 10
    }
    let shorter = (value * scale).rounded() / scale
    return abs(shorter - value) <= abs(value) * 1e-14 ? shorter : value
  }

  private static func appendDate(_ serial: Double, hasTime: Bool, is1904: Bool, to bytes: inout [UInt8]) {
    // Beyond the year 9999, or before the first day, a number is only a number.
    guard serial >= 0, serial < 2_958_466 else { return append(serial, to: &bytes) }
    var day = Int(serial)
    var seconds = Int(((serial - Double(day)) * 86400).rounded())
    if seconds == 86400 {
      day += 1
      seconds = 0
    }
    // Days since 1 January 1970. Day 60 of the older system is 29 February 1900, which there was not.
    appendDay(is1904 ? day - 24_107 : day > 59 ? day - 25_569 : day - 25_568, to: &bytes)
    guard hasTime, seconds > 0 else { return }
    bytes.append(UInt8(ascii: " "))
    appendTime(seconds: Double(seconds), to: &bytes)
  }

  /// `mars 2024` for the first day of a month; another day is a day.
  private static func appendMonth(_ serial: Double, is1904: Bool, to bytes: inout [UInt8]) {
    var day: [UInt8] = []
    appendDate(serial, hasTime: false, is1904: is1904, to: &day)
    bytes.append(contentsOf: month(ofFirstDay: day) ?? day)
  }

  /// The month that a day written `2024-03-01` is the first of; nil for another.
  static func month(ofFirstDay day: [UInt8]) -> [UInt8]? {
    guard day.count == 10, day[4] == UInt8(ascii: "-"), day[8...].elementsEqual("01".utf8), let month = Int(String(decoding: day[5..<7], as: UTF8.self)),
      months.indices.contains(month - 1)
    else { return nil }
    return Array("\(months[month - 1]) ".utf8) + day[..<4]
  }

  private static let months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]

  /// Year, month and day of a number of days since 1 January 1970.
  private static func appendDay(_ number: Int, to bytes: inout [UInt8]) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    append(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, width: 2, to: &bytes)
  }

  /// `09:30`, or `09:30:15` where there are seconds.
  static func appendTime(seconds: Double, to bytes: inout [UInt8]) {
    guard abs(seconds) < 1e9 else { return }
    if seconds < 0 { bytes.append(UInt8(ascii: "-")) }
    let seconds = Int(abs(seconds))
    append(seconds / 3600, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, width: 2, to: &bytes)
    guard seconds % 60 > 0 else { return }
    bytes.append(UInt8(ascii: ":"))
    append(seconds % 60, width: 2, to: &bytes)
  }

  private static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    let text = String(number)
    for _ in text.utf8.count..<max(width, text.utf8.count) { bytes.append(48) }
    bytes.append(contentsOf: text.utf8)
  }
}
