internal import ArgumentParser
internal import BilanModel
internal import BilanProject
internal import BilanText

struct ExplainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Terminal.text(
        fr: "Ce que veut dire un code, et que faire.", nl: "Wat een code betekent, en wat te doen.",
        en: "What a code means, and what to do."))
  }

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Langue : fr, nl ou en.", nl: "Taal: fr, nl of en.", en: "Language: fr, nl or en."),
      valueName: "fr|nl|en"))
  var language: Language?
  @OptionGroup var colours: ColourArguments
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Tous les codes, comme sans code.", nl: "Alle codes, zoals zonder code.", en: "All codes, as without a code.")))
  var all = false
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "text, ou markdown : une page en anglais avec les textes français et néerlandais.",
        nl: "text, of markdown: een Engelse pagina met de Franse en Nederlandse teksten.",
        en: "text, or markdown: a page in English with the French and Dutch texts."), valueName: "text|markdown"))
  var format = Format.text
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Un code comme B0301 ; tous, sinon.", nl: "Een code zoals B0301; anders alle.",
        en: "A code such as B0301; all of them otherwise."), valueName: "code"))
  var code: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func run() async throws {
    let language = language ?? Terminal.language
    try await telling(language) {
      guard let code, !all else {
        switch format {
        case .text: Terminal.print(Problem.catalogue.map { "\($0.code)  \(plain($0.message, language))" }.joined(separator: "\n"))
        case .markdown: Terminal.print(ProblemPage(problems: Problem.catalogue).text)
        }
        return .success
      }
      guard let problem = Problem(code: code) else {
        let near = nearest(to: code.uppercased(), among: Problem.catalogue.map(\.code))
        throw Failure(
          .unknownCode, at: "explain", ["suggestion": .suggestion(near)], text: code,
          kind: .usage)
      }
      switch format {
      case .text: Terminal.print(Explanation(problem, language).text)
      case .markdown: Terminal.print(ProblemPage.section(of: problem))
      }
      return .success
    }
  }
}

/// A problem in full: what it says, what becomes of the data, what to do.
struct Explanation {
  let problem: Problem
  let language: Language

  init(_ problem: Problem, _ language: Language) {
    self.problem = problem
    self.language = language
  }

  var text: String {
    let severity = DiagnosticPrinter(language: language).word(problem.severity)
    let effect = Localized(fr: "Conséquence", nl: "Gevolg", en: "Effect")[language]
    let action = Localized(fr: "Que faire", nl: "Wat te doen", en: "What to do")[language]
    let colon = language.colon() + " "
    return """
      \(problem.code) (\(severity))
        \(plain(problem.message, language))

      \(effect)\(colon)\(problem.effect.text[language])
      \(action)\(colon)\(plain(problem.hint, language))
      """
  }
}

/// `docs/problems.md`: every problem with its texts, in groups, each with the sample that provokes it.
struct ProblemPage {
  let problems: [Problem]

  /// The groups, by the digits that their codes begin with.
  private static let groups: [(digits: String, title: String, about: String)] = [
    ("01", "Files", "The file itself: whether it can be read, is text, is a table."),
    ("02", "Columns and sessions", "Which column holds what, and which activity and day a sheet is about."),
    ("03", "Cells", "One cell that cannot be read, or not with certainty."),
    ("04", "Rows", "Rows that are no people, or more or less than one; totals."),
    ("05", "Store", "What was imported, and the file `bilan.sqlite` that holds it."),
    ("06", "Project file", "`projet.yaml`. All that is wrong in it is said in one run; nothing is read until it is mended."),
    ("07", "Figures and options", "Periods, figures named in `recits/`, and what is given on the command line."),
    ("08", "Reports", "Writing the workbook and the text."),
    ("09", "Who is who", "Questions, decisions and the erasing of names (`bilan people`, [people.md](people.md))."),
  ]

  var text: String {
    var parts = [
      """
      # Problems

      Everything that `bilan` can find wrong or doubtful, by its code. `bilan explain B0301` says the same on the terminal.
      A code is never used again for something else.

      - An **error**: something is not counted, or not done, until it is mended. The command ends with status 1; with 64 where
        the command itself is wrong, with 74 where something cannot be read or written.
      - A **warning**: something is doubtful, and a person should look.
      - A **note**: what was understood, or left aside.

      Where a text here has “…”, the terminal shows the cell, the column or the number in question, and where it stands.

      Most codes have a sample that provokes them. It is read with the project beside it (the few options that a sample needs
      stand in [samples/errors](../samples/errors/README.md)):

          bilan check --project samples/errors samples/errors/B0301.csv

      This page is made by `bilan explain --all --format markdown`.
      """
    ]
    for group in ProblemPage.groups {
      let members = problems.filter { $0.code.dropFirst().hasPrefix(group.digits) }
      let rows = members.map { "| [\($0.code)](#\($0.code.lowercased())) | \($0.severity.rawValue) | \(ProblemPage.cell($0.message, .en)) |" }
      parts.append("## \(group.title)\n\n\(group.about)\n\n| code | severity | message |\n|---|---|---|\n" + rows.joined(separator: "\n"))
      parts += members.map(ProblemPage.section)
    }
    return parts.joined(separator: "\n\n")
  }

