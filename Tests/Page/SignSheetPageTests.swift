import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// A sheet to be signed is made on the page, taken along, and read without a question when it comes back.
@Suite struct SignSheetPageTests {
  private func ask(_ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    try await caller.post("/feuilles/a-signer", cookie, origin: caller.origin, body: "mot=\(try await caller.word(cookie))&\(fields)")
  }

  @Test func itIsTakenAlong() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/feuilles", cookie).body
    #expect(page.contains("<option value=\"1/plateforme\">axe 1 – Réunion de plateforme</option>") && page.contains("action=\"/feuilles/a-signer\""))
    let before = Set(caller.files.keys)
    let answer = try await ask("activite=1%2Fplateforme&jour=2024-06-11", caller, cookie)
    #expect(answer.status == 200 && answer.header("content-disposition")?.contains("filename=\"2024-06-11_axe1_plateforme.xlsx\"") == true)
    #expect(answer.body.hasPrefix("PK") && Set(caller.files.keys) == before)
  }

  @Test func itIsReadWithoutAQuestion() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let folder = try ProjectFolder(caller.folder)
    let (name, bytes) = try folder.signSheetToTake(SignSheetRequest(activity: "1/plateforme", day: try unwrapped(Day(iso: "2024-06-11"))))
    #expect(name == "2024-06-11_axe1_plateforme.xlsx")
    // Nobody signed yet: it is understood, and nothing is to be kept.
    _ = try await caller.handIn([("x.xlsx", bytes)], cookie)
    let page = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(page.contains("x.xlsx") && !page.contains("(B0202)") && !page.contains("(B0105)"))
  }

  @Test(arguments: ["activite=1%2Fplateforme", "activite=1%2Frien&jour=2024-06-11", "jour=2024-06-11", "activite=1%2Fplateforme&jour=demain"])
  func whatIsNotSaidIsAsked(fields: String) async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    #expect(try await ask(fields, caller, cookie).header("location") == "/feuilles")
    #expect(try await caller.get("/feuilles", cookie).body.contains("Choisissez l&#39;activité et le jour."))
  }
}
