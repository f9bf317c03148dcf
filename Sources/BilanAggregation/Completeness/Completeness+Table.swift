public import BilanModel

/// The calendar as a table and in a sentence.
extension Completeness {
  /// One line for each planned session, and one for each day with sheets beyond the plan, by day within each axis.
  ///
  /// - Parameter asOf: A session planned for a later day is still to come, and not missing.
  public func table(_ project: Project, asOf: Day?, _ language: Language) -> Table {
    func column(_ fr: String, _ nl: String, _ en: String, _ width: Table.Column.Width = .fitted) -> Table.Column {
      Table.Column(Localized(fr: fr, nl: nl, en: en)[language], width: width)
    }
    let entries = project.axes.flatMap { axis in
      (lines.filter { $0.axis.code == axis.code }.flatMap { self.entries(of: $0, asOf: asOf) }
        + others.filter { $0.axis.code == axis.code }.map { Entry(axis: axis, title: $0.title, received: $0.day, state: Entry.beyondPlan) }).sortedByDay
    }
    let communes = entries.map { entry in project.communes.first { Place($0.code) == entry.place }?.name[language] }
    // A plan that names no commune anywhere needs no column for it.
    let namesCommunes = communes.contains { $0 != nil }
    let day = { (day: Day?) in day.map { Cell.day($0) } ?? .missing("–") }
    let rows = zip(entries, communes).map { entry, commune in
      Table.Row(
        [.text(entry.axis.code.text), .text(entry.title[language])] + (namesCommunes ? [.text(commune ?? "–")] : [])
          + [day(entry.planned), day(entry.received), .text(entry.state[language])])
    }
    return Table(
      columns: [column("Axe", "As", "Axis"), column("Activité", "Activiteit", "Activity", .text)]
        + (namesCommunes ? [column("Commune", "Gemeente", "Commune")] : []) + [
          column("Prévue le", "Gepland op", "Planned for"), column("Feuille du", "Datum van de lijst", "Sheet dated"),
          column("État", "Stand van zaken", "Status"),
        ], rows: rows)
  }

  /// What a line of the table says.
  fileprivate struct Entry {
    var axis: Axis
    var title: Localized
    var place: Place?
    var planned, received: Day?
    var state: Localized

    static let beyondPlan = Localized(fr: "non prévue", nl: "niet gepland", en: "not planned")

    var day: Day? { received ?? planned }
  }

  private func entries(of line: Line, asOf: Day?) -> [Entry] {
    let planned = line.sessions.map { session in
      Entry(
        axis: line.axis, title: line.activity.title, place: session.place, planned: session.day, received: session.received,
        state: session.state(asOf: asOf ?? period.last, axis: line.axis))
    }
    let state =
      line.isPlanKnown
      ? Entry.beyondPlan
      : Localized(fr: "documentée, prévue sans date", nl: "gedocumenteerd, gepland zonder datum", en: "documented, planned without a date")
    return planned + line.beyondPlan.map { Entry(axis: line.axis, title: line.activity.title, received: $0, state: state) }
  }

  /// The sentence that stands under figures, or that no plan tells.
  public func summary(_ project: Project, _ language: Language) -> String {
    sentence(project, language)
      ?? Localized(
        fr: "Le projet ne dit pas combien de séances sont prévues dans cette période.",
        nl: "Het project zegt niet hoeveel sessies in deze periode gepland zijn.",
        en: "The project does not say how many sessions are planned in this period.")[language]
  }
}

extension [Completeness.Entry] {
  /// By day, those without one last; in the order of the project file where days are the same.
  fileprivate var sortedByDay: Self {
    func key(_ index: Int) -> (Int32, Int) { (self[index].day?.number ?? .max, index) }
    return indices.sorted { key($0) < key($1) }.map { self[$0] }
  }
}

extension Completeness.ExpectedSession {
  func state(asOf: Day, axis: Axis) -> Localized {
    if isMoved { return Localized(fr: "documentée, autre jour", nl: "gedocumenteerd, andere dag", en: "documented, another day") }
    if isReceived { return Localized(fr: "documentée", nl: "gedocumenteerd", en: "documented") }
    if axis.status == .notImplemented { return Figure.Status.notImplemented.text }
    if let day, day > asOf { return Localized(fr: "à venir", nl: "nog te komen", en: "to come") }
    return Localized(fr: "non documentée", nl: "niet gedocumenteerd", en: "not documented")
  }
}
