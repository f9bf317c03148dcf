internal import ArgumentParser
internal import BilanModel

@main
struct Bilan: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bilan",
      abstract: Terminal.text(
        fr: "Des feuilles de présence au classeur du bailleur.",
        nl: "Van aanwezigheidslijsten naar de werkmap van de subsidiënt.",
        en: "From sign-in sheets to the funder's workbook."),
      discussion: Terminal.text(
        fr: """
          Pour commencer : « bilan init mon-projet », puis « bilan check » sur vos feuilles, \
          « bilan import », et « bilan report ».
          Statut de sortie : 0 tout va bien ; 1 des données sont en erreur (ce qui est bon est fait quand même) ; \
          64 commande mal écrite ; 74 lecture ou écriture impossible.
          """,
        nl: """
          Om te beginnen: ‘bilan init mijn-project’, daarna ‘bilan check’ op uw lijsten, \
          ‘bilan import’ en ‘bilan report’.
          Afsluitcode: 0 alles in orde; 1 fouten in de gegevens (wat goed is, gebeurt toch); \
          64 verkeerde opdracht; 74 lezen of schrijven onmogelijk.
          """,
        en: """
          To begin: “bilan init my-project”, then “bilan check” on your sheets, \
          “bilan import”, and “bilan report”.
          Exit status: 0 all is well; 1 the data has errors (what is good is done all the same); \
          64 the command is wrong; 74 cannot read or write.
          """),
      version: version,
      subcommands: [
        OpenCommand.self, InitCommand.self, CheckCommand.self, ImportCommand.self, SheetsCommand.self, ChoicesCommand.self, RenameCommand.self,
        YearCommand.self,
        HistoryCommand.self, UndoCommand.self,
        PeopleCommand.self, IndicatorsCommand.self, ReportCommand.self, AnswersCommand.self, CompareCommand.self, CalendarCommand.self,
        TraceCommand.self, VerifyCommand.self, ExplainCommand.self,
      ])
  }

  static let version = Tool.version
}
