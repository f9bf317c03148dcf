internal import BilanModel
internal import BilanText

/// What the name of a worksheet says of its table: `21-11-2024`, `Forest`, `Stress vicariant`; nothing for `Feuil1`.
struct SheetName {
  let text: String
  private(set) var context = SessionContext()

  /// - Parameter file: what the file's name says, which names the activity where both could.
  init(_ text: String, _ vocabulary: Vocabulary, file: SessionContext) {
    self.text = text
    let folded = Folding.folded(text)
    guard !SheetName.isDefault(folded) else { return }
    // The reading of a file's name takes what follows the last dot for its kind.
    context = FileNameReading.context(of: text + ".x")
    if context.date == nil, context.years.isEmpty { context.date = file.day(withoutYear: text)?.description }
    let words = context.activity
    context.activity = nil
    context.activityIsFromName = false
    context.commune = SheetName.commune(text, vocabulary)
    guard context.commune == nil, let words else { return }
    func isPlanned(_ words: String?, _ axis: String?) -> Bool {
      if case .planned = vocabulary.activities.match(axis: axis, activity: words) { true } else { false }
    }
    let isTitle = context.date == nil && !SheetName.saysNothing(words)
    if isPlanned(words, context.axis) || isTitle && !isPlanned(file.activity, file.axis) {
      context.activity = isTitle ? text : words
      context.activityIsFromName = true
    }
    if isTitle { context.titles = [text] }
  }

  /// Takes the day or the month that the name says without its year, `12-03`, « mars », in the year that is said above the table, and else in the file's name.
  mutating func takeTime(inYearOf above: SessionContext, file: SessionContext) {
    guard !SheetName.isDefault(Folding.folded(text)) else { return }
    if context.date == nil, above.date == nil { context.date = above.day(ofCell: text)?.description }
    guard context.months.isEmpty, let month = DayReading.month(named: Folding.folded(text)) else { return }
    let years = above.years.isEmpty ? file : above
    // Of two years only a school year says which one a month is of.
    guard years.years.count == 1 || above.titles.contains(where: Years.isSchoolYear), let year = years.year(ofMonth: month) else { return }
    context.months = [year * 12 + month - 1]
  }

  /// The commune that a name is, or its postal code, which may be a year where it is not one of the project's.
  private static func commune(_ text: String, _ vocabulary: Vocabulary) -> String? {
    if let named = CommuneInTitle.commune(of: [text], in: vocabulary.gazetteer, preferring: vocabulary.communes) { return named }
    let folded = Folding.folded(text)
    guard folded.utf8.count == 4, DayInText.isNumber(folded), Years.named(in: [folded]).isEmpty,
      case .commune(let number) = vocabulary.gazetteer.read(folded, preferring: vocabulary.communes), vocabulary.communes.contains(number)
    else { return nil }
    return folded
  }

  /// What a program calls a sheet that nobody gave a name.
  private static func isDefault(_ folded: String) -> Bool {
    let word = folded.prefix { !$0.isNumber && $0 != " " }
    return ["feuil", "feuille", "sheet", "blad", "werkblad", "tabelle", "tabel", "table", "tableau"].contains(String(word))
      && folded.dropFirst(word.count).allSatisfy { $0.isNumber || $0 == " " }
  }

  /// Words for any sheet of people, and months, which are no activity.
  private static func saysNothing(_ words: String) -> Bool {
    words.split(separator: " ").allSatisfy { word in
      general.contains(String(word)) || DayReading.month(named: String(word)) != nil || word.allSatisfy(\.isNumber)
    }
  }

  private static let general = PartOfDay.words.union([
    "seance", "seances", "suivi", "participant", "participants", "inscription", "inscriptions", "inscrits", "donnees", "data", "groupe", "grille", "liste",
    "listes",
    "sessie", "sessies", "session", "sessions", "deelnemers", "inschrijvingen", "gegevens", "registrations", "base", "encodage", "tableau", "janv", "fevr",
    "comptages",
    "comptage", "campagne", "campagnes", "tellingen", "jour", "mois",
  ])

  /// Whether the days of a grid, « 5 ; 12 ; 19 », are only known by the month or the year in the name.
  func datesGrid(_ header: TableHeader, above: SessionContext, file: SessionContext, _ options: SessionContext, in text: Span<UInt8>) -> Bool {
    guard header.kind == .attendance, !context.months.isEmpty || !context.years.isEmpty else { return false }
    func days(_ around: SessionContext, _ text: Span<UInt8>) -> [Day?] {
      var dated = header
      MonthGrid.amend(&dated, around, in: text, start: 0)
      return GridColumn.columns(of: dated, options.completed(by: around)).map(\.day)
    }
    return days(above.completed(by: context.completed(by: file)), text) != days(above.completed(by: file), text)
  }

  /// What the table leaves open and the name says; nil where it says nothing more.
  ///
  /// - Parameter datesGrid: The days of its columns are known by the name.
  func additions(to above: SessionContext, _ header: TableHeader, _ options: SessionContext, datesGrid: Bool) -> Localized? {
    var said: [Localized] = []
    if datesGrid {
      said.append(
        context.months.isEmpty
          ? Localized(fr: "l'année des colonnes, \(text)", nl: "het jaar van de kolommen, \(text)", en: "the year of the columns, \(text)")
          : Localized(fr: "le mois des colonnes, \(text)", nl: "de maand van de kolommen, \(text)", en: "the month of the columns, \(text)"))
    }
    if let date = context.date, above.date == nil, options.date == nil, header.position(of: .date) == nil, header.sessions.isEmpty {
      let day = Day(iso: date)?.belgian ?? date
      said.append(Localized(fr: "le jour, \(day)", nl: "de dag, \(day)", en: "the day, \(day)"))
    }
    if let commune = context.commune, above.commune == nil, options.commune == nil, header.position(of: .commune) == nil,
      header.position(of: .postalCode) == nil
    {
      _ = commune
      said.append(Localized(fr: "la commune, \(text)", nl: "de gemeente, \(text)", en: "the commune, \(text)"))
    }
    if context.activity != nil, above.activity == nil, above.titles.isEmpty, header.kind == .attendance, options.activity == nil,
      header.position(of: .activity) == nil
    {
      said.append(Localized(fr: "l'activité, \(text)", nl: "de activiteit, \(text)", en: "the activity, \(text)"))
    }
    guard !said.isEmpty else { return nil }
    return Localized(
      fr: said.map(\.fr).joined(separator: " ; "), nl: said.map(\.nl).joined(separator: "; "), en: said.map(\.en).joined(separator: "; "))
  }
}
