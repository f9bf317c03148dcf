internal import BilanModel
internal import BilanText

/// The time that a title, the name of a file or the name of a worksheet says of its sheet: « Affiches – mars 2024 », `stress vicariant 2024.csv`, `22-10`.
///
/// Only where the other words are those of any sheet, or of an activity or a count of the project: « Appel à projets 2023 » and « Rapport de mars 2024 » say of no sheet when it was.
struct NamedTime {
  /// As it stands.
  let text: String
  private let time: Time
  /// The words beside it.
  private let rest: [String]

  private enum Time {
    case days(ClosedRange<Day>)
    /// One day, written from its year on: nobody writes the month last then.
    case dayFromYear(Day)
    /// Months of a year that the text does not say.
    case months(ClosedRange<Int>)
    case dayOfMonth(day: Int, month: Int)
    /// From Monday on.
    case weekday(Int)
  }

  /// Finds a time in a text, which may be of something else: see `subject`.
  ///
  /// - Parameter isOfWorksheet: Its name may leave the year to what stands around: « avril », `22-10`.
  init?(_ text: String, isOfWorksheet: Bool = false) {
    guard text.utf8.count <= NamedTime.longest else { return nil }
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard let (time, rest) = NamedTime.withYear(words) ?? (isOfWorksheet ? NamedTime.withoutYear(text, words).map { ($0, []) } : nil) else { return nil }
    self.text = text
    self.time = time
    self.rest = rest
  }

  private static let longest = 100

  /// What the sheet is about, where the text says of it when it was: empty where it names the time alone, nil where it may speak of something else.
  func subject(_ vocabulary: Vocabulary) -> String? {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard !SheetNote.isDayOfSheet(words), !DayMention.isOfSomethingElse(line: text), !SheetNote.isDayOfSomebody(text), !Years.isSchoolYear(text),
      !DayInText.namesSpan(words), !DayInText.namesSeries(words)
    else { return nil }
    return NamedTime.subject(rest, vocabulary)
  }

  /// Whether it is one day, with its year.
  var isDay: Bool {
    switch time {
    case .days(let days): days.lowerBound == days.upperBound
    case .dayFromYear: true
    case .months, .dayOfMonth, .weekday: false
    }
  }

  /// Whether it is a month of one year.
  var isMonth: Bool {
    if case .days(let days) = time { (28...31).contains(days.upperBound.number - days.lowerBound.number + 1) } else { false }
  }

  /// Whether some day of a span is meant by it.
  func holds(_ first: Day, _ last: Day) -> Bool {
    switch time {
    case .days(let days): return days.overlaps(first...last) || first == last && NamedTime.areSwapped(first, days)
    case .dayFromYear(let day): return (first...last).contains(day)
    case .months(let months):
      let (begin, end) = (first.parts.year * 12 + first.parts.month - 1, last.parts.year * 12 + last.parts.month - 1)
      return (begin...min(end, begin + 11)).contains { months.contains($0 % 12 + 1) }
    case .dayOfMonth(let day, let month): return first != last || (first.parts.day, first.parts.month) == (day, month)
    case .weekday(let weekday): return first != last || first.weekday == weekday
    }
  }

  /// `05-12-2024` may be meant month first, as the sheet has it.
  private static func areSwapped(_ day: Day, _ days: ClosedRange<Day>) -> Bool {
    guard days.lowerBound == days.upperBound else { return false }
    let (named, said) = (days.lowerBound.parts, day.parts)
    return (named.year, named.month, named.day) == (said.year, said.day, said.month)
  }

  /// A day, or a month, a quarter or a year, and the words beside it.
  private static func withYear(_ words: [String]) -> (Time, rest: [String])? {
    if let (day, range) = DayInText.day(in: words, needsFullYear: false) {
      guard !DayInText.namesFurtherDay(words, than: day) else { return nil }
      let time = DayInText.isFullYear(words[range.lowerBound]) ? Time.dayFromYear(day) : .days(day...day)
      return (time, Array(words[..<range.lowerBound] + words[range.upperBound...]))
    }
    guard Years.named(in: words).count == 1 else { return nil }
    for length in [3, 2, 1] where length <= words.count {
      for start in 0...(words.count - length) {
        let said = words[start..<start + length]
        // « Groupe 4 2024 » is no April.
        let isNumbered = length > 1 && said.contains { $0.utf8.count == 1 && DayInText.isNumber($0) }
        guard !isNumbered, case .span(let first, let last) = SpanReading(said.joined(separator: " ")), first < last else { continue }
        return (.days(first...last), Array(words[..<start] + words[(start + length)...]))
      }
    }
    return nil
  }