  static func section(of problem: Problem) -> String {
    let severity = problem.severity.rawValue.prefix(1).uppercased() + problem.severity.rawValue.dropFirst()
    let sample = sample(of: problem).map { " Sample: [\($0)](../samples/errors/\($0))." } ?? ""
    let rows = [Language.fr, .nl, .en].map { "| \($0.rawValue) | \(cell(problem.message, $0)) | \(cell(problem.hint, $0)) |" }
    return """
      ### \(problem.code)

      \(severity): \(problem.effect.text.en)\(sample)

      | | message | what to do |
      |---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  /// Where the file stands that provokes the problem, in `samples/errors`; nil where no file can: one that is not there, an empty folder, a second run.
  private static func sample(of problem: Problem) -> String? {
    switch (problem.code.dropFirst().prefix(2), problem) {
    case (_, .unreadableFile), (_, .nothingToRead), (_, .moreOfOneKind), (_, .countsOverlap), (_, .noProject), (_, .projectExists),
      (_, .codeUnknownToFile), (_, .periodExists), (_, .yearNotAdded), (_, .metricNotAdded), (_, .notAYear), (_, .fileChangedSince), (_, .templateValue),
      (_, .subjectNotWritten), (_, .activityNotAdded),
      (_, .communesUnknownToList), (_, .sentPeriodRenamed), (_, .sentPeriodGone), (_, .codeOfAnotherTitle), (_, .communeOfAnotherName),
      (_, .codeOfNewTitle), (_, .ownSessionKept):
      nil
    case _ where SheetSamples.kinds[problem.code] != nil: "\(problem.code)" + SheetSamples.kinds[problem.code]!
    case ("01", _), ("02", _), ("03", _), ("04", _), (_, .newQuestions): "\(problem.code).csv"
    case ("06", _): "\(problem.code)/projet.yaml"
    default: nil
    }
  }

  private static func cell(_ text: Localized, _ language: Language) -> String {
    plain(text, language).replacing("|", with: "\\|")
  }
}

/// A template with its values shown as dots.
private func plain(_ text: Localized, _ language: Language) -> String {
  var result = ""
  var isInside = false
  for character in text[language] {
    if character == "{" {
      isInside = true
      result += "…"
    } else if character == "}" {
      isInside = false
    } else if !isInside {
      result.append(character)
    }
  }
  return result
}

extension Problem.Effect {
  var text: Localized {
    switch self {
    case .fileRefused:
      Localized(
        fr: "le fichier entier n'est pas compté.", nl: "het hele bestand wordt niet geteld.",
        en: "the whole file is not counted.")
    case .rowRefused:
      Localized(
        fr: "la ligne n'est pas comptée ; les autres lignes du fichier le sont.",
        nl: "de rij wordt niet geteld; de andere rijen van het bestand wel.",
        en: "the row is not counted; the other rows of the file are.")
    case .valueLeftOut:
      Localized(
        fr: "cet élément est laissé de côté ; le reste est compté.",
        nl: "dit gegeven wordt niet gebruikt; de rest wordt geteld.",
        en: "what is in question is left aside; the rest is counted.")
    case .kept:
      // Counted or not, the message says: a day outside every period is kept and counted nowhere.
      Localized(fr: "la donnée est gardée.", nl: "het gegeven wordt bewaard.", en: "the data is kept.")
    case .nothingDone:
      Localized(
        fr: "rien n'a été fait ni modifié.", nl: "er werd niets gedaan of gewijzigd.",
        en: "nothing was done or changed.")
    }
  }
}

/// How the names of samples end that are no text.
private enum SheetSamples {
  static let kinds: [String: String] = {
    var kinds = ["B0130": ".xls", "B0132": ".html", "B0133": ".docx", "B0134": ".pdf", "B0135": ".zip", "B0149": "/B0149.md"]
    for code in [131, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 150, 151, 152, 287, 296, 335] { kinds["B0\(code)"] = ".xlsx" }
    return kinds
  }()
}
