import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What a form asks for, typed on the page and kept.
@Suite struct AnswersPageTests {
  private func post(_ path: String, _ fields: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    let word = try await caller.word(cookie)
    return try await caller.post(path, cookie, origin: caller.origin, body: "mot=\(word)&\(fields)")
  }

  private let look = "/rapport?formulaire=subvention&periode=2024&langue=fr"

  private func fields(_ texts: [String], _ page: String) throws -> String {
    let state = try unwrapped(page.firstMatch(of: /name="etat" value="([^"]*)"/)).output.1
    return "formulaire=subvention&periode=2024&langue=fr&etat=\(state)&" + texts.map { "reponse=" + PercentCoding.encoded($0) }.joined(separator: "&")
  }

  /// Amounts of the third column after the first of each row; the last column of the expenses is a text.
  private func typed(_ asked: [FormAnswers.Asked]) -> [String] {
    asked.enumerated().map { number, item in
      switch item {
      case .question: "réponse \(number)"
      case .cell(_, let isAmount): isAmount ? "1 000,5" : "n° \(number)"
      }
    }
  }

  private func count(_ words: String, _ text: String) -> Int { text.components(separatedBy: words).count - 1 }

  @Test func whatIsTypedFillsTheReport() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let folder = try ProjectFolder(caller.folder)
    let period = try folder.period("2024")
    let asked = try folder.asked(by: "subvention", of: period).asked
    // By hand: seven questions, five rows of four columns, three rows of two.
    #expect(asked.count == 7 + 20 + 6)
    let before = try await caller.get(look, cookie).body
    #expect(before.contains("33 sur 33 à remplir") && before.contains("Numéro de compte (IBAN)"))
    var texts = typed(asked)
    let wrong = texts.enumerated().map { $0 == 7 ? "1.234" : $1 }
    let refused = try await post("/rapport/repondre", try fields(wrong, before), caller, cookie)
    #expect(
      refused.status == 400 && refused.body.contains("Prévu\u{A0}: pas un montant") && refused.body.contains("value=\"1.234\"")
        && refused.body.contains("value=\"réponse 0\""))
    // The field says so, too, to whom it is read.
    #expect(refused.body.contains("value=\"1.234\" aria-describedby=\"reponse-8-faute\" aria-invalid=\"true\">"))
    #expect(refused.body.contains("id=\"reponse-8-faute\"") && refused.body.matches(of: /aria-invalid/).count == 1)
    #expect(caller.files["reponses.yaml"] == nil)
    #expect(try await post("/rapport/repondre", try fields(texts, before), caller, cookie).status == 303)
    let after = try await caller.get(look, cookie).body
    #expect(after.contains("Tout est rempli") && after.contains("value=\"1000,50\""))
    let options = ReportOptions(language: .fr, period: "2024", form: "subvention")
    let text = try await folder.reportText(options).text
    // By hand: five times 1000.50, and three times.
    for shown in ["réponse 0", "1\u{202F}000,50", "5\u{202F}002,50", "3\u{202F}001,50", "−2\u{202F}001,00"] {
      #expect(text.contains(shown.replacing("−", with: "\u{2212}")), "\(shown)")
    }
    #expect(!text.contains("Numéro de compte (IBAN)…"))
    // One of them taken out again: its total says nothing, and it is asked for.
    texts[7] = ""
    _ = try await post("/rapport/repondre", try fields(texts, after), caller, cookie)
    let less = try await folder.reportText(options).text
    // By hand: the totals of three columns, then of two.
    #expect(count("5\u{202F}002,50", text) == 3 && count("5\u{202F}002,50", less) == 2)
    #expect(count("À remplir sur la page", less) == count("À remplir sur la page", text) + 1)
    // What was typed on an older page is not written over what is there.
    let other = texts.enumerated().map { $0 == 0 ? "tapé longtemps" : $1 }
    let late = try await post("/rapport/repondre", try fields(other, before), caller, cookie)
    #expect(late.status == 400 && late.body.contains("value=\"tapé longtemps\""))
    let wrongs = late.body.matches(of: /<p class="state wrong"[^>]*>(.*?)<\/p>/).map { String($0.output.1) }
    #expect(wrongs.contains { $0.contains("gardé entre-temps\u{A0}: «\u{A0}réponse 0\u{A0}»") }, "\(wrongs)")
    #expect(try folder.asked(by: "subvention", of: period).answers.text(of: asked[0], .fr) == "réponse 0")
    // Once both were seen, what is typed is kept; and the same once more is no trouble.
    #expect(try await post("/rapport/repondre", try fields(other, late.body), caller, cookie).status == 303)
    #expect(try folder.asked(by: "subvention", of: period).answers.text(of: asked[0], .fr) == "tapé longtemps")
    _ = try await post("/rapport/repondre", try fields(other, before), caller, cookie)
    #expect(try await caller.get(look, cookie).body.contains("Réponses gardées."))
    #expect(try await folder.writeReport(options).files.count == 2)
  }

  @Test(arguments: [
    ("1234", 1234, 1), ("1 234,50", 2469, 2), ("1234.5 €", 2469, 2), ("0", 0, 1), ("12,3", 123, 10), ("1\u{202F}234", 1234, 1),
  ]) func amountsAreReadAsTheyAreMeant(text: String, number: Int, scale: Int) { #expect(TypedAnswers.amount(text) == Rational(number, over: scale)) }

  @Test(arguments: ["1.234", "1,234", "1.234,50", "12,", ",5", "-3", "douze", "1234567890", "1,2,3", ""]) func whatMayMeanTwoThingsIsNoAmount(text: String) {
    #expect(TypedAnswers.amount(text) == nil)
  }
}
