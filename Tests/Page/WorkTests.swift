import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Work that takes longer than a browser is let wait: how far it is, what came of it, and what a stop leaves.
@Suite struct WorkTests {
  /// A server that lets nobody wait.
  private func impatient() async throws -> Caller {
    var limits = Limits()
    limits.patience = .milliseconds(1)
    return try await SmallProject.caller(limits: limits)
  }

  private func post(_ path: String, _ caller: Caller, _ cookie: String, _ word: String) async throws -> Answer {
    try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)")
  }

  /// Many small lists, each of another day.
  private func handIn(_ count: Int, _ caller: Caller, _ cookie: String, _ word: String) async throws -> Answer {
    var parts = "--x\r\nContent-Disposition: form-data; name=\"mot\"\r\n\r\n\(word)\r\n"
    for number in 0..<count {
      let day = String(format: "%02d/%02d/2024", number % 28 + 1, number / 28 % 12 + 1)
      let rows = (0..<20).map { "Dumarais;Odile\(number)x\($0);CPAS;Forest;x\n" }.joined()
      parts += "--x\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"liste \(number).csv\"\r\n\r\n"
      parts += "Réunion de plateforme\nDate : \(day)\nGroupe : \(number)\n\nNom;Prénom;Organisation;Commune;Présence\n\(rows)\r\n"
    }
    return try await caller.post(
      "/feuilles/deposer", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x", body: parts + "--x--\r\n")
  }

  /// What the work that is under way is answered by in the end.
  private func outcome(_ caller: Caller, _ cookie: String) async throws -> Answer {
    for _ in 0..<3_000 {
      let answer = try await caller.get("/travail", cookie)
      if answer.status != 200 || !answer.body.contains("<progress") { return answer }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Endless()
  }

  private struct Endless: Error {}

  /// The page itself, once it is there.
  private func page(_ path: String, _ caller: Caller, _ cookie: String) async throws -> String {
    for _ in 0..<3_000 {
      let answer = try await caller.get(path, cookie)
      if !answer.body.contains("<progress") { return answer.body }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Endless()
  }

  private func word(_ caller: Caller, _ cookie: String) async throws -> String {
    let page = try await page("/historique", caller, cookie)
    let start = try unwrapped(page.range(of: "name=\"mot\" value=\""))
    return String(page[start.upperBound...].prefix(64))
  }

  private func waiting(_ caller: Caller) -> Int { caller.files.keys.count { $0.hasPrefix(".depot/") && $0.hasSuffix(".csv") } }

  @Test func aLongDeedIsShownAndItsOutcomeAfter() async throws {
    let caller = try await impatient()
    let cookie = try await caller.enter()
    let word = try await word(caller, cookie)
    let answer = try await handIn(40, caller, cookie, word)
    #expect(answer.status == 303 && answer.header("location") == "/travail")
    #expect(try await outcome(caller, cookie).header("location") == "/feuilles/a-verifier")
    // Fetched once: after that there is nothing under way.
    #expect(try await caller.get("/travail", cookie).header("location") == "/")
    #expect(try await caller.get("/travail/etat?page=%2Ftravail", cookie).body == "")
    #expect(try await page("/feuilles/a-verifier", caller, cookie).contains("40 fichiers lus"))
    #expect(waiting(caller) == 40)
  }

  @Test func readingThatIsStoppedLeavesNothing() async throws {
    let caller = try await SmallProject.caller()
    let before = caller.files
    let site = Site(
      folder: caller.folder, language: nil, usual: .fr, word: "mot", sample: nil, recents: RecentProjects(at: nil), patience: .seconds(600))
    await site.begin()
    let folder = try ProjectFolder(caller.folder)
    let sheet = Array("Réunion de plateforme\nDate : 01/02/2024\n\nNom;Prénom;Présence\nDumarais;Odile;x\n".utf8)
    let files = (0..<3).map { Form.File(name: "liste \($0).csv", bytes: sheet[...]) }
    // Stopped before it begins: nothing is written.
    await #expect(throws: CancellationError.self) {
      try await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        _ = try await site.takeIn(files, in: folder)
      }.value
    }
    #expect(await site.intake.items.isEmpty && waiting(caller) == 0)
    // Stopped when the files are written and the first is to be read.
    let alone = try await site.takeIn([files[1]], in: folder)
    let numbers = try await site.takeIn(files, in: folder)
    #expect(alone + numbers == [1, 2, 3, 4])
    // Files of one name stand apart.
    #expect(await Set(site.intake.items.map(\.path)).count == 4)
    await #expect(throws: CancellationError.self) {
      try await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await site.read(numbers, in: folder)
      }.value
    }
    #expect(waiting(caller) == 4)
    await site.end()
    #expect(caller.files.filter { $0.key.hasPrefix("presences") } == before.filter { $0.key.hasPrefix("presences") })
    #expect(try folder.sheets().count == 2)
  }

  /// A stop may come too late: then all was read, and waits.
  @Test func aStopIsAnsweredWhereverItFalls() async throws {
    let caller = try await impatient()
    let cookie = try await caller.enter()
    let word = try await word(caller, cookie)
    #expect(try await handIn(150, caller, cookie, word).header("location") == "/travail")
    #expect(try await post("/travail/arreter", caller, cookie, word).header("location") == "/travail")
    let wasStopped = try await outcome(caller, cookie).header("location") == "/feuilles"
    #expect(waiting(caller) == (wasStopped ? 0 : 150))
    #expect(try await page("/feuilles", caller, cookie).contains("Arrêté. Les feuilles") == wasStopped)
    #expect(try ProjectFolder(caller.folder).sheets().count == 2)
  }

  /// What is to be said once is not spent on a page that is gone in a moment.
  @Test func aPageThatWaitsSaysNothing() async throws {
    let caller = try await impatient()
    let site = Site(
      folder: caller.folder, language: nil, usual: .fr, word: "mot", sample: nil, recents: RecentProjects(at: nil), patience: .seconds(600))
    await site.begin()
    await site.tell("Rien de neuf.", "Geen nieuws.", "No news.")
    let waiting = await site.waitingPage(for: "/feuilles").body
    let next = await site.view()
    #expect(!String(decoding: waiting, as: UTF8.self).contains("Rien de neuf."))
    #expect(next.notice?.text.fr == "Rien de neuf.")
    #expect(await site.view().notice == nil)
  }

  /// Counting that a page waits for is stopped as well; the page is there when it is asked for again.
  @Test func whatAPageWaitsForIsStopped() async throws {
    let caller = try await impatient()
    let cookie = try await caller.enter()
    let word = try await word(caller, cookie)
    let first = try await caller.get("/chiffres", cookie).body
    // It may be there within the moment.
    let waits = first.contains("<progress")
    #expect(first.contains("name=\"page\" value=\"/chiffres\"") == waits)
    let answer = try await caller.post("/travail/arreter", cookie, origin: caller.origin, body: "mot=\(word)&page=%2Fchiffres")
    #expect(answer.header("location") == (waits ? "/feuilles" : "/travail"))
    #expect(try await page("/feuilles", caller, cookie).contains("Arrêté. Rien n&#39;a été modifié.") == waits)
    #expect(try await page("/chiffres", caller, cookie).contains("Indicateurs par axe"))
  }

  /// Wherever the stop falls, each list is kept or waits again, and none is lost or both. To keep as many takes far longer than the longest of these times.
  @Test(arguments: [0, 40, 120]) func keepingThatIsStoppedLosesNothing(afterMilliseconds: Int) async throws {
    let caller = try await impatient()
    let cookie = try await caller.enter()
    let word = try await word(caller, cookie)
    _ = try await handIn(200, caller, cookie, word)
    #expect(try await outcome(caller, cookie).header("location") == "/feuilles/a-verifier")
    #expect(try await post("/feuilles/garder", caller, cookie, word).header("location") == "/travail")
    try await Task.sleep(for: .milliseconds(afterMilliseconds))
    _ = try await post("/travail/arreter", caller, cookie, word)
    _ = try await outcome(caller, cookie)
    let kept = try ProjectFolder(caller.folder).sheets().map(\.source.name).filter { $0.hasPrefix("liste") }
    let standing = caller.files.keys.filter { $0.hasPrefix("presences/liste") }
    #expect(kept.count + waiting(caller) == 200)
    #expect(Set(kept) == Set(standing.map { String($0.dropFirst("presences/".count)) }))
    // What waits can still be kept.
    if waiting(caller) > 0 {
      _ = try await post("/feuilles/garder", caller, cookie, word)
      _ = try await outcome(caller, cookie)
      #expect(try ProjectFolder(caller.folder).sheets().count == 202)
    }
  }

  @Test func aPageThatTakesLongSaysSo() async throws {
    let caller = try await impatient()
    let cookie = try await caller.enter()
    let first = try await caller.get("/chiffres", cookie)
    #expect(first.status == 200)
    let page = try await page("/chiffres", caller, cookie)
    #expect(page.contains("<table") && page.contains("Participations"))
    #expect(try await caller.get("/travail/etat?page=%2Fchiffres", cookie).body == "")
  }
}
