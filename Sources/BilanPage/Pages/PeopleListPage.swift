internal import BilanProject

extension Site {
  /// Many questions about who is who, to be answered together.
  func peopleList(_ request: Request) async throws -> Response {
    let query = request.head.query
    return try await peopleList(StoredDecision.Subject(query["sur"]), page: query["page"], suggests: query["proposer"] == "oui", [:], impossible: nil)
  }

  /// So many stand on one page.
  private static let together = 20

  /// - Parameters:
  ///   - suggests: Whether what is taken for granted until somebody answers is ticked.
  ///   - said: What was answered and not kept.
  ///   - impossible: The answer that others contradict; nil where none is.
  private func peopleList(
    _ subject: StoredDecision.Subject, page: String?, suggests: Bool, _ said: [Review.Pair: Bool], impossible: Review.Pair?
  ) async throws -> Response {
    let folder = try project()
    let questions = try await folder.questionsToShow(about: subject)
    let paging = Paging(page, of: questions?.open.count ?? 0, size: Site.together)
    let shown = try questions.map { questions in try paging.part(of: questions.open).map(questions.named) } ?? []
    let view = view(folder.project)
    let title = view.say("Répondre à plusieurs à la fois", "Op meerdere tegelijk antwoorden", "Answer several at once")
    return Response(
      impossible == nil ? .ok : .badRequest,
      page: view.page(title, in: .people, isFaulty: impossible != nil) {
        H.p { H.a(.href(Link("/personnes", [("sur", subject.address)]))) { view.say("Une par une", "Een voor een", "One by one") } }
        if shown.isEmpty {
          H.p { view.say("Aucune question ouverte.", "Geen open vragen.", "No open question.") }
        } else {
          QuestionList(
            questions: shown, subject: subject, page: paging.number, suggests: suggests, said: said, impossible: impossible, project: folder.project, view: view
          ).html
          view.pages(paging, of: title) { Link(toQuestionsAbout: subject, page: $0, suggests: suggests) }
        }
      })
  }

  /// Keeps all that was answered together, as one act, or nothing of it.
  func answerTogether(_ request: Request) async throws -> Response {
    let (folder, form) = (try project(), request.form)
    let subject = StoredDecision.Subject(form["sur"])
    let suggests = form["proposer"] == "oui"
    // What was left open is not ticked again.
    let back = Response(to: Link(toQuestionsAbout: subject, page: form["page"].flatMap { Int($0) }))
    guard let questions = try await folder.questionsToShow(about: subject) else { return back }
    var said: [Review.Pair: Bool] = [:]
    for (number, codes) in zip(form.all("a"), form.all("b")).enumerated() {
      guard let answer = form["reponse-\(number)"], ["memes", "differents"].contains(answer) else { continue }
      said[Review.Pair(subject: subject, first: codes.0, second: codes.1)] = answer == "memes"
    }
    // What was settled meanwhile, by another window or another answer, is asked no more.
    let answers = questions.open.compactMap { question in said[Review.Pair(question, subject)].map { (question: question, isSame: $0) } }
    if let impossible = try questions.answer(answers) {
      return try await peopleList(
        subject, page: form["page"], suggests: suggests, said, impossible: Review.Pair(answers[impossible].question, subject))
    }
    let count = answers.count
    guard count > 0 else {
      tell("Aucune réponse gardée.", "Geen antwoord bewaard.", "No answer kept.")
      return back
    }
    tell(
      "\(count) \("réponse(s) gardée(s)".agreeing(with: count, in: .fr)). Cela s'annule par l'historique.",
      "\(count) \("antwoord(en)".agreeing(with: count, in: .nl)) bewaard. Dit kan via de geschiedenis ongedaan worden gemaakt.",
      "\(count) \("answer(s)".agreeing(with: count, in: .en)) kept. It can be undone in the history.")
    return back
  }
}

extension StoredDecision.Subject {
  /// As an address says it; people unless it says organisations.
  init(_ address: String?) { self = address == "organisations" ? .organisation : .person }

  var address: String? { self == .organisation ? "organisations" : nil }
}

extension Link {
  /// Many questions at once.
  init(toQuestionsAbout subject: StoredDecision.Subject, page: Int? = nil, suggests: Bool = false) {
    self.init("/personnes/liste", [("sur", subject.address), ("page", page.map(String.init)), ("proposer", suggests ? "oui" : nil)])
  }
}

/// Questions below one another, each with its answers.
struct QuestionList {
  let questions: [OpenQuestion]
  let subject: StoredDecision.Subject
  let page: Int
  let suggests: Bool
  let said: [Review.Pair: Bool]
  let impossible: Review.Pair?
  let project: Project
  let view: View

