import BilanImport
import BilanModel

@testable import BilanAggregation

/// A small project whose every figure can be counted on the fingers: see the comments beside the sheets.
enum HandMade {
  static let affiches = Metric(
    code: "affiches", title: Localized(fr: "Affiches", nl: "Posters", en: "Posters"), axis: "3")
  static let spectateurs = Metric(
    code: "spectateurs", title: Localized(fr: "Spectateurs", nl: "Toeschouwers", en: "Spectators"),
    axis: "3")

  static let project: Project = {
    var project = BilanAggregationTests.project(
      axes: axes, metrics: [affiches, spectateurs],
      periods: [year(2022), year(2023), year(2024)],
      targets: [
        Target(indicator: "participants", axis: "1", period: "2024", value: 4),
        Target(indicator: "sessions", value: 2),
        Target(indicator: "affiches", commune: "21007", value: 100),
        Target(indicator: "participants", period: "2023", value: 99),
        Target(indicator: "spectateurs", commune: "21007", value: 50),
        Target(indicator: "organisations", value: 0),
      ])
    project.reference = "REF-7"
    project.funder = Localized(fr: "La Région", nl: "Het Gewest", en: "The Region")
    project.partners = [Localized(same: "Théâtre"), Localized(same: "Zone de police")]
    project.contact = Contact(
      service: Localized(fr: "Prévention", nl: "Preventie", en: "Prevention"),
      email: "service@example.org")
    return project
  }()

  static let axes = [
    axis(
      "1", .done, reason: nil,
      [
        Activity(
          code: "stress", title: Localized(fr: "Le stress", nl: "Stress", en: "Stress at work"),
          kind: .meeting,
          audience: Localized(fr: "Professionnels", nl: "Professionals", en: "Professionals"),
          minutes: 180)
      ]),
    axis(
      "2", .notImplemented,
      reason: Localized(fr: "Pas de local", nl: "Geen zaal", en: "No room")),
    axis(
      "3", .running, reason: nil,
      [
        Activity(code: "rubans", title: Localized(same: "Rubans"), kind: .campaign),
        Activity(
          code: "theatre", title: Localized(fr: "Théâtre", nl: "Toneel", en: "Theatre"),
          kind: .performance),
      ]),
  ]

  static let sheets = [
    // Axis 1, 2024, 3 hours each: alice twice (SG), bob (Forest), dora (Ixelles), one unnamed, two absent.
    sheet(
      "b-2024.csv", bytes: 0xB, on: "2024-03-01", place: .saintGilles,
      [
        Line("alice", .saintGilles, "cpas"), Line("bob", .forest, "police"),
        Line("carl", .forest, "ecole", .absent), Line(nil, .notStated, "cpas"),
        Line(nil, .forest, nil, .absent),
      ]),
    sheet(
      "a-2024.csv", bytes: 0xA, on: "2024-10-21", place: .forest,
      [Line("alice", .saintGilles, "police"), Line("dora", ixelles)]),
    // Axis 3, 2024: a workshop nobody planned and whose length nobody knows.
    sheet(
      "c-2024.csv", bytes: 0xC, on: "2024-11-25", axis: "3", activity: "atelier",
      title: "Atelier rubans", [Line("alice", .saintGilles), Line("eve", .anderlecht)]),
    // A session where nobody came.
    sheet("n-2024.csv", bytes: 0xE, on: "2024-12-01", [Line("carl", .forest, nil, .excused)]),
    // Axis 1, 2023: 100 minutes, so 10/3 hours for two people.
    sheet(
      "d-2023.csv", bytes: 0xD, on: "2023-05-05", minutes: 100, place: ixelles,
      [Line("alice", .saintGilles), Line("bob", .forest)]),
    // 2022 is in no table of a report on 2024.
    sheet("old.csv", bytes: 0xF, on: "2022-02-02", [Line("alice"), Line("bob"), Line("carl")]),
    sheet(
      "k.csv", bytes: 0x1,
      counts: [
        count("affiches", 1250, on: "2024-11-20", activity: "rubans", .forest),
        count("affiches", 200, on: "2024-10-20", activity: "rubans", .forest, estimated: true),
        count("affiches", 50, on: "2024-11-21", .anderlecht),
        // A head count: a session in Saint-Gilles.
        count("spectateurs", 120, on: "2024-06-01", activity: "theatre", .saintGilles),
        count("affiches", 1000, on: "2023-11-20", activity: "rubans", .forest),
      ]),
  ]

  static let narrative = Narrative([
    .summary: [
      Narrative.Paragraph(
        .text,
        [
          .text("En tout "), .figure(FigureName(indicator: "participants")), .text(", avant "),
          .figure(FigureName(indicator: "participants", period: "2023")), .text(", en 2022 "),
          .figure(FigureName(indicator: "participations", period: "2022")), .text("."),
        ])
    ],
    .axis("1"): [
      Narrative.Paragraph(.heading, [.text("Ce qui fut fait")]),
      Narrative.Paragraph(
        .item, [.figure(FigureName(indicator: "hours", axis: "1", place: .forest)), .text(" h")]),
      Narrative.Paragraph(
        .item, [.figure(FigureName(indicator: "hours", axis: "1", period: "2023")), .text(" h")]),
    ],
    .axis("2"): [
      Narrative.Paragraph(.text, [.figure(FigureName(indicator: "participants", axis: "2"))])
    ],
    .results: [
      Narrative.Paragraph(
        .text,
        [
          .figure(FigureName(indicator: "affiches")), .text(" et "),
          .figure(FigureName(indicator: "affiches", isEstimated: true)), .text(" et "),
          .figure(FigureName(indicator: "spectateurs", period: "2023")),
        ])
    ],
  ])

  static func report(
    _ language: Language = .fr, period: Int = 2024, base: Int? = 2023, sheets: [Sheet] = sheets
  ) -> Report {
    Report(
      ReportRequest(
        project: project, facts: facts(sheets, of: project), period: year(period),
        base: base.map { year($0) }, language: language, narrative: narrative, form: .impulsion, asOf: nil))
  }
}

extension Form {
  /// The form the tool fills unless another is asked for.
  static let impulsion = FormFile(named: FormFile.usual, in: nil).form!
}
