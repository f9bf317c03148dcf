internal import ArgumentParser
internal import BilanModel
internal import BilanProject

/// Where a command takes its facts from: the project's store, or sheets read on the spot.
struct FactSource: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      Terminal.text(
        fr: "Calculer directement à partir de ces fichiers ou dossiers, sans rien conserver.",
        nl: "Rechtstreeks uit deze bestanden of mappen berekenen, zonder iets te bewaren.",
        en: "Compute straight from these files or folders, keeping nothing."), valueName: "path"))
  var sheets: [String] = []

  @OptionGroup var words: StatusArguments

  /// What to read: nothing, for what the store keeps.
  func onTheSpot() throws -> SheetsOnTheSpot { SheetsOnTheSpot(sheets, statuses: try words.choices()) }
}

/// Whether results are for people or for programs.
enum TableOrJSON: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The same, with a form for spreadsheets.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
