import BilanProject

/// What a project holds as a person would say it: sheets in their last version, and what was decided. No store, no journal, no matching: all figures follow from the rows.
struct LifeModel: Equatable {
  /// What people call the two axes, their two activities each, and the two things counted: titles stay, codes may be renamed.
  var axes = ["1", "2"]
  var activities = ["cuisine", "couture", "marche", "theatre"]
  var metrics = ["affiches", "rubans"]
  var periods = [2023, 2024]
  var sheets: [Sheet] = []
  /// By person: whether those of the two communes are one.
  var decided: [Int: Bool] = [:]
  /// The person whose name was erased.
  var erased: Int?
  /// Whether equal names are one person and nothing is asked.
  var isByName: Bool

  static let activityTitles = ["Cuisine du monde", "Couture", "Marche exploratoire", "Théâtre forum"]
  static let metricTitles = ["Affiches distribuées", "Rubans blancs"]
  static let communes = ["Anderlecht", "Forest", "Ixelles"]
  /// As figures name them: Ixelles is none of the project's.
  static let columns = ["Anderlecht", "Forest", "other"]
  /// Names so far apart that no two are ever taken for one, and the communes under which each is written.
  static let people: [(last: String, first: String, communes: [Int])] = [
    ("Benhaddou", "Aziza", [0]), ("Verstraeten", "Wouter", [1]), ("Kowalczyk", "Olga", [0, 1]), ("Ferreira", "Tiago", [2]), ("Yildirim", "Mehmet", [1, 2]),
    ("Dumoulin", "Chloé", [0]), ("Okafor", "Ngozi", [1]), ("Lindqvist", "Sven", [0, 2]), ("Ricciardi", "Paola", [1]), ("Nakamura", "Jiro", [0]),
    ("Hautecoeur", "Brigitte", [0, 1]), ("Gjonaj", "Xhemal", [2]),
  ]
  /// Four days in each year, so that sheets meet at sessions.
  static let days = [2023, 2024, 2025].flatMap { year in [(2, 13), (5, 22), (9, 17), (11, 26)].map { Day(year: year, month: $0.0, day: $0.1)! } }

  struct Session: Hashable {
    /// Of the four.
    var activity: Int
    var day: Int

    var axis: Int { activity / 2 }
  }

  struct Sheet: Equatable {
    var id: Int64
    var file: String
    var text: String
    /// Nil for a sheet of counts.
    var session: Session?
    /// Where it says that it was held.
    var place: Int?
    /// As somebody typed them; those that count are others once somebody was erased.
    var typed: [Row] = []
    var rows: [Row] = []
    var counts: [Count] = []
  }

  struct Row: Equatable {
    /// Nil for somebody erased who came back at another session: an attendance without a name, once a session.
    var person: Int?
    var commune: Int
    var isPresent: Bool
  }

  struct Count: Hashable {
    var metric: Int
    var day: Int
    var commune: Int
    var value: Int
  }
}

// MARK: - Figures

extension LifeModel {
  /// Who somebody of a row is: the person, and of two communes which, as long as nobody said that they are one.
  private struct Somebody: Hashable {
    var person: Int
    var commune: Int?
  }

  private func somebody(_ person: Int, _ commune: Int) -> Somebody {
    let isOne = isByName || LifeModel.people[person].communes.count == 1 || decided[person] == true
    return Somebody(person: person, commune: isOne ? nil : commune)
  }

  private struct Cell: Hashable {
    var session: Session
    var commune: Int?
  }

  /// Every figure that is not 0, as `indicator,period,axis,commune`; a total has no axis, no commune, or neither.
  func figures() -> [String: Int] {
    var sums: [String: Int] = [:]
    var people: [String: Set<Somebody>] = [:]
    for session in Set(sheets.compactMap(\.session)) {
      let held = sheets.filter { $0.session == session }
      let rows = held.flatMap(\.rows)
      guard rows.contains(where: \.isPresent) else { continue }
      for cell in cells("sessions", session, held.compactMap(\.place).min()) { sums[cell, default: 0] += 1 }
      // Whoever was erased is one person here, however many lists of the session name her.
      let unnamed = rows.filter { $0.person == nil }
      if unnamed.contains(where: \.isPresent) { for cell in cells("participations", session, unnamed.map(\.commune).min()) { sums[cell, default: 0] += 1 } }
      let named = Dictionary(grouping: rows.filter { $0.person != nil }) { somebody($0.person!, $0.commune) }
      for (who, rows) in named where rows.contains(where: \.isPresent) {
        let commune = rows.map(\.commune).min()
        for cell in cells("participations", session, commune) { sums[cell, default: 0] += 1 }
        for cell in cells("participants", session, commune) { people[cell, default: []].insert(who) }
      }
    }
    for (cell, people) in people { sums[cell] = people.count }
    // The same number of the same day and place in two sheets is one number.
    for metric in metrics.indices {
      let counts = sheets.flatMap { sheet in
        Dictionary(grouping: sheet.counts.filter { $0.metric == metric }) { [$0.day, $0.commune] }.map { ($0.key, $0.value.reduce(0) { $0 + $1.value }) }
      }
      for (place, values) in Dictionary(grouping: counts, by: \.0) {
        let value = Set(values.map(\.1)).reduce(0, +)
        for cell in cells(metrics[metric], Session(activity: metric * 2, day: place[0]), place[1]) { sums[cell, default: 0] += value }
      }
    }
    return sums.filter { $0.value != 0 }
  }

