import BilanModel
import Foundation
import Testing

@testable import BilanImport

/// A folder of one test, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "bilan-import-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and answers its path; folders in the name are made.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

func day(_ iso: String) -> Day { Day(iso: iso)! }

/// The project of these tests: two axes share an activity, one has a duty service, metrics have axes.
let testProject: Project = {
  let file = ProjectFile(
    text: """
      title: Essai
      coordinating_commune: Saint-Gilles
      participating_communes: [Forest, Anderlecht]
      periods: [2023, 2024]
      axes:
        - code: "1"
          title: {fr: Plateforme de concertation, nl: Overlegplatform, en: Consultation platform}
          activities:
            - {code: stress-vicariant, title: {fr: Stress vicariant des professionnels, nl: Plaatsvervangende stress, en: Vicarious stress}, kind: meeting, duration: 3h}
            - {code: dpo, title: {fr: "Ateliers outil DPO", nl: Workshops DPO-tool, en: DPO workshops}, kind: workshop}
        - code: "3"
          title: {fr: Sensibilisation du public, nl: Sensibilisering, en: Public awareness}
          activities:
            - {code: film, title: {fr: We are coming, nl: We are coming, en: We are coming}, kind: screening}
            - {code: affichage, title: {fr: Affichage, nl: Affiches plakken, en: Posters}, kind: campaign}
        - code: "4"
          title: Accueil
          activities:
            - {code: permanence, title: {fr: Permanence sociale, nl: Sociale permanentie, en: Duty service}, kind: duty_service}
            - {code: film, title: {fr: We are coming, nl: We are coming, en: We are coming}, kind: screening}
      metrics:
        - {code: affiches, title: {fr: Affiches distribuées, nl: Verspreide affiches, en: Posters handed out}, axis: "3"}
        - {code: rubans, title: {fr: Rubans blancs, nl: Witte linten, en: White ribbons}, axis: "3"}
        - {code: dossiers, title: {fr: Dossiers suivis, nl: Dossiers, en: Files}, axis: "4"}
        - {code: spectateurs, title: {fr: Spectateurs, nl: Toeschouwers, en: Spectators}}
      """, file: "projet.yaml")
  precondition(file.diagnostics.isEmpty)
  return file.project!
}()

/// Reads one sheet from a file of its own. Whatever is said of it must have all its values, in every language.
func read(
  _ text: String, name: String = "feuille.csv", project: Project? = testProject,
  options: SessionOptions = SessionOptions(), purpose: Importer.Purpose = .keeping
) throws -> SheetReading {
  try read(Array(text.utf8), name: name, project: project, options: options, purpose: purpose)
}

func read(
  _ bytes: [UInt8], name: String = "feuille.csv", project: Project? = testProject,
  options: SessionOptions = SessionOptions(), purpose: Importer.Purpose = .keeping
) throws -> SheetReading {
  let folder = try Folder()
  var importer = Importer(project: project, options: options, purpose: purpose)
  let reading = importer.read(try folder.write(name, bytes))
  checkTexts(reading.diagnostics)
  return reading
}

/// No message and no hint has a placeholder left.
func checkTexts(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics {
    for language in Language.allCases {
      for text in [diagnostic.message(in: language), diagnostic.hint(in: language)] {
        #expect(!text.contains(/\{[a-z]+\}/), "\(diagnostic.problem.code): \(text)")
      }
    }
  }
}

extension SheetReading {
  var codes: [String] { diagnostics.map(\.problem.code) }

  func first(_ code: String) -> Diagnostic? { diagnostics.first { $0.problem.code == code } }

  /// One line for each attendance, by what it says and not by the order of rows.
  var attendanceLines: [String] { lines(content.attendances) }

  func lines(_ attendances: [Attendance]) -> [String] {
    attendances.map { row in
      let key = content.sessions[Int(row.session)].key
      let person = row.person < 0 ? "-" : content.people[Int(row.person)].key
      let organisation =
        row.organisation < 0 ? "-" : content.organisations[Int(row.organisation)].key
      return "\(key.axis)/\(key.activity)/\(key.day) \(person) \(organisation) "
        + "\(row.place.number) \(row.presence)"
    }.sorted()
  }

  /// Keys of the people, and how each is said to have been.
  var presences: [String: Presence] {
    var presences: [String: Presence] = [:]
    for row in content.attendances where row.person >= 0 {
      let key = content.people[Int(row.person)].key
      presences[key] = min(presences[key] ?? .absent, row.presence)
    }
    return presences
  }
}
