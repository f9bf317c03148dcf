import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Many questions about who is who are answered together: nobody clicks through hundreds of them.
@Suite struct PeopleListPageTests {
  /// Two people of the first list stand on a later one in other letters.
  private func caller() async throws -> Caller {
    let caller = try await SmallProject.caller()
    let path = caller.folder + "/presences/septembre.csv"
    let rows = "Dumarais;Odyle;Maison Verte;Forest;x\nBelkasem;Yanis;CPAS;Forest;x\n"
    try Data(("Réunion de plateforme\nDate : 18/09/2024\n\nNom;Prénom;Organisation;Commune;Présence\n" + rows).utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    return caller
  }

  /// Answers as a browser does: for each question of the page what was chosen, in its order.
  private func answer(_ answers: [String], _ page: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    func values(_ name: String) -> [String] {
      page.matches(of: try! Regex("name=\"\(name)\" value=\"(.*?)\"")).map { String($0.output[1].substring ?? "") }
    }
    let codes = zip(values("a"), values("b")).enumerated().map { number, codes in "a=\(codes.0)&b=\(codes.1)&reponse-\(number)=\(answers[number])" }
    let fields = ["mot=\(try await caller.word(cookie))", "sur=personnes", "page=1"] + codes
    return try await caller.post("/personnes/repondre-ensemble", cookie, origin: caller.origin, body: fields.joined(separator: "&"))
  }

  @Test func whatIsAnsweredTogetherIsOneAct() async throws {
    let caller = try await caller()
    let cookie = try await caller.enter()
    #expect(try await caller.get("/personnes", cookie).body.contains("<a href=\"/personnes/liste\">"))
    let page = try await caller.get("/personnes/liste", cookie).body
    let legends = page.matches(of: /<legend>(.*?)<\/legend>/).map { String($0.output.1) }
    #expect(legends.count == 2 && legends.contains { $0.contains("Odyle") && $0.contains("Odile") })
    // Nothing is answered for her.
    #expect(page.matches(of: /name="reponse-\d" value="" checked>/).count == 2 && page.contains("proposer=oui"))
    let suggested = try await caller.get("/personnes/liste?proposer=oui", cookie).body
    #expect(suggested.matches(of: /name="reponse-\d" value="(memes|differents)" checked>/).count == 2)
    // No name stands in an address.
    #expect(!page.matches(of: /href="(.*?)"/).contains { $0.output.1.contains("Odile") })
    #expect(try await answer(["", ""], page, caller, cookie).status == 303)
    #expect(try ProjectFolder(caller.folder).history().allSatisfy { $0.act != .decided })
    #expect(try await answer(["memes", "differents"], page, caller, cookie).header("location") == "/personnes/liste?page=1")
    let after = try await caller.get("/personnes/liste?page=1", cookie).body
    #expect(after.contains("2 réponses gardées.") && after.contains("Aucune question ouverte."))
    let decided = try ProjectFolder(caller.folder).history().filter { $0.act == .decided }
    #expect(decided.map(\.number) == [2])
    try ProjectFolder(caller.folder).undo().carryOut()
    #expect(try await ProjectFolder(caller.folder).openQuestionCount() == 2)
  }

  /// What another window settled meanwhile is no more asked, and the rest is kept.
  @Test func whatIsNoMoreAskedIsLeft() async throws {
    let caller = try await caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/personnes/liste", cookie).body
    #expect(try await answer(["memes", ""], page, caller, cookie).status == 303)
    #expect(try await answer(["differents", "memes"], page, caller, cookie).status == 303)
    #expect(try await caller.get("/personnes/liste", cookie).body.contains("1 réponse gardée."))
    #expect(try ProjectFolder(caller.folder).questions()?.decisions().map(\.isSame) == [true, true])
  }
}
