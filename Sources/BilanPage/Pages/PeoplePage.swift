internal import BilanProject

/// Where the answering of questions stands: what was answered or put off since the page was opened, so that it can be taken back.
struct Review: Sendable {
  private(set) var steps: [Step] = []
  /// The question whose answer was taken back comes again first.
  private var next: Pair?

  /// Which two a question is about.
  struct Pair: Hashable, Sendable {
    var subject: StoredDecision.Subject
    var first: String
    var second: String

    init(subject: StoredDecision.Subject, first: String, second: String) { (self.subject, self.first, self.second) = (subject, first, second) }

    init(_ question: OpenQuestion, _ subject: StoredDecision.Subject) { (self.subject, first, second) = (subject, question.first.code, question.second.code) }
  }

  /// One answer.
  enum Step: Sendable {
    case decided(Int64, Pair)
    case putOff(Pair)

    var pair: Pair {
      switch self {
      case .decided(_, let pair), .putOff(let pair): pair
      }
    }
  }

  mutating func did(_ step: Step) { steps.append(step) }

  /// Takes the last step back.
  mutating func takeBack() -> Step? {
    let step = steps.popLast()
    next = step?.pair ?? next
    return step
  }

  /// The question to be asked now: none that was put off, the one taken back first.
  func current(_ questions: Questions) -> OpenQuestion? {
    let putOff = Set(
      steps.compactMap { step in
        if case .putOff(let pair) = step { pair } else { nil }
      })
    let left = questions.open.filter { !putOff.contains(Pair($0, questions.subject)) }
    return left.first { Pair($0, questions.subject) == next } ?? left.first
  }

  /// How many were dealt with about a subject.
  func done(_ subject: StoredDecision.Subject) -> Int { steps.count { $0.pair.subject == subject } }

  /// How many of them were put off.
  func putOff(_ subject: StoredDecision.Subject) -> Int {
    steps.count { if case .putOff(let pair) = $0 { pair.subject == subject } else { false } }
  }
}

