import BilanImport
import BilanModel
import Testing

@testable import BilanAggregation

/// The words of the report on the hand-made project: sections, form, narrative, method.
@Suite struct HandMadeReportTests {
  let report = HandMade.report()

  @Test func theSectionsInThreeLanguages() {
    #expect(
      report.sections.map(\.title) == [
        "Synthèse", "Fiche projet", "Axes", "Communes", "Évolution", "Activités", "Campagnes", "Comptages", "Calendrier", "À compléter",
        "Contrôles", "Méthode", "Codes", "Données",
      ])
    #expect(
      HandMade.report(.nl).sections.map(\.title) == [
        "Synthese", "Projectfiche", "Assen", "Gemeenten", "Evolutie", "Activiteiten", "Campagnes", "Tellingen", "Kalender", "Aan te vullen",
        "Controles", "Methode", "Codes", "Gegevens",
      ])
    #expect(
      HandMade.report(.en).sections.map(\.title) == [
        "Summary", "Project form", "Axes", "Communes", "Trends", "Activities", "Campaigns", "Counts", "Calendar", "To complete", "Checks",
        "Method", "Codes", "Data",
      ])
  }

  @Test func theTitleAndTheLineUnderIt() {
    #expect(report.title == "Projet")
    #expect(report.subtitle == "Rapport d'évaluation 2024 · comparaison avec 2023 · REF-7")
    #expect(HandMade.report(.nl).subtitle == "Evaluatieverslag 2024 · vergeleken met 2023 · REF-7")
    #expect(HandMade.report(.en, base: nil).subtitle == "Evaluation report 2024 · REF-7")
    #expect(report.asOf == day("2024-12-31"))
  }

  @Test func theForm() throws {
    let fields = try #require(report.section("Fiche projet")).fields.map { "\($0.label) = \($0.text ?? "…")" }
    #expect(
      fields.prefix(9) == [
        "Intitulé du projet = Projet", "Référence = REF-7", "Pouvoir subsidiant = La Région",
        "Commune coordinatrice = Saint-Gilles", "Communes participantes = Forest, Anderlecht",
        "Partenaires = Théâtre, Zone de police",
        "Service et contact = Prévention, service@example.org",
        "Période = 2024 (du 01/01/2024 au 31/12/2024)",
        "Date de référence = 31/12/2024 (fin de la période) ; dernière séance documentée : 01/12/2024",
      ])
    let dutch = try #require(HandMade.report(.nl).section("Projectfiche")).fields.map(\.text)
    #expect(dutch.dropFirst(2).prefix(3) == ["Het Gewest", "Sint-Gillis", "Vorst, Anderlecht"])
  }

  @Test func eachAxisSaysHowFarItCame() throws {
    let fields = try #require(report.section("Fiche projet")).fields.map { "\($0.label) = \($0.text ?? "…")" }
    #expect(
      fields.dropFirst(9).dropLast(3) == [
        "État = Réalisé",
        "Chiffres = Séances : 2\nParticipations : 5\nParticipants uniques : 3\nOrganisations touchées : 2\nHeures-participants : 15,0",
        "Cibles = Participants uniques : 3 sur 4 (non atteint)",
        "État = Non réalisé", "Motif = Pas de local",
        "État = En cours",
        "Chiffres = Séances : 2\nParticipations : 2\nParticipants uniques : 2\nAffiches : 1\u{202F}300 par comptage et 200 par estimation\nSpectateurs : 120",
      ])
    let english = try #require(HandMade.report(.en).section("Project form")).fields.map(\.text)
    #expect(english.contains("Not implemented") && english.contains("No room"))
  }

  @Test func figuresStandInTheProse() throws {
    let form = try #require(report.section("Fiche projet"))
    #expect(
      form.paragraphs == [
        "En tout 4, avant 2, en 2022 3.", "non réalisé", "1\u{202F}300 et 200 et –",
      ])
    #expect(form.items == ["3 h", "3,3 h"])
    #expect(
      form.headings == [
        "Résumé du projet", "Axe 1 – Titre 1", "Ce qui fut fait", "Axe 2 – Titre 2",
        "Axe 3 – Titre 3", "Principaux résultats", "Signature",
      ])
    let english = try #require(HandMade.report(.en).section("Project form"))
    // The prose is in French: so are its numbers.
    #expect(english.items == ["3 h", "3,3 h"])
  }

  /// The narrative is written in the language of the project: a report in another says so, once on the sheet.
  @Test func anotherLanguageThanThatOfTheNarrativeIsSaid() throws {
    #expect(try #require(report.section("Fiche projet")).notes == [])
    for (language, sheet, notice) in [
      (Language.nl, "Projectfiche", "De teksten zijn opgesteld in het Frans."),
      (.en, "Project form", "The narrative is in French, as it was written."),
    ] {
      let form = try #require(HandMade.report(language).section(sheet))
      #expect(form.notes == [notice])
      let place = try #require(form.blocks.firstIndex { if case .note = $0 { true } else { false } })
      guard case .paragraph("En tout 4, avant 2, en 2022 3.") = form.blocks[place + 1] else {
        if language == .nl { Issue.record("The notice does not stand above the text") }
        continue
      }
    }
  }

  /// A note has one page: what day and language it is of takes a line each.
  @Test func aNoteSaysItAmongItsFirstLines() throws {
    let form = try #require(FormFile(named: "note", in: nil).form)
    func note(_ language: Language, asOf: Day? = nil) -> Report {
      Report(
        ReportRequest(
          project: HandMade.project, facts: facts(HandMade.sheets, of: HandMade.project), period: year(2024), base: nil, language: language,
          narrative: HandMade.narrative, form: form, asOf: asOf))
    }
    let dutch = note(.nl)
    #expect(dutch.sections.flatMap(\.notes) == [])
    #expect(
      dutch.sections[0].fields.suffix(2).map { "\($0.label) = \($0.text ?? "")" } == [
        "Periode = 2024 (van 01/01/2024 tot en met 31/12/2024); laatste gedocumenteerde sessie: 01/12/2024",
        "Teksten = De teksten zijn opgesteld in het Frans.",
      ])
    #expect(note(.fr, asOf: day("2024-11-30")).sections[0].fields.last?.text == "30/11/2024 ; dernière séance documentée : 01/12/2024")
  }

  @Test func withoutANarrativeNoLanguageIsSaid() throws {
    let untold = Report(
      ReportRequest(
        project: HandMade.project, facts: facts(HandMade.sheets, of: HandMade.project), period: year(2024), base: nil, language: .nl, narrative: Narrative(),
        form: .impulsion, asOf: day("2024-11-30")))
    let form = try #require(untold.section("Projectfiche"))
    #expect(form.notes == [])
    #expect(form.fields.contains { $0.label == "Peildatum" && $0.text == "30/11/2024; laatste gedocumenteerde sessie: 01/12/2024" })
  }

  /// A heading stands as soon as something does under it: nothing was written, and no heading of it is printed.
  @Test func aHeadingOverNothingIsLeftOut() throws {
    func report(_ form: Form) -> Report {
      Report(
        ReportRequest(
          project: HandMade.project, facts: facts(HandMade.sheets, of: HandMade.project), period: year(2024), base: nil, language: .fr, narrative: Narrative(),
          form: form, asOf: nil))
    }
    let sheet = try #require(report(.impulsion).section("Fiche projet"))
    #expect(sheet.headings == ["Axe 1 – Titre 1", "Axe 2 – Titre 2", "Axe 3 – Titre 3", "Signature"])
    func heading(_ text: String) -> Form.Block { .heading(Localized(same: text)) }
    let blocks: [Form.Block] = [
      heading("a"), heading("b"), .narrative(.summary, title: nil, limit: nil), .text(Localized(same: "t")), heading("c"),
      .narrative(.results, title: nil, limit: nil),
    ]
    let own = Form(
      code: "own", title: Localized(same: "Own"), output: .text,
      sheets: [Form.Sheet(title: Localized(same: "S"), purpose: nil, isLandscape: false, fitsOnePage: false, blocks: blocks)])
    #expect(try #require(report(own).section("S")).headings == ["b"])
  }

  /// Income less expenses, column by column, of what somebody types in.
  @Test func theAccountsBalance() throws {
    let form = try #require(FormFile(named: "subvention", in: nil).form)
    let account = Report(
      ReportRequest(
        project: HandMade.project, facts: facts(HandMade.sheets, of: HandMade.project), period: year(2024), base: nil, language: .fr, narrative: Narrative(),
        form: form, asOf: nil))
    let tables = try #require(account.section("III. Comptes")).tables
    let expenses = try #require(tables.first?.name)
    let income = try #require(tables.last?.name)
    #expect(tables.count == 2 && expenses != income)
    #expect(tables[1].rows.suffix(2).map { $0.cells[0] } == [.text("Total"), .text("Solde (recettes − dépenses)")])
    let balance = Cell.derived(.difference(.cell(of: income, row: 3), .cell(of: expenses, row: 5)), shown: .toComplete)
    #expect(tables[1].rows[4].cells.dropFirst() == [balance, balance])
    #expect(tables[0].rows[5].cells[0] == .text("Total"))
  }

  @Test func theEvolution() throws {
    let section = try #require(report.section("Évolution"))
    #expect(
      section.headings == [
        "Peut-on comparer ?", "Ensemble du projet", "Axe 1 – Titre 1", "Axe 2 – Titre 2", "Axe 3 – Titre 3",
      ])
    #expect(
      section.table(0).columns.map(\.title) == [
        "Indicateur", "2023", "2024", "Différence", "Évolution",
      ])
    #expect(section.charts.map(\.title) == ["Totaux de 2023 et de 2024, de périmètres différents"])
  }

  // MARK: - Method

  @Test func theMethodNamesEveryRuleAndFile() throws {
    let section = try #require(report.section("Méthode"))
    #expect(
      section.table(0).body.map { $0.split(separator: " | ").prefix(2).joined(separator: " = ") } == [
        "Séances = sessions", "Participations = participations",
        "Participants uniques = participants", "Organisations touchées = organisations",
        "Heures-participants = hours", "Affiches, Spectateurs = affiches, spectateurs",
      ])
    for (row, indicator) in zip(section.table(0).rows, Indicator.builtIn) {
      #expect(row.cells[2] == .text(indicator.rule.method.fr))
    }
    let zeros = String(repeating: "0", count: 63)
    // Every figure of the periods has its code, by which it can be traced.
    let codes = try #require(report.section("Codes")).table(0)
    #expect(codes.isForWorkbookOnly)
    #expect(
      codes.lines.prefix(2) == [
        "Période | Indicateur | Axe | Commune | Chiffre | Au moins | Au plus | Code", "2024 | Séances | 1 | Saint-Gilles | 1 |  |  | sessions/2024/1/21013",
      ])
    #expect(codes.lines.contains("2024 | Participations | Total | Total | 7 |  |  | participations/2024/-/-"))
    #expect(codes.lines.contains("2023 | Participations | Total | Total | 2 |  |  | participations/2023/-/-"))
    #expect(
      section.table(1).lines == [
        "Étape | Nombre", "Lignes gardées des feuilles de présence | 24",
        // The made-up sheets call each of six sheets four rows; they tell of fifteen people.
        "Lignes qui ne mentionnent personne | d-9/1", "Absents, excusés ou seulement inscrits | d-3/1",
        "En dehors des périodes de ce rapport | d-3/1", "total: Participations | 9", "dont 2024 | 7", "dont 2023 | 2", "dont sans nom (comptées) | 1",
      ])
    #expect(
      section.table(2).lines == [
        "Fichier | Type | Lignes lues | Gardées | Refusées | SHA-256",
        "a-2024.csv | présences | 5 | 4 | 1 | \(zeros)a",
        "b-2024.csv | présences | 5 | 4 | 1 | \(zeros)b",
        "c-2024.csv | présences | 5 | 4 | 1 | \(zeros)c",
        "d-2023.csv | présences | 5 | 4 | 1 | \(zeros)d",
        "k.csv | comptages | 5 | 4 | 1 | \(zeros)1",
        "n-2024.csv | présences | 5 | 4 | 1 | \(zeros)e",
        "old.csv | présences | 5 | 4 | 1 | \(zeros)f", "total: Total |  | 35 | 28 | 7 | ",
      ])
  }

  @Test func theRemarksCountWhatIsLeftOut() throws {
    let remarks = try #require(report.section("Méthode")).items
    #expect(remarks.contains { $0.hasPrefix("Participations sans nom (2024 : 1)") })
    #expect(remarks.contains { $0.hasPrefix("1 séance sans durée connue") })
    // One of each of seven files.
    #expect(remarks.contains { $0.hasPrefix("7 lignes refusées : le motif est") })
    #expect(remarks.count == 6)
    // In 2023 alone everyone has a name and every session a length.
    let before = try #require(HandMade.report(period: 2023, base: nil).section("Méthode")).items
    #expect(before.count == 4)
  }

  // MARK: - Personal data

  @Test(arguments: Language.allCases)
  func nothingAboutOnePersonIsInIt(language: Language) {
    var secrets: Set<String> = []
    let planted = HandMade.sheets.enumerated().map { number, sheet in
      var sheet = sheet
      let mark = { (word: String, index: Int) in
        let secret = "secret-\(word)-\(number)-\(index)"
        secrets.insert(secret)
        return secret
      }
      for i in sheet.content.people.indices {
        sheet.content.people[i].key = mark("key", i)
        sheet.content.people[i].familyName = mark("family", i)
        sheet.content.people[i].givenName = mark("given", i)
      }
      for i in sheet.content.organisations.indices {
        sheet.content.organisations[i].key = mark("body", i)
        sheet.content.organisations[i].name = mark("bodyname", i)
      }
      return sheet
    }
    let text = HandMade.report(language, sheets: planted).dump
    #expect(secrets.count > 30)
    #expect(!text.contains("secret-"))
    // The report is not simply empty.
    #expect(text.contains("Atelier rubans") && text.contains("a-2024.csv"))
  }
}
