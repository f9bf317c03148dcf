internal import BilanProject

extension Site {
  /// Keeps what was filled into a workbook that was handed over.
  func takeAnswers(_ request: Request) throws -> Response {
    let folder = try project()
    let back = Response(to: Link("/rapport/verification"))
    guard let number = request.form["numero"].flatMap({ Int($0) }), verified.indices.contains(number), let filled = verified[number].filled else { return back }
    verified[number].filled = nil
    if try folder.keep(filled) {
      tell(
        "Réponses gardées\u{A0}: le prochain rapport en sera rempli.", "Antwoorden bewaard: het volgende verslag is ermee ingevuld.",
        "Answers kept: the next report will be filled with them.")
    } else {
      tell(
        "reponses.yaml a changé entre-temps\u{A0}: rien n'a été gardé. Déposez le classeur à nouveau.",
        "reponses.yaml is intussen veranderd: er werd niets bewaard. Voeg de werkmap opnieuw toe.",
        "reponses.yaml has changed meanwhile: nothing was kept. Add the workbook again.", isTrouble: true)
    }
    return back
  }
}

extension ProjectFolder {
  /// What was filled into a workbook; nil where it is none of this project's.
  func filledFormOfProject(at path: String) throws -> FilledForm? {
    do { return try filledForm(at: path) } catch let failure as Failure {
      // The verification has said so already.
      if failure.diagnostics.allSatisfy({ $0.problem == .noSeal || $0.problem == .otherProjectsWorkbook }) { return nil }
      throw failure
    }
  }
}

/// What was filled into a workbook that came back, beside what is kept, and the button that keeps it.
struct FilledText {
  let form: FilledForm
  let book: String
  /// Its place among the workbooks.
  let number: Int
  let view: View

  @HTMLBuilder var html: HTML {
    if !form.changes.isEmpty || !form.diagnostics.isEmpty {
      H.article(.class("card")) {
        H.h2 { view.say("Rempli dans ce classeur", "Ingevuld in deze werkmap", "Filled into this workbook") + view.colon + " " + book }
        if !form.changes.isEmpty {
          table
          view.form(to: Link("/rapport/reprendre")) {
            H.input(.type(.hidden), .name("numero"), .value(String(number)))
            H.button(.class("main"), .type(.submit)) { view.say("Garder ces réponses", "Deze antwoorden bewaren", "Keep these answers") }
          }
        }
        view.problems(form.diagnostics)
      }
    }
  }

  private var table: HTML {
    let title = view.say("Ce qui sera gardé dans reponses.yaml", "Wat in reponses.yaml bewaard wordt", "What will be kept in reponses.yaml")
    return view.scrolling(title) {
      H.table {
        H.caption { title }
        H.thead {
          H.tr {
            H.th(.scope(.col)) { view.say("Question", "Vraag", "Question") }
            H.th(.scope(.col)) { view.say("Rempli", "Ingevuld", "Filled in") }
            H.th(.scope(.col)) { view.say("Gardé jusqu'ici", "Tot nu toe bewaard", "Kept so far") }
          }
        }
        H.tbody {
          for change in form.changes {
            H.tr {
              H.th(.scope(.row)) { change.asked.label(view.language) }
              H.td { change.now }
              H.td { change.before ?? "–" }
            }
          }
        }
      }
    }
  }
}