extension Site {
  /// One question about who is who, with all that is needed to answer it.
  func people(_ request: Request) async throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let subject = StoredDecision.Subject(request.head.query["sur"])
    let questions = try await folder.questionsToShow(about: subject)
    let question = try questions.flatMap { questions in try review.current(questions).map(questions.named) }
    return Response(
      page: view.page(view.say(View.Part.people.title), in: .people) {
        subjects(subject, view)
        if let questions, let question {
          let number = review.done(subject) + 1
          let all = review.done(subject) + questions.open.count - review.putOff(subject)
          H.p(.class("lead"), .role(.status)) {
            view.say("Question \(number) sur \(max(all, number))", "Vraag \(number) van \(max(all, number))", "Question \(number) of \(max(all, number))")
          }
          withKeys(view) {
            QuestionText(question: question, subject: subject, project: folder.project, view: view).html
            answers(question, subject, view)
          }
        } else if questions == nil {
          H.p { view.say("Rien n'est encore gardé.", "Er is nog niets bewaard.", "Nothing is kept yet.") }
        } else {
          H.p(.class("lead"), .role(.status)) { noneLeft(subject, view) }
          if review.done(subject) > 0 { withKeys(view, onlyTakeBack: true) { H.div(.class("buttons")) { takeBack(subject, view) } } }
        }
        if let questions, questions.open.count > 1 {
          H.p {
            H.a(.href(Link(toQuestionsAbout: subject))) {
              view.say("Répondre à plusieurs à la fois", "Op meerdere tegelijk antwoorden", "Answer several at once")
            }
          }
        }
        if let questions { interval(questions, view) }
        if questions != nil { H.p { H.a(.href(Link("/personnes/effacer"))) { view.say("Effacer une personne", "Een persoon wissen", "Erase a person") } } }
      })
  }

  private func subjects(_ subject: StoredDecision.Subject, _ view: View) -> HTML {
    H.nav(.label(view.say("Sur qui", "Over wie", "About whom"))) {
      H.ul {
        H.li { H.a(.href(Link("/personnes")), .current(subject == .person)) { view.say("Personnes", "Personen", "People") } }
        H.li {
          H.a(.href(Link("/personnes", [("sur", "organisations")])), .current(subject == .organisation)) {
            view.say("Organisations", "Organisaties", "Organisations")
          }
        }
      }
    }
  }

  private func noneLeft(_ subject: StoredDecision.Subject, _ view: View) -> String {
    let putOff = review.putOff(subject)
    if putOff == 0 { return view.say("Aucune question ouverte.", "Geen open vragen.", "No open question.") }
    return view.counted(putOff, "question(s) remise(s) à plus tard.", "(vraag|vragen) voor later.", "question(s) put off until later.")
  }

  private func interval(_ questions: Questions, _ view: View) -> HTML {
    let style = NumberStyle(view.language)
    let (low, retained, high) = questions.interval
    return H.p(.class("quiet")) {
      style.text(of: low == high ? .count(retained) : .range(retained, within: low...high)) + " "
        + (questions.subject == .person
          ? view.say(
            "personnes différentes sur les feuilles, y compris celles qui ne sont pas venues",
            "verschillende personen op de lijsten, ook wie niet gekomen is", "different people on the sheets, also those who did not come")
          : view.say(
            "organisations différentes sur les feuilles, y compris celles dont personne n'est venu",
            "verschillende organisaties op de lijsten, ook waarvan niemand gekomen is",
            "different organisations on the sheets, also those of which nobody came"))
    }
  }

  // MARK: - Answers

  /// Where single letters answer, and nowhere else: they would get into the way of whoever dictates. After an answer the browser goes there again.
  private func withKeys(_ view: View, onlyTakeBack: Bool = false, @HTMLBuilder content: () -> HTML) -> HTML {
    H.div(
      .id("question"), .class("keys"), .role(.group), .label(view.say("Répondre", "Antwoorden", "Answer")), .described(by: "touches"), .tabindex(0), .takesKeys
    ) {
      H.p(.class("quiet"), .id("touches"), .hidden) {
        onlyTakeBack
          ? view.say(
            "La touche u annule la dernière réponse tant que vous êtes dans ce cadre\u{A0}: cliquez dedans, ou allez-y avec Tab.",
            "De toets u trekt het laatste antwoord in zolang u in dit kader bent: klik erin, of ga erheen met Tab.",
            "The key u takes the last answer back as long as you are in this frame: click into it, or go there with Tab.")
          : view.say(
            "Les touches y, n, s et u répondent tant que vous êtes dans ce cadre\u{A0}: cliquez dedans, ou allez-y avec Tab.",
            "De toetsen y, n, s en u antwoorden zolang u in dit kader bent: klik erin, of ga erheen met Tab.",
            "The keys y, n, s and u answer as long as you are in this frame: click into it, or go there with Tab.")
      }
      content()
    }
  }

  private func answers(_ question: OpenQuestion, _ subject: StoredDecision.Subject, _ view: View) -> HTML {
    H.div(.class("buttons")) {
      answer("memes", "y", view.say("Même", "Dezelfde", "Same"), question, subject, view, isMain: true)
      answer("differents", "n", view.say("Différents", "Verschillend", "Different"), question, subject, view)
      answer("plus-tard", "s", view.say("Plus tard", "Later", "Later"), question, subject, view)
      if review.done(subject) > 0 { takeBack(subject, view) }
    }
  }

  private func answer(
    _ value: String, _ key: String, _ word: String, _ question: OpenQuestion, _ subject: StoredDecision.Subject, _ view: View, isMain: Bool = false
  ) -> HTML {
    view.form(to: Link("/personnes/repondre")) {
      H.input(.type(.hidden), .name("sur"), .value(subject.rawValue))
      H.input(.type(.hidden), .name("a"), .value(question.first.code))
      H.input(.type(.hidden), .name("b"), .value(question.second.code))
      H.button(.class(isMain ? "main" : nil), .type(.submit), .name("reponse"), .value(value), .key(key)) {
        word
        H.span(.class("key")) { key }
      }
    }
  }

  private func takeBack(_ subject: StoredDecision.Subject, _ view: View) -> HTML {
    view.form(to: Link("/personnes/repondre")) {
      H.input(.type(.hidden), .name("sur"), .value(subject.rawValue))
      H.button(.type(.submit), .name("reponse"), .value("annuler"), .key("u")) {
        view.say("Annuler la dernière réponse", "Laatste antwoord intrekken", "Undo the last answer")
        H.span(.class("key")) { "u" }
      }
    }
  }

  /// Takes an answer; the questions are looked up anew, because one answer can settle others.
  func answerQuestion(_ request: Request) async throws -> Response {
    let folder = try project()
    let subject = request.form["sur"].flatMap { StoredDecision.Subject(rawValue: $0) } ?? .person
    let about: [(StaticString, String?)] = [("sur", subject.address)]
    let back = Response(to: Link("/personnes", about, fragment: "question"))
    guard let answer = request.form["reponse"], let questions = try await folder.questionsToShow(about: subject) else { return back }
    if answer == "annuler" {
      if case .decided(let id, _)? = review.takeBack() { try folder.takeBackDecision(id) }
      return back
    }
    // By two windows, or by the button that goes back, a question may be answered that is no more asked.
    guard let question = questions.open.first(where: { $0.first.code == request.form["a"] && $0.second.code == request.form["b"] }) else {
      tell("Cette question n'est plus ouverte.", "Deze vraag is niet meer open.", "This question is no longer open.", isTrouble: true)
      // What is said stands at the top.
      return Response(to: Link("/personnes", about))
    }
    switch answer {
    case "memes", "differents":
      if let kept = try questions.answer(question, isSame: answer == "memes") { review.did(.decided(kept.id, Review.Pair(question, subject))) }
    case "plus-tard": review.did(.putOff(Review.Pair(question, subject)))
    default: break
    }
    return back
  }
}

