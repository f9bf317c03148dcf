public import BilanModel

/// The calendar as a table and in a sentence.
extension Completeness {
  /// One line for each planned session, and one for each activity with sheets beyond its plan.
  ///
  /// - Parameter asOf: A session planned for a later day is still to come, and not missing.
  public func table(_ project: Project, asOf: Day?, _ language: Language) -> Table {
    func column(_ fr: String, _ nl: String, _ en: String, _ width: Table.Column.Width = .fitted) -> Table.Column {
      Table.Column(Localized(fr: fr, nl: nl, en: en)[language], width: width)
    }
    let columns = [
      column("Axe", "As", "Axis"), column("Activité", "Activiteit", "Activity", .text), column("Commune", "Gemeente", "Commune"),
      column("Prévue le", "Gepland op", "Planned for"), column("Feuille du", "Datum van de lijst", "Sheet dated"), column("État", "Stand", "State"),
    ]
    return Table(columns: columns, rows: lines.flatMap { rows(of: $0, project, asOf: asOf, language) })
  }

  private func rows(of line: Line, _ project: Project, asOf: Day?, _ language: Language) -> [Table.Row] {
    func row(_ place: Place?, _ planned: Day?, _ received: Day?, _ state: Localized) -> Table.Row {
      let commune = place.flatMap { place in project.communes.first { Place($0.code) == place }?.name[language] } ?? "–"
      return Table.Row([
        .text(line.axis.code.text), .text(line.activity.title[language]), .text(commune), planned.map { .day($0) } ?? .missing("–"),
        received.map { .day($0) } ?? .missing("–"), .text(state[language]),
      ])
    }
    let planned = line.sessions.map { row($0.place, $0.day, $0.received, $0.state(asOf: asOf ?? period.last, axis: line.axis)) }
    let state =
      line.isPlanKnown
      ? Localized(fr: "hors plan", nl: "buiten planning", en: "beyond the plan")
      : Localized(fr: "reçue, plan non daté", nl: "ontvangen, planning zonder datum", en: "received, plan undated")
    let beyond = line.beyondPlan.map { row(nil, nil, $0, state) }
    return planned + beyond
  }

  /// How many of the planned sessions there are sheets of, and how many are missing.
  public func summary(_ language: Language) -> String {
    guard let coverage = coverage(of: nil) else {
      return Localized(
        fr: "Le projet ne dit pas combien de séances sont prévues dans cette période (« planned_sessions »).",
        nl: "Het project zegt niet hoeveel sessies in deze periode gepland zijn (‘planned_sessions’).",
        en: "The project does not say how many sessions are planned in this period (“planned_sessions”).")[language]
    }
    let style = NumberStyle(language)
    let percent = style.text(of: .percent(Rational(coverage.received, over: coverage.planned)))
    let missing = coverage.planned - coverage.received
    let start = Localized(
      fr: "Feuilles reçues pour \(coverage.received) des \(coverage.planned) séances prévues (\(percent))",
      nl: "Lijsten ontvangen voor \(coverage.received) van de \(coverage.planned) geplande sessies (\(percent))",
      en: "Sheets received for \(coverage.received) of the \(coverage.planned) sessions planned (\(percent))")[language]
    if missing == 0 { return start + "." }
    return start
      + Localized(
        fr: " ; il en manque \(missing).", nl: "; er (ontbreekt|ontbreken) er \(missing).", en: "; \(missing) missing.")[language]
      .agreeing(with: missing, in: language)
  }
}

extension Completeness.ExpectedSession {
  func state(asOf: Day, axis: Axis) -> Localized {
    if isMoved { return Localized(fr: "reçue, autre jour", nl: "ontvangen, andere dag", en: "received, another day") }
    if isReceived { return Localized(fr: "reçue", nl: "ontvangen", en: "received") }
    if axis.status == .notImplemented { return Figure.Status.notImplemented.text }
    if let day, day > asOf { return Localized(fr: "à venir", nl: "nog te komen", en: "to come") }
    return Localized(fr: "manquante", nl: "ontbreekt", en: "missing")
  }
}
