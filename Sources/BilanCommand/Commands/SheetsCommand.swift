internal import ArgumentParser
internal import BilanExport
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct SheetsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheets",
      abstract: Terminal.text(
        fr: "Les feuilles importées : lesquelles, quand, d'où ; en retirer une ; en faire une à signer.",
        nl: "De ingelezen lijsten: welke, wanneer, vanwaar; er een verwijderen; er een maken om te ondertekenen.",
        en: "The imported sheets: which, when, from what; take one back; make one to be signed."),
      subcommands: [List.self, SheetsNew.self, Remove.self], defaultSubcommand: List.self)
  }

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Terminal.text(
          fr: "Montrer les feuilles importées.", nl: "De ingelezen lijsten tonen.",
          en: "Show the imported sheets."))
    }

    @OptionGroup var options: ProjectOptions

    func run() async throws {
      try await telling(options.language(of: nil)) {
        let folder = try ProjectFolder(options.project)
        let language = options.language(of: folder.project)
        let sheets = try folder.sheets()
        if sheets.isEmpty {
          let none = Localized(
            fr: "Aucune feuille importée : « bilan import DOSSIER ».",
            nl: "Nog geen lijst ingelezen: ‘bilan import MAP’.",
            en: "No sheet imported yet: “bilan import DIR”.")
          Terminal.print(none[language])
        } else {
          let table = SheetsCommand.table(of: sheets, language)
          Terminal.print(TextRenderer(width: Terminal.width).text(of: table, in: language))
        }
        return .success
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove",
        abstract: Terminal.text(
          fr: "Retirer une feuille et tout ce qu'elle seule apportait.",
          nl: "Een lijst verwijderen, met alles wat alleen zij bevatte.",
          en: "Take a sheet back, with everything only it brought."),
        discussion: Terminal.text(
          fr: "« bilan undo » la remet, tant que ce n'est pas pour de bon.", nl: "‘bilan undo’ zet ze terug, zolang het niet definitief is.",
          en: "“bilan undo” puts it back, as long as it is not for good."))
    }

    @OptionGroup var options: ProjectOptions
    @Argument(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Le numéro donné par « bilan sheets ».", nl: "Het nummer dat ‘bilan sheets’ toont.",
          en: "The number shown by “bilan sheets”."), valueName: "id"))
    var id: Int64
    @Flag(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Effacer aussitôt ses noms, sans retour : ni ce retrait, ni ce qui précède ne pourra être annulé.",
          nl: "Haar namen meteen wissen, zonder terugweg: noch dit, noch wat eraan voorafging kan ongedaan worden gemaakt.",
          en: "Erase its names at once, with no way back: neither this nor anything before it can be undone.")))
    var forGood = false

    func run() async throws {
      try await telling(options.language(of: nil)) {
        let folder = try ProjectFolder(options.project)
        let language = options.language(of: folder.project)
        let sheet = try folder.removeSheet(id, isForGood: forGood)
        Terminal.print(Remove.done(id, sheet, language))
        return report(try folder.newsOfSentReports(), language)
      }
    }

    /// What went with the sheet, each number with its word.
    private static func done(_ id: Int64, _ sheet: Removal, _ language: Language) -> String {
      func of(_ number: Int, _ words: Localized) -> String { "\(number) \(words[language].agreeing(with: number, in: language))" }
      let name = sheet.source.name
      let present = of(sheet.present, Localized(fr: "participation(s)", nl: "deelname(s)", en: "participation(s)"))
      let counts = of(sheet.counts, Localized(fr: "comptage(s)", nl: "telling(en)", en: "count(s)"))
      let sessions = of(sheet.sessions, Localized(fr: "séance(s)", nl: "sessie(s)", en: "session(s)"))
      let people = of(sheet.people, Localized(fr: "personne(s)", nl: "(persoon|personen)", en: "(person|people)"))
      return Localized(
        fr: "Feuille \(id) retirée : \(name) (\(present), \(counts) ; \(sessions) et \(people) que rien d'autre ne mentionne).",
        nl: "Lijst \(id) verwijderd: \(name) (\(present), \(counts); \(sessions) en \(people) die niets anders vermeldt).",
        en: "Sheet \(id) taken back: \(name) (\(present), \(counts); \(sessions) and \(people) that nothing else mentions).")[language]
    }
  }

  private static func table(of sheets: [StoredSheet], _ language: Language) -> Table {
    let titles = [
      Localized(fr: "N°", nl: "Nr.", en: "No."), Localized(fr: "Fichier", nl: "Bestand", en: "File"),
      Localized(fr: "Importé le", nl: "Ingelezen op", en: "Imported on"),
      Localized(fr: "Du", nl: "Van", en: "From"), Localized(fr: "Au", nl: "Tot", en: "To"),
      Localized(fr: "Séances", nl: "Sessies", en: "Sessions"),
      Localized(fr: "Présences", nl: "Aanwezigheden", en: "Attendances"),
      Localized(fr: "Comptages", nl: "Tellingen", en: "Counts"),
      Localized(fr: "Non gardées", nl: "Niet bewaard", en: "Not kept"),
    ]
    return Table(
      columns: titles.enumerated().map { Table.Column($1[language], width: $0 == 1 ? .text : .fitted) },
      rows: sheets.map { sheet in
        Table.Row([
          .count(Int(sheet.id)), .text(sheet.source.name), .day(sheet.importedOn),
          sheet.firstDay.map { .day($0) } ?? .empty, sheet.lastDay.map { .day($0) } ?? .empty,
          .count(sheet.sessions), .count(sheet.present), .count(sheet.counts),
          .count(sheet.source.rowsRefused),
        ])
      })
  }
}
