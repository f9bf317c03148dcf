/// A period as one says it in a text, and not by its code.
extension Period {
  /// `3e trimestre 2024`, `mars 2024`, `du 1er mars au 30 septembre 2024`; its code where that is a name: `2024`, `2023-2024`, one that the project made.
  public var title: Localized { words?.title ?? Localized(same: code.text) }

  /// The same behind "with" or "for": `le 3e trimestre 2024`, `the third quarter of 2024`.
  public var titleInSentence: Localized { words?.inSentence ?? Localized(same: code.text) }

  /// Whether that says its days.
  public var isTitledByDays: Bool { code == "all" || code.text.contains("..") }

  private var words: (title: Localized, inSentence: Localized)? {
    if isTitledByDays { return span }
    let parts = code.text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, Int(parts[0]) != nil, parts[1].count == 2, let letter = parts[1].first,
      let start = first.monthBegun, Day(number: last.number + 1).monthBegun != nil
    else { return nil }
    let length = months.count
    switch ("STHQKsthqk".contains(letter), length) {
    case (true, 3), (true, 6):
      // A year may begin in another month: then its quarters are no quarters of the calendar.
      guard (start.month - 1) % length == 0, Period(named: code.text).map({ $0.first == first && $0.last == last }) ?? false else { return span }
      return part(of: start.year, number: (start.month - 1) / length + 1, isQuarter: length == 3)
    case (false, 1):
      guard Int(parts[1]) == start.month, Int(parts[0]) == start.year else { return nil }
      let name = CalendarMonth.name(start.month)
      let title = Localized(fr: "\(name.fr) \(start.year)", nl: "\(name.nl) \(start.year)", en: "\(name.en) \(start.year)")
      return (title, title)
    default: return nil
    }
  }

  private func part(of year: Int, number: Int, isQuarter: Bool) -> (Localized, Localized) {
    let (fr, nl) = isQuarter ? ("trimestre", "kwartaal") : ("semestre", "halfjaar")
    let ordinal = ["first", "second", "third", "fourth"][number - 1]
    let (french, dutch) = ("\(number == 1 ? "1er" : "\(number)e") \(fr) \(year)", "\(number)e \(nl) van \(year)")
    let english = "\(ordinal) \(isQuarter ? "quarter" : "half") of \(year)"
    return (Localized(fr: french, nl: dutch, en: english), Localized(fr: "le \(french)", nl: "het \(dutch)", en: "the \(english)"))
  }

  private var span: (Localized, Localized) {
    let isOneYear = first.parts.year == last.parts.year
    func day(_ day: Day, _ language: Language, withYear: Bool) -> String {
      let (year, month, number) = day.parts
      let name = CalendarMonth.name(month)[language]
      return "\(language == .fr && number == 1 ? "1er" : "\(number)") \(name)\(withYear ? " \(year)" : "")"
    }
    func days(_ language: Language) -> (from: String, to: String) { (day(first, language, withYear: !isOneYear), day(last, language, withYear: true)) }
    let (fr, nl, en) = (days(.fr), days(.nl), days(.en))
    let (dutch, english) = ("\(nl.from) tot en met \(nl.to)", "\(en.from) to \(en.to)")
    return (
      Localized(fr: "du \(fr.from) au \(fr.to)", nl: dutch, en: english),
      Localized(fr: "la période du \(fr.from) au \(fr.to)", nl: "de periode van \(dutch)", en: "the period from \(english)")
    )
  }
}

extension Day {
  /// The month that begins with the day; nil for any but the first of a month.
  fileprivate var monthBegun: (year: Int, month: Int)? {
    let parts = parts
    return parts.day == 1 ? (parts.year, parts.month) : nil
  }
}
