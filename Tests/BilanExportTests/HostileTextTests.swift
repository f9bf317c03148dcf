import BilanModel
import Testing

@testable import BilanExport

@Suite("Texts that want to be something else")
struct HostileTextTests {
  @Test(arguments: [
    ("=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")"),
    ("_x0041_", "_x005F_x0041_"),
    ("_x00ZZ_ _x0041", "_x00ZZ_ _x0041"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("a\u{0}\u{1}\u{1B}[31mb", "a[31mb"),
    ("a\tb\r\nc\rd\ne", "a b\nc\nd\ne"),
    ("x\u{FFFE}\u{FFFF}y", "x\u{FFFD}\u{FFFD}y"),
    ("a\u{85}b\u{9B}c\u{7F}", "a\nbc"),
    ("é « » …", "é « » …"),
    ("👩‍👩‍👧 שלום \u{200F}", "👩‍👩‍👧 שלום \u{200F}"),
  ])
  func cellText(of text: String, is expected: String) {
    #expect(text.cellText == expected)
  }

  @Test(arguments: [
    ("a\u{202E}b\u{2066}c", "abc"), ("a\tb", "a b"), ("\u{1B}[2J", "[2J"), ("a\r\nb", "a\nb"),
    ("a\u{2028}b", "a\nb"),
  ])
  func printable(of text: String, is expected: String) {
    #expect(text.printable == expected)
  }

  @Test func sheetNamesAreLegalAndDistinct() {
    let titles = [
      "Synthèse", "SYNTHÈSE", "Axe 1/2 [a]: b?*\\", "2024", "Axe1", "history", "'x'", "", "", "R2C",
      "Axes2024",
      "Un titre beaucoup trop long pour une feuille", "Un titre beaucoup trop long pour une autre",
      String(repeating: "👩‍👩‍👧", count: 9),
    ]
    let names = SheetNames.names(for: titles, in: .fr)
    #expect(
      names == [
        "Synthèse", "SYNTHÈSE (2)", "Axe 1-2 -a-- b---", "Feuille 2024", "Feuille Axe1",
        "Feuille history",
        "x", "Feuille", "Feuille (2)", "Feuille R2C", "Axes2024", "Un titre beaucoup trop long pou",
        "Un titre beaucoup trop long (2)",
        "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧",
      ])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }
}
