import BilanText
import Foundation
import Testing
import TestSupport

/// The key of a full name in one cell, or nil when nothing is left.
func key(_ full: String) -> String? {
  var maker = NameKey()
  let bytes = Array(full.utf8)
  return maker.make(bytes.span, full: 0..<bytes.count)
    ? String(decoding: maker.bytes, as: UTF8.self) : nil
}

/// The key of a family and a given name in columns of their own.
func key(_ family: String, _ given: String) -> String? {
  var maker = NameKey()
  let (first, second) = (Array(family.utf8), Array(given.utf8))
  let bytes = first + [59] + second
  let isMade = maker.make(
    bytes.span, family: 0..<first.count, given: first.count + 1..<bytes.count)
  return isMade ? String(decoding: maker.bytes, as: UTF8.self) : nil
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Élodie", "elodie"), ("E\u{301}lodie", "elodie"), ("ÇELİK", "celik"), ("Straße", "strasse"),
    ("Æsop", "aesop"), ("Œuvre", "oeuvre"), ("Søren", "soren"), ("Łukasz", "lukasz"), ("Đorđe", "dorde"),
    ("Yıldız", "yildiz"), ("Nguyễn", "nguyen"), ("Ngu\u{79}e\u{302}\u{303}n", "nguyen"), ("Müller", "muller"),
    ("Þóra", "thora"), ("ŠŽČ", "szc"), ("Ÿ", "y"),
  ])
  func accentsAndCaseSayNothing(text: String, folded: String) {
    #expect(Folding.folded(text) == folded)
  }

  @Test(arguments: [
    ("  a   b ", "a b"), ("a-b_c.d,e", "a b c d e"), ("a\u{A0}b\u{202F}c\u{2009}d\te", "a b c d e"),
    ("(x) / [y]!", "x y"), ("", ""), (" - ", ""), ("l'axe", "l axe"), ("l\u{2019}axe", "l axe"),
    ("N°1", "n 1"), ("zéro\u{200B}largeur", "zerolargeur"), ("\u{FEFF}Nom", "nom"), ("co\u{AD}ordination", "coordination"),
    ("5 €", "5"), ("–tiret—", "tiret"),
  ])
  func everythingElseIsOneBlank(text: String, folded: String) {
    #expect(Folding.folded(text) == folded)
  }

  @Test func otherScriptsKeepTheirLetters() {
    #expect(Folding.folded("Иван Петров") == "иван петров")
    #expect(Folding.folded("محمد") == "محمد")
    #expect(Folding.folded("ΑΛΈΞΗΣ") != "")
  }

  @Test
  func composedAndDecomposedAreOneInEveryScript() {
    for text in ["Андрей", "Αλέξης", "أحمد"] {
      #expect(
        Folding.folded(text.precomposedStringWithCanonicalMapping)
          == Folding.folded(text.decomposedStringWithCanonicalMapping))
    }
  }

  @Test
  func theCapitalSharpS() { #expect(Folding.folded("STRAẞE") == "strasse") }

  @Test func foldingTwiceChangesNothing() {
    for text in ["Sint-Gillis (1060)", "L'Été à Œ", "ŒUVRE № 5", "Ĳzer"] {
      let once = Folding.folded(text)
      #expect(Folding.folded(once) == once)
    }
  }
}

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Marie Dupont", "dupont marie"), ("DUPONT Marie", "dupont marie"), ("Dupont, Marie", "dupont marie"),
    ("dupont  marie", "dupont marie"), ("Dupont\u{A0}Marie", "dupont marie"), ("Marie-Claire Dupont", "claire dupont marie"),
    ("Mme Marie Dupont", "dupont marie"), ("M. Dupont", "dupont"), ("Dr Prof. Dupont", "dupont"),
    ("Mevr. Els Peeters", "els peeters"), ("Dhr Jan Peeters", "jan peeters"), ("Dupont, Mme Marie", "dupont marie"),
    ("Jan van der Berg", "jan vanderberg"), ("van der Berg Jan", "jan vanderberg"), ("VAN DER BERG, Jan", "jan vanderberg"),
    ("Berg, Jan van der", "jan vanderberg"), ("Vanderberg Jan", "jan vanderberg"),
    ("Ahmed El Mansouri", "ahmed elmansouri"), ("El-Mansouri Ahmed", "ahmed elmansouri"),
    ("Ben Ali", "benali"), ("Fatima Ben Haddou", "benhaddou fatima"),
    ("De Smet Luc", "desmet luc"), ("Sofia Almeida dos Santos", "almeida dossantos sofia"),
  ])
  func oneSpellingOfEveryName(full: String, expected: String) { #expect(key(full) == expected) }

  @Test(arguments: [
    ("N'Guessan", "Aya"), ("N\u{2019}Guessan", "Aya"), ("N`Guessan", "AYA"), ("N\u{2BC}Guessan", "Aya"),
    ("NGuessan", "Aya"), ("nguessan", "aya"), ("N\u{B4}Guessan", "Aya"), ("N\u{2018}Guessan", "Aya"),
  ])
  func noApostropheMatters(family: String, given: String) {
    #expect(key(family, given) == "aya nguessan")
  }

  @Test func columnsAndCellsGiveTheSameKey() {
    #expect(key("van der Berg", "Jan") == key("Jan van der Berg"))
    #expect(key("Berg", "Jan van der") == key("Berg, Jan van der"))
    #expect(key("Berg", "Jan van der") == "jan vanderberg")
    #expect(key("Dupont", "Marie Claire") == key("Marie-Claire Dupont"))
    #expect(key("D'Hondt", "Els") == "dhondt els")
    #expect(key("", "Marie") == "marie")
    #expect(key("Dupont", "") == "dupont")
  }

  @Test func particlesAloneAreTheName() {
    #expect(key("De", "") == "de")
    #expect(key("Ali", "Ben") == key("Ben Ali"))
    #expect(key("Van den", "") == "vanden")
    #expect(key("", "Marie de la") == "delamarie")
  }

  /// Titles are dropped in a column of full names only, and never the last word.
  @Test func aTitleIsDroppedWhereOneCanStand() {
    #expect(key("Me") == "me")
    #expect(key("Mme") == "mme")
    #expect(key("Dr", "Marie") == "dr marie")
    #expect(key("Marie Dr Dupont") == "dr dupont marie")
    #expect(key("M Dupont") == key("Dupont"))
  }

  /// Family names first or last: but two family names, or two given ones, in another order are another name, and somebody has to be asked.
  @Test func wordsThatFollowEachOtherOtherwiseAreAnotherName() {
    let maria = key("María García López")
    for same in [key("GARCIA LOPEZ Maria"), key("García-López, María"), key("Garcia Lopez", "Maria"), key("Maria", "Garcia Lopez")] { #expect(same == maria) }
    for other in [key("Maria Lopez Garcia"), key("Lopez Garcia", "Maria"), key("Lopez, Garcia Maria")] { #expect(other != maria) }
    #expect(key("Maria Lopez Garcia") == key("López García", "María"))
    #expect(key("Anne-Marie Claes") != key("Marie-Anne Claes"))
    #expect(key("De Smet Jan") == key("Jan De Smet"))
    #expect(key("Jan Jan Claes") == key("Claes", "Jan Jan"))
    #expect(key("Jan Claes Jan") == key("Jan Jan Claes"))
  }

  @Test func nothingIsNoName() {
    for text in ["", "  ", "?", "---", "…", "\u{A0}", "'"] { #expect(key(text) == nil) }
    #expect(key("", "") == nil)
    #expect(key(",") == nil)
    #expect(key("Dupont,") == "dupont")
    #expect(key(",Marie") == "marie")
  }

  /// Words for somebody who is not known, with a number behind them or without.
  @Test(arguments: [
    ("Anonyme", true), ("Anonyme 2", true), ("Participant 12", true), ("nom illisible", true), ("Participant", false), ("Anonyme Deux", false), ("2", false),
  ])
  func whoIsNotKnownIsNobody(text: String, isNobody: Bool) {
    var maker = NameKey()
    let bytes = Array(text.utf8)
    _ = maker.make(bytes.span, full: 0..<bytes.count)
    #expect(maker.namesNobody == isNobody)
  }

  @Test func aNameOfColumnsIsWholeToItsLastLetter() {
    #expect(PersonName.key(family: "Dupont", given: "Marie") == "dupont marie")
    #expect(PersonName.key(family: "Dupont", given: "Mari") == "dupont mari")
  }

  @Test func aSetOfWordsHoldsItsLongestWord() {
    let words = WordSet("de vanden")
    for (text, isIn) in [("de", true), ("vanden", true), ("vande", false), ("vandens", false), ("", false)] {
      let bytes = Array(text.utf8)
      #expect(words.contains(bytes.span, 0..<bytes.count) == isIn, "\(text)")
    }
  }

  private static let words = [
    "Élodie", "Zoë", "Ngozi", "Françoise", "Müller", "Đoković", "Kaya", "Østergård", "Mbala", "Peeters", "Janssens",
    "O'Neill", "N'Diaye", "Nguyễn", "Şahin", "Łucja",
  ]

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func caseAccentsFormAndOrderSayNothing(seed: UInt64) throws {
    var random = Seeded(seed)
    let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      NameKeyTests.words.randomElement(using: &random)!
    }
    let plain = try #require(key(words.joined(separator: " ")))
    // Of two words any order is one name; of more, those in which they follow each other alike.
    let turn = Int.random(in: 0..<words.count, using: &random)
    let varied = (words.count < 3 ? words.shuffled(using: &random) : Array(words[turn...] + words[..<turn])).map { word in
      let cased = [word, word.lowercased(), word.uppercased()].randomElement(using: &random)!
      return Bool.random(using: &random)
        ? cased.decomposedStringWithCanonicalMapping : cased.precomposedStringWithCanonicalMapping
    }
    let blank = [" ", "  ", "\u{A0}", "-", ". ", "\t", "_"].randomElement(using: &random)!
    #expect(key(varied.joined(separator: blank)) == plain)
    let cut = Int.random(in: 0...varied.count, using: &random)
    let (family, given) = (varied[..<cut].joined(separator: " "), varied[cut...].joined(separator: "-"))
    #expect(key(family, given) == plain)
  }

  /// Names that differ in a letter stay apart: the key drops nothing else.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func differentNamesStayDifferent(seed: UInt64) {
    var random = Seeded(seed)
    let letters = Array("bcfghjkpqrwz")
    func word() -> String {
      String((0..<Int.random(in: 3...5, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
    let (a, b) = ([word(), word()], [word(), word()])
    #expect((a.sorted() == b.sorted()) == (key(a[0], a[1]) == key(b[0], b[1])))
    #expect(key(a[0] + a[1]) != key(a[0], a[1]))
  }
}
