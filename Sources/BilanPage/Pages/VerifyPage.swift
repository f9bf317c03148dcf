internal import BilanProject

/// A workbook that came back, held against its seal and against what the project would write today.
struct VerifiedBook: Sendable {
  var name: String
  var verification: Verification
  /// The answers that somebody filled into it; nil for no workbook of this project.
  var filled: FilledForm?
}

extension Site {
  /// What was found of the workbooks that were handed over last.
  func verification(_ request: Request) throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    return Response(
      page: view.page(view.say("Vérifier un classeur", "Een werkmap nakijken", "Verify a workbook"), in: .report) {
        H.p { H.a(.href(Link("/rapport"))) { view.say("Retour au rapport", "Terug naar het verslag", "Back to the report") } }
        for (number, book) in verified.enumerated() {
          VerifiedText(book: book, view: view).html
          if let filled = book.filled { FilledText(form: filled, book: book.name, number: number, view: view).html }
        }
        view.verifyForm(isMain: verified.isEmpty)
      })
  }

  /// Takes workbooks in, looks at them, and leaves nothing of them behind.
  func verify(_ request: Request) async throws -> Response {
    let folder = try project()
    guard !request.form.files.isEmpty else {
      tell("Aucun fichier n'a été choisi.", "Er werd geen bestand gekozen.", "No file was chosen.", isTrouble: true)
      return Response(to: Link("/rapport/verification"))
    }
    let deposit = Deposit(in: folder.path)
    var found: [VerifiedBook] = []
    for file in request.form.files {
      // No sheet that waits has this number.
      let (path, name) = try deposit.add(file.bytes, named: file.name, number: 0)
      defer { deposit.drop(path) }
      let verification = try await Verification(of: path, beside: folder)
      found.append(VerifiedBook(name: name, verification: verification, filled: try folder.filledFormOfProject(at: path)))
    }
    verified = found
    return Response(to: Link("/rapport/verification"))
  }
}

extension View {
  /// Where a workbook that came back is dropped.
  func verifyForm(isMain: Bool) -> HTML {
    H.section {
      H.h2 { say("Un classeur est revenu\u{A0}?", "Kwam er een werkmap terug?", "Did a workbook come back?") }
      form(to: Link("/rapport/verifier"), .withFiles, .class("drop")) {
        field(
          say("Déposez-le ici, ou choisissez-le", "Sleep ze hierheen, of kies ze", "Drop it here, or choose it"), id: "classeurs",
          help: say(
            "Chaque cellule est comparée à son sceau et à ce que le projet écrirait aujourd'hui. Rien n'en est gardé avant votre accord.",
            "Elke cel wordt vergeleken met het zegel en met wat het project vandaag zou schrijven. Er wordt niets van bewaard vóór uw akkoord.",
            "Each cell is compared with its seal and with what the project would write today. Nothing of it is kept before you agree.")
        ) { described in
          H.input(.type(.file), .id("classeurs"), .name("classeurs"), .multiple, described)
        }
        H.button(.class(isMain ? "main" : nil), .type(.submit)) { say("Vérifier", "Nakijken", "Verify") }
      }
    }
  }
}

/// What was found of one workbook: whether it is what was written, and each cell that is not.
struct VerifiedText {
  let book: VerifiedBook
  let view: View

  private var verification: Verification { book.verification }

  var html: HTML {
    H.article(.class("card")) {
      H.h2 { book.name }
      H.p(.class("state \(isProven ? "good" : "wrong")"), .role(.status)) { standing }
      let facts = verification.facts(view.language)
      if !facts.isEmpty {
        H.dl(.class("facts")) {
          for fact in facts {
            H.dt { fact.label.prefix(1).uppercased() + fact.label.dropFirst() }
            H.dd { fact.text ?? "" }
          }
        }
      }
      cells
      view.problems(verification.diagnostics.filter { !VerifiedText.problemsOfCells.contains($0.problem) }, withPlace: false)
    }
  }

