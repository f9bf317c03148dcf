internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
      subcommands: [PeopleList.self, PeopleReview.self, PeopleDecide.self, PeopleDecisions.self, PeopleTakeBack.self, PeopleForget.self, PeoplePurge.self],
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

  func run() async throws {
    try await telling(options.project.language(of: nil)) {
      let folder = try ProjectFolder(options.project.project)
      let language = options.project.language(of: folder.project)
      guard let questions = try Questions(folder, options.subject) else {
        Terminal.print(Localized(fr: "Rien n'a encore été importé.", nl: "Er werd nog niets ingelezen.", en: "Nothing has been imported yet.")[language])
        return .success
      }
      if let out {
        do throws(ExportError) { try AtomicFile.write(DecisionFile(questions: questions, language: language).text, to: out) } catch {
          throw Failure(error, writing: out)
        }
        Terminal.print(
          Localized(
            fr: "\(questions.open.count) question(s) dans \(out) ; complétez la deuxième colonne, puis : bilan people decide \"\(out)\"",
            nl: "\(questions.open.count) vraag/vragen in \(out); vul de tweede kolom in, daarna: bilan people decide \"\(out)\"",
            en: "\(questions.open.count) question(s) in \(out); fill in the second column, then: bilan people decide \"\(out)\"")[language])
        return .success
      }
      for (index, question) in questions.open.enumerated() {
        Terminal.print(question.text(number: index + 1, of: questions.open.count, folder.project, language) + "\n")
      }
      Terminal.print(questions.summary(language))
      return .success
    }
  }
}

extension Questions {
  /// How many there are, and between which numbers while questions are open.
  func summary(_ language: Language) -> String {
    let style = NumberStyle(language)
    let (low, retained, high) = interval
    let (least, number, most) = (style.text(of: .count(low)), style.text(of: .count(retained)), style.text(of: .count(high)))
    let what =
      subject == .person
      ? Localized(fr: "personnes différentes", nl: "verschillende personen", en: "different people")
      : Localized(fr: "organisations différentes", nl: "verschillende organisaties", en: "different organisations")
    if low == high {
      return Localized(
        fr: "\(number) \(what.fr) ; aucune question ouverte", nl: "\(number) \(what.nl); geen open vragen", en: "\(number) \(what.en); no open question")[
          language]
    }
    return Localized(
      fr: "entre \(least) et \(most) \(what.fr), \(number) retenues ; \(open.count) question(s) ouverte(s)",
      nl: "tussen \(least) en \(most) \(what.nl), \(number) aangenomen; \(open.count) open vraag/vragen",
      en: "between \(least) and \(most) \(what.en), \(number) retained; \(open.count) open question(s)")[language]
  }
}

