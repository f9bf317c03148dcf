internal import BilanProject

/// What changes where a file takes the place of a kept sheet: lines and counts, then figures.
struct ReplacementText {
  let title: String
  /// By the worksheet; of a file that is one sheet, without a name.
  let changes: [(worksheet: String?, change: Outcome.Change)]
  /// Nil where they were not worked out.
  let figures: [FigureChange]?
  let project: Project
  let view: View

  /// What would change if a file took the place of the sheet that it may be.
  ///
  /// - Parameter isKept: Whether that is kept; else it waits as well, and its number is none yet.
  init(_ open: OpenSheet, isKept: Bool, _ project: Project, _ view: View) {
    let (sheet, worksheet) = (open.previous[0], open.worksheet.map { view.quoted($0) + view.colon + " " } ?? "")
    let name = view.quoted(sheet.source.name)
    let would =
      isKept
      ? view.say(
        "À la place de la feuille n° \(sheet.id), ce serait", "In de plaats van lijst nr. \(sheet.id) zou het zijn",
        "In the place of sheet no. \(sheet.id) it would be")
      : view.say("À la place de \(name), ce serait", "In de plaats van \(name) zou het zijn", "In the place of \(name) it would be")
    title = worksheet + would
    (changes, figures, self.project, self.view) = ([(nil, open.change)], open.effect, project, view)
  }

  /// What will change when it takes the place of the one it is the next version of.
  init(_ effect: Intake.Effect, _ project: Project, _ view: View) {
    title = view.say("Ce qui change par rapport à la feuille gardée", "Wat verandert tegenover de bewaarde lijst", "What changes from the sheet that is kept")
    changes = effect.replacements.map { ($0.worksheet, $0.change) }
    (figures, self.project, self.view) = (effect.figures, project, view)
  }

  var html: HTML {
    H.div(.class("problem warning")) {
      H.p { title + view.colon }
      H.ul { for (worksheet, change) in changes { lines(worksheet.map { view.quoted($0) + view.colon + " " } ?? "", change) } }
      if let figures { FigureChanges(changes: figures, project: project, view: view).html }
    }
  }

  @HTMLBuilder private func lines(_ name: String, _ change: Outcome.Change) -> HTML {
    if !change.attendances.isEmpty {
      H.li { name + difference(view.say("lignes de présence", "aanwezigheidsregels", "attendance lines"), change.attendances) }
    }
    if !change.counts.isEmpty { H.li { name + difference(view.say("comptages", "tellingen", "counts"), change.counts) } }
    if change.isEmpty {
      H.li { name + view.say("rien de ce qui est compté ne change", "niets van wat geteld wordt, verandert", "nothing of what is counted changes") }
    }
  }

  private func difference(_ title: String, _ difference: Outcome.Difference) -> String {
    let parts = [
      (difference.added, view.say("de plus", "erbij", "added")), (difference.removed, view.say("de moins", "eraf", "removed")),
      (difference.changed, view.say("autrement", "gewijzigd", "changed")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(title)\(view.colon) \(difference.before) → \(difference.after) (\(parts.joined(separator: ", ")))"
  }
}

/// Which figures would be others, line by line.
struct FigureChanges {
  let changes: [FigureChange]
  let project: Project
  let view: View

  var html: HTML {
    H.div {
      H.p {
        view.say("Effet sur les chiffres", "Gevolg voor de cijfers", "Effect on the figures") + view.colon
          + (changes.isEmpty ? " " + view.say("aucun", "geen", "none") : "")
      }
      if !changes.isEmpty { H.ul { for change in changes { H.li { text(of: change) } } } }
    }
  }

  private func text(of change: FigureChange) -> String {
    let style = NumberStyle(view.language)
    let (old, new) = (style.text(of: change.before.cell(view.language)), style.text(of: change.after.cell(view.language)))
    return "\(view.name(of: change.key, in: project))\(view.colon) \(old) → \(new)"
  }
}

extension View {
  /// Which figure it is: `2024 · axe 1 · Forest · Participants uniques`.
  func name(of key: FigureKey, in project: Project) -> String {
    let indicator = project.indicators.first { $0.code == key.indicator }?.title[language] ?? key.indicator.text
    var parts = [key.axis.map { say("axe", "as", "axis") + " \($0)" }, key.place.map { project.name(of: $0, self) }].compactMap(\.self)
    if parts.isEmpty { parts = [say("ensemble", "geheel", "whole")] }
    let category = key.category.map { [say(project.title(of: $0))] } ?? []
    let estimate = key.isEstimated ? say(" (estimation)", " (schatting)", " (estimate)") : ""
    return ([key.period.text] + parts + category + [indicator + estimate]).joined(separator: " · ")
  }
}
