import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What went wrong is where people are, whether they see it or hear it: in the title, at the top, with the way to each field.
@Suite struct FaultTests {
  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String, referer: String? = nil) async throws -> Answer {
    let body = "mot=\(try await caller.word(cookie))&\(fields)"
    let referer = referer.map { "Referer: \(caller.origin)\($0)\r\n" } ?? ""
    return try await caller.send(
      "POST \(path) HTTP/1.1\r\nHost: \(caller.host)\r\nOrigin: \(caller.origin)\r\nCookie: \(cookie)\r\n\(referer)"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  @Test func aFormLeadsToItsFaults() async throws {
    let caller = try Caller()
    let cookie = try await caller.enter()
    #expect(try await caller.get("/", cookie).body.contains("<title>Vos projets – bilan</title>"))
    let page = try await post("/projet/creer", "titre=Essai&langue=fr&commune=Saint-Machin&periodes=2024&axes=Concertation", caller, cookie).body
    #expect(page.contains("<title>Erreur\u{A0}: Vos projets – bilan</title>"))
    #expect(page.contains("role=\"alert\" tabindex=\"-1\" autofocus><p>Le projet n&#39;est pas encore créé\u{A0}:</p><ul><li><a href=\"#commune\">"))
    #expect(page.contains(" id=\"commune\" name=\"commune\"") && !page.contains("href=\"#titre\""))
  }

  @Test func theFaultsOfAnswersStandAboveThem() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let added = try await post("/comptages/ajouter", "comptages=Affiches", caller, cookie).body
    #expect(added.contains("<title>Erreur\u{A0}: ") && added.contains("<a href=\"#compte\">Choisissez qui est compté par «\u{A0}Affiches\u{A0}».</a>"))
  }

  /// A part of the page that is led to would hide what is said at its top.
  @Test func whatWentWrongIsSeen() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    _ = try await caller.handIn([("mois.csv", Array("Commune;Mois;Affiches\nForest;janvier 2024;100\n".utf8))], cookie)
    let number = try unwrapped(try await caller.get("/feuilles/a-verifier", cookie).body.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    let fields = "fichier=\(number)&colonne=Affiches&titre=Affiches&axe=1"
    #expect(try await post("/feuilles/compter", fields, caller, cookie).header("location") == "/feuilles/a-verifier")
    let page = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(page.contains("<title>Attention\u{A0}: ") && page.contains("role=\"alert\""))
    // What went well leads to the part that it is about.
    #expect(try await post("/feuilles/compter", fields + "&compte=nobody", caller, cookie).header("location") == "/feuilles/a-verifier#fichier-\(number)")
    #expect(try await caller.get("/feuilles/a-verifier", cookie).body.contains("<title>Vérifier avant de garder"))
  }

  /// From what could not be done a link leads back to where it was asked for; not to another site, and not to itself.
  @Test(arguments: [("/codes", true), ("/", false), ("/nulle-part", false)]) func whatCouldNotBeDoneLeadsBack(from page: String, isLed: Bool) async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let answer = try await post("/codes/changer", "ancien=axis%3A1&nouveau=a%2Fb", caller, cookie, referer: page)
    #expect(answer.status == 400 && answer.body.contains("<a href=\"\(page)\">Retour à la page précédente</a>") == isLed)
  }

  /// The name of whoever is to be forgotten, and names that are mended, are not kept by the browser to be offered again.
  @Test func namesAreNotOfferedAgain() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/personnes/effacer", cookie).body
    #expect(page.contains("action=\"/personnes/chercher\" autocomplete=\"off\">"))
  }

  /// Who is not in yet is spoken to in three languages, each said to be what it is.
  @Test func strangersAreToldInLanguagesThatAreNamed() async throws {
    let caller = try Caller()
    for page in [try await caller.get("/", nil), try await caller.send("GET /entrer/\(caller.ticket) HTTP/1.1\r\nHost: \(caller.host)\r\n\r\n")] {
      #expect(page.body.matches(of: /<p lang="(..)">/).map { String($0.output.1) } == ["fr", "nl", "en"])
    }
  }

  /// Of four people none is shown by commune: the report page says how much is not, and what would show more.
  @Test func whatReportsDoNotShowIsTold() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/rapport?formulaire=impulsion&periode=2024&langue=fr", cookie).body
    #expect(page.contains("<h2>Ce que les rapports ne montrent pas</h2>") && page.contains("(B0760)"))
    #expect(page.contains("«\u{A0}Chiffres\u{A0}» montre tout, à vous seul."))
  }
}
