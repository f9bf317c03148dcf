internal import ArgumentParser
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct RenameCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename",
      abstract: Terminal.text(
        fr: "Donner un autre code à un axe, une activité ou un comptage, partout à la fois.",
        nl: "Een as, een activiteit of een telling een andere code geven, overal tegelijk.",
        en: "Give an axis, an activity or a metric another code, everywhere at once."),
      discussion: Terminal.text(
        fr: """
          projet.yaml et tout ce qui est importé changent ensemble, ou pas du tout ; aucun chiffre ne change. Les commentaires de projet.yaml restent. \
          Les feuilles qui disent encore l'ancien code sont comprises.
          Si projet.yaml a déjà été changé à la main, la même commande met d'accord ce qui est importé.
          """,
        nl: """
          projet.yaml en alles wat ingelezen is, veranderen samen of helemaal niet; geen enkel cijfer verandert. De opmerkingen in projet.yaml blijven. \
          Lijsten die nog de oude code noemen, worden begrepen.
          Werd projet.yaml al met de hand gewijzigd, dan brengt dezelfde opdracht wat ingelezen is in overeenstemming.
          """,
        en: """
          projet.yaml and everything imported change together, or not at all; no figure changes. The comments of projet.yaml stay. \
          Sheets that still say the former code are understood.
          If projet.yaml was changed by hand already, the same command brings what is imported into line.
          """),
      subcommands: [RenameAxis.self, RenameActivity.self, RenameMetric.self])
  }
}

struct RenameAxis: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "axis",
      abstract: Terminal.text(fr: "Donner un autre code à un axe.", nl: "Een as een andere code geven.", en: "Give an axis another code."),
      discussion: Terminal.text(
        fr: "Les textes de recits/ qui nomment l'axe (axe1.md, {{participants/2024/1/-}}) sont à renommer par vous ; « bilan report » dit lesquels.",
        nl: "Teksten in recits/ die de as noemen (axe1.md, {{participants/2024/1/-}}) hernoemt u zelf; ‘bilan report’ zegt welke.",
        en: "Texts in recits/ that name the axis (axe1.md, {{participants/2024/1/-}}) are for you to rename; “bilan report” says which."))
  }

  @OptionGroup var arguments: RenameArguments

  func run() async throws { try await arguments.rename(.axis) }
}

struct RenameActivity: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "activity",
      abstract: Terminal.text(fr: "Donner un autre code à une activité.", nl: "Een activiteit een andere code geven.", en: "Give an activity another code."))
  }

  @OptionGroup var arguments: RenameArguments

  func run() async throws { try await arguments.rename(.activity) }
}

struct RenameMetric: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "metric",
      abstract: Terminal.text(fr: "Donner un autre code à un comptage.", nl: "Een telling een andere code geven.", en: "Give a metric another code."))
  }

  @OptionGroup var arguments: RenameArguments

  func run() async throws { try await arguments.rename(.metric) }
}

/// What renaming takes, whatever has the code.
struct RenameArguments: ParsableArguments {
  @OptionGroup var options: ProjectOptions
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le code d'aujourd'hui ; d'une activité aussi axe/code.", nl: "De huidige code; van een activiteit ook as/code.",
        en: "The code of today; of an activity also axis/code."), valueName: "old"))
  var old: String
  @Argument(help: ArgumentHelp(Terminal.text(fr: "Le nouveau code.", nl: "De nieuwe code.", en: "The new code."), valueName: "new"))
  var new: String

  func rename(_ kind: KeptCode.Kind) async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let done = try folder.rename(kind, old, to: new)
      func counted(_ number: Int, _ words: Localized) -> String { "\(number) \(words[language].agreeing(with: number, in: language))" }
      let places = counted(done.places, Localized(fr: "endroit(s)", nl: "plaats(en)", en: "place(s)"))
      let sheets = counted(done.sheets, Localized(fr: "feuille(s)", nl: "lijst(en)", en: "sheet(s)"))
      let rows = counted(done.rows, Localized(fr: "ligne(s) importée(s)", nl: "ingelezen rij(en)", en: "imported row(s)"))
      Terminal.print(
        Localized(
          fr: "\(done.old) s'appelle maintenant \(done.new) : \(places) de projet.yaml, \(sheets), \(rows). Les chiffres n'ont pas changé.",
          nl: "\(done.old) heet nu \(done.new): \(places) in projet.yaml, \(sheets), \(rows). De cijfers zijn niet veranderd.",
          en: "\(done.old) is called \(done.new) now: \(places) of projet.yaml, \(sheets), \(rows). The figures have not changed.")[language])
      return .success
    }
  }
}
