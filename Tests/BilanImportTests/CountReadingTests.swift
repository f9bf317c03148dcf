import BilanModel
import Testing
import TestSupport

@testable import BilanImport

@Suite struct CountReadingTests {
  @Test(arguments: [
    ("1250", 1250), ("1 250", 1250), ("1\u{A0}250", 1250), ("1\u{202F}250", 1250), ("1\u{2009}250", 1250),
    ("1.250", 1250), ("1'250", 1250), ("1\u{2019}250", 1250), ("1.250.000", 1_250_000), ("12 345 678", 12_345_678),
    ("0", 0), (" 7 ", 7), ("\u{A0}7\u{A0}", 7), ("007", 7), ("1 000 000 000", 1_000_000_000),
    // Decimals of nothing, as programs write them.
    ("10,0", 10), ("1.250,00", 1250),
  ])
  func numbersAsPeopleWriteThem(text: String, value: Int) {
    #expect(CountReading(text) == .count(value, isEstimated: false))
  }

  @Test(arguments: [
    ("env. 200", 200), ("environ 1 250", 1250), ("±150", 150), ("± 150", 150), ("ca. 90", 90), ("circa 90", 90), ("~40", 40),
    ("≈ 40", 40), ("+/- 40", 40), ("ongeveer 1.000", 1000), ("approx. 12", 12), ("200 (estimation)", 200), ("200 env.", 200),
    ("Env.200", 200), ("plus ou moins 30", 30),
  ])
  func estimatesSayThatTheyAre(text: String, value: Int) {
    #expect(CountReading(text) == .count(value, isEstimated: true))
  }

