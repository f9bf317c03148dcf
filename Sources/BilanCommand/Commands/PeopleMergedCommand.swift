internal import ArgumentParser
internal import BilanAggregation
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct PeopleMerged: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merged",
      abstract: Terminal.text(
        fr: "Montrer qui figure sous plusieurs graphies et ne compte qu'une fois, et pourquoi.",
        nl: "Tonen wie op verschillende manieren geschreven is en één keer telt, en waarom.",
        en: "Show who is written in several ways and counted once, and why."),
      discussion: Terminal.text(
        fr: "Un regroupement erroné peut être défait : avec --out, répondez « non » dans le fichier, puis « bilan people decide ».",
        nl: "Een foute samenvoeging kan ongedaan worden gemaakt: met --out, antwoord ‘nee’ in het bestand, daarna ‘bilan people decide’.",
        en: "A merge that is wrong can be undone: with --out, answer “no” in the file, then “bilan people decide”."))
  }

  @OptionGroup var options: QuestionOptions
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Écrire les paires de graphies regroupées dans ce fichier, pour Excel.", nl: "De samengevoegde paren in dit bestand schrijven, voor Excel.",
        en: "Write the merged pairs into this file, for Excel."), valueName: "file"))
  var out: String?

  func run() async throws {
    try await options.withQuestions { questions, language in
      let decisions = try questions.decisions().filter(\.isSame)
      let groups = try questions.merged()
      if groups.isEmpty {
        Terminal.print(
          Localized(
            fr: "Aucun nom ne figure sous plusieurs graphies.", nl: "Niets is op verschillende manieren geschreven.", en: "Nothing is written in several ways.")[
              language])
      } else if let out {
        let (count, diagnostics) = try questions.write(groups, to: out, language)
        Terminal.print(
          Localized(
            fr:
              "\(count) \("paire(s)".agreeing(with: count, in: .fr)) dans \(out) ; répondez « non » là où ce n'est pas juste, puis : \(options.deciding(out))",
            nl:
              "\(count) \("(paar|paren)".agreeing(with: count, in: .nl)) in \(out); antwoord ‘nee’ waar het niet klopt, daarna: \(options.deciding(out))",
            en: "\(count) \("pair(s)".agreeing(with: count, in: .en)) in \(out); answer “no” where it is wrong, then: \(options.deciding(out))"
          )[language])
        return report(diagnostics, language)
      }
      for (index, group) in groups.enumerated() {
        Terminal.print("\(index + 1)/\(groups.count)\n\(group.text(decisions, questions.folder.project, language))\n")
      }
      Terminal.print(questions.summary(language))
      return .success
    }
  }
}

extension MergedGroup {
  /// One writing a line, and under each but the first why it is one with another.
  fileprivate func text(_ decisions: [StoredDecision], _ project: Project, _ language: Language) -> String {
    writings.enumerated().map { place, writing in
      let line = "  \(SourcePlace.letters(place))  \(writing.side.text(project, language))"
      return writing.link.map { "\(line)\n     = \(reason(writing.side, $0, decisions)[language])" } ?? line
    }.joined(separator: "\n")
  }

  private func reason(_ side: OpenQuestion.Side, _ link: Link, _ decisions: [StoredDecision]) -> Localized {
    let letter = SourcePlace.letters(link.place)
    switch link {
    case .unknown:
      return Localized(
        fr: "par un nom qui n'est plus conservé", nl: "via een naam die niet meer bewaard wordt", en: "through a name that is no longer kept")
    case .alike(_, let reasons):
      func list(_ language: Language) -> String { reasons.map { $0[language] }.joined(separator: ", ") }
      return Localized(fr: "\(letter) : \(list(.fr))", nl: "\(letter): \(list(.nl))", en: "\(letter): \(list(.en))")
    case .decided(let place):
      let codes = [writings[place].side.code, side.code].sorted()
      let decision = decisions.first { [$0.first, $0.second].sorted() == codes }
      let day = decision?.decidedOn.belgian ?? ""
      let why = decision.map { $0.reason.isEmpty ? "" : " (\($0.reason))" } ?? ""
      return Localized(fr: "\(letter) : décidé le \(day)\(why)", nl: "\(letter): beslist op \(day)\(why)", en: "\(letter): decided on \(day)\(why)")
    }
  }
}
