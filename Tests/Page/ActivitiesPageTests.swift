import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// An activity is added on the page, and the sheets that wait are read by it.
@Suite struct ActivitiesPageTests {
  private func add(_ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    try await caller.post("/activites/ajouter", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))&\(fields)")
  }

  /// By hand: two came to the workshop that the project did not have.
  @Test func aSheetOfAnotherActivityIsNoDeadEnd() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = caller.files["projet.yaml"]
    #expect(try await caller.get("/", cookie).body.contains("href=\"/activites\""))
    #expect(try await caller.get("/activites", cookie).body.contains("<th scope=\"row\">Réunion de plateforme</th><td>plateforme</td><td>réunion</td>"))
    let sheet = "Activité : Atelier couture\nDate : 18/09/2024\n\nNom;Prénom;Commune;Présence\nMaes;Lotte;Forest;x\nPetit;Luc;Forest;x\n"
    _ = try await caller.handIn([("couture.csv", Array(sheet.utf8))], cookie)
    #expect(try await caller.get("/feuilles/a-verifier", cookie).body.contains("href=\"/activites#ajouter\""))
    let asked = try await add("axe=1&titre=Atelier+couture&jours=demain", caller, cookie)
    #expect(
      asked.status == 400 && asked.body.contains("<a href=\"#genre\">Choisissez le genre d&#39;activité.</a>") && asked.body.contains("<a href=\"#jours\">"))
    #expect(asked.body.contains("name=\"jours\" value=\"demain\"") && caller.files["projet.yaml"] == before)
    let fields = "axe=1&titre=Atelier+couture&genre=workshop&jours=18%2F09%2F2024"
    #expect(try await add(fields, caller, cookie).header("location") == "/feuilles/a-verifier")
    let page = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(page.contains("1 prêt à être gardé") && page.contains("Activité ajoutée à l&#39;axe 1\u{A0}: Atelier couture."))
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))")
    let sessions = try await ProjectFolder(caller.folder).indicators().figures.figure(.sessions, period: Period(year: 2024)!)
    #expect(sessions.value == 2)
    #expect(try await caller.get("/activites", cookie).body.contains("<td>atelier-couture</td><td>atelier</td><td>18/09/2024</td>"))
  }
}
