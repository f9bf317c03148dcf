public import ArgumentParser
internal import BilanImport
internal import BilanModel
public import BilanProject

struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Terminal.text(
        fr: "Écrire le classeur et le rapport du bailleur.",
        nl: "De werkmap en het verslag voor de subsidiënt schrijven.",
        en: "Write the funder's workbook and report."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La période du rapport ; la dernière qui a des données, sinon.",
        nl: "De periode van het verslag; anders de laatste met gegevens.",
        en: "The report's period; the last one with data otherwise."), valueName: "period"))
  var period: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La période à laquelle comparer ; sinon la précédente, et pour une partie d'année la même un an plus tôt.",
        nl: "De periode om mee te vergelijken; anders de vorige, en voor een deel van een jaar hetzelfde deel een jaar eerder.",
        en: "The period to compare with; otherwise the one before, and for a part of a year the same part one year earlier."), valueName: "period"))
  var compare: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le dossier où écrire ; « rapports » dans le projet, sinon.",
        nl: "De map om in te schrijven; anders ‘rapports’ in het project.",
        en: "The folder to write to; “rapports” in the project otherwise."), valueName: "dir"))
  var out: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le jour du rapport, pour les propriétés du classeur ; le dernier de la période, sinon.",
        nl: "De dag van het verslag, voor de eigenschappen van de werkmap; anders de laatste van de periode.",
        en: "The day of the report, for the workbook's properties; the period's last otherwise."),
      valueName: "day"))
  var asOf: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le formulaire à remplir : \(FormFile.shipped.joined(separator: ", ")), ou un fichier du dossier « forms » du projet.",
        nl: "Het formulier om in te vullen: \(FormFile.shipped.joined(separator: ", ")), of een bestand uit de map ‘forms’ van het project.",
        en: "The form to fill: \(FormFile.shipped.joined(separator: ", ")), or a file of the project's folder “forms”."), valueName: "name"))
  var form = FormFile.usual
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "L'écriture du rapport en texte : plain (texte brut), markdown, ou odt (document pour Word et LibreOffice).",
        nl: "De opmaak van het tekstverslag: plain (platte tekst), markdown, of odt (document voor Word en LibreOffice).",
        en: "How the text report is written: plain, markdown, or odt (a document for Word and LibreOffice)."), valueName: "style"))
  var style = TextStyle.plain
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Ce rapport est envoyé : garder ses chiffres, et dire dès qu'une correction les changerait.",
        nl: "Dit verslag wordt verzonden: de cijfers bewaren, en zeggen wanneer een verbetering ze zou wijzigen.",
        en: "This report is sent: keep its figures, and say when a correction would change them.")))
  var final = false

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let day = try asOf.map { try Day(option: "--as-of", $0) }
      var options = ReportOptions(
        language: language, period: period, base: compare, asOf: day, form: form, style: style, folder: out, sheets: try source.onTheSpot())
      options.isFinal = final
      let written = try await folder.writeReport(options, progress: ProgressLine.showReading(in: language))
      for path in written.files { Terminal.print(path) }
      if final {
        Terminal.print(
          Localized(
            fr: "Chiffres gardés tels qu'envoyés.", nl: "Cijfers bewaard zoals verzonden.", en: "Figures kept as sent.")[language])
      }
      return report(written.diagnostics, language)
    }
  }
}

extension TextStyle: ExpressibleByArgument {}
