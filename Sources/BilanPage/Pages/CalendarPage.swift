internal import BilanProject

extension Site {
  /// What was to come of a period and did not, with a text to ask for it; then every session of the period.
  func calendar(_ request: Request) async throws -> Response {
    let folder = try project()
    let project = folder.project
    let view = view(project)
    let code = request.head.query["periode"]
    // Of those that have begun, the last is the one that sheets are still coming of.
    let period = project.periods.first { $0.code.text == code } ?? project.periods.last { $0.first <= .today } ?? project.periods.first
    let wanted = request.head.query["texte"].flatMap { Language(rawValue: $0) } ?? view.language
    guard let period else { return Response(page: view.page(view.say(View.Looking.calendar.title), in: .figures) { view.figureParts(.calendar) }) }
    let found = try await folder.missingSheets(of: period, asOf: .today)
    var table = found.calendar.table(project, asOf: .today, view.language)
    let paging = Paging(request.head.query["page"], of: table.rows.count)
    table.rows = Array(paging.part(of: table.rows))
    return Response(
      page: view.page(view.say(View.Looking.calendar.title), in: .figures) {
        view.figureParts(.calendar)
        view.periods(project.periods, period) { Link("/chiffres/calendrier", [("periode", $0.code.text), ("texte", request.head.query["texte"])]) }
        H.p { found.calendar.summary(project, view.language) }
        if found.missing.isEmpty {
          H.p(.class("lead")) { nothing(found.calendar, view) }
        } else {
          languages(period, wanted, view)
          for (number, each) in found.missing.enumerated() {
            MissingText(missing: each, period: period, project: project, view: view).html(number: number + 1, in: wanted)
          }
        }
        if !table.rows.isEmpty {
          H.h2 { view.say("Séance par séance", "Sessie per sessie", "Session by session") }
          let caption = view.say("Séances prévues et documentées", "Geplande en gedocumenteerde sessies", "Sessions planned and documented")
          view.table(table, title: "\(caption), \(period.code)", header: 1)
          view.pages(paging, of: caption) {
            Link("/chiffres/calendrier", [("periode", period.code.text), ("texte", request.head.query["texte"]), ("page", String($0))])
          }
        }
        problems(found.diagnostics, view)
      })
  }

  private func nothing(_ calendar: Completeness, _ view: View) -> String {
    calendar.coverage(of: nil) == nil
      ? view.say(
        "Sans séances prévues, on ne peut pas dire lesquelles manquent.", "Zonder geplande sessies valt niet te zeggen welke ontbreken.",
        "Without planned sessions nobody can say which are missing.")
      : view.say(
        "Rien ne manque de ce qui devait arriver jusqu'à aujourd'hui.", "Er ontbreekt niets van wat tot vandaag moest binnenkomen.",
        "Nothing that was due by today is missing.")
  }

  /// A partner may speak another language than whoever writes to him.
  private func languages(_ period: Period, _ chosen: Language, _ view: View) -> HTML {
    H.nav(.label(view.say("Langue des rappels", "Taal van de herinneringen", "Language of the reminders"))) {
      H.ul {
        H.li(.class("quiet")) { view.say("Rappels en", "Herinneringen in het", "Reminders in") + view.colon }
        for (language, name) in [(Language.fr, "français"), (.nl, "Nederlands"), (.en, "English")] {
          H.li {
            let link = Link("/chiffres/calendrier", [("periode", period.code.text), ("texte", language.rawValue)])
            H.a(.href(link), .lang(language), .current(language == chosen)) { name }
          }
        }
      }
    }
  }
}

/// What is missing of one whom to ask, as a table and as a text to send.
struct MissingText {
  let missing: MissingSheets
  let period: Period
  let project: Project
  let view: View

  func html(number: Int, in language: Language) -> HTML {
    H.section(.class("card")) {
      H.h2 { name(view.language) }
      H.ul { for line in lines(view.language) { H.li { line } } }
      view.copyable(
        reminder(language), id: "rappel-\(number)", label: view.say("Rappel", "Herinnering", "Reminder") + ", \(name(view.language))", in: language)
    }
  }

