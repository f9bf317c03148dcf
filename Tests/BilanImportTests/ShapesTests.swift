import BilanModel
import Testing

@testable import BilanImport

/// Shapes in which days and activities stand elsewhere than in a line of their own: read, or asked about by what was seen.
@Suite struct ShapesTests {
  /// `3/film 2024-03-12 2` for each session with somebody present: how many were.
  private func present(_ reading: SheetReading) -> [String] {
    var counts: [String: Int] = [:]
    for row in reading.content.attendances where row.presence == .present {
      let key = reading.content.sessions[Int(row.session)].key
      counts["\(key.axis)/\(key.activity) \(key.day)", default: 0] += 1
    }
    return counts.map { "\($0.key) \($0.value)" }.sorted()
  }

  @Test(arguments: [
    // Activities over days, days over activities, both in one cell; in three languages.
    "Nom,Prénom,Ateliers outil DPO,Stress vicariant des professionnels\n,,12/03/2024,19/03/2024\nDupont,Anne,Y,Y\nPetit,Luc,Y,\n",
    "Naam;Voornaam;12/03/2024;19/03/2024\n;;Workshops DPO-tool;Plaatsvervangende stress\nDupont;Anne;x;x\nPetit;Luc;x;\n",
    "Name;First name;DPO workshops 12/03/2024;Vicarious stress 19/03/2024\nDupont;Anne;x;x\nPetit;Luc;x;\n",
    ";;12/03/2024;19/03/2024\nNom;Prénom;Ateliers outil DPO;Stress vicariant des professionnels\nDupont;Anne;x;x\nPetit;Luc;x;\n",
  ])
  func activitiesInHeaders(text: String) throws {
    let reading = try read(text)
    #expect(present(reading) == ["1/dpo 2024-03-12 2", "1/stress-vicariant 2024-03-19 1"], "\(reading.codes)")
    // An answer for the whole sheet would make one of them vanish.
    let answered = try read(text, options: SessionOptions(activity: "1/dpo"))
    #expect(answered.isRefused)
    #expect(answered.codes.contains("B0249"))
  }

  @Test func aMergedActivityStandsOverItsDays() throws {
    let reading = try read("Nom;Ateliers outil DPO;;Stress vicariant des professionnels\n;12/03/2024;19/03/2024;26/03/2024\nAnne Dupont;x;x;\nLuc Petit;;x;x\n")
    #expect(present(reading) == ["1/dpo 2024-03-12 1", "1/dpo 2024-03-19 2", "1/stress-vicariant 2024-03-26 1"], "\(reading.codes)")
  }

