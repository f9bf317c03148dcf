internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanProject

struct SheetsNew: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Terminal.text(
        fr: "Faire une feuille de présence à imprimer et à signer.", nl: "Een aanwezigheidslijst maken om af te drukken en te laten ondertekenen.",
        en: "Make an attendance sheet to be printed and signed."),
      discussion: Terminal.text(
        fr: "Complétée dans Excel ou LibreOffice, ou recopiée, elle est relue sans question, quel que soit le nom du fichier.",
        nl: "Ingevuld in Excel of LibreOffice, of overgetypt, wordt ze zonder vragen ingelezen, hoe het bestand ook heet.",
        en: "Filled in with Excel or LibreOffice, or typed over, it is read without a question, whatever the file is called."))
  }

  @OptionGroup var options: ProjectOptions
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "L'activité : son code, son titre, ou axe/code.", nl: "De activiteit: code, titel, of as/code.",
        en: "The activity: its code, its title, or axis/code."), valueName: "activity"))
  var activity: String
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le jour de la séance : 2024-10-21.", nl: "De dag van de sessie: 2024-10-21.", en: "The day of the session: 2024-10-21."), valueName: "day"))
  var date: String
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Les heures de la séance : 9h-12h ; sinon, une place pour les écrire.", nl: "De uren van de sessie: 9u-12u; anders een plaats om ze in te vullen.",
        en: "The hours of the session: 9h-12h; otherwise room to write them."), valueName: "hours"))
  var hours: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La commune où la séance a lieu ; celle du calendrier du projet, sinon.",
        nl: "De gemeente waar de sessie plaatsvindt; anders die uit de planning van het project.",
        en: "The commune where the session is held; otherwise the one the project plans."), valueName: "commune"))
  var commune: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le nombre de lignes vides ; de quoi remplir la page, sinon.", nl: "Het aantal lege rijen; anders zoveel als er op het blad passen.",
        en: "The number of empty rows; otherwise as many as fill the page."), valueName: "rows"))
  var rows: Int?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le fichier à écrire (.xlsx) ; dans le dossier « a-signer » du projet, sinon.",
        nl: "Het bestand om te schrijven (.xlsx); anders in de map ‘a-signer’ van het project.",
        en: "The file to write (.xlsx); otherwise in the project's folder “a-signer”."), valueName: "file"))
  var out: String?
  @Flag(
    help: ArgumentHelp(
      Terminal.text(fr: "Remplacer le fichier s'il existe.", nl: "Het bestand vervangen als het bestaat.", en: "Replace the file if it is there.")))
  var force = false

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      var request = SignSheetRequest(activity: activity, day: try Day(option: "--date", date))
      request.hours = hours
      request.commune = try commune.map { try Commune(option: "--commune", $0, folder.project) }
      request.rows = try rows.map { rows in
        guard (1...1_000).contains(rows) else {
          throw Failure(.wrongOption, at: "bilan", ["option": "--rows", "suggestion": "", "expected": "1 – 1000"], text: String(rows), kind: .usage)
        }
        return rows
      }
      request.path = try out.map { path in
        guard path.lowercased().hasSuffix(".xlsx") else {
          throw Failure(.wrongOption, at: "bilan", ["option": "--out", "suggestion": "", "expected": "….xlsx"], text: path, kind: .usage)
        }
        return path
      }
      request.replaces = force
      request.language = language
      let made = try folder.makeSignSheet(request)
      for line in lines(made, language) { Terminal.print(line) }
      return .success
    }
  }

  private func lines(_ made: SignSheetMade, _ language: Language) -> [String] {
    var lines = [made.path]
    let day = made.session.day.belgian
    if !made.isInPeriod {
      lines.append(
        Localized(
          fr: "Attention : le \(day) n'est dans aucune période du projet.", nl: "Let op: \(day) valt in geen enkele periode van het project.",
          en: "Mind: \(day) lies in no period of the project.")[language])
    }
    if !made.plannedDays.isEmpty {
      let days = made.plannedDays.map(\.belgian).joined(separator: ", ")
      lines.append(
        Localized(
          fr: "Attention : le projet ne prévoit pas cette séance ce jour-là, mais : \(days).",
          nl: "Let op: het project plant deze sessie niet op die dag, maar op: \(days).",
          en: "Mind: the project does not plan this session on that day, but on: \(days).")[language])
    }
    return lines
  }
}
