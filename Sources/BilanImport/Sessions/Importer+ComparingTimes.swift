internal import BilanModel

/// What the titles above a table, the file's name and the worksheet's name say of the time, against the days that are counted: a copied sheet may have kept the one or the other.
extension Importer {
  func compareTimes(_ above: SessionContext, _ table: FoundTable, _ reading: inout SheetReading) {
    guard vocabulary.project != nil, !reading.isRefused, !reading.content.isWithoutDays, options.date == nil, options.years.isEmpty else { return }
    compareTitles(above.titles + [above.activity].compactMap(\.self), &reading)
    let isDayTold = reading.diagnostics.contains { $0.problem == .dayDiffersFromName }
    // What a text is about is looked at where it says another time, which few do.
    if let part = reading.part, let named = NamedTime(part, isOfWorksheet: true), !(isDayTold && named.isDay), !reading.content.isWithin(named),
      named.subject(vocabulary) != nil
    {
      tell(named, .worksheet, &reading)
    }
    if let named = NamedTime(FileNameReading.stem(of: reading.source.fileName)), !(isDayTold && named.isDay), !reading.content.isWithin(named),
      // « Présences 15-01-2025 » may be the day on which rows with days of their own were written out.
      let subject = named.subject(vocabulary), !subject.isEmpty || table.header.leavesDayOpen
    {
      tell(named, .file, &reading)
    }
  }

  private func compareTitles(_ titles: [String], _ reading: inout SheetReading) {
    let named = titles.compactMap { NamedTime($0) }
    guard named.contains(where: { $0.isMonth || !reading.content.isWithin($0) }) else { return }
    let ofSheet = named.compactMap { time in time.subject(vocabulary).map { (time: time, namesSubject: !$0.isEmpty) } }
      .filter { !$0.time.isDay || $0.namesSubject }
    guard let title = ofSheet.first else { return }
    // Of several titles, the one that agrees is what the sheet is of.
    if !ofSheet.contains(where: { reading.content.isWithin($0.time) }) {
      tell(title.time, .title, &reading)
    } else if ofSheet.count == 1, title.time.isMonth, title.namesSubject, let strays = reading.content.strays(from: title.time) {
      tell(title.time, .title, strays, &reading)
    }
  }

  private func tell(_ named: NamedTime, _ namer: Namer, _ reading: inout SheetReading) {
    if let span = reading.content.span { tell(named, namer, span, &reading) }
  }

  private func tell(_ named: NamedTime, _ namer: Namer, _ said: (first: Day, last: Day), _ reading: inout SheetReading) {
    let (first, last) = said
    let days = first == last ? first.belgian : "\(first.belgian) – \(last.belgian)"
    reading.note(.sheetDiffersFromName, ["text": .text(days), "other": .text(shortened(named.text)), "where": .localized(namer.inWords)])
  }

  /// What says otherwise than the sheet itself.
  enum Namer {
    case title, worksheet, file

    var inWords: Localized {
      switch self {
      case .title: Localized(fr: "son titre", nl: "de titel ervan", en: "its title")
      case .worksheet: Localized(fr: "le nom de l'onglet", nl: "de naam van het tabblad", en: "the worksheet's name")
      case .file: Localized(fr: "le nom du fichier", nl: "de bestandsnaam", en: "the file's name")
      }
    }
  }
}

extension TableHeader {
  /// A list of people that is no export, and none of whose columns says when.
  fileprivate var leavesDayOpen: Bool { kind == .attendance && export == nil && position(of: .date) == nil && sessions.isEmpty }
}

extension SheetContent {
  fileprivate var isWithoutDays: Bool { sessions.isEmpty && counts.isEmpty }

  /// Whether some of what is counted lies in a time that was named.
  fileprivate func isWithin(_ time: NamedTime) -> Bool {
    sessions.contains { time.holds($0.key.day, $0.key.day) } || counts.contains { time.holds($0.day, $0.lastDay) }
  }

  /// The first and the last of the sessions that do not lie in a month of which a list of people is, where they are no more than those that do.
  fileprivate func strays(from month: NamedTime) -> (first: Day, last: Day)? {
    let days = Set(sessions.map(\.key.day))
    let strays = days.filter { !month.holds($0, $0) }
    guard let first = strays.min(), let last = strays.max(), strays.count * 2 <= days.count else { return nil }
    return (first, last)
  }

  /// The first and the last day of all.
  fileprivate var span: (first: Day, last: Day)? {
    let days = sessions.map(\.key.day)
    guard let first = (days + counts.map(\.day)).min(), let last = (days + counts.map(\.lastDay)).max() else { return nil }
    return (first, last)
  }
}
