import Foundation
import TestSupport
import Testing

@testable import BilanImport

/// The first rows of a sheet as they stand, by whatever it is cut into columns.
@Suite struct SheetOutlineTests {
  private func outline(_ bytes: [UInt8], part: String? = nil, headerLine: Int? = nil) throws -> SheetOutline? {
    let folder = try Folder()
    return SheetOutline(reading: try folder.write("sheet", bytes), part: part, headerLine: headerLine)
  }

  @Test(arguments: [",", ";", "\t", "|"]) func rowsStandUnderTheirTitles(separator: String) throws {
    let text = "Un titre\n\nQui;\"D'où\nvient\";Truc\na;b;c\n\n1;2;3\nd;e\nf;g;h\ni;j;k\n".replacing(";", with: separator)
    let found = try #require(try outline(Array(text.utf8)))
    #expect(found.headers == ["Qui", "D'où\nvient", "Truc"] && found.headerLine == 3 && found.part == nil)
    #expect(found.rows.map(\.cells) == [["a", "b", "c"], ["1", "2", "3"], ["d", "e"], ["f", "g", "h"]])
    #expect(found.rows.map(\.line) == [5, 7, 8, 9])
  }

  @Test func theTitlesThatAreKnownAreTaken() throws {
    let text = Array("a;b\nNom;Prénom\nMaes;Lotte\n".utf8)
    #expect(try outline(text)?.headers == ["a", "b"])
    #expect(try outline(text, headerLine: 2)?.headers == ["Nom", "Prénom"])
    #expect(try outline(text, headerLine: 2)?.rows.map(\.line) == [3])
  }

  /// Rows that are longer than what is looked at first are shown whole, and titles that stand far below are found: nothing is cut in silence.
  @Test func nothingThatIsShownIsCut() throws {
    // Of two bytes each, so that a cut anywhere may fall within one.
    let long = String(repeating: "é", count: 400_001)
    let wide = try #require(try outline(Array("Qui;Où\n".utf8) + Array((1...5).map { "\($0);\(long)\n" }.joined().utf8)))
    #expect(wide.headers == ["Qui", "Où"] && wide.rows.map { $0.cells[0] } == ["1", "2", "3", "4"])
    #expect(wide.rows.allSatisfy { $0.cells[1] == long })
    let deep = (1...30_000).map { "remarque \($0) sans rien de plus à en dire;é\n" }.joined() + "Nom;Prénom\nMaes;Lotte\nPetit;Luc\n"
    let found = try #require(try outline(Array(deep.utf8), headerLine: 30_001))
    #expect(deep.utf8.count > 1 << 20 && found.headers == ["Nom", "Prénom"] && found.rows.map(\.line) == [30_002, 30_003])
    #expect(found.rows.map(\.cells) == [["Maes", "Lotte"], ["Petit", "Luc"]])
  }

  @Test(arguments: [Int.min, -300, 0, 4, Int.max]) func aLineThatIsNotThereHasNoTitles(line: Int) throws {
    #expect(try outline(Array("a;b\nc;d\n".utf8), headerLine: line) == nil)
    #expect(try outline(TinyBook([.init("A", texts: [["a", "b"], ["c", "d"]])]).xlsx, headerLine: line) == nil)
  }

  /// Lines above a table that say its day or place are no titles where that can be seen; where not, another row can be taken.
  @Test func linesOfAKeyAreNoTitles() throws {
    let keyed = try #require(try outline(Array("Réunion\nDate;18/09/2024\nQui;Où\nMaes;Forest\n".utf8)))
    #expect(keyed.headers == ["Qui", "Où"] && keyed.headerLine == 3 && keyed.mayBeTitles.map(\.line) == [1, 2, 3, 4])
    let wide = try #require(try outline(Array("Lieu;Forest\nQui;Où;Truc;Machin;Chose\na;b;c;d;e\nf;g;h;i;j\n".utf8)))
    #expect(wide.headerLine == 2)
  }

  @Test func aWorksheetIsFoundByItsName() throws {
    let book = TinyBook([.init("Vide", texts: []), .init("A", texts: [["", "x", "y"], [], ["", "1", "2"]]), .init("B", texts: [["z", "w"], ["3", "4"]])])
    let first = try #require(try outline(book.xlsx))
    #expect(first.part == "A" && first.headers == ["x", "y"] && first.headerLine == 1 && first.rows.map(\.line) == [3])
    #expect(try outline(book.xlsx, part: "B")?.headers == ["z", "w"])
    #expect(try outline(book.xlsx, part: "C") == nil)
  }

  @Test(arguments: ["", "x", "Nom;Prénom", "%PDF-1.7\n%âãÏÓ", "PK\u{3}\u{4}"]) func whatHasNoRowsHasNoOutline(text: String) throws {
    #expect(try outline(Array(text.utf8)) == nil)
  }
}
