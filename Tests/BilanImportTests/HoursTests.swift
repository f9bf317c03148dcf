import BilanModel
import Testing

@testable import BilanImport

/// Hours of sessions: past midnight, in three languages, and what cannot be read.
@Suite struct HoursTests {
  @Test(arguments: [
    ("22h-1h", 180 as Int32?), ("20h30 à 0h15", 225), ("van 22u tot 1u", 180), ("22 uur - 1 uur", 180), ("10 pm – 1 am", 180), ("8:30 p.m. to 11:00 p.m.", 150),
    ("18h à minuit", 360), ("9-12h", 180), ("9h-12h et 13h-16h", 360), ("09:00:00 - 12:00:00", 180), ("14 heures à 16 heures", 120), ("20u00 → 23u30", 210),
    ("2-5pm", 180), ("10-11am", 60), ("0h-23h59", 1439), ("9h-16h (pause 12h-13h)", nil),
    // Half a day at most, and only from noon on: anything else is a slip.
    ("9h-1h", nil), ("12h-9h", nil), ("9h-9h", nil), ("14h", nil), ("en soirée", nil), ("9h 12h 14h", nil),
  ])
  func aSpan(text: String, minutes: Int32?) { #expect(DurationReading.spanMinutes(text) == minutes) }

  @Test(arguments: [("1:59", 119 as Int32?), ("0:59:59", 59), ("1:60", nil), ("0:20:60", nil)])
  func hoursAndMinutesInFields(text: String, minutes: Int32?) { #expect(DurationReading.minutes(text) == minutes) }

  private func reading(_ line: String) throws -> SheetReading {
    try read("Activité : Stress vicariant des professionnels\nDate : 08/06/2024\n\(line)\nNom;Prénom;Présent\nDupont;Anne;x\n")
  }

  @Test(arguments: [
    ("Horaire : 22h-1h", 180 as Int32), ("Uren: 20u tot 0u30", 270), ("Time: 9 pm - 12 am", 180), ("Horaire;22h;", -1),
    ("Heure de début : 21h\nHeure de fin : 0h30", 210),
    ("Beginuur: 14u\nEinduur: 16u30", 150), ("Durée : 2h30", 150), ("Horaire : 9h-12h et 13h-16h", 360), ("Heure : 14h", -1),
  ])
  func theLengthOfASession(line: String, minutes: Int32) throws {
    let reading = try reading(line)
    #expect(reading.content.sessions.first?.minutes == (minutes < 0 ? nil : minutes), "\(reading.codes)")
    #expect(reading.content.sessions.first?.key.day == day("2024-06-08"))
    #expect(reading.first("B0308") == nil)
  }

  /// Never the activity's own length in silence.
  @Test(arguments: ["Horaire : en soirée", "Uren: de hele namiddag", "Hours: 9h-1h", "Durée : longue", "Horaire : 14h à ?h (voir affiche)"])
  func aLengthThatCannotBeReadIsSaid(line: String) throws {
    let reading = try reading(line)
    #expect(reading.content.sessions.first?.minutes == nil)
    #expect(reading.first("B0308") != nil, "\(reading.codes)")
  }

  /// What two columns of times, or one of spans, say is the session's length; where rows of one session differ, the project's own is used.
  @Test(
    arguments: [
      ("Date;Activité;Début;Fin;Nom;Prénom\n12/03/2024;DPO;22:00;01:00;Dupont;Anne\n12/03/2024;DPO;22:00;01:00;Petit;Luc\n", 180),
      ("Datum;Activiteit;Van;Tot;Naam;Voornaam\n12/03/2024;DPO;14u00;17u30;Dupont;Anne\n", 210),
      ("Date;Activité;Horaire;Nom;Prénom\n12/03/2024;DPO;9h-12h;Dupont;Anne\n", 180),
      ("Date;Activité;Heure de début;Heure de fin;Nom;Prénom;Présent\n12/03/2024;DPO;9h30;12h;Dupont;Anne;x\n", 150),
      ("Date;Activité;Début;Fin;Nom;Prénom\n12/03/2024;DPO;9:00;12:00;Dupont;Anne\n12/03/2024;DPO;10:00;11:00;Petit;Luc\n", nil),
      ("Date;Activité;Heure;Nom;Prénom\n12/03/2024;DPO;9h30;Dupont;Anne\n", nil),
      ("Date;Activité;Arrivée;Départ;Nom;Prénom\n12/03/2024;DPO;9:00;12:00;Dupont;Anne\n", nil),
    ] as [(String, Int32?)]) func hoursInColumnsAreALength(text: String, minutes: Int32?) throws
  {
    #expect(try read(text).content.sessions.map(\.minutes) == [minutes])
  }
}
