import Foundation
import Testing

/// Refused rows go into a file of their own: mended and imported too, it completes the first, exactly.
@Suite struct CorrectionTests {
  static let project = """
    title: Essai
    coordinating_commune: Saint-Gilles
    participating_communes: [Forest, Anderlecht]
    periods: [2023, 2024]
    axes:
      - code: "1"
        title: Plateforme
        activities:
          - {code: dpo, title: Ateliers outil DPO, kind: workshop, duration: 2h}
          - {code: midi, title: Midi du réseau, kind: meeting}
      - code: "3"
        title: Public
        activities:
          - {code: film, title: We are coming, kind: screening}
    metrics:
      - {code: affiches, title: Affiches distribuées, axis: "3"}
      - {code: rubans, title: Rubans blancs, axis: "3"}

    """

  /// All figures, by axis and commune.
  private func figures(_ workspace: Workspace) throws -> String {
    let run = try workspace.bilan("indicators", "--format", "csv")
    #expect(run.status == 0, "\(run.everything)")
    return run.output
  }

  /// Imports a sheet with mistakes, mends the file of corrections, imports that too, and compares with the sheet that never had a mistake.
  private func expectRoundTrip(
    _ wrong: String, mended: [(String, String)], clean: String, rows: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (one, two) = (try Workspace.small(), try Workspace.small())
    try one.write(wrong, to: "feuille.csv")
    try two.write(clean, to: "feuille.csv")
    #expect(try two.bilan("import", "feuille.csv").status == 0, sourceLocation: sourceLocation)
    let first = try one.bilan("import", "feuille.csv")
    #expect(first.status == 1 && first.errors.contains("B0507"), "\(first.everything)", sourceLocation: sourceLocation)
    #expect(try figures(one) != figures(two), sourceLocation: sourceLocation)
    var text = try one.text("feuille.a-corriger.csv")
    // Lines above the table may say where the session was held.
    let lines = text.dropFirst().split(separator: "\r\n").filter { !$0.hasPrefix("Lieu :") && !$0.hasPrefix("Commune :") }
    #expect(lines.count == rows + 1, "\(text)", sourceLocation: sourceLocation)
    for (mistake, right) in mended {
      // Only in the cells, not in the reason behind them.
      text = text.replacingOccurrences(of: "\(mistake);", with: "\(right);")
    }
    try one.write(text, to: "feuille.a-corriger.csv")
    let second = try one.bilan("import", "feuille.a-corriger.csv")
    #expect(second.status == 0, "\(second.everything)\n\(text)", sourceLocation: sourceLocation)
    #expect(try figures(one) == figures(two), "\(text)", sourceLocation: sourceLocation)
  }

  // MARK: - Attendances

  private static let rows = #"""
    21/10/2024;Dupont;Anne;CPAS;Forest;x
    21/10/2024;Petit;Luc;Police;Uccle;
    21/10/2024;Claes;Bob;CPAS;;x
    22/10/2024;Dupont;Anne;CPAS;Forest;x
    28/10/2024;Peeters;Els;"Asso; et ""cie""";Anderlecht;x

