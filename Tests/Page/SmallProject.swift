import Foundation

@testable import BilanPage
@testable import BilanProject

/// A project of two years with four lists, of which every figure can be counted by hand.
enum SmallProject {
  static let file = """
    title: {fr: Essai, nl: Proef, en: Trial}
    language: fr
    coordinating_commune: Forest
    participating_communes: [Saint-Gilles]
    contact: {service: {fr: Service Essai, nl: Dienst Proef, en: Trial Service}}
    periods: [2023, 2024]
    axes:
      - code: "1"
        title: {fr: Concertation, nl: Overleg, en: Consultation}
        status: running
        activities:
          - code: plateforme
            title: {fr: Réunion de plateforme, nl: Platformvergadering, en: Platform meeting}
            kind: meeting
            planned_sessions: [{day: 2023-03-14, commune: Forest}, {day: 2024-03-12, commune: Forest}, {day: 2024-06-11, commune: Saint-Gilles}]

    """

  /// Present in 2023: two in Forest. In 2024: three in Forest and one in Saint-Gilles, two of them new.
  private static let sheets = [
    ("reunion 14 mars 2023.csv", "14/03/2023", "Dumarais;Odile;Maison Verte;Forest;x\nBelkacem;Yanis;CPAS;Forest;x\n"),
    (
      "reunion 12 mars 2024.csv", "12/03/2024",
      "Dumarais;Odile;Maison Verte;Forest;x\nBelkacem;Yanis;CPAS;Forest;x\nVermeulen;Tine;CPAS;Forest;x\nOrlandi;Greta;CPAS;Saint-Gilles;x\n"
    ),
  ]

  /// A server on it, with everything kept.
  static func caller(limits: Limits = Caller.patient) async throws -> Caller {
    let caller = try Caller(limits: limits) { folder in
      try Data(file.utf8).write(to: URL(filePath: folder + "/projet.yaml"))
      try FileManager.default.createDirectory(atPath: folder + "/presences", withIntermediateDirectories: true)
      for (name, day, rows) in sheets {
        let text = "Réunion de plateforme\nDate : \(day)\n\nNom;Prénom;Organisation;Commune;Présence\n" + rows
        try Data(text.utf8).write(to: URL(filePath: folder + "/presences/" + name))
      }
    }
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/presences"], language: .fr))
    return caller
  }
}
