package import BilanModel
internal import BilanStore

/// What a corrected sheet changes of what was kept of the earlier one, for a person to read.
package struct Replacement {
  var file: String
  /// Numbers of the sheets that go.
  var previous: [Int64]
  var change: Outcome.Change

  package func text(_ project: Project, _ language: Language) -> String {
    let numbers = previous.map(String.init).joined(separator: ", ")
    let title = Localized(
      fr: "\(file) : remplace la feuille n° \(numbers)", nl: "\(file): vervangt lijst nr. \(numbers)", en: "\(file): replaces sheet no. \(numbers)")
    var lines = [title[language]]
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
    return lines.joined(separator: "\n")
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

/// The same numbers for programs.
struct ReplacementJSON: Encodable {
  let change: Outcome.Change

  private enum Key: CodingKey { case attendances, counts }
  private enum Number: CodingKey { case before, after, added, removed, changed }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    for (key, difference) in [(Key.attendances, change.attendances), (.counts, change.counts)] {
      var numbers = object.nestedContainer(keyedBy: Number.self, forKey: key)
      try numbers.encode(difference.before, forKey: .before)
      try numbers.encode(difference.after, forKey: .after)
      try numbers.encode(difference.added, forKey: .added)
      try numbers.encode(difference.removed, forKey: .removed)
      try numbers.encode(difference.changed, forKey: .changed)
    }
  }
}
