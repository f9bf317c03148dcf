import Foundation
import TestSupport
import Testing

@testable import BilanPage
@testable import BilanProject

/// Rows that were refused, mended on the page.
@Suite struct MendPageTests {
  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    let word = try await caller.word(cookie)
    return try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)&\(fields)")
  }

  /// A row that was refused is mended where it is shown, and kept once that is agreed to.
  @Test func aRefusedRowIsMendedInPlace() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let path = caller.folder + "/presences/plateforme.csv"
    let rows = "10/09/2024;Petit;Noé;Forest;x\n31/04/2024;\"San\"\"tos\";Rui;Forest;x\n"
    try Data("Réunion de plateforme\n\nDate;Nom;Prénom;Commune;Présence\n\(rows)".utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    func participations() async throws -> Rational? {
      try await ProjectFolder(caller.folder).indicators().figures.figure(.participations, period: Period(year: 2024)!).value
    }
    #expect(try await participations() == 5)
    #expect(try await caller.get("/feuilles", cookie).body.contains("href=\"/feuilles/corriger?nom=plateforme.a-corriger.csv\""))
    let page = try await caller.get("/feuilles/corriger?nom=plateforme.a-corriger.csv", cookie).body
    #expect(page.contains("B0301"))
    let cells = page.matches(of: /name="cellule" value="([^"]*)"/).map { String($0.output.1).replacing("&quot;", with: "\"") }
    #expect(cells.contains("31/04/2024") && cells.contains("San\"tos"))
    let state = try unwrapped(page.matches(of: /name="etat" value="([^"]*)"/).first.map { String($0.output.1) })
    func fields(_ cells: [String], _ state: String) -> String {
      let values = cells.map { "cellule=" + PercentCoding.encoded($0.replacing("31/04/2024", with: "30/04/2024")) }
      return (["nom=plateforme.a-corriger.csv", "etat=\(state)"] + values).joined(separator: "&")
    }
    // What is not the file as it was shown is not read.
    for wrong in [fields(cells, "0"), fields(Array(cells.dropLast()), state), fields(cells, state).replacing("plateforme.", with: "autre.")] {
      _ = try await post("/feuilles/corriger/lire", wrong, caller, cookie)
      #expect(try await caller.get("/feuilles/a-verifier", cookie).body.contains("Aucun fichier n&#39;attend."))
    }
    // Twice: the second takes the place of the first, which waits.
    for _ in 1...2 { #expect(try await post("/feuilles/corriger/lire", fields(cells, state), caller, cookie).status == 303) }
    #expect(try await participations() == 5)
    #expect(try await caller.get("/feuilles/a-verifier", cookie).body.matches(of: /<article/).count == 1)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try await participations() == 6)
    #expect(!(try await caller.get("/feuilles", cookie).body.contains("/feuilles/corriger")))
    #expect(try ProjectFolder(caller.folder).people(named: "San\"tos Rui").descriptions.count == 1)
    #expect(try await caller.get("/feuilles/corriger?nom=../projet.yaml", cookie).status == 404)
  }

  /// What was not mended stands in a file of a number, and is mended like the first.
  @Test func whatIsLeftToMendIsStillThere() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let path = caller.folder + "/presences/plateforme.csv"
    let rows = "10/09/2024;Petit;Noé;Forest;x\n31/04/2024;Santos;Rui;Forest;x\n32/04/2024;Aksoy;Ali;Forest;x\n"
    try Data("Réunion de plateforme\n\nDate;Nom;Prénom;Commune;Présence\n\(rows)".utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    for (name, wrong, right) in [("plateforme.a-corriger.csv", "31/04/2024", "30/04/2024"), ("plateforme.a-corriger-2.csv", "32/04/2024", "29/04/2024")] {
      #expect(try await caller.get("/feuilles", cookie).body.contains("href=\"/feuilles/corriger?nom=\(name)\""))
      let corrections = try unwrapped(try ProjectFolder(caller.folder).corrections(named: name))
      let cells = corrections.parts.flatMap(\.rows).flatMap(\.cells).map { "cellule=" + PercentCoding.encoded($0.replacing(wrong, with: right)) }
      _ = try await post("/feuilles/corriger/lire", "nom=\(name)&etat=\(corrections.hash)&\(cells.joined(separator: "&"))", caller, cookie)
      _ = try await post("/feuilles/garder", "", caller, cookie)
    }
    let figures = try await ProjectFolder(caller.folder).indicators().figures
    // Four of the small project, one that was kept, two that were mended one after the other.
    #expect(figures.figure(.participations, period: Period(year: 2024)!).value == 7)
    #expect(!(try await caller.get("/feuilles", cookie).body.contains("/feuilles/corriger")))
  }

  /// More rows than anybody mends one by one, or than a form can send, are mended in their file.
  @Test(arguments: [(200, 200), (201, 303)]) func whatIsTooLongForAPageIsMendedInItsFile(rows: Int, status: Int) async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let path = caller.folder + "/presences/plateforme.csv"
    let wrong = (1...rows).map { "31/04/2024;Petit\($0);Noé;Forest;x\n" }.joined()
    let text = "Réunion de plateforme\n\nDate;Nom;Prénom;Commune;Présence\n10/09/2024;Santos;Rui;Forest;x\n" + wrong
    try Data(text.utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    #expect(try await caller.get("/feuilles/corriger?nom=plateforme.a-corriger.csv", cookie).status == status)
  }

  /// Of a workbook, sheet by sheet; a break in a cell stays one, and so do the zeros of a number.
  @Test func rowsOfAWorkbookAreMendedInPlace() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let head = [["Activité", "plateforme"], ["Axe", "1"], [], ["Date", "Nom", "Prénom", "Organisation", "GSM", "Présent"]]
    let book = TinyBook([
      .init("Liste A", texts: head + [["10/09/2024", "Maes", "Lotte", "CPAS", "7", "x"], ["31/04/2024", "Petit", "Luc", "Maison\nVerte", "0470", "x"]]),
      .init("Liste B", texts: head + [["10/10/2024", "Claes", "Bob", "CPAS", "5", "x"], ["32/10/2024", "Aksoy", "Ali", "CPAS", "8", "x"]]),
    ])
    let path = caller.folder + "/presences/p.xlsx"
    try Data(book.xlsx).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    let page = try await caller.get("/feuilles/corriger?nom=p.a-corriger.xlsx", cookie).body
    #expect(page.contains("<h2>Feuille «\u{A0}Liste A\u{A0}»</h2>") && page.contains("<h2>Feuille «\u{A0}Liste B\u{A0}»</h2>"))
    let corrections = try unwrapped(try ProjectFolder(caller.folder).corrections(named: "p.a-corriger.xlsx"))
    let cells = corrections.parts.flatMap(\.rows).flatMap(\.cells)
    #expect(cells.count == corrections.cellCount && corrections.rowCount == 2)
    #expect(cells.contains("Maison\nVerte") && cells.contains("0470") && page.contains(">Maison\nVerte</textarea>"))
    // Without a change it is handed in as it stands.
    let again = try unwrapped(corrections.mended(cells, .fr))
    let copy = caller.folder + "/copie.xlsx"
    try Data(again).write(to: URL(filePath: copy))
    #expect(try unwrapped(Corrections(reading: copy)).parts.map { $0.rows.map(\.cells) } == corrections.parts.map { $0.rows.map(\.cells) })
    let mended = cells.map { $0.replacing("31/04/2024", with: "10/09/2024").replacing("32/10/2024", with: "10/10/2024") }
    let fields = mended.map { "cellule=" + PercentCoding.encoded($0.replacing("\n", with: "\r\n")) }.joined(separator: "&")
    _ = try await post("/feuilles/corriger/lire", "nom=p.a-corriger.xlsx&etat=\(corrections.hash)&\(fields)", caller, cookie)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    let figures = try await ProjectFolder(caller.folder).indicators().figures
    // Four of the small project, two that were kept, two that were mended.
    #expect(figures.figure(.participations, period: Period(year: 2024)!).value == 8)
    #expect(!(try await caller.get("/feuilles", cookie).body.contains("/feuilles/corriger")))
    // Nothing that was made on the way is left.
    let left = try FileManager.default.contentsOfDirectory(atPath: caller.folder + "/presences").sorted()
    #expect(left == ["p.a-corriger.xlsx", "p.xlsx", "reunion 12 mars 2024.csv", "reunion 14 mars 2023.csv"])
  }
}
