internal import ArgumentParser
internal import BilanModel

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
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Un code comme B0301 ; tous, sinon.", nl: "Een code zoals B0301; anders alle.",
        en: "A code such as B0301; all of them otherwise."), valueName: "code"))
  var code: String?

  func run() async throws {
    let language = language ?? Terminal.language
    try await telling(language) {
      guard let code else {
        Terminal.print(Problem.catalogue.map { "\($0.code)  \(plain($0.message, language))" }.joined(separator: "\n"))
        return .success
      }
      guard let problem = Problem(code: code) else {
        let near = nearest(to: code.uppercased(), among: Problem.catalogue.map(\.code))
        throw Failure(
          .unknownCode, at: "explain", ["suggestion": .suggestion(near)], text: code,
          status: Failure.usageStatus)
      }
      Terminal.print(Explanation(problem, language).text)
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
    let colon = language == .fr ? " : " : ": "
    return """
      \(problem.code) (\(severity))
        \(plain(problem.message, language))

      \(effect)\(colon)\(problem.effect.text[language])
      \(action)\(colon)\(plain(problem.hint, language))
      """
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
        fr: "ce qui est en cause est laissé de côté ; le reste est compté.",
        nl: "wat in het geding is, blijft buiten beschouwing; de rest wordt geteld.",
        en: "what is in question is left aside; the rest is counted.")
    case .kept:
      Localized(
        fr: "la donnée est gardée et comptée.", nl: "het gegeven wordt bewaard en geteld.",
        en: "the data is kept and counted.")
    case .nothingDone:
      Localized(
        fr: "rien n'a été fait ni modifié.", nl: "er werd niets gedaan of gewijzigd.",
        en: "nothing was done or changed.")
    }
  }
}
