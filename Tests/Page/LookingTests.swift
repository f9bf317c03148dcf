import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What is looked at beside the figures themselves.
@Suite struct LookingTests {
  /// The text of a field, as the browser would copy it.
  private func field(_ id: String, of page: String) throws -> String {
    let start = try unwrapped(page.range(of: "id=\"\(id)\""))
    let inside = try unwrapped(page[start.upperBound...].range(of: ">"))
    return String(page[inside.upperBound...].prefix { $0 != "<" })
  }

  @Test func whatIsMissingIsAskedForInTheLanguageOfWhomToAsk() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/chiffres/calendrier", cookie).body
    let french = try field("rappel-1", of: page)
    #expect(french.hasPrefix("Bonjour,\n\n") && french.hasSuffix("Merci d&#39;avance,\nService Essai"))
    #expect(french.contains("(Saint-Gilles)") && french.contains("\n- Axe 1, Réunion de plateforme : 11/06/2024\n"))
    #expect(!page.contains("id=\"rappel-2\""))
    let dutch = try await caller.get("/chiffres/calendrier?periode=2024&texte=nl", cookie).body
    #expect(dutch.contains("<html lang=\"fr\">"))
    #expect(try field("rappel-1", of: dutch).contains("(Sint-Gillis):\n\n- As 1, Platformvergadering: 11/06/2024\n"))
    let complete = try await caller.get("/chiffres/calendrier?periode=2023", cookie).body
    #expect(complete.contains("Rien ne manque") && !complete.contains("<textarea"))
    #expect(try await caller.get("/chiffres/calendrier?periode=1999&texte=xx", cookie).status == 200)
  }
}
