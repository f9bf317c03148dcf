internal import BilanModel

/// Something the form asks for and the data cannot answer.
struct Gap {
  var sheet: String
  var what: String
  /// What a person can do about it.
  var remedy: String
}

extension ReportWriter {
  /// Everything the form asks for in vain, in its order. A report that lacks nothing but its signature lacks nothing.
  var gaps: [Gap] {
    let isUnsignedOnly = request.form.sheets.flatMap(\.blocks).allSatisfy { $0 == .content(.signature) || gaps(in: $0).isEmpty }
    guard !isUnsignedOnly else { return [] }
    return request.form.sheets.flatMap { sheet in
      sheet.blocks.flatMap { gaps(in: $0) }.map { Gap(sheet: text(sheet.title), what: $0.what, remedy: $0.remedy) }
    }
  }

  private typealias Want = (what: String, remedy: String)

  private func gaps(in block: Form.Block) -> [Want] {
    switch block {
    case .questions(let labels): labels.filter { request.answers.texts[$0] == nil }.map { (text($0), byAnswer) }
    case .grid(let grid): isFilled(grid) ? [] : [(text(grid.title), byAnswer)]
    case .narrative(let chapter, let title, _): narrativeGap(chapter, title)
    case .axes(let parts): parts.contains(.narrative) ? project.axes.flatMap(axisGap) : []
    case .people(let traits): peopleGaps(traits)
    case .content(.targets):
      hasTargets || hasTargetAround
        ? []
        : [
          (
            text(fr: "Valeurs cibles", nl: "Streefwaarden", en: "Targets"),
            text(
              fr: "Inscrivez-les sous « targets » dans projet.yaml", nl: "Zet ze onder ‘targets’ in projet.yaml",
              en: "Write them under “targets” in projet.yaml")
          )
        ]
    case .content(.signature):
      [
        (
          text(
            fr: "Lieu, date, nom, fonction et signature", nl: "Plaats, datum, naam, functie en handtekening", en: "Place, date, name, position and signature"),
          byHand
        )
      ]
    case .table(let asked): crossedBlocks(asked).isEmpty ? [(text(asked.title), byNoSheet)] : []
    case .heading, .text, .project, .charts, .content: []
    }
  }

  /// Whether a period of the project that holds this one, or lies in it, has a target: a quarter needs none of its own.
  private var hasTargetAround: Bool {
    project.targets.contains { $0.period.flatMap { project.period($0) }.map { $0.overlaps(period) } ?? false }
  }

  /// Whether nothing of a table is left to be filled in: no amount, or, where it has none, nothing at all.
  private func isFilled(_ grid: Form.Grid) -> Bool {
    let open = grid.asked.filter {
      if case .cell(let place, let isAmount) = $0 { request.answers.cells[place] == nil && (isAmount || grid.amounts == 0) } else { false }
    }
    return open.isEmpty
  }

  private var byNoSheet: String {
    text(fr: "Aucune feuille de la période ne le mentionne", nl: "Geen enkele lijst van de periode vermeldt dit", en: "No sheet of the period mentions it")
  }

  private var byHand: String {
    text(
      fr: "À remplir à la main sur la feuille du classeur", nl: "Met de hand in te vullen op dat blad van de werkmap",
      en: "To be filled in by hand on that worksheet")
  }

  private var byAnswer: String {
    text(
      fr: "À remplir sur la page, dans reponses.yaml, ou sur cette feuille, puis « bilan answers »",
      nl: "In te vullen op de pagina, in reponses.yaml, of op dat blad, daarna ‘bilan answers’",
      en: "To be filled in on the page, in reponses.yaml, or on that worksheet, then “bilan answers”")
  }

  private func narrativeGap(_ chapter: Form.Chapter, _ title: Localized?) -> [Want] {
    guard (request.narrative.chapters[chapter.chapter] ?? []).isEmpty else { return [] }
    return [(title.map(text) ?? text(chapter.title), remedy(file: chapter.fileName))]
  }

  private func axisGap(_ axis: Axis) -> [Want] {
    guard (request.narrative.chapters[.axis(axis.code)] ?? []).isEmpty else { return [] }
    return [(text(fr: "Récit : ", nl: "Tekst: ", en: "Narrative: ") + name(of: axis), remedy(file: "axe\(axis.code)"))]
  }

  private func remedy(file: String) -> String {
    let path = "recits/\(period.code)/\(file).md"
    return text(fr: "Écrivez le texte dans \(path)", nl: "Schrijf de tekst in \(path)", en: "Write the text in \(path)")
  }