  @Test(arguments: [
    "12,5", "-3", "+3", "12 kg", "1.25", "1 2500", "1 25", "12.3456", "1 250.000", "1'250 000", "1..250", "1.", "12.",
    "beaucoup", "99999999999999999999999", "1 000 000 000 001", "10%", "0x10", "1e3", "nan", "12-15", "20 à 30", "12 12/12",
    "1.250.00", "١٢", "1250.500 kg", "3 h", "200 €", "12 heures", "2-300", "15 uur",
  ])
  func fractionsSignsAndUnitsAreNoCounts(text: String) { #expect(CountReading(text) == .unreadable) }

  @Test(arguments: ["200 personnes", "200 ex.", "200 stuks", "200 exemplaires", "200pers."])
  func aUnitOfPeopleOrThingsMayFollow(text: String) { #expect(CountReading(text) == .count(200, isEstimated: false)) }

  @Test(arguments: ["", " ", "\t", "\u{A0}", "\u{202F} "])
  func blankIsNoZero(text: String) { #expect(CountReading(text) == .blank) }

  @Test(
    arguments: ["/", "±", "~", "--", "env.", "+/-", "estimation", "//"])
  func aMarkWithoutANumberIsNoZero(text: String) {
    if case .count(let value, _) = CountReading(text) { Issue.record("\(text) is \(value)") }
  }

  @Test
  func aZeroBeforeAPointIsAFraction() { #expect(CountReading("0.250") == .unreadable) }

  /// Written by a naive writer with each kind of mark, read back.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func groupedNumbersComeBack(seed: UInt64) {
    var random = Seeded(seed)
    let value = Int.random(in: 0...10, using: &random) == 0 ? 0 : Int.random(in: 0...999_999_999, using: &random) >> Int.random(in: 0...29, using: &random)
    let digits = Array(String(value))
    for mark in [" ", ".", "'", "\u{2019}", "\u{A0}", "\u{202F}", ""] {
      var text = ""
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { text += mark }
        text.append(digit)
      }
      #expect(CountReading(text) == .count(value, isEstimated: false))
      #expect(CountReading("env. " + text) == .count(value, isEstimated: true))
    }
  }
}

@Suite struct PresenceReadingTests {
  private func statement(_ text: String) -> PresenceReading.Statement? {
    var reading = PresenceReading()
    let bytes = Array(text.utf8)
    return reading.statement(bytes.span, 0..<bytes.count)
  }

  private func presence(_ text: String) -> Presence? {
    if case .presence(let presence) = statement(text) { return presence }
    return nil
  }

  @Test(arguments: [
    "Annulé", "annulée par la personne", "Cancelled", "remboursé", "En attente", "Wachtlijst", "geannuleerd", "Pending", "liste d'attente", "Not Attending",
  ])
  func wordsOfARegistrationThatDoesNotCount(text: String) { #expect(statement(text) == .notCountable) }

  @Test(arguments: ["P (2/2)", "R (1/2)", "Présent [signé]", "12/03/2026 13:58", "03/12/2026 9:02 a.m.", "9:05", "14h05"])
  func aWordWithSomethingBehindItOrATimeSaysPresent(text: String) { #expect(presence(text) == .present) }

  @Test(arguments: [
    "x", "X", "✓", "✔", "✔️", "☑", "√", "oui", "Oui", "ja", "JA", "yes", "1", "p", "P", "présent", "Présente", "présent(e)", "PRESENT",
    "aanwezig", "ok", "OK", "en retard", "te laat", "+", " x ",
  ])
  func wordsThatSayPresent(text: String) { #expect(presence(text) == .present) }

  @Test(arguments: ["non", "nee", "no", "0", "a", "A", "absent", "Absente", "afwezig", "-", "–", "/", "☐", "faux"])
  func wordsThatSayAbsent(text: String) { #expect(presence(text) == .absent) }

  @Test(arguments: ["excusé", "Excusée", "EXC.", "verontschuldigd", "e", "absent excusé", "excusé(e)"])
  func wordsThatSayExcused(text: String) { #expect(presence(text) == .excused) }

  @Test(arguments: ["inscrit", "ingeschreven", "invité"])
  func wordsThatSayRegistered(text: String) { #expect(presence(text) == .registered) }

  @Test(arguments: ["peut-être", "?", "42", "arrive à 10h", "€", "✗", "✘"])
  func otherWordsSayNothing(text: String) { #expect(presence(text) == nil) }

  @Test func wordsAreRememberedByTheirBytes() {
    var reading = PresenceReading()
    for text in ["x", "non", "x", "excusé", "non", "zz", "zz"] {
      let bytes = Array(text.utf8)
      let fresh = statement(text)
      #expect(reading.statement(bytes.span, 0..<bytes.count) == fresh)
    }
  }
}

@Suite struct DurationReadingTests {
  @Test(arguments: [
    ("2h30", 150), ("2u30", 150), ("90 min", 90), ("90min", 90), ("3h", 180), ("3 heures", 180), ("2 uur", 120), ("1h 12m 20s", 72),
    ("1,5h", 90), ("1.5 h", 90), ("2:30", 150), ("2 h 30 min", 150), ("9h00-12h30", 210), ("9h30 - 12h", 150), ("van 9u tot 12u", 180),
    ("09:00 à 12:00", 180), ("13u30–16u", 150), ("de 9h à 12h30", 210), ("9:00/11:15", 135), ("0h45", 45), ("2H30", 150),
    ("45 minutes", 45), ("23h59", 1439),
  ])
  func lengthsAndHours(text: String, minutes: Int32) {
    #expect(DurationReading.minutes(text) == minutes)
  }

  @Test(arguments: [
    "", "bientôt", "0", "0h", "24h", "25h", "120", "-2h", "12h-9h", "9h-9h", "99999999999999999999h", "h", ":", "min", "1000000 min",
    "2h99x", "l'après-midi", "2 à 3h", "2-3 uur",
  ])
  func whatIsNoLength(text: String) { #expect(DurationReading.minutes(text) == nil) }

  @Test(
    arguments: [("00:20:00", 20), ("01:15:00", 75), ("1:30:00", 90), ("0:45:30", 45)] as [(String, Int32)])
  func aClockWithSeconds(text: String, minutes: Int32) {
    #expect(DurationReading.minutes(text) == minutes)
  }
}