  /// The whole of a worksheet's name: `22-10`, « mardi 22 octobre », « avril », `T2`, « mardi ».
  private static func withoutYear(_ text: String, _ words: [String]) -> Time? {
    let bare = words.filter { !DayInText.isWeekday($0) }
    if bare.count == 2, let (day, month) = DayInText.dayAndMonth(in: bare) ?? DayInText.dayAndMonth(written: text) {
      return .dayOfMonth(day: day, month: month)
    }
    if words.count == 1, let weekday = DayInText.weekday(named: words[0]) { return .weekday(weekday) }
    guard CampaignForm.isPartOfYear(text), case .span(let first, let last) = SpanReading("\(text) 2000") else { return nil }
    return .months(first.parts.month...last.parts.month)
  }

  // MARK: - The words beside it

  /// What the words beside a time are about, in words that say what a sheet is of; nil where they may speak of something else.
  private static func subject(_ words: [String], _ vocabulary: Vocabulary) -> String? {
    if words.contains(where: others.contains) { return nil }
    let rest = words.filter { word in
      !general.contains(word) && !DayInText.isWeekday(word) && !isNumberedAxis(word)
    }
    let said = [words, rest].map { $0.joined(separator: " ") }
    return (said + said.map { withoutCommune($0, vocabulary) }).first { text in
      if text.isEmpty || vocabulary.metrics.metric(folded: text.utf8.span, 0..<text.utf8.count) != nil { return true }
      switch vocabulary.activities.match(axis: nil, activity: text) {
      case .planned, .several, .ambiguous: return true
      case .unplanned, .unknownAxis, .nothing: return false
      }
    }
  }

  /// `axe2`, as a file is called.
  private static func isNumberedAxis(_ word: String) -> Bool {
    ["axe", "as", "axis"].contains { word.hasPrefix($0) && DayInText.isNumber(String(word.dropFirst($0.count))) }
  }

  /// « Affiches Forest 2024 »: without the communes of the project.
  private static func withoutCommune(_ said: String, _ vocabulary: Vocabulary) -> String {
    var text = " \(said) "
    for commune in vocabulary.namedCommunes where commune.names.occurAsWords(in: said) {
      for name in commune.commune.name.distinct { text = text.replacing(" \(Folding.folded(name)) ", with: " ") }
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// Words of any sheet of people or of counts.
  private static let general: Set<String> = [
    "presence", "presences", "liste", "listes", "lijst", "lijsten", "list", "lists", "aanwezigheidslijst", "aanwezigheidslijsten", "aanwezigheid",
    "aanwezigheden", "feuille", "feuilles", "emargement", "emargements", "signature", "signatures", "attendance", "seance", "seances", "sessie", "sessies",
    "session", "sessions", "annee", "jaar", "year", "mois", "maand", "month", "trimestre", "kwartaal", "quarter", "periode", "period", "participant",
    "participants", "participantes", "deelnemers", "comptage", "comptages", "tellingen", "counts", "formation", "formations", "vorming", "training", "atelier",
    "ateliers", "workshop", "workshops", "reunion", "reunions", "vergadering", "meeting", "rencontre", "bijeenkomst", "activite", "activites", "activiteit",
    "activiteiten", "activity", "date", "datum", "le", "la", "les", "de", "du", "des", "d", "l", "en", "et", "van", "het", "op", "in", "of", "the", "on",
    "pour", "voor", "for", "copie", "kopie", "copy", "def", "final",
  ]

  /// Words of what has a time of its own: money, reports, agreements, what is planned.
  private static let others: Set<String> = [
    "rapport", "rapports", "verslag", "verslagen", "report", "reports", "subside", "subsides", "subvention", "subventions", "subsidie", "subsidies", "grant",
    "appel", "oproep", "call", "convention", "overeenkomst", "agreement", "arrete", "besluit", "decret", "decreet", "budget", "begroting", "facture", "factuur",
    "invoice", "contrat", "contract", "plan", "plans", "projet", "projets", "project", "projects", "programme", "programma", "export", "bilan", "evaluation",
    "evaluatie", "comparaison", "vergelijking", "comparison", "objectif", "objectifs", "doel", "prevu", "prevus", "gepland", "planned",
  ]
}