  func toCompleteBlocks(_ gaps: [Gap]) -> [Report.Block] {
    guard !gaps.isEmpty else { return [] }
    return [
      .paragraph(
        text(
          fr: "Le formulaire demande les éléments suivants, que les données du projet ne permettent pas de fournir.",
          nl: "Het formulier vraagt het volgende, dat niet uit de gegevens van het project kan worden gehaald.",
          en: "The form asks for the following, which the project's data cannot provide.")),
      .table(
        Table(
          "to-complete",
          columns: [
            Table.Column(text(fr: "Feuille", nl: "Blad", en: "Sheet")),
            Table.Column(text(fr: "Ce qui manque", nl: "Wat ontbreekt", en: "What is missing"), width: .text),
            Table.Column(text(fr: "Que faire", nl: "Wat te doen", en: "What to do"), width: .text),
          ], rows: gaps.map { Table.Row([.text($0.sheet), .text($0.what), .text($0.remedy)]) })),
    ]
  }

  // MARK: - Participants by what is known of them

  /// Participants by axis and what the sheets state of them; a blank table, listed as missing, where they state nothing of anybody.
  func peopleBlocks(by traits: [Form.Trait]) -> [Report.Block] {
    traits.map { trait in
      let (known, people) = participants(by: trait)
      let axis = text(fr: "Axe", nl: "As", en: "Axis")
      let columns =
        [Table.Column(text(trait.title), width: .text)] + project.axes.map { Table.Column("\(axis) \($0.code)") } + [Table.Column(total)]
      let categories = known.categories(of: people)
      let isStated = states(trait)
      let axes = project.axes.map(Optional.some) + [nil]
      func cell(_ axis: Axis?, _ category: BilanModel.Category? = nil) -> Cell {
        let figure = known.figure(people, period: period, axis: axis, category: category)
        return people.fixed(figure, language, of: FigureKey(indicator: people.code, period: period.code, axis: axis?.code, category: category))
      }
      let rows =
        categories.map { category in
          // Where nobody came there is nothing to ask.
          let cells = axes.map { axis in isStated || known.figure(people, period: period, axis: axis).value == nil ? cell(axis, category) : .toComplete }
          return Table.Row([.text(text(project.title(of: category)))] + cells)
        } + [Table.Row([.text(total)] + axes.map { cell($0) }, kind: .total)]
      return .table(Table(title: text(trait.question) + ", \(title(of: period))", columns: columns, rows: rows))
    }
  }

  private func participants(by trait: Form.Trait) -> (FigureSet, Indicator) {
    var people = Indicator.participants
    people.dimension = trait.dimension
    return (publication.figures(of: [people], in: [period]), people)
  }

  /// Whether anything is stated of anybody in the period.
  private func states(_ trait: Form.Trait) -> Bool {
    let (known, people) = participants(by: trait)
    return known.categories(of: people).contains { !$0.isNotStated && known.figure(people, period: period, category: $0).isMoreThanNone }
  }

  private func peopleGaps(_ traits: [Form.Trait]) -> [Want] {
    traits.filter { !states($0) }.map {
      (
        text($0.question),
        text(
          fr:
            "Les feuilles de présence ne le disent pas : écrivez « non disponible » pour cette période, et prévoyez une colonne facultative dans les prochaines feuilles",
          nl:
            "De aanwezigheidslijsten vermelden dit niet: vul ‘niet beschikbaar’ in voor deze periode, en voorzie een facultatieve kolom op de volgende lijsten",
          en: "The attendance sheets do not say: write “not available” for this period, and add an optional column to future sheets")
      )
    }
  }
}

extension Form.Chapter {
  /// The name of the file that holds the text.
  var fileName: String {
    switch self {
    case .summary: "resume"
    case .results: "resultats"
    case .difficulties: "difficultes"
    case .lessons: "enseignements"
    case .nextSteps: "suites"
    }
  }
}

extension Form.Trait {
  var title: Localized {
    switch self {
    case .gender: Localized(fr: "Genre", nl: "Gender", en: "Gender")
    case .ageBand: Localized(fr: "Tranche d'âge", nl: "Leeftijdsgroep", en: "Age band")
    }
  }

  var question: Localized {
    switch self {
    case .gender: Localized(fr: "Participants uniques par genre", nl: "Unieke deelnemers per gender", en: "Unique participants by gender")
    case .ageBand:
      Localized(fr: "Participants uniques par tranche d'âge", nl: "Unieke deelnemers per leeftijdsgroep", en: "Unique participants by age band")
    }
  }

  var dimension: Dimension {
    switch self {
    case .gender: .gender
    case .ageBand: .age
    }
  }
}