    """#
  private static let header = "Date;Nom;Prénom;Service;Commune;Présent\n"

  @Test func badDates() throws {
    let clean = "Axe : 1\nActivité : DPO\n" + CorrectionTests.header + CorrectionTests.rows
    let wrong = clean.replacingOccurrences(of: "21/10/2024;Petit", with: "31/02/2024;Petit").replacingOccurrences(of: "22/10/2024;Dup", with: "hier;Dup")
    try expectRoundTrip(wrong, mended: [("31/02/2024", "21/10/2024"), ("hier", "22/10/2024")], clean: clean, rows: 2)
  }

  /// The person of a refused row is somebody of the good rows, the session too.
  @Test func aSessionAndACellWithSeparators() throws {
    let clean = "Axe : 1\nActivité : DPO\n" + CorrectionTests.header + CorrectionTests.rows
    try expectRoundTrip(clean.replacingOccurrences(of: "28/10/2024", with: "28/1O/2024"), mended: [("28/1O/2024", "28/10/2024")], clean: clean, rows: 1)
  }

  @Test func aColumnOfActivities() throws {
    let header = "Axe;Activité;Date;Nom;Prénom;Présent\n"
    let clean = header + "1;DPO;21/10/2024;Dupont;Anne;x\n3;We are coming;22/10/2024;Petit;Luc;x\n1;Midi du réseau;23/10/2024;Claes;Bob;\n"
    let wrong = clean.replacingOccurrences(of: "22/10/2024", with: "22/20/2024").replacingOccurrences(of: "1;Midi", with: "9;Midi")
    try expectRoundTrip(wrong, mended: [("22/20/2024", "22/10/2024"), ("9", "1")], clean: clean, rows: 2)
  }

  @Test func theCommuneAboveTheTable() throws {
    let clean = "Axe : 1\nActivité : DPO\nCommune : Anderlecht\nDate;Nom;Prénom;Présent\n21/10/2024;Dupont;Anne;x\n21/10/2024;Petit;Luc;x\n"
    let wrong = clean.replacingOccurrences(of: "21/10/2024;Petit", with: "22/13/2024;Petit")
    try expectRoundTrip(wrong, mended: [("22/13/2024", "21/10/2024")], clean: clean, rows: 1)
  }

  @Test
  func theCommuneAboveATableWithCommunes() throws {
    let clean = "Axe : 1\nActivité : DPO\nCommune : Anderlecht\n" + CorrectionTests.header + CorrectionTests.rows
    let wrong = clean.replacingOccurrences(of: "21/10/2024;Claes", with: "31/02/2024;Claes")
    try expectRoundTrip(wrong, mended: [("31/02/2024", "21/10/2024")], clean: clean, rows: 1)
  }

  @Test
  func theLengthAboveTheTable() throws {
    let clean = "Axe : 1\nActivité : Midi du réseau\nDurée : 3h\n" + CorrectionTests.header + CorrectionTests.rows
    let wrong = clean.replacingOccurrences(of: "28/10/2024", with: "28/13/2024")
    try expectRoundTrip(wrong, mended: [("28/13/2024", "28/10/2024")], clean: clean, rows: 1)
  }

  @Test
  func thePlaceAboveTheTable() throws {
    let clean = "Axe : 1\nActivité : DPO\nLieu : Anderlecht\n" + CorrectionTests.header + CorrectionTests.rows
    let wrong = clean.replacingOccurrences(of: "28/10/2024", with: "28/13/2024")
    try expectRoundTrip(wrong, mended: [("28/13/2024", "28/10/2024")], clean: clean, rows: 1)
  }

  /// The session of the sheet was held in its commune, wherever each person comes from.
  @Test
  func theCommuneOfTheSession() throws {
    let clean = "Axe : 1\nActivité : DPO\nCommune : Anderlecht\n" + CorrectionTests.header + CorrectionTests.rows
    let wrong = clean.replacingOccurrences(of: "28/10/2024", with: "28/13/2024")
    try expectRoundTrip(wrong, mended: [("28/13/2024", "28/10/2024")], clean: clean, rows: 1)
  }

  @Test
  func mergedCells() throws {
    let header = "Axe;Activité;Date;Nom;Prénom;Présent\n"
    let clean = header + "1;DPO;21/10/2024;Dupont;Anne;x\n1;;22/10/2024;Petit;Luc;x\n"
    try expectRoundTrip(clean.replacingOccurrences(of: "22/10", with: "22/13"), mended: [("22/13/2024", "22/10/2024")], clean: clean, rows: 1)
  }

  @Test
  func sections() throws {
    let clean =
      "Axe : 1\nActivité : DPO\nDate;Nom;Prénom\nPrésents :;;\n21/10/2024;Dupont;Anne\n21/10/2024;Claes;Bob\nExcusés :;;\n21/10/2024;Petit;Luc\n"
    let wrong = clean.replacingOccurrences(of: "21/10/2024;Petit", with: "31/02/2024;Petit").replacingOccurrences(of: "21/10/2024;Cl", with: "31/02/2024;Cl")
    try expectRoundTrip(wrong, mended: [("31/02/2024", "21/10/2024")], clean: clean, rows: 2)
  }

  @Test
  func signatures() throws {
    let clean = "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Signature\n21/10/2024;Dupont;Anne;AD\n21/10/2024;Petit;Luc;\n21/10/2024;Claes;Bob;BC\n"
    let workspace = try Workspace.small()
    try workspace.write(clean.replacingOccurrences(of: "21/10/2024;Petit", with: "31/02/2024;Petit"), to: "feuille.csv")
    _ = try workspace.bilan("import", "feuille.csv")
    #expect(try figures(workspace).contains("participants,2024,1,,2,"))
    let text = try workspace.text("feuille.a-corriger.csv")
    try workspace.write(text.replacingOccurrences(of: "31/02/2024;", with: "21/10/2024;"), to: "feuille.a-corriger.csv")
    _ = try workspace.bilan("import", "feuille.a-corriger.csv")
    #expect(try figures(workspace).contains("participants,2024,1,,2,"))
  }

  /// The dates of the whole column settle their order; one of them alone does not.
  @Test
  func datesOfAnAmericanColumn() throws {
    let clean =
      "Axe;Activité;Date;Nom;Prénom;Présent\n1;DPO;04/25/2024;Dupont;Anne;x\n1;DPO;04/05/2024;Claes;Bob;x\n1;DPO;04/05/2024;Petit;Luc;x\n"
    let (one, two) = (try Workspace.small(), try Workspace.small())
    try one.write(clean.replacingOccurrences(of: "1;DPO;04/05/2024;Petit", with: "9;DPO;04/05/2024;Petit"), to: "feuille.csv")
    try two.write(clean, to: "feuille.csv")
    #expect(try two.bilan("import", "feuille.csv").status == 0)
    #expect(try one.bilan("import", "feuille.csv").status == 1)
    let text = try one.text("feuille.a-corriger.csv")
    try one.write(text.replacingOccurrences(of: "\r\n9;", with: "\r\n1;"), to: "feuille.a-corriger.csv")
    _ = try one.bilan("import", "feuille.a-corriger.csv")
    #expect(try figures(one) == figures(two), "\(text)")
  }

  @Test
  func aSheetReadByAnAnswer() throws {
    let workspace = try Workspace.small()
    try workspace.write("Axe : 1\nActivité : DPO\nP1;Jour;Service\nAnne Dupont;21/10/2024;CPAS\nLuc Petit;31/02/2024;Police\n", to: "feuille.csv")
    #expect(try workspace.bilan("import", "--column", "full_name=P1", "feuille.csv").status == 1)
    let text = try workspace.text("feuille.a-corriger.csv")
    try workspace.write(text.replacingOccurrences(of: "31/02/2024;", with: "21/10/2024;"), to: "feuille.a-corriger.csv")
    let run = try workspace.bilan("import", "feuille.a-corriger.csv")
    #expect(run.status == 0, "\(run.everything)")
    #expect(try figures(workspace).contains("participants,2024,1,,2,"))
  }

  /// People who registered are not present because their row had to be mended.
  @Test
  func aListOfRegistrations() throws {
    let clean = "Liste des inscrits\nAxe : 1\nActivité : DPO\nDate;Nom;Prénom\n21/10/2024;Dupont;Anne\n21/10/2024;Petit;Luc\n"
    let workspace = try Workspace.small()
    try workspace.write(clean.replacingOccurrences(of: "21/10/2024;Petit", with: "31/02/2024;Petit"), to: "feuille.csv")
    #expect(try workspace.bilan("import", "feuille.csv").status == 1)
    let text = try workspace.text("feuille.a-corriger.csv")
    try workspace.write(text.replacingOccurrences(of: "31/02/2024;", with: "21/10/2024;"), to: "feuille.a-corriger.csv")
    _ = try workspace.bilan("import", "feuille.a-corriger.csv")
    #expect(try !figures(workspace).contains("participations,2024,1,,1,"))
  }

  @Test func theDayOfAFileNameIsCarriedAlong() throws {
    let workspace = try Workspace.small()
    try workspace.write("Axe;Nom;Prénom;Présent\n1;Dupont;Anne;x\n9;Petit;Luc;x\n", to: "2024-10-21 DPO.csv")
    #expect(try workspace.bilan("import", "2024-10-21 DPO.csv").status == 1)
    let text = try workspace.text("2024-10-21 DPO.a-corriger.csv")
    #expect(text.contains("2024-10-21"), "\(text)")
    try workspace.write(text.replacingOccurrences(of: "\r\n9;", with: "\r\n1;"), to: "2024-10-21 DPO.a-corriger.csv")
    #expect(try workspace.bilan("import", "2024-10-21 DPO.a-corriger.csv").status == 0)
    #expect(try figures(workspace).contains("participants,2024,1,,2,"))
  }

  // MARK: - Counts

  @Test func badNumbersOneALine() throws {
    let clean = "Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n22/10/2024;Uccle;rubans;30\noctobre 2024;Forest;rubans;env. 40\n"
    let wrong = clean.replacingOccurrences(of: ";30\n", with: ";trente\n").replacingOccurrences(of: "env. 40", with: "4O")
    try expectRoundTrip(wrong, mended: [("trente", "30"), ("4O", "env. 40")], clean: clean, rows: 2)
  }

  @Test func badDatesOfCounts() throws {
    let clean = "Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n22/10/2024;Uccle;rubans;30\n"
    try expectRoundTrip(clean.replacingOccurrences(of: "22/10", with: "22/13"), mended: [("22/13/2024", "22/10/2024")], clean: clean, rows: 1)
  }

  /// Of a row with one bad number among good ones, the good ones are counted once.
  @Test func badNumbersOneAColumn() throws {
    let clean = "Date;Commune;Affiches distribuées;Rubans blancs\n21/10/2024;Forest;125;30\n22/10/2024;Uccle;50;\n23/10/2024;Anderlecht;1;2\n"
    let wrong = clean.replacingOccurrences(of: "125;30", with: "125;trente").replacingOccurrences(of: "Uccle;50", with: "Uccle;cinq")
      .replacingOccurrences(of: "1;2\n", with: "un;deux\n")
    try expectRoundTrip(wrong, mended: [("trente", "30"), ("cinq", "50"), ("un", "1"), ("deux", "2")], clean: clean, rows: 3)
  }

  @Test func aNumberOfAMonthAmongMonths() throws {
    let clean = "Campagne 2024\nIndicateur;janvier;février;mars\naffiches;10;20;30\nrubans;1;2;3\n"
    let wrong = clean.replacingOccurrences(of: ";20;", with: ";vingt;")
    let (one, two) = (try Workspace.small(), try Workspace.small())
    try one.write(wrong, to: "comptes 2024.csv")
    try two.write(clean, to: "comptes 2024.csv")
    #expect(try two.bilan("import", "comptes 2024.csv").status == 0)
    #expect(try one.bilan("import", "comptes 2024.csv").status == 1)
    let text = try one.text("comptes 2024.a-corriger.csv").replacingOccurrences(of: "vingt;", with: "20;")
    try one.write(text, to: "comptes 2024.a-corriger.csv")
    let second = try one.bilan("import", "comptes 2024.a-corriger.csv")
    #expect(second.status == 0, "\(second.everything)\n\(text)")
    #expect(try figures(one) == figures(two), "\(text)")
  }

  @Test
  func theCommuneOfATitleOfCounts() throws {
    let clean = "Commune de Forest – campagne\nDate;Indicateur;Nombre\n21/10/2024;affiches;125\n22/10/2024;rubans;30\n"
    try expectRoundTrip(clean.replacingOccurrences(of: ";30\n", with: ";trente\n"), mended: [("trente", "30")], clean: clean, rows: 1)
  }

  @Test
  func theYearOfATitleOfCounts() throws {
    let clean = "Campagne 2024\nIndicateur;janvier;février;mars\naffiches;10;20;30\nrubans;1;2;3\n"
    try expectRoundTrip(clean.replacingOccurrences(of: ";20;", with: ";vingt;"), mended: [("vingt", "20")], clean: clean, rows: 1)
  }

  @Test func theMetricAboveCounts() throws {
    let clean = "Campagne\nAction : Rubans blancs\nDate;Commune;Nombre\n21/10/2024;Forest;125\n22/10/2024;Uccle;30\n"
    try expectRoundTrip(clean.replacingOccurrences(of: ";30\n", with: ";trente\n"), mended: [("trente", "30")], clean: clean, rows: 1)
  }
}
