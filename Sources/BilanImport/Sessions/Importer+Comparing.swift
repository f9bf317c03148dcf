internal import BilanModel
internal import BilanText

/// What the lines above a table and the file's name both say of the session: where they disagree, a copied sheet may have kept its old title.
extension Importer {
  /// - Parameters:
  ///   - above: What stands above the table.
  ///   - name: What the names of the file and its worksheet say.
  func compareWithName(_ above: SessionContext, _ name: SessionContext, _ table: FoundTable, _ reading: inout SheetReading) {
    compareCommunes(above, name, table, &reading)
    guard table.header.kind == .attendance else { return }
    compareDays(above, table, &reading)
    compareAnswerWithPart(&reading)
    compareActivities(above, name, table, &reading)
    for title in above.titles + [above.activity].compactMap(\.self) { reading.noteWeekday(title) }
  }

  private func compareDays(_ above: SessionContext, _ table: FoundTable, _ reading: inout SheetReading) {
    guard options.date == nil, table.header.position(of: .date) == nil, table.header.sessions.isEmpty,
      let other = table.nameDay, let said = above.date, case .day(let day) = DayReading(said, order: table.dateOrder ?? .belgian), day != other
    else { return }
    let isOfFile = FileNameReading.context(of: reading.source.fileName).date == other.description
    let namer: Namer = reading.part == nil || isOfFile ? .file : .worksheet
    reading.note(.dayDiffersFromName, ["day": .text(day.belgian), "other": .text(other.belgian), "where": .localized(namer.inWords)])
  }

  /// A day that was answered for a whole workbook, of which this worksheet names another: « 7 mars ».
  private func compareAnswerWithPart(_ reading: inout SheetReading) {
    guard let part = reading.part, let said = options.date, case .day(let day) = DayReading(said),
      let (number, month) = DayInText.dayAndMonth(in: Folding.folded(part).split(separator: " ").map(String.init)),
      (number, month) != (day.parts.day, day.parts.month)
    else { return }
    let what = Localized(fr: "jours", nl: "dagen", en: "days")
    reading.refuse(.answerOverColumns, ["option": "--date", "what": .localized(what), "values": .list([part, said])])
  }

  /// Words by which a sheet says that its numbers are not the last ones: « BROUILLON », ‘voorlopige cijfers’.
  func noteProvisional(_ above: SessionContext, _ reading: inout SheetReading) {
    guard let text = (above.titles + [reading.source.name]).first(where: { Importer.provisional.beginWord(in: Folding.folded($0)) }) else { return }
    reading.note(.provisionalSheet, ["text": .text(shortened(text))])
  }

  private static let provisional = Phrases([
    "brouillon", "provisoire", "voorlopig", "draft", "non encore valid", "pas encore valid", "a verifier", "te verifieren", "onder voorbehoud",
    "nog na te kijken",
    "modele", "sjabloon", "template", "donnees fictives", "fictief", "fictieve", "voorbeeld", "exemple", "example", "specimen", "a completer",
    "aan te vullen", "to be completed",
    "previsionnel",
    "sous reserve", "not yet validated", "preliminary", "provisional",
  ])

  /// The commune of a line or a title against those of the names; a column of communes says of each person where she comes from, and decides nothing here.
  private func compareCommunes(_ above: SessionContext, _ name: SessionContext, _ table: FoundTable, _ reading: inout SheetReading) {
    guard options.commune == nil, table.nameCommune != nil || name.commune != nil else { return }
    let titled = CommuneInTitle.commune(of: above.titles, in: vocabulary.gazetteer, preferring: vocabulary.communes)
    if let other = table.nameCommune { compare(above.commune ?? titled, other, .file, &reading) }
    // Above people who are on worksheets by their communes, a title may be the letterhead.
    let said = above.commune ?? (table.header.kind == .campaign ? titled : nil)
    if let part = name.commune, let other = commune(part) { compare(said, other, .worksheet, &reading) }
  }

  private func compare(_ said: String?, _ other: Commune, _ namer: Namer, _ reading: inout SheetReading) {
    guard let said, let commune = commune(said), commune.code != other.code else { return }
    tellDifference(commune.name, other.name, namer, &reading)
  }

  private func commune(_ text: String) -> Commune? {
    guard case .commune(let number) = vocabulary.gazetteer.read(Folding.folded(text), preferring: vocabulary.communes) else { return nil }
    let ours = vocabulary.namedCommunes.first { UInt32($0.commune.code.text) == number }?.commune
    return ours ?? vocabulary.gazetteer.commune(Code(String(number)))
  }

  /// The activity above the table against that of the file's name, where the project knows both.
  private func compareActivities(_ above: SessionContext, _ name: SessionContext, _ table: FoundTable, _ reading: inout SheetReading) {
    guard options.activity == nil, table.header.position(of: .activity) == nil, let words = name.activity,
      case .planned(let otherAxis, let other, isExact: true) = vocabulary.activities.match(axis: name.axis, activity: words)
    else { return }
    for text in [above.activity].compactMap(\.self) + above.titles {
      guard case .planned(let axis, let activity, _) = vocabulary.activities.match(axis: above.axis, activity: text) else { continue }
      if (axis, activity) != (otherAxis, other) {
        let axes = vocabulary.activities.axes
        let isOfFile = FileNameReading.context(of: reading.source.fileName).activity == words
        tellDifference(
          axes[axis].activities[activity].title, axes[otherAxis].activities[other].title, reading.part == nil || isOfFile ? .file : .worksheet, &reading)
      }
      return
    }
  }

  private func tellDifference(_ said: Localized, _ other: Localized, _ namer: Namer, _ reading: inout SheetReading) {
    reading.note(.sheetDiffersFromName, ["text": .localized(said), "other": .localized(other), "where": .localized(namer.inWords)])
  }
}

extension SheetReading {
  /// Tells where a text names a day of the week beside a date that falls on another: « mardi 13/03/2024 », which was a Wednesday.
  mutating func noteWeekday(_ text: String) {
    guard let day = DayInText.dayOfOtherWeekday(text) else { return }
    note(
      .weekdayDiffers,
      ["text": .text(shortened(text)), "day": .localized(Localized(fr: day.written(in: .fr), nl: day.written(in: .nl), en: day.written(in: .en)))])
  }
}
