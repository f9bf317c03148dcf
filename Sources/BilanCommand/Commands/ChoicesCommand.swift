internal import ArgumentParser
internal import BilanExport
internal import BilanModel
internal import BilanProject

struct ChoicesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "choices",
      abstract: Terminal.text(
        fr: "Les réponses retenues pour les fichiers d'une même forme ; en oublier une.",
        nl: "De antwoorden die voor bestanden van dezelfde vorm onthouden zijn; er een vergeten.",
        en: "The answers remembered for files of one layout; forget one."),
      subcommands: [List.self, Forget.self, ChoicesTake.self], defaultSubcommand: List.self)
  }

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Terminal.text(
          fr: "Montrer les réponses retenues.", nl: "De onthouden antwoorden tonen.", en: "Show the answers remembered."))
    }

    @OptionGroup var options: ProjectOptions
    @Option(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Écrire dans ce fichier les réponses retenues et celles sur chaque feuille, pour une base refaite (voir « bilan choices take »).",
          nl: "De onthouden antwoorden en die over elke lijst in dit bestand schrijven, voor een nieuwe databank (zie ‘bilan choices take’).",
          en: "Write the answers remembered and those about each sheet into this file, for a store made anew (see “bilan choices take”)."),
        valueName: "file"))
    var out: String?

    func run() async throws {
      try await telling(options.language(of: nil)) {
        let folder = try ProjectFolder(options.project)
        let language = options.language(of: folder.project)
        if let out { return try write(folder, to: out, language) }
        let choices = try folder.choices()
        if choices.isEmpty {
          let none = Localized(
            fr: "Aucune réponse retenue.", nl: "Geen enkel antwoord onthouden.", en: "No answer remembered.")
          Terminal.print(none[language])
        } else {
          Terminal.print(TextRenderer(width: Terminal.width).text(of: ChoicesCommand.table(of: choices, language), in: language))
        }
        return .success
      }
    }

    private func write(_ folder: ProjectFolder, to path: String, _ language: Language) throws -> ExitCode {
      let written = try folder.writeChoices(to: path, language)
      func counted(_ number: Int, _ words: String) -> String { "\(number) \(words.agreeing(with: number, in: language))" }
      let (choices, sheets) = (written.choices, written.sheets)
      let done = Localized(
        fr:
          "\(counted(choices, "réponse(s) retenue(s)")) et celles sur \(counted(sheets, "feuille(s)")) dans \(path) ; pour les reprendre : bilan choices take \"\(path)\"",
        nl:
          "\(counted(choices, "onthouden antwoord(en)")) en die over \(counted(sheets, "lijst(en)")) in \(path); om ze over te nemen: bilan choices take \"\(path)\"",
        en:
          "\(counted(choices, "answer(s)")) remembered and those about \(counted(sheets, "sheet(s)")) in \(path); to take them back: bilan choices take \"\(path)\""
      )
      Terminal.print(ChoicesCommand.codes(written.codes, language) + done[language])
      return report(written.diagnostics, language)
    }
  }

  struct Forget: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "forget",
        abstract: Terminal.text(
          fr: "Oublier une réponse : les prochains fichiers seront lus sans elle.",
          nl: "Een antwoord vergeten: volgende bestanden worden zonder gelezen.",
          en: "Forget an answer: the next files will be read without it."))
    }

    @OptionGroup var options: ProjectOptions
    @Argument(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Le numéro donné par « bilan choices ».", nl: "Het nummer dat ‘bilan choices’ toont.",
          en: "The number shown by “bilan choices”."), valueName: "id"))
    var id: Int64

    func run() async throws {
      try await telling(options.language(of: nil)) {
        let folder = try ProjectFolder(options.project)
        let language = options.language(of: folder.project)
        let choice = try folder.forgetChoice(id)
        let done = Localized(
          fr: "Réponse \(id) oubliée : \(choice.answer).", nl: "Antwoord \(id) vergeten: \(choice.answer).",
          en: "Answer \(id) forgotten: \(choice.answer).")
        Terminal.print(done[language])
        return .success
      }
    }
  }

  /// How many codes that were renamed stand before the answers; nothing where none was.
  static func codes(_ number: Int, _ language: Language) -> String {
    if number == 0 { return "" }
    let words = Localized(fr: "code(s) renommé(s)", nl: "hernoemde code(s)", en: "renamed code(s)")
    return "\(number) \(words[language].agreeing(with: number, in: language)), "
  }

  private static func table(of choices: [LayoutChoice], _ language: Language) -> Table {
    let titles = [
      Localized(fr: "N°", nl: "Nr.", en: "No."), Localized(fr: "Réponse", nl: "Antwoord", en: "Answer"),
      Localized(fr: "Vaut pour", nl: "Geldt voor", en: "Holds for"), Localized(fr: "Donnée le", nl: "Gegeven op", en: "Given on"),
      Localized(fr: "À propos de", nl: "Naar aanleiding van", en: "About"),
    ]
    return Table(
      columns: titles.enumerated().map { Table.Column($1[language], width: [1, 2, 4].contains($0) ? .text : .fitted) },
      rows: choices.map { choice in
        Table.Row([
          .count(Int(choice.id)), .text(choice.answer), .text(subject(of: choice, language)), .day(choice.madeOn), .text(choice.file),
        ])
      })
  }

  private static func subject(of choice: LayoutChoice, _ language: Language) -> String {
    switch choice.kind {
    case .activity, .status, .place: language.quoted(choice.key)
    case .column, .dateOrder:
      Localized(fr: "colonnes", nl: "kolommen", en: "columns")[language] + language.colon() + " "
        + choice.key.split(separator: "|").joined(separator: ", ")
    }
  }
}
