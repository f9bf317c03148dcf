import BilanModel
import Testing

@testable import BilanImport

/// Words of state wherever they stand: in a cell, a header, a title, a legend, the place of a signature, the name of a file.
@Suite struct StatusWordTests {
  static let above = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n"

  func sheet(_ rows: String, above: String = StatusWordTests.above, name: String = "feuille.csv", statuses: [String] = []) throws -> SheetReading {
    var options = SessionOptions()
    options.statuses = try statuses.map { try #require(StatusChoice($0)) }
    return try read(above + rows + "\n", name: name, options: options)
  }

  func present(_ reading: SheetReading) -> Set<String> {
    Set(reading.content.attendances.filter { $0.presence == .present && $0.person >= 0 }.map { reading.content.people[Int($0.person)].key })
  }

  func numberPresent(_ reading: SheetReading) -> Int { reading.content.attendances.count { $0.presence == .present } }

  // MARK: - Classes of words

  @Test(arguments: [
    ("Rendez-vous honoré", Presence.present), ("Afspraak nagekomen", .present), ("Appointment kept", .present), ("a participé", .present),
    ("Participé", .present),
    ("heeft deelgenomen", .present), ("par Zoom", .present), ("op afstand", .present), ("in person", .present), ("est venue", .present),
    ("Absence non excusée", .absent), ("ongewettigd afwezig", .absent), ("did not attend", .absent), ("non honoré", .absent), ("s'est désistée", .absent),
    ("Absence justifiée", .excused), ("gewettigd afwezig", .excused), ("sick leave", .excused), ("en congé", .excused), ("hospitalisé", .excused),
    ("Participe", .registered), ("Participera", .registered), ("neemt deel", .registered), ("will attend", .registered), ("verwacht", .registered),
    ("attendue", .registered),
    ("Je serai présente", .registered), ("Ik zal er zijn", .registered),
  ])
  func aWordHasOneClass(word: String, presence: Presence) throws {
    let reading = try sheet("Nom;Prénom;Statut\nDupont;Anne;\(word)\nPetit;Luc;présent")
    #expect(reading.presences["anne dupont"] == presence, "\(reading.codes)")
    #expect(reading.presences["luc petit"] == .present)
    #expect(reading.first("B0303") == nil)
  }

  @Test(arguments: [
    "à renseigner", "Rendez-vous à venir", "nog in te vullen", "onbekend", "not recorded", "?", "présent ?", "non saisi", "te bevestigen", "idem",
  ])
  func whatSaysThatNothingWasNotedIsToldOnce(word: String) throws {
    let reading = try sheet("Nom;Prénom;Statut\nDupont;Anne;\(word)\nMaes;Els;\(word)\nPetit;Luc;présent")
    #expect(present(reading) == ["luc petit"])
    let told = reading.diagnostics.filter { $0.problem.code == "B0320" }
    #expect(told.map(\.place.text) == [word])
    #expect(told.first?.values["count"] == .count(2))
    #expect(told.first?.problem.severity == .warning)
  }

  @Test(arguments: ["zz", "flottant", "half half", "in behandeling genomen door Jan", "maybe later"])
  func aWordInNoClassIsAskedOnceWithTheNumberOfItsRows(word: String) throws {
    let reading = try sheet("Nom;Prénom;Statut\nDupont;Anne;\(word)\nMaes;Els;\(word.uppercased())\nPetit;Luc;présent")
    #expect(present(reading) == ["luc petit"])
    let told = reading.diagnostics.filter { $0.problem.code == "B0303" }
    #expect(told.count == 1)
    #expect(told.first?.values["count"] == .count(2))
    #expect(told.first?.message(in: .fr).contains("2 lignes") == true)
  }

  @Test func registeredBesideThosePresentIsToldWithItsNumber() throws {
    for (word, header) in [("Inscrit", "Statut"), ("Ingeschreven", "Status"), ("Registered", "Attendance"), ("Participe", "Présence")] {
      let reading = try sheet("Nom;Prénom;\(header)\nDupont;Anne;\(word)\nMaes;Els;\(word)\nPetit;Luc;x")
      #expect(present(reading) == ["luc petit"])
      #expect(reading.first("B0321")?.values["count"] == .count(2), "\(word): \(reading.codes)")
    }
  }

  @Test(arguments: ["Inscrit", "Ingeschreven", "Registered", "Inscrits", "Uitgenodigd", "Attendu"])
  func crossesOfThoseWhoRegisteredArePresenceInNoLanguage(header: String) throws {
    let alone = try sheet("Nom;Prénom;\(header)\nDupont;Anne;x\nPetit;Luc;x", above: "Liste de présence\n" + StatusWordTests.above)
    #expect(present(alone) == [])
    #expect(alone.first("B0213") != nil, "\(alone.codes)")
    // Beside a column of presence they say nothing; who came without having registered came.
    let both = try sheet("Nom;Prénom;\(header);Présent\nDupont;Anne;x;\nPetit;Luc;x;x\nMaes;Els;non;x")
    #expect(present(both) == ["luc petit", "els maes"])
  }

  @Test(arguments: [
    ("0,5", true), ("0.5", true), ("½", true), ("1/2", true), ("0,0", false), ("0/3 sessions", false), ("2/3 sessions", true), ("2/3 séances", true),
    ("1,0", true),
  ])
  func aShareOfASessionIsAPresence(share: String, isPresent: Bool) throws {
    let reading = try sheet("Nom complet;21/10/2024;28/10/2024\nAnne Dupont;\(share);1\nLuc Petit;1;0", above: "Axe : 1\nActivité : DPO\n")
    #expect(numberPresent(reading) == (isPresent ? 3 : 2))
    let isPart = ["0,5", "0.5", "½", "1/2"].contains(share)
    #expect((reading.first("B0322") != nil) == isPart, "\(reading.codes)")
  }

  // MARK: - Sessions not held

  @Test(arguments: [
    "Séance annulée", "Séance reportée au 28/10", "AFGELAST", "Vergadering geannuleerd wegens ziekte", "n'a pas eu lieu (grève)", "Vergadering: geen doorgang",
    "De sessie ging niet door",
    "Session cancelled", "Meeting postponed to 4 November", "Uitgesteld naar 04/11",
  ])
  func aTitleSaysThatNobodyCame(title: String) throws {
    for column in ["Présent", "Signature", "Service"] {
      let reading = try sheet("Nom;Prénom;\(column)\nDupont;Anne;x\nPetit;Luc;x", above: "\(title)\n" + StatusWordTests.above)
      #expect(present(reading) == [], "\(title), \(column)")
      #expect(reading.first("B0230")?.problem.severity == .warning, "\(title), \(column): \(reading.codes)")
    }
  }

  @Test func theDayTheActivityOrTheFileSaysSoToo() throws {
    let rows = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x"
    for above in [
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024 - n'a pas eu lieu\n", "As : 1\nActiviteit : DPO (afgelast)\nDatum : 21/10/2024\n",
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024 (reportée au 28/10/2024)\n",
    ] {
      let reading = try sheet(rows, above: above)
      #expect(!reading.isRefused, "\(above): \(reading.codes)")
      #expect(present(reading) == [], "\(above)")
      #expect(reading.content.sessions.map(\.key.day) == [day("2024-10-21")], "\(above)")
    }
    #expect(present(try sheet(rows, name: "2024-10-21 dpo annulé.csv")) == [])
    #expect(present(try sheet(rows, name: "2024-10-21 dpo geannuleerd.csv")) == [])
  }

  @Test(arguments: [
    "Remplace la séance annulée du 14/10/2024", "Séance reportée du 14/10/2024", "Séance non annulée", "Ter vervanging van de afgelaste sessie",
    "La séance du 14/10/2024 est annulée",
    "Sessie uitgesteld van 14 oktober",
  ])
  func aSessionHeldInThePlaceOfAnotherIsHeld(title: String) throws {
    let reading = try sheet("Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x", above: "\(title)\n" + StatusWordTests.above)
    #expect(present(reading) == ["anne dupont", "luc petit"])
    #expect(reading.first("B0230") == nil)
  }

  @Test(arguments: [
    "28/10/2024 (annulée)", "28/10/2024 - afgelast", "28/10/2024 (reportée au 04/11/2024)", "28/10/2024 geen les", "28/10/2024 cancelled",
    "28/10/2024 : pas eu lieu",
  ])
  func aColumnOfAGridSaysSo(header: String) throws {
    let reading = try sheet("Nom complet;21/10/2024;\(header)\nAnne Dupont;x;x\nLuc Petit;;x", above: "Axe : 1\nActivité : DPO\n")
    #expect(reading.content.sessions.map(\.key.day) == [day("2024-10-21")])
    #expect(numberPresent(reading) == 1)
    #expect(reading.first("B0231")?.problem.severity == .warning, "\(reading.codes)")
  }

  @Test func aRowOfASessionNotHeldDoesNotCount() throws {
    let reading = try sheet(
      "Nom;Prénom;Date;Présence\nDupont;Anne;21/10/2024;x\nDupont;Anne;28/10/2024;séance annulée\nPetit;Luc;28/10/2024;afgelast",
      above: "Axe : 1\nActivité : DPO\n")
    #expect(numberPresent(reading) == 1)
    #expect(reading.first("B0407") != nil)
  }

  // MARK: - Lists of people who were not there

  @Test(arguments: [
    ("Liste des absents", Presence.absent), ("Personnes excusées", .excused), ("Verontschuldigden", .excused), ("Afwezigen op 21 oktober", .absent),
    ("Apologies", .excused),
    ("Absences du 21/10/2024", .absent),
  ])
  func aListOfAbsentPeopleMakesNobodyPresent(title: String, presence: Presence) throws {
    let reading = try sheet("Nom;Prénom;Service\nDupont;Anne;CPAS\nPetit;Luc;CPAS", above: "\(title)\n" + StatusWordTests.above)
    #expect(reading.presences == ["anne dupont": presence, "luc petit": presence])
    #expect(reading.first("B0232") != nil, "\(reading.codes)")
  }

  @Test func theNameOfTheFileSaysSo() throws {
    #expect(present(try sheet("Nom;Prénom\nDupont;Anne\nPetit;Luc", name: "absents 2024-10-21.csv")) == [])
    #expect(present(try sheet("Naam;Voornaam\nDupont;Anne\nPetit;Luc", name: "verontschuldigd.csv")) == [])
    // A list of both is a list of presence.
    #expect(present(try sheet("Nom;Prénom\nDupont;Anne", above: "Présents et excusés\n" + StatusWordTests.above)) == ["anne dupont"])
  }

  @Test(arguments: ["Excusés (2) :", "Verontschuldigd", "Absents non excusés :", "Se sont excusés", "Afwezigen (1)"])
  func aLineBetweenRowsDividesTheList(line: String) throws {
    let reading = try sheet("Nom;Prénom;Service\nDupont;Anne;CPAS\n\(line);;\nPetit;Luc;CPAS", above: "Présences\n" + StatusWordTests.above)
    #expect(present(reading) == ["anne dupont"])
  }

  @Test func namesInOneLineBehindExcusedAreNobodyHere() throws {
    for line in ["Excusés : Luc Petit, Els Maes;", "Verontschuldigd: Luc Petit;", "Absents :;Luc Petit"] {
      let reading = try sheet("Nom;Prénom\nDupont;Anne\n\(line)", above: "Présences\n" + StatusWordTests.above)
      #expect(present(reading) == ["anne dupont"], "\(line)")
      #expect(reading.source.rowsRead == 1, "\(line)")
    }
  }

  // MARK: - In the place of a signature

  @Test(arguments: [
    ("AD", true), ("A. Dupont", true), ("dupont", true), ("~~~", true), ("x", true), ("en visio", true), ("via Teams", true), ("exc.", false), ("abs", false),
    ("verontschuldigd", false),
    ("niet aanwezig", false), ("—", false), ("P.O. Claes", false), ("voir autre feuille", false), ("pour Luc", false), ("grippe", false), ("i.o. Els", false),
  ])
  func wordsInTheColumnOfSignatures(text: String, isPresent: Bool) throws {
    let reading = try sheet("Nom;Prénom;Signature\nDupont;Anne;\(text)\nPetit;Luc;LP")
    #expect(present(reading) == (isPresent ? ["anne dupont", "luc petit"] : ["luc petit"]), "\(reading.codes)")
    let isAsked = ["P.O. Claes", "voir autre feuille", "pour Luc", "grippe", "i.o. Els"].contains(text)
    #expect(reading.diagnostics.contains { ["B0303", "B0320"].contains($0.problem.code) } == isAsked, "\(reading.codes)")
  }

  @Test func initialsInAColumnOfPresenceSign() throws {
    let reading = try sheet("Nom;Prénom;Présent\nOuali;Nadia;NO\nClaes;Pieter;PC\nMartins;Rosa;RM\nKaya;Ines;\nDiallo;Awa;ZZ")
    #expect(present(reading) == ["nadia ouali", "claes pieter", "martins rosa"])
    #expect(reading.first("B0303")?.place.text == "ZZ")
    // Without anybody's initials, « NO » is the English word.
    #expect(present(try sheet("Name;First name;Present\nOuali;Nadia;NO\nClaes;Pieter;YES")) == ["claes pieter"])
  }

  @Test func initialsInThePlaceOfNamesIdentifyNobody() throws {
    for header in ["Initiales;Présent", "Initialen;Aanwezig"] {
      let reading = try sheet("\(header)\nN.O.;x\nPC;x\nR.M.;")
      #expect(reading.content.attendances.count { $0.presence == .present && $0.person < 0 } == 2)
      #expect(reading.content.people.isEmpty)
      #expect(reading.codes.filter { $0 == "B0306" }.count == 2)
    }
  }

  // MARK: - Intentions

  /// What a form was answered before the day is what people meant to do.
  @Test func anAnswerGivenBeforeTheDayIsAnIntention() throws {
    for (stamp, title, yes) in [("Horodateur", "Présence", "Oui"), ("Tijdstempel", "Aanwezig", "Ja"), ("Timestamp", "Attendance", "Yes")] {
      let reading = try sheet("\(stamp);Nom;Prénom;\(title)\n2024-10-14 10:00;Dupont;Anne;\(yes)\n2024-10-21 18:00;Petit;Luc;\(yes)")
      #expect(present(reading) == ["luc petit"], "\(stamp)")
      #expect(reading.first("B0239")?.values["count"] == .count(1))
    }
    // A cross is somebody's own mark, made on the day.
    #expect(present(try sheet("Horodateur;Nom;Prénom;Présence\n2024-10-14 10:00;Dupont;Anne;x")) == ["anne dupont"])
  }

  // MARK: - Taught

  @Test func aWordIsTaught() throws {
    let rows = "Nom;Prénom;Statut\nDupont;Anne;Bien reçue\nPetit;Luc;Perdu de vue\nMaes;Els;présent"
    #expect(try sheet(rows).codes.filter { $0 == "B0303" }.count == 2)
    let reading = try sheet(rows, statuses: ["bien REÇUE=present", "Perdu de vue=absent", "Autre=excused"])
    #expect(reading.presences == ["anne dupont": .present, "luc petit": .absent, "els maes": .present])
    #expect(reading.first("B0303") == nil)
    // Only what the file needed is worth remembering.
    #expect(
      Set(reading.answers) == [
        .init(kind: .status, key: "bien recue", answer: "bien REÇUE=present"), .init(kind: .status, key: "perdu de vue", answer: "Perdu de vue=absent"),
      ])
  }

