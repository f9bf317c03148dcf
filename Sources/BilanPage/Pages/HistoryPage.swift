internal import BilanProject

extension Site {
  /// All that was done with the project, the latest first; nobody is named in it.
  func history(_ request: Request) throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let paging = Paging(request.head.query["page"], of: try folder.latestActs(0).all)
    let acts = try folder.latestActs(paging.size, after: paging.skipped).acts
    return Response(
      page: view.page(view.say(View.Part.history.title), in: .history) {
        if acts.isEmpty {
          H.p { view.say("Rien n'a encore été fait.", "Er gebeurde nog niets.", "Nothing has been done yet.") }
        } else {
          H.p {
            H.a(.class("button"), .href(Link("/historique/annuler"))) {
              view.say("Annuler le dernier acte…", "De laatste handeling ongedaan maken…", "Undo the last act…")
            }
          }
          HistoryTable(entries: acts, view: view).html
          view.pages(paging, of: view.say(View.Part.history.title)) { Link("/historique", [("page", String($0))]) }
        }
      })
  }

  /// What would be undone, and what that does to the figures.
  func undoPreview(_ request: Request) async throws -> Response {
    let folder = try project()
    return undoPreview(try await folder.undoToShow(), of: folder, isRefused: false)
  }

  /// - Parameter isRefused: Whether it was not agreed to.
  private func undoPreview(_ pending: PendingUndo, of folder: ProjectFolder, isRefused: Bool) -> Response {
    let view = view(folder.project)
    let title = view.say("Annuler le dernier acte", "De laatste handeling ongedaan maken", "Undo the last act")
    return Response(
      isRefused ? .badRequest : .ok,
      page: view.page(title, in: .history, isFaulty: isRefused) {
        if isRefused {
          view.faults(
            Localized(fr: "Rien n'est annulé\u{A0}:", nl: "Er is niets ongedaan gemaakt:", en: "Nothing was undone:"), [("accord", View.disagreed)])
        }
        HistoryTable(entries: pending.acts, view: view).html
        if let loss = pending.loss {
          H.p(.class("problem warning")) { loss[view.language] }
        } else {
          FigureChanges(changes: pending.effect, project: folder.project, view: view).html
        }
        H.p(.class("quiet")) {
          view.say(
            "Vos feuilles ne sont pas touchées.", "Uw lijsten blijven zoals ze zijn.", "Your sheets are not touched.")
        }
        view.form(to: Link("/annuler")) {
          H.input(.type(.hidden), .name("actes"), .value(pending.acts.map { String($0.id) }.joined(separator: " ")))
          if pending.needsAgreement {
            view.agreement(
              to: Localized(fr: "Je suis d'accord avec cette conséquence", nl: "Ik ga akkoord met dit gevolg", en: "I agree to this consequence"),
              isRefused: isRefused)
          }
          H.div(.class("buttons")) {
            H.button(.class("main"), .type(.submit)) { view.say("Annuler cet acte", "Ongedaan maken", "Undo it") }
            H.a(.class("button"), .href(Link("/historique"))) { view.say("Ne rien faire", "Niets doen", "Do nothing") }
          }
        }
      })
  }

  /// Undoes what was shown, and nothing else.
  func undo(_ request: Request) async throws -> Response {
    let folder = try project()
    let pending = try await folder.undoToShow()
    guard request.form["actes"] == pending.acts.map({ String($0.id) }).joined(separator: " ") else {
      tell(
        "Autre chose a été fait entre-temps\u{A0}: rien n'a été annulé.", "Intussen gebeurde iets anders: er werd niets ongedaan gemaakt.",
        "Something else was done meanwhile: nothing was undone.", isTrouble: true)
      return Response(to: Link("/historique/annuler"))
    }
    guard request.hasAgreement || !pending.needsAgreement else { return undoPreview(pending, of: folder, isRefused: true) }
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
    switch entry.act {
    case .renamedAxis, .renamedActivity, .renamedMetric: return [entry.what, entry.detail].compactMap(\.self).joined(separator: " → ")
    case .subjectChanged: return entry.whatInWords(view.language) ?? ""
    default: break
    }
    let arrow = entry.detail.map { detail in detail + (entry.sheet.map { " → \($0)" } ?? "") } ?? entry.sheet.map { String($0) }
    let parts = [entry.whatInWords(view.language), arrow.map { view.say("n°", "nr.", "no.") + " " + $0 }, entry.people?.text(view.language)]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func signed(_ number: Int) -> String { number == 0 ? "" : number > 0 ? "+\(number)" : "−\(-number)" }
}
