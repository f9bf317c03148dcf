internal import ArgumentParser
internal import BilanAggregation
internal import BilanModel
internal import BilanStore

struct PeopleMerged: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merged",
      abstract: Terminal.text(
        fr: "Montrer qui est écrit de plusieurs façons et compté une fois, et pourquoi.",
        nl: "Tonen wie op verschillende manieren geschreven is en één keer telt, en waarom.",
        en: "Show who is written in several ways and counted once, and why."),
      discussion: Terminal.text(
        fr: "Une réunion qui n'est pas juste se défait : avec --out, répondez « non » dans le fichier, puis « bilan people decide ».",
        nl: "Een foute samenvoeging kan ongedaan worden gemaakt: met --out, antwoord ‘nee’ in het bestand, daarna ‘bilan people decide’.",
        en: "A merge that is wrong can be undone: with --out, answer “no” in the file, then “bilan people decide”."))
  }

  @OptionGroup var options: QuestionOptions
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Écrire les paires d'écritures réunies dans ce fichier, pour Excel.", nl: "De samengevoegde paren in dit bestand schrijven, voor Excel.",
        en: "Write the merged pairs into this file, for Excel."), valueName: "file"))
  var out: String?

  func run() async throws {
    try await telling(options.project.language(of: nil)) {
      let folder = try ProjectFolder(options.project.project)
      let language = options.project.language(of: folder.project)
      guard let questions = try Questions(folder, options.subject) else {
        Terminal.print(Localized(fr: "Rien n'a encore été importé.", nl: "Er werd nog niets ingelezen.", en: "Nothing has been imported yet.")[language])
        return .success
      }
      let groups = options.subject == .person ? questions.facts.mergedPeople(folder.project) : questions.facts.mergedOrganisations()
      if let out {
        let rows = groups.flatMap(\.pairs)
        try DecisionFile(questions: questions, language: language).write(rows, to: out)
        Terminal.print(
          Localized(
            fr:
              "\(rows.count) \(rows.count > 1 ? "paires" : "paire") dans \(out) ; répondez « non » là où ce n'est pas juste, puis : bilan people decide \"\(out)\"",
            nl: "\(rows.count) \(rows.count == 1 ? "paar" : "paren") in \(out); antwoord ‘nee’ waar het niet klopt, daarna: bilan people decide \"\(out)\"",
            en: "\(rows.count) \(rows.count == 1 ? "pair" : "pairs") in \(out); answer “no” where it is wrong, then: bilan people decide \"\(out)\""
          )[language])
        return .success
      }
      let decisions = try questions.store.decisions().filter { $0.subject == options.subject && $0.isSame }
      for (index, group) in groups.enumerated() {
        Terminal.print("\(index + 1)/\(groups.count)\n\(group.text(decisions, folder.project, language))\n")
      }
      Terminal.print(questions.summary(language))
      return .success
    }
  }
}

extension MergedGroup {
  /// Each writing beside the earlier one that it is most like.
  fileprivate var pairs: [DecisionFile.Row] {
    writings.compactMap { writing in
      writing.likeness.map { DecisionFile.Row(first: writings[$0.to].side, second: writing.side, reasonsFor: $0.reasons) }
    }
  }

  /// One writing a line, and under each but the first why it is one with another.
  fileprivate func text(_ decisions: [StoredDecision], _ project: Project, _ language: Language) -> String {
    writings.enumerated().map { place, writing in
      let line = "  \(SourcePlace.letters(place))  \(writing.side.text(project, language))"
      guard let likeness = writing.likeness else { return line }
      let earlier = writings[..<place].map(\.side.code)
      let decision = decisions.first { decision in
        earlier.contains { [decision.first, decision.second].sorted() == [$0, writing.side.code].sorted() }
      }
      return "\(line)\n     = \(Self.reason(likeness, decision, language))"
    }.joined(separator: "\n")
  }

  private static func reason(_ likeness: (to: Int, reasons: [Localized]), _ decision: StoredDecision?, _ language: Language) -> String {
    if let decision {
      let day = decision.decidedOn.description
      let said = decision.reason.isEmpty ? "" : " (\(decision.reason))"
      return Localized(fr: "décidé le \(day)\(said)", nl: "beslist op \(day)\(said)", en: "decided on \(day)\(said)")[language]
    }
    if likeness.reasons.isEmpty {
      return Localized(
        fr: "par une autre écriture, ou par un nom qui n'est plus conservé", nl: "via een andere schrijfwijze, of een naam die niet meer bewaard wordt",
        en: "through another writing, or a name that is no longer kept")[language]
    }
    return "\(SourcePlace.letters(likeness.to))\(language == .fr ? " :" : ":") \(likeness.reasons.map { $0[language] }.joined(separator: ", "))"
  }
}
