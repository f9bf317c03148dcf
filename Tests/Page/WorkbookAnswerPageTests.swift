import Foundation
import TestSupport
import Testing

@testable import BilanPage
@testable import BilanProject

/// What is answered about a workbook of several lists holds for those of them that were asked about.
@Suite struct WorkbookAnswerPageTests {
  private func list(_ name: String, _ lines: [[String]], people: Int) -> TinyBook.Sheet {
    let names = [["Maes", "Lotte", "CPAS", "x"], ["Petit", "Luc", "CPAS", "x"], ["Claes", "Bob", "CPAS", "x"]]
    return .init(name, texts: lines + [[], ["Nom", "Prénom", "Organisation", "Présence"]] + names.prefix(people))
  }

  /// Hands a workbook in, and answers about it; the page that shows how it is read now.
  private func answered(_ sheets: [TinyBook.Sheet], _ answer: String, _ caller: Caller, _ cookie: String) async throws -> String {
    _ = try await caller.handIn([("w.xlsx", TinyBook(sheets).xlsx)], cookie)
    let item = try unwrapped(try await caller.get("/feuilles/a-verifier", cookie).body.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    let fields = "mot=\(try await caller.word(cookie))&fichier=\(item)&\(answer)"
    #expect(try await caller.post("/feuilles/repondre", cookie, origin: caller.origin, body: fields).status == 303)
    return try await caller.get("/feuilles/a-verifier", cookie).body
  }

  private func participations(_ caller: Caller) async throws -> Rational? {
    try await ProjectFolder(caller.folder).indicators().figures.figure(.participations, period: Period(year: 2024)!).value
  }

  private func keep(_ caller: Caller, _ cookie: String) async throws {
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))")
  }

  @Test func aDayIsOfTheListsThatNameNone() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let sheets = [
      list("A", [["Activité", "plateforme"], ["Axe", "1"], ["Date", "10/09/2024"]], people: 3),
      list("B", [["Activité", "plateforme"], ["Axe", "1"]], people: 2),
    ]
    let page = try await answered(sheets, "jour=2024-10-10", caller, cookie)
    #expect(page.contains("10/09/2024 · Réunion de plateforme") && page.contains("10/10/2024 · Réunion de plateforme"))
    try await keep(caller, cookie)
    // Four of the small project, three in September, two in October.
    #expect(try await participations(caller) == 9)
    // The answer stays with the file, and is of the same list when the folder is read again.
    let again = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/presences/w.xlsx"], language: .fr))
    #expect(again.tally.counts == [.unchanged: 2])
    // The day is written into the list that named none: both name their own now, and nothing is other than it was.
    let next = TinyBook([sheets[0], list("B", [["Activité", "plateforme"], ["Axe", "1"], ["Date", "10/10/2024"]], people: 2)])
    try Data(next.xlsx).write(to: URL(filePath: caller.folder + "/presences/w.xlsx"))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/presences/w.xlsx"], language: .fr))
    #expect(try await participations(caller) == 9)
    #expect(try ProjectFolder(caller.folder).sheets().count == 4)
  }

  /// Where each names a day, what is said is a correction of all.
  @Test func aDayIsOfAllListsWhereEachNamesOne() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let lines = [["Activité", "plateforme"], ["Axe", "1"], ["Date", "10/09/2024"]]
    let page = try await answered([list("A", lines, people: 3), list("B", lines, people: 2)], "jour=2024-10-10", caller, cookie)
    #expect(!page.contains("10/09/2024 · Réunion de plateforme") && page.contains("10/10/2024 · Réunion de plateforme"))
  }

  @Test func anActivityIsOfTheListsThatNameNone() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let file = caller.folder + "/projet.yaml"
    let activity = "\n      - code: atelier\n        title: {fr: Atelier affiches, nl: Affiche-atelier, en: Poster workshop}\n        kind: workshop\n"
    try Data((SmallProject.file.trimmingCharacters(in: .newlines) + activity).utf8).write(to: URL(filePath: file))
    let sheets = [
      list("A", [["Activité", "plateforme"], ["Axe", "1"], ["Date", "10/09/2024"]], people: 3), list("B", [["Date", "10/10/2024"]], people: 2),
    ]
    let page = try await answered(sheets, "activite=1/atelier", caller, cookie)
    #expect(page.contains("10/09/2024 · Réunion de plateforme") && page.contains("10/10/2024 · Atelier affiches"))
  }
}
