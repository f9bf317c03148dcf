public import BilanModel

extension Verification {
  /// What a workbook may say besides, and its seal is not of.
  private var uncompared: Localized {
    comparesPages
      ? Localized(
        fr: "commentaires, validation des saisies, ordre et protection des feuilles, mise en forme",
        nl: "opmerkingen, gegevensvalidatie, volgorde en beveiliging van de bladen, opmaak",
        en: "comments, data validation, order and protection of sheets, formatting")
      : Localized(
        fr: "commentaires, validation des saisies, ordre et protection des feuilles, en-têtes, pieds et zones d'impression, mise en forme",
        nl: "opmerkingen, gegevensvalidatie, volgorde en beveiliging van de bladen, kop- en voetteksten, afdrukbereiken, opmaak",
        en: "comments, data validation, order and protection of sheets, headers, footers and print areas, formatting")
  }

  /// Whether it holds what was sealed.
  private var content: Localized {
    isUntouched
      ? Localized(
        fr: "\(sheets) feuilles, graphiques, valeurs et formules de \(cells) cellules : rien n'a changé ; non comparés : \(uncompared.fr)",
        nl: "\(sheets) bladen, grafieken, waarden en formules van \(cells) cellen: niets gewijzigd; niet vergeleken: \(uncompared.nl)",
        en: "\(sheets) sheets, charts, values and formulas of \(cells) cells: nothing has changed; not compared: \(uncompared.en)")
      : isIncomparable
        ? Localized(
          fr: "\(sheets) feuilles, \(cells) cellules : en partie impossible à comparer", nl: "\(sheets) bladen, \(cells) cellen: deels niet te vergelijken",
          en: "\(sheets) sheets, \(cells) cells: cannot be compared in part")
        : Localized(
          fr: "\(sheets) feuilles, \(cells) cellules : modifié", nl: "\(sheets) bladen, \(cells) cellen: gewijzigd",
          en: "\(sheets) sheets, \(cells) cells: changed")
  }

  /// What the seal says, line by line, and what it proves; nothing of a workbook without one.
  ///
  /// - Parameter listing: How many of the cells that somebody filled in are named; the others are counted.
  public func facts(_ language: Language, listing: Int = 20) -> [Report.Field] {
    if code.isEmpty { return [] }
    func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }
    func line(_ fr: String, _ nl: String, _ en: String, _ content: String) -> Report.Field { Report.Field(label: text(fr, nl, en), text: content) }
    let compared = base.map { text(", comparé à \($0)", ", vergeleken met \($0)", ", compared with \($0)") } ?? ""
    let day = asOf.map { " · \($0.belgian)" } ?? ""
    var lines = [
      line(
        "sceau", "zegel", "seal",
        text(
          "\(code), à comparer avec le pied de la page signée", "\(code), te vergelijken met de voet van de ondertekende pagina",
          "\(code), to be compared with the foot of the signed page")),
      line("rapport", "verslag", "report", "\(project) · \(period)\(compared)\(day) · \(tool)"), line("contenu", "inhoud", "content", content[language]),
      line("auteur", "auteur", "author", authorship.text[language]),
    ]
    if let others, others > 0, isUntouched {
      let cells = text("cellule(s) serai(t|ent) autre(s)", "(cel zou|cellen zouden) anders zijn", "cell(s) would be other").agreeing(with: others, in: language)
      lines.append(
        line(
          "projet", "project", "project",
          text(
            "ses chiffres ne sont plus ceux du classeur : \(others) \(cells) aujourd'hui",
            "zijn cijfers zijn niet meer die van de werkmap: \(others) \(cells) vandaag",
            "its figures are no longer those of the workbook: \(others) \(cells) today")))
    }
    if !filled.isEmpty {
      let cells = filled.prefix(listing).map { "\($0.sheet)!\($0.cell)" }.joined(separator: ", ") + (filled.count > listing ? ", …" : "")
      let number = text("cellule(s) du formulaire", "(cel|cellen) van het formulier", "cell(s) of the form").agreeing(with: filled.count, in: language)
      lines.append(line("rempli", "ingevuld", "filled in", "\(filled.count) \(number)\(language.colon()) \(cells)"))
    }
    return lines
  }
}

extension Verification.Authorship {
  /// Who set the seal, and what that is worth.
  fileprivate var text: Localized {
    switch self {
    case .unsigned:
      Localized(
        fr: "sceau sans clé : il révèle une erreur ou une modification, pas un faussaire qui refait le sceau",
        nl: "zegel zonder sleutel: het toont een fout of een wijziging, geen vervalser die een nieuw zegel aanbrengt",
        en: "sealed without a key: it shows a mistake or a change, not a forger who seals anew")
    case .unknown:
      Localized(
        fr: "sceau posé avec la clé d'un projet ; seul ce projet peut le confirmer",
        nl: "zegel met de sleutel van een project; alleen dat project kan het bevestigen",
        en: "sealed with a project's key; only that project can confirm it")
    case .thisProject:
      Localized(fr: "sceau posé avec la clé de ce projet", nl: "zegel met de sleutel van dit project", en: "sealed with the key of this project")
    case .otherProject:
      Localized(
        fr: "sceau posé avec une autre clé que celle de ce projet", nl: "zegel met een andere sleutel dan die van dit project",
        en: "sealed with another key than that of this project")
    }
  }
}
