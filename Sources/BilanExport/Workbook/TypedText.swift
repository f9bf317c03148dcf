internal import BilanModel

/// A text that is a day, a time, a share or a number as workbooks are read, and what a spreadsheet keeps in its place: read again, that gives the same text.
struct TypedText: Equatable {
  /// What a cell holds.
  var value: Double
  var format: Format

  /// How the number is shown, and so what it is.
  enum Format: String, CaseIterable {
    case general = "General"
    case day = "dd/mm/yyyy"
    case instant = "dd/mm/yyyy hh:mm"
    case exactInstant = "dd/mm/yyyy hh:mm:ss"
    case time = "hh:mm"
    case exactTime = "hh:mm:ss"
    case duration = "[hh]:mm"
    case exactDuration = "[hh]:mm:ss"
    case percent = "0%"
    case percentAndTenth = "0.0%"
    case percentAndHundredth = "0.00%"
  }

  /// Nil for any other text: `0470`, `2,50`, `9:30` would come back otherwise than they stand.
  init?(_ text: String) {
    guard let first = text.utf8.first, (48...57).contains(first) || first == UInt8(ascii: "-"), text.utf8.count <= 19 else { return nil }
    if let day = Day(iso: String(text.prefix(10))), let serial = TypedText.serial(day) {
      guard text.utf8.count > 10 else {
        (value, format) = (serial, .day)
        return
      }
      // Midnight is not shown beside its day, and would be lost.
      guard text.dropFirst(10).first == " ", let seconds = TypedText.seconds(text.dropFirst(11)), (1..<86_400).contains(seconds) else { return nil }
      (value, format) = (serial + Double(seconds) / 86_400, seconds % 60 == 0 ? .instant : .exactInstant)
    } else if let seconds = TypedText.seconds(text[...]) {
      value = Double(seconds) / 86_400
      if seconds < 86_400 { format = seconds % 60 == 0 ? .time : .exactTime } else { format = seconds % 60 == 0 ? .duration : .exactDuration }
    } else if text.last == "%", let (number, decimals) = TypedText.number(text.dropLast()), decimals <= 2 {
      (value, format) = (number / 100, [.percent, .percentAndTenth, .percentAndHundredth][decimals])
    } else if let (number, _) = TypedText.number(text[...]) {
      (value, format) = (number, .general)
    } else {
      return nil
    }
  }

  /// Days from 1900, which spreadsheets take for a leap year; nil for earlier ones and those before its false 29 February.
  private static func serial(_ day: Day) -> Double? { day.number > -25_509 ? Double(day.number) + 25_569 : nil }

  /// `09:30`, `26:30:15`; seconds only where there are any.
  private static func seconds(_ text: Substring) -> Int? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), (2...4).contains(fields[0].utf8.count),
      fields.dropFirst().allSatisfy({ $0.utf8.count == 2 }), fields[0].utf8.count == 2 || fields[0].first != "0", let hours = Int(fields[0]),
      let minutes = Int(fields[1]), minutes < 60
    else { return nil }
    guard fields.count == 3 else { return hours * 3600 + minutes * 60 }
    guard let seconds = Int(fields[2]), (1..<60).contains(seconds) else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  /// `12`, `-3`, `2,5`: without zeros that say nothing, and exact in a spreadsheet, which keeps 15 digits.
  private static func number(_ text: Substring) -> (Double, decimals: Int)? {
    let digits = text.first == "-" ? text.dropFirst() : text
    let fields = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(fields.count), fields.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      fields[0].utf8.count == 1 || fields[0].first != "0", fields.reduce(0, { $0 + $1.utf8.count }) <= 15
    else { return nil }
    if fields.count == 2, fields[1].last == "0" { return nil }
    if text.first == "-", digits == "0" { return nil }
    return Double(text.replacing(",", with: ".")).map { ($0, fields.count == 2 ? fields[1].utf8.count : 0) }
  }
}
