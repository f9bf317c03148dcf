import BilanModel
import Testing

/// What a seal holds of the head and the foot of printed pages, and of what is printed.
@Suite struct SealedPageTests {
  private func page(_ head: String, foot: String = "", area: String = "", code: String = "") -> String {
    SealedPage(head: head, foot: foot, area: area, code: code).digest
  }

  /// Fonts, sizes, colours and spaces say nothing; the order in which the three parts are written neither.
  @Test(arguments: [
    "&L&8&\"Calibri,Regular\"R&&D 2024&R&8Axes", "&L&8R&&D 2024&R&8Axes", "&R&BAxes&B&LR&&D 20&I24", "&L&K00AA11R&&D\u{A0}2024 &R&10 Axes",
    "&C&L&K01+000R&&D 2024&RAxes",
  ])
  func theWaysOfProgramsAreTheSame(head: String) {
    #expect(page(head) == page("&LR&&D2024&RAxes"), "\(SealedPage(head: head, foot: "", area: "").head)")
  }

  @Test(arguments: ["&LR&&D 2023&RAxes", "&LR&D2024&RAxes", "&CR&&D2024&RAxes", "&LR&&D2024", "&LR&&D2024&RAxes&A", ""])
  func otherWordsAreOther(head: String) { #expect(page(head) != page("&LR&&D2024&RAxes")) }

  /// The seal in the foot is no part of what is sealed; another one is.
  @Test func theSealItselfIsLeftOut() {
    let foot = "&L2024&Rsceau A5BB-813A-7DD5-E265 · page &P/&N"
    #expect(page("", foot: foot, code: "A5BB-813A-7DD5-E265") == page("", foot: "&L2024&Rsceau · page &P/&N"))
    #expect(page("", foot: foot, code: "0000-813A-7DD5-E265") != page("", foot: "&L2024&Rsceau · page &P/&N"))
    #expect(page("", foot: "&Rpage &P/&N") != page("", foot: "&Rpage 1/&N"))
  }

  /// A foot from which the seal was taken reads as it did before it was sealed, and is another one all the same.
  @Test func aFootWithoutTheSealIsAnother() {
    let foot = "&L2024&Rsceau  · page &P/&N"
    let sealed = page("", foot: foot)
    #expect(page("", foot: "&L2024&Rsceau A5BB-813A-7DD5-E265 · page &P/&N", code: "A5BB-813A-7DD5-E265") == sealed)
    for other in [foot, "", "&L2024&Rsceau 813A-7DD5-E265 · page &P/&N"] { #expect(page("", foot: other, code: "A5BB-813A-7DD5-E265") != sealed, "\(other)") }
    // Before the code is known, none can be missing.
    #expect(!SealedPage(head: "", foot: foot, area: "").lacksCode)
  }

  @Test(arguments: [
    ("'Fiche, projet'!$A$1:$B$28", "A1:B28", true), ("Codes!$J$1", "'Codes'!$J$1:$J$1", true), ("A!$A$1:$B$2,A!$D$1", "A1:B2,D1", true),
    ("A!$A$1:$B$28", "A!$A$1:$B$27", false), ("A!$A$1:$B$2,A!$D$1", "A!$A$1:$B$2", false), ("", "A1", false),
  ])
  func theAreaIsNamedByItsCells(_ one: String, _ other: String, isSame: Bool) { #expect((page("", area: one) == page("", area: other)) == isSame) }
}
