internal import BilanAggregation
internal import BilanModel
internal import BilanProject
internal import BilanStore

extension Replacement {
  /// For a person to read.
  func text(_ project: Project, _ language: Language) -> String {
    let numbers = previous.map(String.init).joined(separator: ", ")
    let replaces = Localized(
      fr: "\(file) : remplace la feuille n° \(numbers)", nl: "\(file): vervangt lijst nr. \(numbers)", en: "\(file): replaces sheet no. \(numbers)")
    let moves = Localized(
      fr: "\(file) : déplace la feuille n° \(numbers)", nl: "\(file): verplaatst lijst nr. \(numbers)", en: "\(file): moves sheet no. \(numbers)")
    return text((isMove ? moves : replaces)[language], project, language)
  }

  /// A title, and what changes below it.
  fileprivate func text(_ title: String, _ project: Project, _ language: Language) -> String {
    var lines = [title]
    if let answers {
      let told = Localized(
        fr: "selon ce qui avait été répondu pour elle", nl: "volgens wat voor die lijst geantwoord was", en: "by what was answered about that one")
      lines.append("  " + told[language] + language.colon() + " " + answers.typed.joined(separator: ", "))
    }
    if change.isEmpty {
      lines.append(
        "  "
          + Localized(
            fr: "rien de ce qui est compté ne change", nl: "niets van wat geteld wordt, verandert", en: "nothing of what is counted changes")[language])
    }
    if !change.attendances.isEmpty { lines.append("  " + difference(Replacement.attendances[language], change.attendances, language)) }
    if !change.counts.isEmpty { lines.append("  " + difference(Replacement.counts[language], change.counts, language)) }
    for session in change.sessions where session.telling != .same || !session.attendances.isEmpty { lines.append("    " + text(session, project, language)) }
    for metric in change.metrics where !metric.counts.isEmpty {
      let title = project.metrics.first { $0.code == metric.code }?.title[language] ?? metric.code.text
      lines.append("    " + difference(title, metric.counts, language))
    }
    return lines.joined(separator: "\n").visible
  }

  private static let attendances = Localized(fr: "lignes de présence", nl: "aanwezigheidsregels", en: "attendance lines")
  private static let counts = Localized(fr: "comptages", nl: "tellingen", en: "counts")

  /// `présences : 21 → 23 (3 ajoutées, 1 retirée, 2 modifiées)`
  private func difference(_ title: String, _ difference: Outcome.Difference, _ language: Language) -> String {
    let parts = [
      (difference.added, Localized(fr: "de plus", nl: "erbij", en: "added")), (difference.removed, Localized(fr: "de moins", nl: "eraf", en: "removed")),
      (difference.changed, Localized(fr: "autrement", nl: "gewijzigd", en: "changed")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1[language])" }
    let colon = language.colon()
    return "\(title)\(colon) \(difference.before) → \(difference.after) (\(parts.joined(separator: ", ")))"
  }

  private func text(_ session: Outcome.Change.OfSession, _ project: Project, _ language: Language) -> String {
    let key = session.key
    let title = project.axis(key.axis)?.activities.first { $0.code == key.activity }?.title[language] ?? key.activity.text
    let axis = Localized(fr: "axe", nl: "as", en: "axis")[language]
    let present = Localized(fr: "présents", nl: "aanwezigen", en: "present")[language]
    let telling: Localized? =
      switch session.telling {
      case .same: nil
      case .added: Localized(fr: "nouvelle séance", nl: "nieuwe sessie", en: "new session")
      case .removed: Localized(fr: "séance retirée", nl: "sessie vervallen", en: "session gone")
      case .changed: Localized(fr: "durée, lieu ou titre modifié", nl: "duur, plaats of titel gewijzigd", en: "length, place or title changed")
      }
    let told = telling.map { " · " + $0[language] } ?? ""
    return "\(key.day) \(title) (\(axis) \(key.axis))\(language.colon()) \(session.presentBefore) → \(session.presentAfter) \(present)\(told)"
  }
}

extension OpenSheet {
  /// What would change if it took the place of the sheet that it may be.
  func text(_ project: Project, _ language: Language) -> String {
    let number = previous[0].id
    let title = Localized(
      fr: "\(file) : en attente ; à la place de la feuille n° \(number), ce serait",
      nl: "\(file): wacht op een antwoord; in de plaats van lijst nr. \(number) zou het zijn",
      en: "\(file): waiting for an answer; in the place of sheet no. \(number) it would be")
    var replacement = Replacement(file: file, previous: [number], change: change)
    replacement.answers = answers
    return replacement.text(title[language] + language.colon(), project, language) + "\n"
      + (effect.map { FigureChange.text(of: $0, project, language) } ?? OpenSheet.unknownEffect[language])
  }

