import BilanModel
import Foundation
import TestSupport
import Testing

@testable import BilanImport

/// What of a workbook is not read, and how that is told.
extension WorkbookTests {
  @Test func hiddenSheetsAreNotCounted() throws {
    var hidden = list("Anciens")
    hidden.state = "veryHidden"
    for name in ["a.xlsx", "a.ods"] {
      let readings = try readBook(TinyBook([list(), hidden]), name: name)
      #expect(readings.count == 1)
      #expect(readings[0].first("B0138")?.place.part == "Anciens")
    }
  }

  @Test func listsOfChoicesEmptySheetsAndPivotsAreLeft() throws {
    let sheets = [
      list(), .init("Listes", texts: [["Statuts"], ["oui"], ["non"]]), .init("Vide", texts: []),
      .init("TCD", texts: [["Étiquettes de lignes", "Nombre de Nom"], ["Forest", "2"], ["Anderlecht", "1"], ["Total général", "3"]]),
    ]
    let readings = try readBook(TinyBook(sheets))
    #expect(readings.map(\.part) == ["Feuil1"])
    #expect(readings[0].diagnostics.filter { $0.problem.code == "B0140" }.map(\.place.part) == ["Listes", "Vide", "TCD"])
  }

  @Test func whatLooksLikeDataIsToldLouder() throws {
    let other = TinyBook.Sheet("Divers", texts: [["abc", "def", "ghi"], ["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]])
    #expect(try readBook(TinyBook([list(), other]))[0].first("B0148")?.place.part == "Divers")
  }

  @Test func totalsOfTheListsAreNotCountedTwice() throws {
    let totals = TinyBook.Sheet(
      "Récapitulatif",
      [
        [.text("Commune"), .text("Participants")], [.text("Forest"), .formula("COUNTIF(Feuil1!C:C,A2)", value: "2")],
        [.text("Anderlecht"), .formula("COUNTIF(Feuil1!C:C,A3)", value: "1")],
      ])
    for project in [nil, testProject] {
      let readings = try readBook(TinyBook([list(), totals]), project: project)
      #expect(readings.map(\.part) == ["Feuil1"])
      #expect(readings[0].diagnostics.contains { ["B0150", "B0140"].contains($0.problem.code) && $0.place.part == "Récapitulatif" })
    }
  }

  /// « Total » beside a sheet for each commune counts nothing anew; where its numbers are others, they are told.
  @Test func sumsOfSheetsOfCountsAreNotCountedTwice() throws {
    func counts(_ name: String, _ january: Int, _ february: Int) -> TinyBook.Sheet {
      TinyBook.Sheet(name, texts: [["Mois", "Affiches"], ["janvier 2024", String(january)], ["février 2024", String(february)]])
    }
    let parts = [counts("Forest", 100, 50), counts("Anderlecht", 10, 20)]
    let sum = try readBook(TinyBook(parts + [counts("Total", 110, 70)]))
    #expect(sum.map(\.part) == ["Forest", "Anderlecht"])
    #expect(sum[0].first("B0150")?.place.part == "Total" && sum[0].first("B0296") == nil)
    let other = try readBook(TinyBook(parts + [counts("Total", 110, 75)]))
    #expect(other.map(\.part) == ["Forest", "Anderlecht", "Total"])
    #expect(other[0].first("B0296")?.place.part == "Total" && other[0].first("B0150") == nil)
  }

  /// Counts of another activity are no sums of these, though they are the same numbers; nor need one number be, because it equals one other.
  @Test func equalNumbersOfOtherThingsAreKept() throws {
    func counts(_ name: String, _ activity: String, _ numbers: [String: String]) -> TinyBook.Sheet {
      let rows = numbers.sorted { $0.key < $1.key }.map { [$0.key, "3", activity, "spectateurs", $0.value] }
      return TinyBook.Sheet(name, texts: [["Mois", "Axe", "Activité", "Indicateur", "Nombre"]] + rows)
    }
    let months = ["octobre 2024": "40", "novembre 2024": "50"]
    let others = try readBook(TinyBook([counts("Films", "We are coming", months), counts("Bilan", "Ciné-débat", months)]))
    #expect(others.map(\.part) == ["Films", "Bilan"])
    #expect(others[0].first("B0150") == nil)
    let same = try readBook(TinyBook([counts("Films", "We are coming", months), counts("Bilan", "We are coming", months)]))
    #expect(same.map(\.part) == ["Films"])
    let month = ["octobre 2024": "40"]
    let single = try readBook(TinyBook([counts("Films", "We are coming", month), counts("Bilan", "We are coming", month)]))
    #expect(single.map(\.part) == ["Films", "Bilan"])
    #expect(single[0].first("B0150") == nil && single[0].first("B0296")?.place.part == "Bilan")
  }

  @Test func aWorkbookWithoutATableIsRefused() throws {
    let readings = try readBook(TinyBook([.init("Listes", texts: [["Statuts"], ["oui"]])]))
    #expect(readings.count == 1)
    #expect(readings[0].isRefused)
    #expect(readings[0].codes.contains("B0105"))
  }

  @Test func oneBrokenSheetRefusesAll() throws {
    var zip = TinyBook([list(), list("Deux")]).xlsxParts
    zip.spoiled = "xl/worksheets/sheet2.xml"
    let readings = try readBook(zip.bytes)
    #expect(readings.map(\.isRefused) == [true])
    #expect(readings[0].codes == ["B0136"])
    #expect(readings[0].content.isEmpty)
  }

  @Test(arguments: [("%PDF-1.4", "B0134"), ("<html><body>", "B0132"), ("Rar!", "B0135"), ("{\\rtf1", "B0133")])
  func whatIsNoSheetIsRefusedWithItsOwnSentence(beginning: String, code: String) throws {
    #expect(try readBook(Array(beginning.utf8), name: "x.xls").map(\.codes) == [[code]])
  }
}
