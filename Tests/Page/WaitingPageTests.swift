import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Files that wait beside each other, and beside what changes on disk meanwhile.
@Suite struct WaitingPageTests {
  private let people = ["Maes;Lotte;CPAS;Forest;x", "Petit;Luc;CPAS;Forest;x", "Claes;Bob;CPAS;Forest;x"]

  private func list(_ count: Int) -> String {
    (["Réunion de plateforme", "Date : 18/09/2024", "", "Nom;Prénom;Organisation;Commune;Présence"] + people.prefix(count)).joined(separator: "\n") + "\n"
  }

  private func drop(_ files: [(name: String, text: String)], _ caller: Caller, _ cookie: String) async throws -> String {
    _ = try await caller.handIn(files.map { ($0.name, Array($0.text.utf8)) }, cookie)
    return try await caller.get("/feuilles/a-verifier", cookie).body
  }

  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws -> String {
    let word = try await caller.word(cookie)
    _ = try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)&\(fields)")
    return try await caller.get("/feuilles/a-verifier", cookie).body
  }

  /// The number under which a file waits.
  private func item(_ name: String, _ page: String) throws -> Substring {
    try unwrapped(page.matches(of: /<h2 id="nom-(\d+)">(.*?)<\/h2>/).first { $0.output.2 == name }).output.1
  }

  private func participations(_ caller: Caller) async throws -> Rational? {
    try await ProjectFolder(caller.folder).indicators().figures.figure(.participations, period: Period(year: 2024)!).value
  }

  /// Two files are handed in at once, the first is put aside and the other kept: the page before and after, and how many came in all.
  private func firstPutAside(of files: [(name: String, text: String)]) async throws -> (before: String, after: String, participations: Rational?) {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = try await drop(files, caller, cookie)
    let after = try await post("/feuilles/ecarter", "fichier=\(item(files[0].name, before))", caller, cookie)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    return (before, after, try await participations(caller))
  }

  /// Two versions are handed in at once: neither is kept, so none is called by a number; once the one is put aside the other is ready.
  @Test func twoVersionsThatWaitAreHeldAgainstEachOther() async throws {
    let (before, after, participations) = try await firstPutAside(of: [("liste.csv", list(3)), ("liste corrigée.csv", list(2))])
    #expect(before.contains("une autre version d&#39;un fichier qui attend aussi") && before.contains("À la place de «\u{A0}liste.csv\u{A0}», ce serait"))
    #expect(!before.contains("déjà importée") && !before.contains("Nouvelle version de la feuille"))
    #expect(after.contains("1 prêt à être gardé") && !after.contains("name=\"place-0\""))
    #expect(participations == 6)
  }

  /// The same file twice: once the first is put aside, the second is no copy any more.
  @Test func aCopyIsReadyOnceTheOtherIsPutAside() async throws {
    let (before, after, participations) = try await firstPutAside(of: [("a.csv", list(3)), ("b.csv", list(3))])
    #expect(before.contains("ne sera compté qu&#39;une fois"))
    #expect(after.contains("1 prêt à être gardé") && !after.contains("ne sera compté qu&#39;une fois"))
    #expect(participations == 7)
  }

  /// A list that is kept from the folder, of which the next version waits: where it stands.
  private func listWithNextVersion(_ caller: Caller, _ cookie: String) async throws -> String {
    let path = caller.folder + "/presences/liste.csv"
    try Data(list(1).utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    _ = try await drop([("liste.csv", list(2))], caller, cookie)
    return path
  }

  /// A file that was edited in the folder, and not handed in, is not written over by the one that is kept.
  @Test func whatWasEditedInTheFolderIsNotLost() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let path = try await listWithNextVersion(caller, cookie)
    try Data(list(3).utf8).write(to: URL(filePath: path))
    let word = try await caller.word(cookie)
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(word)")
    #expect(try await caller.get("/feuilles", cookie).body.contains("liste (2).csv"))
    #expect(try await participations(caller) == 6)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == list(2))
    #expect(try String(contentsOfFile: caller.folder + "/presences/liste (2).csv", encoding: .utf8) == list(3))
  }

  /// What is kept is written over by its next version, as ever.
  @Test func whatIsKeptIsWrittenOver() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let path = try await listWithNextVersion(caller, cookie)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == list(2))
    #expect(!FileManager.default.fileExists(atPath: caller.folder + "/presences/liste (2).csv"))
  }

  /// Counts that overlap those of a kept sheet are told of before they are kept, and again once they are.
  @Test func countsThatOverlapAreToldOf() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let metrics = "metrics:\n  - {code: affiches, title: {fr: Affiches distribuées, nl: Verdeelde affiches, en: Posters handed out}, axis: \"1\"}\n"
    try Data((SmallProject.file + metrics).utf8).write(to: URL(filePath: caller.folder + "/projet.yaml"))
    let months = "Commune;Mois;Affiches distribuées\nForest;janvier 2024;100\nForest;février 2024;120\n"
    _ = try await drop([("mois.csv", months)], caller, cookie)
    _ = try await post("/feuilles/garder", "", caller, cookie)
    let page = try await drop([("trimestre.csv", "Commune;Trimestre;Affiches distribuées\nForest;2024-T1;300\n")], caller, cookie)
    #expect(page.contains("B0427") && page.contains("Prête, avec des remarques à lire."))
    let word = try await caller.word(cookie)
    _ = try await caller.post("/feuilles/garder", cookie, origin: caller.origin, body: "mot=\(word)")
    #expect(try await caller.get("/feuilles", cookie).body.contains("B0427"))
  }

  /// The program is started a second time on the same project: what waits on the first page is still there.
  @Test func aSecondPageTakesNothingAway() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    _ = try await drop([("liste.csv", list(3))], caller, cookie)
    let other = Site(
      folder: caller.folder, language: nil, usual: .fr, word: "", sample: nil, recents: RecentProjects(at: nil), patience: .seconds(600))
    await other.begin()
    #expect(caller.files.keys.contains(".depot/1/liste.csv"))
    await other.end()
    #expect(caller.files.keys.contains(".depot/1/liste.csv"))
    _ = try await post("/feuilles/garder", "", caller, cookie)
    #expect(try await participations(caller) == 7)
  }
}
