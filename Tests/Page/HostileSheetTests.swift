import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Sheets come from strangers: what stands in them, and what they are called, is shown as it stands and does nothing.
@Suite struct HostileSheetTests {
  private let nasty = "<img src=x onerror=alert(1)>"

  private func handIn(_ name: String, _ text: String, _ caller: Caller, _ cookie: String, _ word: String) async throws -> Answer {
    let body =
      "--x\r\nContent-Disposition: form-data; name=\"mot\"\r\n\r\n\(word)\r\n--x\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n--x--\r\n"
    return try await caller.post("/feuilles/deposer", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x", body: body)
  }

  @Test func markupInSheetsIsText() async throws {
    let caller = try Caller { try ProjectFolder.make(at: $0, language: .fr) }
    let cookie = try await caller.enter()
    let word = try await caller.word(cookie)
    let before = caller.files
    let sheet =
      "Réunion de la plateforme\n\nDate;Nom;Prénom;\(nasty);Commune;Présence\n14/03/2024;Zélande\(nasty);Odile;a;\(nasty);x\n\(nasty);Petit;Noé;b;Forest;x\n"
    #expect(try await handIn("../../\(nasty).csv", sheet, caller, cookie, word).status == 303)
    let page = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(!page.contains("<img"))
    // It stands in the deposit and nowhere else.
    let new = Set(caller.files.keys).subtracting(before.keys)
    #expect(new == [".depot", ".depot/1", ".depot/1/\(nasty).csv"])
    #expect(!FileManager.default.fileExists(atPath: caller.folder + "/../\(nasty).csv"))
    #expect(try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(word)").status == 303)
    for path in Routes.pages.keys.sorted() {
      let body = try await caller.get(path, cookie).body
      #expect(!body.contains("<img"), "\(path)")
      #expect(!hrefs(body).contains { $0.lowercased().contains("z%c3%a9lande") || $0.contains("Zélande") }, "\(path)")
    }
  }

  private func hrefs(_ page: String) -> [String] { page.matches(of: /(?:href|action)="([^"]*)"/).map { String($0.output.1) } }

  /// Names of people stand on the one page where they are asked about, and in no address of any.
  @Test func peopleAreNamedOnlyWhereTheyAreAskedAbout() async throws {
    let caller = try Caller { try ProjectFolder.make(at: $0, language: .fr) }
    let cookie = try await caller.enter()
    let word = try await caller.word(cookie)
    let head = "Réunion de la plateforme\nDate : "
    let table = "\n\nNom;Prénom;Organisation;Commune;Présence\n"
    for (day, first) in [("14/03/2024", "Odile"), ("18/04/2024", "Odyle")] {
      let sheet = head + day + table + "Zelandais;\(first);Maison Verte;Forest;x\n"
      _ = try await handIn("reunion \(day.replacing("/", with: "-")).csv", sheet, caller, cookie, word)
    }
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(word)")
    for path in Routes.pages.keys.sorted() + [
      "/chiffres/origine?chiffre=participants/2024/1/-", "/chiffres?indicateur=participants", "/rapport?formulaire=impulsion",
    ] {
      let answer = try await caller.get(path, cookie)
      #expect(answer.body.contains("Zelandais") == ["/personnes", "/personnes/liste"].contains(path), "\(path)")
      #expect(!hrefs(answer.body).contains { $0.contains("Zelandais") }, "\(path)")
    }
  }
}
