import Foundation
import TestSupport
import Testing

@testable import BilanPage
@testable import BilanProject

/// A workbook of which several worksheets were renamed and corrected, handed in on the page.
@Suite struct RenamedWorksheetPageTests {
  private func book(_ lists: [(name: String, day: String, people: Int)]) -> [UInt8] {
    let people = [["Maes", "Lotte", "CPAS", "x"], ["Petit", "Luc", "CPAS", "x"], ["Claes", "Bob", "CPAS", "x"]]
    return TinyBook(
      lists.map { list in
        let head = [["Activité", "plateforme"], ["Axe", "1"], ["Date", list.day], [], ["Nom", "Prénom", "Organisation", "Présence"]]
        return .init(list.name, texts: head + people.prefix(list.people))
      }
    ).xlsx
  }

  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws {
    let word = try await caller.word(cookie)
    #expect(try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)&\(fields)").status == 303)
  }

  /// The second question keeps the answer to the first: each worksheet takes the place of its own earlier self.
  @Test func eachWorksheetIsAnsweredAbout() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let path = caller.folder + "/presences/w.xlsx"
    try Data(book([("A", "10/09/2024", 3), ("B", "10/10/2024", 3)])).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    func number(_ name: String) throws -> Int64 { try unwrapped(try ProjectFolder(caller.folder).sheets().first { $0.source.name == name }).id }
    let (first, second) = (try number("w.xlsx › A"), try number("w.xlsx › B"))
    let word = try await caller.word(cookie)
    let parts = [
      ("name=\"mot\"", Array(word.utf8)), ("name=\"fichiers\"; filename=\"w.xlsx\"", book([("septembre", "10/09/2024", 2), ("octobre", "10/10/2024", 2)])),
    ]
    let body = parts.flatMap { Array("--x1\r\nContent-Disposition: form-data; \($0)\r\n\r\n".utf8) + $1 + Array("\r\n".utf8) } + Array("--x1--\r\n".utf8)
    _ = try await caller.post("/feuilles/deposer", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x1", bytes: body)
    let asked = try await caller.get("/feuilles/a-verifier", cookie).body
    let item = try unwrapped(asked.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1
    #expect(asked.contains("id=\"place-\(item)-\(first)\"") && !asked.contains("id=\"place-\(item)-\(second)\""))
    try await post("/feuilles/repondre", "fichier=\(item)&place=\(first)", caller, cookie)
    let next = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(next.contains("id=\"place-\(item)-\(second)\"") && !next.contains("id=\"place-\(item)-\(first)\""))
    try await post("/feuilles/repondre", "fichier=\(item)&place=\(second)", caller, cookie)
    try await post("/feuilles/garder", "", caller, cookie)
    let names = try ProjectFolder(caller.folder).sheets().map(\.source.name).filter { $0.hasPrefix("w.xlsx") }
    #expect(Set(names) == ["w.xlsx › septembre", "w.xlsx › octobre"])
    // Four of the small project, two in September and two in October.
    let figures = try await ProjectFolder(caller.folder).indicators().figures
    #expect(figures.figure(.participations, period: Period(year: 2024)!).value == 8)
  }
}
