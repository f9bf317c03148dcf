/// Every address there is. What is not here does not exist; nothing of an address names a file.
enum Routes {
  typealias Answer = @Sendable (Site, Request) async throws -> Response

  /// What is looked at: none of these changes anything. Only the text of a report is put beside its workbook, where a run was killed that had put the workbook there alone; and that is told.
  static let pages: [String: Answer] = [
    "/": { try await $0.front($1) },
    "/feuilles": { try await $0.sheets($1) },
    "/feuilles/feuille": { try await $0.sheet($1) },
    "/feuilles/retrait": { try await $0.removalPreview($1) },
    "/feuilles/a-verifier": { try await $0.check($1) },
    "/chiffres": { try await $0.figures($1) },
    "/chiffres/origine": { try await $0.origin($1) },
    "/chiffres/comparer": { try await $0.compare($1) },
    "/chiffres/calendrier": { try await $0.calendar($1) },
    "/personnes": { try await $0.people($1) },
    "/personnes/effacer": { try await $0.forget($1) },
    "/personnes/liste": { try await $0.peopleList($1) },
    "/rapport": { try await $0.report($1) },
    "/rapport/fichier": { try await $0.reportFile($1) },
    "/rapport/verification": { try await $0.verification($1) },
    "/codes": { try await $0.codes($1) },
    "/comptages": { try await $0.metrics($1) },
    "/comptages/qui": { try await $0.subject($1) },
    "/activites": { try await $0.activities($1) },
    "/annee": { try await $0.year($1) },
    "/historique": { try await $0.history($1) },
    "/historique/annuler": { try await $0.undoPreview($1) },
    "/travail": { await $0.working($1) },
    "/travail/etat": { await $0.state($1) },
    "/feuilles/corriger": { try await $0.mending($1) },
    "/feuilles/fichier": { try await $0.correctionFile($1) },
  ]

  /// What every page is made with: the same for all, and no part of any project.
  static let assets: [String: Response] = [
    "/style.css": Response(.ok, headers: [("Content-Type", "text/css; charset=utf-8")], body: Array(Stylesheet.text.utf8)),
    "/page.js": Response(.ok, headers: [("Content-Type", "text/javascript; charset=utf-8")], body: Array(Script.text.utf8)),
    "/icone.svg": Response(.ok, headers: [("Content-Type", "image/svg+xml")], body: Array(Icon.text.utf8)),
  ]

  /// What is done. The flag says whether files come with the form.
  static let forms: [String: (takesFiles: Bool, answer: Answer)] = [
    "/langue": (false, { await $0.setLanguage($1) }),
    "/feuilles/deposer": (true, { try await $0.deposit($1) }),
    "/feuilles/repondre": (false, { try await $0.answer($1) }),
    "/feuilles/corriger/lire": (false, { try await $0.readMended($1) }),
    "/feuilles/compter": (false, { try await $0.countColumn($1) }),
    "/feuilles/a-signer": (false, { try await $0.signSheet($1) }),
    "/feuilles/garder": (false, { try await $0.keep($1) }),
    "/feuilles/ecarter": (false, { try await $0.putAside($1) }),
    "/personnes/repondre": (false, { try await $0.answerQuestion($1) }),
    "/personnes/repondre-ensemble": (false, { try await $0.answerTogether($1) }),
    "/personnes/chercher": (false, { try await $0.lookUp($1) }),
    "/personnes/oublier": (false, { try await $0.erase($1) }),
    "/codes/changer": (false, { try await $0.changeCode($1) }),
    "/comptages/ajouter": (false, { try await $0.addMetrics($1) }),
    "/comptages/qui/changer": (false, { try await $0.changeSubject($1) }),
    "/activites/ajouter": (false, { try await $0.addActivity($1) }),
    "/annee/ajouter": (false, { try await $0.addYear($1) }),
    "/rapport/repondre": (false, { try await $0.keepAnswers($1) }),
    "/rapport/ecrire": (false, { try await $0.writeReport($1) }),
    "/rapport/verifier": (true, { try await $0.verify($1) }),
    "/rapport/reprendre": (false, { try await $0.takeAnswers($1) }),
    "/annuler": (false, { try await $0.undo($1) }),
    "/projet/creer": (false, { try await $0.makeProject($1) }),
    "/projet/ouvrir": (false, { try await $0.openProject($1) }),
    "/projet/fermer": (false, { await $0.closeProject($1) }),
    stopping: (false, { await $0.stopWork($1) }),
    "/feuilles/deplacer": (false, { try await $0.moveSheet($1) }),
    "/feuilles/remplacer": (true, { try await $0.replaceSheet($1) }),
    "/feuilles/retirer": (false, { try await $0.removeSheet($1) }),
  ]

  /// The one deed that does not wait for those before it.
  static let stopping = "/travail/arreter"

  /// Pages that say how far work is: looking at them is no work.
  static let ofWork: Set<String> = ["/travail", "/travail/etat"]

  /// The page that a form was sent from, as the browser says it; the first page where it is none of these.
  static func page(of address: String?) -> Link {
    guard let parts = address?.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false), parts.count == 4 else { return Link("/") }
    return Link(to: "/" + parts[3]) ?? Link("/")
  }

  /// How many bytes a form may bring to an address; nil where it takes none.
  static func formLimit(_ path: String, _ limits: Limits) -> Int? { forms[path].map { $0.takesFiles ? limits.files : limits.form } }
}

/// The sign in the browser's tab: three bars.
enum Icon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="\(Palette.accent)"/>\
    <path d="M3 9h2v4H3zm4-4h2v8H7zm4 2h2v6h-2z" fill="\(Palette.paper)"/></svg>
    """
}
