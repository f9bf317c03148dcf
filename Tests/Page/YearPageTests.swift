import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// A new year of the project is opened on the page.
@Suite struct YearPageTests {
  private func add(_ year: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    try await caller.post("/annee/ajouter", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))&annee=\(year)")
  }

  @Test func aYearIsAddedAndUndone() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = caller.files["projet.yaml"]
    #expect(try await caller.get("/", cookie).body.contains("href=\"/annee\""))
    #expect(try await caller.get("/annee", cookie).body.contains("name=\"annee\" value=\"2025\""))
    #expect(try await add("2025", caller, cookie).header("location") == "/")
    let page = try await caller.get("/", cookie).body
    // The platform has sessions planned in 2024: they are to be planned anew, and the year is to be looked at.
    #expect(
      page.contains("Période 2025 (01/01/2025 – 31/12/2025) ajoutée à projet.yaml.") && page.contains("À prévoir à nouveau : Réunion de plateforme (axe 1)."))
    #expect(page.contains("(B0663)"))
    #expect(try ProjectFolder(caller.folder).project.periods.map(\.code.text) == ["2023", "2024", "2025"])
    #expect(try await caller.get("/annee", cookie).body.contains("name=\"annee\" value=\"2026\""))
    try ProjectFolder(caller.folder).undo().carryOut()
    #expect(caller.files["projet.yaml"] == before)
  }

  /// What waits is shown as it would be kept now, be the year opened on the page, taken back, or written into the file by hand.
  @Test func whatWaitsIsReadByTheNewYear() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let sheet = "Réunion de plateforme\nDate : 11/03/2025\n\nNom;Prénom;Organisation;Commune;Présence\nDumarais;Odile;CPAS;Forest;x\n"
    _ = try await caller.handIn([("reunion mars.csv", Array(sheet.utf8))], cookie)
    func isOutside() async throws -> Bool { try await caller.get("/feuilles/a-verifier", cookie).body.contains("(B0307)") }
    #expect(try await isOutside())
    let before = try #require(caller.files["projet.yaml"])
    _ = try await add("2025", caller, cookie)
    #expect(try await !isOutside())
    let acts = try unwrapped(try await caller.get("/historique/annuler", cookie).body.firstMatch(of: /name="actes" value="(.*?)"/)).output.1
    _ = try await caller.post("/annuler", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))&actes=\(acts)")
    #expect(try await isOutside() && caller.files["projet.yaml"] == before)
    let file = caller.folder + "/projet.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing("[2023, 2024]", with: "[2023, 2024, 2025]")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try await !isOutside())
  }

  /// What cannot be added is said beside the field, and what was typed stands there still.
  @Test(arguments: [("2024", "ses jours sont déjà dans"), ("mai", "n&#39;est pas une année")]) func whatIsNoYearIsSaid(year: String, said: String) async throws
  {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = caller.files["projet.yaml"]
    let page = try await add(year, caller, cookie)
    #expect(page.status == 400 && page.body.contains("id=\"annee-faute\"") && page.body.contains("name=\"annee\" value=\"\(year)\""))
    #expect(page.body.contains(said))
    #expect(caller.files["projet.yaml"] == before)
  }
}
