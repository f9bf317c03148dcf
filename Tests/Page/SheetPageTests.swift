import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// The list of what is kept, and what is done to one sheet of it. Counted by hand: two came on 14/03/2023, four on 12/03/2024, of whom one in Saint-Gilles.
@Suite struct SheetPageTests {
  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    let word = try await caller.word(cookie)
    return try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)&\(fields)")
  }

  private func handIn(_ name: String, _ text: String, as number: Int64, _ caller: Caller, _ cookie: String) async throws -> Answer {
    try await caller.handIn([(name, Array(text.utf8))], with: [("numero", String(number))], at: "/feuilles/remplacer", cookie)
  }

  /// The files in the table of a page.
  private func files(_ page: String) -> [String] { page.matches(of: /feuille\?numero=\d+">(.*?)<\/a>/).map { String($0.output.1) } }

  private func number(_ name: String, _ caller: Caller) throws -> Int64 {
    try unwrapped(try ProjectFolder(caller.folder).sheets().first { $0.source.name == name }).id
  }

  private let first = "reunion 14 mars 2023.csv"
  private let second = "reunion 12 mars 2024.csv"

  private func present(_ year: Int, _ caller: Caller) async throws -> Rational? {
    try await ProjectFolder(caller.folder).indicators().figures.figure(.participations, period: Period(year: year)!).value
  }

  @Test func sheetsAreFoundByWhatTheyAreAbout() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let cases: [(query: String, files: [String])] = [
      ("", [second, first]), ("nom=mars", [second, first]), ("nom=2024+REUNI%C3%93N", [second]), ("nom=avril", []), ("activite=1", [second, first]),
      ("activite=1/plateforme", [second, first]), ("activite=1/autre", []), ("activite=2", []), ("jour=2024-03-12", [second]), ("jour=2024-03-13", []),
      ("jour=demain", [second, first]), ("commune=21013", [second]), ("commune=21007", [second, first]), ("commune=21001", []),
      ("nom=mars&jour=2023-03-14&commune=21007&activite=1", [first]), ("nom=2023&jour=2024-03-12", []),
    ]
    for (query, found) in cases {
      let page = try await caller.get("/feuilles?" + query, cookie).body
      #expect(files(page) == found, "\(query)")
      #expect(page.contains("2 feuilles gardées"), "\(query)")
      #expect(page.contains("Aucune feuille ne correspond.") == found.isEmpty, "\(query)")
    }
  }

  @Test func manySheetsComePageByPage() async throws {
    let caller = try await SmallProject.caller()
    let folder = try ProjectFolder(caller.folder)
    let all = try folder.sheets()
    for (asked, shown) in [(-1, 1), (0, 1), (1, 1), (2, 2), (3, 2), (Int.max, 2)] {
      let page = try folder.sheets(SheetSearch(), page: asked, of: 1)
      #expect((page.number, page.pages, page.found, page.all) == (shown, 2, 2, 2), "\(asked)")
      #expect(page.sheets == [all[shown - 1]], "\(asked)")
    }
    let none = try folder.sheets(SheetSearch(["nom": "rien"]), page: 1)
    #expect((none.number, none.pages, none.found, none.all, none.sheets.count) == (1, 1, 0, 2, 0))
    // What was asked for stays from page to page.
    let page = SheetPage(sheets: all, number: 2, pages: 3, found: 120, all: 500)
    let html = SheetList(["nom": "a&b", "jour": "", "page": "2"], page, folder.project, View(language: .fr, word: "")).html.source
    #expect(html.contains("href=\"/feuilles?nom=a%26b&amp;page=1#gardees\"") && html.contains("href=\"/feuilles?nom=a%26b&amp;page=3#gardees\""))
    #expect(html.contains("Page 2 sur 3"))
  }

  @Test(arguments: [
    (String?.none, 0, 1, 1, [Int]()), ("1", 5, 1, 3, [0, 1]), ("2", 5, 2, 3, [2, 3]), ("3", 5, 3, 3, [4]), ("9", 5, 3, 3, [4]), ("-1", 4, 1, 2, [0, 1]),
    ("x", 4, 1, 2, [0, 1]),
  ])
  func everyElementStandsOnOnePage(asked: String?, count: Int, number: Int, pages: Int, shown: [Int]) {
    let paging = Paging(asked, of: count, size: 2)
    #expect((paging.number, paging.pages) == (number, pages))
    #expect(Array(paging.part(of: Array(0..<count))) == shown)
  }

  @Test func aSheetIsMovedOnceItsEffectWasShown() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let id = try number(second, caller)
    let shown = try await caller.get("/feuilles/feuille?numero=\(id)", cookie).body
    #expect(shown.contains("12/03/2024 · Réunion de plateforme · axe 1") && shown.contains("4 présences"))
    #expect(try await post("/feuilles/deplacer", "numero=\(id)", caller, cookie).header("location") == "/feuilles/feuille?numero=\(id)")
    #expect(try await post("/feuilles/deplacer", "numero=\(id)&jour=2023-06-11", caller, cookie).status == 303)
    let check = try await caller.get("/feuilles/a-verifier", cookie).body
    // By hand: all four participations go from 2024 to 2023.
    #expect(check.contains("2023 · ensemble · Participations\u{A0}: 2 → 6") && check.contains("2024 · ensemble · Participations\u{A0}: 4 → "))
    #expect(try await present(2023, caller) == 2)
    #expect(try await post("/feuilles/garder", "", caller, cookie).status == 303)
    #expect(try await present(2023, caller) == 6)
    let now = try number(second, caller)
    let after = try await caller.get("/feuilles/feuille?numero=\(now)", cookie).body
    #expect(after.contains("11/06/2023 · Réunion de plateforme") && after.contains("déplacement") && after.contains("importation"))
    #expect(after.contains("Annuler le dernier acte…"))
    #expect(try ProjectFolder(caller.folder).sheets().count == 2)
    // The file is where it was, and is the same sheet when its folder comes again.
    let again = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/presences"], isDryRun: true))
    #expect(again.tally.counts == [.unchanged: 2])
    // Of another sheet, what was done since is not said to be undone.
    #expect(try await caller.get("/feuilles/feuille?numero=\(number(first, caller))", cookie).body.contains("Seul le dernier acte du projet s&#39;annule"))
  }

  @Test func aSheetIsReplacedByAFileOfAnyName() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let id = try number(second, caller)
    let text = "Réunion de plateforme\nDate : 12/03/2024\n\nNom;Prénom;Organisation;Commune;Présence\nDumarais;Odile;Maison Verte;Forest;x\n"
    #expect(try await handIn("liste corrigée.csv", text, as: id, caller, cookie).status == 303)
    let check = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(check.contains("2024 · ensemble · Participations\u{A0}: 4 → 1"))
    #expect(try await present(2024, caller) == 4)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try await present(2024, caller) == 1)
    #expect(try ProjectFolder(caller.folder).sheets().map(\.source.name).sorted() == ["liste corrigée.csv", first])
    let after = try await caller.get("/feuilles/feuille?numero=\(number("liste corrigée.csv", caller))", cookie).body
    // What was done with the one whose place it took is told, too.
    #expect(after.contains("remplacement") && after.contains(second))
  }

  /// Meanwhile the sheet was taken back in another window: what was to take its place waits for a word.
  @Test func whatIsToReplaceASheetThatIsGoneIsAskedAbout() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let id = try number(second, caller)
    _ = try await post("/feuilles/deplacer", "numero=\(id)&jour=2023-06-11", caller, cookie)
    _ = try ProjectFolder(caller.folder).removeSheet(id)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try ProjectFolder(caller.folder).sheets().map(\.source.name) == [first])
    #expect(try await caller.get("/feuilles/a-verifier", cookie).body.contains("n&#39;est plus gardée"))
    let item = try unwrapped(try await caller.get("/feuilles/a-verifier", cookie).body.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    _ = try await post("/feuilles/repondre", "fichier=\(item)&jour=2023-06-11", caller, cookie)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try await present(2023, caller) == 6)
  }

  /// A sheet of its name is kept by the command line once the page has shown it as new: it is shown again before it takes that place.
  @Test func whatBecameSomethingElseIsShownAgain() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let people = ["Maes;Lotte;CPAS;Forest;x", "Petit;Luc;CPAS;Forest;x", "Claes;Bob;CPAS;Forest;x"]
    func list(_ count: Int) -> String {
      (["Réunion de plateforme", "Date : 18/09/2024", "", "Nom;Prénom;Organisation;Commune;Présence"] + people.prefix(count)).joined(separator: "\n") + "\n"
    }
    _ = try await caller.handIn([("neuf.csv", Array(list(2).utf8))], cookie)
    let path = caller.folder + "/presences/neuf.csv"
    try Data(list(3).utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    #expect(try await post("/feuilles/garder", "", caller, cookie).header("location") == "/feuilles/a-verifier")
    #expect(try await present(2024, caller) == 7)
    let shown = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(shown.contains("neuf.csv. Voici ce que ce serait maintenant") && shown.contains("2024 · ensemble · Participations\u{A0}: 7 → 6"))
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try await present(2024, caller) == 6)
  }

  @Test func whatGoesWithASheetIsShownFirst() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let id = try number(second, caller)
    let page = try await caller.get("/feuilles/retrait?numero=\(id)", cookie).body
    // By hand: one session, four present; two people are also in the other list.
    #expect(page.contains("<li>1 séance</li><li>4 présences</li><li>2 personnes</li>"))
    #expect(page.contains("2024 · ensemble · Participations\u{A0}: 4 → "))
    #expect(try ProjectFolder(caller.folder).sheets().count == 2)
    #expect(try await post("/feuilles/retirer", "numero=\(id)", caller, cookie).header("location") == "/feuilles")
    #expect(try ProjectFolder(caller.folder).sheets().map(\.source.name) == [first])
    for path in ["/feuilles/retrait?numero=\(id)", "/feuilles/retrait?numero=x", "/feuilles/feuille?numero=\(id)", "/feuilles/feuille"] {
      #expect(try await caller.get(path, cookie).status >= 400, "\(path)")
    }
  }
}
