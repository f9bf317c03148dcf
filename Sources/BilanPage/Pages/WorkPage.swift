internal import BilanProject

extension Site {
  /// What a deed that took longer than a moment was answered by; until then, how far it is.
  func working(_ request: Request) async -> Response {
    guard let deed = longDeed else { return Response(to: Link("/")) }
    guard let response = await deed.response(within: patience) else { return waitingPage(for: nil) }
    longDeed = nil
    return response
  }

  /// How far something is, for the script of the page: nothing where its answer is there, else how many of how many.
  func state(_ request: Request) -> Response {
    let page = request.head.query["page"] ?? ""
    let work = page == "/travail" ? longDeed : looks[page]
    guard let work, !work.isDone else { return Response(.ok, headers: [("Content-Type", "text/plain; charset=utf-8")]) }
    let text = steps.now.map { "\($0.done) \($0.all)" } ?? "0 0"
    return Response(.ok, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
  }

  /// Stops what is being done, or what a page waits for, where it can be stopped.
  func stopWork(_ request: Request) -> Response {
    stopAhead()
    if let page = request.form["page"], stopLook(at: page) {
      tell("Arrêté. Rien n'a été modifié.", "Gestopt. Er werd niets gewijzigd.", "Stopped. Nothing was changed.")
      // A page that waits for nothing to be counted.
      return Response(to: Link("/feuilles"))
    }
    longDeed?.stop()
    return Response(to: Link("/travail"))
  }

  /// What was stopped, and what became of it.
  func stopped(_ request: Request) -> Response {
    if request.head.method != "POST" { return Response(to: Link("/feuilles")) }
    if request.path.hasPrefix("/rapport") {
      tell("Arrêté\u{A0}: aucun fichier n'a été écrit.", "Gestopt: er werd geen bestand geschreven.", "Stopped: no file was written.", isTrouble: true)
      return Response(to: Link("/rapport"))
    }
    tell(
      "Arrêté. Les feuilles déjà gardées le restent\u{A0}; les autres fichiers ne sont pas gardés.",
      "Gestopt. Lijsten die al bewaard waren, blijven bewaard; de andere bestanden zijn niet bewaard.",
      "Stopped. Sheets that were kept already stay kept; the other files are not kept.", isTrouble: true)
    return Response(to: intake.items.isEmpty ? Link("/feuilles") : Link("/feuilles/a-verifier"))
  }

  /// Shown while something takes longer than a moment.
  ///
  /// - Parameter page: The address of the page that is waited for; nil for a deed.
  func waitingPage(for page: String?) -> Response {
    let isDeed = page == nil
    let view = passingView(try? project().project)
    let title = view.say("Un moment…", "Een ogenblik…", "One moment…")
    return Response(
      page: view.page(title, in: nil) {
        H.p {
          isDeed
            ? view.say(
              "Le travail est en cours. Le résultat s'affichera ici.", "Het werk is bezig. Het resultaat verschijnt hier.",
              "The work is being done. Its result will be shown here.")
            : view.say(
              "Le comptage des présences est en cours. La page s'affichera ici.", "De aanwezigheden worden geteld. De pagina verschijnt hier.",
              "The attendances are being counted. The page will be shown here.")
        }
        let steps = isDeed ? self.steps.now : nil
        H.progress(.label(title), .value(steps.map { String($0.done) }), .max(steps?.all), .tellsHowFar) { HTML() }
        H.p(.class("quiet"), .id("avance")) {
          if let steps { "\(steps.done) / \(steps.all)" }
        }
        H.div(.class("buttons")) {
          H.a(.class("button"), .href(Link(""))) { view.say("Voir l'avancement", "De voortgang bekijken", "See the progress") }
          view.form(to: Link("/travail/arreter")) {
            if let page { H.input(.type(.hidden), .name("page"), .value(page)) }
            H.button(.type(.submit)) { view.say("Arrêter", "Stoppen", "Stop") }
          }
        }
      })
  }
}
