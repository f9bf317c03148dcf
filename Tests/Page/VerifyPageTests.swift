import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Workbooks that come back. What is changed in one is in `Browser/steps/report.py`, which can change a workbook.
@Suite struct VerifyPageTests {
  private func handIn(_ name: String, _ text: String, _ caller: Caller, _ cookie: String) async throws -> Answer {
    let word = try await caller.word(cookie)
    let head = "--x\r\nContent-Disposition: form-data; name=\"mot\"\r\n\r\n\(word)\r\n--x\r\n"
    let body = head + "Content-Disposition: form-data; name=\"classeurs\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n--x--\r\n"
    return try await caller.post("/rapport/verifier", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x", body: body)
  }

  /// A stranger's file is told of and left nowhere, whatever it is called.
  @Test func whatBearsNoSealIsToldAndNotKept() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let before = caller.files.filter { !$0.value.isEmpty }.keys.sorted()
    #expect(try await handIn("../<img src=x>.xlsx", "no workbook", caller, cookie).status == 303)
    let page = try await caller.get("/rapport/verification", cookie).body
    #expect(page.contains("&lt;img src=x&gt;.xlsx") && !page.contains("<img"))
    #expect(page.contains("Sans sceau") && page.contains("(B0780)") && page.contains("Déposez un classeur écrit sous «\u{A0}Rapport\u{A0}»"))
    #expect(caller.files.filter { !$0.value.isEmpty }.keys.sorted() == before)
    // Of another project it is not said any more.
    let word = try await caller.word(cookie)
    _ = try await caller.post("/projet/fermer", cookie, origin: caller.origin, body: "mot=\(word)")
    _ = try await caller.post("/projet/ouvrir", cookie, origin: caller.origin, body: "mot=\(word)")
    #expect(!(try await caller.get("/rapport/verification", cookie).body.contains("Sans sceau")))
  }

  /// The page says of a workbook what the command says.
  @Test func anUntouchedWorkbookIsAsItWasWritten() async throws {
    let caller = try await SmallProject.caller()
    let folder = try ProjectFolder(caller.folder)
    let files = try await folder.writeReport(ReportOptions(language: .nl, period: "2024")).files
    let path = try unwrapped(files.first { $0.hasSuffix(".xlsx") })
    let book = VerifiedBook(name: "verslag.xlsx", verification: try await Verification(of: path, beside: folder))
    let text = VerifiedText(book: book, view: View(language: .nl, word: "")).html.source
    #expect(text.contains("Zoals ze geschreven werd") && !text.contains("<table"))
    #expect(text.contains("<dt>Zegel</dt><dd>\(book.verification.code), te vergelijken met de voet van de ondertekende pagina</dd>"))
    #expect(text.contains("Proef · 2024, vergeleken met 2023 · 31/12/2024"))
  }
}
