internal import ArgumentParser
internal import BilanModel
internal import BilanProject

struct YearCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: Terminal.text(
        fr: "Ouvrir une nouvelle année du projet.", nl: "Een nieuw jaar van het project openen.", en: "Open a new year of the project."),
      discussion: Terminal.text(
        fr: """
          La période est ajoutée à projet.yaml, dont les commentaires restent ; les axes et les activités continuent. Les valeurs cibles de l'année précédente sont reprises, à revoir : \
          chaque rapport le dit jusqu'à ce que vous enleviez « review: true ». Les séances sont à prévoir à nouveau. Les dossiers de l'année sont créés.
          Une année scolaire se donne par son début : 2026, ou 2026-2027. « bilan undo » annule, sauf les dossiers.
          """,
        nl: """
          De periode wordt aan projet.yaml toegevoegd; de opmerkingen blijven. Assen en activiteiten lopen door. De streefwaarden van het vorige jaar worden overgenomen en zijn na te kijken: \
          elk verslag zegt dat tot u ‘review: true’ verwijdert. De sessies zijn opnieuw te plannen. De mappen van het jaar worden gemaakt.
          Een schooljaar geeft u met zijn begin: 2026, of 2026-2027. ‘bilan undo’ maakt het ongedaan, behalve de mappen.
          """,
        en: """
          The period is added to projet.yaml, whose comments stay; axes and activities go on. The targets of the year before are taken over, to be reviewed: \
          each report says so until you take “review: true” out. Sessions are to be planned anew. The folders of the year are made.
          A school year is given by its beginning: 2026, or 2026-2027. “bilan undo” undoes it, but for the folders.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(
    help: ArgumentHelp(
      Terminal.text(fr: "L'année qui s'ouvre : 2026, 2026-2027.", nl: "Het jaar dat begint: 2026, 2026-2027.", en: "The year that begins: 2026, 2026-2027."),
      valueName: "year"))
  var year: String

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      Terminal.print(try folder.addYear(year).text(language))
      return .success
    }
  }
}

extension NextYear {
  fileprivate func text(_ language: Language) -> String {
    let span = "\(period.first.belgian) – \(period.last.belgian)"
    var lines = [
      Localized(
        fr: "Période \(period.code) (\(span)) ajoutée à projet.yaml.", nl: "Periode \(period.code) (\(span)) toegevoegd aan projet.yaml.",
        en: "Period \(period.code) (\(span)) added to projet.yaml.")[language]
    ]
    if let base, base.last.number + 1 != period.first.number {
      lines.append(
        Localized(
          fr: "Entre \(base.code) et \(period.code), des jours ne sont d'aucune période.",
          nl: "Tussen \(base.code) en \(period.code) zijn er dagen buiten elke periode.",
          en: "Between \(base.code) and \(period.code) there are days of no period.")[language])
    }
    if let base, targets > 0 {
      let fr = "\(targets) \("valeur(s) cible(s) reprise(s)".agreeing(with: targets, in: .fr)) de \(base.code), à revoir : « review: true » est à enlever."
      let nl = "\(targets) \("streefwaarde(n)".agreeing(with: targets, in: .nl)) overgenomen van \(base.code), na te kijken: ‘review: true’ is te verwijderen."
      let en = "\(targets) \("target(s)".agreeing(with: targets, in: .en)) taken over from \(base.code), to be reviewed: “review: true” is to be taken out."
      lines.append(Localized(fr: fr, nl: nl, en: en)[language])
    }
    func name(_ axis: Axis, _ activity: Activity) -> String {
      "\(activity.title[language]) (\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \(axis.code))"
    }
    if !toPlan.isEmpty {
      let list = toPlan.map { name($0.axis, $0.activity) }.joined(separator: ", ")
      lines.append(Localized(fr: "À prévoir à nouveau : \(list).", nl: "Opnieuw te plannen: \(list).", en: "To be planned anew: \(list).")[language])
    }
    if !counted.isEmpty {
      func list(_ word: String) -> String { counted.map { "\($0.number) \(word) \(name($0.axis, $0.activity))" }.joined(separator: ", ") }
      lines.append(
        Localized(
          fr: "Séances prévues comptées pour \(period.code) aussi, à revoir : \(list("pour")).",
          nl: "Geplande sessies die ook voor \(period.code) tellen, na te kijken: \(list("voor")).",
          en: "Planned sessions counted for \(period.code) too, to be reviewed: \(list("for")).")[language])
    }
    lines.append(Localized(fr: "Dossiers : ", nl: "Mappen: ", en: "Folders: ")[language] + folders.joined(separator: ", "))
    return lines.joined(separator: "\n").visible
  }
}
