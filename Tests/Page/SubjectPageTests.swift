import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Whom an existing metric counts is changed on the page, once it was shown what reports would show.
@Suite struct SubjectPageTests {
  /// Counts of two months in two communes, of nobody until somebody says otherwise.
  private func caller(_ subject: String = "nobody") async throws -> Caller {
    let caller = try await SmallProject.caller()
    let metrics = "metrics: [{code: dossiers, title: Dossiers, axis: \"1\"}]   # ceux du service\nprotection: {metrics: {dossiers: \(subject)}}\n"
    try Data((SmallProject.file + metrics).utf8).write(to: URL(filePath: caller.folder + "/projet.yaml"))
    try Data("Commune;Mois;Dossiers\nForest;janvier 2024;3\nSaint-Gilles;janvier 2024;20\n".utf8).write(to: URL(filePath: caller.folder + "/mois.csv"))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/mois.csv"], language: .fr))
    return caller
  }

  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))&\(fields)")
  }

  private func subject(_ caller: Caller) throws -> ProtectionRule.Subject? { try ProjectFolder(caller.folder).project.protection.rule?.metrics["dossiers"] }

  /// What hides more is shown with the figures that it hides, and done at once. By hand: the 3 of Forest is too small.
  @Test func whatHidesMoreIsShownFirst() async throws {
    let caller = try await caller()
    let cookie = try await caller.enter()
    let before = caller.files["projet.yaml"]
    #expect(try await caller.get("/codes", cookie).body.contains("href=\"/comptages\""))
    #expect(try await caller.get("/comptages", cookie).body.contains("<a href=\"/comptages/qui?comptage=dossiers\" aria-label=\"Modifier\u{A0}: Dossiers\">"))
    let choices = try await caller.get("/comptages/qui?comptage=dossiers", cookie).body
    #expect(choices.contains("compte=people\">personnes</a>") && choices.contains("compte=case_files\">") && !choices.contains("compte=nobody\">"))
    #expect(!choices.contains("action=\"/comptages/qui/changer\""))
    let preview = try await caller.get("/comptages/qui?comptage=dossiers&compte=people", cookie).body
    #expect(preview.contains("Les rapports ne montreraient plus les nombres de «\u{A0}Dossiers\u{A0}» inférieurs à 5"))
    #expect(preview.contains("que les rapports ne montreraient plus\u{A0}:</p>") && preview.contains(">2024 · Forest · Dossiers</a>"))
    #expect(!preview.contains("name=\"accord\"") && caller.files["projet.yaml"] == before)
    #expect(try await post("/comptages/qui/changer", "comptage=dossiers&compte=people", caller, cookie).header("location") == "/comptages")
    let page = try await caller.get("/comptages", cookie).body
    #expect(page.contains("«\u{A0}Dossiers\u{A0}» compte\u{A0}: personnes.") && page.contains("<td>personnes<span>"))
    let text = try String(contentsOfFile: caller.folder + "/projet.yaml", encoding: .utf8)
    #expect(text.hasSuffix("   # ceux du service\nprotection: {metrics: {dossiers: people}}\n"))
    // It stands in the history; undoing it would show more, which is said before.
    #expect(try await caller.get("/historique", cookie).body.contains("<th scope=\"row\">qui est compté</th><td>dossiers\u{A0}: personnes</td>"))
    let undoing = try await caller.get("/historique/annuler", cookie).body
    #expect(undoing.contains("ne seraient plus protégés") && undoing.contains("name=\"accord\" value=\"oui\" required>"))
    let acts = try unwrapped(undoing.firstMatch(of: /name="actes" value="(.*?)"/)).output.1
    let refused = try await post("/annuler", "actes=\(acts)", caller, cookie)
    #expect(refused.status == 400 && refused.body.contains("Rien n&#39;est annulé") && refused.body.contains("href=\"#accord\""))
    #expect(caller.files["projet.yaml"] != before)
    #expect(try await post("/annuler", "actes=\(acts)&accord=oui", caller, cookie).status == 303)
    #expect(caller.files["projet.yaml"] == before)
  }

  /// What shows more is done only by whoever ticks that she agrees.
  @Test func whatShowsMoreIsAgreedTo() async throws {
    let caller = try await caller("people")
    let cookie = try await caller.enter()
    let before = caller.files["projet.yaml"]
    let preview = try await caller.get("/comptages/qui?comptage=dossiers&compte=nobody", cookie).body
    #expect(preview.contains("ne seraient plus protégés") && preview.contains("name=\"accord\" value=\"oui\" required>"))
    #expect(preview.contains("que les rapports montreraient à nouveau\u{A0}:</p>"))
    let refused = try await post("/comptages/qui/changer", "comptage=dossiers&compte=nobody", caller, cookie)
    #expect(refused.status == 400 && refused.body.contains("required aria-describedby=\"accord-faute\" aria-invalid=\"true\">"))
    #expect(caller.files["projet.yaml"] == before)
    #expect(try await post("/comptages/qui/changer", "comptage=dossiers&compte=nobody&accord=oui", caller, cookie).status == 303)
    #expect(try subject(caller) == .nobody)
  }

  /// What is not there is said, and what says no word of ours changes nothing.
  @Test func whatIsNotThereIsSaid() async throws {
    let caller = try await caller("people")
    let cookie = try await caller.enter()
    #expect(try await caller.get("/comptages/qui?comptage=rien", cookie).status == 404)
    #expect(try await caller.get("/comptages/qui?comptage=dossiers&compte=rien", cookie).status == 200)
    for fields in ["comptage=rien&compte=people", "comptage=dossiers&compte=rien&accord=oui"] {
      #expect(try await post("/comptages/qui/changer", fields, caller, cookie).status == 303)
      #expect(try await caller.get("/comptages", cookie).body.contains("role=\"alert\""))
    }
    #expect(try subject(caller) == .people)
    let off = SmallProject.file + "metrics: [{code: dossiers, title: Dossiers}]\nprotection: {off: \"tous ont signé\"}\n"
    try Data(off.utf8).write(to: URL(filePath: caller.folder + "/projet.yaml"))
    let page = try await caller.get("/comptages", cookie).body
    #expect(page.contains("tous ont signé") && !page.contains("/comptages/qui"))
    #expect(try await caller.get("/comptages/qui?comptage=dossiers", cookie).status == 404)
  }
}