  @HTMLBuilder var html: HTML {
    H.p(.class("quiet")) {
      view.say(
        "Ce qui reste sur «\u{A0}pas encore\u{A0}» reste ouvert. Rien n'est gardé avant le bouton en bas de page.",
        "Wat op ‘nog niet’ blijft staan, blijft open. Er wordt niets bewaard vóór de knop onderaan.",
        "What stays at “not yet” stays open. Nothing is kept before the button at the end of the page.")
    }
    if !suggests {
      H.p {
        H.a(.href(Link(toQuestionsAbout: subject, page: page, suggests: true))) {
          view.say(
            "Cocher d'avance ce qui est compté en attendant", "Vooraf aanvinken wat intussen geteld wordt", "Tick beforehand what is counted until then")
        }
      }
    }
    view.form(to: Link("/personnes/repondre-ensemble")) {
      H.input(.type(.hidden), .name("sur"), .value(subject.address ?? "personnes"))
      H.input(.type(.hidden), .name("page"), .value(String(page)))
      if suggests { H.input(.type(.hidden), .name("proposer"), .value("oui")) }
      view.faults(
        Localized(fr: "Rien n'est encore gardé\u{A0}:", nl: "Er is nog niets bewaard:", en: "Nothing has been kept yet:"),
        questions.enumerated().filter { Review.Pair($1, subject) == impossible }.map { (QuestionList.id($0.offset), QuestionList.contradiction) })
      for (number, question) in questions.enumerated() { fields(question, number) }
      H.button(.class("main"), .type(.submit)) { view.say("Garder ces réponses", "Deze antwoorden bewaren", "Keep these answers") }
    }
  }

  private static let contradiction = Localized(
    fr: "Cette réponse en contredit d'autres\u{A0}: les deux seraient à la fois une seule et deux.",
    nl: "Dit antwoord spreekt andere tegen: de twee zouden tegelijk één en twee zijn.",
    en: "This answer contradicts others: the two would be both one and two.")

  private static func id(_ number: Int) -> String { "question-\(number)" }

  private func fields(_ question: OpenQuestion, _ number: Int) -> HTML {
    let isImpossible = Review.Pair(question, subject) == impossible
    return H.fieldset(.class("card"), .id(QuestionList.id(number)), .tabindex(-1), .described(by: isImpossible ? QuestionList.id(number) + "-faute" : nil)) {
      H.legend { name(question.first) + " – " + name(question.second) }
      H.input(.type(.hidden), .name("a"), .value(question.first.code))
      H.input(.type(.hidden), .name("b"), .value(question.second.code))
      if isImpossible { H.p(.class("state wrong"), .id(QuestionList.id(number) + "-faute")) { view.say(QuestionList.contradiction) } }
      H.ul(.class("reasons")) {
        for side in [question.first, question.second] { H.li { about(side) } }
        H.li { view.say("Pour", "Voor", "For") + view.colon + " " + reasons(question.reasonsFor) }
        H.li { view.say("Contre", "Tegen", "Against") + view.colon + " " + reasons(question.reasonsAgainst) }
      }
      H.div(.class("row")) {
        radio("memes", view.say("Même", "Dezelfde", "Same"), question, number)
        radio("differents", view.say("Différents", "Verschillend", "Different"), question, number)
        radio("", view.say("Pas encore", "Nog niet", "Not yet"), question, number)
      }
    }
  }

  private func radio(_ value: String, _ word: String, _ question: OpenQuestion, _ number: Int) -> HTML {
    // Shown again for an answer that cannot be, what was left open stays open.
    let answer = said[Review.Pair(question, subject)] ?? (suggests && impossible == nil ? question.isLikelySame : nil)
    let chosen = answer.map { $0 ? "memes" : "differents" } ?? ""
    let id = "reponse-\(number)-\(value.isEmpty ? "non" : value)"
    return H.div(.class("choice")) {
      H.input(.type(.radio), .id(id), .name("reponse-\(number)"), .value(value), .checked(value == chosen))
      H.label(.for(id)) { word }
    }
  }

  private func name(_ side: OpenQuestion.Side) -> String { side.name.isEmpty ? view.say("(nom effacé)", "(naam gewist)", "(name erased)") : side.name }

  /// `Lotte Maes · CPAS · Forest · 3 séances`.
  private func about(_ side: OpenQuestion.Side) -> String {
    let sessions = view.counted(side.sessions, "séance(s)", "sessie(s)", "session(s)")
    return [name(side), side.organisation, side.placeName(project, view.language), sessions].compactMap(\.self).joined(separator: " · ")
  }

  private func reasons(_ reasons: [Localized]) -> String { reasons.isEmpty ? "–" : reasons.map { view.inOwnWords($0) }.joined(separator: ", ") }
}