  private var standing: String {
    if verification.code.isEmpty {
      return view.say("Sans sceau\u{A0}: rien ne peut en être dit", "Zonder zegel: er valt niets over te zeggen", "Without a seal: nothing can be said of it")
    }
    guard verification.isUntouched else { return view.say("Modifié", "Gewijzigd", "Changed") }
    let written = view.say("Tel qu'il a été écrit", "Zoals ze geschreven werd", "As it was written")
    guard let others = verification.others, others > 0 else { return written }
    return isProven
      ? written
        + view.say(
          "\u{A0}; les chiffres du projet ont changé depuis", "; de cijfers van het project zijn sindsdien gewijzigd",
          "; the project's figures have changed since")
      : view.say(
        "Conforme à son sceau, mais pas à ce que le projet écrirait aujourd'hui",
        "Stemt overeen met het zegel, maar niet met wat het project vandaag zou schrijven",
        "True to its seal, but not to what the project would write today")
  }

  /// Without the project's key a seal could have been set anew: then a difference from the project is no proof of the file.
  private var isProven: Bool { !verification.diagnostics.contains { $0.problem.severity == .error } }

  /// A cell that is not what it was: what it says now, where it was changed since it was sealed, and what the project would write, where that is something else.
  private struct Change {
    var sheet: String
    var cell: String
    var sealed: String?
    var project: String?
  }

  @HTMLBuilder private var cells: HTML {
    if !changes.isEmpty {
      let title = view.say("Cellule par cellule", "Cel per cel", "Cell by cell")
      H.h3 { title }
      view.scrolling(title) {
        H.table {
          H.thead { H.tr { for name in heads { H.th(.scope(.col)) { name } } } }
          H.tbody {
            for change in changes {
              H.tr {
                H.th(.scope(.row)) { "\(change.sheet)!\(change.cell)" }
                H.td { if let sealed = change.sealed { H.mark { sealed } } else { "–" } }
                H.td { change.project ?? "–" }
              }
            }
          }
        }
      }
      H.p(.class("quiet")) {
        view.say(
          "Modifié depuis le sceau\u{A0}: quelqu'un a changé le classeur. Différent du projet seulement\u{A0}: c'est le projet qui a changé depuis\u{A0}; écrivez le rapport de nouveau.",
          "Gewijzigd sinds het zegel: iemand veranderde de werkmap. Alleen anders dan het project: het project is sindsdien veranderd; schrijf het verslag opnieuw.",
          "Changed since it was sealed: somebody changed the workbook. Different from the project only: the project has changed since; write the report again.")
      }
    }
  }

  private var heads: [String] {
    [
      view.say("Cellule", "Cel", "Cell"),
      view.say("Modifié depuis le sceau", "Gewijzigd sinds het zegel", "Changed since it was sealed"),
      view.say("Le projet aujourd'hui → le classeur", "Het project vandaag → de werkmap", "The project today → the workbook"),
    ]
  }

  private var changes: [Change] {
    var changes: [Change] = []
    for diagnostic in verification.diagnostics where VerifiedText.problemsOfCells.contains(diagnostic.problem) {
      let sheet = diagnostic.place.part ?? ""
      for (cell, text) in listed(diagnostic) {
        let isSealed = diagnostic.problem == .sealedCellsChanged
        if let known = changes.firstIndex(where: { $0.sheet == sheet && $0.cell == cell }) {
          if isSealed { changes[known].sealed = text } else { changes[known].project = text }
        } else {
          changes.append(Change(sheet: sheet, cell: cell, sealed: isSealed ? text : nil, project: isSealed ? nil : text))
        }
      }
    }
    return changes
  }

  private static let problemsOfCells: Set<Problem> = [.sealedCellsChanged, .differsFromProject, .projectChangedSince]

  /// `C8: 196 → 200 (+4)` and `C8 (200)` as the cell and what is to be said of it; of many cells their rows and columns.
  private func listed(_ diagnostic: Diagnostic) -> [(cell: String, text: String)] {
    switch diagnostic.values["list"] {
    case .phrases(let list):
      list.map { item in
        let item = view.say(item)
        let cell = item.prefix { $0.isLetter || $0.isNumber }
        let rest = item.dropFirst(cell.count)
        if rest.hasPrefix(": ") { return (String(cell), String(rest.dropFirst(2))) }
        return (String(cell), rest.hasPrefix(" (") ? String(rest.dropFirst(2).dropLast()) : String(rest))
      }
    case .localized(let text): [("…", view.say(text))]
    default: []
    }
  }
}