  /// The cells that something of a session and a commune counts in: its own, and the totals. Nothing outside every period.
  private func cells(_ indicator: String, _ session: Session, _ commune: Int?) -> [String] {
    let year = LifeModel.days[session.day].parts.year
    guard periods.contains(year) else { return [] }
    let place = commune.map { LifeModel.columns[$0] } ?? "not_stated"
    return [axes[session.axis], ""].flatMap { axis in [place, ""].map { "\(indicator),\(year),\(axis),\($0)" } }
  }

  /// How many presences, sessions and counts there are in all: what the journal adds up to. Each description of a person is one a session.
  var totals: JournalEntry.Effect {
    var attendances = 0
    let sessions = Set(sheets.compactMap(\.session))
    for session in sessions {
      let rows = sheets.filter { $0.session == session }.flatMap(\.rows).filter(\.isPresent)
      attendances += (rows.contains { $0.person == nil } ? 1 : 0) + Set(rows.compactMap { row in row.person.map { [$0, row.commune] } }).count
    }
    return JournalEntry.Effect(attendances: attendances, sessions: sessions.count, counts: sheets.reduce(0) { $0 + $1.counts.count })
  }
}

// MARK: - Files

extension LifeModel {
  var projectFile: String {
    var lines = [
      "title: Vies", "language: fr", "coordinating_commune: Forest", "participating_communes: [Anderlecht]", "periods:",
    ]
    lines += periods.map { "  - \($0)" } + ["axes:"]
    for (number, axis) in axes.enumerated() {
      lines += ["  - code: \"\(axis)\"", "    title: Axe de vie \(number + 1)", "    status: running", "    activities:"]
      for activity in [number * 2, number * 2 + 1] {
        lines.append("      - {code: \(activities[activity]), title: \(LifeModel.activityTitles[activity]), kind: workshop}")
      }
    }
    lines.append("metrics:")
    for (number, metric) in metrics.enumerated() { lines.append("  - {code: \(metric), title: \(LifeModel.metricTitles[number]), axis: \"\(axes[number])\"}") }
    lines.append("indicators: [sessions, participations, participants, \(metrics.joined(separator: ", "))]")
    if isByName { lines.append("people: {matching: names}") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of a sheet as somebody types it; the telephone, which nothing is kept of, makes each version other bytes.
  func text(of sheet: Sheet, version: Int) -> String {
    guard let session = sheet.session else {
      let rows = sheet.counts.map {
        "\(LifeModel.days[$0.day].belgian);\(LifeModel.metricTitles[$0.metric]);\(LifeModel.communes[$0.commune]);\($0.value);v\(version)"
      }
      return (["Date;Indicateur;Commune;Nombre;Téléphone"] + rows).joined(separator: "\n") + "\n"
    }
    var lines = ["Axe : \(axes[session.axis])", "Activité : \(LifeModel.activityTitles[session.activity])", "Date : \(LifeModel.days[session.day].belgian)"]
    if let place = sheet.place { lines.append("Lieu : \(LifeModel.communes[place])") }
    lines += ["", "Nom;Prénom;Commune;Présent;Téléphone"]
    for row in sheet.rows {
      let person = LifeModel.people[row.person!]
      lines.append("\(person.last);\(person.first);\(LifeModel.communes[row.commune]);\(row.isPresent ? "x" : "");0470 \(1000 + version)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension LifeModel {
  /// The rows of a sheet that takes the place of others, with what is left of somebody who was erased.
  func rows(_ sheet: Sheet, taking former: [Sheet]) -> [Row] {
    guard let erased, let session = sheet.session else { return sheet.typed }
    // What was counted at a session stays; the one session of a list that was of another day is that of its correction.
    let carried = former.contains { $0.rows.contains { $0.person == erased } }
    let isKnown = carried || sheets.contains { $0.session == session && $0.rows.contains { $0.person == erased } }
    var rows = sheet.typed.map { row in
      var row = row
      if row.person == erased, !isKnown { row.person = nil }
      return row
    }
    if carried {
      // The row that was there stands for the one that is in the sheet now.
      rows.removeAll { $0.person == erased }
      let kept = former.flatMap(\.rows).last { $0.person == erased }
      if let kept { rows.append(kept) }
    }
    return rows
  }
}