struct PeopleReview: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: Terminal.text(
        fr: "Répondre aux questions une par une, au terminal.", nl: "De vragen een voor een beantwoorden, in de terminal.",
        en: "Answer the questions one by one, on the terminal."))
  }

  @OptionGroup var options: QuestionOptions

  func run() async throws {
    try await telling(options.project.language(of: nil)) {
      let folder = try ProjectFolder(options.project.project)
      let language = options.project.language(of: folder.project)
      var skipped: Set<Pair> = []
      var decided: [Int64] = []
      // A decision can settle other questions or bring new ones: what is open is looked up anew each time.
      while let questions = try Questions(folder, options.subject),
        let question = questions.open.first(where: { !skipped.contains(Pair($0)) })
      {
        let left = questions.open.count { !skipped.contains(Pair($0)) }
        Terminal.print(question.text(number: 1, of: left, folder.project, language))
        Terminal.print(PeopleReview.prompt[language])
        switch (readLine() ?? "q").lowercased() {
        case "o", "oui", "j", "ja", "y", "yes": decided.append(try PeopleReview.decide(question, isSame: true, questions))
        case "n", "non", "nee", "no": decided.append(try PeopleReview.decide(question, isSame: false, questions))
        case "u", "a", "annuler", "undo":
          if let last = decided.popLast() { _ = try questions.store.takeBackDecision(last) } else { skipped = [] }
        case "q", "quit", "quitter", "stop": return PeopleReview.end(questions, language)
        default: skipped.insert(Pair(question))
        }
      }
      if let questions = try Questions(folder, options.subject) { return PeopleReview.end(questions, language) }
      return .success
    }
  }

  private static let prompt = Localized(
    fr: "Est-ce la même ? o(ui) n(on) p(asser) a(nnuler la précédente) q(uitter)",
    nl: "Is het dezelfde? j(a) n(ee) o(verslaan: Enter) u(ndo: vorige ongedaan) q(uit: stoppen)",
    en: "Are they the same? y(es) n(o) s(kip) u(ndo the last) q(uit)")

  private static func end(_ questions: Questions, _ language: Language) -> ExitCode {
    Terminal.print(questions.summary(language))
    return .success
  }

  private static func decide(_ question: OpenQuestion, isSame: Bool, _ questions: Questions) throws -> Int64 {
    let decision = StoredDecision(
      subject: questions.subject, question.first.code, question.second.code, isSame: isSame, decidedOn: today)
    try questions.store.decide([decision])
    return try questions.store.decisions().first { ($0.first, $0.second, $0.subject) == (decision.first, decision.second, decision.subject) }?.id ?? 0
  }

  private struct Pair: Hashable {
    var first: String
    var second: String

    init(_ question: OpenQuestion) { (first, second) = (question.first.code, question.second.code) }
  }
}

/// Today, as the clock of the machine has it.
var today: Day { Day(number: Int32(time(nil) / 86_400)) }

struct PeopleDecide: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide",
      abstract: Terminal.text(
        fr: "Prendre les décisions d'un fichier écrit par « bilan people list --out » et complété dans Excel.",
        nl: "De beslissingen overnemen uit een bestand dat ‘bilan people list --out’ schreef en dat in Excel werd ingevuld.",
        en: "Take the decisions of a file that “bilan people list --out” wrote and somebody filled in with Excel."))
  }

  @OptionGroup var options: QuestionOptions
  @Argument(
    help: ArgumentHelp(Terminal.text(fr: "Le fichier de décisions.", nl: "Het bestand met beslissingen.", en: "The file of decisions."), valueName: "file"))
  var file: String

  func run() async throws {
    try await telling(options.project.language(of: nil)) {
      let folder = try ProjectFolder(options.project.project)
      let language = options.project.language(of: folder.project)
      guard let questions = try Questions(folder, options.subject) else { throw Failure(.unknownDescription, at: file, text: "–", status: Failure.dataStatus) }
      let read = try DecisionFile(questions: questions, language: language).decisions(in: file, on: today)
      guard read.diagnostics.isEmpty else { return report(read.diagnostics, language) }
      try questions.store.decide(read.decisions)
      let count = read.decisions.count
      Terminal.print(
        Localized(fr: "\(count) décision(s) gardée(s)", nl: "\(count) beslissing(en) bewaard", en: "\(count) decision(s) kept")[language])
      if let after = try Questions(folder, options.subject) { Terminal.print(after.summary(language)) }
      return .success
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
      let questions = try Questions(folder, options.subject)
      let decisions = try questions?.store.decisions().filter { $0.subject == options.subject } ?? []
      guard let questions, !decisions.isEmpty else {
        Terminal.print(Localized(fr: "Aucune décision.", nl: "Geen enkele beslissing.", en: "No decision.")[language])
        return .success
      }
      let names = questions.names
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
            .count(Int(decision.id)), .text(names[decision.first] ?? gone), .text(names[decision.second] ?? gone), .text(same[language]),
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
      guard try Store.openExisting(at: folder.storePath)?.takeBackDecision(id) != nil else {
        throw Failure(.unknownDecision, at: folder.storePath, text: String(id), status: Failure.usageStatus)
      }
      Terminal.print(Localized(fr: "Décision \(id) reprise.", nl: "Beslissing \(id) ingetrokken.", en: "Decision \(id) taken back.")[language])
      return .success
    }
  }
}
