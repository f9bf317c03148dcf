internal import BilanProject

/// Answers to those who are not in: they show nothing of any project, and no picture or style, which only those inside may load.
enum Refusal {
  /// Why, in every language: who is not in has none yet.
  static func response(_ status: Response.Status) -> Response {
    let text = texts(status)
    return Response(status, page: page(title: "bilan", Language.allCases.map { language in H.p(.lang(language)) { text[language] } }))
  }

  /// The first page: from it the browser goes on by itself.
  ///
  /// A page and not a redirection: coming from another program, the browser would not show the cookie at the next address of the same journey.
  static func welcome(cookie: String) -> Response {
    let next = Localized(fr: "Continuer", nl: "Verder", en: "Continue")
    let links = Language.allCases.map { language in H.p(.lang(language)) { H.a(.href(Link("/"))) { next[language] } } }
    var response = Response(page: page(title: "bilan", links, refreshTo: Link("/")))
    response.headers.append(("Set-Cookie", cookie))
    return response
  }

  private static func page(title: String, _ content: [HTML], refreshTo link: Link? = nil) -> HTML {
    H.html(.lang(.fr)) {
      H.head {
        H.meta(.charset)
        H.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        if let link {
          H.meta(.refresh, .content("0; url=\(link.text)"))
          H.link(.icon, .href(Link("/icone.svg")))
        }
        H.title { title }
      }
      H.body {
        H.main {
          H.h1 { title }
          for part in content { part }
        }
      }
    }
  }

  private static func texts(_ status: Response.Status) -> Localized {
    switch status {
    case .forbidden:
      Localized(
        fr: "Cette adresse ne sert qu'une fois, et seulement sur cet ordinateur. Relancez «\u{A0}bilan open\u{A0}».",
        nl: "Dit adres werkt maar één keer, en alleen op deze computer. Start ‘bilan open’ opnieuw.",
        en: "This address works once only, and on this computer only. Start “bilan open” again.")
    case .tooLarge:
      Localized(
        fr: "Ces fichiers sont trop lourds pour être déposés ensemble\u{A0}: déposez-les en plusieurs fois.",
        nl: "Deze bestanden zijn samen te groot: voeg ze in meerdere keren toe.", en: "These files are too large together: add them in several batches.")
    case .late:
      Localized(
        fr: "La demande n'est pas arrivée à temps. Réessayez.", nl: "De aanvraag kwam niet op tijd aan. Probeer opnieuw.",
        en: "The request did not arrive in time. Try again.")
    case .busy:
      Localized(fr: "Trop de demandes à la fois. Réessayez.", nl: "Te veel aanvragen tegelijk. Probeer opnieuw.", en: "Too many requests at once. Try again.")
    default:
      Localized(
        fr: "Cette demande ne peut pas être traitée.", nl: "Deze aanvraag kan niet worden behandeld.", en: "This request cannot be processed.")
    }
  }
}
