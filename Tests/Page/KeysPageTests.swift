import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Single letters answer in the question and nowhere else (WCAG 2.1.4): whoever dictates, or slips, answers nothing.
@Suite struct KeysPageTests {
  @Test func keysAnswerInTheQuestionAlone() async throws {
    let caller = try await SmallProject.caller()
    let path = caller.folder + "/presences/septembre.csv"
    let text = "Réunion de plateforme\nDate : 18/09/2024\n\nNom;Prénom;Organisation;Commune;Présence\nDumarais;Odyle;Maison Verte;Forest;x\n"
    try Data(text.utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([path], language: .fr))
    let cookie = try await caller.enter()
    let page = try await caller.get("/personnes", cookie).body
    let frame = try unwrapped(page.range(of: "<div id=\"question\""))
    let head = page[frame.lowerBound...].prefix { $0 != ">" }
    #expect(head.contains(" data-keys") && head.contains("tabindex=\"0\"") && head.contains("aria-describedby=\"touches\""))
    #expect(page.contains("<p class=\"quiet\" id=\"touches\" hidden>Les touches y, n, s et u répondent"))
    // Every button that has a key stands in the frame, and the script looks nowhere else.
    #expect(!page[..<frame.lowerBound].contains("data-key="))
    #expect(page[frame.lowerBound...].matches(of: /data-key="(\w)"/).map { String($0.output.1) } == ["y", "n", "s"])
    #expect(Script.text.contains("event.target.closest(\"[data-keys]\")") && !Script.text.contains("document.querySelector('button"))
    // The answer leads to the next question, which has the focus.
    let word = try await caller.word(cookie)
    let codes = ["a", "b"].map { name in page.matches(of: /name="(a|b)" value="(.*?)"/).first { $0.output.1 == name }.map { String($0.output.2) } ?? "" }
    let fields =
      "mot=\(word)&sur=person&reponse=plus-tard&"
      + zip(["a", "b"], codes).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!)" }.joined(separator: "&")
    let answer = try await caller.post("/personnes/repondre", cookie, origin: caller.origin, body: fields)
    #expect(answer.header("location") == "/personnes#question")
    #expect(try await caller.get("/personnes", cookie).body.contains("data-key=\"u\""))
  }
}
