internal import ArgumentParser
internal import BilanExport
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct HistoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Terminal.text(
        fr: "Tout ce qui a été fait avec le projet : quand, quoi, et ce que cela a changé.",
        nl: "Alles wat met het project gebeurde: wanneer, wat, en wat het veranderde.",
        en: "All that was done with the project: when, what, and what it changed."),
      discussion: Terminal.text(
        fr: "Aucune personne n'y est nommée. Le dernier acte s'annule : « bilan undo ».",
        nl: "Niemand wordt erin genoemd. De laatste handeling kan ongedaan worden gemaakt: ‘bilan undo’.",
        en: "Nobody is named in it. The last act can be undone: “bilan undo”."))
  }

  @OptionGroup var options: ProjectOptions
  @Option(help: ArgumentHelp(Terminal.text(fr: "table ou json.", nl: "table of json.", en: "table or json."), valueName: "table|json"))
  var format = TableOrJSON.table

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let history = try folder.history()
      if format == .json {
        Terminal.print(try JSONText.of(history.map(JournalJSON.init)))
      } else if history.isEmpty {
        Terminal.print(Localized(fr: "Rien n'a encore été fait.", nl: "Er gebeurde nog niets.", en: "Nothing has been done yet.")[language])
      } else {
        Terminal.print(TextRenderer(width: Terminal.width).text(of: JournalEntry.table(of: history, language), in: language))
      }
      return .success
    }
  }
}

struct UndoCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: Terminal.text(
        fr: "Annuler la dernière commande qui a changé quelque chose ; montrée d'abord, avec son effet.",
        nl: "De laatste opdracht die iets veranderde ongedaan maken; eerst getoond, met haar gevolg.",
        en: "Undo the last command that changed anything; shown first, with its effect."),
      discussion: Terminal.text(
        fr: """
          Importations, remplacements, retraits, déplacements, changements de code, nouvelles années, rapports envoyés, décisions et réponses s'annulent, l'un après l'autre, jusqu'à vingt commandes en arrière. \
          L'effacement d'une personne ne s'annule pas, ni rien de ce qui le précède. Les fichiers de vos dossiers ne sont pas touchés, sauf projet.yaml après « bilan rename », « bilan year » et ce que la page y a écrit. \
          Sans --yes, rien n'est annulé.
          """,
        nl: """
          Inlezen, vervangen, verwijderen, verplaatsen, codes wijzigen, nieuwe jaren, verzonden verslagen, beslissingen en antwoorden kunnen ongedaan worden gemaakt, een voor een, tot twintig opdrachten terug. \
          Iemand wissen kan niet ongedaan worden gemaakt, en niets van wat ervoor kwam. Bestanden in uw mappen blijven zoals ze zijn, behalve projet.yaml na ‘bilan rename’, ‘bilan year’ en wat de pagina erin schreef. \
          Zonder --yes wordt niets ongedaan gemaakt.
          """,
        en: """
          Imports, replacements, removals, moves, renamed codes, new years, reports sent, decisions and answers can be undone, one after the other, up to twenty commands back. \
          Erasing a person cannot be undone, nor anything before it. Files in your folders are not touched, but for projet.yaml after “bilan rename”, “bilan year” and what the page wrote into it. \
          Without --yes nothing is undone.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Flag(help: ArgumentHelp(Terminal.text(fr: "Annuler vraiment.", nl: "Werkelijk ongedaan maken.", en: "Really undo.")))
  var yes = false

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let pending = try folder.undo()
      Terminal.print(TextRenderer(width: Terminal.width).text(of: JournalEntry.table(of: pending.acts, language), in: language))
      Terminal.print(pending.loss?[language] ?? FigureChange.text(of: pending.effect, folder.project, language))
      guard yes else { return report([Diagnostic(.undoNotConfirmed, at: SourcePlace(file: folder.storePath))], language) }
      try pending.carryOut()
      let count = pending.acts.count
      Terminal.print(
        Localized(
          fr: "\(count) \("acte(s) annulé(s)".agreeing(with: count, in: .fr)).",
          nl: "\(count) \("handeling(en)".agreeing(with: count, in: .nl)) ongedaan gemaakt.",
          en: "\(count) \("act(s)".agreeing(with: count, in: .en)) undone.")[language])
      // The project file may say again what it said before.
      return report(try ProjectFolder(options.project).newsOfSentReports(), language)
    }
  }
}

extension JournalEntry {
  /// The acts, one a line.
  static func table(of entries: [JournalEntry], _ language: Language) -> Table {
    let titles = [
      Localized(fr: "N°", nl: "Nr.", en: "No."), Localized(fr: "Le", nl: "Op", en: "On"), Localized(fr: "Quoi", nl: "Wat", en: "What"),
      Localized(fr: "À propos de", nl: "Over", en: "About"), Localized(fr: "Présences", nl: "Aanwezigheden", en: "Attendances"),
      Localized(fr: "Séances", nl: "Sessies", en: "Sessions"), Localized(fr: "Comptages", nl: "Tellingen", en: "Counts"),
    ]
    return Table(
      columns: titles.enumerated().map { Table.Column($1[language], width: $0 == 3 ? .text : .fitted) },
      rows: entries.map { entry in
        Table.Row([
          .count(Int(entry.id)), .day(entry.doneOn), .text(entry.title(language)), .text(entry.subject(language)), .text(signed(entry.effect.attendances)),
          .text(signed(entry.effect.sessions)), .text(signed(entry.effect.counts)),
        ])
      })
  }

  private static func signed(_ number: Int) -> String { number == 0 ? "" : number > 0 ? "+\(number)" : "−\(number.magnitude)" }

  private func title(_ language: Language) -> String {
    let undone = Localized(fr: " (annulé)", nl: " (ongedaan gemaakt)", en: " (undone)")[language]
    return act.title[language] + (isUndone ? undone : "")
  }

  private func subject(_ language: Language) -> String {
    let sheet = Localized(fr: "feuille n°", nl: "lijst nr.", en: "sheet no.")[language]
    switch act {
    case .added, .removed, .removedForGood: return [what, self.sheet.map { "\(sheet) \($0)" }].compactMap(\.self).joined(separator: " · ")
    case .replaced, .moved: return [what, "\(sheet) \(detail ?? "") → \(self.sheet ?? 0)"].compactMap(\.self).joined(separator: " · ")
    case .renamedAxis, .renamedActivity, .renamedMetric: return "\(what ?? "") → \(detail ?? "")"
    case .choice, .choiceForgotten, .reportSent, .yearAdded, .metricsAdded, .subjectChanged, .activityAdded: return whatInWords(language) ?? ""
    case .decided, .decisionTakenBack: return ["\(number ?? 0)", people?.text(language)].compactMap(\.self).joined(separator: " · ")
    case .erased:
      let count = number ?? 0
      return "\(count) " + Localized(fr: "description(s)", nl: "beschrijving(en)", en: "description(s)")[language].agreeing(with: count, in: language)
    case .undone:
      return [whatInWords(language), Localized(fr: "n°", nl: "nr.", en: "no.")[language] + " \(detail ?? "")", people?.text(language)].compactMap(\.self)
        .joined(separator: " · ")
    }
  }
}
