internal import ArgumentParser
internal import BilanAggregation
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct PeopleReview: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: Terminal.text(
        fr: "Répondre aux questions une par une, au terminal.", nl: "De vragen een voor een beantwoorden, in de terminal.",
        en: "Answer the questions one by one, on the terminal."),
      discussion: Terminal.text(
        fr: "Chaque réponse est gardée aussitôt : on peut s'arrêter à tout moment et reprendre plus tard.",
        nl: "Elk antwoord wordt meteen bewaard: u kunt op elk moment stoppen en later verdergaan.",
        en: "Each answer is kept at once: one may stop at any time and go on later."))
  }

  @OptionGroup var options: QuestionOptions

  func run() async throws {
    try await options.withQuestions { questions, language in
      var review = Review(folder: questions.folder, language: language, questions: questions)
      try review.run()
      Terminal.print(review.questions.summary(language))
      return report(try questions.folder.newsOfSentReports(), language)
    }
  }
}

/// What somebody answers to one question of a review.
enum ReviewAnswer: Hashable {
  case same, different, skip, undo, quit

  /// By the letter of the language's prompt, or its word; nil for what is no answer. An empty line skips; so nothing is ever decided by a slip.
  init?(_ line: String, _ language: Language) {
    let word = line.lowercased().filter { !$0.isWhitespace }
    if word.isEmpty {
      self = .skip
      return
    }
    guard let answer = ReviewAnswer.words[language]?[word] ?? ReviewAnswer.words[.en]?[word] else { return nil }
    self = answer
  }

  // A letter can mean one thing in one language and another in the next: `o` is the French yes and skips in Dutch.
  private static let words: [Language: [String: ReviewAnswer]] = [
    .fr: [
      "o": .same, "oui": .same, "n": .different, "non": .different, "p": .skip, "passer": .skip, "a": .undo, "annuler": .undo, "q": .quit, "quitter": .quit,
    ],
    .nl: [
      "j": .same, "ja": .same, "n": .different, "nee": .different, "neen": .different, "o": .skip, "overslaan": .skip, "h": .undo, "herstellen": .undo,
      "s": .quit, "stoppen": .quit,
    ],
    .en: ["y": .same, "yes": .same, "n": .different, "no": .different, "s": .skip, "skip": .skip, "u": .undo, "undo": .undo, "q": .quit, "quit": .quit],
  ]

  static let prompt = Localized(
    fr: "Est-ce la même ? o(ui), n(on), p(asser), a(nnuler la réponse précédente), q(uitter)",
    nl: "Is het dezelfde? j(a), n(ee), o(verslaan), h(erstellen: vorig antwoord intrekken), s(toppen)",
    en: "Are they the same? y(es), n(o), s(kip), u(ndo the last answer), q(uit)")

  static let lastPrompt = Localized(
    fr: "C'était la dernière question : Entrée pour terminer, a(nnuler la réponse précédente)",
    nl: "Dat was de laatste vraag: Enter om af te sluiten, h(erstellen: vorig antwoord intrekken)",
    en: "That was the last question: Enter to finish, u(ndo the last answer)")
}

/// One sitting in which questions are asked.
private struct Review {
  let folder: ProjectFolder
  let language: Language
  var questions: Questions
  /// What was answered in this sitting, the last one last.
  private var steps: [Step] = []
  /// The question whose answer was undone comes again first.
  private var next: Pair?

  private struct Pair: Hashable {
    var first: String
    var second: String

    init(_ question: OpenQuestion) { (first, second) = (question.first.code, question.second.code) }
  }

  private enum Step {
    case decided(Int64, Pair)
    case skipped(Pair)

    var pair: Pair {
      switch self {
      case .decided(_, let pair), .skipped(let pair): pair
      }
    }
  }

  init(folder: ProjectFolder, language: Language, questions: Questions) {
    self.folder = folder
    self.language = language
    self.questions = questions
  }

  mutating func run() throws {
    var isNew = true
    while true {
      guard let question = current else {
        if try mayUndoTheLast() { continue }
        return
      }
      if isNew { Terminal.print(question.text(number: steps.count + 1, of: steps.count + unanswered.count, folder.project, language)) }
      Terminal.print(ReviewAnswer.prompt[language])
      // The end of the input is an end.
      guard let line = Terminal.readAnswer() else { return }
      isNew = true
      switch ReviewAnswer(line, language) {
      case .same: try decide(question, isSame: true)
      case .different: try decide(question, isSame: false)
      case .skip: steps.append(.skipped(Pair(question)))
      case .undo: try undo()
      case .quit: return
      case nil: isNew = false
      }
    }
  }

  /// Where no question is left, the last answer can still be taken back; whether it was.
  private mutating func mayUndoTheLast() throws -> Bool {
    guard !steps.isEmpty else { return false }
    while true {
      Terminal.print(ReviewAnswer.lastPrompt[language])
      guard let line = Terminal.readAnswer() else { return false }
      switch ReviewAnswer(line, language) {
      case .undo:
        try undo()
        return true
      case .skip, .quit: return false
      case .same, .different, nil: continue
      }
    }
  }

  private var unanswered: [OpenQuestion] {
    let skipped = Set(
      steps.compactMap { step in
        if case .skipped(let pair) = step { pair } else { nil }
      })
    return questions.open.filter { !skipped.contains(Pair($0)) }
  }

  private var current: OpenQuestion? {
    let left = unanswered
    return left.first { Pair($0) == next } ?? left.first
  }

  private mutating func decide(_ question: OpenQuestion, isSame: Bool) throws {
    let kept = try questions.answer(question, isSame: isSame)
    if let kept { steps.append(.decided(kept.id, Pair(question))) }
    try look()
  }

  private mutating func undo() throws {
    guard let step = steps.popLast() else {
      Terminal.print(Localized(fr: "Il n'y a rien à annuler.", nl: "Er is niets in te trekken.", en: "There is nothing to undo.")[language])
      return
    }
    next = step.pair
    if case .decided(let id, _) = step {
      try folder.takeBackDecision(id)
      try look()
    }
  }

  /// A decision can settle other questions or bring new ones: what is open is looked up anew each time.
  private mutating func look() throws {
    if let now = try folder.questions(about: questions.subject) { questions = now }
  }
}