  @Test(arguments: [
    ("Activité : DPO\nMois : mars 2024\n", "feuille.csv"), ("Activiteit: DPO\nMaand;maart 2024\n", "feuille.csv"),
    ("Activity: DPO\nMarch 2024\n", "feuille.csv"),
    ("Activité : DPO\n", "presences mars 2024.csv"), ("Activité : DPO\n", "2024-03 registre.csv"),
  ])
  func aGridOfAMonth(above: String, name: String) throws {
    let reading = try read("\(above)Nom;Prénom;4;5;8;9;Total P\nDupont;Anne;P;HD;A;WE;2\nPetit;Luc;P;P;L;WE;2\n", name: name)
    #expect(present(reading) == ["1/dpo 2024-03-04 2", "1/dpo 2024-03-05 2"], "\(reading.codes)")
    #expect(reading.first("B0331") != nil)
    // `--date` is for a sheet of one day, and changes nothing here.
    #expect(
      present(try read("\(above)Nom;Prénom;4;5;8;9\nDupont;Anne;P;P;A;WE\nPetit;Luc;P;P;L;WE\n", name: name, options: SessionOptions(date: day("2024-03-31"))))
        .count == 2)
  }

  /// `1, 2, 3` may be numbers of sessions, and without a month nothing is known: asked, and an answer about one day does not help.
  @Test(arguments: [
    "Activité : DPO\nmars 2024\nNom;Prénom;1;2;3\n", "Activité : DPO\nNom;Prénom;4;5;8\n", "Activité : DPO\nmars 2024\navril 2024\nNom;Prénom;4;5;8\n",
  ])
  func numbersThatMayBeAnything(above: String) throws {
    for options in [SessionOptions(), SessionOptions(date: day("2024-03-04"))] {
      let reading = try read("\(above)Dupont;Anne;P;P;A\nPetit;Luc;A;P;P\n", options: options)
      #expect(reading.isRefused)
      #expect(reading.codes.contains("B0215"), "\(reading.codes)")
    }
  }

  @Test func amountsUnderNumbersAreNoMarks() throws {
    let reading = try read("Activité : DPO\nmars 2024\nNom;Prénom;4;5;8\nDupont;Anne;12;15;9\nPetit;Luc;10;11;14\n")
    #expect(present(reading) == [])
  }

  @Test(arguments: [
    ("Séances suivies", "12/03/2024, 19/03/2024"), ("Gevolgde sessies", "12/03 en 19/03/2024"), ("Sessions attended", "12 and 19 March 2024"),
    ("Dates", "12/03/2024 ; 19/03/2024"),
    ("Date", "12/03/2024 + 19/03/2024"), ("Séances suivies", "mardi 12 mars 2024|mardi 19 mars 2024"),
  ])
  func daysInOneCell(title: String, cell: String) throws {
    let text = "Activité : DPO\nListe de présence\nNom\tPrénom\t\(title)\nDupont\tAnne\t\(cell)\nPetit\tLuc\t19/03/2024\n"
    #expect(present(try read(text)) == ["1/dpo 2024-03-12 1", "1/dpo 2024-03-19 2"])
    let answered = try read(text, options: SessionOptions(date: day("2024-03-12")))
    #expect(answered.isRefused)
    #expect(answered.codes.contains("B0249"), "\(answered.codes)")
  }

  @Test func daysThatPeopleChoseAreNotAttended() throws {
    let reading = try read("Activité : DPO\nNom;Prénom;Séances choisies\nDupont;Anne;12/03/2024, 19/03/2024\nPetit;Luc;19/03/2024\n")
    #expect(present(reading) == [])
    #expect(reading.content.attendances.count == 3)
  }

  /// Days between two dates are a question, and so is a list of which a part is none.
  @Test(arguments: ["12/03/2024 - 14/03/2024", "du 12/03/2024 au 14/03/2024", "12-14/03/2024", "12/03/2024, bientôt"])
  func aSpanInACellIsAsked(cell: String) throws {
    let reading = try read("Activité : DPO\nDate;Nom;Prénom;Présent\n\(cell);Dupont;Anne;x\n12/03/2024;Petit;Luc;x\n")
    #expect(present(reading) == ["1/dpo 2024-03-12 1"])
    #expect(reading.codes.contains("B0301"), "\(reading.codes)")
  }

  @Test func ofTwoColumnsOfDatesTheOneThatWasHeldHolds() throws {
    for (planned, held) in [("Date prévue", "Date réelle"), ("Geplande datum", "Werkelijke datum"), ("Planned date", "Actual date")] {
      let reading = try read("Activité : DPO\n\(planned);\(held);Nom;Prénom;Présent\n18/12/2023;15/01/2024;Dupont;Anne;x\n")
      #expect(present(reading) == ["1/dpo 2024-01-15 1"], "\(held)")
    }
    let asked = try read("Activité : DPO\nEncodé le;Rencontre du;Nom;Prénom;Présent\n18/12/2023;15/01/2024;Dupont;Anne;x\n")
    #expect(asked.first("B0244")?.message(in: .fr).contains("Encodé le, Rencontre du") == true, "\(asked.codes)")
    #expect(asked.isRefused)
  }

  @Test(arguments: [
    "Réunion;;\nDate;Dupont Anne;Petit Luc\n12/03/2024;x;x\n19/03/2024;;x\n", "Datum;Dupont Anne;Petit Luc;Claes An\n12/03/2024;1;0;1\n19/03/2024;0;1;1\n",
    ";Anne Dupont;Luc Petit\n12 March 2024;present;absent\n19 March 2024;present;present\n",
  ])
  func aTableTurnedRoundIsNamed(text: String) throws {
    let reading = try read(text)
    #expect(reading.isRefused)
    #expect(reading.codes.contains("B0245"), "\(reading.codes)")
    // No name in full.
    #expect(reading.first("B0245")?.message(in: .fr).contains("Dupont") == false)
  }

  @Test(arguments: [
    ("Semaine", "S12 2024"), ("Week", "week 12 2024"), ("Semaine", "2024-W12"), ("Semaine", "12 (2024)"), ("Week", "W12 2024"),
  ])
  func countsOfAWeek(title: String, cell: String) throws {
    let reading = try read("\(title);Indicateur;Commune;Nombre\n\(cell);Affiches distribuées;Forest;40\n")
    #expect(reading.content.counts.map { "\($0.day) \($0.lastDay) \($0.value)" } == ["2024-03-18 2024-03-24 40"], "\(reading.codes)")
    let answered = try read(
      "\(title);Indicateur;Commune;Nombre\n\(cell);Affiches distribuées;Forest;40\n\(cell.replacing("12", with: "13"));Affiches distribuées;Forest;60\n",
      options: SessionOptions(date: day("2024-03-18")))
    #expect(answered.isRefused)
  }

  @Test func weeksOfAGridNameNoDay() throws {
    for title in ["S12", "Semaine 12", "Week 12"] {
      let reading = try read("Activité : DPO\n2024\nNom;Prénom;\(title);\(title.replacing("12", with: "13"))\nDupont;Anne;x;x\nPetit;Luc;x;\n")
      #expect(reading.isRefused, "\(title)")
      #expect(present(reading) == [])
    }
  }

  // MARK: - Communes

  @Test func communesThatAreMissingAreCounted() throws {
    let people = "Nom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\nPetit;Luc;;x\n"
    #expect(try read("Activité : DPO\nDate : 12/03/2024\n" + people).first("B0247")?.values["count"] == .count(1))
    #expect(try read("Activité : DPO\nDate : 12/03/2024\nCommune : Forest\n" + people).first("B0247") == nil)
    let offered = try read("Activité : DPO\nDate : 12/03/2024\n" + people, name: "dpo anderlecht.csv")
    #expect(offered.first("B0248")?.hint(in: .fr).contains("--commune \"Anderlecht\"") == true)
    #expect(try read("Rencontre – Forest\nActivité : DPO\nDate : 12/03/2024\n" + people).first("B0248") != nil)
  }

  @Test func anUnknownPlaceIsToldOnce() throws {
    let reading = try read(
      "Activité : DPO\nDate : 12/03/2024\nNom;Commune;Présent\nAnne Dupont;Roubaix;x\nLuc Petit;Roubaix;x\nAn Claes;Paris;x\nIda Maes;Forest;x\n")
    let told = reading.diagnostics.filter { $0.problem == .unknownCommune }
    #expect(told.map { $0.place.text ?? "" } == ["Roubaix", "Paris"])
    #expect(told.map { $0.values["count"] } == [.count(2), .count(1)])
  }
}
