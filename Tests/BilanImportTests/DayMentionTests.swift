import BilanModel
import Testing

@testable import BilanImport

/// Which day above a table is that of the session, and which is of something else.
@Suite struct DayMentionTests {
  private func header(_ text: String) -> TableHeader? {
    var finder = TableFinder(metrics: MetricIndex(testProject.metrics))
    let bytes = Array(text.utf8)
    return finder.header(in: bytes.span, from: 0)
  }

  private func day(_ lines: String) throws -> String? {
    let text = "\(lines)\nNom;Prénom\nDupont;Anne\n"
    let found = try #require(header(text))
    let bytes = Array(text.utf8)
    return Preamble.context(in: bytes.span, from: 0, header: found).date
  }

  @Test(arguments: [
    "Présences du 21 octobre 2024", "Séance du lundi 21/10/2024", "le 21 octobre 2024", "21/10/2024", "DPO du 21/10/2024", "Fête des voisins, le 21/10/2024",
    "Lijst voor 21/10/2024", "Teamvergadering van 21 oktober 2024", "Meeting on 21 October 2024", "Compte rendu de la réunion du 21/10/2024",
    "Rapport de la séance du 21/10/2024", "Atelier réservé aux femmes, le 21/10/2024", "Formation donnée par le CPAS le 21/10/2024",
    "Formation à la convention d'Istanbul du 21/10/2024", "Atelier parents séparés, 21/10/2024", "Langue des signes le 21/10/2024",
    "Budget : atelier du 21/10/2024",
    "Stress vicariant - le 21 oct. 2024 (édité le 30/10/2024)", "Liste arrêtée au 18/10/2024\nSéance du 21/10/2024", "Séance du ;21/10/2024",
    "Asbl fondée le 12/03/1998\nSéance du 21/10/2024", "Convention du 01/01/2024\nSéance : 21/10/2024", "Reçu le 28/10/2024\nle 21/10/2024",
    "Présence souhaitée le 21/10/2024", "DPO (suite de la séance du 14/10/2024)\n21/10/2024",
  ]) func theDayOfTheSession(lines: String) throws { #expect(try day(lines) == "2024-10-21") }

  @Test(arguments: [
    "Réunion précédente : 14/10/2024", "PV approuvé le 25/11/2024", "Contrat 2024/123 du 02/01/2024", "Contrat de formation du 02/01/2024",
    "DPO (suite de la séance du 14/10/2024)", "Déclaration de créance du 15/12/2024", "Terug te sturen vóór 31/10/2024",
    "Réponse souhaitée pour le 14/10/2024", "Salle réservée depuis le 01/09/2024", "Date de la convention : 14/01/2024", "Encodé par : Claire le 28/10/2024",
    "Signature de la formatrice, le 22/10/2024", "Arrêté de subvention du 12/03/2024", "Envoyé à la coordination le 30/10/2024",
    "Projet approuvé par le collège du 14/03/2024", "Reçu le 28/10/2024", "Rapport du 15/01/2024", "Subsidie van 12/03/2024", "Goedgekeurd op 25/11/2024",
    "Vorige bijeenkomst: 14/10/2024", "Previous meeting: 14/10/2024", "Received on 28/10/2024", "Arrêté du ;12/03/2024", "Prochaine séance : 18/11/2024",
    "Imprimé le 30/10/2024", "Liste arrêtée au 18/10/2024",
  ]) func theDayOfSomethingElse(lines: String) throws { #expect(try day(lines) == nil) }

  /// A paper's word that an activity of the project is called by leads to its session.
  @Test func theActivitysOwnTitleIsItsSession() throws {
    var project = testProject
    project.axes[0].activities[1].title = Localized(same: "Contrat de quartier")
    let text = "Contrat de quartier du 12/03/2024\nNom;Prénom;Présent\nDupont;Anne;x\n"
    #expect(try read(text, project: project).content.sessions.map(\.key.day) == [BilanImportTests.day("2024-03-12")])
    #expect(try read(text).content.sessions.isEmpty)
  }

  /// Two days of sessions are asked about.
  @Test func daysThatDisagreeAreNone() throws { #expect(try day("Séance du 21/10/2024\nAtelier du 28/10/2024") == nil) }

  /// A day without its year is of the year that the titles name, where nothing speaks against it.
  @Test(
    arguments: [
      ("Présences - 21/10\nPlan 2024", "2024-10-21"), ("Formation 2024 - lundi 21/10", "2024-10-21"), ("21 octobre\nAnnée scolaire 2024-2025", "2024-10-21"),
      ("Bijeenkomst van 21 oktober\nSchooljaar 2024-2025", "2024-10-21"),
      // A Monday.
      ("Présences - mardi 21/10\nPlan 2024", nil),
      // The first of two, and no first of February.
      ("Présences - séance 1/2\nPlan 2024", nil), ("Présences - 1/2\nPlan 2024", nil), ("du 2 mai au 30 juin\nPlan 2024", nil),
      ("14, 21 octobre\nPlan 2024", nil),
      // The year of an act is not that of the session.
      ("Convention 2023\nSéance du 21 octobre", nil), ("Arrêté du 12/03/2023\nSéance du 21 octobre", nil),
      ("Préparation du 8 mars\nPlan 2024", nil), ("Prochaine séance : 18 novembre\nPlan 2024", nil),
    ] as [(String, String?)]) func aDayWithoutItsYear(lines: String, right: String?) throws
  {
    let reading = try read("Activité : DPO\n\(lines)\n\nNom;Prénom;Présent\nDupont;Anne;x\n")
    #expect(reading.content.sessions.map(\.key.day.description) == (right.map { [$0] } ?? []), "\(reading.codes)")
    #expect((reading.first("B0205") == nil) == (right != nil), "\(reading.codes)")
  }

  @Test func theYearMayStandInTheFilesName() throws {
    let reading = try read("Activité : DPO\nSéance du lundi 21 octobre\nNom;Prénom;Présent\nDupont;Anne;x\n", name: "DPO 2024.csv")
    #expect(reading.content.sessions.map(\.key.day) == [BilanImportTests.day("2024-10-21")], "\(reading.codes)")
  }

  /// A bare number has the unit that its title states.
  @Test(
    arguments: [
      ("Date;Activité;Durée (h);Nom;Prénom\n12/03/2024;DPO;2,5;Dupont;Anne\n", 150),
      ("Datum;Activiteit;Duur (min);Naam;Voornaam\n12/03/2024;DPO;180;Maes;An\n", 180),
      ("Date;Activité;Durée heures;Nom;Prénom\n12/03/2024;DPO;3;Dupont;Anne\n", 180),
      ("Activité : DPO\nDate : 12/03/2024\nDurée (h) : 3,5\nNom;Prénom\nDupont;Anne\n", 210),
      ("Activité : DPO\nDate : 12/03/2024\nDurée (heures);1,5\nNom;Prénom\nDupont;Anne\n", 90),
    ] as [(String, Int32)]) func aLengthHasTheUnitOfItsTitle(text: String, minutes: Int32) throws
  {
    let reading = try read(text)
    #expect(reading.content.sessions.map(\.minutes) == [minutes] && reading.first("B0308") == nil, "\(reading.codes)")
  }

  @Test func aLengthWithoutAUnitIsAsked() throws {
    #expect(try read("Activité : DPO\nDate : 12/03/2024\nDurée : 3,5\nNom;Prénom\nDupont;Anne\n").first("B0308") != nil)
  }
}