  private static let unknownEffect = Localized(
    fr: "effet sur les indicateurs : pas calculé ; répondez d'abord pour les feuilles ci-dessus",
    nl: "gevolg voor de indicatoren: niet berekend; antwoord eerst voor de lijsten hierboven",
    en: "effect on the indicators: not worked out; answer for the sheets above first")
}

extension FigureChange {
  /// Line by line which figures are others now.
  static func text(of changes: [FigureChange], _ project: Project, _ language: Language) -> String {
    let title = Localized(fr: "Effet sur les indicateurs", nl: "Gevolg voor de indicatoren", en: "Effect on the indicators")[language] + language.colon()
    if changes.isEmpty { return title + " " + Localized(fr: "aucun", nl: "geen", en: "none")[language] }
    return ([title] + changes.map { "  " + $0.text(project, language) }).joined(separator: "\n")
  }

  private func text(_ project: Project, _ language: Language) -> String {
    let style = NumberStyle(language)
    let indicator = project.indicators.first { $0.code == key.indicator }?.title[language] ?? key.indicator.text
    let part =
      key.place.map { project.name(of: $0, language) } ?? key.axis.map { "\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \($0)" }
      ?? Localized(fr: "ensemble", nl: "geheel", en: "whole")[language]
    let estimate = key.isEstimated ? Localized(fr: " (estimation)", nl: " (schatting)", en: " (estimate)")[language] : ""
    let (old, new) = (style.text(of: before.cell(language)), style.text(of: after.cell(language)))
    return "\(key.period) · \(part) · \(indicator)\(estimate)\(language.colon()) \(old) → \(new)\(old == new ? unseen[language] : "")"
  }

  /// What changes where both figures are written alike: never the same number twice without a word.
  private var unseen: Localized {
    if (before.value, before.quotient, before.range) == (after.value, after.quotient, after.range), before.status != after.status {
      return after.status == .partial
        ? Localized(
          fr: " (des séances sont désormais sans durée connue)", nl: " (van sommige sessies is de duur nu onbekend)",
          en: " (some sessions have no known length now)")
        : Localized(fr: " (toutes les durées sont désormais connues)", nl: " (alle duren zijn nu bekend)", en: " (all lengths are known now)")
    }
    guard let old = before.value, let new = after.value, old != new else {
      return Localized(fr: " (moins d'un dixième d'écart)", nl: " (minder dan een tiende verschil)", en: " (less than a tenth apart)")
    }
    return new > old
      ? Localized(fr: " (moins d'un dixième de plus)", nl: " (minder dan een tiende meer)", en: " (less than a tenth more)")
      : Localized(fr: " (moins d'un dixième de moins)", nl: " (minder dan een tiende minder)", en: " (less than a tenth fewer)")
  }
}

extension ImportTally {
  /// How many sheets and rows came to which end, and which columns were left out.
  func summary(isDryRun: Bool, _ language: Language) -> String {
    func counted(_ number: Int, _ words: String) -> String { "\(number) \(words.agreeing(with: number, in: language))" }
    func count(_ result: Result, _ words: String) -> String { counted(counts[result] ?? 0, words) }
    let texts = Localized(
      fr:
        "\(count(.added, "feuille(s) ajoutée(s)")), \(count(.replaced, "remplacée(s)")), \(count(.unchanged, "déjà là")), \(count(.refused, "refusée(s)")) ; \(counted(rows, "ligne(s) gardée(s)")), \(counted(rowsRefused, "non gardée(s)"))",
      nl:
        "\(count(.added, "lijst(en) toegevoegd")), \(count(.replaced, "vervangen")), \(count(.unchanged, "al aanwezig")), \(count(.refused, "geweigerd")); \(counted(rows, "rij(en) bewaard")), \(counted(rowsRefused, "niet bewaard"))",
      en:
        "\(count(.added, "sheet(s) added")), \(count(.replaced, "replaced")), \(count(.unchanged, "already there")), \(count(.refused, "refused")); \(counted(rows, "row(s) kept")), \(counted(rowsRefused, "not kept"))"
    )
    func further(_ result: Result, _ words: Localized) -> String { counts[result] == nil ? "" : ", " + count(result, words[language]) }
    let moved = further(.moved, Localized(fr: "déplacée(s)", nl: "verplaatst", en: "moved"))
    let open = further(.undecided, Localized(fr: "en attente d'une réponse", nl: "wacht(en) op een antwoord", en: "waiting for an answer"))
    let dry = Localized(
      fr: "essai, rien n'est gardé : ", nl: "proef, niets wordt bewaard: ", en: "dry run, nothing is kept: ")
    let dropped = Localized(
      fr: "\ncolonnes non conservées : ", nl: "\nniet bewaarde kolommen: ", en: "\ncolumns not kept: ")
    let list = columnsDropped.isEmpty ? "" : dropped[language] + columnsDropped.joined(separator: ", ")
    return (isDryRun ? dry[language] : "") + texts[language] + moved + open + list
  }
}
