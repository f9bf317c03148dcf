internal import BilanProject

extension Site {
  /// Gives an axis, an activity or a metric another code.
  func codes(_ request: Request) throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let options = try folder.codes().map { ($0.address, folder.project.title(of: $0, view)) }
    return Response(
      page: view.page(view.say("Changer un code", "Een code wijzigen", "Change a code"), in: .overview) {
        H.p {
          view.say(
            "Le code change dans projet.yaml et dans tout ce qui est gardé, ou nulle part. Aucun chiffre ne change, les commentaires de projet.yaml restent, et les feuilles qui disent encore l'ancien code sont comprises.",
            "De code verandert in projet.yaml en in alles wat bewaard is, of nergens. Geen enkel cijfer verandert, de opmerkingen in projet.yaml blijven, en lijsten die nog de oude code noemen, worden begrepen.",
            "The code changes in projet.yaml and in everything that is kept, or nowhere. No figure changes, the comments of projet.yaml stay, and sheets that still say the former code are understood."
          )
        }
        H.p(.class("quiet")) {
          view.say(
            "Les textes de recits/ qui nomment un axe (axe1.md, {{participants/2024/1/-}}) sont à renommer par vous\u{A0}; l'aperçu du rapport dit lesquels.",
            "Teksten in recits/ die een as noemen (axe1.md, {{participants/2024/1/-}}) hernoemt u zelf; het voorbeeld van het verslag zegt welke.",
            "Texts in recits/ that name an axis (axe1.md, {{participants/2024/1/-}}) are for you to rename; the preview of the report says which.")
        }
        H.p {
          H.a(.href(Link("/comptages"))) {
            view.say("Changer qui est compté par un comptage", "Wijzigen wie met een telling geteld wordt", "Change who is counted by a metric")
          }
        }
        view.form(to: Link("/codes/changer")) {
          view.choice(view.say("Code actuel", "Huidige code", "Current code"), id: "ancien", name: "ancien", options: options, chosen: nil)
          view.textField(
            view.say("Nouveau code", "Nieuwe code", "New code"), name: "nouveau",
            help: view.say(
              "Des lettres sans accent, des chiffres, et - _ . entre eux\u{A0}: ateliers-dpo",
              "Letters zonder accent, cijfers, en - _ . ertussen: ateliers-dpo", "Letters without accents, digits, and - _ . between them: dpo-workshops"),
            isRequired: true)
          H.button(.class("main"), .type(.submit)) { view.say("Changer ce code partout", "Deze code overal wijzigen", "Change this code everywhere") }
        }
      })
  }

  func changeCode(_ request: Request) throws -> Response {
    let folder = try project()
    guard let code = try folder.codes().first(where: { $0.address == request.form["ancien"] }), let new = request.form["nouveau"] else {
      tell(
        "Choisissez un code et donnez le nouveau.", "Kies een code en geef de nieuwe.", "Choose a code, and give the new one.", isTrouble: true)
      return Response(to: Link("/codes"))
    }
    let done = try folder.rename(code.kind, code.written, to: new)
    func told(_ language: Language, _ name: String, _ places: String, _ sheets: String, _ rows: String, _ end: String) -> String {
      let counted = zip([done.places, done.sheets, done.rows], [places, sheets, rows]).map { "\($0) \($1.agreeing(with: $0, in: language))" }
      return "\(done.old) \(name) \(done.new)\(language.colon(tied: true)) \(counted.joined(separator: ", ")). \(end)"
    }
    tell(
      told(.fr, "s'appelle maintenant", "endroit(s) de projet.yaml", "feuille(s)", "ligne(s) gardée(s)", "Les chiffres n'ont pas changé."),
      told(.nl, "heet nu", "plaats(en) in projet.yaml", "lijst(en)", "bewaarde rij(en)", "De cijfers zijn niet veranderd."),
      told(.en, "is called", "place(s) of projet.yaml", "sheet(s)", "kept row(s)", "The figures have not changed."))
    return Response(to: Link("/codes"))
  }
}

extension KeptCode {
  /// As the form says it.
  fileprivate var address: String { "\(kind.rawValue):\(written)" }
}

extension Project {
  /// What a code stands for, and what it is called: `Axe 1 – Plateforme`; what the project does not know by itself.
  fileprivate func title(of code: KeptCode, _ view: View) -> String {
    let (kind, title): (String, Localized?) =
      switch code.kind {
      case .axis: (view.say("Axe", "As", "Axis"), axis(Code(code.text))?.title)
      case .activity:
        (
          view.say("Activité", "Activiteit", "Activity"),
          axis(Code(code.axis ?? ""))?.activities.first { $0.code.text == code.text }?.title
        )
      case .metric: (view.say("Comptage", "Telling", "Metric"), metrics.first { $0.code.text == code.text }?.title)
      }
    let known = title.map { view.say($0) }
    return "\(kind) \(code.written) – " + (known ?? view.say("inconnu de projet.yaml", "onbekend in projet.yaml", "unknown to projet.yaml"))
  }
}
