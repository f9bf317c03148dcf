internal import ArgumentParser
internal import BilanAggregation
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct PeopleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people",
      abstract: Terminal.text(
        fr: "Qui est qui : les questions ouvertes, les décisions, l'oubli d'une personne.",
        nl: "Wie is wie: de open vragen, de beslissingen, iemand vergeten.",
        en: "Who is who: open questions, decisions, forgetting a person."),
      discussion: Terminal.text(
        fr: """
          Ce qui est certain est réuni sans question. Le reste est demandé, et tant qu'il n'y a pas de réponse les participants uniques sont donnés avec une fourchette. \
          Chaque décision est gardée avec son jour et son motif, et peut être reprise.
          """,
        nl: """
          Wat zeker is, wordt zonder vraag samengevoegd. De rest wordt gevraagd; zolang er geen antwoord is, staan de unieke deelnemers met een marge in het verslag. \
          Elke beslissing wordt bewaard met dag en reden, en kan worden ingetrokken.
          """,
        en: """
          What is certain is merged without a question. The rest is asked, and while there is no answer unique participants are given as a range. \
          Each decision is kept with its day and reason, and can be taken back.
          """),
      subcommands: [
        PeopleList.self, PeopleMerged.self, PeopleReview.self, PeopleDecide.self, PeopleDecisions.self, PeopleTakeBack.self, PeopleForget.self,
        PeoplePurge.self,
      ],
      defaultSubcommand: PeopleList.self)
  }
}

/// What the commands about questions share.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var project: ProjectOptions
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "À propos des organisations et non des personnes.", nl: "Over organisaties en niet over personen.", en: "About organisations instead of people.")))
  var organisations = false

  var subject: StoredDecision.Subject { organisations ? .organisation : .person }

  /// The command that takes the decisions of a file which one of these commands wrote.
  func deciding(_ file: String) -> String { "bilan people decide \(organisations ? "--organisations " : "")\"\(file)\"" }

  /// Runs a command about what is known of who is who; where nothing has been imported, says so.
  func withQuestions(_ body: (Questions, Language) throws -> ExitCode) async throws {
    try await telling(project.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(project.project)
      let language = project.language(of: folder.project)
      if let questions = try folder.questions(about: subject) { return try body(questions, language) }
      Terminal.print(Localized(fr: "Rien n'a encore été importé.", nl: "Er werd nog niets ingelezen.", en: "Nothing has been imported yet.")[language])
      return .success
    }
  }
}

struct PeopleList: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Terminal.text(
        fr: "Montrer les questions ouvertes, celles qui changent le plus de chiffres d'abord.",
        nl: "De open vragen tonen, eerst die welke de meeste cijfers wijzigen.",
        en: "Show the open questions, those that change most figures first."))
  }

  @OptionGroup var options: QuestionOptions
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Écrire les questions dans ce fichier, à compléter dans Excel (voir « bilan people decide »).",
        nl: "De vragen in dit bestand schrijven, in te vullen in Excel (zie ‘bilan people decide’).",
        en: "Write the questions into this file, to be filled in with Excel (see “bilan people decide”)."), valueName: "file"))
  var out: String?
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Avec --out : aussi les décisions prises, pour les garder ou les reprendre dans une base refaite.",
        nl: "Met --out: ook de genomen beslissingen, om ze te bewaren of over te nemen in een nieuwe databank.",
        en: "With --out: the decisions taken too, to be kept or taken over into a store made anew.")))
  var all = false

  func run() async throws {
    try await options.withQuestions { questions, language in
      let count = questions.open.count
      if let out {
        let (decided, diagnostics) = try questions.write(to: out, language, withDecisions: all)
        if all {
          Terminal.print(
            Localized(
              fr: "\(decided) \("décision(s)".agreeing(with: decided, in: .fr)) dans \(out)",
              nl: "\(decided) \("beslissing(en)".agreeing(with: decided, in: .nl)) in \(out)",
              en: "\(decided) \("decision(s)".agreeing(with: decided, in: .en)) in \(out)")[language])
        }
        Terminal.print(
          Localized(
            fr: "\(count) \("question(s)".agreeing(with: count, in: .fr)) dans \(out) ; complétez la deuxième colonne, puis : \(options.deciding(out))",
            nl: "\(count) \("(vraag|vragen)".agreeing(with: count, in: .nl)) in \(out); vul de tweede kolom in, daarna: \(options.deciding(out))",
            en: "\(count) \("question(s)".agreeing(with: count, in: .en)) in \(out); fill in the second column, then: \(options.deciding(out))")[language]
        )
        return report(diagnostics, language)
      }
      for (index, question) in questions.open.enumerated() {
        Terminal.print(question.text(number: index + 1, of: questions.open.count, questions.folder.project, language) + "\n")
      }
      Terminal.print(questions.summary(language))
      return .success
    }
  }
}
