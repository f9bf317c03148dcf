import BilanModel
import Testing

@testable import BilanImport

/// The column that decides who counts is read, put together with others, or asked about: never put aside as needless.
@Suite struct DecidingColumnTests {
  private static let above = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n"

  private func sheet(_ rows: String, above: String = DecidingColumnTests.above, columns: [String] = [], name: String = "feuille.csv") throws -> SheetReading {
    var options = SessionOptions()
    options.columns = try columns.map { try #require(ColumnChoice($0)) }
    return try read(above + rows + "\n", name: name, options: options)
  }

  private func present(_ reading: SheetReading) -> Set<String> {
    Set(reading.content.attendances.filter { $0.presence == .present && $0.person >= 0 }.map { reading.content.people[Int($0.person)].key })
  }

  @Test(arguments: [
    ("Sur place", "En ligne"), ("Ter plaatse", "Online"), ("On site", "Remote"), ("Présentiel", "Distanciel"), ("Aanwezig", "Aanwezig via Teams"),
    ("Présent", "Visio"), ("VM", "NM"),
    ("9h", "13h"),
  ])
  func presentInEitherColumnIsPresent(first: String, second: String) throws {
    let reading = try sheet("Nom;Prénom;\(first);\(second)\nDupont;Anne;x;\nPetit;Luc;;x\nMaes;Els;x;x\nClaes;Jan;;")
    #expect(present(reading) == ["anne dupont", "luc petit", "els maes"], "\(reading.codes)")
    #expect(reading.first("B0211") == nil && reading.first("B0222") == nil)
    #expect(reading.first("B0235") != nil, "\(reading.codes)")
    #expect(reading.columns[.status] == "\(first) + \(second)")
  }

  @Test(arguments: [
    ("VM / NM", "x"), ("Aanw.", "✓"), ("Prés.", "1"), ("13h", "ü"), ("Zaal", "ja"), ("Signé le jour même", "oui"), ("Check", "yes"), ("K", "V"),
    ("Gezien", "☑"), ("Tour de table", "x"),
  ])
  func ticksUnderAnyTitleArePresence(title: String, tick: String) throws {
    let no = ["ja": "nee", "oui": "non", "yes": "no"][tick] ?? ""
    let reading = try sheet(
      "Nom;Prénom;\(title)\nDupont;Anne;\(tick)\nPetit;Luc;\(no)\nMaes;Els;\(tick)", above: "Liste de présence\n" + DecidingColumnTests.above)
    #expect(present(reading) == ["anne dupont", "els maes"], "\(reading.codes)")
    #expect(reading.diagnostics.allSatisfy { $0.problem.code != "B0201" })
    // Not by its title: said, with the way to say otherwise.
    if reading.first("B0233") == nil { #expect(reading.evidence[.status] == .title) }
  }

  @Test func severalColumnsOfTicksThatSayNothingAreAskedAbout() throws {
    let reading = try sheet("Nom;Prénom;Rouge;Bleu\nDupont;Anne;x;\nPetit;Luc;;x\nMaes;Els;;", above: "Liste de présence\n" + DecidingColumnTests.above)
    #expect(present(reading) == [])
    #expect(reading.diagnostics.filter { $0.problem.code == "B0234" }.map(\.place.header) == ["Rouge", "Bleu"])
    // Answered, as the question says.
    let answered = try sheet("Nom;Prénom;Rouge;Bleu\nDupont;Anne;x;\nPetit;Luc;;x\nMaes;Els;;", columns: ["status=Rouge", "none=Bleu"])
    #expect(present(answered) == ["anne dupont"])
    #expect(answered.first("B0234") == nil)
    let none = try sheet("Nom;Prénom;Rouge;Bleu\nDupont;Anne;x;\nPetit;Luc;;x\nMaes;Els;;", columns: ["none=Rouge", "none=Bleu"])
    #expect(present(none).count == 3)
  }

  /// A meal, a fee, a consent are no presence.
  @Test(arguments: ["Végétarien", "Repas", "Membre", "Droit à l'image", "Nieuwsbrief", "Betaald", "Newsletter", "Attest"])
  func ticksOfSomethingElseAreNot(title: String) throws {
    let reading = try sheet("Nom;Prénom;\(title)\nDupont;Anne;x\nPetit;Luc;\nMaes;Els;x", above: "Liste de présence\n" + DecidingColumnTests.above)
    #expect(present(reading).count == 3, "\(reading.codes)")
    let beside = try sheet("Nom;Prénom;\(title);Présent\nDupont;Anne;x;x\nPetit;Luc;;x\nMaes;Els;x;")
    #expect(present(beside) == ["anne dupont", "luc petit"])
    #expect(beside.first("B0234") == nil && beside.first("B0233") == nil)
  }

  @Test(arguments: [
    ("Status", "publish", "Attended", "Yes", "No"), ("Statut", "Validée", "Présence", "Oui", "Non"), ("Status", "goedgekeurd", "Aanwezig", "Ja", "Nee"),
  ])
  func theColumnThatTellsPresenceGoesFirst(state: String, word: String, title: String, yes: String, no: String) throws {
    for isFirst in [true, false] {
      func row(_ name: String, _ first: String, _ second: String) -> String { isFirst ? "\(name);\(first);\(second)" : "\(name);\(second);\(first)" }
      let rows = [
        row("Nom;Prénom", state, title), row("Dupont;Anne", word, yes), row("Petit;Luc", word, no), row("Maes;Els", "refund", ""), row("Claes;Jan", word, yes),
      ]
      let reading = try sheet(rows.joined(separator: "\n"))
      #expect(present(reading) == ["anne dupont", "claes jan"], "\(reading.codes)")
      #expect(reading.columns[.status] == title)
      #expect(reading.columns[.registration] == state)
      #expect(reading.first("B0209") == nil)
    }
  }

  @Test(arguments: ["Présent", "Aanwezig", "Attended"])
  func ofTwoColumnsOfOneTitleABlankOneSaysNothing(title: String) throws {
    for rows in ["Dupont;Anne;;x\nPetit;Luc;;", "Dupont;Anne;x;\nPetit;Luc;;"] {
      let reading = try sheet("Nom;Prénom;\(title);\(title)\n\(rows)")
      #expect(present(reading) == ["anne dupont"])
      #expect(reading.first("B0209") == nil)
    }
    let communes = try sheet("Nom;Prénom;Commune;Commune;Présent\nDupont;Anne;;Forest;x")
    #expect(communes.content.attendances.map(\.place.number) == [21007])
  }

  @Test func halfDaysBesideTheirSum() throws {
    let reading = try sheet(
      "Nom;Prénom;Lu matin;Lu après-midi;Ma matin;Présence\nDupont;Anne;x;x;;2/3 sessions\nPetit;Luc;;;;0/3 sessions\nMaes;Els;x;x;x;3/3 sessions")
    #expect(present(reading) == ["anne dupont", "els maes"], "\(reading.codes)")
  }

  @Test(arguments: [
    ("Rôle", "Formatrice", "Participante"), ("Rol", "Lesgever", "Deelnemer"), ("Role", "Organiser", "Participant"), ("Statut", "Animateur", "Participant"),
    ("Qui", "Intervenante", "Stagiaire"),
    ("Fonction", "Organisation", "Participant"),
  ])
  func whoLedTheSessionIsTold(title: String, staff: String, learner: String) throws {
    let reading = try sheet("Nom;Prénom;\(title);Présent\nDupont;Anne;\(staff);x\nPetit;Luc;\(learner);x\nMaes;Els;\(learner);\nClaes;Jan;\(staff);")
    #expect(present(reading) == ["anne dupont", "luc petit"], "\(reading.codes)")
    let told = try #require(reading.first("B0236"), "\(reading.codes)")
    #expect(told.problem.severity == .warning)
    #expect(told.values["count"] == .count(1))
    #expect(told.values["words"] == .list([staff]))
  }

  /// « staff: apart » leaves them out of the participants, in a grid too, and says how many they were.
  @Test(arguments: [
    ("Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Rôle;Présent\nDupont;Anne;Formatrice;x\nPetit;Luc;Participant;x\n", ["luc petit"]),
    ("Activité : DPO\nNom;Prénom;Rôle;12/03/2024;19/03/2024\nDupont;Anne;Formatrice;x;x\nPetit;Luc;Participant;x;\n", ["luc petit"]),
    ("Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Rôle\nDupont;Anne;Formatrice\nPetit;Luc;Participant\n", ["luc petit"]),
    ("Présences\nActivité : DPO\nDate : 12/03/2024\nNom;Prénom\nParticipants :\nPetit;Luc\nFormateurs :\nDupont;Anne\n", ["luc petit"]),
  ])
  func whoLedTheSessionIsCountedApart(text: String, here: [String]) throws {
    var project = testProject
    project.staff = .apart
    let reading = try read(text, project: project)
    #expect(present(reading) == Set(here), "\(reading.codes)")
    // They are not among those who registered and did not come either, who would lower the attendance rate.
    #expect(Set(reading.content.attendances.map { reading.content.people[Int($0.person)].key }).count == here.count, "\(reading.codes)")
    #expect(reading.first("B0251")?.values["count"] == .count(1), "\(reading.codes)")
    #expect(reading.first("B0236") == nil)
  }

  /// Programs of meetings count whoever led it among those who came; so may whoever wrote the number of a list or of a column. Any other number is told.
  @Test(arguments: [
    "1. Summary\nMeeting title\tDPO\nAttended participants\t%\nStart time\t10/21/24, 9:01:12 AM\nEnd time\t10/21/24, 12:03:40 PM\n\n2. Participants\n"
      + "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole\n"
      + "Sofie Peeters\t10/21/24, 9:01:12 AM\t10/21/24, 12:03:40 PM\t3h 2m 28s\tsofie@example.be\tOrganizer\n"
      + "Karim Benali\t10/21/24, 9:04:33 AM\t10/21/24, 12:03:11 PM\t2h 40m 2s\tkarim@example.be\tAttendee\n"
      + "Els Maes\t10/21/24, 9:05:10 AM\t10/21/24, 11:58:00 AM\t2h 52m 50s\t\tAttendee\n",
    "Nombre de participants : %\nActivité : DPO\nDate : 12/03/2024\nNom;Prénom;Rôle;Présent\nDupont;Anne;Formatrice;x\nPetit;Luc;Participant;x\nMaes;Els;Participante;x\n",
    "Activité : DPO\nNom;Prénom;Rôle;12/03/2024;19/03/2024\nDupont;Anne;Formatrice;x;x\nPetit;Luc;Participant;x;\nMaes;Els;Participante;x;x\nTotal;;;%;\n",
  ])
  func whoIsCountedApartMayBeAnnounced(text: String) throws {
    var project = testProject
    project.staff = .apart
    for (number, isTold) in [("2", false), ("3", false), ("4", true), ("1", true)] {
      let reading = try read(text.replacing("%", with: number), project: project, options: SessionOptions(activity: "1/dpo"))
      #expect(reading.first("B0251")?.values["count"] == .count(1), "\(reading.codes)")
      #expect(reading.codes.contains("B0237") == isTold, "\(number): \(reading.codes)")
    }
  }

  /// A profession is no part in the session.
  @Test func aProfessionIsNotTold() throws {
    let reading = try sheet("Nom;Prénom;Fonction;Présent\nDupont;Anne;Formatrice;x\nPetit;Luc;Assistant social;x")
    #expect(reading.first("B0236") == nil)
  }

  @Test(arguments: ["Statut de l'inscription", "Order status", "Inscrit", "Valide"])
  func theColumnByWhichRowsAreLeftOutIsShown(title: String) throws {
    let reading = try sheet("Nom;Prénom;\(title);Présent\nDupont;Anne;oui;x\nPetit;Luc;annulé;\n")
    #expect(reading.columns[.registration] == title)
    #expect(reading.first("B0407") != nil)
    #expect(reading.diagnostics.allSatisfy { $0.problem.code != "B0201" })
  }

  /// « Oui » under « Valide » is no presence; « Checked in » is.
  @Test func aValidRegistrationIsNoPresence() throws {
    #expect(present(try sheet("Nom;Prénom;Valide\nDupont;Anne;oui\nPetit;Luc;oui")) == [])
    #expect(present(try sheet("Nom;Prénom;Statut du billet\nDupont;Anne;Checked in\nPetit;Luc;Valide")) == ["anne dupont"])
  }

  @Test func nobodyAtAllIsTold() throws {
    let reading = try sheet("Nom;Prénom;Checked in\nDupont;Anne;No\nPetit;Luc;No\nMaes;Els;No")
    #expect(present(reading) == [])
    #expect(reading.first("B0238")?.values["count"] == .count(3))
  }

  // MARK: - What is said is true

  @Test func aRowThatIsNobodyIsNotSaidToCount() throws {
    let reading = try sheet("Nom;Prénom;Présent\nDupont;Anne;x\nAnonyme;;\n?;;x\n;;oui")
    #expect(reading.diagnostics.filter { $0.problem.code == "B0324" }.map(\.place.text) == ["Anonyme"])
    #expect(reading.diagnostics.filter { $0.problem.code == "B0306" }.map(\.place.text) == ["?"])
    #expect(reading.first("B0408")?.values["count"] == .count(2))
    #expect(reading.first("B0323")?.values["count"] == .count(1))
    // Where the list as a whole makes nobody present, no row without a name counts either.
    let registered = try sheet("Nom;Prénom\nDupont;Anne\nAnonyme;", above: "Inscriptions\n" + DecidingColumnTests.above)
    #expect(registered.first("B0306") == nil && registered.first("B0408") == nil)
    #expect(registered.first("B0324") != nil)
    let listed = try sheet("Nom;Prénom\nDupont;Anne\nAnonyme;", above: "Présences\n" + DecidingColumnTests.above)
    #expect(listed.first("B0306") != nil && listed.first("B0408") != nil)
  }
}
