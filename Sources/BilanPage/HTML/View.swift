internal import BilanProject

/// What every page knows: in which language it speaks, and what stands around its content.
struct View: Sendable {
  let language: Language
  /// The word that every form says.
  let word: String
  /// The project that is open; nil before one is.
  var projectTitle: String?
  /// What the project calls its unit, where it is no commune.
  var placeWords: PlaceWords?
  /// What was just done.
  var notice: Notice?

  /// A sentence about what was just done, shown once.
  struct Notice: Sendable {
    var text: Localized
    var isTrouble = false
    /// What is doubtful about what was done.
    var problems: [Diagnostic] = []
  }

  func say(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }

  func say(_ text: Localized) -> String { text[language] }

  /// A text of ours with the project's own word for its unit.
  func inOwnWords(_ text: Localized) -> String { (placeWords?.applied(to: text) ?? text)[language] }

  func inOwnWords(_ fr: String, _ nl: String, _ en: String) -> String { inOwnWords(Localized(fr: fr, nl: nl, en: en)) }

  /// `3 feuilles`, `1 feuille`: the words agree with their number.
  func counted(_ number: Int, _ fr: String, _ nl: String, _ en: String) -> String {
    let style = NumberStyle(language)
    return "\(style.text(of: .count(number))) \(say(fr, nl, en).agreeing(with: number, in: language))"
  }

  /// A colon as the language sets it.
  var colon: String { language == .fr ? "\u{A0}:" : ":" }

  /// A semicolon as the language sets it, and a blank.
  var semicolon: String { language == .fr ? "\u{A0}; " : "; " }

  /// The text between the quotes of the language.
  func quoted(_ text: String) -> String {
    switch language {
    case .fr: "«\u{A0}\(text)\u{A0}»"
    case .nl: "‘\(text)’"
    case .en: "“\(text)”"
    }
  }

  // MARK: - A page

  /// The parts that the page is divided into.
  enum Part: CaseIterable, Sendable {
    case overview, sheets, figures, people, report, history

    var link: Link {
      switch self {
      case .overview: Link("/")
      case .sheets: Link("/feuilles")
      case .figures: Link("/chiffres")
      case .people: Link("/personnes")
      case .report: Link("/rapport")
      case .history: Link("/historique")
      }
    }

    var title: Localized {
      switch self {
      case .overview: Localized(fr: "Aperçu", nl: "Overzicht", en: "Overview")
      case .sheets: Localized(fr: "Feuilles", nl: "Lijsten", en: "Sheets")
      case .figures: Localized(fr: "Chiffres", nl: "Cijfers", en: "Figures")
      case .people: Localized(fr: "Qui est qui", nl: "Wie is wie", en: "Who is who")
      case .report: Localized(fr: "Rapport", nl: "Verslag", en: "Report")
      case .history: Localized(fr: "Historique", nl: "Geschiedenis", en: "History")
      }
    }
  }

  /// A whole page: its one title, and what stands under it.
  ///
  /// - Parameter isFaulty: Whether a form on it could not be taken as it was filled in.
  func page(_ title: String, in part: Part?, isFaulty: Bool = false, @HTMLBuilder content: () -> HTML) -> HTML {
    let content = content()
    // It is what is read out first.
    let warning = isFaulty ? say("Erreur", "Fout", "Error") : notice?.isTrouble == true ? say("Attention", "Let op", "Attention") : nil
    let heading = (warning.map { $0 + colon + " " } ?? "") + title
    return H.html(.lang(language)) {
      H.head {
        H.meta(.charset)
        H.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        H.title { [heading, projectTitle ?? "bilan"].joined(separator: " – ") }
        H.link(.stylesheet, .href(Link("/style.css")))
        H.link(.icon, .href(Link("/icone.svg")))
        H.script(.src(Link("/page.js")), .defer) { HTML() }
      }
      H.body {
        H.a(.class("skip"), .href(Link("", fragment: "contenu"))) { say("Aller au contenu", "Naar de inhoud", "Skip to content") }
        header(part)
        H.main(.class("wide"), .id("contenu"), .tabindex(-1)) {
          if let notice {
            H.p(.class(notice.isTrouble ? "problem error" : "notice"), .role(notice.isTrouble ? .alert : .status)) { say(notice.text) }
            if !notice.problems.isEmpty { problems(notice.problems) }
          }
          H.h1 { title }
          content
        }
        footer
      }
    }
  }

