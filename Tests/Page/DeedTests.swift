import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What is done to the project as a whole: a code that changes, a person who is forgotten.
@Suite struct DeedTests {
  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    let word = try await caller.word(cookie)
    return try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)&\(fields)")
  }

  private func figures(_ caller: Caller) async throws -> [Rational?] {
    try await ProjectFolder(caller.folder).indicators().rows.map(\.figure.value)
  }

  @Test func aCodeChangesEverywhereAndNoFigure() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = try await figures(caller)
    let page = try await caller.get("/codes", cookie).body
    for option in ["axis:1", "activity:1/plateforme"] { #expect(page.contains("<option value=\"\(option)\">"), "\(option)") }
    #expect(try await post("/codes/changer", "ancien=activity%3A1%2Fplateforme&nouveau=concertation", caller, cookie).status == 303)
    let told = try await caller.get("/codes", cookie).body
    // By hand: once in the file; two lists of two and four rows.
    #expect(told.contains("1/plateforme s&#39;appelle maintenant 1/concertation\u{A0}: 1 endroit de projet.yaml, 2 feuilles, 6 lignes gardées."))
    #expect(told.contains("<option value=\"activity:1/concertation\">Activité 1/concertation – Réunion de plateforme</option>"))
    #expect(try await figures(caller) == before)
    // What cannot be a code, or is none of the list, changes nothing.
    let files = caller.files
    #expect(try await post("/codes/changer", "ancien=axis%3A1&nouveau=a%2Fb", caller, cookie).status == 400)
    #expect(try await post("/codes/changer", "ancien=axis%3A9&nouveau=2", caller, cookie).status == 303)
    #expect(try await post("/codes/changer", "ancien=axis%3A1&nouveau=", caller, cookie).status == 303)
    #expect(try await caller.get("/codes", cookie).body.contains("role=\"alert\""))
    #expect(caller.files["projet.yaml"] == files["projet.yaml"])
  }

  /// What was sent is kept, and told where it would be another today.
  @Test func aReportThatIsSentIsKept() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    for (field, isSent) in [("", false), ("&envoi=oui", true)] {
      #expect(try await post("/rapport/ecrire", "formulaire=impulsion&periode=2023&langue=fr\(field)", caller, cookie).status == 303)
      #expect(try await caller.get("/rapport", cookie).body.contains("Chiffres gardés tels qu&#39;envoyés.") == isSent)
      #expect(try ProjectFolder(caller.folder).history().contains { $0.act == .reportSent } == isSent)
    }
    #expect(try await caller.get("/rapport?formulaire=impulsion&periode=2023&langue=fr", cookie).body.contains("name=\"envoi\" value=\"oui\""))
    let link = "href=\"/chiffres/origine?chiffre=sessions%2F2023%2F-%2F-\""
    #expect(try await caller.get("/chiffres/comparer", cookie).body.contains(link))
    let sheet = try unwrapped(try ProjectFolder(caller.folder).sheets().first { $0.source.name.contains("2023") })
    _ = try await post("/feuilles/retirer", "numero=\(sheet.id)", caller, cookie)
    // The figure stays the one that was sent, and has no lines of today.
    let page = try await caller.get("/chiffres/comparer?avant=2023&apres=2024", cookie).body
    #expect(page.contains("(B0743)"))
    #expect(page.contains("<th scope=\"row\">Séances</th><td class=\"number\">1</td>") && !page.contains(link))
  }

  /// Axes and places that the project lost stand on the first page, and beside every figure.
  @Test func whatTheProjectKnowsNoMoreIsTold() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let pages = ["/", "/chiffres", "/chiffres/calendrier", "/chiffres/comparer"]
    for path in pages { #expect(!(try await caller.get(path, cookie).body.contains("(B0670)")), "\(path)") }
    try Data("code;name\n1;Forest\n2;Saint-Gilles\n".utf8).write(to: URL(filePath: caller.folder + "/places.csv"))
    let file = SmallProject.file.replacingOccurrences(of: "code: \"1\"", with: "code: \"7\"") + "places: places.csv\n"
    try Data(file.utf8).write(to: URL(filePath: caller.folder + "/projet.yaml"))
    for path in pages {
      let page = try await caller.get(path, cookie).body
      #expect(page.contains("(B0616)") && page.contains("(B0670)"), "\(path)")
      // By hand: two and three people of Forest, one of Saint-Gilles.
      #expect(page.contains("21007 (5 lignes), 21013 (1 ligne)"), "\(path)")
    }
  }

  @Test func whoIsForgottenIsShownFirstAndCountedAfter() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = try await figures(caller)
    #expect(try await caller.get("/personnes", cookie).body.contains("href=\"/personnes/effacer\""))
    #expect(try await post("/personnes/chercher", "nom=Personne+Nulle", caller, cookie).status == 400)
    let answer = try await post("/personnes/chercher", "nom=Odile+Dumarais", caller, cookie)
    #expect(answer.status == 303 && answer.header("location") == "/personnes/effacer")
    let shown = try await caller.get("/personnes/effacer", cookie).body
    #expect(shown.contains("Odile Dumarais") && shown.contains("Maison Verte") && shown.contains("14/03/2023, 12/03/2024"))
    #expect(shown.contains("ne peut pas être annulé") && shown.contains("sous une clé aléatoire"))
    // Looking erases nothing, and who is let go is shown no more.
    _ = try await post("/personnes/chercher", "", caller, cookie)
    #expect(!(try await caller.get("/personnes/effacer", cookie).body.contains("Dumarais")))
    #expect(try await post("/personnes/oublier", "", caller, cookie).status == 303)
    #expect(try ProjectFolder(caller.folder).people(named: "Odile Dumarais").descriptions.count == 1)
    _ = try await post("/personnes/chercher", "nom=Dumarais", caller, cookie)
    #expect(try await post("/personnes/oublier", "", caller, cookie).status == 303)
    let done = try await caller.get("/personnes/effacer", cookie).body
    #expect(done.contains("1 description effacée\u{A0}; les chiffres n&#39;ont pas changé."))
    // Her name still stands in both lists, which are told.
    for name in ["reunion 14 mars 2023.csv", "reunion 12 mars 2024.csv"] { #expect(done.contains(name), "\(name)") }
    #expect(throws: Failure.self) { try ProjectFolder(caller.folder).people(named: "Odile Dumarais") }
    #expect(try await figures(caller) == before)
  }

  /// Between looking and erasing more of the person was kept: it is shown first.
  @Test func nothingIsErasedThatWasNotShown() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    _ = try await post("/personnes/chercher", "nom=Odile+Dumarais", caller, cookie)
    let sheet = "Réunion de plateforme\nDate : 11/06/2024\n\nNom;Prénom;Organisation;Commune;Présence\nDumarais;Odile;Maison Verte;Forest;x\n"
    let path = caller.folder + "/presences/reunion 11 juin 2024.csv"
    try Data(sheet.utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    _ = try await post("/personnes/oublier", "", caller, cookie)
    let page = try await caller.get("/personnes/effacer", cookie).body
    #expect(page.contains("rien n&#39;a été effacé") && page.contains("11/06/2024"))
    #expect(try ProjectFolder(caller.folder).people(named: "Odile Dumarais").descriptions.count == 1)
    _ = try await post("/personnes/oublier", "", caller, cookie)
    #expect(throws: Failure.self) { try ProjectFolder(caller.folder).people(named: "Odile Dumarais") }
  }
}
