import BilanModel
import Testing

@Suite struct PlaceTests {
  @Test func communesComeFirstThenElsewhereThenNotStated() {
    let anderlecht = Place(Code("21001"))
    let yvoir = Place(Code("91141"))
    let places = [Place.notStated, yvoir, .elsewhere, anderlecht]
    #expect(places.sorted() == [anderlecht, yvoir, .elsewhere, .notStated])
  }

  /// Codes of other countries are longer, and are no less stated for it.
  @Test func aLongCodeComesBeforeElsewhereToo() {
    let (short, long) = (Place(Code("7")), Place(Code("9162000")))
    #expect([Place.notStated, long, .elsewhere, short].sorted() == [short, long, .elsewhere, .notStated])
    #expect(min(.elsewhere, long) == long && min(long, .notStated) == long)
    #expect(long.commune == "9162000")
  }

  @Test func onlyACommuneHasACode() {
    #expect(Place(Code("21013")).commune == Code("21013"))
    #expect(Place.elsewhere.commune == nil)
    #expect(Place.notStated.commune == nil)
    #expect(Place(Code("Paris")) == .elsewhere)
  }

  @Test(arguments: [
    (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"),
    (702, "AAA"), (16_383, "XFD"),
  ])
  func columnsHaveTheLettersOfASpreadsheet(column: Int, letters: String) {
    #expect(SourcePlace(file: "x", column: column).columnLetters == letters)
  }

  @Test func withoutAColumnThereAreNoLetters() {
    #expect(SourcePlace(file: "x").columnLetters == nil)
  }

  @Test func presenceHoldsOverAbsence() {
    #expect([Presence.absent, .excused, .registered, .present].min() == .present)
    #expect([Presence.absent, .excused, .registered].min() == .registered)
  }

  @Test func refusedRowsAreThoseReadAndNotKept() {
    let source = SheetSource(name: "a", hash: "", kind: .attendance, rowsRead: 7, rowsKept: 5)
    #expect(source.rowsRefused == 2)
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [
    ("nl_BE.UTF-8", Language.nl), ("fr", .fr), ("EN_us", .en), ("FR_be", .fr),
  ])
  func theLocaleSaysTheLanguage(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test func otherLocalesSayNothing() {
    for locale in ["", "C", "de_BE", "POSIX"] { #expect(Language(locale: locale) == nil) }
  }

  @Test func sameTextsAreNamedOnce() {
    #expect(Localized(fr: "a", nl: "b", en: "a").distinct == ["a", "b"])
    #expect(Localized(same: "a").distinct == ["a"])
    #expect(Localized(fr: "a", nl: "b", en: "c").distinct == ["a", "b", "c"])
    let texts = Localized(fr: "a", nl: "b", en: "c")
    #expect((texts[.fr], texts[.nl], texts[.en]) == ("a", "b", "c"))
  }
}
