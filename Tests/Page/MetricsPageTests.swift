import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What a project counts is named on the page: by its form, by lines, or where a sheet has numbers that nothing is called like.
@Suite struct MetricsPageTests {
  private func post(_ path: String, _ fields: [(String, String)], _ caller: Caller, _ cookie: String) async throws -> Answer {
    let word = try await caller.word(cookie)
    let body = ([("mot", word)] + fields).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!)" }.joined(separator: "&")
    return try await caller.post(path, cookie, origin: caller.origin, body: body)
  }

  private func drop(_ name: String, _ text: String, _ caller: Caller, _ cookie: String) async throws -> String {
    let parts = [("name=\"mot\"", try await caller.word(cookie)), ("name=\"fichiers\"; filename=\"\(name)\"", text)]
    let body = parts.map { "--x1\r\nContent-Disposition: form-data; \($0)\r\n\r\n\($1)\r\n" }.joined() + "--x1--\r\n"
    _ = try await caller.post("/feuilles/deposer", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x1", body: body)
    return try await caller.get("/feuilles/a-verifier", cookie).body
  }

  private func counted(_ code: String, _ caller: Caller) async throws -> Rational? {
    let folder = try ProjectFolder(caller.folder)
    let indicator = try unwrapped(folder.project.indicators.first { $0.code.text == code })
    return try await folder.indicators().figures.figure(indicator, period: Period(year: 2024)!).value
  }

  private let months = "Commune;Mois;Affiches collées\nForest;janvier 2024;100\nForest;février 2024;120\n"

  @Test func theFormOfANewProjectNamesThem() async throws {
    let caller = try Caller()
    let cookie = try await caller.enter()
    var fields = [
      ("titre", "Essai"), ("langue", "fr"), ("commune", "Forest"), ("periodes", "2024"), ("axes", "1\tConcertation"), ("comptages", "a\tAffiches\t9"),
    ]
    // What is wrong is said beside the field, and what was typed stands there still.
    let refused = try await post("/projet/creer", fields, caller, cookie)
    #expect(refused.status == 400 && refused.body.contains("n&#39;est le code d&#39;aucun axe") && refused.body.contains(">a\tAffiches\t9</textarea>"))
    #expect(refused.body.contains(" aria-describedby=\"comptages-faute comptages-aide\" aria-invalid=\"true\">a\tAffiches"))
    fields[5].1 = "a\tAffiches\t1\nd\tDossiers ouverts\t\tdossiers"
    // Whom they count is asked, and nothing is chosen for her.
    let asked = try await post("/projet/creer", fields, caller, cookie)
    #expect(asked.status == 400 && asked.body.contains("Choisissez qui est compté par «\u{A0}Affiches\u{A0}»."))
    #expect(asked.body.contains("id=\"compte-faute\"") && asked.body.contains("<option value=\"\" selected>à choisir</option><option value=\"people\">"))
    fields.append(("compte", "nobody"))
    #expect(try await post("/projet/creer", fields, caller, cookie).status == 303)
    let text = try String(contentsOfFile: caller.folder + "/essai/projet.yaml", encoding: .utf8)
    #expect(
      text.hasSuffix(
        "metrics:\n  - {code: a, title: \"Affiches\", axis: \"1\"}\n  - {code: d, title: \"Dossiers ouverts\"}\nprotection:\n  metrics:\n    a: nobody\n    d: case_files\n"
      ))
  }

  @Test func linesAreAddedToTheFile() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    #expect(try await caller.get("/", cookie).body.contains("href=\"/comptages\""))
    #expect(try await caller.get("/comptages", cookie).body.contains("Ce projet ne compte encore que des personnes"))
    let before = caller.files["projet.yaml"]
    let asked = try await post("/comptages/ajouter", [("comptages", "a\tAffiches\t1")], caller, cookie)
    #expect(asked.status == 400 && asked.body.contains("<p class=\"state wrong\" id=\"compte-faute\">Choisissez qui est compté"))
    #expect(asked.body.contains("name=\"compte\" aria-describedby=\"compte-faute compte-aide\" aria-invalid=\"true\"") && caller.files["projet.yaml"] == before)
    #expect(try await post("/comptages/ajouter", [("comptages", "a\tAffiches\t1"), ("compte", "people")], caller, cookie).status == 303)
    let page = try await caller.get("/comptages", cookie).body
    #expect(page.contains("<th scope=\"row\">Affiches</th><td>a</td><td>1</td><td>personnes<span> · <a href=\"/comptages/qui?comptage=a\""))
    // The same again is refused, and nothing is written.
    let file = caller.files["projet.yaml"]
    let again = try await post("/comptages/ajouter", [("comptages", "a\tAutres affiches"), ("compte", "people")], caller, cookie)
    #expect(again.status == 400 && again.body.contains("déjà pris") && again.body.contains(">a\tAutres affiches</textarea>"))
    #expect(again.body.contains("id=\"comptages-faute\"") && again.body.contains("aria-describedby=\"comptages-faute comptages-aide\" aria-invalid=\"true\""))
    // What was chosen is chosen still.
    #expect(again.body.contains("<option value=\"people\" selected>") && caller.files["projet.yaml"] == file)
    // It stands in the history, and is undone there.
    #expect(try await caller.get("/historique", cookie).body.contains("<th scope=\"row\">ajout de comptages</th><td>a</td>"))
    let preview = try await caller.get("/historique/annuler", cookie).body
    let acts = try unwrapped(preview.firstMatch(of: /name="actes" value="(.*?)"/)).output.1
    #expect(try await post("/annuler", [("actes", String(acts))], caller, cookie).status == 303)
    #expect(caller.files["projet.yaml"] == before)
  }

  /// A sheet of counts in a project that counts nothing: one button, and its numbers count. By hand: 100 and 120 posters.
  @Test(arguments: [("Affiches collées", "affiches-collees"), ("Posters", "affiches-collees")])
  func aSheetOfCountsIsNoDeadEnd(title: String, code: String) async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await drop("mois.csv", months, caller, cookie)
    #expect(page.contains("(B0121)") && page.contains("action=\"/feuilles/compter\"") && page.contains("name=\"titre\" value=\"Affiches collées\""))
    #expect(page.contains("ajoutez ci-dessous le comptage qui manque") && !page.contains("sous « metrics »"))
    let number = try unwrapped(page.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    var answer = [("fichier", String(number)), ("colonne", "Affiches collées"), ("titre", title), ("axe", "1")]
    // Nothing is counted of which nobody says whom it counts.
    #expect(page.contains("name=\"compte\" required>"))
    #expect(try await post("/feuilles/compter", answer, caller, cookie).status == 303)
    #expect(try await caller.get("/feuilles/a-verifier", cookie).body.contains("Choisissez qui est compté par «\u{A0}\(title)\u{A0}»."))
    answer.append(("compte", "nobody"))
    #expect(try await post("/feuilles/compter", answer, caller, cookie).status == 303)
    let after = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(after.contains("1 prêt à être gardé") && after.contains("Le projet compte maintenant aussi\u{A0}: \(title).") && !after.contains("(B0121)"))
    let text = try String(contentsOfFile: caller.folder + "/projet.yaml", encoding: .utf8)
    #expect(text == SmallProject.file + "metrics:\n  - {code: \(code), title: \"\(title)\", axis: \"1\"}\nprotection:\n  metrics:\n    \(code): nobody\n")
    // Nothing is kept yet.
    #expect(try await counted(code, caller) != 220)
    _ = try await post("/feuilles/garder", [], caller, cookie)
    #expect(try await counted(code, caller) == 220)
  }

  /// A sheet that waits already is read again by what is added on the page of its own.
  @Test func whatWaitsIsReadByWhatIsAdded() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    #expect(try await drop("mois.csv", months, caller, cookie).contains("(B0121)"))
    #expect(try await post("/comptages/ajouter", [("comptages", "a\tAffiches collées\t1\taucune personne")], caller, cookie).status == 303)
    let after = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(after.contains("1 prêt à être gardé") && !after.contains("(B0121)"))
  }

  /// Rows that name what they count are offered each by its name; what the project knows by then is offered no more.
  @Test func rowsNameWhatTheyCount() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let rows = "Date;Indicateur;Commune;Nombre\n12/03/2024;Flyers;Forest;100\n13/03/2024;Badges;Forest;20\n14/03/2024;Flyers;Forest;5\n"
    let page = try await drop("lignes.csv", rows, caller, cookie)
    #expect(page.matches(of: /name="colonne" value="(.*?)"/).map { String($0.output.1) } == ["Flyers", "Badges"])
    let number = try unwrapped(page.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    _ = try await post(
      "/feuilles/compter", [("fichier", String(number)), ("colonne", "Flyers"), ("titre", "Flyers"), ("axe", "1"), ("compte", "nobody")], caller, cookie)
    let after = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(after.matches(of: /name="colonne" value="(.*?)"/).map { String($0.output.1) } == ["Badges"])
    _ = try await post("/feuilles/garder", [], caller, cookie)
    #expect(try await counted("flyers", caller) == 105)
  }
}