  private func header(_ part: Part?) -> HTML {
    H.header {
      H.div(.class("wide")) {
        H.a(.class("brand"), .href(Link("/"))) { projectTitle ?? "bilan" }
        if projectTitle != nil {
          H.nav(.label(say("Parties", "Onderdelen", "Parts"))) {
            H.ul {
              for each in Part.allCases { H.li { H.a(.href(each.link), .current(each == part)) { say(each.title) } } }
            }
          }
        }
      }
    }
  }

  private var footer: HTML {
    H.footer {
      H.div(.class("wide")) {
        H.p {
          say(
            "Tout reste sur cet ordinateur\u{A0}: rien n'est envoyé nulle part.", "Alles blijft op deze computer: er wordt niets verstuurd.",
            "Everything stays on this computer: nothing is sent anywhere.")
        }
        form(to: Link("/langue")) {
          H.div(.role(.group), .label("Langue – Taal – Language")) {
            for (each, name) in [(Language.fr, "Français"), (.nl, "Nederlands"), (.en, "English")] {
              H.button(.class("plain"), .type(.submit), .name("langue"), .value(each.rawValue), .lang(each), .current(each == language)) { name }
            }
          }
        }
      }
    }
  }

  // MARK: - Forms

  /// A form that changes something: it says the word that only this page knows.
  func form(to link: Link, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    let content = content()
    return H.form([.post, .action(link)] + attributes) {
      H.input(.type(.hidden), .name(Gate.wordField), .value(word))
      content
    }
  }

  /// A field with its label above it, and what helps to fill it in.
  func field(_ label: String, id: String, help: String? = nil, @HTMLBuilder control: (Attribute) -> HTML) -> HTML {
    field(label, id: id, help: help, problem: nil) { described, _ in control(described) }
  }

  /// The same with what is wrong with what it holds, which is told by the field as well.
  func field(_ label: String, id: String, help: String? = nil, problem: Localized?, @HTMLBuilder control: (Attribute, Attribute) -> HTML) -> HTML {
    let (fault, aid) = (problem.map { _ in "\(id)-faute" }, help.map { _ in "\(id)-aide" })
    let texts = [fault, aid].compactMap(\.self)
    return H.div(.class("field")) {
      H.label(.for(id)) { label }
      if let problem { H.p(.class("state wrong"), .id(fault)) { say(problem) } }
      if let help { H.p(.class("help"), .id(aid)) { help } }
      control(.described(by: texts.isEmpty ? nil : texts.joined(separator: " ")), .invalid(problem != nil))
    }
  }

  /// A field to write a line in.
  func textField(_ label: String, name: String, value: String? = nil, help: String? = nil, problem: Localized? = nil, isRequired: Bool = false) -> HTML {
    field(label, id: name, help: help, problem: problem) { described, invalid in
      H.input([.type(.text), .id(name), .name(name), .value(value), described, invalid] + (isRequired ? [.required] : []))
    }
  }

  /// A field to choose from a list.
  ///
  /// - Parameter isRequired: Whether the first one, which has no value, is no answer.
  func choice(
    _ label: String, id: String, name: String, options: [(value: String, text: String)], chosen: String?, help: String? = nil, problem: Localized? = nil,
    isRequired: Bool = false
  ) -> HTML {
    field(label, id: id, help: help, problem: problem) { described, invalid in
      H.select([.id(id), .name(name), described, invalid] + (isRequired ? [.required] : [])) {
        for option in options { H.option(.value(option.value), .selected(option.value == chosen)) { option.text } }
      }
    }
  }

  /// What stands first in a list of which something has to be chosen.
  var toBeChosen: (value: String, text: String) { ("", say("à choisir", "te kiezen", "to be chosen")) }

  /// A table that may be wider than the screen: it is reached, and moved, by keyboard.
  func scrolling(_ label: String, @HTMLBuilder content: () -> HTML) -> HTML {
    H.div(.class("scroll"), .role(.group), .label(label), .tabindex(0)) { content() }
  }

  /// The same with the table itself: a title that is read out, and the titles of its columns.
  func table(_ title: String, columns: [String], @HTMLBuilder rows: () -> HTML) -> HTML {
    scrolling(title) {
      H.table {
        H.caption(.class("hidden")) { title }
        H.thead { H.tr { for column in columns { H.th(.scope(.col)) { column } } } }
        H.tbody { rows() }
      }
    }
  }
}
