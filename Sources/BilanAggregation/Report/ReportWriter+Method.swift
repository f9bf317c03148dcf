internal import BilanModel

/// How the figures came about: what each indicator counts, and from which files.
extension ReportWriter {
  var ruleBlocks: [Report.Block] {
    [
      .heading(
        text(
          fr: "Ce que compte chaque indicateur", nl: "Wat elke indicator telt",
          en: "What each indicator counts"), level: 1), .table(ruleTable),
    ]
  }

  var remarkBlocks: [Report.Block] {
    [.heading(text(fr: "Remarques", nl: "Opmerkingen", en: "Remarks"), level: 1), .list(remarks)]
  }

  var sourceBlocks: [Report.Block] {
    reconciliationBlocks + [.heading(text(fr: "Fichiers utilisés", nl: "Gebruikte bestanden", en: "Files used"), level: 1), .table(sourceTable), .seal]
  }

  /// What is still asked about who is who.
  var openQuestionBlocks: [Report.Block] {
    identityRemarks.isEmpty
      ? [] : [.heading(text(fr: "Questions ouvertes", nl: "Open vragen", en: "Open questions"), level: 1), .list(identityRemarks)]
  }

  /// The code by which each figure of the periods can be traced: those of the project, of each axis and each commune.
  var figureCodeBlocks: [Report.Block] {
    let rows = figures.periods.reversed().flatMap { period in shownIndicators.flatMap { codeRows(of: $0, estimated: $1, period) } }
    guard !rows.isEmpty else { return [] }
    var table = Table(
      "figure-codes",
      columns: [
        Table.Column(text(fr: "Période", nl: "Periode", en: "Period")), Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text),
        Table.Column(text(fr: "Axe", nl: "As", en: "Axis")), Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune")),
        Table.Column(text(fr: "Chiffre", nl: "Cijfer", en: "Figure")), Table.Column(text(fr: "Au moins", nl: "Minstens", en: "At least")),
        Table.Column(text(fr: "Au plus", nl: "Hoogstens", en: "At most")), Table.Column(text(fr: "Code", nl: "Code", en: "Code")),
      ], rows: rows, isList: true)
    table.isForWorkbookOnly = true
    let listed = figures.periods.reversed().map(\.code.text).joined(separator: text(fr: " et de ", nl: " en ", en: " and "))
    return [
      .note(
        text(
          fr:
            "Chaque chiffre a un code, indicateur/période/axe/commune (participants/\(period.code)/1/-, « - » pour un total) ; le classeur donne ceux de \(listed). « bilan trace CODE » montre la règle, les feuilles et les lignes dont le chiffre est fait.",
          nl:
            "Elk cijfer heeft een code, indicator/periode/as/gemeente (participants/\(period.code)/1/-, ‘-’ voor een totaal); de werkmap geeft die van \(listed). ‘bilan trace CODE’ toont de regel, de lijsten en de rijen waaruit het cijfer bestaat.",
          en:
            "Each figure has a code, indicator/period/axis/commune (participants/\(period.code)/1/-, “-” for a total); the workbook gives those of \(listed). “bilan trace CODE” shows the rule, the sheets and the rows that a figure is made of."
        )),
      .table(table),
    ]
  }

  private func codeRows(of indicator: Indicator, estimated isEstimated: Bool, _ period: Period) -> [Table.Row] {
    figures.keys(of: indicator, in: period).compactMap { key in
      guard key.isEstimated == isEstimated, figures[key].isKnown, key.category == nil || key.axis == nil && key.place == nil else { return nil }
      let category = key.category.map { text(project.title(of: $0)) }
      let title = [text(indicator.titleWithPlace), category].compactMap(\.self).joined(separator: ", ")
      return Table.Row(
        [
          .text(period.code.text), .text(title + (isEstimated ? text(fr: " (estimation)", nl: " (schatting)", en: " (estimate)") : "")),
          .text(key.axis?.text ?? total), .text(key.place.map(name) ?? total), cell(of: key, indicator, period),
        ] + bounds(of: indicator, figures[key]) + [.text(FigureCode.text(of: key))])
    }
  }

  /// The least and the most of a range as numbers: beside its figure they are only how that is shown. Empty where the figure is one number.
  private func bounds(of indicator: Indicator, _ figure: Figure) -> [Cell] {
    guard let range = figure.bounds else { return [.empty, .empty] }
    return [range.lowerBound, range.upperBound].map { .fixed(indicator.cell(of: $0)) }
  }

  private func cell(of key: FigureKey, _ indicator: Indicator, _ period: Period) -> Cell {
    guard key.category == nil else { return indicator.fixed(figures[key], language, of: key) }
    return cell(indicator, estimated: key.isEstimated, period: period, axis: key.axis.flatMap { project.axis($0) }, place: key.place)
  }

  private var ruleTable: Table {
    // All metrics follow one rule: said once.
    var rows = peopleIndicators.map {
      Table.Row([.text(text($0.title)), .text($0.code.text), .text(inOwnWords(text($0.rule.method)))])
    }
    if let metric = metricIndicators.first {
      rows.append(
        Table.Row([
          .text(metricIndicators.map { text($0.title) }.joined(separator: ", ")),
          .text(metricIndicators.map(\.code.text).joined(separator: ", ")),
          .text(inOwnWords(text(metric.rule.method))),
        ]))
    }
    return Table(
      columns: [
        Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text),
        Table.Column(text(fr: "Code", nl: "Code", en: "Code"), width: .text),
        Table.Column(text(fr: "Règle", nl: "Regel", en: "Rule"), width: .text),
      ], rows: rows)
  }

  private var remarks: [String] {
    let general = [
      noNamesRemark,
      text(
        fr:
          "« – » : pas de chiffre, ce qui n'est pas un zéro. Pour un nombre : rien n'a été transmis (aucune séance, feuille manquante, rubrique sans objet), ou la feuille ne le dit pas. Pour une différence, une part ou un taux : il manque un chiffre pour le calculer. « Non réalisé » : l'axe n'a pas été mis en œuvre, pour le motif indiqué avec l'axe.",
        nl:
          "‘–’: geen cijfer, en dat is geen nul. Bij een aantal: er werd niets ontvangen (geen sessie, ontbrekende lijst, niet van toepassing), of de lijst vermeldt het niet. Bij een verschil, een aandeel of een verhouding: er ontbreekt een cijfer om het te berekenen. ‘Niet gerealiseerd’: de as werd niet uitgevoerd, om de reden die bij de as vermeld is.",
        en:
          "“–”: no figure, which is not a zero. For a number: nothing was received (no session, a missing sheet, not applicable), or the sheet does not say. For a difference, a share or a rate: a figure to compute it from is missing. “Not implemented”: the axis was not carried out, for the reason given with the axis."
      ),
    ]
    let identity = request.form.asks(for: .openQuestions) ? [] : identityRemarks
    let found = [namedSheetsRemark, unnamedRemark].compactMap(\.self) + identity + [refusedRemark, lengthRemark].compactMap(\.self)
    return general + protectionRemarks + found + [sourceOfPlaces]
  }

  /// That nobody is named, but in titles that the project or a sheet gives its activities.
  private var noNamesRemark: String {
    let titles = request.names.titles.count
    guard titles > 0 else {
      return text(
        fr: "Ce rapport ne contient ni nom, ni coordonnées, ni aucune autre donnée sur une personne identifiée.",
        nl: "Dit verslag bevat geen namen, contactgegevens of andere gegevens over geïdentificeerde personen.",
        en: "This report contains no name, no contact details and no other data on any identified person.")
    }
    return text(
      fr:
        "Sauf le nom d'une personne dans \(titles) titre(s) d'activité, ce rapport ne contient ni nom, ni coordonnées, ni aucune autre donnée sur une personne identifiée.",
      nl:
        "Behalve de naam van een persoon in \(titles) (titel van een activiteit|titels van activiteiten) bevat dit verslag geen namen, contactgegevens of andere gegevens over geïdentificeerde personen.",
      en:
        "Except for a person's name in \(titles) (title of an activity|titles of activities), this report contains no name, no contact details and no other data on any identified person."
    ).agreeing(with: titles, in: language)
  }

  private var namedSheetsRemark: String? {
    let sheets = request.names.sheets.count
    guard sheets > 0 else { return nil }
    return text(
      fr:
        "\(sheets) feuille(s) dont le fichier ou l'onglet porte le nom d'une personne : « Fichiers utilisés » (la|les) désigne par (son|leur) numéro dans la liste\(publication.isProtected ? "." : " ; l'empreinte SHA-256 reste celle du fichier.")",
      nl:
        "\(sheets) lijst(en) waarvan de naam van het bestand of het tabblad een persoon noemt: ‘Gebruikte bestanden’ vermeldt in de plaats daarvan (het nummer|hun nummers) in de tabel\(publication.isProtected ? "." : "; de SHA-256-vingerafdruk blijft die van het bestand.")",
      en:
        "\(sheets) sheet(s) whose file or worksheet name contains a person's name: “Files used” gives (its number|their numbers) in the list instead\(publication.isProtected ? "." : "; the SHA-256 digest remains that of the file.")"
    ).agreeing(with: sheets, in: language)
  }

  /// A sheet as the list of files calls it: by its number there where its own name names somebody.
  private func name(ofSheet number: Int, _ source: SheetSource) -> Cell {
    guard request.names.sheets[number] != nil else { return .text(source.name) }
    return .text(text(fr: "feuille n° \(number + 1)", nl: "lijst nr. \(number + 1)", en: "sheet no. \(number + 1)"))
  }

  private var unnamedRemark: String? {
    let unnamed = figures.periods.map { (code: $0.code, count: publication.unnamed(in: $0)) }.filter { $0.count > 0 && !publication.isProtected }
    guard !unnamed.isEmpty else { return nil }
    let list = unnamed.map { "\($0.code)\(language.colon(tied: true)) \(style.text(of: .count($0.count)))" }.joined(separator: ", ")
    return text(
      fr: "Participations sans nom (\(list)) : comptées dans les participations, pas dans les participants uniques.",
      nl: "Deelnames zonder naam (\(list)): meegeteld bij de deelnames, niet bij de unieke deelnemers.",
      en: "Participations without a name (\(list)): counted in participations, not in unique participants.")
  }

  private var refusedRemark: String? {
    let refused = publication.sources.reduce(0) { $0 + $1.rowsRefused }
    guard refused > 0 else { return nil }
    return text(
      fr:
        "\(refused) ligne(s) refusée(s) : le motif est dans le fichier « a-corriger » (.csv, .xlsx pour un classeur), créé à l'importation dans le dossier de la feuille.",
      nl:
        "\(refused) geweigerde rij(en): de reden staat in het bestand ‘a-corriger’ (.csv, .xlsx voor een werkmap) dat bij de import in de map van de lijst wordt aangemaakt.",
      en:
        "\(refused) row(s) refused: the reason is in the file “a-corriger” (.csv, .xlsx for a workbook), created by the import in the folder of the sheet."
    ).agreeing(with: refused, in: language)
  }

  private var lengthRemark: String? {
    let withoutLength = publication.sessionsWithoutLength
    guard withoutLength > 0 else { return nil }
    return text(
      fr: "\(withoutLength) séance(s) sans durée connue : (ses|leurs) heures ne sont pas comprises dans les heures-participants.",
      nl: "\(withoutLength) sessie(s) zonder bekende duur: hun uren zitten niet in de deelnemersuren.",
      en: "\(withoutLength) session(s) of unknown length: (its|their) hours are not in the participant-hours."
    ).agreeing(with: withoutLength, in: language)
  }

  /// A sentence of ours in a cell, with the project's word for its unit.
  private func inOwnWords(_ text: String) -> String { project.placeWords?.applied(to: text, language) ?? text }

  /// Where names and codes of places come from.
  private var sourceOfPlaces: String {
    if let source = project.placeSource {
      return text(
        fr: "Noms et codes des lieux : \(source.fr).", nl: "Namen en codes van de plaatsen: \(source.nl).", en: "Names and codes of places: \(source.en).")
    }
    return text(
      fr: "Noms, codes INS et codes postaux des communes : Statbel (Direction générale Statistique), licence CC BY 4.0.",
      nl: "Namen, NIS-codes en postcodes van de gemeenten: Statbel (Algemene Directie Statistiek), licentie CC BY 4.0.",
      en: "Names, NIS codes and postal codes of communes: Statbel (Directorate-General Statistics), licence CC BY 4.0.")
  }

  private var sourceTable: Table {
    let isProtected = publication.isProtected
    // Three columns in which nothing may be shown say nothing.
    let tellsRows = publication.sources.contains(where: publication.tellsRows)
    let rows = publication.sources.enumerated().map { number, source in
      let name = name(ofSheet: number, source)
      let counts =
        !tellsRows ? [] : [source.rowsRead, source.rowsKept, source.rowsRefused].map { publication.tellsRows(of: source) ? Cell.count($0) : .protected }
      return Table.Row([name, .text(text(source.kind.text))] + counts + (isProtected ? [] : [.text(source.hash)]))
    }
    func sum(_ rows: KeyPath<SheetSource, Int>) -> Cell {
      guard publication.sources.allSatisfy(publication.tellsRows) else { return .protected }
      return .derived(.rows(publication.sources.indices), shown: .count(publication.sources.reduce(0) { $0 + $1[keyPath: rows] }))
    }
    let sums = tellsRows ? [sum(\.rowsRead), sum(\.rowsKept), sum(\.rowsRefused)] : []
    let totals = Table.Row([.text(total), .empty] + sums + (isProtected ? [] : [.empty]), kind: .total)
    return Table(
      columns: [
        Table.Column(text(fr: "Fichier", nl: "Bestand", en: "File"), width: .text),
        Table.Column(text(fr: "Type", nl: "Soort", en: "Kind")),
      ] + (tellsRows ? rowColumns : [])
        // Of a file of three small numbers whoever tries all of them finds the digest.
        + (isProtected ? [] : [Table.Column("SHA-256")]), rows: rows.isEmpty || !tellsRows ? rows : rows + [totals])
  }

  private var rowColumns: [Table.Column] {
    [
      Table.Column(text(fr: "Lignes lues", nl: "Gelezen rijen", en: "Rows read")),
      Table.Column(text(fr: "Gardées", nl: "Bewaard", en: "Kept")),
      Table.Column(text(fr: "Refusées", nl: "Geweigerd", en: "Refused")),
    ]
  }
}

extension SheetSource.Kind {
  var text: Localized {
    switch self {
    case .attendance: Localized(fr: "présences", nl: "aanwezigheden", en: "attendance")
    case .campaign: Localized(fr: "comptages", nl: "tellingen", en: "counts")
    case .unknown: Localized(fr: "inconnu", nl: "onbekend", en: "unknown")
    }
  }
}

extension Form {
  func asks(for content: Content) -> Bool { sheets.contains { $0.blocks.contains(.content(content)) } }
}
