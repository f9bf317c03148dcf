internal import BilanProject

/// Somebody who is to be forgotten: what was asked, and what was shown of it.
struct Forgetting: Sendable {
  var name: String
  var shown: [FactTable.Description]
}

extension Site {
  /// What is kept of a person, and what erasing it means; nothing is erased by looking. The name comes by a form, so that it stands in no address.
  func forget(_ request: Request) throws -> Response {
    let folder = try project()
    let found = forgetting.flatMap { try? folder.people(named: $0.name) }
    let view = view(folder.project)
    return Response(
      page: view.page(view.say("Effacer une personne", "Een persoon wissen", "Erase a person"), in: .people) {
        if let found {
          ForgetText(found: found, project: folder.project, view: view).html
        } else {
          view.problems(leftovers)
          H.p { ForgetText.what[view.language] }
          // The name of whoever is to be forgotten is not to stay with the browser.
          view.form(to: Link("/personnes/chercher"), .noAutocomplete) {
            view.textField(view.say("Nom de la personne", "Naam van de persoon", "Name of the person"), name: "nom", isRequired: true)
            H.button(.class("main"), .type(.submit)) { view.say("Voir ce qui est gardé", "Tonen wat bewaard is", "Show what is kept") }
          }
        }
      })
  }

  /// Looks somebody up; without a name, the one that was looked up is let go.
  func lookUp(_ request: Request) throws -> Response {
    (forgetting, leftovers) = (nil, [])
    guard let name = request.form["nom"] else { return Response(to: Link("/personnes")) }
    forgetting = Forgetting(name: name, shown: try project().people(named: name).descriptions)
    return Response(to: Link("/personnes/effacer"))
  }

  /// Erases what was shown, and nothing else.
  func erase(_ request: Request) throws -> Response {
    guard let asked = forgetting else { return Response(to: Link("/personnes/effacer")) }
    let found = try project().people(named: asked.name)
    guard Set(found.descriptions) == Set(asked.shown) else {
      forgetting?.shown = found.descriptions
      tell(
        "Autre chose a été gardé entre-temps\u{A0}: rien n'a été effacé. Voici ce qui est gardé maintenant.",
        "Intussen werd iets anders bewaard: er werd niets gewist. Dit is wat nu bewaard is.",
        "Something else was kept meanwhile: nothing was erased. This is what is kept now.", isTrouble: true)
      return Response(to: Link("/personnes/effacer"))
    }
    leftovers = try found.erase()
    forgetting = nil
    review = Review()
    let count = found.descriptions.count
    tell(
      "\(count) \("description(s) effacée(s)".agreeing(with: count, in: .fr))\u{A0}; les chiffres n'ont pas changé.",
      "\(count) \("beschrijving(en)".agreeing(with: count, in: .nl)) gewist; de cijfers zijn niet veranderd.",
      "\(count) \("description(s)".agreeing(with: count, in: .en)) erased; the figures have not changed.")
    return Response(to: Link("/personnes/effacer"))
  }
}

/// All that is kept of somebody, and the buttons that erase it or leave it.
struct ForgetText {
  let found: KeptPeople
  let project: Project
  let view: View

  static let what = Localized(
    fr:
      "Les présences restent comptées, sous une clé aléatoire\u{A0}: aucun chiffre ne change, même si la ligne disparaît d'une prochaine version de la feuille. Le nom ne revient pas\u{A0}: là où il se trouve encore dans une feuille, la présence est comptée sans nom.",
    nl:
      "De aanwezigheden blijven meetellen, onder een willekeurige sleutel: geen enkel cijfer verandert, ook niet als de rij uit een volgende versie van de lijst verdwijnt. De naam komt niet terug: waar hij nog in een lijst staat, telt de aanwezigheid mee zonder naam.",
    en:
      "The attendances stay counted, under a random key: no figure changes, even where the row is gone from a later version of the sheet. The name does not come back: where it still stands in a sheet, the attendance is counted without a name."
  )

  var html: HTML {
    H.section {
      if !found.descriptions.isEmpty {
        H.h2 { view.say("Ce qui est gardé", "Wat bewaard is", "What is kept") }
        table(found.descriptions, view.say("Ce qui est gardé", "Wat bewaard is", "What is kept"))
      }
      if found.areOnlyInUndo {
        H.p {
          view.say(
            "Plus aucune feuille ne donne ce nom\u{A0}; il est gardé pour pouvoir annuler un acte.",
            "Geen enkele lijst noemt deze naam nog; hij is bewaard om een handeling ongedaan te kunnen maken.",
            "No sheet names this person any more; the name is kept so that an act can be undone.")
        }
      }
      if !found.perhaps.isEmpty {
        H.h2 { perhaps }
        table(found.perhaps, perhaps)
      }
      H.p { view.say(ForgetText.what) }
      H.p(.class("problem warning")) {
        view.say(
          "Effacer ne peut pas être annulé, ni aucun acte d'avant. Vos feuilles ne sont pas touchées\u{A0}: la page dira où le nom s'y trouve encore.",
          "Wissen kan niet ongedaan worden gemaakt, en geen enkele eerdere handeling. Uw lijsten blijven zoals ze zijn: de pagina zegt waar de naam er nog in staat.",
          "Erasing cannot be undone, nor can any act before it. Your sheets are not touched: the page will tell where the name still stands in them.")
      }
      H.div(.class("buttons")) {
        view.form(to: Link("/personnes/oublier")) {
          H.button(.class("main"), .type(.submit)) { view.say("Effacer pour de bon", "Definitief wissen", "Erase for good") }
        }
        view.form(to: Link("/personnes/chercher")) { H.button(.type(.submit)) { view.say("Ne rien effacer", "Niets wissen", "Erase nothing") } }
      }
    }
  }

  private var perhaps: String {
    view.say(
      "Peut-être la même personne, qui n'est pas effacée avec elle", "Misschien dezelfde persoon, die niet mee gewist wordt",
      "Perhaps the same person, not erased with this one")
  }

  private func table(_ people: [FactTable.Description], _ title: String) -> HTML {
    view.scrolling(title) {
      H.table {
        H.thead {
          H.tr {
            for name in [
              view.say("Nom", "Naam", "Name"), view.say("Organisation", "Organisatie", "Organisation"), view.inOwnWords("Commune", "Gemeente", "Commune"),
              view.say("Empreintes", "Sporen", "Hashes"), view.say("Séances", "Sessies", "Sessions"),
            ] { H.th(.scope(.col)) { name } }
          }
        }
        H.tbody {
          for person in people {
            H.tr {
              H.th(.scope(.row)) { [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " ") }
              H.td { person.organisation >= 0 ? found.facts.organisationNames[Int(person.organisation)].name : "" }
              H.td { person.home.commune.flatMap { project.places.commune($0) }?.name[view.language] ?? "" }
              H.td { hashes(of: person) }
              H.td { person.sessions.map { found.facts.sessions[Int($0)].key.day.belgian }.joined(separator: ", ") }
            }
          }
        }
      }
    }
  }

  private func hashes(of person: FactTable.Description) -> String {
    [
      person.email.map { _ in view.say("adresse e-mail", "e-mailadres", "e-mail address") },
      person.birth.map { _ in view.say("date de naissance", "geboortedatum", "date of birth") },
      person.number.map { _ in view.say("numéro", "nummer", "number") },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