  @Test func whatWasTaughtIsRememberedAndSaid() throws {
    let choice = LayoutChoice(id: 1, kind: .status, key: "flottant", answer: "Flottant=excused", madeOn: day("2024-01-01"), file: "x.csv")
    let folder = try Folder()
    var importer = Importer(project: testProject, remembered: [choice])
    let reading = importer.read(try folder.write("a.csv", StatusWordTests.above + "Nom;Prénom;Statut\nDupont;Anne;Flottant\nPetit;Luc;x\n"))
    #expect(reading.presences["anne dupont"] == .excused)
    #expect(reading.first("B0218")?.values["answer"] == .text("Flottant=excused"))
    #expect(reading.answers.isEmpty)
  }

  @Test(arguments: [("a=b=present", "a=b", StatusChoice.Meaning.present), ("?=unknown", "?", .unknown), (" Venu =absent", "Venu", .absent)])
  func howAnAnswerIsWritten(text: String, word: String, meaning: StatusChoice.Meaning) throws {
    let choice = try #require(StatusChoice(text))
    #expect((choice.word, choice.meaning) == (word, meaning))
    #expect(StatusChoice(choice.description) == choice)
  }

  @Test(arguments: ["", "present", "=present", "x=", "x=Present", "x=venu"]) func whatIsNoAnswer(text: String) { #expect(StatusChoice(text) == nil) }
}
