import Foundation
import TestSupport
import Testing

@testable import BilanPage
@testable import BilanProject

/// What the columns of a sheet hold is said on the page, above its own first rows, whether anything of it was recognised or not.
@Suite struct ColumnPageTests {
  private func drop(_ name: String, _ bytes: [UInt8], _ caller: Caller, _ cookie: String) async throws -> String {
    let parts = [("name=\"mot\"", Array(try await caller.word(cookie).utf8)), ("name=\"fichiers\"; filename=\"\(name)\"", bytes)]
    let body = parts.flatMap { Array("--x1\r\nContent-Disposition: form-data; \($0)\r\n\r\n".utf8) + $1 + Array("\r\n".utf8) } + Array("--x1--\r\n".utf8)
    _ = try await caller.post("/feuilles/deposer", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x1", bytes: body)
    return try await caller.get("/feuilles/a-verifier", cookie).body
  }

  /// Answers as a browser does: for each column that the page shows, in its order, what was chosen.
  private func answer(_ uses: [String: String], more: String = "", _ page: String, _ caller: Caller, _ cookie: String) async throws -> String {
    let number = try unwrapped(page.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    func coded(_ text: Substring) -> String { String(text).addingPercentEncoding(withAllowedCharacters: .alphanumerics)! }
    let columns =
      page.matches(of: /name="tableau" value="(.*?)"/).map { "tableau=\(coded($0.output.1))" }
      + page.matches(of: /name="entete(-\d+)?" value="(.*?)"/).map { column in
        let end = column.output.1 ?? ""
        return "entete\(end)=\(coded(column.output.2))&usage\(end)=\(uses[String(column.output.2)] ?? "")"
      }
    let body = (["mot=\(try await caller.word(cookie))", "fichier=\(number)"] + columns).joined(separator: "&") + more
    #expect(try await caller.post("/feuilles/repondre", cookie, origin: caller.origin, body: body).status == 303)
    return try await caller.get("/feuilles/a-verifier", cookie).body
  }

  private func headers(_ page: String) -> [String] { page.matches(of: /name="entete(-\d+)?" value="(.*?)"/).map { String($0.output.2) } }

  private func participations(_ caller: Caller) async throws -> Rational? {
    try await ProjectFolder(caller.folder).indicators().figures.figure(.participations, period: Period(year: 2024)!).value
  }

  private let unknown = "Réunion de plateforme\nDate : 18/09/2024\n\nQui;D où;Truc\nMaes Lotte;Forest;x\nPetit Luc;Saint-Gilles;x\nClaes Bob;Forest;\n"

  /// By hand: four participations in 2024, and two of the three on the list.
  @Test func aSheetThatNobodyRecognisesIsReadByWhatIsSaid() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await drop("liste.csv", Array(unknown.utf8), caller, cookie)
    #expect(page.contains("(B0105)") && page.contains("Dites ci-dessous ce que contient chaque colonne"))
    #expect(headers(page) == ["Qui", "D où", "Truc"])
    // The rows stand under the columns, names shortened; the row of titles is told not to count.
    #expect(page.contains("<th scope=\"row\">5</th><td>Mae… Lot…</td><td>For…</td><td>x</td>") && !page.contains("Maes"))
    #expect(page.contains("La ligne des titres (4) n&#39;est pas comptée."))
    let after = try await answer(["Qui": "full_name", "Truc": "status"], page, caller, cookie)
    #expect(after.contains("1 prêt à être gardé") && after.contains("2 présences") && !after.contains("(B0105)") && !after.contains("Maes"))
    #expect(try await participations(caller) == 4)
    // What was said stands there, and another answer does not take it back.
    #expect(headers(after) == ["Qui", "D où", "Truc"])
    #expect(after.matches(of: /<option value="(\w+)" selected>/).map { String($0.output.1) }.contains("full_name"))
    let again = try await answer(["Qui": "full_name", "Truc": "status"], more: "&commune=21013", after, caller, cookie)
    #expect(again.contains("1 prêt à être gardé"))
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))")
    #expect(try await participations(caller) == 6)
  }

  @Test func aWorksheetThatNobodyRecognisesToo() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let rows = [["Réunion de plateforme"], ["Date", "18/09/2024"], [], ["Qui", "D où"], ["Maes Lotte", "Forest"], ["Petit Luc", "Forest"]]
    let book = TinyBook([.init("Notes", texts: []), .init("Liste", texts: rows)])
    let page = try await drop("w.xlsx", book.xlsx, caller, cookie)
    #expect(page.contains("(B0105)") && headers(page) == ["Qui", "D où"])
    #expect(page.contains("La ligne des titres (feuille «\u{A0}Liste\u{A0}», 4)") && page.contains("<th scope=\"row\">5</th><td>Mae… Lot…</td>"))
    let after = try await answer(["Qui": "full_name"], page, caller, cookie)
    #expect(after.contains("1 prêt à être gardé") && after.contains("2 personnes différentes"))
  }

  /// A worksheet that nobody recognises beside one that is shows its columns too; what is said of them changes nothing of the other, and stays with a further answer. By hand: one person on A, three on B.
  @Test func aWorksheetThatNobodyRecognisesBesideAnother() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let above = [["Réunion de plateforme"], ["Date", "18/09/2024"], []]
    let book = TinyBook([
      .init("A", texts: above + [["Nom", "Prénom", "Truc"], ["Maes", "Lotte", "bleu"]]),
      .init(
        "B",
        texts: [["Réunion de plateforme"], ["Date", "19/09/2024"], [], ["Qui", "D où", "Truc"]]
          + ["Petit Luc", "Claes Bob", "Benali Karim"].map { [$0, "Forest", "bleu"] }),
    ])
    let page = try await drop("w.xlsx", book.xlsx, caller, cookie)
    #expect(page.contains("(B0148)") && page.contains("Si elle doit compter, dites ci-dessous ce que contient chaque colonne"))
    // « Truc » is one title for both.
    #expect(headers(page) == ["Nom", "Prénom", "Truc", "Qui", "D où"] && page.contains("Truc (comme plus haut)"))
    #expect(page.contains("Ce que contient chaque colonne – feuille «\u{A0}B\u{A0}»") && page.contains("<td>Pet… Luc</td>") && !page.contains("Petit"))
    let after = try await answer(["Qui": "full_name"], page, caller, cookie)
    #expect(!after.contains("(B0148)") && after.contains("1 prêt à être gardé") && !after.contains("(B0219)"))
    #expect(after.contains("1 personne différente") && after.contains("3 personnes différentes"))
    #expect(after.matches(of: /<option value="(\w+)" selected>/).map { String($0.output.1) }.contains("full_name"))
    let again = try await answer(["Qui": "full_name"], more: "&commune=21013", after, caller, cookie)
    #expect(again.contains("3 personnes différentes"))
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))")
    // Four before.
    #expect(try await participations(caller) == 8)
    // The answer stays with the file when the folder is read again.
    let read = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/presences/w.xlsx"], language: .fr))
    #expect(read.tally.counts == [.unchanged: 2])
  }

  /// A title that two worksheets write in other letters is one for whoever reads them, and is asked about once: two answers could contradict each other.
  @Test func aTitleInCapitalsIsTheSame() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let above = [["Réunion de plateforme"], ["Date", "18/09/2024"], []]
    let book = TinyBook([
      .init("A", texts: above + [["Nom", "Prénom", "Été"], ["Maes", "Lotte", "bleu"]]),
      .init(
        "B",
        texts: [["Réunion de plateforme"], ["Date", "19/09/2024"], [], ["Qui", "D où", "ÉTÉ"]]
          + ["Petit Luc", "Claes Bob", "Benali Karim"].map { [$0, "Forest", "bleu"] }),
    ])
    let page = try await drop("w.xlsx", book.xlsx, caller, cookie)
    #expect(headers(page) == ["Nom", "Prénom", "Été", "Qui", "D où"] && page.contains("ÉTÉ (comme plus haut)"), "\(headers(page))")
  }

  /// Where another row was taken for the titles, the right one is chosen, and what was said of the other is forgotten.
  @Test func anotherRowMayBeThatOfTheTitles() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let text = "Lieu;Maison\nQui;Où\nMaes Lotte;Forest\nPetit Luc;Forest\n"
    let page = try await drop("liste 2024-09-18.csv", Array(text.utf8), caller, cookie)
    #expect(headers(page) == ["Lieu", "Maison"] && page.contains("<option value=\"2\">2\u{A0}: Qui · Où</option>"))
    // A line that was not shown is none.
    for line in ["-1000", "99", "9223372036854775807"] {
      #expect(headers(try await answer([:], more: "&titres=\(line)", page, caller, cookie)) == ["Lieu", "Maison"])
    }
    let chosen = try await answer(["Lieu": "full_name"], more: "&titres=2", page, caller, cookie)
    #expect(headers(chosen) == ["Qui", "Où"] && chosen.contains("La ligne des titres (2)"))
    let after = try await answer(["Qui": "full_name"], more: "&titres=2&activite=1%2Fplateforme&jour=2024-09-18", chosen, caller, cookie)
    #expect(after.contains("1 prêt à être gardé") && after.contains("2 personnes différentes"))
  }

  /// Numbers under titles that nobody knows: first what the columns hold, then what is counted.
  @Test func numbersUnderOtherTitlesCountInTheEnd() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let text = "Quand;Truc;Machin\n12/03/2024;Flyers;100\n13/03/2024;Flyers;20\n"
    let page = try await drop("h.csv", Array(text.utf8), caller, cookie)
    #expect(page.contains("(B0105)"))
    let after = try await answer(["Quand": "date", "Truc": "metric", "Machin": "value"], page, caller, cookie)
    #expect(after.contains("(B0208)") && after.contains("name=\"colonne\" value=\"Flyers\""))
  }

  /// A letter has no columns: what to do is said otherwise, and nothing is asked.
  @Test(arguments: [
    "Madame, Monsieur,\n\nvoici les feuilles demandées.\n"
  ]) func aLetterIsNoTable(text: String) async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await drop("courrier.txt", Array(text.utf8), caller, cookie)
    #expect(page.contains("(B0105)") && headers(page) == [])
    #expect(page.contains("Demandez la liste en tableau, une ligne par personne") && !page.contains("Dites ci-dessous ce que contient chaque colonne"))
    #expect(page.contains("<details><summary>Corriger ce qui a été compris"))
    // One column of names is a table.
    let list = try await drop("liste.csv", Array("Qui\nMaes Lotte\nPetit Luc\n".utf8), caller, cookie)
    #expect(headers(list) == ["Qui"] && list.contains("Dites ci-dessous ce que contient chaque colonne"))
  }

  /// A sheet that is understood shows its rows too; what names somebody is shortened.
  @Test func aSheetThatIsUnderstoodShowsItsRows() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let text = "Réunion de plateforme\nDate : 18/09/2024\n\nNom;Prénom;Commune;Présence;Remarque\nMaes;Lotte;Forest;x;chez Zoé\nPeeters;Anna;Forest;x;\n"
    let page = try await drop("liste.csv", Array(text.utf8), caller, cookie)
    #expect(headers(page) == ["Nom", "Prénom", "Commune", "Présence", "Remarque"])
    #expect(page.contains("<td>M…</td><td>L…</td><td>Forest</td><td>x</td><td>c… Z…</td>"))
    // Under other titles nobody knows which columns name somebody.
    let other = try await answer([:], more: "&titres=5", page, caller, cookie)
    #expect(other.contains("<td>Pee…</td><td>Ann…</td>") && !other.contains("Peeters"))
  }
}
