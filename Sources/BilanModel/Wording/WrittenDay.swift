extension Day {
  /// In words, so that nobody takes the day for the month: `lundi 21 octobre 2024`, `maandag 21 oktober 2024`, `Monday 21 October 2024`.
  public func written(in language: Language) -> String {
    let (year, month, day) = parts
    let first = language == .fr && day == 1 ? "1er" : String(day)
    return "\(Day.weekdays[weekday][language]) \(first) \(CalendarMonth.name(month)[language]) \(year)"
  }

  /// The day of the week, from 0 for Monday. 1 January 1970 was a Thursday.
  public var weekday: Int { (Int(number) % 7 + 7 + 3) % 7 }

  private static let weekdays = [
    Localized(fr: "lundi", nl: "maandag", en: "Monday"), Localized(fr: "mardi", nl: "dinsdag", en: "Tuesday"),
    Localized(fr: "mercredi", nl: "woensdag", en: "Wednesday"), Localized(fr: "jeudi", nl: "donderdag", en: "Thursday"),
    Localized(fr: "vendredi", nl: "vrijdag", en: "Friday"), Localized(fr: "samedi", nl: "zaterdag", en: "Saturday"),
    Localized(fr: "dimanche", nl: "zondag", en: "Sunday"),
  ]
}