/// The two of a question side by side, what speaks for and against, and what the answer changes.
struct QuestionText {
  let question: OpenQuestion
  let subject: StoredDecision.Subject
  let project: Project
  let view: View

  var html: HTML {
    H.section(.label(view.say("La question", "De vraag", "The question"))) {
      H.h2 {
        subject == .person
          ? view.say("Est-ce la même personne\u{A0}?", "Is dit dezelfde persoon?", "Is this the same person?")
          : view.say("Est-ce la même organisation\u{A0}?", "Is dit dezelfde organisatie?", "Is this the same organisation?")
      }
      H.div(.class("pair")) {
        side(question.first, "A")
        side(question.second, "B")
      }
      H.dl(.class("facts")) {
        H.dt { view.say("Pour", "Voor", "For") }
        H.dd { reasons(question.reasonsFor) }
        H.dt { view.say("Contre", "Tegen", "Against") }
        H.dd { reasons(question.reasonsAgainst) }
        H.dt { view.say("Effet", "Gevolg", "Effect") }
        H.dd {
          view.counted(question.figures, "chiffre(s) du rapport", "cijfer(s) van het verslag", "figure(s) of the report") + view.semicolon
            + (question.isLikelySame
              ? view.say("en attendant, comptés comme un seul", "intussen als één geteld", "until then counted as one")
              : view.say("en attendant, comptés séparément", "intussen apart geteld", "until then counted apart"))
        }
      }
    }
  }

  private func side(_ side: OpenQuestion.Side, _ letter: String) -> HTML {
    H.div(.class("card")) {
      H.p(.class("quiet")) { letter }
      H.p(.class("name")) { side.name.isEmpty ? view.say("(nom effacé)", "(naam gewist)", "(name erased)") : side.name }
      H.dl(.class("facts")) {
        if let organisation = side.organisation {
          H.dt { view.say("Organisation", "Organisatie", "Organisation") }
          H.dd { organisation }
        }
        if let place = side.placeName(project, view.language) {
          H.dt { view.inOwnWords("Commune", "Gemeente", "Commune") }
          H.dd { place }
        }
        H.dt { view.say("Séances", "Sessies", "Sessions") }
        H.dd { String(side.sessions) + days(side.days) }
      }
    }
  }

  private func days(_ days: ClosedRange<Day>?) -> String {
    guard let days else { return "" }
    return days.lowerBound == days.upperBound ? " (\(days.lowerBound.belgian))" : " (\(days.lowerBound.belgian) – \(days.upperBound.belgian))"
  }

  private func reasons(_ reasons: [Localized]) -> String { reasons.isEmpty ? "–" : reasons.map { view.inOwnWords($0) }.joined(separator: ", ") }
}
