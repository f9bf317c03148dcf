internal import BilanProject

extension Site {
  /// All that was done with the project, the latest first; nobody is named in it.
  func history(_ request: Request) throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let history = try folder.history()
    return Response(
      page: view.page(view.say(View.Part.history.title), in: .history) {
        if history.isEmpty {
          H.p { view.say("Rien n'a encore été fait.", "Er gebeurde nog niets.", "Nothing has been done yet.") }
        } else {
          H.p {
            H.a(.class("button"), .href(Link("/historique/annuler"))) {
              view.say("Annuler le dernier acte…", "De laatste handeling ongedaan maken…", "Undo the last act…")
            }
          }
          HistoryTable(entries: history.reversed(), view: view).html
        }
      })
  }

  /// What would be undone, and what that does to the figures.
  func undoPreview(_ request: Request) throws -> Response {
    let folder = try project()
    let pending = try folder.undo()
    let view = view(folder.project)
    return Response(
      page: view.page(view.say("Annuler le dernier acte", "De laatste handeling ongedaan maken", "Undo the last act"), in: .history) {
        HistoryTable(entries: pending.acts, view: view).html
        FigureChanges(changes: pending.effect, project: folder.project, view: view).html
        H.p(.class("quiet")) {
          view.say(
            "Vos feuilles ne sont pas touchées.", "Uw lijsten blijven zoals ze zijn.", "Your sheets are not touched.")
        }
        view.form(to: Link("/annuler")) {
          H.input(.type(.hidden), .name("actes"), .value(pending.acts.map { String($0.id) }.joined(separator: " ")))
          H.div(.class("buttons")) {
            H.button(.class("main"), .type(.submit)) { view.say("Annuler cet acte", "Ongedaan maken", "Undo it") }
            H.a(.class("button"), .href(Link("/historique"))) { view.say("Ne rien faire", "Niets doen", "Do nothing") }
          }
        }
      })
  }

  /// Undoes what was shown, and nothing else.
  func undo(_ request: Request) throws -> Response {
    let pending = try project().undo()
    guard request.form["actes"] == pending.acts.map({ String($0.id) }).joined(separator: " ") else {
      tell(
        "Autre chose a été fait entre-temps\u{A0}: rien n'a été annulé.", "Intussen gebeurde iets anders: er werd niets ongedaan gemaakt.",
        "Something else was done meanwhile: nothing was undone.", isTrouble: true)
      return Response(to: Link("/historique/annuler"))
    }
    try pending.carryOut()
    tell("C'est annulé.", "Het is ongedaan gemaakt.", "It is undone.")
    return Response(to: Link("/historique"))
  }
}

/// Acts, one a line.
struct HistoryTable {
  let entries: [JournalEntry]
  let view: View

  var html: HTML {
    view.scrolling(view.say(View.Part.history.title)) {
      H.table {
        H.thead {
          H.tr {
            for title in [
              view.say("N°", "Nr.", "No."), view.say("Le", "Op", "On"), view.say("Quoi", "Wat", "What"), view.say("À propos de", "Over", "About"),
              view.say("Présences", "Aanwezigheden", "Attendances"), view.say("Séances", "Sessies", "Sessions"), view.say("Comptages", "Tellingen", "Counts"),
            ] { H.th(.scope(.col)) { title } }
          }
        }
        H.tbody {
          for entry in entries {
            H.tr {
              H.td(.class("number")) { String(entry.id) }
              H.td { entry.doneOn.belgian }
              H.th(.scope(.row)) { view.say(entry.act.title) + (entry.isUndone ? view.say(" (annulé)", " (ongedaan gemaakt)", " (undone)") : "") }
              H.td { about(entry) }
              for number in [entry.effect.attendances, entry.effect.sessions, entry.effect.counts] { H.td(.class("number")) { signed(number) } }
            }
          }
        }
      }
    }
  }

  private func about(_ entry: JournalEntry) -> String {
    let arrow = entry.detail.map { detail in detail + (entry.sheet.map { " → \($0)" } ?? "") } ?? entry.sheet.map { String($0) }
    return [entry.what, arrow.map { view.say("n°", "nr.", "no.") + " " + $0 }].compactMap(\.self).joined(separator: " · ")
  }

  private func signed(_ number: Int) -> String { number == 0 ? "" : number > 0 ? "+\(number)" : "−\(-number)" }
}

extension JournalEntry.Act {
  /// What was done, in a word or two.
  fileprivate var title: Localized {
    switch self {
    case .added: Localized(fr: "feuille gardée", nl: "lijst bewaard", en: "sheet kept")
    case .replaced: Localized(fr: "remplacement", nl: "vervangen", en: "replaced")
    case .moved: Localized(fr: "déplacement", nl: "verplaatst", en: "moved")
    case .removed: Localized(fr: "retrait", nl: "verwijderd", en: "taken back")
    case .removedForGood: Localized(fr: "retrait définitif", nl: "definitief verwijderd", en: "taken back for good")
    case .renamedAxis: Localized(fr: "code d'un axe", nl: "code van een as", en: "code of an axis")
    case .renamedActivity: Localized(fr: "code d'une activité", nl: "code van een activiteit", en: "code of an activity")
    case .renamedMetric: Localized(fr: "code d'un comptage", nl: "code van een telling", en: "code of a metric")
    case .decided: Localized(fr: "décision", nl: "beslissing", en: "decision")
    case .decisionTakenBack: Localized(fr: "décision reprise", nl: "beslissing ingetrokken", en: "decision taken back")
    case .choice: Localized(fr: "réponse retenue", nl: "antwoord onthouden", en: "answer remembered")
    case .choiceForgotten: Localized(fr: "réponse oubliée", nl: "antwoord vergeten", en: "answer forgotten")
    case .reportSent: Localized(fr: "rapport envoyé", nl: "verslag verzonden", en: "report sent")
    case .yearAdded: Localized(fr: "nouvelle période", nl: "nieuwe periode", en: "new period")
    case .erased: Localized(fr: "effacement", nl: "gewist", en: "erased")
    case .undone: Localized(fr: "annulation", nl: "ongedaan gemaakt", en: "undone")
    }
  }
}
