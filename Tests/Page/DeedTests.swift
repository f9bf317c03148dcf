import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What is done to the project as a whole.
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
}