  /// `Forest`; `Axe 3 – Campagnes`.
  private func name(_ language: Language) -> String {
    switch missing.asked {
    case .place(let place): project.communes.first { Place($0.code) == place }?.name[language] ?? ""
    case .axis(let axis): Localized(fr: "Axe", nl: "As", en: "Axis")[language] + " \(axis.code) – \(axis.title[language])"
    }
  }

  /// `Axe 1, Plateforme : 14/03/2024`, one for each activity and for each thing counted.
  private func lines(_ language: Language) -> [String] {
    let colon = language.colon()
    func line(_ axis: Axis, _ title: Localized, _ what: String) -> String {
      Localized(fr: "Axe", nl: "As", en: "Axis")[language] + " \(axis.code), \(title[language])\(colon) \(what)"
    }
    return missing.sessions.map { line($0.axis, $0.activity.title, days(of: $0, language)) }
      + missing.months.map { line($0.axis, $0.metric.title, spans($0.months, language)) }
  }

  private func days(of sessions: MissingSheets.Sessions, _ language: Language) -> String {
    let withoutDay =
      Localized(fr: "séance(s) sans date prévue", nl: "sessie(s) zonder geplande datum", en: "session(s) without a planned date")[language]
      .agreeing(with: sessions.withoutDay, in: language)
    return (sessions.days.map(\.belgian) + (sessions.withoutDay > 0 ? ["\(sessions.withoutDay) \(withoutDay)"] : [])).joined(separator: ", ")
  }

  /// `janvier 2024, mars–juin 2024`: months in a row by the first and the last.
  private func spans(_ months: [CalendarMonth], _ language: Language) -> String {
    var spans: [(first: CalendarMonth, last: CalendarMonth)] = []
    for month in months {
      if let last = spans.last?.last, (last.year, last.month + 1) == (month.year, month.month) {
        spans[spans.count - 1].last = month
      } else {
        spans.append((month, month))
      }
    }
    return spans.map { span in
      let (first, last) = (CalendarMonth.name(span.first.month)[language], CalendarMonth.name(span.last.month)[language])
      return (span.first == span.last ? first : "\(first)–\(last)") + " \(span.last.year)"
    }.joined(separator: ", ")
  }

  /// A letter to whoever is to send what is missing.
  private func reminder(_ language: Language) -> String {
    let (title, period, name) = (project.title[language], period.code.text, name(language))
    let opening = Localized(
      fr:
        "Bonjour,\n\nPour le rapport \(period) du projet «\u{A0}\(title)\u{A0}», les feuilles de présence ou les comptages suivants ne nous sont pas parvenus (\(name))\u{A0}:",
      nl:
        "Beste,\n\nVoor het verslag \(period) van het project ‘\(title)’ hebben we de volgende aanwezigheidslijsten of tellingen nog niet ontvangen (\(name)):",
      en: "Hello,\n\nFor the \(period) report of the project “\(title)” we have not received the following attendance sheets or counts (\(name)):")
    // A month in which there was nothing is a zero, which somebody has to say.
    let ifNone =
      missing.sessions.isEmpty
      ? Localized(
        fr: "S'il n'y a rien eu à compter pendant ces mois, un mot suffit.", nl: "Als er in die maanden niets te tellen viel, volstaat een kort bericht.",
        en: "If there was nothing to count in these months, just let us know.")
      : Localized(
        fr: "Si une séance n'a pas eu lieu ou a été déplacée, un mot suffit.",
        nl: "Als een sessie niet doorging of verplaatst werd, volstaat een kort bericht.",
        en: "If a session did not take place, or was moved, just let us know.")
    let closing = Localized(
      fr: "Pourriez-vous nous les envoyer\u{A0}? \(ifNone.fr)\n\nMerci d'avance,",
      nl: "Kunt u ze ons bezorgen? \(ifNone.nl)\n\nMet dank bij voorbaat,",
      en: "Could you send them to us? \(ifNone.en)\n\nThank you in advance,")
    let signature = project.contact.service.map { "\n" + $0[language] } ?? ""
    return "\(opening[language])\n\n" + lines(language).map { "- \($0)\n" }.joined() + "\n\(closing[language])\(signature)"
  }
}
