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

  /// Keeps two worksheets, A and B, and hands in another workbook of the name: the page that asks about it, and the numbers of A and B.
  private func askedPage(_ lists: [(name: String, day: String, people: Int)], _ caller: Caller, _ cookie: String) async throws -> (String, Int64, Int64) {
    let path = caller.folder + "/presences/w.xlsx"
    try Data(book([("A", "10/09/2024", 3), ("B", "10/10/2024", 3)])).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    func number(_ name: String) throws -> Int64 { try unwrapped(try ProjectFolder(caller.folder).sheets().first { $0.source.name == name }).id }
    _ = try await caller.handIn([("w.xlsx", book(lists))], cookie)
    return (try await caller.get("/feuilles/a-verifier", cookie).body, try number("w.xlsx › A"), try number("w.xlsx › B"))
  }

  private func item(_ page: String) throws -> Substring { try unwrapped(page.firstMatch(of: /name="fichier" value="(\d+)"/)).output.1 }

  private func participations(_ caller: Caller) async throws -> Rational? {
    try await ProjectFolder(caller.folder).indicators().figures.figure(.participations, period: Period(year: 2024)!).value
  }

  private func names(_ caller: Caller) throws -> [String] {
    try ProjectFolder(caller.folder).sheets().map(\.source.name).filter { $0.hasPrefix("w.xlsx") }.sorted()
  }

  /// Each worksheet takes the place of its own earlier self; what was answered of one stays while the other is answered about.
  @Test func eachWorksheetIsAnsweredAbout() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let (asked, first, second) = try await askedPage([("septembre", "10/09/2024", 2), ("octobre", "10/10/2024", 2)], caller, cookie)
    let item = try item(asked)
    #expect(asked.contains("id=\"place-\(item)-0-\(first)\"") && asked.contains("id=\"place-\(item)-1-\(second)\""))
    try await post("/feuilles/repondre", "fichier=\(item)&feuille=septembre&place-0=\(first)&feuille=octobre", caller, cookie)
    let next = try await caller.get("/feuilles/a-verifier", cookie).body
    #expect(next.contains("value=\"\(first)\" checked") && !next.contains("value=\"\(second)\" checked"))
    try await post("/feuilles/repondre", "fichier=\(item)&feuille=septembre&place-0=\(first)&feuille=octobre&place-1=\(second)", caller, cookie)
    try await post("/feuilles/garder", "", caller, cookie)
    #expect(try names(caller) == ["w.xlsx › octobre", "w.xlsx › septembre"])
    // Four of the small project, two in September and two in October.
    #expect(try await participations(caller) == 8)
  }

  /// One worksheet stands beside what is kept, another takes the place of its earlier self by what was said of it.
  @Test func oneStandsBesideAndTheOtherTakesAPlace() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let (asked, first, _) = try await askedPage([("septembre", "10/09/2024", 2), ("octobre", "10/10/2024", 2)], caller, cookie)
    let item = try item(asked)
    try await post("/feuilles/repondre", "fichier=\(item)&feuille=septembre&place-0=\(first)&feuille=octobre&place-1=a-cote", caller, cookie)
    try await post("/feuilles/garder", "", caller, cookie)
    #expect(try names(caller) == ["w.xlsx › B", "w.xlsx › octobre", "w.xlsx › septembre"])
    // Two in September; in October the two lists of one session are put together: three.
    #expect(try await participations(caller) == 9)
  }

  /// What is kept beside another is the one worksheet that was asked about: the one of a kept name and session takes its place all the same.
  @Test func besideIsSaidOfOneWorksheet() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let (asked, _, _) = try await askedPage([("septembre", "10/09/2024", 2), ("B", "10/10/2024", 2)], caller, cookie)
    let item = try item(asked)
    #expect(asked.contains("id=\"place-\(item)-0-a-cote\"") && !asked.contains("id=\"place-\(item)-1-a-cote\""))
    try await post("/feuilles/repondre", "fichier=\(item)&feuille=septembre&place-0=a-cote", caller, cookie)
    try await post("/feuilles/garder", "", caller, cookie)
    #expect(try names(caller) == ["w.xlsx › A", "w.xlsx › B", "w.xlsx › septembre"])
    // Three in September, two in October: who was taken off the list of October is not counted any more.
    #expect(try await participations(caller) == 9)
  }

  /// A worksheet that was taken out of the workbook stays counted: that is said once the workbook is kept.
  @Test func aWorksheetThatIsGoneIsToldOf() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    _ = try await askedPage([("A", "10/09/2024", 2)], caller, cookie)
    try await post("/feuilles/garder", "", caller, cookie)
    let told = try await caller.get("/feuilles", cookie).body
    #expect(told.contains("n&#39;est plus dans ce classeur, et reste comptée") && told.contains("retirez-la aussi sous"))
    // Four of the small project, two in September, three in October.
    #expect(try await participations(caller) == 9)
  }
}
