import BilanModel
import Testing

@testable import BilanAggregation

/// Spaces at which no line may break.
@Suite struct TypographyTests {
  private func report(_ language: Language, _ blocks: [Report.Block]) -> [Report.Block] {
    var report = Report(language: language, title: "", subtitle: "", asOf: day("2024-12-31"), sections: [.init(title: "", blocks: blocks)])
    report.tieSpaces()
    return report.sections[0].blocks
  }

  private func text(_ block: Report.Block?) -> String? {
    switch block {
    case .paragraph(let text), .note(let text), .heading(let text, _): text
    default: nil
    }
  }

  @Test func frenchMarksAreTiedToTheirWord() {
    let blocks = report(.fr, [.paragraph("Que dire ? « Rien » ; sinon : tout ! À 12:30"), .note("236 → 169"), .heading("Axe 1 : titre", level: 1)])
    let nbsp = "\u{A0}"
    #expect(text(blocks[0]) == "Que dire\(nbsp)? «\(nbsp)Rien\(nbsp)»\(nbsp); sinon\(nbsp): tout\(nbsp)! À 12:30")
    #expect(text(blocks[1]) == "236\(nbsp)→\(nbsp)169")
    #expect(text(blocks[2]) == "Axe 1\(nbsp): titre")
  }

  /// In Dutch and English no space stands there by rule: one that does is somebody's own.
  @Test(arguments: [Language.nl, .en])
  func otherLanguagesKeepTheirSpaces(language: Language) {
    #expect(text(report(language, [.paragraph("Wat ? « Niets »")])[0]) == "Wat ? « Niets »")
    #expect(text(report(language, [.note("1 → 2")])[0]) == "1\u{A0}→\u{A0}2")
  }

  /// Who filters a column or looks up a name types an ordinary space.
  @Test func cellsAreLeftAsTheyAre() throws {
    let table = Table(title: "Un titre : oui", columns: [.init("Nom : prénom")], rows: [.init([.text("A : b")])])
    guard case .table(let tied)? = report(.fr, [.table(table)]).first else {
      Issue.record("no table")
      return
    }
    #expect(tied.title == "Un titre\u{A0}: oui" && tied.columns[0].title == "Nom : prénom" && tied.rows[0].cells == [.text("A : b")])
  }
}
