internal import ArgumentParser
internal import BilanExport
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct PeopleDecide: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide",
      abstract: Terminal.text(
        fr: "Prendre les décisions d'un fichier écrit par « bilan people list --out » (ou « merged --out ») et complété dans Excel.",
        nl: "De beslissingen overnemen uit een bestand dat ‘bilan people list --out’ (of ‘merged --out’) schreef en dat in Excel werd ingevuld.",
        en: "Take the decisions of a file that “bilan people list --out” (or “merged --out”) wrote and somebody filled in with Excel."))
  }

  @OptionGroup var options: QuestionOptions
  @Argument(
    help: ArgumentHelp(Terminal.text(fr: "Le fichier de décisions.", nl: "Het bestand met beslissingen.", en: "The file of decisions."), valueName: "file"))
  var file: String

  func run() async throws {
    try await telling(options.project.language(of: nil)) {
      let folder = try ProjectFolder(options.project.project)
      let language = options.project.language(of: folder.project)
      guard let questions = try folder.questions(about: options.subject) else { throw Failure(.nothingToDecideAbout, at: file, kind: .data) }
      let (count, problems) = try questions.decide(from: file, language)
      guard problems.isEmpty || count > 0 else { return report(problems, language) }
      Terminal.print(
        Localized(
          fr: "\(count) \("décision(s) gardée(s)".agreeing(with: count, in: .fr))", nl: "\(count) \("beslissing(en)".agreeing(with: count, in: .nl)) bewaard",
          en: "\(count) \("decision(s)".agreeing(with: count, in: .en)) kept")[language])
      if let after = try folder.questions(about: options.subject) { Terminal.print(after.summary(language)) }
      return report(problems + (try folder.newsOfSentReports()), language)
    }
  }
}

struct PeopleDecisions: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decisions",
      abstract: Terminal.text(fr: "Montrer les décisions prises.", nl: "De genomen beslissingen tonen.", en: "Show the decisions taken."))
  }

  @OptionGroup var options: QuestionOptions

  func run() async throws {
    try await telling(options.project.language(of: nil)) {
      let folder = try ProjectFolder(options.project.project)
      let language = options.project.language(of: folder.project)
      let questions = try folder.questions(about: options.subject)
      let decisions = try questions?.decisions() ?? []
      guard let questions, !decisions.isEmpty else {
        Terminal.print(Localized(fr: "Aucune décision.", nl: "Geen enkele beslissing.", en: "No decision.")[language])
        return .success
      }
      let known = questions.known
      let gone = Localized(fr: "(n'est plus conservé)", nl: "(niet meer bewaard)", en: "(no longer kept)")[language]
      let titles = [
        Localized(fr: "N°", nl: "Nr.", en: "No."), Localized(fr: "A", nl: "A", en: "A"), Localized(fr: "B", nl: "B", en: "B"),
        Localized(fr: "Même ?", nl: "Dezelfde?", en: "Same?"), Localized(fr: "Décidé le", nl: "Beslist op", en: "Decided on"),
        Localized(fr: "Motif", nl: "Reden", en: "Reason"),
      ]
      let table = Table(
        columns: titles.enumerated().map { Table.Column($1[language], width: [1, 2, 5].contains($0) ? .text : .fitted) },
        rows: decisions.map { decision in
          let same = decision.isSame ? Localized(fr: "oui", nl: "ja", en: "yes") : Localized(fr: "non", nl: "nee", en: "no")
          return Table.Row([
            .count(Int(decision.id)), .text(known[decision.first]?.name ?? gone), .text(known[decision.second]?.name ?? gone), .text(same[language]),
            .day(decision.decidedOn),
            .text(decision.reason),
          ])
        })
      Terminal.print(TextRenderer(width: Terminal.width).text(of: table, in: language))
      return .success
    }
  }
}

struct PeopleTakeBack: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take-back",
      abstract: Terminal.text(
        fr: "Reprendre une décision : la question se pose à nouveau.", nl: "Een beslissing intrekken: de vraag wordt opnieuw gesteld.",
        en: "Take a decision back: the question is asked again."))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le numéro donné par « bilan people decisions ».", nl: "Het nummer dat ‘bilan people decisions’ toont.",
        en: "The number shown by “bilan people decisions”."),
      valueName: "id"))
  var id: Int64

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      try folder.takeBackDecision(id)
      Terminal.print(Localized(fr: "Décision \(id) reprise.", nl: "Beslissing \(id) ingetrokken.", en: "Decision \(id) taken back.")[language])
      return report(try folder.newsOfSentReports(), language)
    }
  }
}
